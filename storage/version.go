package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Version is a wording that was kept, because someone else saw it or it left the
// program. It never changes.
type Version struct {
	Letter ID
	Rev    int64 // the letter's, when it was kept
	At     time.Time
	Why    Happening
	Visit  Date
	Place  string
	Text   string
}

// versionBox is a Version as it is sealed.
type versionBox struct {
	At    time.Time `json:"at"`
	Why   Happening `json:"why"`
	Visit Date      `json:"visit"`
	Place string    `json:"place"`
	Text  string    `json:"text"`
}

// KeepVersion keeps the wording of a letter as it is in the store now, and logs
// why. A wording that is kept already is not kept twice; the log has both lines.
// ErrGone when there is no such letter.
func (s *Store) KeepVersion(letter ID, why Happening) error {
	return s.locked(func() error {
		return s.inTx(func(tx *sql.Tx) error {
			l, err := s.letter(tx, letter)
			if err != nil {
				return err
			}
			return s.keep(tx, l, why)
		})
	})
}

func (s *Store) keep(tx *sql.Tx, l Letter, why Happening) error {
	text, err := encode(versionBox{s.now().UTC(), why, l.Visit, l.Place, l.Text}, nil)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO version (letter, rev, box) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
		l.ID[:], l.Rev, s.seal.seal(boxName{"version", l.ID, l.Rev}, text))
	if err != nil {
		return wrap("keeping a version", err)
	}
	return s.log(tx, Event{What: why, About: l.ID, Rev: l.Rev, Digest: DigestOf(l.Text)})
}

// Versions are a letter's kept wordings, oldest first. When some boxes do not
// open, the others are returned together with ErrDamaged.
func (s *Store) Versions(letter ID) ([]Version, error) {
	var out []Version
	err := s.locked(func() (err error) {
		out, err = s.versions(s.conn, letter)
		return err
	})
	return out, err
}

func (s *Store) versions(q querier, letter ID) ([]Version, error) {
	rows, err := q.QueryContext(ctx, "SELECT letter, rev, box FROM version WHERE letter = ? ORDER BY rev", letter[:])
	if err != nil {
		return nil, wrap("reading the kept versions", err)
	}
	var out []Version
	loc := s.now().Location()
	err = s.each(rows, "version", func(id ID, rev int64, text []byte) error {
		v, err := readVersion(id, rev, text, loc)
		if err != nil {
			return err
		}
		out = append(out, v)
		return nil
	})
	return out, err
}

// Version reads one kept wording; ErrGone when there is none of this revision.
func (s *Store) Version(letter ID, rev int64) (Version, error) {
	var out Version
	err := s.locked(func() (err error) {
		out, err = s.version(s.conn, letter, rev)
		return err
	})
	return out, err
}

func (s *Store) version(q querier, letter ID, rev int64) (Version, error) {
	var box []byte
	err := q.QueryRowContext(ctx, "SELECT box FROM version WHERE letter = ? AND rev = ?", letter[:], rev).Scan(&box)
	if errors.Is(err, sql.ErrNoRows) {
		return Version{}, fmt.Errorf("reading a kept version: %w", ErrGone)
	}
	if err != nil {
		return Version{}, wrap("reading a kept version", err)
	}
	text, err := s.seal.open(boxName{"version", letter, rev}, box)
	if err != nil {
		return Version{}, err
	}
	return readVersion(letter, rev, text, s.now().Location())
}

func readVersion(letter ID, rev int64, text []byte, loc *time.Location) (Version, error) {
	var box versionBox
	if err := decode(text, &box); err != nil {
		return Version{}, err
	}
	return Version{letter, rev, box.At.In(loc), box.Why, box.Visit, box.Place, box.Text}, nil
}
