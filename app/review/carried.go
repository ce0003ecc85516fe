package review

import (
	"dearly/app/look"
	"dearly/editor"
	"dearly/editor/text"
	"dearly/jargon"
	"dearly/storage"
	"dearly/storage/exchange"
)

// carried are the marks that came with a letter, by the text of their paragraph:
// what the worker saw, whatever the words of this Dearly are.
type carried map[string][]storage.Mark

// newCarried takes the marks whose words stand where they say; those of a paragraph
// that stands twice are taken once.
func newCarried(marks []storage.Mark, letter string) carried {
	var texts []string
	first := map[string]int{}
	for i, p := range text.Parse(letter).All {
		texts = append(texts, p.Text)
		if _, ok := first[p.Text]; !ok {
			first[p.Text] = i
		}
	}
	out := carried{}
	sound, _ := exchange.SoundMarks(marks, texts)
	for _, m := range sound {
		if words := texts[m.Paragraph]; first[words] == m.Paragraph && m.Start < m.End {
			out[words] = append(out[words], m)
		}
	}
	return out
}

// find is what the page asks for each paragraph.
func (c carried) find(paragraph string) []editor.Mark {
	var marks []editor.Mark
	for _, m := range c[paragraph] {
		marks = append(marks, editor.Mark{Start: m.Start, End: m.End, Shape: shapeOf(m), Data: m})
	}
	return marks
}

// explain says why a word is marked, as the worker read it.
func (c carried) explain(_ string, mark editor.Mark) editor.Card {
	m, ok := mark.Data.(storage.Mark)
	if !ok {
		return editor.Card{}
	}
	card := editor.Card{Title: m.Term, Why: m.Why}
	if card.Title == "" {
		card.Title = m.Text
	}
	for _, words := range m.Wordings {
		card.Wordings = append(card.Wordings, editor.Wording{Text: words, Advice: true})
	}
	return card
}

// shapeOf is look.ShapeOf for a mark that came by its names; one of a kind unknown
// here is shown as a word to swap.
func shapeOf(m storage.Mark) editor.Shape {
	level, _ := jargon.ParseLevel(m.Level)
	kind, _ := jargon.ParseKind(m.Kind)
	return look.ShapeFor(level, kind)
}
