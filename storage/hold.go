package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"
)

// HoldReason is why something must not be deleted.
type HoldReason string

const (
	AccessRequest HoldReason = "access-request" // somebody asked what is held about them
	Court         HoldReason = "court"
	Complaint     HoldReason = "complaint"
)

// Hold keeps a letter, brought or not, or a child with all letters, from being purged and from
// being deleted by hand. (Deleting what somebody has a right to see, after they
// asked, is an offence: Data Protection Act 2018, section 173.)
type Hold struct {
	About ID // the child, letter or brought letter
	Why   HoldReason
	Since time.Time
}

// holdBox is a Hold as it is sealed.
type holdBox struct {
	About ID         `json:"about"`
	Why   HoldReason `json:"why"`
	Since time.Time  `json:"since"`
}

// Hold puts a child or letter, brought or not, on hold, and logs it. It may be held for several
// reasons at once; for the same reason twice counts once. ErrGone when there is
// no such child or letter.
func (s *Store) Hold(about ID, why HoldReason) error {
	return s.locked(func() error {
		return s.inTx(func(tx *sql.Tx) error {
			var there bool
			err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM child WHERE id = ?1 UNION SELECT 1 FROM letter WHERE id = ?1 UNION SELECT 1 FROM brought WHERE id = ?1)", about[:]).Scan(&there)
			if err != nil {
				return wrap("putting on hold", err)
			}
			if !there {
				return fmt.Errorf("putting on hold: %w", ErrGone)
			}
			held, err := s.held(tx)
			if err != nil {
				return err
			}
			if slices.ContainsFunc(held[about], func(h heldRow) bool { return h.Why == why }) {
				return nil
			}
			text, err := encode(holdBox{about, why, s.now().UTC()}, nil)
			if err != nil {
				return err
			}
			id := NewID()
			_, err = tx.ExecContext(ctx, "INSERT INTO hold (id, rev, box) VALUES (?, 1, ?)", id[:], s.seal.seal(boxName{"hold", id, 1}, text))
			if err != nil {
				return wrap("putting on hold", err)
			}
			return s.log(tx, Event{What: HeldBack, About: about})
		})
	})
}

// Release lifts the hold that a child or letter is under for a reason, and logs
// it. ErrGone when there is none.
func (s *Store) Release(about ID, why HoldReason) error {
	return s.locked(func() error {
		return s.inTx(func(tx *sql.Tx) error {
			held, err := s.held(tx)
			if err != nil {
				return err
			}
			at := slices.IndexFunc(held[about], func(h heldRow) bool { return h.Why == why })
			if at < 0 {
				return fmt.Errorf("lifting a hold: %w", ErrGone)
			}
			id := held[about][at].row
			if _, err := tx.ExecContext(ctx, "DELETE FROM hold WHERE id = ?", id[:]); err != nil {
				return wrap("lifting a hold", err)
			}
			return s.log(tx, Event{What: Released, About: about})
		})
	})
}

// Holds are all holds, the oldest first.
func (s *Store) Holds() ([]Hold, error) {
	var out []Hold
	err := s.locked(func() error {
		held, err := s.held(s.conn)
		for _, about := range held {
			for _, h := range about {
				h.Since = h.Since.In(s.now().Location())
				out = append(out, h.Hold)
			}
		}
		return err
	})
	slices.SortFunc(out, func(a, b Hold) int {
		if c := a.Since.Compare(b.Since); c != 0 {
			return c
		}
		return slices.Compare(slices.Concat(a.About[:], []byte(a.Why)), slices.Concat(b.About[:], []byte(b.Why)))
	})
	return out, err
}

// heldRow is a hold and the row it lies in.
type heldRow struct {
	Hold
	row ID
}

// held are the holds by whom they are about. When one does not open, it says
// ErrDamaged, and nothing may be deleted: it could be about anything.
func (s *Store) held(q querier) (map[ID][]heldRow, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, rev, box FROM hold")
	if err != nil {
		return nil, wrap("reading the holds", err)
	}
	out := map[ID][]heldRow{}
	err = s.each(rows, "hold", func(id ID, _ int64, text []byte) error {
		var box holdBox
		if err := decode(text, &box); err != nil {
			return err
		}
		out[box.About] = append(out[box.About], heldRow{Hold{box.About, box.Why, box.Since}, id})
		return nil
	})
	if err != nil {
		return out, errors.Join(errors.New("reading the holds"), err)
	}
	return out, nil
}
