package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// slip tells whether a word that the list does not have is truly a slip, or is
// accounted for by where it stands and for whom the paragraph is read.
func (c *Checker) slip(p *page, start, end int) bool {
	word := p.text[start:end]
	if p.reading.has(word) || c.partOfKnown(p.text, start, end) || c.clipped(p.text, start, end) {
		return false
	}
	if word[0] <= 'Z' { // a capital: those are at most 'Z', small letters above
		if !opensSentence(p.text, start) || p.named(word) || !c.likeAWord(word) {
			return false
		}
	}
	return !p.quotes.covers(start)
}

// partOfKnown tells whether a word belongs to others joined by hyphens that are
// right as a whole, with the hyphens or without ("re-send"), or to one with digits.
func (c *Checker) partOfKnown(text string, start, end int) bool {
	from, to := start, end
	for n := hyphenBefore(text, from); n > 0; n = hyphenBefore(text, from) {
		k := from - n
		for k > 0 && (kinds[text[k-1]] == letter || kinds[text[k-1]] == digit || text[k-1] == '\'') {
			k--
		}
		if k == from-n {
			break
		}
		from = k
		if start-from > longest {
			return false
		}
	}
	for n := hyphenAt(text, to); n > 0; n = hyphenAt(text, to) {
		k := to + n
		for k < len(text) && (kinds[text[k]] == letter || kinds[text[k]] == digit || text[k] == '\'') {
			k++
		}
		if k == to+n {
			break
		}
		to = k
		if to-end > longest {
			return false
		}
	}
	if from == start && to == end {
		return false
	}
	var room, bare [longest]byte
	whole, joined := room[:0], bare[:0]
	for i := from; i < to; i++ {
		switch {
		case kinds[text[i]] == digit:
			return true
		case len(whole) == longest:
			return false
		case text[i] < utf8.RuneSelf:
			whole = append(whole, text[i])
			if text[i] != '-' {
				joined = append(joined, text[i])
			}
		case utf8.RuneStart(text[i]):
			whole = append(whole, '-')
		}
	}
	return c.judge(whole) || len(joined) > 1 && c.judge(joined)
}

// hyphenAt is the length in bytes of a hyphen at i, or 0.
func hyphenAt(text string, i int) int {
	if i < len(text) && text[i] == '-' {
		return 1
	}
	if strings.HasPrefix(text[i:], "\u2010") || strings.HasPrefix(text[i:], "\u2011") {
		return 3
	}
	return 0
}

// hyphenBefore is the length in bytes of a hyphen that ends at i, or 0.
func hyphenBefore(text string, i int) int {
	if i > 0 && text[i-1] == '-' {
		return 1
	}
	if strings.HasSuffix(text[:i], "\u2010") || strings.HasSuffix(text[:i], "\u2011") {
		return 3
	}
	return 0
}

// clipped tells whether an apostrophe at the word's edge stands for letters that
// make it right: 'cause, 'til, goin', or a full stop does.
func (c *Checker) clipped(text string, start, end int) bool {
	var room [longest + 2]byte
	if r, _ := utf8.DecodeLastRuneInString(text[:start]); apostrophe(r) {
		b := append(append(room[:0], '\''), text[start:end]...)
		if len(b) <= longest && c.judge(b) || elided(text[start:end]) {
			return true
		}
	}
	if r, _ := utf8.DecodeRuneInString(text[end:]); apostrophe(r) && strings.HasSuffix(text[start:end], "in") && end-start < longest {
		return c.judge(append(append(room[:0], text[start:end]...), 'g'))
	}
	if strings.HasPrefix(text[end:], ".") && end-start < longest {
		return c.judge(append(append(room[:0], text[start:end]...), '.')) // etc.
	}
	return false
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' }

// elisions are words whose first letters an apostrophe often stands for.
var elisions = [...]string{"em", "cause", "cos", "cuz", "til", "till", "tis", "twas", "n", "bout", "round", "ello", "ave", "ere"}

func elided(word string) bool {
	for _, e := range elisions {
		if strings.EqualFold(word, e) {
			return true
		}
	}
	return false
}

// shortened are words whose full stop ends no sentence.
var shortened = [...]string{"mr", "mrs", "ms", "dr", "st", "prof", "rev", "eg", "ie", "vs", "etc", "no", "tel", "approx", "dept", "jr", "sr", "mx"}

// opensSentence tells whether the word at start is the first of a sentence, where a
// capital says nothing about a name.
func opensSentence(text string, start int) bool {
	i := start
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		switch {
		case r == '\n' || r == '!' || r == '?' || r == '…' || r == '•':
			return true
		case r == '.':
			return !shortStop(text[:i-n])
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == ',' || r == ';' || r == ':' || r == '&' || r == '/' || r == '@' || r == '#':
			return false
		case (r == '-' || r == '–' || r == '—') && i < start && i-n > 0:
			return false // "… – Kemi said"; a dash that opens the paragraph is a list's
		}
		i -= n
	}
	return true
}

// shortStop tells whether the full stop behind text belongs to a shortened word or
// an initial.
func shortStop(text string) bool {
	start := len(text)
	for start > 0 && kinds[text[start-1]] == letter {
		start--
	}
	word := text[start:]
	if len(word) == 1 && (word[0] != 'I' || start > 0 && text[start-1] == '.') {
		return true
	}
	for _, s := range shortened {
		if strings.EqualFold(word, s) {
			return true
		}
	}
	return false
}

// named tells whether the paragraph has the word, with its capital, where no
// sentence opens: then it is a name at the start of one as well. Searching is
// bounded, so that a page of strange words costs no more than one of plain ones.
func (p *page) named(word string) bool {
	if p.searches++; p.searches > 64 {
		return false
	}
	for at := 0; ; {
		k := strings.Index(p.text[at:], word)
		if k < 0 {
			return false
		}
		at += k
		end := at + len(word)
		before, _ := utf8.DecodeLastRuneInString(p.text[:at])
		after, _ := utf8.DecodeRuneInString(p.text[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) && !opensSentence(p.text, at) {
			return true
		}
		at = end
	}
}
