package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"

	sqlite3 "github.com/mattn/go-sqlite3"
)

// The sentinels. Every error of this package that a person can do something
// about matches one of them with errors.Is; Explain says what.
var (
	// ErrWrongSecret: the passphrase or recovery key opens no slot.
	ErrWrongSecret = errors.New("the passphrase or recovery key does not fit")
	// ErrRecoveryForm: what was typed cannot be a recovery key. It is also an
	// ErrWrongSecret.
	ErrRecoveryForm = fmt.Errorf("not eight groups of four letters and digits: %w", ErrWrongSecret)
	// ErrShort: fewer than 12 characters.
	ErrShort = errors.New("the passphrase is too short")
	// ErrInUse: another window has this store open.
	ErrInUse = errors.New("the store is open in another window")
	// ErrNoStore: the folder holds no store (yet).
	ErrNoStore = errors.New("no store in this folder")
	// ErrLost: the store's file is gone, but its backups are there: Rescue.
	ErrLost = errors.New("the store's file is gone")
	// ErrExists: Create was asked for a folder that already holds a store.
	ErrExists = errors.New("the folder already holds a store")
	// ErrNotStore: the file is not a Dearly store, or its first page is damaged.
	ErrNotStore = errors.New("not a Dearly store")
	// ErrNewer: a newer Dearly wrote the store.
	ErrNewer = errors.New("the store was written by a newer version")
	// ErrPlace: the live file may not lie in this folder. See PlaceError.
	ErrPlace = errors.New("not a safe place for the store")
	// ErrNotWritable: the folder or file cannot be written.
	ErrNotWritable = errors.New("the folder cannot be written")
	// ErrFull: no room on the disk.
	ErrFull = errors.New("no room on the disk")
	// ErrDisk: the disk refused for another reason.
	ErrDisk = errors.New("the disk did not take it")
	// ErrAway: the copy in the second folder could not be made.
	ErrAway = errors.New("the second folder did not take the copy")
	// ErrNoCopy: what was chosen to go back to is no whole copy of a store.
	ErrNoCopy = errors.New("not a whole copy of a store")
	// ErrDamaged: a box or the file does not prove itself.
	ErrDamaged = errors.New("part of the store is damaged")
	// ErrChanged: the row was saved by someone else since it was read.
	ErrChanged = errors.New("saved elsewhere since it was opened")
	// ErrGone: the row is no longer there.
	ErrGone = errors.New("no longer in the store")
	// ErrHeld: it, its child or one of its letters is on hold.
	ErrHeld = errors.New("held back from being deleted")
	// ErrFixed: a visit note never changes.
	ErrFixed = errors.New("fixed with its time")
	// ErrMoved: the file was moved, replaced or deleted while it was open.
	ErrMoved = errors.New("the store's file is no longer where it was")
	// ErrClosed: the store was closed.
	ErrClosed = errors.New("the store is closed")
)

// wrap says what was being done and, where SQLite or the system gave a code,
// which sentinel it means. SQLite's texts may hold a path but never a word of
// a record: it has none.
func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	if s := sentinel(err); s != nil {
		return fmt.Errorf("%s: %w (%w)", doing, s, err)
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// sentinel is what a code of SQLite or the file system means to a person, or
// nil when the error already says so or says nothing known.
func sentinel(err error) error {
	var se sqlite3.Error
	if errors.As(err, &se) {
		return sqliteSentinel(se)
	}
	switch {
	case errors.Is(err, sql.ErrConnDone):
		return ErrClosed
	case noRoom(err):
		return ErrFull
	case errors.Is(err, fs.ErrPermission), readOnly(err):
		return ErrNotWritable
	}
	return nil
}

func sqliteSentinel(se sqlite3.Error) error {
	switch se.Code {
	case sqlite3.ErrFull:
		return ErrFull
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return ErrInUse
	case sqlite3.ErrReadonly:
		if se.ExtendedCode == sqlite3.ErrReadonlyDbMoved {
			return ErrMoved
		}
		return ErrNotWritable
	case sqlite3.ErrCantOpen, sqlite3.ErrPerm, sqlite3.ErrAuth:
		return ErrNotWritable
	case sqlite3.ErrCorrupt:
		return ErrDamaged
	case sqlite3.ErrNotADB:
		return ErrNotStore
	case sqlite3.ErrIoErr:
		if noRoom(se.SystemErrno) {
			return ErrFull
		}
		return ErrDisk
	}
	return nil
}
