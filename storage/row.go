package storage

import (
	"database/sql"
	"errors"
	"fmt"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// row is a child, a letter, a brought letter or a review on its way into its
// table.
type row struct {
	table string
	id    ID
	rev   int64 // the revision it was read at; 0 when new
	of    ID    // whose letter, of which letter a review; zero for the others
	value any   // what goes into the box
}

// ofColumn is where a table keeps what its rows belong to; "" for none.
func ofColumn(table string) string {
	return map[string]string{"letter": "child", "review": "about"}[table]
}

// called is a table's row in words.
func called(table string) string {
	if table == "brought" {
		return "brought letter"
	}
	return table
}

// saved is what a save has made of a row.
type saved struct {
	id  ID
	rev int64
	old []byte // the text of the box that was replaced; nil when new or not readable
}

// save writes a row if nobody else has since it was read. A row that is bent
// gives way to the new words: what it held could not be read anyway.
func (s *Store) save(tx *sql.Tx, r row) (saved, error) {
	if r.rev == 0 {
		return s.insert(tx, r)
	}
	var rev int64
	var box []byte
	err := tx.QueryRowContext(ctx, "SELECT rev, box FROM "+r.table+" WHERE id = ?", r.id[:]).Scan(&rev, &box)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return saved{}, fmt.Errorf("saving a %s: %w", called(r.table), ErrGone)
	case err != nil:
		return saved{}, wrap("saving a "+called(r.table), err)
	case rev != r.rev:
		return saved{}, fmt.Errorf("saving a %s: %w", called(r.table), ErrChanged)
	}
	out := saved{id: r.id, rev: rev + 1}
	if old, err := s.seal.open(boxName{r.table, r.id, rev}, box); err == nil {
		out.old = old
	}
	text, err := encode(r.value, out.old)
	if err != nil {
		return saved{}, err
	}
	sealed := s.seal.seal(boxName{r.table, r.id, out.rev}, text)
	if of := ofColumn(r.table); of == "" {
		_, err = tx.ExecContext(ctx, "UPDATE "+r.table+" SET rev = ?, box = ? WHERE id = ?", out.rev, sealed, r.id[:])
	} else {
		_, err = tx.ExecContext(ctx, "UPDATE "+r.table+" SET rev = ?, box = ?, "+of+" = ? WHERE id = ?", out.rev, sealed, r.of[:], r.id[:])
	}
	return out, saveError(r.table, err)
}

func (s *Store) insert(tx *sql.Tx, r row) (saved, error) {
	out := saved{id: r.id, rev: 1}
	if out.id.IsZero() {
		out.id = NewID()
	}
	text, err := encode(r.value, nil)
	if err != nil {
		return saved{}, err
	}
	sealed := s.seal.seal(boxName{r.table, out.id, out.rev}, text)
	if of := ofColumn(r.table); of == "" {
		_, err = tx.ExecContext(ctx, "INSERT INTO "+r.table+" (id, rev, box) VALUES (?, ?, ?)", out.id[:], out.rev, sealed)
	} else {
		_, err = tx.ExecContext(ctx, "INSERT INTO "+r.table+" (id, "+of+", rev, box) VALUES (?, ?, ?, ?)", out.id[:], r.of[:], out.rev, sealed)
	}
	return out, saveError(r.table, err)
}

// saveError knows the two refusals that mean something to people: an id that is
// taken, and a child that is gone.
func saveError(table string, err error) error {
	var se sqlite3.Error
	if errors.As(err, &se) {
		switch se.ExtendedCode {
		case sqlite3.ErrConstraintPrimaryKey, sqlite3.ErrConstraintUnique:
			return fmt.Errorf("saving a %s: %w", called(table), ErrChanged)
		case sqlite3.ErrConstraintForeignKey:
			return fmt.Errorf("saving a %s: %w", called(table), ErrGone)
		}
	}
	return wrap("saving a "+called(table), err)
}

// remove deletes a row, and with it what hangs on it.
func remove(tx *sql.Tx, table string, id ID) error {
	done, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE id = ?", id[:])
	if err != nil {
		return wrap("deleting a "+called(table), err)
	}
	if n, err := done.RowsAffected(); err == nil && n == 0 {
		return fmt.Errorf("deleting a %s: %w", called(table), ErrGone)
	}
	return nil
}
