// Package review is the room in which a manager reads a draft: the letter as it
// was written, what they say of its words, the questions about the difference made
// for the child, what has to be done by whom and when, and a decision.
//
// The letter is a storage.Brought: one that a file brought, or a kept wording of
// this store (package exchange's Sending makes one of it). Its page is read only,
// with the marks that the worker saw. Whatever is said is written into one
// storage.Review, which is saved as it is typed; after it went back it is never
// changed here again.
//
// Beside the screen this package has the two sheets of a file's journey, Send and
// Receive, and the Picture of how professional words come and go over many letters.
// The picture knows letters and days, and nobody's name but the children's.
//
// As all of Fyne, a screen is for the UI goroutine alone; what may take a while goes
// through Params.Run.
package review

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/jargon"
	"dearly/storage"
)

// Params are what the screen is made of.
type Params struct {
	// Letter is what is reviewed.
	Letter storage.Brought
	// Review is one that was begun or given; the zero Review: a new one. Nothing is
	// saved before something is said.
	Review storage.Review
	// Earlier are reviews of this letter that were given before, oldest first: what
	// they asked for is shown with what became of it.
	Earlier []storage.Review
	// Questions are the team's; none: UsualQuestions. Those that the letter brought
	// go before both. "NAME" in one stands for the child's name. The last cannot be
	// left without saying why.
	Questions []string
	// Me is the reviewer's own name, under the review.
	Me string
	// Marks are the marks as the worker saw them, in the letter's wording; nil: they
	// are found anew, with Words.
	Marks []storage.Mark
	// Words joins the built-in words with the child's own, as for writing.
	Words func(storage.Child) *jargon.Dictionary
	// Unfamiliar also marks words outside what most children of this age know.
	Unfamiliar bool

	// Save writes the review and sets ID, Rev and Begun in it, as storage's
	// SaveReview. It is called off the painting goroutine if Run is, never twice
	// at once.
	Save func(*storage.Review) error
	// OnGive sends the review back. Given is set in it, and it is saved but for
	// that: whoever sends it saves it once it went (SaveReview, or TakeReview for a
	// letter of this computer), and then calls given with it as it was saved. When
	// the person thinks better of it given is never called.
	OnGive func(r storage.Review, given func(storage.Review))
	// Here: the letter was written on this computer, so there is no file to make again.
	Here   bool
	OnBack func()

	Canvas func() fyne.Canvas // where focus and sheets live
	Now    func() time.Time
	// Run does work off the painting goroutine, then runs after on it; nil: both at
	// once.
	Run func(work, after func())
	// After runs f on the painting goroutine once after d, unless stop was called
	// first.
	After func(d time.Duration, f func()) (stop func())
}

// pause is how long a word may wait to be saved.
const pause = time.Second

// usualAge is the reader that unfamiliar words are judged for when a child's age
// is not known: the middle of the years in which letters are read.
const usualAge = 9

// UsualQuestions are asked where the team has none of its own: about the
// difference made, and what the child makes of it (DESIGN §8).
func UsualQuestions() []string {
	return []string{
		"Would NAME know why you came?",
		"What is life like for NAME, from this letter?",
		"What has changed for NAME since last time?",
		"What did NAME or their family say about this letter? If not asked, why?",
	}
}

// questions are those to ask of this letter, with the child's name in them.
func (p Params) questions() []string {
	asked := p.Letter.Ask
	if len(asked) == 0 {
		asked = p.Questions
	}
	if len(asked) == 0 {
		asked = UsualQuestions()
	}
	var out []string
	for _, q := range asked {
		if q = strings.TrimSpace(strings.ReplaceAll(q, "NAME", p.child())); q != "" {
			out = append(out, q)
		}
	}
	return out
}

// child is what the child is called.
func (p Params) child() string {
	if p.Letter.Child == "" {
		return "the child"
	}
	return p.Letter.Child
}

// worker is who wrote the letter, as far as they said.
func (p Params) worker() string {
	if p.Letter.From == "" {
		return "the worker"
	}
	return p.Letter.From
}
