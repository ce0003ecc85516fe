package jargon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quoteMark is a quotation mark or an apostrophe that stands at the edge of a
// word.
type quoteMark struct {
	at uint32
	r  rune
}

// quotation is a closed quotation, from the mark that opens it to behind the
// one that closes it.
type quotation struct{ start, end uint32 }

// elisions are words that start with an apostrophe, which opens no quotation.
var elisions = [...]string{"em", "cause", "cos", "til", "till", "tis", "twas", "n", "bout", "round", "cuz", "ow", "ello"}

// quotations finds the closed quotations of one block from its marks. A
// quotation that does not close in its block is none: a mark on a word too
// many is better than a child told off in words nobody sees.
func quotations(dst []quotation, text string, marks []quoteMark, blockEnd int) []quotation {
	const none = -1
	double, single := none, none // where the open quotation starts
	var curly, low bool          // the open double quotation began with “ or „
	for m, mark := range marks {
		at := int(mark.at)
		size := utf8.RuneLen(mark.r)
		prev, next := around(text, at, size, blockEnd)
		openable := !wordy(prev) && !closing(prev) && next != 0 && !unicode.IsSpace(next)
		closable := prev != 0 && !unicode.IsSpace(prev) && !wordy(next)
		switch mark.r {
		case '“', '„', '«':
			if low && double != none && closable && mark.r == '“' {
				dst = add(dst, double, at+size)
				double = none
				break
			}
			double, curly, low = at, true, mark.r == '„'
		case '”', '»':
			if double != none {
				dst = add(dst, double, at+size)
				if single > double {
					single = none
				}
				double = none
			}
		case '"':
			switch {
			case double != none && (closable && !(openable && !curly && unicode.IsSpace(prev))):
				dst = add(dst, double, at+size)
				if single > double {
					single = none
				}
				double = none
			case openable:
				double, curly, low = at, false, false
			}
		case '‘':
			if openable {
				single = at
			}
		case '\'', '’':
			if single != none && closable && !possessiveHere(text, marks[m+1:], at, size, blockEnd) {
				dst = add(dst, single, at+size)
				single = none
				break
			}
			if mark.r == '\'' && openable && wordy(next) && !unicode.IsDigit(next) && !elided(text, at+size) {
				single = at
			}
		}
	}
	return dst
}

// add keeps the list free of quotations inside others.
func add(dst []quotation, start, end int) []quotation {
	for len(dst) > 0 && int(dst[len(dst)-1].start) >= start {
		dst = dst[:len(dst)-1]
	}
	return append(dst, quotation{uint32(start), uint32(end)})
}

// possessiveHere tells whether the mark at at, which could close a single
// quotation, is rather the apostrophe of "the boys' room": it follows an s, a
// word follows it, and a later mark can close.
func possessiveHere(text string, later []quoteMark, at, size, blockEnd int) bool {
	if at == 0 || text[at-1] != 's' && text[at-1] != 'S' {
		return false
	}
	rest := text[at+size : blockEnd]
	if len(rest) < 2 || rest[0] != ' ' || !('a' <= rest[1] && rest[1] <= 'z') {
		return false
	}
	for _, m := range later {
		if m.r == '‘' {
			return false
		}
		prev, next := around(text, int(m.at), utf8.RuneLen(m.r), blockEnd)
		if m.r == '\'' || m.r == '’' {
			if prev != 0 && !unicode.IsSpace(prev) && !wordy(next) {
				return true
			}
			if !wordy(prev) {
				return false
			}
		}
	}
	return false
}

func around(text string, at, size, blockEnd int) (prev, next rune) {
	if at > 0 {
		prev, _ = utf8.DecodeLastRuneInString(text[:at])
	}
	if at+size < blockEnd {
		next, _ = utf8.DecodeRuneInString(text[at+size : blockEnd])
	}
	return prev, next
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
func closing(r rune) bool {
	return r == ')' || r == ']' || r == '.' || r == ',' || r == '!' || r == '?'
}

func elided(text string, i int) bool {
	k := i
	for k < len(text) && fold[text[k]] != 0 {
		k++
	}
	for _, e := range elisions {
		if strings.EqualFold(text[i:k], e) {
			return true
		}
	}
	return false
}
