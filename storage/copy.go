package storage

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
)

// CopyWith makes a sealed copy of the whole store in another folder, with a
// letter's latest words in it: the way out when saving here fails. The folder
// may be anywhere, a USB stick or a synced one too, for the copy is a closed
// file; the same passphrase and recovery key open it. l may be new; it is not
// changed, and goes on not being saved here.
//
// ErrExists when the folder already holds a store, ErrGone when the letter's
// child was deleted, ErrNotWritable, ErrFull, ErrDisk. On an error nothing is
// left behind.
func (s *Store) CopyWith(dir string, l Letter) error {
	return s.locked(func() error {
		dir, err := filepath.Abs(dir)
		if err != nil {
			return wrap("finding the folder", err)
		}
		if err := makeFolder(dir); err != nil {
			return err
		}
		f, err := os.CreateTemp(dir, newPrefix+"*")
		if err != nil {
			return notWritable("making a copy", err)
		}
		temp := f.Name()
		defer os.Remove(temp)
		if err := f.Close(); err != nil {
			return wrap("making a copy", err)
		}
		if err := s.copyTo(temp); err != nil {
			return err
		}
		if err := s.addTo(temp, l); err != nil {
			return err
		}
		if err := flush(temp); err != nil {
			return wrap("making a copy", err)
		}
		if err := s.verify(temp); err != nil {
			return err
		}
		return settle(temp, filepath.Join(dir, fileName))
	})
}

// addTo saves a letter into a copy, whatever revision the copy has of it: the
// words in hand are the latest.
func (s *Store) addTo(path string, l Letter) error {
	copied := &Store{dir: filepath.Dir(path), path: path, options: s.options, id: s.id, seal: s.seal}
	if err := copied.connect(); err != nil {
		return err
	}
	defer os.Remove(path + "-journal")
	defer copied.Close()
	err := copied.inTx(func(tx *sql.Tx) error {
		l.Rev = 0
		err := tx.QueryRowContext(ctx, "SELECT rev FROM letter WHERE id = ?", l.ID[:]).Scan(&l.Rev)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return wrap("saving into the copy", err)
		}
		_, err = copied.writeLetter(tx, l)
		return err
	})
	if err != nil {
		return err
	}
	return wrap("closing the copy", copied.Close())
}
