package spelling

import (
	"strings"
	"unicode"
)

// Words are words to leave alone, in small letters.
type Words map[string]struct{}

// NewWords takes names or words as people write them: "Zofia Nowak-Bell" is three
// words. Capitals make no difference.
func NewWords(texts ...string) Words {
	w := Words{}
	for _, text := range texts {
		for part := range strings.FieldsFuncSeq(text, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
		}) {
			part = strings.Trim(strings.ReplaceAll(strings.ToLower(part), "’", "'"), "'")
			if part != "" {
				w[strings.TrimSuffix(part, "'s")] = struct{}{}
			}
		}
	}
	return w
}

// Reading says for whom a paragraph is read: the names on the child's page (people,
// pets, school, street) and the writer's own words. Neither is ever flagged, nor
// what belongs to them ("Zofia's"), nor a family of that name ("the Nowaks").
type Reading struct{ Names, Own Words }

// has tells whether a word of a to z and apostrophes is among them.
func (r Reading) has(word string) bool {
	if len(r.Names) == 0 && len(r.Own) == 0 {
		return false
	}
	var room [longest]byte
	b, plain := straighten(append(room[:0], word...))
	if !plain {
		return false
	}
	for i, ch := range b {
		if 'A' <= ch && ch <= 'Z' {
			b[i] = ch + 'a' - 'A'
		}
	}
	if r.listed(b) {
		return true
	}
	if base, cut := clitic(b); cut {
		b = base
	}
	if r.listed(b) {
		return true
	}
	n := len(b)
	return n > 2 && b[n-1] == 's' && r.listed(b[:n-1]) || n > 3 && string(b[n-2:]) == "es" && r.listed(b[:n-2])
}

func (r Reading) listed(b []byte) bool {
	if _, ok := r.Names[string(b)]; ok {
		return true
	}
	_, ok := r.Own[string(b)]
	return ok
}
