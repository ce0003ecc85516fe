package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// erase deletes for good. In one transaction work deletes the rows and logs it,
// everything that stays is sealed under a new data key, and the store notes which
// backups it owes the removal of; they go once a new one has been made and read
// back. A crash in between leaves the debt, which the next opening
// pays.
//
// Two stores keep their data key: one with a damaged box, which cannot be sealed
// again; and one that was opened with the recovery key, until a passphrase is
// chosen, for its slot needs one.
func (s *Store) erase(work func(*sql.Tx) error) error {
	s.index = nil // no word of it stays in memory; the next search reads anew
	own, err := s.ownBox(s.conn)
	if err != nil {
		return err
	}
	names, err := s.backupNames()
	if err != nil {
		return err
	}
	own.Owed = union(own.Owed, names)
	own.oweAway()
	fresh, err := s.renewed(own)
	if err != nil {
		return err
	}
	err = s.inTx(func(tx *sql.Tx) error { return s.eraseIn(tx, work, own, fresh) })
	if errors.Is(err, ErrDamaged) && fresh.slots != nil {
		fresh = keys{seal: s.seal}
		err = s.inTx(func(tx *sql.Tx) error { return s.eraseIn(tx, work, own, fresh) })
	}
	if err != nil {
		return err
	}
	s.seal, s.backup.owed = fresh.seal, own.Owed
	s.finishErasing()
	return nil
}

// renewed is a new data key under the same secrets, or the one there is.
func (s *Store) renewed(own storeBox) (keys, error) {
	if s.worker == nil {
		return keys{seal: s.seal}, nil
	}
	worker, err := readSlot(s.conn, slotPassphrase)
	if err != nil {
		return keys{}, err
	}
	recovery, err := readSlot(s.conn, slotRecovery)
	if err != nil {
		return keys{}, err
	}
	return wrapNew(worker, s.worker, recovery, own.Recovery)
}

func (s *Store) eraseIn(tx *sql.Tx, work func(*sql.Tx) error, own storeBox, fresh keys) error {
	if err := work(tx); err != nil {
		return err
	}
	if err := sweepReviews(tx); err != nil {
		return err
	}
	if fresh.slots != nil {
		for _, t := range boxTables() {
			if err := s.reseal(tx, t, fresh.seal); err != nil {
				return err
			}
		}
		if err := fresh.write(tx); err != nil {
			return err
		}
	}
	return s.writeOwnBox(tx, fresh.seal, own)
}

// finishErasing makes a backup without what was erased, and removes those that
// still hold it. When that fails, BackupProblem tells; it is tried again with
// the next save and at the next opening.
func (s *Store) finishErasing() {
	if len(s.backup.owed) > 0 {
		s.backupNow(backupPrefix + DateOf(s.now()).String() + backupSuffix)
	}
}

// backupNames are all files that could be backups, those half made among them.
func (s *Store) backupNames() ([]string, error) {
	entries, err := os.ReadDir(filepath.Join(s.dir, backupsDir))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("reading the backups folder", err)
	}
	var out []string
	for _, e := range entries {
		if name := e.Name(); strings.HasPrefix(name, backupPrefix) || strings.HasPrefix(name, ".dearly-") {
			out = append(out, name)
		}
	}
	return out, nil
}

// dropOwed removes the backups that hold what was erased, but not the one just
// made, and then the debt.
func (s *Store) dropOwed(made string) error {
	folder := filepath.Join(s.dir, backupsDir)
	for _, name := range s.backup.owed {
		if name == made || name != filepath.Base(name) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return wrap("deleting an older backup", err)
		}
	}
	if err := flushFolder(folder); err != nil {
		return wrap("deleting older backups", err)
	}
	err := s.changeOwn(func(own *storeBox) { own.Owed = nil })
	if err == nil {
		s.backup.owed = nil
	}
	return err
}

// changeOwn changes the store's own box.
func (s *Store) changeOwn(change func(*storeBox)) error {
	return s.inTx(func(tx *sql.Tx) error {
		own, err := s.ownBox(tx)
		if err != nil {
			return err
		}
		change(&own)
		return s.writeOwnBox(tx, s.seal, own)
	})
}

// mayDelete says ErrHeld when a hold stands against deleting a child or letter:
// its own, its child's, or one on a letter of its.
func (s *Store) mayDelete(id ID) error {
	held, err := s.held(s.conn)
	if err != nil || len(held) == 0 {
		return err
	}
	rows, err := s.conn.QueryContext(ctx, "SELECT id, child FROM letter WHERE id = ?1 OR child = ?1", id[:])
	if err != nil {
		return wrap("looking for holds", err)
	}
	defer rows.Close()
	found := len(held[id]) > 0
	for rows.Next() {
		var letter, child sql.RawBytes
		if err := rows.Scan(&letter, &child); err != nil {
			return wrap("looking for holds", err)
		}
		l, _ := idFrom(letter)
		c, _ := idFrom(child)
		found = found || len(held[l]) > 0 || l == id && len(held[c]) > 0
	}
	if err := rows.Err(); err != nil {
		return wrap("looking for holds", err)
	}
	if found {
		return fmt.Errorf("deleting: %w", ErrHeld)
	}
	return nil
}

// union is both lists, each name once.
func union(a, b []string) []string {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
