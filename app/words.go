package main

import (
	"bytes"
	"sync"

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
}

type lists struct {
	builtIn jargon.Layer
	known   *jargon.Known
}

// newWords begins to read the lists.
func newWords() *words {
	w := &words{lists: sync.OnceValue(readLists), spelling: sync.OnceValue(readSpelling)}
	go func() {
		w.lists()
		w.spelling()
	}()
	return w
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

// forChild is the dictionary for letters to one child: the words that the child
// uses themself are switched off.
func (w *words) forChild(c storage.Child) *jargon.Dictionary {
	own := jargon.Layer{Name: "this child's own words"}
	for _, term := range c.OwnWords {
		own.Entries = append(own.Entries, jargon.Entry{Term: term, Level: jargon.Off})
	}
	l := w.lists()
	d, _ := jargon.Compile(l.known, l.builtIn, own)
	return d
}
