// Package write is the screen on which a letter is written: the page in the
// middle like a sheet of paper, the list of what is left beside it, the foot line
// with what is true of the letter and whether it is saved.
//
// Beside the page stands one of several panels: words to look at, the letter as a
// whole (what the coach asks once the writing pauses, prompts for the heading that
// the caret is in), the note that is not for the letter, and what a manager said.
//
// The page calls for marks a paragraph at a time; this package answers from the
// words, draws the list from the page's marks, and hands each state of the letter
// to the store's autosave. Words are looked for and replaced in a bar over the page.
// F6 goes round bar, page, list and foot line. It knows the store by the small interface below.
package write

import (
	"time"

	"fyne.io/fyne/v2"

	"dearly/editor/spelling"
	"dearly/jargon"
	"dearly/storage"
)

// Store is what this screen needs of the sealed store.
type Store interface {
	Autosave(storage.Letter, func(storage.Status)) *storage.Autosave
	SaveChild(*storage.Child) error
	Words() ([]string, error) // those that the worker's spelling takes as right
	AddWord(string) error
	FixNote(*storage.VisitNote) error
}

// Params are what the screen is made of.
type Params struct {
	Store  Store
	Child  storage.Child
	Letter storage.Letter // may be new
	// Import saves a new letter although nothing was typed: its text is a file's.
	Import bool
	// Words joins the built-in words with the child's own.
	Words func(storage.Child) *jargon.Dictionary
	// Unfamiliar also marks words outside what most children of this age know.
	Unfamiliar bool
	// Spelling gives the checker, or nil for none. It may take a moment the first
	// time.
	Spelling func() *spelling.Checker
	// Prompts are the questions shown beside headings, as package assets has them.
	Prompts []byte
	// Headings are those offered; none: UsualHeadings.
	Headings []string
	// OnBack leaves the letter, which is then saved.
	OnBack func()
	// OnPreview and OnSend are what the buttons of the top bar do besides asking
	// about the visit; nil: no button.
	OnPreview, OnSend func()
	// Copy puts words on the clipboard for a while; nil: for as long as it stays there.
	Copy func(words string)
	// OnSealedCopy keeps a sealed copy of the store, with this letter in it, in a
	// folder that it asks for; nil: not offered. Say tells how it went.
	OnSealedCopy func(storage.Letter)
	// Reviews are what was said of this letter, oldest first.
	Reviews []storage.Review
	// Version gives a kept wording of this letter by its revision; nil: comments are
	// looked for by their words.
	Version func(rev int64) (storage.Version, error)
	// Me is the worker's own name, under replies.
	Me string
	// OnSaveReview keeps a reply, a comment that is dealt with or an action that is
	// done; the screen shows them once it returns without an error.
	OnSaveReview func(*storage.Review) error

	Canvas func() fyne.Canvas // where focus and pop-ups live; nil in tests without a window
	Now    func() time.Time
	// Run does work off the painting goroutine, then runs after on it; nil: both at
	// once.
	Run func(work, after func())
	// Do runs f on the goroutine of the screen (fyne.Do).
	Do func(f func())
	// After runs f there once after d, unless stop was called first.
	After func(d time.Duration, f func()) (stop func())
}

// usualAge is the reader that unfamiliar words are judged for when a child's age
// is not known: the middle of the years in which letters are read.
const usualAge = 9

// settling is how long the screen waits after a key before it counts, lists and
// hands the text to the autosave, so that a key costs the same in a long letter.
const settling = 150 * time.Millisecond
