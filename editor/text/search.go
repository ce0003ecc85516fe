package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Query is what somebody looks for in a letter.
type Query struct {
	What  string
	Case  bool // capitals and accents must be as written
	Whole bool // whole words only
}

// Span is a stretch of a paragraph, in bytes, half open.
type Span struct{ Start, End int }

// Search finds a query in paragraphs, as people read them. Unless the case
// counts, capitals are small letters, and a letter looked for without an accent
// is found with any; one looked for with an accent is found with that one only.
// Quotation marks, dashes and spaces of every sort are found by the ones on the
// keyboard. It is safe for use from several goroutines.
type Search struct {
	query       Query
	needle      []unit
	open, shuts bool // the query begins, ends with part of a word
}

// unit is a letter as it is compared: its base, and its accents packed in.
type unit struct {
	base  rune
	marks uint64
}

// NewSearch makes a search. It is nil when there is nothing to look for.
func NewSearch(q Query) *Search {
	what := OneLine(q.What)
	if what == "" {
		return nil
	}
	s := &Search{query: q}
	for at := 0; at < len(what); {
		u, next := unitAt(what, at, q.Case)
		s.needle = append(s.needle, u)
		at = next
	}
	s.open, s.shuts = inWord(s.needle[0].base), inWord(s.needle[len(s.needle)-1].base)
	return s
}

// Query is what is looked for.
func (s *Search) Query() Query { return s.query }

// Append adds the places at which the query stands in a paragraph, in order and
// not overlapping. A place never splits what people see as one character.
func (s *Search) Append(dst []Span, paragraph string) []Span {
	for at := 0; at < len(paragraph); {
		u, next := unitAt(paragraph, at, s.query.Case)
		if s.same(s.needle[0], u) {
			if end, ok := s.rest(paragraph, next); ok && s.sound(paragraph, at, end) {
				dst = append(dst, Span{at, end})
				next = end
			}
		}
		at = next
	}
	return dst
}

// rest compares all but the first letter.
func (s *Search) rest(paragraph string, at int) (end int, ok bool) {
	for _, n := range s.needle[1:] {
		if at == len(paragraph) {
			return 0, false
		}
		u, next := unitAt(paragraph, at, s.query.Case)
		if !s.same(n, u) {
			return 0, false
		}
		at = next
	}
	return at, true
}

func (s *Search) same(needle, u unit) bool {
	return needle.base == u.base && (needle.marks == u.marks || needle.marks == 0 && !s.query.Case)
}

// sound reports whether a place found may count.
func (s *Search) sound(paragraph string, start, end int) bool {
	if s.query.Whole {
		before, _ := utf8.DecodeLastRuneInString(paragraph[:start])
		after, _ := utf8.DecodeRuneInString(paragraph[end:])
		if s.open && inWord(before) || s.shuts && inWord(after) {
			return false
		}
	}
	return SnapCharacter(paragraph, start) == start && SnapCharacter(paragraph, end) == end
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r))
}

// unitAt reads the letter at byte at, with the accents that follow it.
func unitAt(s string, at int, exact bool) (u unit, next int) {
	if c := s[at]; c < utf8.RuneSelf && (at+1 == len(s) || s[at+1] < utf8.RuneSelf) {
		if !exact && c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		return unit{base: rune(c)}, at + 1
	}
	r, size := utf8.DecodeRuneInString(s[at:])
	next = at + size
	if parts := norm.NFD.PropertiesString(s[at:]).Decomposition(); len(parts) > 0 {
		first, n := utf8.DecodeRune(parts)
		r = first
		for _, mark := range string(parts[n:]) {
			u.marks = packed(u.marks, mark)
		}
	}
	for next < len(s) {
		mark, size := utf8.DecodeRuneInString(s[next:])
		if !unicode.Is(unicode.Mn, mark) {
			break
		}
		u.marks = packed(u.marks, mark)
		next += size
	}
	u.base = plainSign(r)
	if !exact {
		u.base = unicode.ToLower(unicode.ToUpper(u.base))
	}
	return u, next
}

// packed adds an accent: three of them fit, and no language writes more.
func packed(marks uint64, mark rune) uint64 { return marks<<21 | uint64(mark) }

// plainSign gives, for a sign that word processors put in by themselves, the one
// that is on the keyboard.
func plainSign(r rune) rune {
	switch r {
	case '‘', '’', '‛', 'ʼ', '`', '´':
		return '\''
	case '“', '”', '„', '‟':
		return '"'
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	}
	if unicode.Is(unicode.Zs, r) {
		return ' '
	}
	return r
}
