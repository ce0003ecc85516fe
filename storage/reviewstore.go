package storage

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

// reviewBox is a Review as it is sealed.
type reviewBox struct {
	Letter   ID             `json:"letter"` // the column is not sealed: this one counts
	Version  int64          `json:"version"`
	By       string         `json:"by"`
	Begun    time.Time      `json:"begun"`
	Given    time.Time      `json:"given"`
	Comments []Comment      `json:"comments"`
	Answers  []ReviewAnswer `json:"answers"`
	Actions  []ReviewAction `json:"actions"`
	Decision Decision       `json:"decision"`
	Words    string         `json:"words"`
	Saved    time.Time      `json:"saved"`
}

func (b reviewBox) review(id ID, rev int64, loc *time.Location) Review {
	r := Review{
		ID: id, Rev: rev, Letter: b.Letter, Version: b.Version, By: b.By, Begun: b.Begun.In(loc), Given: b.Given,
		Comments: b.Comments, Answers: b.Answers, Actions: b.Actions, Decision: b.Decision, Words: b.Words,
	}
	if !r.Given.IsZero() { // the zero time has no zone but its own
		r.Given = r.Given.In(loc)
	}
	return r
}

// SaveReview writes a review, new (ID zero, or Rev 0) or changed, of a letter
// that is here or was brought. After the commit it sets ID, Rev and Begun in r.
// A review that came from another store keeps its ID, so that the same one does
// not come twice. The log tells when it was begun, when it was given or came,
// and after that what was answered, resolved and done.
//
// ErrChanged when it was saved elsewhere since it was read, or, with Rev 0, when
// there is a review of this ID; ErrGone when it or its letter was deleted.
func (s *Store) SaveReview(r *Review) error {
	return s.locked(func() error {
		var next Review
		err := s.inTx(func(tx *sql.Tx) (err error) {
			next, err = s.writeReview(tx, *r)
			return err
		})
		if err != nil {
			return err
		}
		*r = next
		if s.index != nil {
			s.index.putReview(next)
		}
		s.backupOnceADay()
		return nil
	})
}

// writeReview writes a review, and what its save has to log.
func (s *Store) writeReview(tx *sql.Tx, r Review) (Review, error) {
	var there bool
	err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM letter WHERE id = ?1 UNION SELECT 1 FROM brought WHERE id = ?1)", r.Letter[:]).Scan(&there)
	if err != nil {
		return Review{}, wrap("saving a review", err)
	}
	if !there {
		return Review{}, fmt.Errorf("saving a review of a letter that is not there: %w", ErrGone)
	}
	saved := s.now().Round(0)
	if r.Begun.IsZero() {
		r.Begun = saved
	}
	box := reviewBox{
		r.Letter, r.Version, r.By, r.Begun.UTC(), r.Given.UTC(), r.Comments, r.Answers, r.Actions, r.Decision, r.Words, saved.UTC(),
	}
	done, err := s.save(tx, row{table: "review", id: r.ID, rev: r.Rev, of: r.Letter, value: box})
	if err != nil {
		return Review{}, err
	}
	r.ID, r.Rev = done.id, done.rev
	return r, s.noteReview(tx, box, done.old)
}

