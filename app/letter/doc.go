// Package letter is the letter in the child's hand: a preview of it as the child
// will hold it, the ways in which it leaves the program (PDF, Word, plain text, the
// text for the council's system, paper, a voice), and its kept versions.
//
// A [Screen] is made of a letter as it lies in the store, so whoever opens it saves
// first. What is drawn and written comes from package paper, which never sees the
// worker's own note. Whenever the words leave the program, the wording is kept as a
// version, and the screen asks whether it is in the record now.
//
// A [Versions] shows the wordings that were kept of a letter, compares two of them,
// and makes one a new draft.
package letter

import (
	"time"

	"fyne.io/fyne/v2"

	"dearly/jargon"
	"dearly/storage"
)

// Store is what the preview needs of the sealed store.
type Store interface {
	KeepVersion(letter storage.ID, why storage.Happening) error
	MarkInRecord(letter storage.ID) error
	Retention() (storage.Retention, error)
	Settings() (storage.Settings, error)
}

// Voice reads aloud. Package aloud is the operating system's.
type Voice interface {
	// Read begins to read and returns at once; done is called from any goroutine
	// when it has ended, with what kept it from reading, or nil.
	Read(words string, done func(error))
	// Stop ends it; done is still called.
	Stop()
}

// Params are what the preview is made of.
type Params struct {
	Store  Store
	Child  storage.Child
	Letter storage.Letter // as it was saved last
	// Words joins the built-in words with the child's own; nil: no words are
	// explained at the end.
	Words func(storage.Child) *jargon.Dictionary
	// SaveFile asks where to save and calls write with the path that was chosen,
	// on the goroutine of the screen; not at all when the person thinks better of
	// it. What write returns is already told on the screen.
	SaveFile func(name string, write func(path string) error)
	// Copy puts words on the clipboard; the desk clears it after two minutes.
	Copy func(words string)
	// Print has write make a PDF in a place that is the desk's to clear, and opens it
	// with the system's viewer; nil: not offered. What write returns is already told.
	Print func(name string, write func(path string) error)
	// Voice reads aloud; nil: the computer has no voice, and the screen says so.
	Voice Voice
	// OnVersions shows what was kept of this letter; nil: not offered.
	OnVersions func()
	OnBack     func()

	Canvas func() fyne.Canvas             // where focus lives; nil in tests without a window
	Now    func() time.Time               // nil: time.Now
	Do     func(f func())                 // runs f on the goroutine of the screen; nil: fyne.Do
	Run    func(work func(), then func()) // work off that goroutine, then on it; nil: a goroutine and Do
}
