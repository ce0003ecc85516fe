package main

import (
	"bytes"
	"strings"
	"sync"
	"time"

	"dearly/assets"
	"dearly/editor/spelling"
	"dearly/jargon"
	"dearly/storage"
)

// words joins the built-in words with those of the child who will read. The
// lists are read once, off the screen's goroutine, while the worker types the
// passphrase.
type words struct {
	lists    func() lists
	spelling func() *spelling.Checker // nil should its files not be whole
	team     jargon.Layer             // belongs to the screen's goroutine
}

type lists struct {
	builtIn jargon.Layer
	known   *jargon.Known
}

// newWords reads nothing yet.
func newWords() *words {
	return &words{lists: sync.OnceValue(readLists), spelling: sync.OnceValue(readSpelling)}
}

// readSoon reads the lists beside the screen once the window has had a moment to
// show itself; whoever needs them sooner reads them then.
func (w *words) readSoon() {
	time.AfterFunc(300*time.Millisecond, func() {
		w.lists()
		w.spelling()
	})
}

// readLists reads the lists that are built in; that they can be read is tested.
func readLists() lists {
	entries, _, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
	if err != nil {
		panic("reading the built-in words: " + err.Error())
	}
	known, _, err := jargon.ReadKnown(bytes.NewReader(assets.KnownWords()))
	if err != nil {
		panic("reading the words children know: " + err.Error())
	}
	return lists{builtIn: jargon.Layer{Name: "built-in", Entries: entries}, known: known}
}

// readSpelling reads the British English that is built in; that it can be read is
// tested.
func readSpelling() *spelling.Checker {
	checker, err := spelling.New(spelling.Files{
		Aff: bytes.NewReader(assets.SpellingAffixes()), Dic: bytes.NewReader(assets.SpellingWords()),
		Extra: bytes.NewReader(assets.SpellingExtra()), Common: bytes.NewReader(assets.SpellingCommon()),
	})
	if err != nil {
		return nil
	}
	return checker
}

// setTeam takes in the team's word list, a CSV file as package jargon writes it.
// Rows that cannot be read are left out; the room for words tells of them.
func (w *words) setTeam(list string) {
	entries, _, _ := jargon.ReadCSV(strings.NewReader(list))
	w.team = jargon.Layer{Name: "the team's words", Entries: entries}
}

// forChild is the dictionary for letters to one child: over the built-in words lie
// the team's, and over them what the child wants.
func (w *words) forChild(c storage.Child) *jargon.Dictionary {
	l := w.lists()
	d, _ := jargon.Compile(l.known, l.builtIn, w.team, childLayer(c))
	return d
}

// childLayer switches off the words that a child uses or wants, and marks those
// they do not want to read.
func childLayer(c storage.Child) jargon.Layer {
	own := jargon.Layer{Name: "this child's own words"}
	var off []string
	off = append(off, c.OwnWords...)
	off = append(off, c.Wanted...)
	for _, call := range c.Calls {
		off = append(off, call.Word)
	}
	for _, term := range off {
		own.Entries = append(own.Entries, jargon.Entry{Term: term, Level: jargon.Off})
	}
	for _, term := range c.Unwanted {
		own.Entries = append(own.Entries, jargon.Entry{Term: term, Level: jargon.Swap, Kind: jargon.Professional,
			Why: c.Name + " does not want to read this word."})
	}
	return own
}
