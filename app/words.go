package main

import (
	"bytes"

	"dearly/assets"
	"dearly/jargon"
	"dearly/storage"
)

// words joins the built-in words with those of the child who will read. Reading
// the lists takes some milliseconds, so it is done once.
type words struct {
	builtIn jargon.Layer
	known   *jargon.Known
}

// newWords reads the lists that are built in; that they can be read is tested.
func newWords() *words {
	entries, _, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
	if err != nil {
		panic("reading the built-in words: " + err.Error())
	}
	known, _, err := jargon.ReadKnown(bytes.NewReader(assets.KnownWords()))
	if err != nil {
		panic("reading the words children know: " + err.Error())
	}
	return &words{builtIn: jargon.Layer{Name: "built-in", Entries: entries}, known: known}
}

// forChild is the dictionary for letters to one child: the words that the child
// uses themself are switched off.
func (w *words) forChild(c storage.Child) *jargon.Dictionary {
	own := jargon.Layer{Name: "this child's own words"}
	for _, term := range c.OwnWords {
		own.Entries = append(own.Entries, jargon.Entry{Term: term, Level: jargon.Off})
	}
	d, _ := jargon.Compile(w.known, w.builtIn, own)
	return d
}
