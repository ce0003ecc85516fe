package main

import (
	"fmt"

	"dearly/editor/text"
	"dearly/jargon"
	"dearly/storage"
)

// usualAge is the reader that unfamiliar words are marked for when a child's age is
// not known, as on the writing screen.
const usualAge = 9

// marksOf are the marks of a letter as the worker sees them, to travel with it: the
// manager's Dearly may have other words. age is the reader's for whom unfamiliar words
// are marked; 0: they are not.
func marksOf(words *jargon.Dictionary, c storage.Child, l storage.Letter, age int) (marks []storage.Mark) {
	finder := words.NewFinder()
	reading := jargon.Reading{Names: jargon.NewNames(append([]string{c.Name}, c.Names...)...), Age: age}
	left := map[string]bool{}
	for _, key := range l.Left {
		left[key] = true
	}
	for i, p := range text.Parse(l.Text).All {
		for _, f := range finder.Append(nil, p.Text, reading) {
			m := storage.Mark{Paragraph: i, Start: f.Start, End: f.End, Text: p.Text[f.Start:f.End], Level: f.Level.String(), Wordings: []string{}}
			if f.Entry == nil {
				m.Term, m.Why = m.Text, fmt.Sprintf("Outside what most children of %d know.", age)
			} else {
				m.Term, m.Why, m.Kind = f.Entry.Term, f.Entry.Why, f.Entry.Kind.String()
			}
			if f.Quoted || left[jargon.PlaceKey(p.Text, f.Start, f.End, m.Term)] {
				continue
			}
			if f.Entry != nil {
				for _, s := range f.Suggestions(p.Text) {
					m.Wordings = append(m.Wordings, s.Text)
					m.Advice = m.Advice || s.Advice
				}
			}
			marks = append(marks, m)
		}
	}
	return marks
}
