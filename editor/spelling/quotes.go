package spelling

import (
	"unicode"
	"unicode/utf8"
)

// quotes walks the quotations of a paragraph from left to right. Only one that
// closes in the paragraph is one; an apostrophe is none.
type quotes struct {
	text       string
	next       int // where to look on
	start, end int // the quotation found last
	// What does not close from here on, so that nothing is sought twice.
	noCurly, noDouble, noSingle bool
}

// covers tells whether a byte lies in a quotation. Calls must go from left to right.
func (q *quotes) covers(at int) bool {
	for q.end <= at && q.advance() {
	}
	return q.start <= at && at < q.end
}

// advance finds the next quotation.
func (q *quotes) advance() bool {
	for q.next < len(q.text) {
		at, mark, n := nextMark(q.text, q.next)
		if n == 0 {
			break
		}
		if end := q.closes(mark, at, n); end > at {
			q.start, q.end, q.next = at, end, end
			return true
		}
		q.next = at + n
	}
	q.next = len(q.text)
	return false
}

// nextMark finds the next quotation mark or apostrophe of any kind from i on, and
// how many bytes it has: 0 when there is none.
func nextMark(s string, i int) (at int, mark rune, n int) {
	for ; i < len(s); i++ {
		switch s[i] {
		case '"', '\'':
			return i, rune(s[i]), 1
		case 0xC2, 0xE2: // « and », or one of “ ” „ ‘ ’
			r, n := utf8.DecodeRuneInString(s[i:])
			switch r {
			case '“', '”', '„', '‘', '’', '«', '»':
				return i, r, n
			}
		}
	}
	return len(s), 0, 0
}

// closes finds the end of a quotation that the mark at at may open, or 0.
func (q *quotes) closes(mark rune, at, n int) int {
	before, _ := utf8.DecodeLastRuneInString(q.text[:at])
	after, _ := utf8.DecodeRuneInString(q.text[at+n:])
	switch mark {
	case '“', '„', '«':
		if q.noDouble {
			return 0
		}
		straight := 0
		for k, r, m := nextMark(q.text, at+n); m > 0; k, r, m = nextMark(q.text, k+m) {
			switch {
			case r == '”' || r == '»' || mark == '„' && r == '“':
				return k + m
			case r == '"' && straight == 0:
				if straight = k + m; q.noCurly {
					return straight
				}
			}
		}
		q.noCurly, q.noDouble = true, straight == 0
		return straight
	case '"':
		if wordy(before) || unicode.IsSpace(after) {
			return 0
		}
		for k, r, m := nextMark(q.text, at+n); m > 0; k, r, m = nextMark(q.text, k+m) {
			if r == '"' || r == '”' {
				if last, _ := utf8.DecodeLastRuneInString(q.text[:k]); k == at+n || unicode.IsSpace(last) {
					return 0
				}
				return k + m
			}
		}
	case '‘', '\'':
		if q.noSingle || wordy(before) || !wordy(after) && after != '…' {
			return 0
		}
		if mark == '\'' && (unicode.IsDigit(after) || elided(firstWord(q.text[at+n:]))) {
			return 0
		}
		for k, r, m := nextMark(q.text, at+n); m > 0; k, r, m = nextMark(q.text, k+m) {
			if (r == '\'' || r == '’') && closing(q.text, k, m) && !owners(q.text, k, m) {
				return k + m
			}
		}
		q.noSingle = true
	}
	return 0
}

// closing tells whether the mark at k can end a quotation.
func closing(s string, k, n int) bool {
	last, _ := utf8.DecodeLastRuneInString(s[:k])
	next, _ := utf8.DecodeRuneInString(s[k+n:])
	return k > 0 && !unicode.IsSpace(last) && (s[k+n:] == "" || !wordy(next))
}

// owners tells whether the mark at k is rather the apostrophe of "the boys' room":
// an s before it, a word after it, and a mark further on that can close.
func owners(s string, k, n int) bool {
	rest := s[k+n:]
	if s[k-1] != 's' || len(rest) < 2 || rest[0] != ' ' || rest[1] < 'a' || 'z' < rest[1] {
		return false
	}
	rest = rest[:min(len(rest), 400)] // as far as a reader would look back
	for i, r, m := nextMark(rest, 0); m > 0; i, r, m = nextMark(rest, i+m) {
		if r != '‘' && r != '\'' && r != '’' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(rest[:i])
		switch {
		case r == '‘':
			return false
		case closing(rest, i, m):
			return true
		case !wordy(before):
			return false
		}
	}
	return false
}

func firstWord(s string) string {
	i := 0
	for i < len(s) && kinds[s[i]] == letter {
		i++
	}
	return s[:i]
}

func wordy(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
