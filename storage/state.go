package storage

import (
	"database/sql"
	"errors"
)

// stillAgreed is the state that a letter is to be saved in: its own, but Draft
// when it says Agreed and its words are no longer those that were agreed.
func (s *Store) stillAgreed(tx *sql.Tx, l Letter) (State, error) {
	if l.State != Agreed || l.Rev == 0 {
		return l.State, nil
	}
	old, err := s.letter(tx, l.ID)
	switch {
	case errors.Is(err, ErrGone) || errors.Is(err, ErrDamaged):
		return l.State, nil // the save knows what to say of it
	case err != nil:
		return l.State, err
	case old.State == Agreed && old.Text != l.Text:
		return Draft, nil
	}
	return l.State, nil
}

// noteState keeps the wording when a letter moves to a new state, and logs the
// move.
func (s *Store) noteState(tx *sql.Tx, l Letter, old []byte) error {
	var before letterBox
	if old != nil && decode(old, &before) != nil {
		before = letterBox{}
	}
	if before.State == Agreed && l.State != Agreed && (l.State == Draft || l.Text != before.Text) {
		if err := s.log(tx, Event{What: AgreementWithdrawn, About: l.ID, Rev: l.Rev}); err != nil {
			return err
		}
	}
	switch {
	case before.State == l.State:
		return nil
	case before.State == "" && l.State == Draft:
		return s.log(tx, Event{What: LetterBegun, About: l.ID})
	case l.State == Draft && before.State == Agreed: // logged above
		return nil
	case l.State == Draft: // taken back: nobody else saw this wording
		return s.log(tx, Event{What: Happening(Draft), About: l.ID, Rev: l.Rev})
	}
	return s.keep(tx, l, Happening(l.State))
}

// MarkInRecord notes that a letter is in the council's system now, as it is in
// the store: the wording is kept, the log tells, and the days until the purge
// begin. One that is marked already stays as it is. Whoever has the letter open
// must read it again. ErrGone when there is no such letter.
func (s *Store) MarkInRecord(letter ID) error {
	return s.locked(func() error {
		var next Letter
		err := s.inTx(func(tx *sql.Tx) (err error) {
			if next, err = s.letter(tx, letter); err != nil || next.State == InRecord {
				return err
			}
			next.State = InRecord
			next, err = s.writeLetter(tx, next)
			return err
		})
		if err != nil {
			return err
		}
		s.afterLetter(next)
		return nil
	})
}
