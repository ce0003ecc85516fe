package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// RestoreBackup goes back to a copy that a person has chosen, one of Backups,
// BackupsIn or AwayBackups, or any file that is one: the store in dir is as it
// was when the copy was made, and opens with the passphrase of that day. The copy
// itself stays where it is. Nothing is overwritten: the file that was there before
// is kept beside the new one, as it is; aside is where, "" when there was none.
// The log of the store says that it was done.
//
// The copy is looked at first. ErrWrongSecret when the passphrase does not open
// it, ErrNoCopy when it is not there, no copy of a store or damaged, ErrNewer when
// a newer Dearly made it, ErrInUse when the store is open in a window, ErrPlace,
// ErrNotWritable, ErrFull, ErrDisk. On an error nothing has changed.
func RestoreBackup(dir string, b Backup, passphrase string, o Options) (s *Store, aside string, err error) {
	o = o.filled()
	if dir, err = checkPlace(dir); err != nil {
		return nil, "", err
	}
	path := filepath.Join(dir, fileName)
	if err := notOpen(path); err != nil {
		return nil, "", err
	}
	if err := makeFolder(dir); err != nil {
		return nil, "", err
	}
	temp, err := bring(b.Path, dir)
	if temp != "" {
		defer os.Remove(temp)
	}
	if err != nil {
		return nil, "", err
	}
	if err := wholeCopy(temp, passphrase, o); err != nil {
		return nil, "", err
	}
	if aside, err = replace(temp, path, "replaced", o.Now()); err != nil {
		return nil, "", err
	}
	if s, err = Open(dir, passphrase, o); err != nil {
		return nil, aside, err
	}
	err = s.locked(func() error {
		return s.inTx(func(tx *sql.Tx) error { return s.log(tx, Event{What: BackupRestored}) })
	})
	if err != nil {
		s.Close()
		return nil, aside, err
	}
	return s, aside, nil
}

// notOpen says ErrInUse when a window has the store. Looking also puts back what
// a crash left half done, so that the file set aside is a whole one.
func notOpen(path string) error {
	if head, err := readHeader(path); !interrupted(path) && (err != nil || head.empty) {
		return nil // SQLite would begin to fill an empty file, and what has no header no window can have open
	}
	db, conn, err := connect(ctx, path)
	if err == nil {
		return errors.Join(conn.Close(), db.Close())
	}
	if errors.Is(err, ErrInUse) {
		return err
	}
	return nil // it is damaged, which may be why somebody wants the copy
}

// bring copies a file into a store's folder, under a name that sweep knows.
func bring(from, dir string) (temp string, err error) {
	in, err := os.Open(from)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("opening the copy: %w", ErrNoCopy)
	}
	if err != nil {
		return "", wrap("opening the copy", err)
	}
	defer in.Close()
	out, err := os.CreateTemp(dir, newPrefix+"*") // 0600
	if err != nil {
		return "", notWritable("taking the copy", err)
	}
	_, err = io.Copy(out, in)
	return out.Name(), wrap("taking the copy", errors.Join(err, out.Sync(), out.Close()))
}

// wholeCopy sees that a copy is a store, hangs together and opens with the
// passphrase. A letter that does not open is no reason to refuse the others.
func wholeCopy(path, passphrase string, o Options) error {
	head, err := readHeader(path)
	switch {
	case err != nil || head.empty || head.application != applicationID:
		return noCopy(errors.Join(ErrNotStore, err))
	case head.version > schemaVersion(o.schema):
		return fmt.Errorf("reading the copy: %w", ErrNewer)
	}
	db, conn, err := openCopy(path, "mode=ro&immutable=1")
	if err != nil {
		return noCopy(err)
	}
	defer db.Close()
	defer conn.Close()
	s := &Store{conn: conn, options: o}
	defer func() { clear(s.worker) }()
	if err := s.sound(head.version); err != nil {
		return noCopy(err)
	}
	key, err := s.dataKey(slotPassphrase, []byte(tidyPassphrase(passphrase)))
	if errors.Is(err, ErrWrongSecret) {
		return err
	}
	if err != nil {
		return noCopy(err)
	}
	defer clear(key)
	if s.seal, err = newSealer(key); err != nil {
		return err
	}
	if _, err := s.ownBox(conn); err != nil {
		return noCopy(err)
	}
	return nil
}

func noCopy(err error) error { return fmt.Errorf("reading the copy: %w (%w)", ErrNoCopy, err) }
