package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a stretch of bytes, half open.
type span struct{ start, end int }

// quotations finds the closed quotations of one paragraph, text[from:to].
// A quotation that never closes is none: better to flag the worker's words
// than to silence a whole page for one stray sign.
func quotations(text string, from, to int) []span {
	var out []span
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		end := -1
		switch {
		case r == '“' || r == '"' || r == '„' || r == '«':
			end = closeDouble(text, i+n, to, r)
		case (r == '‘' || r == '\'') && opensSingle(text, i, i+n, from, to):
			end = closeSingle(text, i+n, to)
		}
		if end > 0 {
			out = append(out, span{i, end})
			i = end
			continue
		}
		i += n
	}
	return out
}

func closeDouble(text string, i, to int, open rune) int {
	ends := "”\""
	switch open {
	case '"':
		ends = "\"”"
	case '„':
		ends = "“”\""
	case '«':
		ends = "»"
	}
	if k := strings.IndexAny(text[i:to], ends); k >= 0 {
		_, n := utf8.DecodeRuneInString(text[i+k : to])
		return i + k + n
	}
	return -1
}

// opensSingle tells a quotation mark from an apostrophe: it stands before a
// letter and after no letter, and the word is not a clipped one ('cause, '90s).
func opensSingle(text string, i, after, from, to int) bool {
	if prev, _ := utf8.DecodeLastRuneInString(text[from:i]); i > from && inWord(prev) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[after:to])
	if after >= to || !unicode.IsLetter(next) {
		return false
	}
	low := strings.ToLower(text[after:min(to, after+6)])
	for _, clip := range []string{"cause ", "cos ", "til ", "em ", "bout ", "tis ", "twas ", "n "} {
		if strings.HasPrefix(low, clip) {
			return false
		}
	}
	return true
}

// closeSingle finds the end of a single-quoted stretch. A mark after an s may
// be a possessive ("the boys' room"), so a later, surer mark wins.
func closeSingle(text string, i, to int) int {
	unsure := -1
	for k := i; k < to; {
		r, n := utf8.DecodeRuneInString(text[k:to])
		if isApostrophe(r) {
			prev, _ := utf8.DecodeLastRuneInString(text[i:k])
			next, _ := utf8.DecodeRuneInString(text[k+n : to])
			if k > i && !unicode.IsSpace(prev) && (k+n >= to || !inWord(next)) {
				if prev != 's' {
					return k + n
				}
				if unsure < 0 {
					unsure = k + n
				}
			}
		}
		k += n
	}
	return unsure
}
