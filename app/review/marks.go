package review

import (
	"fmt"

	"dearly/app/look"
	"dearly/editor"
	"dearly/jargon"
	"dearly/storage"
)

// marker finds the marks of a letter that brought none: the same names and the
// child's own words left alone, and what the worker chose to leave hidden.
type marker struct {
	finder  *jargon.Finder
	reading jargon.Reading
	left    map[string]bool
	all     []jargon.Finding
}

// found is what a mark carries: the finding, at its place in its paragraph.
type found struct {
	jargon.Finding
	text string
}

func newMarker(p Params) *marker {
	l := p.Letter
	m := &marker{left: map[string]bool{}, reading: jargon.Reading{Names: jargon.NewNames(append([]string{l.Child}, l.Names...)...)}}
	m.finder = p.Words(storage.Child{Name: l.Child, Age: l.Age, Names: l.Names, OwnWords: l.Own}).NewFinder()
	if p.Unfamiliar {
		m.reading.Age = l.Age
		if l.Age == 0 {
			m.reading.Age = usualAge
		}
	}
	for _, key := range l.Left {
		m.left[key] = true
	}
	return m
}

// find is what the page asks for each paragraph.
func (m *marker) find(paragraph string) []editor.Mark {
	m.all = m.finder.Append(m.all[:0], paragraph, m.reading)
	var marks []editor.Mark
	for _, f := range m.all {
		it := found{f, paragraph[f.Start:f.End]}
		if f.Quoted || len(m.left) > 0 && m.left[jargon.PlaceKey(paragraph, f.Start, f.End, it.term())] {
			continue
		}
		marks = append(marks, editor.Mark{Start: f.Start, End: f.End, Shape: look.ShapeOf(f), Data: it})
	}
	return marks
}

// explain says why a word is marked; nothing can be put in its place here.
func (m *marker) explain(paragraph string, mark editor.Mark) editor.Card {
	f, ok := mark.Data.(found)
	if !ok {
		return editor.Card{}
	}
	card := editor.Card{Title: f.term()}
	if f.Entry == nil {
		card.Why = fmt.Sprintf("Outside what most children of %d know.", m.reading.Age)
		return card
	}
	card.Why = f.Entry.Why
	for _, s := range f.Suggestions(paragraph) {
		card.Wordings = append(card.Wordings, editor.Wording{Text: s.Text, Advice: true})
	}
	return card
}

// term is what the list calls the finding.
func (f found) term() string {
	if f.Entry == nil {
		return f.text
	}
	return f.Entry.Term
}
