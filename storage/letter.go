package storage

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

// State is how far a letter has come.
type State string

const (
	Draft       State = "draft"
	WithManager State = "with-manager"
	CameBack    State = "came-back"
	Agreed      State = "agreed"
	InRecord    State = "in-record"
)

// Letter is the record of a visit, written to the child.
type Letter struct {
	ID    ID
	Child ID    // whom it is written to
	Rev   int64 // 0 until it is saved; the next save must start from the same one

	Visit Date     // may be zero
	Place string   // where the visit was
	State State    // empty counts as Draft
	Text  string   // light Markdown, as package editor/text writes it
	Note  string   // not for the letter: the worker's own
	Left  []string // marks the worker chose to leave

	Facts   VisitFacts
	Steps   []Step  // what happens next
	Replies []Reply // the child's, to this letter

	Created time.Time // set by the first save
	Saved   time.Time // set by every save, after the commit
}

// letterBox is a Letter as it is sealed. Its field names are the file's format.
type letterBox struct {
	Child   ID        `json:"child"` // the column is not sealed: this one counts
	Visit   Date      `json:"visit"`
	Place   string    `json:"place"`
	State   State     `json:"state"`
	Text    string    `json:"text"`
	Note    string    `json:"note"`
	Left    []string  `json:"left"`
	Created time.Time `json:"created"`
	Saved   time.Time `json:"saved"`

	Facts   VisitFacts `json:"facts"`
	Steps   []Step     `json:"steps"`
	Replies []Reply    `json:"replies"`
}

func (b letterBox) letter(id ID, rev int64, loc *time.Location) Letter {
	return Letter{
		ID: id, Child: b.Child, Rev: rev, Visit: b.Visit, Place: b.Place, State: b.State,
		Text: b.Text, Note: b.Note, Left: b.Left, Created: b.Created.In(loc), Saved: b.Saved.In(loc),
		Facts: b.Facts, Steps: b.Steps, Replies: b.Replies,
	}
}

// Letters are a child's letters, newest visit first; a letter whose visit has no
// date yet counts by the day it was begun. When some boxes do not open, the
// others are returned together with ErrDamaged.
func (s *Store) Letters(child ID) ([]Letter, error) {
	var out []Letter
	err := s.locked(func() error {
		rows, err := s.conn.QueryContext(ctx, "SELECT id, rev, box FROM letter WHERE child = ?", child[:])
		if err != nil {
			return wrap("reading the letters", err)
		}
		loc := s.now().Location()
		return s.each(rows, "letter", func(id ID, rev int64, text []byte) error {
			var box letterBox
			if err := decode(text, &box); err != nil {
				return err
			}
			if box.Child != child {
				return fmt.Errorf("reading a letter under another child's name: %w", ErrDamaged)
			}
			out = append(out, box.letter(id, rev, loc))
			return nil
		})
	})
	slices.SortFunc(out, newestFirst)
	return out, err
}

// AllLetters are the letters of all children, newest visit first. When some
// boxes do not open, the others are returned together with ErrDamaged.
func (s *Store) AllLetters() ([]Letter, error) {
	var out []Letter
	err := s.locked(func() error {
		rows, err := s.conn.QueryContext(ctx, "SELECT id, rev, box FROM letter")
		if err != nil {
			return wrap("reading the letters", err)
		}
		loc := s.now().Location()
		return s.each(rows, "letter", func(id ID, rev int64, text []byte) error {
			var box letterBox
			if err := decode(text, &box); err != nil {
				return err
			}
			out = append(out, box.letter(id, rev, loc))
			return nil
		})
	})
	slices.SortFunc(out, newestFirst)
	return out, err
}

// newestFirst orders letters for a child's page.
func newestFirst(a, b Letter) int {
	if c := b.day().Compare(a.day()); c != 0 {
		return c
	}
	if c := b.Created.Compare(a.Created); c != 0 {
		return c
	}
	return bytes.Compare(a.ID[:], b.ID[:])
}

// day is the day a letter is about.
func (l Letter) day() Date {
	if l.Visit.IsZero() {
		return DateOf(l.Created)
	}
	return l.Visit
}

