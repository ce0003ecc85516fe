package lesson

import (
	"strings"

	"dearly/editor/coach"
	"dearly/jargon"
)

// Reading is what Dearly and the coach see in a learner's letter.
type Reading struct {
	Findings []jargon.Finding // without quoted words and those that may be fine
	Coach    []coach.Finding
	Words    int
	long     int
	quotes   bool
}

// Read reads a letter to the child of a lesson.
func Read(l Lesson, f *jargon.Finder, text string) Reading {
	var r Reading
	for _, x := range f.Append(nil, text, jargon.Reading{Names: l.Known()}) {
		if !x.Quoted && x.Level != jargon.Ask {
			r.Findings = append(r.Findings, x)
		}
	}
	r.Words = len(strings.Fields(text))
	if r.Words > 0 {
		r.Coach = coach.Check(text, coach.Letter{Child: l.Child})
		m := coach.Measure(text)
		r.long = m.Long
		r.quotes = strings.Contains(text, "“") && strings.Contains(text, "”") || strings.Count(text, "\"") > 1
	}
	return r
}

// Known are the names of a lesson, the child's among them: they are never marked.
func (l Lesson) Known() *jargon.Names {
	return jargon.NewNames(append([]string{l.Child}, l.Names...)...)
}

// Left is how many places there are still to look at.
func (r Reading) Left() int { return len(r.Findings) + len(r.Coach) }

// enough is how many words a letter has before it is praised.
const enough = 40

// Strengths are what a learner's letter does well, in whole sentences to the
// learner. Only what can be seen is said; a letter hardly begun has none yet.
func (r Reading) Strengths(child string) (all []string) {
	if r.Words < enough {
		return nil
	}
	none := func(rules ...string) bool {
		for _, f := range r.Coach {
			for _, rule := range rules {
				if f.Rule == rule {
					return false
				}
			}
		}
		return true
	}
	add := func(ok bool, s string) {
		if ok {
			all = append(all, s)
		}
	}
	add(none("about-not-to"), "You wrote to "+child+", and not about "+child+".")
	add(len(r.Findings) == 0, "No word in it is a professional's: "+child+" can read it alone, or hear it read.")
	add(r.quotes, "You kept somebody’s own words, in quotation marks.")
	add(none("next-step-incomplete"), "Each thing you promise says who does it, and by when.")
	add(none("no-next-visit"), "It says when you will come again.")
	add(r.long == 0, "Your sentences are short.")
	add(none("blame", "softened-harm", "promise-not-keepable", "private-fact-of-others"), "It blames nobody, hides nothing behind soft words, and promises only what can be kept.")
	return all
}
