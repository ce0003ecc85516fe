package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// SendForReview marks a letter as with the manager and gives the wording that was
// kept for it, all in one. A letter that is with the manager already is sent
// again in the words that it has now. Whoever has the letter open must read it
// again. ErrGone when there is no such letter.
func (s *Store) SendForReview(letter ID) (Version, error) {
	var out Version
	err := s.locked(func() error {
		var next Letter
		err := s.inTx(func(tx *sql.Tx) (err error) {
			if next, err = s.letter(tx, letter); err != nil {
				return err
			}
			if next.State == WithManager {
				err = s.keep(tx, next, SentForReview)
			} else {
				next.State = WithManager
				next, err = s.writeLetter(tx, next)
			}
			if err != nil {
				return err
			}
			out, err = s.version(tx, letter, next.Rev)
			return err
		})
		if err != nil {
			out = Version{}
			return err
		}
		s.afterLetter(next)
		return nil
	})
	return out, err
}

// TakeReview takes in a review that came back, and gives the letter as it is
// then: it came back, or it is agreed when the words that were agreed are the
// words that it has. When it was written on since, the agreement is not to what
// it says now: it came back, and the log says that the agreement was withdrawn. A
// letter in the record stays there. Where somebody else has asked for a change of the
// same wording, the letter came back whoever agrees. A later review of the same ID takes the place
// of the one that is here, but what was answered, resolved and done here stays.
// Whoever has the letter open must read it again.
//
// ErrGone when the letter or the wording that was reviewed is not here,
// ErrChanged when this review, or a later one of the same ID, has come before;
// then nothing was changed.
func (s *Store) TakeReview(r Review) (Letter, error) {
	var out Letter
	err := s.locked(func() error {
		var next Letter
		err := s.inTx(func(tx *sql.Tx) (err error) {
			if next, err = s.letter(tx, r.Letter); err != nil {
				return err
			}
			v, err := s.version(tx, r.Letter, r.Version)
			if err != nil {
				return err
			}
			if r, err = s.onEarlier(tx, r); err != nil {
				return err
			}
			if r, err = s.writeReview(tx, r); err != nil {
				return err
			}
			decision := r.Decision
			if asked, err := s.asksForChange(tx, v, r.ID); err != nil {
				return err
			} else if asked {
				decision = PleaseChange
			}
			next, err = s.comeBack(tx, next, decision, v)
			return err
		})
		if err != nil {
			return err
		}
		out = next
		if s.index != nil {
			s.index.putReview(r)
		}
		s.afterLetter(next)
		return nil
	})
	return out, err
}

// asksForChange tells whether somebody else has asked for a change of this very
// wording: then one who agrees does not settle it.
func (s *Store) asksForChange(tx *sql.Tx, v Version, but ID) (bool, error) {
	all, err := s.reviews(tx, "WHERE about = ?", v.Letter[:])
	if err != nil && !errors.Is(err, ErrDamaged) {
		return false, err
	}
	return slices.ContainsFunc(all, func(r Review) bool {
		return r.ID != but && r.Version == v.Rev && !r.Given.IsZero() && r.Decision == PleaseChange
	}), nil
}

// comeBack gives a letter the state that a decision about a wording means.
func (s *Store) comeBack(tx *sql.Tx, l Letter, decision Decision, of Version) (Letter, error) {
	state := CameBack
	switch {
	case l.State == InRecord:
		return l, nil
	case decision == AgreedTo && l.Text == of.Text:
		state = Agreed
	case decision == AgreedTo:
		if err := s.log(tx, Event{What: AgreementWithdrawn, About: l.ID, Rev: l.Rev}); err != nil {
			return Letter{}, err
		}
	}
	if l.State == state {
		return l, nil
	}
	l.State = state
	return s.writeLetter(tx, l)
}

// onEarlier puts a review that came on the one of its ID that is here.
func (s *Store) onEarlier(tx *sql.Tx, r Review) (Review, error) {
	here, err := s.review(tx, r.ID)
	switch {
	case errors.Is(err, ErrGone):
		r.Rev = 0
		return r, nil
	case err != nil:
		return Review{}, err
	case here.Letter != r.Letter, !r.Given.After(here.Given):
		return Review{}, fmt.Errorf("taking in a review: %w", ErrChanged)
	}
	r.Rev, r.Begun = here.Rev, here.Begun
	r.Comments, r.Actions = slices.Clone(r.Comments), slices.Clone(r.Actions)
	for i, c := range r.Comments {
		at := slices.IndexFunc(here.Comments, func(h Comment) bool { return h.ID == c.ID })
		if at < 0 {
			continue
		}
		was := here.Comments[at]
		r.Comments[i].Resolved = c.Resolved || was.Resolved
		r.Comments[i].Replies = slices.Clone(was.Replies)
		for _, said := range c.Replies {
			known := func(k Said) bool { return k.By == said.By && k.Words == said.Words && k.At.Equal(said.At) }
			if !slices.ContainsFunc(was.Replies, known) {
				r.Comments[i].Replies = append(r.Comments[i].Replies, said)
			}
		}
	}
	for i, a := range r.Actions {
		at := slices.IndexFunc(here.Actions, func(h ReviewAction) bool { return h.ID == a.ID })
		if at >= 0 && a.Done.IsZero() {
			r.Actions[i].Done = here.Actions[at].Done
		}
	}
	return r, nil
}
