package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotes walks the quotations of a paragraph from left to right. Only one that
// closes in the paragraph is one; an apostrophe is none.
type quotes struct {
	text       string
	next       int // where to look on
	start, end int // the quotation found last
	noSingle   bool
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
		k := strings.IndexAny(q.text[q.next:], "\"'“‘„«")
		if k < 0 {
			break
		}
		at := q.next + k
		mark, n := utf8.DecodeRuneInString(q.text[at:])
		end := q.closes(mark, at, n)
		if end > at {
			q.start, q.end, q.next = at, end, end
			return true
		}
		q.next = at + n
	}
	q.next = len(q.text)
	return false
}

// closes finds the end of a quotation that the mark at at may open, or 0.
func (q *quotes) closes(mark rune, at, n int) int {
	before, _ := utf8.DecodeLastRuneInString(q.text[:at])
	after, _ := utf8.DecodeRuneInString(q.text[at+n:])
	inner := q.text[at+n:]
	if inner == "" {
		return 0
	}
	switch mark {
	case '“', '„', '«':
		k := strings.IndexAny(inner, "”»")
		if k < 0 {
			k = strings.IndexAny(inner, "\"“")
		}
		if k >= 0 {
			_, m := utf8.DecodeRuneInString(inner[k:])
			return at + n + k + m
		}
	case '"':
		k := strings.IndexAny(inner, "\"”")
		if wordy(before) || unicode.IsSpace(after) || k <= 0 {
			return 0
		}
		if last, _ := utf8.DecodeLastRuneInString(inner[:k]); !unicode.IsSpace(last) {
			_, m := utf8.DecodeRuneInString(inner[k:])
			return at + n + k + m
		}
	case '‘', '\'':
		if q.noSingle || wordy(before) || !wordy(after) && after != '…' {
			return 0
		}
		if mark == '\'' && (unicode.IsDigit(after) || elided(firstWord(inner))) {
			return 0
		}
		for k := 0; ; {
			j := strings.IndexAny(inner[k:], "'’")
			if j < 0 {
				q.noSingle = true
				return 0
			}
			k += j
			_, m := utf8.DecodeRuneInString(inner[k:])
			if closing(inner, k, m) && !owners(inner, k, m) {
				return at + n + k + m
			}
			k += m
		}
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
	far := min(len(rest), 400) // as far as a reader would look back
	for i := 0; i < far; {
		j := strings.IndexAny(rest[i:far], "'’‘")
		if j < 0 {
			return false
		}
		i += j
		mark, m := utf8.DecodeRuneInString(rest[i:])
		before, _ := utf8.DecodeLastRuneInString(rest[:i])
		switch {
		case mark == '‘':
			return false
		case closing(rest, i, m):
			return true
		case !wordy(before):
			return false
		}
		i += m
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