// noteReview logs what a save has changed in a review.
func (s *Store) noteReview(tx *sql.Tx, now reviewBox, old []byte) error {
	var before reviewBox
	known := old != nil && decode(old, &before) == nil
	var lines []Happening
	switch {
	case !known && now.Given.IsZero():
		lines = append(lines, ReviewBegun)
	case !known:
		lines = append(lines, ReviewCame)
	case !now.Given.IsZero() && !now.Given.Equal(before.Given):
		lines = append(lines, ReviewGiven)
	}
	answered, resolved, done := before.progress()
	answeredNow, resolvedNow, doneNow := now.progress()
	for _, c := range []struct {
		was, is int
		what    Happening
	}{{answered, answeredNow, CommentAnswered}, {resolved, resolvedNow, CommentResolved}, {done, doneNow, ActionDone}} {
		if known && c.is > c.was {
			lines = append(lines, c.what)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	digest, err := s.digestOf(tx, now.Letter, now.Version)
	if err != nil {
		return err
	}
	for _, what := range lines {
		if err := s.log(tx, Event{What: what, About: now.Letter, Rev: now.Version, Digest: digest}); err != nil {
			return err
		}
	}
	return nil
}

// progress counts what people do with a review.
func (b reviewBox) progress() (answered, resolved, done int) {
	for _, c := range b.Comments {
		answered += len(c.Replies)
		if c.Resolved {
			resolved++
		}
	}
	for _, a := range b.Actions {
		if !a.Done.IsZero() {
			done++
		}
	}
	return answered, resolved, done
}

// digestOf tells a wording that a review is about; zero when it is not here.
func (s *Store) digestOf(q querier, letter ID, version int64) (Digest, error) {
	v, err := s.version(q, letter, version)
	if err == nil {
		return DigestOf(v.Text), nil
	}
	if !errors.Is(err, ErrGone) && !errors.Is(err, ErrDamaged) {
		return Digest{}, err
	}
	b, err := s.brought(q, letter)
	if err == nil && b.Version == version {
		return DigestOf(b.Text), nil
	}
	if err == nil || errors.Is(err, ErrGone) || errors.Is(err, ErrDamaged) {
		return Digest{}, nil
	}
	return Digest{}, err
}

// Reviews are the reviews of a letter, brought or not, the oldest first. When
// some boxes do not open, the others are returned together with ErrDamaged.
func (s *Store) Reviews(letter ID) ([]Review, error) {
	var out []Review
	err := s.locked(func() (err error) {
		out, err = s.reviews(s.conn, "WHERE about = ?", letter[:])
		return err
	})
	return out, err
}

// AllReviews are the reviews of all letters, the oldest first. When some boxes
// do not open, the others are returned together with ErrDamaged.
func (s *Store) AllReviews() ([]Review, error) {
	var out []Review
	err := s.locked(func() (err error) {
		out, err = s.reviews(s.conn, "")
		return err
	})
	return out, err
}

// reviews reads reviews, oldest first, with those that open when some do not.
func (s *Store) reviews(q querier, where string, args ...any) ([]Review, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, rev, box FROM review "+where, args...)
	if err != nil {
		return nil, wrap("reading the reviews", err)
	}
	var out []Review
	loc := s.now().Location()
	err = s.each(rows, "review", func(id ID, rev int64, text []byte) error {
		var box reviewBox
		if err := decode(text, &box); err != nil {
			return err
		}
		if len(args) > 0 && !bytes.Equal(args[0].([]byte), box.Letter[:]) {
			return fmt.Errorf("reading a review under another letter's name: %w", ErrDamaged)
		}
		out = append(out, box.review(id, rev, loc))
		return nil
	})
	slices.SortFunc(out, func(a, b Review) int {
		if c := a.Begun.Compare(b.Begun); c != 0 {
			return c
		}
		return bytes.Compare(a.ID[:], b.ID[:])
	})
	return out, err
}

// review reads one.
func (s *Store) review(q querier, id ID) (Review, error) {
	var rev int64
	var sealed []byte
	err := q.QueryRowContext(ctx, "SELECT rev, box FROM review WHERE id = ?", id[:]).Scan(&rev, &sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return Review{}, fmt.Errorf("reading a review: %w", ErrGone)
	}
	if err != nil {
		return Review{}, wrap("reading a review", err)
	}
	text, err := s.seal.open(boxName{"review", id, rev}, sealed)
	var box reviewBox
	if err == nil {
		err = decode(text, &box)
	}
	if err != nil {
		return Review{}, err
	}
	return box.review(id, rev, s.now().Location()), nil
}

// DeleteReview deletes a review, for good: see Purge for what that reaches. The
// log keeps that it was done. ErrGone when there is none, ErrHeld when its letter
// or that one's child is on hold.
func (s *Store) DeleteReview(id ID) error {
	return s.locked(func() error {
		var column []byte
		err := s.conn.QueryRowContext(ctx, "SELECT about FROM review WHERE id = ?", id[:]).Scan(&column)
		if errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("deleting a review: %w", ErrGone)
		}
		if err != nil {
			return wrap("deleting a review", err)
		}
		letter, _ := idFrom(column)
		if err := s.mayDelete(letter); err != nil {
			return err
		}
		return s.erase(func(tx *sql.Tx) error {
			if err := remove(tx, "review", id); err != nil {
				return err
			}
			if err := s.log(tx, Event{What: ReviewDeleted, About: id}); err != nil {
				return err
			}
			return s.log(tx, Event{What: ReviewTakenBack, About: letter})
		})
	})
}

// sweepReviews deletes the reviews whose letter is neither here nor brought. No
// foreign key can: a letter may be both.
func sweepReviews(tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "DELETE FROM review WHERE about NOT IN (SELECT id FROM letter UNION SELECT id FROM brought)")
	return wrap("deleting reviews", err)
}
