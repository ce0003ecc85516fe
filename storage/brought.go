package storage

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

// broughtBox is a Brought as it is sealed.
type broughtBox struct {
	Version int64     `json:"version"`
	From    string    `json:"from"`
	Child   string    `json:"child"`
	Age     int       `json:"age"`
	Visit   Date      `json:"visit"`
	Text    string    `json:"text"`
	Left    []string  `json:"left"`
	Names   []string  `json:"names"`
	Own     []string  `json:"own"`
	Ask     []string  `json:"ask"`
	Sent    time.Time `json:"sent"`
	Came    time.Time `json:"came"`
	Saved   time.Time `json:"saved"`
	Marks   []Mark    `json:"marks"`
}

func (b broughtBox) brought(id ID, rev int64, loc *time.Location) Brought {
	out := Brought{
		ID: id, Rev: rev, Version: b.Version, From: b.From, Child: b.Child, Age: b.Age, Visit: b.Visit, Text: b.Text,
		Left: b.Left, Names: b.Names, Own: b.Own, Ask: b.Ask, Sent: b.Sent, Came: b.Came.In(loc),
	}
	if !out.Sent.IsZero() {
		out.Sent = out.Sent.In(loc)
	}
	return out
}

// SaveBrought writes a letter that came for review, new (Rev 0) or in a newer
// wording. It keeps the ID that it has in the store it came from, and only its
// latest wording, with the marks that SaveMarked wrote for that one. After the
// commit it sets ID, Rev and Came in b.
//
// ErrChanged when it was saved elsewhere since it was read, or, with Rev 0, when
// it is here already; ErrGone when it was deleted.
func (s *Store) SaveBrought(b *Brought) error { return s.saveBrought(b, nil) }

// SaveMarked is SaveBrought with the marks as the worker saw them.
func (s *Store) SaveMarked(b *Brought, marks []Mark) error {
	return s.saveBrought(b, slices.Concat([]Mark{}, marks))
}

// MarksOf are the marks that SaveMarked wrote for a letter that came for review;
// ErrGone when there is none.
func (s *Store) MarksOf(brought ID) ([]Mark, error) {
	var out []Mark
	err := s.locked(func() error {
		_, box, err := s.readBrought(s.conn, brought)
		out = box.Marks
		return err
	})
	return out, err
}

// saveBrought leaves the marks of the same wording as they are where it is given
// nil.
func (s *Store) saveBrought(b *Brought, marks []Mark) error {
	return s.locked(func() error {
		next := *b
		saved := s.now().Round(0)
		if next.Came.IsZero() {
			next.Came = saved
		}
		box := broughtBox{
			next.Version, next.From, next.Child, next.Age, next.Visit, next.Text, next.Left, next.Names, next.Own, next.Ask,
			next.Sent.UTC(), next.Came.UTC(), saved.UTC(), marks,
		}
		err := s.inTx(func(tx *sql.Tx) error {
			if _, here, err := s.readBrought(tx, next.ID); err == nil && marks == nil && here.Version == box.Version {
				box.Marks = here.Marks
			}
			done, err := s.save(tx, row{table: "brought", id: next.ID, rev: next.Rev, value: box})
			if err != nil {
				return err
			}
			next.ID, next.Rev = done.id, done.rev
			var before broughtBox
			if done.old != nil && decode(done.old, &before) == nil && before.Version == box.Version {
				return nil
			}
			return s.log(tx, Event{What: BroughtIn, About: next.ID, Rev: next.Version, Digest: DigestOf(next.Text)})
		})
		if err != nil {
			return err
		}
		*b = next
		if s.index != nil {
			s.index.putBrought(next)
		}
		s.backupOnceADay()
		return nil
	})
}

// Brought reads one letter that came for review; ErrGone when there is none,
// ErrDamaged when its box does not open.
func (s *Store) Brought(id ID) (Brought, error) {
	var out Brought
	err := s.locked(func() (err error) {
		out, err = s.brought(s.conn, id)
		return err
	})
	return out, err
}

func (s *Store) brought(q querier, id ID) (Brought, error) {
	rev, box, err := s.readBrought(q, id)
	if err != nil {
		return Brought{}, err
	}
	return box.brought(id, rev, s.now().Location()), nil
}

