package main

import (
	"bytes"
	"io"
	"time"

	"dearly/app/letter/paper"
	"dearly/app/review"
	"dearly/storage"
	"dearly/storage/exchange"
)

// sendForReview sends the letter that is open to a manager: as a sealed file, into
// the shared folder, or to somebody who sits here. Its state changes once it went.
func (d *desk) sendForReview() {
	d.leaving(func() {
		child, l, ok := d.openLetter()
		if !ok {
			return
		}
		if l.Rev == 0 { // nothing was typed yet
			if err := d.store.SaveLetter(&l); err != nil {
				d.say(storage.Explain(err))
				return
			}
		}
		words := storage.NewPassphrase()
		seal := func(w io.Writer, p exchange.Parcel) error { return exchange.Seal(w, words, p) }
		s := review.Sending{Words: words, Canvas: d.window.Canvas,
			OnClosed: func(bool) { d.showLetterAgain(child, l.ID) }}
		parcel := func() (exchange.Parcel, error) { return d.parcelOf(child, l.ID) }
		s.SaveFile = func(done func(error)) { d.sealToFile(parcel, seal, done) }
		if folder := d.sharedFolder(); folder != nil {
			s.PutInFolder = func(done func(error)) { d.sealToFolder(folder, parcel, seal, done) }
		}
		s.Here = func(done func(error)) {
			_, err := d.store.SendForReview(l.ID)
			done(err)
			if err == nil {
				d.reviewHere(l.ID)
			}
		}
		review.Send(s)
	})
}

// parcelOf marks a letter as sent, which keeps its wording, and makes the parcel of
// that wording.
func (d *desk) parcelOf(c storage.Child, id storage.ID) (exchange.Parcel, error) {
	if _, err := d.store.SendForReview(id); err != nil {
		return exchange.Parcel{}, err
	}
	l, err := d.store.Letter(id)
	if err != nil {
		return exchange.Parcel{}, err
	}
	p := exchange.Sending(l, c, d.settings(), time.Now())
	p.Letter.Marks = d.marksOf(c, l)
	p.Letter.Earlier, err = d.store.Reviews(id)
	return p, err
}

// sealToFile asks for a place, seals what parcel gives, and saves it there.
func (d *desk) sealToFile(parcel func() (exchange.Parcel, error), seal func(io.Writer, exchange.Parcel) error, done func(error)) {
	name := exchange.FileName(exchange.Parcel{Letter: &exchange.Letter{}}, storage.DateOf(time.Now()))
	d.saveFile(name, func(path string) {
		d.runBeside(func() func() {
			err := sealTo(path, parcel, seal)
			return func() { done(err) }
		})
	})
}

func sealTo(path string, parcel func() (exchange.Parcel, error), seal func(io.Writer, exchange.Parcel) error) error {
	p, err := parcel()
	if err != nil {
		return err
	}
	var sealed bytes.Buffer
	if err := seal(&sealed, p); err != nil {
		return err
	}
	return paper.Save(path, sealed.Bytes())
}

// sealToFolder puts what parcel gives into the shared folder.
func (d *desk) sealToFolder(folder *exchange.Folder, parcel func() (exchange.Parcel, error), seal func(io.Writer, exchange.Parcel) error, done func(error)) {
	d.runBeside(func() func() {
		p, err := parcel()
		if err == nil {
			_, err = folder.Put(p, storage.DateOf(time.Now()), seal)
		}
		return func() { done(err) }
	})
}

// sharedFolder is the team's folder; nil when none is chosen.
func (d *desk) sharedFolder() *exchange.Folder {
	dir := d.settings().SharedFolder
	if dir == "" || d.store == nil {
		return nil
	}
	if d.shared == nil || d.sharedDir != dir {
		d.shared, d.sharedDir = exchange.NewFolder(dir, d.store), dir
	}
	return d.shared
}

// showLetterAgain shows a letter as it lies in the store now.
func (d *desk) showLetterAgain(c storage.Child, id storage.ID) {
	l, err := d.store.Letter(id)
	if err != nil {
		d.showHome(c.ID)
		d.say(storage.Explain(err))
		return
	}
	d.showLetter(c, l)
}
