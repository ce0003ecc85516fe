package storage

import (
	"database/sql"
	"errors"
	"fmt"
)

// RestoreVersion makes a kept wording a letter of its own, as a draft to the
// same child; the letter it was kept of stays as it is. The log says of both
// what was done. ErrGone when there is no such version.
func (s *Store) RestoreVersion(letter ID, rev int64) (Letter, error) {
	var out Letter
	err := s.locked(func() error {
		var next Letter
		err := s.inTx(func(tx *sql.Tx) error {
			v, err := s.version(tx, letter, rev)
			if err != nil {
				return err
			}
			child, err := s.childOf(tx, letter)
			if err != nil {
				return err
			}
			fresh, box := s.toSave(Letter{Child: child, Visit: v.Visit, Place: v.Place, Text: v.Text})
			done, err := s.save(tx, row{table: "letter", of: child, value: box})
			if err != nil {
				return err
			}
			next = fresh
			next.ID, next.Rev = done.id, done.rev
			if err := s.log(tx, Event{What: Restored, About: letter, Rev: rev, Digest: DigestOf(v.Text)}); err != nil {
				return err
			}
			return s.log(tx, Event{What: LetterBegun, About: next.ID, Rev: next.Rev, Digest: DigestOf(v.Text)})
		})
		if err != nil {
			return err
		}
		out = next
		if s.index != nil {
			s.index.putLetter(next)
		}
		s.backupOnceADay()
		return nil
	})
	return out, err
}

// childOf is whose letter it is: by the letter's box, or by the column where the
// box does not open, for then the kept wordings are wanted most.
func (s *Store) childOf(q querier, letter ID) (ID, error) {
	l, err := s.letter(q, letter)
	if err == nil {
		return l.Child, nil
	}
	if !errors.Is(err, ErrDamaged) {
		return ID{}, err
	}
	var column []byte
	if err := q.QueryRowContext(ctx, "SELECT child FROM letter WHERE id = ?", letter[:]).Scan(&column); err != nil {
		return ID{}, wrap("reading a letter", err)
	}
	id, ok := idFrom(column)
	if !ok {
		return ID{}, fmt.Errorf("reading a letter: %w", ErrDamaged)
	}
	return id, nil
}
