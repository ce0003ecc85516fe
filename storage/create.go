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

// Create makes a store in dir, and dir where it is missing, and opens it. The
// recovery key comes back once and is nowhere else in the clear: show it, have
// it written down, forget it.
//
// Errors: ErrShort, ErrPlace, ErrNotWritable, ErrExists, ErrInUse, ErrFull,
// ErrDisk.
func Create(dir, passphrase string, o Options) (s *Store, recovery string, err error) {
	if err := CheckPassphrase(passphrase); err != nil {
		return nil, "", err
	}
	o = o.filled()
	dir, err = checkPlace(dir)
	if err != nil {
		return nil, "", err
	}
	if err := makeFolder(dir); err != nil {
		return nil, "", err
	}
	path := filepath.Join(dir, fileName)
	// Where only backups are left, a new store's would take their place.
	if Exists(dir) {
		return nil, "", fmt.Errorf("making the store: %w", ErrExists)
	}
	// It is made under another name: a crash halfway leaves no half store.
	f, err := os.CreateTemp(dir, newPrefix+"*") // 0600
	if err != nil {
		return nil, "", notWritable("making the store", err)
	}
	temp := f.Name()
	defer func() {
		os.Remove(temp)
		os.Remove(temp + "-journal")
	}()
	if err := f.Close(); err != nil {
		return nil, "", wrap("making the store", err)
	}
	recovery = newRecovery()
	making := &Store{dir: dir, path: temp, options: o}
	if err := making.connect(); err != nil {
		return nil, "", err
	}
	err = making.fill(passphrase, recovery)
	id, seal, worker := making.id, making.seal, slices.Clone(making.worker) // Close forgets them
	if closeErr := making.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = settle(temp, path)
	}
	if err != nil {
		return nil, "", err
	}
	s = &Store{dir: dir, path: path, options: o, id: id, seal: seal, worker: worker}
	if err := s.connect(); err != nil {
		return nil, "", err
	}
	return s, recovery, nil
}

// newPrefix begins the names of stores that are being made.
const newPrefix = ".dearly-new-"

// settle gives a new store its name, unless another window was faster.
func settle(temp, path string) error {
	if info, err := os.Stat(path); err == nil && info.Size() == 0 {
		os.Remove(path) // an empty file is no store
	}
	err := os.Link(temp, path) // unlike Rename it never replaces
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("making the store: %w", ErrExists)
	case err != nil: // a file system without links
		if _, statErr := os.Stat(path); statErr == nil {
			return fmt.Errorf("making the store: %w", ErrExists)
		}
		err = os.Rename(temp, path)
	}
	if err == nil {
		err = flushFolder(filepath.Dir(path))
	}
	return wrap("naming the store", err)
}

// sweep removes what a crash left half made in the store's folder. Call it with
// the store's lock held: nobody can be making one here then.
func (s *Store) sweep() {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), newPrefix) {
			os.Remove(filepath.Join(s.dir, e.Name()))
		}
	}
}

// fill writes the schema, the slots and the store's own box in one transaction:
// a store is there whole or not at all.
func (s *Store) fill(passphrase, recovery string) error {
	digits, err := readRecovery(recovery)
	if err != nil {
		return err
	}
	recoverySlot := newSlot(slotRecovery, s.options.Cost)
	recoveryKey, err := recoverySlot.derive(digits)
	if err != nil {
		return err
	}
	s.id = NewID()
	keys, err := newKeys(passphrase, s.options.Cost, recoverySlot, recoveryKey)
	if err != nil {
		return err
	}
	text, err := encode(storeBox{Created: s.now(), Recovery: recoveryKey, RecoveryUnseen: true}, nil)
	if err != nil {
		return err
	}
	err = s.inTx(func(tx *sql.Tx) error {
		if err := migrate(ctx, tx, s.options.schema, 0); err != nil {
			return err
		}
		if err := keys.write(tx); err != nil {
			return err
		}
		box := keys.seal.seal(boxName{"store", s.id, 1}, text)
		_, err := tx.ExecContext(ctx, "INSERT INTO store (one, id, rev, box) VALUES (1, ?, 1, ?)", s.id[:], box)
		return wrap("writing the store's own box", err)
	})
	if err != nil {
		return err
	}
	s.seal, s.worker = keys.seal, keys.worker
	return nil
}