func (s *Store) readBrought(q querier, id ID) (rev int64, box broughtBox, err error) {
	var sealed []byte
	err = q.QueryRowContext(ctx, "SELECT rev, box FROM brought WHERE id = ?", id[:]).Scan(&rev, &sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, broughtBox{}, fmt.Errorf("reading a brought letter: %w", ErrGone)
	}
	if err != nil {
		return 0, broughtBox{}, wrap("reading a brought letter", err)
	}
	text, err := s.seal.open(boxName{"brought", id, rev}, sealed)
	if err != nil {
		return 0, broughtBox{}, err
	}
	if err := decode(text, &box); err != nil {
		return 0, broughtBox{}, err
	}
	return rev, box, nil
}

// AllBrought are the letters that came for review, the latest first. When some
// boxes do not open, the others are returned together with ErrDamaged.
func (s *Store) AllBrought() ([]Brought, error) {
	var out []Brought
	err := s.locked(func() (err error) {
		out, err = s.allBrought(s.conn)
		return err
	})
	return out, err
}

func (s *Store) allBrought(q querier) ([]Brought, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, rev, box FROM brought")
	if err != nil {
		return nil, wrap("reading the brought letters", err)
	}
	var out []Brought
	loc := s.now().Location()
	err = s.each(rows, "brought", func(id ID, rev int64, text []byte) error {
		var box broughtBox
		if err := decode(text, &box); err != nil {
			return err
		}
		out = append(out, box.brought(id, rev, loc))
		return nil
	})
	slices.SortFunc(out, func(a, b Brought) int {
		if c := b.Came.Compare(a.Came); c != 0 {
			return c
		}
		return bytes.Compare(a.ID[:], b.ID[:])
	})
	return out, err
}

// DeleteBrought deletes a letter that came for review, with its reviews, for
// good: see Purge for what that reaches. The log keeps that it was done. ErrGone
// when there is none, ErrHeld when it is on hold.
func (s *Store) DeleteBrought(id ID) error {
	return s.locked(func() error {
		if err := s.mayDelete(id); err != nil {
			return err
		}
		return s.erase(func(tx *sql.Tx) error {
			if err := remove(tx, "brought", id); err != nil {
				return err
			}
			return s.log(tx, Event{What: BroughtDeleted, About: id})
		})
	})
}

// DueBrought is a letter that came for review of which the rules say something.
type DueBrought struct {
	Brought ID
	From    string // the worker's name
	Name    string // what the child likes to be called
	Visit   Date
	Since   time.Time // when its review was given, or it came, or was reviewed last
	Holds   []HoldReason
}

// dueBrought sorts the brought letters. One is due when the wording that is here
// was reviewed, the review was given for long enough, and nothing that any of its
// reviews asked for is still to be done; one that is not is pointed out in the
// end.
func (s *Store) dueBrought(q querier, held map[ID][]heldRow, keep Retention, today Date) (due, kept, open []DueBrought, err error) {
	all, bad := s.allBrought(q)
	reviews, badReviews := s.reviews(q, "")
	slices.SortStableFunc(all, func(a, b Brought) int { return a.Came.Compare(b.Came) })
	for _, b := range all {
		d := DueBrought{Brought: b.ID, From: b.From, Name: b.Child, Visit: b.Visit, Since: b.Came, Holds: reasons(held[b.ID])}
		given, todo := false, false
		for _, r := range reviews {
			if r.Letter != b.ID {
				continue
			}
			for _, at := range []time.Time{r.Begun, r.Given} {
				if at.After(d.Since) {
					d.Since = at
				}
			}
			given = given || r.Version >= b.Version && !r.Given.IsZero()
			todo = todo || slices.ContainsFunc(r.Actions, func(a ReviewAction) bool { return a.Done.IsZero() })
		}
		switch {
		case given && !todo && passed(d.Since, today) >= keep.InRecord && len(d.Holds) > 0:
			kept = append(kept, d)
		case given && !todo && passed(d.Since, today) >= keep.InRecord:
			due = append(due, d)
		case (!given || todo) && passed(d.Since, today) >= keep.Untouched:
			open = append(open, d)
		}
	}
	return due, kept, open, errors.Join(bad, badReviews)
}