// Letter reads one letter; ErrGone when there is none, ErrDamaged when its box
// does not open.
func (s *Store) Letter(id ID) (Letter, error) {
	var out Letter
	err := s.locked(func() (err error) {
		out, err = s.letter(s.conn, id)
		return err
	})
	return out, err
}

func (s *Store) letter(q querier, id ID) (Letter, error) {
	var childColumn, box []byte
	var rev int64
	err := q.QueryRowContext(ctx, "SELECT child, rev, box FROM letter WHERE id = ?", id[:]).Scan(&childColumn, &rev, &box)
	if errors.Is(err, sql.ErrNoRows) {
		return Letter{}, fmt.Errorf("reading a letter: %w", ErrGone)
	}
	if err != nil {
		return Letter{}, wrap("reading a letter", err)
	}
	text, err := s.seal.open(boxName{"letter", id, rev}, box)
	if err != nil {
		return Letter{}, err
	}
	var in letterBox
	if err := decode(text, &in); err != nil {
		return Letter{}, err
	}
	if !bytes.Equal(childColumn, in.Child[:]) {
		return Letter{}, fmt.Errorf("reading a letter under another child's name: %w", ErrDamaged)
	}
	return in.letter(id, rev, s.now().Location()), nil
}

// SaveLetter writes a letter, new (ID zero, or Rev 0) or changed. After the
// commit it sets ID, Rev, State, Created and Saved in l; on an error l is as it
// was. When the state changes to any but Draft, the wording that goes with it is
// kept as a version; the event log tells of every change, in the same
// transaction. A letter that was agreed and has other words now is a Draft again
// (State says so): nobody has agreed to those.
//
// ErrChanged when it was saved elsewhere since it was read; ErrGone when the
// letter or its child was deleted.
func (s *Store) SaveLetter(l *Letter) error {
	return s.locked(func() error {
		var next Letter
		err := s.inTx(func(tx *sql.Tx) (err error) {
			next, err = s.writeLetter(tx, *l)
			return err
		})
		if err != nil {
			return err
		}
		*l = next
		s.afterLetter(next)
		return nil
	})
}

// writeLetter writes a letter, and what its save has to keep and to log.
func (s *Store) writeLetter(tx *sql.Tx, l Letter) (Letter, error) {
	var err error
	if l.State, err = s.stillAgreed(tx, l); err != nil {
		return Letter{}, err
	}
	next, box := s.toSave(l)
	done, err := s.save(tx, row{table: "letter", id: l.ID, rev: l.Rev, of: l.Child, value: box})
	if err != nil {
		return Letter{}, err
	}
	next.ID, next.Rev = done.id, done.rev
	return next, s.noteState(tx, next, done.old)
}

// afterLetter is what follows a letter's save.
func (s *Store) afterLetter(l Letter) {
	if s.index != nil {
		s.index.putLetter(l)
	}
	s.backupOnceADay()
}

// toSave is a letter as the next save will have it, and its box.
func (s *Store) toSave(l Letter) (Letter, letterBox) {
	if l.State == "" {
		l.State = Draft
	}
	l.Saved = s.now().Round(0)
	if l.Created.IsZero() {
		l.Created = l.Saved
	}
	return l, letterBox{
		l.Child, l.Visit, l.Place, l.State, l.Text, l.Note, l.Left, l.Created.UTC(), l.Saved.UTC(),
		l.Facts, l.Steps, l.Replies,
	}
}

// DeleteLetter deletes a letter with its kept versions, for good: see Purge for
// what that reaches. The event log keeps that it was done. ErrGone when there is
// no such letter, ErrHeld when it or its child is on hold.
func (s *Store) DeleteLetter(id ID) error {
	return s.locked(func() error {
		if err := s.mayDelete(id); err != nil {
			return err
		}
		return s.erase(func(tx *sql.Tx) error {
			if err := remove(tx, "letter", id); err != nil {
				return err
			}
			return s.log(tx, Event{What: LetterDeleted, About: id})
		})
	})
}

// Digest tells wordings apart without telling them: the SHA-256 of the text.
type Digest [sha256.Size]byte

// DigestOf is the digest of a wording.
func DigestOf(text string) Digest { return sha256.Sum256([]byte(text)) }
