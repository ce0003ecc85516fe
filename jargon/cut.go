package jargon

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scan cuts the block that starts at i into words and gives the place behind
// it.
func (f *Finder) scan(text string, i int) int {
	f.words, f.marks = f.words[:0], f.marks[:0]
	ws := f.words
	slots, shift := f.memory.slots, f.memory.shift
	before := apart
	i, before, f.marks = between(text, i, f.marks)
	if before == blankLine {
		return i
	}
	before = apart
	for i < len(text) {
		start := i
		var lo, hi uint64
		long := false
		if i+8 <= len(text) {
			// eight, written out
			s := text[i : i+8]
			x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
				uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
			var stop uint64
			if lo, stop = letters8(x); stop != 0 {
				n := bits.TrailingZeros64(stop) &^ 7
				lo &= 1<<n - 1
				i += n / 8
			} else if i += 8; i < len(text) {
				var n int
				hi, n = eight(text, i)
				i += n
				long = n == 8 && i < len(text) && fold[text[i]] != 0
			}
		} else {
			var n int
			lo, n = eight(text, i)
			i += n
		}
		if i+1 < len(text) && text[i] == ' ' && fold[text[i+1]] != 0 && i > start {
			// The usual case, written out: a word is filled in where it will
			// stay, since copying it just after costs more than all the rest.
			if len(ws) == cap(ws) {
				ws = slices.Grow(ws, 256)
			}
			ws = ws[:len(ws)+1]
			w := &ws[len(ws)-1]
			w.start, w.end, w.before = uint32(start), uint32(i), before
			if s := &slots[((lo^bits.RotateLeft64(hi, 29))*spread)>>(shift&63)&uint64(len(slots)-1)]; s.lo == lo && hi == 0 && s.used == short {
				w.off, w.n, w.band, w.flags = s.off, s.n, s.band, s.flags
			} else {
				w.flags = 0
				f.memory.fetch(w, hi, lo, text)
				slots, shift = f.memory.slots, f.memory.shift
			}
			i++
			before = spaced
			continue
		}
		w := word{start: uint32(start), end: uint32(i), before: before}
		if i < len(text) && (long || text[i] >= utf8.RuneSelf || text[i] == '\'' || text[i] == '+' || (text[i] == '.' || text[i] == '/') && i == start+1) {
			e, after, poss := wordEnd(text, start)
			if poss {
				w.flags = possessive
			}
			if i = after; poss && after == e {
				// A bare apostrophe joins, but may also close a quotation.
				n := apostrophe(text, i)
				r, _ := utf8.DecodeRuneInString(text[i:])
				f.marks = append(f.marks, quoteMark{at: uint32(i), r: r})
				i += n
			}
			if e != int(w.end) || long {
				w.end = uint32(e)
				f.memory.slow(&w, text)
			} else {
				f.memory.fetch(&w, hi, lo, text)
			}
			if i == start { // no word after all: never stand still
				_, n := utf8.DecodeRuneInString(text[i:])
				i += n
				i, before, f.marks = between(text, i, f.marks)
				if before == blankLine {
					break
				}
				before = apart
				continue
			}
		} else {
			f.memory.fetch(&w, hi, lo, text)
		}
		if i < len(text) && (text[i] == '@' || text[i] == ':' || text[i] == '.') {
			if k := address(text, start, i); k > 0 {
				i = k
				for len(ws) > 0 && !spaceBetween(text, int(ws[len(ws)-1].end), start) {
					ws = ws[:len(ws)-1]
				}
				i, before, f.marks = between(text, i, f.marks)
				if before == blankLine {
					break
				}
				before = apart
				continue
			}
		}
		ws = append(ws, w)
		i, before, f.marks = between(text, i, f.marks)
		if before == blankLine {
			break
		}
	}
	f.words = ws
	return i
}

// address tells whether the word before i is part of an e-mail or web address,
// and gives the end of it.
func address(text string, start, i int) int {
	switch {
	case text[i] == '@' && wordAt(text, i+1):
	case strings.HasPrefix(text[i:], "://"):
	case text[i] == '.' && i-start == 3 && strings.EqualFold(text[start:i], "www"):
	default:
		return 0
	}
	for i < len(text) && text[i] > ' ' && text[i] != '<' && text[i] != '>' && text[i] != ')' && text[i] != '"' {
		if text[i] >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) || r == '”' || r == '“' {
				break
			}
			i += n
			continue
		}
		i++
	}
	return i
}

// spaceBetween tells whether white space stands between two places.
func spaceBetween(text string, from, to int) bool {
	for _, r := range text[from:to] {
		if unicode.IsSpace(r) || r == '<' || r == '(' || r == '"' {
			return true
		}
	}
	return false
}
