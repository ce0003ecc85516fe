package main

import (
	"dearly/editor/text"
	"dearly/jargon"
	"dearly/storage"
)

// marksOf are the marks of a letter as the worker sees them, to travel with it: the
// manager's Dearly may have other words.
func (d *desk) marksOf(c storage.Child, l storage.Letter) (marks []storage.Mark) {
	finder := d.words.forChild(c).NewFinder()
	reading := jargon.Reading{Names: jargon.NewNames(append([]string{c.Name}, c.Names...)...)}
	left := map[string]bool{}
	for _, key := range l.Left {
		left[key] = true
	}
	for i, p := range text.Parse(l.Text).All {
		for _, f := range finder.Append(nil, p.Text, reading) {
			if f.Quoted || left[jargon.PlaceKey(p.Text, f.Start, f.End, f.Entry.Term)] {
				continue
			}
			m := storage.Mark{Paragraph: i, Start: f.Start, End: f.End, Text: p.Text[f.Start:f.End], Term: f.Entry.Term,
				Why: f.Entry.Why, Kind: f.Entry.Kind.String(), Level: f.Level.String(), Wordings: []string{}}
			for _, s := range f.Suggestions(p.Text) {
				m.Wordings = append(m.Wordings, s.Text)
				m.Advice = m.Advice || s.Advice
			}
			marks = append(marks, m)
		}
	}
	return marks
}
