package main

import (
	"bytes"
	"io"
	"slices"
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
		parcel, was := d.parcelOf(child, l.ID), l.State
		went := func(done func(error)) func(error) {
			return func(err error) {
				if err == nil {
					was = storage.WithManager
				} else {
					d.notSent(l.ID, was)
				}
				done(err)
			}
		}
		s.SaveFile = func(done func(error)) {
			name := exchange.FileName(exchange.Parcel{Letter: &exchange.Letter{}}, storage.DateOf(time.Now()))
			d.sealToFile(name, parcel, seal, went(done))
		}
		if folder := d.sharedFolder(); folder != nil {
			s.PutInFolder = func(done func(error)) { d.sealToFolder(folder, parcel, seal, went(done)) }
		}
		s.Here = func(done func(error)) {
			version, err := d.handOver(l.ID)
			done(err)
			if err == nil {
				d.reviewHere(version)
			}
		}
		review.Send(s)
	})
}

// parcelOf gives what marks a letter as sent, which keeps its wording, and makes the
// parcel of that wording. It is for another goroutine, so that it asks nothing of
// the desk, which may be locked meanwhile.
func (d *desk) parcelOf(c storage.Child, id storage.ID) func() (exchange.Parcel, error) {
	store, own, dictionary := d.store, d.settings(), d.words.forChild(c)
	age := 0
	if d.appearance.unfamiliar {
		if age = c.AgeOn(storage.DateOf(time.Now())); age == 0 {
			age = usualAge
		}
	}
	return func() (exchange.Parcel, error) {
		if _, err := store.SendForReview(id); err != nil {
			return exchange.Parcel{}, err
		}
		l, err := store.Letter(id)
		if err != nil {
			return exchange.Parcel{}, err
		}
		p := exchange.Sending(l, c, own, time.Now())
		p.Letter.Marks = marksOf(dictionary, c, l, age)
		all, err := store.Reviews(id)
		p.Letter.Earlier = slices.DeleteFunc(all, func(r storage.Review) bool { return r.Given.IsZero() })
		return p, err
	}
}

// notSent gives a letter back the state that it had: it could not be sent after all.
func (d *desk) notSent(id storage.ID, was storage.State) {
	if d.store == nil || was == storage.WithManager {
		return
	}
	l, err := d.store.Letter(id)
	if err == nil && l.State == storage.WithManager {
		l.State = was
		_ = d.store.SaveLetter(&l) // it is said already that something does not go as it should
	}
}

// handOver keeps the wording that is reviewed on this computer. A review of these
// words that was begun here goes on.
func (d *desk) handOver(id storage.ID) (storage.Version, error) {
	l, err := d.store.Letter(id)
	if err != nil {
		return storage.Version{}, err
	}
	reviews, err := d.store.Reviews(id)
	if err != nil {
		return storage.Version{}, err
	}
	for _, r := range slices.Backward(reviews) {
		v, err := d.store.Version(id, r.Version)
		if err == nil && r.Given.IsZero() && l.State == storage.WithManager && v.Text == l.Text {
			return v, nil
		}
	}
	return d.store.SendForReview(id)
}

// sealToFile asks for a place, seals what parcel gives, and saves it there.
func (d *desk) sealToFile(name string, parcel func() (exchange.Parcel, error), seal func(io.Writer, exchange.Parcel) error, done func(error)) {
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
