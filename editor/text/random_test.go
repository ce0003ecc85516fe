package text

import (
	"math/rand/v2"
	"strings"
)

// bits are what random text is made of: ordinary words and all that is odd.
var bits = []string{
	"a", "b", "placement", " ", "  ", ". ", "I’m", "don't", "-", "- ", "## ", `\`, `\- `, "é", "e\u0301",
	"👨‍👩‍👧", "🇬🇧", "🇬", "☺️", "\u200d", "שלום", "مرحبا", "漢字", "\t", "\u00a0", "3.5", "…", "\"", "\u0301",
}

func randomText(r *rand.Rand, n int) string {
	var b strings.Builder
	for range r.IntN(n + 1) {
		b.WriteString(bits[r.IntN(len(bits))])
	}
	return b.String()
}

func randomParagraphs(r *rand.Rand, n int) []Paragraph {
	out := make([]Paragraph, 1+r.IntN(n))
	for i := range out {
		out[i] = Paragraph{Kind(r.IntN(3)), randomText(r, 6)}
	}
	return out
}

func randomPosition(r *rand.Rand, d *Document) Position {
	i := r.IntN(d.Len())
	s := d.Paragraph(i).Text
	return Position{i, SnapCharacter(s, r.IntN(len(s)+1))}
}

// randomEdit is something a person might do.
func randomEdit(r *rand.Rand, d *Document) (Edit, Sort) {
	from, to := Selection{randomPosition(r, d), randomPosition(r, d)}.Ends()
	switch r.IntN(6) {
	case 0:
		return d.Deletion(from, to), Deleting
	case 1:
		return d.Split(from, from), Single
	case 2:
		return d.Paste(from, to, randomParagraphs(r, 3)), Single
	case 3:
		if edits := d.Kinds(from.Paragraph, from.Paragraph, Kind(r.IntN(3))); len(edits) > 0 {
			return edits[0], Single
		}
		return d.Deletion(from, from), Deleting
	}
	return d.Typing(from, from, bits[r.IntN(len(bits))]), Typing
}
