package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"dearly/app/look"
	"dearly/app/review"
	"dearly/editor/text"
	"dearly/storage"
	"dearly/storage/exchange"
)

// openForReview asks for a sealed file and opens it.
func (d *desk) openForReview() {
	d.chooseFile("Open a file for review", []string{exchange.Extension}, d.openParcel)
}

// openParcel opens a sealed file by its four words. It is read beside the screen: a
// network drive may take its time.
func (d *desk) openParcel(path string) {
	var data []byte
	var outside exchange.Outside
	var unread, strange error
	store := d.store
	d.work(func() {
		if data, unread = readAtMost(path, exchange.MaxFile); unread == nil {
			outside, strange = exchange.Sniff(bytes.NewReader(data))
		}
	}, func() {
		switch {
		case d.store == nil || d.store != store: // locked meanwhile
		case unread != nil:
			d.say(filepath.Base(path) + " could not be opened. Nothing was changed. If it lies in a shared folder, wait until it is all there, and try again.")
		case strange != nil:
			d.say(exchange.Explain(strange))
		case !outside.Words:
			d.say(exchange.Explain(exchange.ErrNotForMe))
		default:
			d.askWords(outside.Answers, func(open func(io.Reader) (exchange.Parcel, error)) (exchange.Parcel, error) {
				return open(bytes.NewReader(data))
			}, func(p exchange.Parcel) {
				_ = d.store.AddSeen(outside.Key, p.Key()) // so that the shared folder does not offer it, where it lies there
			})
		}
	})
}

// openFound opens a file of the shared folder.
func (d *desk) openFound(folder *exchange.Folder, found exchange.Found) {
	d.askWords(found.Answers, func(open func(io.Reader) (exchange.Parcel, error)) (exchange.Parcel, error) {
		p, _, err := folder.Open(found, open)
		return p, err
	}, func(p exchange.Parcel) {
		_ = folder.Done(found, p) // should it fail, the file is offered once more, and known then
	})
}

// askWords asks for the words and takes in what they open; answers: it says that it
// is a review.
func (d *desk) askWords(answers bool, open func(func(io.Reader) (exchange.Parcel, error)) (exchange.Parcel, error), done func(exchange.Parcel)) {
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
				if d.store != nil && d.takeIn(p) && done != nil {
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
	if _, err := d.store.Letter(l.ID); err == nil {
		d.say("This letter was written on this computer, so nothing was changed. Whoever is to review it opens the file on their own; to read it here together, send it for review and choose “On this computer”.")
		return true
	}
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
		d.takeEarlier(l)
	}
	d.showReview(l.ID)
	if note := review.Arrived(arrival); note != "" {
		d.say(note)
	}
	return true
}

// takeEarlier takes in what was said of a letter before it came this time: by others,
// and what the worker answered to what was said here.
func (d *desk) takeEarlier(l exchange.Letter) {
	here, _ := d.store.Reviews(l.ID)
	for _, r := range l.Earlier {
		at := slices.IndexFunc(here, func(h storage.Review) bool { return h.ID == r.ID })
		if at >= 0 {
			answered, changed := review.Answered(here[at], r)
			if changed {
				_ = d.store.SaveReview(&answered) // the letter itself came, and that is what counts
			}
			continue
		}
		if r.Letter == l.ID {
			r.Rev = 0
			_ = d.store.SaveReview(&r)
		}
	}
}

// takeReview takes in a review that came back to a letter of this computer.
func (d *desk) takeReview(r exchange.Review) bool {
	version, err := d.store.Version(r.Letter, r.Version)
	if err == nil {
		if err = r.About(version); err == nil {
			err = sound(r.Review, version.Text)
		}
	} else if errors.Is(err, storage.ErrGone) {
		err = exchange.ErrOtherLetter
		if _, missing := d.store.Letter(r.Letter); missing == nil {
			err = exchange.ErrOtherWording
		}
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

// sound tells whether a review was given, and its comments stand on the words of the
// wording that they are about, as those of every Dearly do: on others they would
// mislead.
func sound(r storage.Review, wording string) error {
	if r.Given.IsZero() {
		return exchange.ErrDamaged
	}
	var paragraphs []string
	for _, p := range text.Parse(wording).All {
		paragraphs = append(paragraphs, p.Text)
	}
	for _, placed := range exchange.Fit(r.Comments, paragraphs) {
		if placed.How != exchange.Exact {
			return exchange.ErrDamaged
		}
	}
	return nil
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
		listing.New = forMe(store, listing.New)
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

// forMe leaves out reviews of letters that are not here: they are for others.
func forMe(store *storage.Store, found []exchange.Found) []exchange.Found {
	if !slices.ContainsFunc(found, func(f exchange.Found) bool { return f.Answers }) {
		return found
	}
	children, err := store.Children()
	if err != nil {
		return found
	}
	var here []storage.ID
	for _, c := range children {
		letters, err := store.Letters(c.ID)
		if err != nil {
			return found
		}
		for _, l := range letters {
			here = append(here, l.ID)
		}
	}
	return slices.DeleteFunc(found, func(f exchange.Found) bool { return f.Answers && !slices.ContainsFunc(here, f.AnswersTo) })
}

// offerFound tells of files that are new to this person, one after the other.
func (d *desk) offerFound(folder *exchange.Folder, all []exchange.Found) {
	d.news.Offer("In the shared folder: "+look.Count(len(all), "new file", "new files")+".", look.Quiet, "Look", func() {
		d.noNews()
		d.showFound(folder, all)
	})
}

// readAtMost reads a file, of one too large a little too much. What is no file is
// not opened: a pipe would never end.
func readAtMost(path string, most int64) ([]byte, error) {
	about, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if about.Mode().Type()&^os.ModeIrregular != 0 {
		return nil, errors.New("not a file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most+1))
}
