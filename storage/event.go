package storage

import (
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// Happening is what an event says was done.
type Happening string

// What the store itself logs. A change of state is logged by the new state's
// name.
const (
	LetterBegun   Happening = "begun"
	LetterDeleted Happening = "letter-deleted"
	ChildDeleted  Happening = "child-deleted"
	LetterPurged  Happening = "letter-purged"
	CopiedOut     Happening = "copied-out"
	Restored      Happening = "restored"       // a kept version was made a new letter
	NoteFixed     Happening = "note-fixed"     // a visit note
	NoteRecorded  Happening = "note-in-record" // copied into the record
	NotePurged    Happening = "note-purged"
	Exported      Happening = "exported"  // all about a child
	HeldBack      Happening = "held-back" // put on hold
	Released      Happening = "released"  // a hold was lifted

	// About the letter, brought or not, unless another thing is named.
	SentForReview      Happening = "sent-for-review"
	AgreementWithdrawn Happening = "agreement-withdrawn" // its words were changed, or it was taken back
	ReviewBegun        Happening = "review-begun"
	ReviewGiven        Happening = "review-given"      // to the worker
	ReviewCame         Happening = "review-came"       // from the manager
	ReviewTakenBack    Happening = "review-taken-back" // it was deleted
	CommentAnswered    Happening = "comment-answered"
	CommentResolved    Happening = "comment-resolved"
	ActionDone         Happening = "action-done"
	BroughtIn          Happening = "brought" // a letter came for review, or came again
	BroughtDeleted     Happening = "brought-deleted"
	BroughtPurged      Happening = "brought-purged"
	ReviewDeleted      Happening = "review-deleted"  // about the review
	BackupRestored     Happening = "backup-restored" // about nothing: the whole store
)

// Event is a line of the log. It outlives the letter it is about and holds no
// words of it; the digest shows later which wording it was.
type Event struct {
	Seq    int64 // its place in the log, from 1, never used twice
	At     time.Time
	What   Happening
	About  ID     // the letter or child
	Rev    int64  // the letter's, where a wording is meant; else 0
	Digest Digest // of that wording; else zero
}

// eventBox is an Event as it is sealed.
type eventBox struct {
	At     time.Time `json:"at"`
	What   Happening `json:"what"`
	About  ID        `json:"about"`
	Rev    int64     `json:"rev"`
	Digest string    `json:"digest"`
}

// eventID is what an event's box is bound to.
func eventID(seq int64) ID {
	var id ID
	binary.BigEndian.PutUint64(id[8:], uint64(seq))
	return id
}

// eventSeq is the number that eventID was made of.
func eventSeq(id ID) int64 { return int64(binary.BigEndian.Uint64(id[8:])) }

// log adds a line.
func (s *Store) log(tx *sql.Tx, e Event) error {
	box := eventBox{At: s.now().UTC(), What: e.What, About: e.About, Rev: e.Rev}
	if e.Digest != (Digest{}) {
		box.Digest = hex.EncodeToString(e.Digest[:])
	}
	text, err := encode(box, nil)
	if err != nil {
		return err
	}
	// The box is bound to a number that SQLite gives, so the row comes first.
	done, err := tx.ExecContext(ctx, "INSERT INTO event (box) VALUES (x'')")
	if err != nil {
		return wrap("writing the log", err)
	}
	seq, err := done.LastInsertId()
	if err != nil {
		return wrap("writing the log", err)
	}
	_, err = tx.ExecContext(ctx, "UPDATE event SET box = ? WHERE seq = ?",
		s.seal.seal(boxName{"event", eventID(seq), 1}, text), seq)
	return wrap("writing the log", err)
}

// Events are the lines of the log about a letter or child, oldest first; all
// lines for the zero ID. When some boxes do not open, the others are returned
// together with ErrDamaged.
func (s *Store) Events(about ID) ([]Event, error) {
	var out []Event
	err := s.locked(func() error {
		return s.eachEvent(s.conn, func(e Event) {
			if about.IsZero() || e.About == about {
				out = append(out, e)
			}
		})
	})
	return out, err
}

// eachEvent hands over the lines of the log that open, oldest first.
func (s *Store) eachEvent(q querier, read func(Event)) error {
	rows, err := q.QueryContext(ctx, "SELECT seq, box FROM event ORDER BY seq")
	if err != nil {
		return wrap("reading the log", err)
	}
	defer rows.Close()
	loc := s.now().Location()
	var bad error
	for rows.Next() {
		var seq int64
		var box sql.RawBytes
		if err := rows.Scan(&seq, &box); err != nil {
			return wrap("reading the log", err)
		}
		e, err := s.openEvent(seq, box)
		if err != nil {
			bad = err
			continue
		}
		e.At = e.At.In(loc)
		read(e)
	}
	if err := rows.Err(); err != nil {
		return wrap("reading the log", err)
	}
	return bad
}

// firstEvents are the times at which something happened first, by whom it is
// about. Lines that do not open are as if they had never been.
func (s *Store) firstEvents(q querier, what Happening) (map[ID]time.Time, error) {
	return s.eventTimes(q, what, false)
}

// lastEvents are the times at which something happened last, by whom it is
// about. Lines that do not open are as if they had never been.
func (s *Store) lastEvents(q querier, what Happening) (map[ID]time.Time, error) {
	return s.eventTimes(q, what, true)
}

func (s *Store) eventTimes(q querier, what Happening, last bool) (map[ID]time.Time, error) {
	out := map[ID]time.Time{}
	err := s.eachEvent(q, func(e Event) {
		if _, seen := out[e.About]; e.What == what && (last || !seen) {
			out[e.About] = e.At
		}
	})
	if errors.Is(err, ErrDamaged) {
		err = nil
	}
	return out, err
}

func (s *Store) openEvent(seq int64, box []byte) (Event, error) {
	text, err := s.seal.open(boxName{"event", eventID(seq), 1}, box)
	if err != nil {
		return Event{}, err
	}
	var in eventBox
	if err := decode(text, &in); err != nil {
		return Event{}, err
	}
	e := Event{Seq: seq, At: in.At, What: in.What, About: in.About, Rev: in.Rev}
	if in.Digest != "" {
		if n, err := hex.Decode(e.Digest[:], []byte(in.Digest)); err != nil || n != len(e.Digest) {
			return Event{}, fmt.Errorf("reading the log: %w", ErrDamaged)
		}
	}
	return e, nil
}
