package wordlist

import (
	"iter"
	"strings"

	"dearly/jargon"
)

// Sentence is an example sentence and whether it does what it is to show.
type Sentence struct {
	Text   string
	Yes    bool // the word is to be found in it
	Passes bool
}

// Try tries the example sentences of an entry on the entry alone. It takes well
// under a millisecond, so it can be done at each key.
func Try(e jargon.Entry) (all []Sentence) {
	e.Level = jargon.Swap
	d, _ := jargon.Compile(nil, jargon.Layer{Name: "this word", Entries: []jargon.Entry{e}})
	f := d.NewFinder()
	for _, yes := range []bool{true, false} {
		sentences := e.No
		if yes {
			sentences = e.Yes
		}
		for _, s := range sentences {
			found := len(f.Append(nil, s, jargon.Reading{})) > 0
			all = append(all, Sentence{s, yes, found == yes})
		}
	}
	return all
}

// Vocabulary is every single word of a list of known words, as
// assets.KnownWords gives it, and of entries: what an audit looks through.
func Vocabulary(known []byte, entries []jargon.Entry) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(known)) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			if word != "" && !yield(word) {
				return
			}
		}
		for _, e := range entries {
			for word := range strings.FieldsSeq(e.Term) {
				if !yield(word) {
					return
				}
			}
		}
	}
}
