// Package teach is the training room: Show, for a projector; Practise, on made-up
// visits; Words, the team's own list; and Learn from drafts, the words most used.
//
// A [Screen] holds one room at a time under a strip of their names. What a room
// knows lives in plain Go beside it (packages wordlist, lesson, tally and poster);
// the room draws that and hands changes back through the callbacks of [Params].
// Nothing of a real child is ever needed here, and so that nobody takes the made-up
// children for real ones, the window wears look.ForTraining while this room is open.
package teach

import (
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/teach/lesson"
	"dearly/jargon"
)

// Store is what the room needs of the sealed store.
type Store interface {
	TeamWords() (string, error) // a CSV file as package jargon writes it; empty: none
	SetTeamWords(list string) error
}

// Text is one text that a trainer shows or learns from.
type Text struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Params are what the room is made of. Callbacks that are nil are not offered.
type Params struct {
	Store   Store
	BuiltIn jargon.Layer // the built-in list
	Known   *jargon.Known
	// Practice are the made-up visits, as assets.Practice gives them.
	Practice []string

	// The texts that the trainer keeps, in their order.
	LoadTexts func() ([]Text, error)
	SaveTexts func([]Text) error
	// What the learner has written; kept in a training store only. With
	// SaveProgress nil it lasts until the room is left.
	LoadProgress func() (lesson.Progress, error)
	SaveProgress func(lesson.Progress) error

	OnBack       func()        // leaves the room; all is kept by then
	OnTeamWords  func()        // the team's list was changed: read it anew
	OnFullScreen func(on bool) // sets full screen

	// Files. Each asks the person and does nothing when nothing is chosen. What
	// went wrong is said by whoever implements them.
	OpenText  func(got func(Text))
	OpenTexts func(got func([]Text)) // several files, or those of a folder
	OpenList  func(got func(name string, data []byte))
	Save      func(name string, data []byte, kept func())

	Canvas func() fyne.Canvas // where focus and sheets live; nil in tests without a window
	Now    func() time.Time
	// Run does work off the painting goroutine and then after on it.
	Run func(work, after func())
	// After runs f on the painting goroutine once after d, unless stop was called first.
	After func(d time.Duration, f func()) (stop func())
}
