package home

import (
	"errors"
	"slices"
	"time"

	"dearly/storage"
)

// reading is what the desk knows of the store: plain copies, read all at once, so
// that every list and count on the desk tells of the same moment.
type reading struct {
	settings storage.Settings
	keep     storage.Retention
	letters  map[storage.ID][]storage.Letter // by child, newest visit first
	visits   map[storage.ID]visit
	holds    map[storage.ID][]storage.HoldReason // by child or letter
	marked   map[storage.ID]time.Time            // when a letter was last said to be in the record
	due      storage.Due
	reviews  []storage.Review
	brought  []storage.Brought
}

// readAll reads the children, late visits first, and what belongs to them. What
// cannot be read is told, and the rest is there.
func readAll(store Store, today storage.Date) ([]storage.Child, reading, error) {
	r := reading{
		letters: map[storage.ID][]storage.Letter{}, visits: map[storage.ID]visit{},
		holds: map[storage.ID][]storage.HoldReason{}, marked: map[storage.ID]time.Time{},
	}
	children, bad := store.Children()
	note := func(err error) { bad = errors.Join(bad, err) }
	var err error
	r.settings, err = store.Settings()
	note(err)
	r.keep, err = store.Retention()
	note(err)
	for _, c := range children {
		r.letters[c.ID], err = store.Letters(c.ID)
		note(err)
		every := everyFor(c, r.settings.VisitEvery)
		v := visitOf(c, r.letters[c.ID], nil, every, today)
		if v.soon(today) || v.last.IsZero() && every > 0 { // only then can a note matter, and reading them takes a while
			notes, err := store.VisitNotes(c.ID)
			note(err)
			v = visitOf(c, r.letters[c.ID], notes, every, today)
		}
		r.visits[c.ID] = v
	}
	lateFirst(children, r.visits, today)
	holds, err := store.Holds()
	note(err)
	for _, h := range holds {
		r.holds[h.About] = append(r.holds[h.About], h.Why)
	}
	events, err := store.Events(storage.ID{})
	note(err)
	for _, e := range events {
		if e.What == storage.Happening(storage.InRecord) {
			r.marked[e.About] = e.At
		}
	}
	r.due, err = store.Due()
	note(err)
	r.reviews, err = store.AllReviews()
	note(err)
	r.brought, err = store.AllBrought()
	note(err)
	return children, r, bad
}

// held are the reasons for which a letter must stay: its own and its child's.
func (r reading) held(l storage.Letter) []storage.HoldReason {
	out := slices.Clone(r.holds[l.ID])
	for _, why := range r.holds[l.Child] {
		if !slices.Contains(out, why) {
			out = append(out, why)
		}
	}
	return out
}

// goes is the day on which a letter in the record is deleted here; zero: it stays.
func (r reading) goes(l storage.Letter) storage.Date {
	at, known := r.marked[l.ID]
	if l.State != storage.InRecord || !known || r.keep.InRecord == 0 || len(r.held(l)) > 0 {
		return storage.Date{}
	}
	return plus(storage.DateOf(at), r.keep.InRecord)
}

// letter finds a letter among all.
func (r reading) letter(id storage.ID) (storage.Letter, bool) {
	for _, letters := range r.letters {
		for _, l := range letters {
			if l.ID == id {
				return l, true
			}
		}
	}
	return storage.Letter{}, false
}

// latest is the child whose letter was saved last; the first, when there is no
// letter.
func (s *Screen) latest() int {
	at, saved := 0, time.Time{}
	for i, c := range s.children {
		for _, l := range s.reading.letters[c.ID] {
			if l.Saved.After(saved) {
				at, saved = i, l.Saved
			}
		}
	}
	return at
}
