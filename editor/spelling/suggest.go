package spelling

import (
	"cmp"
	"hash/maphash"
	"math/bits"
	"slices"
	"strings"
)

// Suggest gives up to most words that may have been meant, the likeliest first, with
// the capitals of the word ("Tommorow" gives "Tomorrow"). A British spelling of an
// American one stands first. It gives none for a word that is right.
func (c *Checker) Suggest(word string, most int) []string {
	if most <= 0 || len(word) < 2 || len(word) > longest || c.right(word) {
		return nil
	}
	typed, plain := straighten([]byte(word))
	if !plain {
		return nil
	}
	low := strings.ToLower(string(typed))
	if base, cut := clitic([]byte(low)); cut && len(base) > 1 && c.look(base) == unknown {
		words := c.Suggest(word[:len(base)], most)
		for i := range words {
			words[i] += word[len(base):]
		}
		return words
	}
	s := search{checker: c, typed: low, letters: lettersOf(low), sound: soundOf(low), found: map[string]int{}, least: tooFar}
	american(low, func(w string) { s.offer(w, 0) })
	s.edits()
	s.scan(&c.common)
	s.scan(&c.roots)
	s.endings()
	s.split()
	return s.best(most, word)
}

// likeAWord tells whether a word that opens a sentence is near a common word, and so
// a slip rather than a name the list does not have. The shorter, the nearer it must
// be: "Teh" is no name, "Pru" is one. What it finds is remembered.
func (c *Checker) likeAWord(word string) bool {
	key := maphash.String(c.table.seed, word)
	if ok, seen := c.openers.recall(key); seen {
		return ok
	}
	low := strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	if base, cut := clitic([]byte(low)); cut {
		low = string(base)
	}
	near := 14
	switch n := len(low); {
	case n <= 4:
		near = slipSwapped
	case n <= 6:
		near = slipMissing
	}
	s := search{checker: c, typed: low, letters: lettersOf(low), found: map[string]int{}, least: near - 12}
	american(low, func(w string) { s.offer(w, 1) })
	s.scan(&c.common)
	return c.openers.remember(key, len(s.found) > 0)
}

// search gathers suggestions for one word.
type search struct {
	checker        *Checker
	typed          string // in small letters
	letters, sound uint32
	found          map[string]int // what each costs, the less the better
	least          int            // of all that cost something
}

// offer keeps a word if the list has it and it may be suggested.
func (s *search) offer(word string, cost int) {
	if old, seen := s.found[word]; seen && old <= cost || word == s.typed || !s.checker.offers(word) {
		return
	}
	s.found[word] = cost
	if cost > 0 {
		s.least = min(s.least, cost)
	}
}

// offers tells whether a word may be suggested.
func (c *Checker) offers(word string) bool {
	return len(word) > 1 && len(word) <= longest && c.find([]byte(word)) == known
}

// limit is how far a suggestion may be from what was typed: a short word leaves
// less to go by, and beside a near one a far one is noise.
func (s *search) limit() int {
	limit := mostDistance
	switch n := len(s.typed); {
	case n <= 3:
		limit = 13
	case n <= 5:
		limit = 18
	case n <= 8:
		limit = 22
	}
	return min(limit, s.least+12)
}

// scan seeks among the words of an index.
func (s *search) scan(x *index) {
	for i := range x.entries {
		e := &x.entries[i]
		limit := s.limit() - int(e.rarity)/2
		length := int(e.size) - len(s.typed)
		alikeSound := e.sound != 0 && e.sound == s.sound && -3 <= length && length <= 4
		if alikeSound {
			limit += slipOther
			if s.least > mostDistance {
				limit += slipOther // nothing near: the ear is the best guide
			}
		} else {
			apart := limit / slipVowel // letters that may differ: none costs less
			if length > 3 || -length > 3 ||
				bits.OnesCount32(e.letters&^s.letters) > apart || bits.OnesCount32(s.letters&^e.letters) > apart {
				continue
			}
		}
		word := x.word(e)
		low := word
		if hasCapital(word) {
			low = strings.ToLower(word)
		}
		cost := distance(s.typed, low, limit)
		if cost == tooFar {
			continue
		}
		if alikeSound {
			cost -= cost / 3
		}
		if e.rarity == rare && word != low && low != s.typed {
			cost += 4 // a rare name is seldom what was meant by a small letter
		}
		s.offer(word, cost+int(e.rarity))
	}
}

