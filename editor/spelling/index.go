package spelling

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// index is a list of words through which suggestions are sought: each with its
// length and letters, so that most are passed over at a glance.
type index struct {
	text    string
	entries []entry
}

// entry is one word: text[at:at+size].
type entry struct {
	at      uint32
	letters uint32 // which of a to z it has
	sound   uint32 // what it sounds like; 0 for rare words
	size    uint8
	rarity  uint8 // what it costs a suggestion not to be a common word
}

// rare is the rarity of words that are in no list of common ones.
const rare = 9

func (x *index) word(e *entry) string { return x.text[e.at : int(e.at)+int(e.size)] }

// readCommon reads words beneath lines "=10", "=20", "=35". The figures are those
// of SCOWL: the lower, the more common.
func readCommon(text string) index {
	x := index{text: text, entries: make([]entry, 0, strings.Count(text, "\n"))}
	rarity, at := uint8(0), 0
	for line := range strings.Lines(text) {
		word := strings.TrimRight(line, "\r\n")
		switch {
		case word == "" || word[0] == '#':
		case word[0] == '=':
			if band, err := strconv.Atoi(word[1:]); err == nil {
				rarity = uint8(min(max(0, band-10)/6, rare-1))
			}
		case len(word) <= longest:
			x.entries = append(x.entries, entry{uint32(at), lettersOf(word), soundOf(word), uint8(len(word)), rarity})
		}
		at += len(line)
	}
	x.entries = slices.Clip(x.entries)
	slices.SortFunc(x.entries, func(a, b entry) int { return cmp.Compare(x.word(&a), x.word(&b)) })
	return x
}

// find gives the rarity of a common word.
func (x *index) find(word string) (rarity uint8, ok bool) {
	i, ok := slices.BinarySearchFunc(x.entries, word, func(e entry, w string) int { return cmp.Compare(x.word(&e), w) })
	if !ok {
		return 0, false
	}
	return x.entries[i].rarity, true
}

// readRoots lists the words of the table that may be suggested as they stand.
func readRoots(t *table, shyFlag, compoundFlag byte) index {
	x := index{text: t.text, entries: make([]entry, 0, len(t.slots)/2)}
	for at := range t.lines() {
		word := t.word(at)
		flags := t.flags(at + len(word))
		if len(word) < 2 || len(word) > longest || has(flags, shyFlag) || has(flags, compoundFlag) || !spellable(word) {
			continue
		}
		x.entries = append(x.entries, entry{uint32(at), lettersOf(word), 0, uint8(len(word)), rare})
	}
	x.entries = slices.Clip(x.entries)
	return x
}

// spellable tells whether a word is made of a to z, apostrophes and hyphens.
func spellable(word string) bool {
	for i := range len(word) {
		if kinds[word[i]] != letter && word[i] != '\'' && word[i] != '-' {
			return false
		}
	}
	return true
}

// lettersOf has one bit for each of a to z that a word has.
func lettersOf(word string) (bits uint32) {
	for i := range len(word) {
		if c := word[i] | 0x20; 'a' <= c && c <= 'z' {
			bits |= 1 << (c - 'a')
		}
	}
	return bits
}
