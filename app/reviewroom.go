package main

import (
	"io"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/app/review"
	"dearly/storage"
	"dearly/storage/exchange"
)

// showReview opens the review of a letter that came for it.
func (d *desk) showReview(id storage.ID) {
	b, err := d.store.Brought(id)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	d.review(b, false)
}

// reviewHere opens the review of a letter of this computer, in the wording that
// was kept when it was handed over.
func (d *desk) reviewHere(id storage.ID) {
	l, err := d.store.Letter(id)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	child, _ := d.childOf(l.Child)
	d.review(exchange.Sending(l, child, d.settings(), time.Now()).Letter.Brought, true)
}

// review opens the review of a wording; here: it was written on this computer.
func (d *desk) review(b storage.Brought, here bool) {
	all, err := d.store.Reviews(b.ID)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	p := review.Params{
		Letter: b, Questions: d.settings().ReviewQuestions, Me: d.settings().Name, Words: d.words.forChild,
		Unfamiliar: d.appearance.unfamiliar, Here: here,
		Save: d.store.SaveReview, OnBack: func() { d.showHome(storage.ID{}) },
		Canvas: d.window.Canvas, Now: time.Now, Run: d.work, After: d.after,
	}
	for _, r := range all {
		if r.Version == b.Version {
			p.Review = r
		} else if !r.Given.IsZero() {
			p.Earlier = append(p.Earlier, r)
		}
	}
	p.OnGive = func(r storage.Review, given func(storage.Review)) {
		if here {
			d.giveHere(r, given)
			return
		}
		d.giveBack(b, r, given)
	}
	d.clearRooms()
	d.reviewRoom = review.New(p)
	d.show("review", d.reviewRoom.Content())
	d.reviewRoom.Focus()
}

// giveHere gives a review of a letter of this computer.
func (d *desk) giveHere(r storage.Review, given func(storage.Review)) {
	if _, err := d.store.TakeReview(r); err != nil {
		d.say(storage.Explain(err))
		return
	}
	all, err := d.store.Reviews(r.Letter)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	for _, saved := range all {
		if saved.ID == r.ID {
			given(saved)
		}
	}
}

// giveBack sends a review to where its letter came from.
func (d *desk) giveBack(b storage.Brought, r storage.Review, given func(storage.Review)) {
	words := storage.NewPassphrase()
	seal := func(w io.Writer, p exchange.Parcel) error { return exchange.Seal(w, words, p) }
	parcel := func() (exchange.Parcel, error) { return exchange.Returning(r, b.Text, time.Now()), nil }
	s := review.Sending{Title: "Send it back", Words: words, Canvas: d.window.Canvas}
	s.SaveFile = func(done func(error)) { d.sealToFile(parcel, seal, done) }
	if folder := d.sharedFolder(); folder != nil {
		s.PutInFolder = func(done func(error)) { d.sealToFolder(folder, parcel, seal, done) }
	}
	s.OnClosed = func(sent bool) {
		if !sent {
			return
		}
		if err := d.store.SaveReview(&r); err != nil {
			d.say("It went, but that could not be noted here. " + storage.Explain(err))
			return
		}
		given(r)
	}
	review.Send(s)
}

// showFound lists new files of the shared folder.
func (d *desk) showFound(folder *exchange.Folder, all []exchange.Found) {
	var sheet *look.Sheet
	later := look.PlainButton("Later", func() { sheet.Close() })
	var rows []fyne.CanvasObject
	for _, found := range all {
		what := "A letter for review"
		if found.Answers {
			what = "A review that came back"
		}
		open := look.NewCard(look.Column(2, look.Strong(what), look.Soft("put there "+look.When(found.At, time.Now()))), func() {
			sheet.Close()
			d.openFound(folder, found)
		})
		open.Spoken = what
		dismiss := look.LinkButton("Not for me", func() {
			sheet.Close()
			if err := folder.Dismiss(found); err != nil {
				d.say(exchange.Explain(err))
			}
		})
		rows = append(rows, open, look.Row(0, []fyne.CanvasObject{dismiss}, nil))
	}
	sheet = look.NewSheet("In the shared folder", look.Column(9, rows...), later)
	sheet.Open(d.window.Canvas(), later)
}