func hasCapital(word string) bool {
	for i := range len(word) {
		if 'A' <= word[i] && word[i] <= 'Z' {
			return true
		}
	}
	return false
}

// edits tries every word one slip away, for those that only affixes make.
func (s *search) edits() {
	t := s.typed
	var room [longest + 2]byte
	try := func(b []byte) {
		if len(b) > 1 && len(b) <= longest && s.checker.find(b) == known {
			w := string(b)
			rarity, common := s.checker.common.find(w)
			if !common {
				rarity = rare
			}
			s.offer(w, distance(t, w, mostDistance)+int(rarity))
		}
	}
	const letters = "abcdefghijklmnopqrstuvwxyz'-"
	for i := 0; i <= len(t); i++ {
		if i < len(t) {
			try(append(append(room[:0], t[:i]...), t[i+1:]...))
		}
		if i+1 < len(t) {
			try(append(append(append(room[:0], t[:i]...), t[i+1], t[i]), t[i+2:]...))
		}
		for k := range len(letters) {
			if i < len(t) {
				try(append(append(append(room[:0], t[:i]...), letters[k]), t[i+1:]...))
			}
			if 0 < i || letters[k] >= 'a' {
				try(append(append(append(room[:0], t[:i]...), letters[k]), t[i:]...))
			}
		}
	}
}

// endings takes a usual ending off, seeks the rest, and puts the ending back on, for
// long words with more than one slip that only affixes make.
func (s *search) endings() {
	if len(s.found) > 2 || len(s.typed) < 8 {
		return
	}
	for _, end := range [...]string{"s", "ed", "ing", "ly", "er", "ers", "ness", "ment", "able", "ful", "less"} {
		stem, ok := strings.CutSuffix(s.typed, end)
		if !ok || len(stem) < 4 {
			continue
		}
		inner := search{checker: s.checker, typed: stem, letters: lettersOf(stem), sound: soundOf(stem), found: map[string]int{}, least: tooFar}
		inner.scan(&s.checker.common)
		inner.scan(&s.checker.roots)
		for word, cost := range inner.found {
			n := len(word)
			s.offer(word+end, cost+rare)
			if word[n-1] == 'e' {
				s.offer(word[:n-1]+end, cost+rare)
			}
			s.offer(word+word[n-1:]+end, cost+rare)
		}
	}
}

// split tries two common words without their space: "alot", "infact".
func (s *search) split() {
	for i := 1; i < len(s.typed); i++ {
		a, b := s.typed[:i], s.typed[i:]
		if len(a) == 1 && a != "a" && a != "i" || len(b) == 1 {
			continue
		}
		if a == "i" {
			a = "I"
		}
		one, ok := s.checker.common.find(a)
		two, also := s.checker.common.find(b)
		if ok && also && one < 2 && two < 2 {
			s.found[a+" "+b] = 8 + 3*int(one+two)
		}
	}
}

// best gives the words that cost least, in the capitals of the word typed.
func (s *search) best(most int, as string) []string {
	words := make([]string, 0, len(s.found))
	for w := range s.found {
		words = append(words, w)
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(s.found[a]-s.found[b], cmp.Compare(a, b))
	})
	out := make([]string, 0, most)
	for _, w := range words {
		if 'A' <= as[0] && as[0] <= 'Z' && 'a' <= w[0] && w[0] <= 'z' {
			w = string(w[0]-'a'+'A') + w[1:]
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
		if len(out) == most {
			break
		}
	}
	return out
}
