package jargon

import (
	"strings"
	"testing"
)

// Every row of the program's own list finds its yes sentences and leaves its
// no sentences alone.
func TestEverySentenceOfTheProgramsDictionaryHolds(t *testing.T) {
	known, entries := realWords(t)
	sentences := 0
	for _, e := range entries {
		sentences += len(e.Yes) + len(e.No)
	}
	for _, p := range Check(known, entries) {
		if strings.Contains(p.Text, "sentence") || strings.Contains(p.Text, "find its own term") || strings.Contains(p.Text, "never be found") || strings.Contains(p.Text, "twice") {
			t.Error(p)
		}
	}
	t.Logf("%d sentences of %d entries", sentences, len(entries))
}

// Every wording of the program's own list, put into its own yes sentence,
// leaves a sentence without the word and without a doubled space or article.
func TestTheProgramsWordingsFitTheirOwnSentences(t *testing.T) {
	known, entries := realWords(t)
	d, _ := Compile(known, Layer{"built in", entries})
	f := d.NewFinder()
	swaps, advice := 0, 0
	for e := range d.Entries() {
		for _, yes := range e.Yes {
			for _, found := range f.Append(nil, yes, Reading{}) {
				if found.Entry != e {
					continue
				}
				for _, s := range found.Suggestions(yes) {
					if s.Advice {
						advice++
						continue
					}
					swaps++
					after := yes[:s.Start] + s.Text + yes[s.End:]
					for _, bad := range []string{"  ", " a a ", " the the ", " a the ", " the a ", " your your ", " to to ", " with with ", " a an ", " ,", " ."} {
						if strings.Contains(after, bad) && !strings.Contains(yes, bad) {
							t.Errorf("%q becomes %q", yes, after)
						}
					}
				}
			}
		}
	}
	t.Logf("%d swaps, %d given as advice", swaps, advice)
}
