package storage

import (
	"bytes"
	"database/sql"
	"errors"
	"slices"
	"time"
)

// Retention is how long letters stay here, in days. The record is elsewhere;
// this is the desk it was written on.
type Retention struct {
	InRecord  int // after a letter was marked as in the record, until it is purged
	Untouched int // after the last save of a letter that is not, until it is pointed out
}

const (
	keepInRecord  = 14 // days, as notes/storage.md §4 gives reasons for
	keepUntouched = 28
	keepAtMost    = 366
)

func (b storeBox) retention() Retention {
	out := Retention{keepInRecord, keepUntouched}
	if b.KeepInRecord > 0 {
		out.InRecord = b.KeepInRecord
	}
	if b.KeepUntouched > 0 {
		out.Untouched = b.KeepUntouched
	}
	return out
}

// Retention is what holds for this store.
func (s *Store) Retention() (Retention, error) {
	var out Retention
	err := s.locked(func() error {
		own, err := s.ownBox(s.conn)
		out = own.retention()
		return err
	})
	return out, err
}

// SetRetention sets it: days from 1 to 366; what lies outside is brought
// inside, and 0 is the default again.
func (s *Store) SetRetention(r Retention) error {
	inside := func(days int) int {
		if days == 0 {
			return 0
		}
		return min(max(days, 1), keepAtMost)
	}
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) {
			own.KeepInRecord, own.KeepUntouched = inside(r.InRecord), inside(r.Untouched)
		})
	})
}

// Due is what the rules say of the letters today.
type Due struct {
	Purge     []DueLetter // in the record for long enough: Purge deletes them
	Held      []DueLetter // would be deleted, but for a hold
	Untouched []DueLetter // not in the record, and not saved for long

	Notes     []DueNote // visit notes in the record for long enough: Purge deletes them
	NotesOpen []DueNote // visit notes not in the record after as long as a letter may stay untouched

	Brought     []DueBrought // came for review, and the review was given long enough ago: Purge deletes them
	BroughtHeld []DueBrought // would be deleted, but for a hold
	BroughtOpen []DueBrought // not reviewed, or with something still to be done, after as long as a letter may stay untouched
}

// DueNote is a visit note of which the rules say something.
type DueNote struct {
	Note, Child ID
	Name        string // what the child likes to be called
	Visit       Date
	Since       time.Time // when it was said to be in the record, or fixed
}

// DueLetter is a letter of which the rules say something.
type DueLetter struct {
	Letter, Child ID
	Name          string // what the child likes to be called
	Visit         Date
	State         State
	Since         time.Time    // when it was marked as in the record, or saved last
	Holds         []HoldReason // its own and its child's
}

// Due looks at every letter and visit note, oldest first. Letters that do not open are left
// alone, and their siblings come back together with ErrDamaged.
func (s *Store) Due() (Due, error) {
	var out Due
	err := s.locked(func() (err error) {
		out, err = s.due(s.conn)
		return err
	})
	return out, err
}

// Purge deletes, for good, the letters and visit notes that are due, and says
// what Due said: of that, Purge, Notes and Brought are gone. It is for every day: after
// unlocking, say. Gone then are the letters with their kept versions and reviews; the notes; the words that search remembers; every older backup, in
// whose place comes a new one; and the data key, so that what a disk keeps of
// the old boxes opens with nothing. What stays is the log, which has no words.
// A file that Rescue has set aside stays too: that one is for people to delete.
//
// ErrDamaged when a hold does not open, and then nothing is deleted. Whether
// the older backups could be removed, BackupProblem tells.
func (s *Store) Purge() (Due, error) {
	var out Due
	err := s.locked(func() error {
		if _, err := s.held(s.conn); err != nil {
			return err
		}
		due, err := s.due(s.conn)
		if err != nil && !errors.Is(err, ErrDamaged) { // what does not open is not due
			return err
		}
		if len(due.Purge)+len(due.Notes)+len(due.Brought) == 0 {
			out = due
			return nil
		}
		err = s.erase(func(tx *sql.Tx) error {
			for _, l := range due.Purge {
				if err := remove(tx, "letter", l.Letter); err != nil {
					return err
				}
				if err := s.log(tx, Event{What: LetterPurged, About: l.Letter}); err != nil {
					return err
				}
			}
			for _, n := range due.Notes {
				if err := remove(tx, "note", n.Note); err != nil {
					return err
				}
				if err := s.log(tx, Event{What: NotePurged, About: n.Note}); err != nil {
					return err
				}
			}
			for _, b := range due.Brought {
				if err := remove(tx, "brought", b.Brought); err != nil {
					return err
				}
				if err := s.log(tx, Event{What: BroughtPurged, About: b.Brought}); err != nil {
					return err
				}
			}
			return nil
		})
		if err == nil {
			out = due
		}
		return err
	})
	return out, err
}

