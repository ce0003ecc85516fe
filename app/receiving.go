package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"dearly/app/look"
	"dearly/app/review"
	"dearly/storage"
	"dearly/storage/exchange"
)

// openForReview asks for a sealed file and opens it.
func (d *desk) openForReview() {
	d.chooseFile("Open a file for review", []string{exchange.Extension}, d.openParcel)
}

// openParcel opens a sealed file by its four words.
func (d *desk) openParcel(path string) {
	data, err := readAtMost(path, exchange.MaxFile)
	if err != nil {
		d.say(filepath.Base(path) + " could not be opened. Nothing was changed. If it lies in a shared folder, wait until it is all there, and try again.")
		return
	}
	d.askWords(func() (io.Reader, error) { return bytes.NewReader(data), nil }, func(open func(io.Reader) (exchange.Parcel, error)) (exchange.Parcel, error) {
		return open(bytes.NewReader(data))
	}, nil)
}

// openFound opens a file of the shared folder.
func (d *desk) openFound(folder *exchange.Folder, found exchange.Found) {
	d.askWords(nil, func(open func(io.Reader) (exchange.Parcel, error)) (exchange.Parcel, error) {
		p, _, err := folder.Open(found, open)
		return p, err
	}, func(p exchange.Parcel) {
		_ = folder.Done(found, p) // should it fail, the file is offered once more, and known then
	})
}

// askWords asks for the words and takes in what they open.
func (d *desk) askWords(look func() (io.Reader, error), open func(func(io.Reader) (exchange.Parcel, error)) (exchange.Parcel, error), done func(exchange.Parcel)) {
	answers := false
	if look != nil {
		r, err := look()
		var outside exchange.Outside
		if err == nil {
			outside, err = exchange.Sniff(r)
		}
		if err != nil {
			d.say(exchange.Explain(err))
			return
		}
		answers = outside.Answers
	}
	d.leaving(func() {
		if d.home == nil {
			d.showHome(storage.ID{})
		}
		review.Receive(review.Receiving{
			Answers: answers, Canvas: d.window.Canvas, Run: d.work,
			Open: func(words string) (exchange.Parcel, error) {
				return open(func(r io.Reader) (exchange.Parcel, error) { return exchange.Open(r, words) })
			},
			OnOpened: func(p exchange.Parcel) {
				if d.takeIn(p) && done != nil {
					done(p)
				}
			},
		})
	})
}

// takeIn takes a parcel into the store and shows it; false when it could not.
func (d *desk) takeIn(p exchange.Parcel) bool {
	if p.Letter != nil {
		return d.takeLetter(*p.Letter)
	}
	return d.takeReview(*p.Review)
}

// takeLetter takes in a letter to review.
func (d *desk) takeLetter(l exchange.Letter) bool {
	here, err := d.store.Brought(l.ID)
	if err != nil && !errors.Is(err, storage.ErrGone) {
		d.say(storage.Explain(err))
		return false
	}
	arrival := l.Against(here)
	if arrival == exchange.First || arrival == exchange.Later {
		b := l.Brought
		b.Rev = here.Rev
		if err := d.store.SaveMarked(&b, l.Marks); err != nil {
			d.say(storage.Explain(err))
			return false
		}
		for _, r := range l.Earlier {
			r.Rev = 0
			_ = d.store.SaveReview(&r) // ErrChanged: it is here already
		}
	}
	d.showReview(l.ID)
	if note := review.Arrived(arrival); note != "" {
		d.say(note)
	}
	return true
}

// takeReview takes in a review that came back to a letter of this computer.
func (d *desk) takeReview(r exchange.Review) bool {
	version, err := d.store.Version(r.Letter, r.Version)
	if err == nil {
		err = r.About(version)
	} else if errors.Is(err, storage.ErrGone) {
		err = exchange.ErrOtherLetter
	}
	var l storage.Letter
	if err == nil {
		l, err = d.store.TakeReview(r.Review)
	}
	switch {
	case errors.Is(err, storage.ErrChanged):
		d.say("This review is here already. Nothing was changed.")
		return true
	case err != nil:
		d.say(exchange.Explain(err))
		return false
	}
	if child, ok := d.childOf(l.Child); ok {
		d.showLetter(child, l)
		d.news.Offer("The review of this letter is here: look under Review, beside the page.", look.Good, "Done", d.noNews)
		d.window.Content().Refresh()
	}
	return true
}

// childOf finds a child by ID.
func (d *desk) childOf(id storage.ID) (storage.Child, bool) {
	children, _ := d.store.Children()
	for _, c := range children {
		if c.ID == id {
			return c, true
		}
	}
	return storage.Child{}, false
}

// lookInFolder looks for new files in the shared folder, beside the screen, and
// tells of them.
func (d *desk) lookInFolder() {
	folder, store := d.sharedFolder(), d.store
	if folder == nil {
		return
	}
	d.runBeside(func() func() {
		listing, err := folder.List()
		return func() {
			if d.store != store || d.home == nil {
				return
			}
			switch {
			case err != nil:
				d.news.Offer(exchange.Explain(err), look.Warn, "Done", d.noNews)
			case len(listing.New) > 0:
				d.offerFound(folder, listing.New)
			default:
				return
			}
			d.window.Content().Refresh()
		}
	})
}

// offerFound tells of files that are new to this person, one after the other.
func (d *desk) offerFound(folder *exchange.Folder, all []exchange.Found) {
	d.news.Offer("In the shared folder: "+look.Count(len(all), "new file", "new files")+".", look.Quiet, "Look", func() {
		d.noNews()
		d.showFound(folder, all)
	})
}

func readAtMost(path string, most int64) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most+1)) // one more, so that too much is noticed
}
