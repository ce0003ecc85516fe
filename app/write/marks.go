package write

import (
	"slices"

	"dearly/app/look"
	"dearly/editor"
	"dearly/jargon"
)

// marker turns what the words' package finds in a paragraph into marks for the page.
// It belongs to one letter and one goroutine.
type marker struct {
	finder   *jargon.Finder
	speller  *speller
	reading  jargon.Reading
	left     map[string]bool // the places that the worker chose to leave, by jargon.PlaceKey
	findings []jargon.Finding
}

// found is what a mark carries: the finding, at its place in its paragraph.
type found struct {
	jargon.Finding
	paragraph string // in which it stands
	text      string // the words found
	misspelt  bool   // not a finding of jargon: the word is not spelt as words are
}

// term is what the list calls the finding.
func (f found) term() string {
	if f.Entry == nil {
		return f.text
	}
	return f.Entry.Term
}

// find is what the page asks for each new or changed paragraph.
func (m *marker) find(paragraph string) []editor.Mark {
	m.findings = m.finder.Append(m.findings[:0], paragraph, m.reading)
	var marks []editor.Mark
	for _, it := range together(m.findings, m.speller.find(paragraph)) {
		if it.Quoted { // the child's own words
			continue
		}
		it.paragraph, it.text = paragraph, paragraph[it.Start:it.End]
		if len(m.left) > 0 && m.left[jargon.PlaceKey(paragraph, it.Start, it.End, it.term())] {
			continue
		}
		marks = append(marks, editor.Mark{Start: it.Start, End: it.End, Shape: shape(it), Data: it})
	}
	return marks
}

// shape is that of the finding, or of a word misspelt.
func shape(f found) editor.Shape {
	if f.misspelt {
		return editor.Beaded
	}
	return look.ShapeOf(f.Finding)
}

// section is one group of the list beside the page.
type section struct {
	title  string
	places []editor.Place
}

// sections groups the marks of the page for the list, the heaviest first, each in
// the order of the letter; empty groups are left out.
func sections(places []editor.Place, child string) []section {
	titles := []struct {
		shape editor.Shape
		title string
	}{
		{editor.Beaded, "Spelling"},
		{editor.Solid, "Say it plainly"},
		{editor.Wavy, "Say what happened instead"},
		{editor.Dotted, "Keep and explain"},
		{editor.Dashed, "Might be fine"},
		{editor.Faint, "May be new to " + child},
	}
	var all []section
	for _, t := range titles {
		s := section{title: t.title}
		for _, p := range places {
			if p.Mark.Shape == t.shape {
				s.places = append(s.places, p)
			}
		}
		if len(s.places) > 0 {
			all = append(all, s)
		}
	}
	return all
}

// counted is how many marks the foot line counts as words to look at: those that
// might be fine and those that are merely unfamiliar are in the list but not in
// the count, so that it can reach nought. Misspelt words are counted apart.
func counted(places []editor.Place) (toLookAt, misspelt int) {
	for _, p := range places {
		switch p.Mark.Shape {
		case editor.Dashed, editor.Faint:
		case editor.Beaded:
			misspelt++
		default:
			toLookAt++
		}
	}
	return toLookAt, misspelt
}

// wordings are what the card offers for a finding, without repeats.
func wordings(paragraph string, f found) []editor.Wording {
	var all []editor.Wording
	if f.misspelt {
		return nil // looked up when its card is opened: it takes a while
	}
	for _, s := range f.Suggestions(paragraph) {
		w := editor.Wording{Start: s.Start, End: s.End, Text: s.Text, Advice: s.Advice}
		if !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	return all
}

// explained is the wording that keeps the words and says what they mean, in
// brackets behind them, as *Explain it* writes it; ok is false when there is
// nothing to say.
func explained(paragraph string, f found) (w editor.Wording, ok bool) {
	if f.Entry == nil || len(f.Entry.Plain) == 0 || f.Entry.Kind == jargon.Label {
		return w, false
	}
	return editor.Wording{Start: f.Start, End: f.End, Text: paragraph[f.Start:f.End] + " (" + f.Entry.Plain[0] + ")"}, true
}
