package storage

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Change is how a piece of text fared between two wordings.
type Change uint8

const (
	Same Change = iota
	Removed
	Added
)

// String is the change in one word, for logs and tests.
func (c Change) String() string { return [...]string{"same", "removed", "added"}[c] }

// Piece is a run of text with one fate.
type Piece struct {
	Change Change
	Text   string
}

// Compare tells word by word what was done to make the newer wording of the
// older. The pieces that are not Added make up the older text, those that are not
// Removed the newer; where words were exchanged, what was removed comes first.
// It takes a few milliseconds for letters, and gives up on finding the fewest
// changes after a second.
func Compare(older, newer string) []Piece {
	words := map[string]rune{}
	var list []string
	a, b := numberPieces(older, words, &list), numberPieces(newer, words, &list)
	differ := diffmatchpatch.New() // gives up after a second
	var out []Piece
	var removed, added strings.Builder
	flush := func() {
		for _, p := range []Piece{{Removed, removed.String()}, {Added, added.String()}} {
			if p.Text != "" {
				out = append(out, p)
			}
		}
		removed.Reset()
		added.Reset()
	}
	diffs := differ.DiffMainRunes(a, b, false)
	for i, d := range diffs {
		var text strings.Builder
		for _, r := range d.Text {
			text.WriteString(list[numberOf(r)])
		}
		switch t := text.String(); {
		case d.Type == diffmatchpatch.DiffDelete:
			removed.WriteString(t)
		case d.Type == diffmatchpatch.DiffInsert:
			added.WriteString(t)
		case removed.Len() > 0 && added.Len() > 0 && i+1 < len(diffs) && strings.Trim(t, " ") == "":
			// A blank between two words that were both exchanged: one exchange.
			removed.WriteString(t)
			added.WriteString(t)
		default:
			flush()
			out = append(out, Piece{Same, t})
		}
	}
	flush()
	return out
}

// numberPieces cuts a text into words, runs of spaces, and single other
// characters, and gives each distinct one a number, as a rune for the library.
func numberPieces(text string, words map[string]rune, list *[]string) (out []rune) {
	number := func(piece string) {
		r, known := words[piece]
		if !known {
			r = runeOf(len(*list))
			words[piece] = r
			*list = append(*list, piece)
		}
		out = append(out, r)
	}
	between := func(text string) {
		for at := 0; at < len(text); {
			n := len(text[at:]) - len(strings.TrimLeft(text[at:], " "))
			if n == 0 {
				_, n = utf8.DecodeRuneInString(text[at:])
			}
			number(text[at : at+n])
			at += n
		}
	}
	at := 0
	eachWord(text, func(start, end int) bool {
		between(text[at:start])
		number(text[start:end])
		at = end
		return true
	})
	between(text[at:])
	return out
}

// Runes from 0xD800 to 0xDFFF are no characters and would not come back.
const (
	noRunes    = 0xD800
	manyNoRune = 0xE000 - 0xD800
)

func runeOf(n int) rune {
	if n++; n >= noRunes { // not the zero rune
		n += manyNoRune
	}
	return rune(n)
}

func numberOf(r rune) int {
	n := int(r)
	if n >= noRunes {
		n -= manyNoRune
	}
	return n - 1
}
