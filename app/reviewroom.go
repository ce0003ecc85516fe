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
	marks, err := d.store.MarksOf(id)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	d.review(b, marks, false)
}

// reviewHere opens the review of a letter of this computer, in a wording that was
// kept when it was handed over.
func (d *desk) reviewHere(v storage.Version) {
	l, err := d.store.Letter(v.Letter)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	child, _ := d.childOf(l.Child)
	d.review(review.OfVersion(v, l, child, d.settings()), nil, true)
}

// review opens the review of a wording with its marks (nil: they are found anew);
// here: it was written on this computer.
func (d *desk) review(b storage.Brought, marks []storage.Mark, here bool) {
	all, err := d.store.Reviews(b.ID)
	if err != nil {
		d.say(storage.Explain(err))
		return
	}
	p := review.Params{
		Letter: b, Marks: marks, Questions: d.settings().ReviewQuestions, Me: d.settings().Name, Words: d.words.forChild,
		Unfamiliar: d.appearance.unfamiliar, Here: here,
		Save: d.store.SaveReview, OnBack: func() { d.showHome(storage.ID{}) },
		Canvas: d.window.Canvas, Now: time.Now, Run: d.work, After: d.after,
	}
	p.Review, p.Earlier = review.Split(all, b)
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
	if n := len(p.Earlier); n > 0 && p.Earlier[n-1].Decision == storage.AgreedTo && p.Review.Given.IsZero() {
		d.reviewRoom.Say("An earlier wording was agreed. The letter was changed since, so this wording is to be agreed anew.", look.Warn)
	}
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
	var trouble error
	// It is noted as soon as it went, not when the sheet is closed: who knows whether
	// it will be.
	went := func(done func(error)) func(error) {
		return func(err error) {
			if err == nil && d.store != nil {
				trouble = d.noteGiven(&r)
			}
			done(err)
		}
	}
	s.SaveFile = func(done func(error)) {
		name := exchange.FileName(exchange.Parcel{Review: &exchange.Review{}}, storage.DateOf(time.Now()))
		d.sealToFile(name, parcel, seal, went(done))
	}
	if folder := d.sharedFolder(); folder != nil {
		s.PutInFolder = func(done func(error)) { d.sealToFolder(folder, parcel, seal, went(done)) }
	}
	s.OnClosed = func(sent bool) {
		switch {
		case !sent:
		case trouble != nil:
			d.say("It went, but that could not be noted here. " + storage.Explain(trouble))
		default:
			given(r)
		}
	}
	review.Send(s)
}

// noteGiven saves that a review went back, unless that is known.
func (d *desk) noteGiven(r *storage.Review) error {
	all, err := d.store.Reviews(r.Letter)
	if err != nil {
		return err
	}
	for _, saved := range all {
		if saved.ID == r.ID && !saved.Given.IsZero() {
			*r = saved
			return nil
		}
	}
	return d.store.SaveReview(r)
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
