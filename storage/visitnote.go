package storage

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

// VisitNote is what was written down at a visit. It is no draft: it is fixed
// with its time when it is first saved, never changes, and can only be added to.
// (A court may ask for notes made at the time: notes/storage.md §4.)
type VisitNote struct {
	ID     ID
	Child  ID
	Letter ID // the letter it was taken for; zero: none
	AddsTo ID // the note that this one adds to or corrects; zero: none
	Visit  Date
	Place  string
	Text   string

	At       time.Time // when it was fixed
	Recorded time.Time // when NoteInRecord was called first; zero: not yet
}

// noteBox is a VisitNote as it is sealed.
type noteBox struct {
	Child  ID        `json:"child"` // the column is not sealed: this one counts
	Letter ID        `json:"letter"`
	AddsTo ID        `json:"adds_to"`
	Visit  Date      `json:"visit"`
	Place  string    `json:"place"`
	Text   string    `json:"text"`
	At     time.Time `json:"at"`
}

func (b noteBox) note(id ID, loc *time.Location) VisitNote {
	return VisitNote{
		ID: id, Child: b.Child, Letter: b.Letter, AddsTo: b.AddsTo, Visit: b.Visit, Place: b.Place, Text: b.Text, At: b.At.In(loc),
	}
}

// FixNote saves a visit note for good and sets ID, AddsTo and At in n; the log
// keeps the digest of its words. What adds to an addition adds to the first note.
//
// ErrFixed for a note that has been saved before; ErrGone when its child, or the
// note that it adds to, is no longer there.
func (s *Store) FixNote(n *VisitNote) error {
	if !n.ID.IsZero() {
		return fmt.Errorf("saving a visit note: %w", ErrFixed)
	}
	return s.locked(func() error {
		next := *n
		next.ID, next.At, next.Recorded = NewID(), s.now().Round(0), time.Time{}
		err := s.inTx(func(tx *sql.Tx) error {
			if !next.AddsTo.IsZero() {
				first, err := s.readNote(tx, next.AddsTo)
				if err != nil {
					return err
				}
				if first.Child != next.Child {
					return fmt.Errorf("adding to another child's visit note: %w", ErrGone)
				}
				if !first.AddsTo.IsZero() {
					next.AddsTo = first.AddsTo
				}
			}
			text, err := encode(noteBox{next.Child, next.Letter, next.AddsTo, next.Visit, next.Place, next.Text, next.At.UTC()}, nil)
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, "INSERT INTO note (id, child, rev, box) VALUES (?, ?, 1, ?)",
				next.ID[:], next.Child[:], s.seal.seal(boxName{"note", next.ID, 1}, text))
			if err := saveError("visit note", err); err != nil {
				return err
			}
			return s.log(tx, Event{What: NoteFixed, About: next.ID, Digest: DigestOf(next.Text)})
		})
		if err != nil {
			return err
		}
		*n = next
		if s.index != nil {
			s.index.putNote(next)
		}
		s.backupOnceADay()
		return nil
	})
}

// NoteInRecord logs that a visit note has been copied into the record. Until
// then no purge takes it. ErrGone when there is no such note.
func (s *Store) NoteInRecord(note ID) error {
	return s.locked(func() error {
		return s.inTx(func(tx *sql.Tx) error {
			n, err := s.readNote(tx, note)
			if err != nil {
				return err
			}
			return s.log(tx, Event{What: NoteRecorded, About: note, Digest: DigestOf(n.Text)})
		})
	})
}

// VisitNotes are a child's visit notes, oldest first. When some boxes do not
// open, the others are returned together with ErrDamaged.
func (s *Store) VisitNotes(child ID) ([]VisitNote, error) {
	var out []VisitNote
	err := s.locked(func() (err error) {
		out, err = s.notes(s.conn, "WHERE child = ?", child[:])
		return err
	})
	return out, err
}

// notes reads visit notes, oldest first, with those that open when some do not.
func (s *Store) notes(q querier, where string, args ...any) ([]VisitNote, error) {
	recorded, err := s.firstEvents(q, NoteRecorded)
	if err != nil {
		return nil, err
	}
	out, err := s.notesOnly(q, where, args...)
	for i := range out {
		out[i].Recorded = recorded[out[i].ID]
	}
	return out, err
}

// notesOnly is notes without asking the log when they were recorded.
func (s *Store) notesOnly(q querier, where string, args ...any) ([]VisitNote, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, rev, box FROM note "+where, args...)
	if err != nil {
		return nil, wrap("reading the visit notes", err)
	}
	var out []VisitNote
	loc := s.now().Location()
	err = s.each(rows, "note", func(id ID, _ int64, text []byte) error {
		var box noteBox
		if err := decode(text, &box); err != nil {
			return err
		}
		n := box.note(id, loc)
		if len(args) > 0 && !bytes.Equal(args[0].([]byte), n.Child[:]) {
			return fmt.Errorf("reading a visit note under another child's name: %w", ErrDamaged)
		}
		out = append(out, n)
		return nil
	})
	slices.SortFunc(out, func(a, b VisitNote) int {
		if c := a.At.Compare(b.At); c != 0 {
			return c
		}
		return bytes.Compare(a.ID[:], b.ID[:])
	})
	return out, err
}

// readNote reads one visit note, without Recorded.
func (s *Store) readNote(q querier, id ID) (VisitNote, error) {
	var box []byte
	err := q.QueryRowContext(ctx, "SELECT box FROM note WHERE id = ?", id[:]).Scan(&box)
	if errors.Is(err, sql.ErrNoRows) {
		return VisitNote{}, fmt.Errorf("reading a visit note: %w", ErrGone)
	}
	if err != nil {
		return VisitNote{}, wrap("reading a visit note", err)
	}
	text, err := s.seal.open(boxName{"note", id, 1}, box)
	if err != nil {
		return VisitNote{}, err
	}
	var in noteBox
	if err := decode(text, &in); err != nil {
		return VisitNote{}, err
	}
	return in.note(id, s.now().Location()), nil
}
