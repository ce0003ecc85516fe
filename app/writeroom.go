package main

import (
	"time"

	"dearly/app/write"
	"dearly/assets"
	"dearly/storage"
)

func (d *desk) showLetter(child storage.Child, letter storage.Letter) {
	d.write(write.Params{Child: child, Letter: letter})
}

// write opens the writing screen; p says for which child and which letter.
func (d *desk) write(p write.Params) {
	p.Store, p.Words, p.Unfamiliar, p.Spelling = d.store, d.words.forChild, d.appearance.unfamiliar, d.spelling()
	p.Prompts, p.Headings, p.Me = assets.Prompts(), d.settings().Headings, d.settings().Name
	p.OnBack, p.OnPreview, p.OnSend, p.OnSealedCopy = d.backHome, d.showPreview, d.sendForReview, d.sealedCopy
	p.Copy = d.clip.Copy
	p.Canvas, p.Now, p.Run, p.Do = d.window.Canvas, time.Now, d.work, d.do
	p.After = func(wait time.Duration, f func()) func() { // asked for after each key: somebody is there
		d.away.seen()
		return d.after(wait, f)
	}
	if p.Letter.Rev != 0 {
		p.Reviews, _ = d.store.Reviews(p.Letter.ID) // those that open; the others the store tells of elsewhere
		p.Version = func(rev int64) (storage.Version, error) { return d.store.Version(p.Letter.ID, rev) }
		p.OnSaveReview = d.store.SaveReview
	}
	d.clearRooms()
	d.letter = write.New(p)
	d.letter.Page().SteadyCaret = d.appearance.steady
	d.show("writing", d.letter.Content())
	if p.Letter.Rev == 0 {
		d.letter.Page().CaretToEnd()
	}
	d.letter.Focus()
}

// startLetter begins a letter to a child.
func (d *desk) startLetter(child storage.Child) {
	d.write(write.Params{Child: child, Letter: newLetterTo(child, write.Greeting(child))})
}

// newLetterTo is a letter about a visit today, until the worker says otherwise.
func newLetterTo(child storage.Child, text string) storage.Letter {
	return storage.Letter{Child: child.ID, Visit: storage.DateOf(time.Now()), State: storage.Draft, Text: text}
}