func (s *Store) due(q querier) (Due, error) {
	own, err := s.ownBox(q)
	if err != nil {
		return Due{}, err
	}
	held, err := s.held(q)
	if err != nil {
		return Due{}, err
	}
	recorded, err := s.lastEvents(q, Happening(InRecord))
	if err != nil {
		return Due{}, err
	}
	names := map[ID]string{}
	rows, err := q.QueryContext(ctx, "SELECT id, rev, box FROM child")
	if err != nil {
		return Due{}, wrap("reading the children", err)
	}
	bad := s.each(rows, "child", func(id ID, _ int64, text []byte) error {
		var box childBox
		err := decode(text, &box)
		names[id] = box.Name
		return err
	})
	if rows, err = q.QueryContext(ctx, "SELECT id, rev, box FROM letter"); err != nil {
		return Due{}, wrap("reading the letters", err)
	}
	var out Due
	keep, today, loc := own.retention(), DateOf(s.now()), s.now().Location()
	badLetters := s.each(rows, "letter", func(id ID, _ int64, text []byte) error {
		var box letterBox
		if err := decode(text, &box); err != nil {
			return err
		}
		l := DueLetter{
			Letter: id, Child: box.Child, Name: names[box.Child], Visit: box.Visit, State: box.State,
			Since: box.Saved.In(loc), Holds: reasons(held[id], held[box.Child]),
		}
		if box.State != InRecord {
			if passed(l.Since, today) >= keep.Untouched {
				out.Untouched = append(out.Untouched, l)
			}
			return nil
		}
		if at, logged := recorded[id]; logged { // without its line in the log the last save counts, which is later
			l.Since = at.In(loc)
		}
		switch {
		case passed(l.Since, today) < keep.InRecord:
		case len(l.Holds) > 0:
			out.Held = append(out.Held, l)
		default:
			out.Purge = append(out.Purge, l)
		}
		return nil
	})
	notes, badNotes := s.notes(q, "")
	out.Notes, out.NotesOpen = dueNotes(notes, held, names, keep, today)
	var badBrought error
	out.Brought, out.BroughtHeld, out.BroughtOpen, badBrought = s.dueBrought(q, held, keep, today)
	for _, list := range [][]DueLetter{out.Purge, out.Held, out.Untouched} {
		slices.SortFunc(list, func(a, b DueLetter) int {
			if c := a.Since.Compare(b.Since); c != 0 {
				return c
			}
			return bytes.Compare(a.Letter[:], b.Letter[:])
		})
	}
	return out, errors.Join(bad, badLetters, badNotes, badBrought)
}

// dueNotes sorts visit notes, which come oldest first. A note and its additions
// go together or not at all, or something would be left that corrects nothing.
func dueNotes(notes []VisitNote, held map[ID][]heldRow, names map[ID]string, keep Retention, today Date) (due, open []DueNote) {
	first := func(n VisitNote) ID {
		if n.AddsTo.IsZero() {
			return n.ID
		}
		return n.AddsTo
	}
	stays := map[ID]bool{} // by the first note
	for _, n := range notes {
		if n.Recorded.IsZero() || passed(n.Recorded, today) < keep.InRecord || len(held[n.Child])+len(held[n.Letter]) > 0 {
			stays[first(n)] = true
		}
	}
	for _, n := range notes {
		d := DueNote{n.ID, n.Child, names[n.Child], n.Visit, n.Recorded}
		switch {
		case !stays[first(n)]:
			due = append(due, d)
		case n.Recorded.IsZero() && passed(n.At, today) >= keep.Untouched:
			d.Since = n.At
			open = append(open, d)
		}
	}
	return due, open
}

// passed is how many midnights lie between a moment and a day.
func passed(since time.Time, today Date) int {
	hours := today.Time(time.UTC).Sub(DateOf(since).Time(time.UTC)).Hours() // UTC has no summer time
	return int(hours / 24)
}

func reasons(lists ...[]heldRow) (out []HoldReason) {
	for _, list := range lists {
		for _, h := range list {
			if !slices.Contains(out, h.Why) {
				out = append(out, h.Why)
			}
		}
	}
	return out
}
