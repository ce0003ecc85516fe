package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	sqlite3 "github.com/mattn/go-sqlite3"
)

const (
	backupsKept  = 7         // days on which there was a save
	backupRetry  = time.Hour // after a backup that failed
	backupPrefix = "dearly-"
	backupSuffix = ".store"
	beforePrefix = backupPrefix + "before-" // not daily: made before a migration
)

// backupState is what an open store remembers about its backups.
type backupState struct {
	done Date      // the day of the last one known to be there
	owed []string  // backups that hold what was erased since: to be deleted
	next time.Time // not before then, after a failure
	err  error     // why the last one failed
}

// Backup is a copy of the store, sealed as the store was on that day.
type Backup struct {
	Path string
	Made time.Time
	Size int64 // bytes
}

// backupOnceADay makes the day's backup after the first save of a day. A backup
// that fails must not spoil the save it follows: BackupProblem tells.
func (s *Store) backupOnceADay() {
	now := s.now()
	day := DateOf(now)
	if s.backup.done == day && len(s.backup.owed) == 0 || now.Before(s.backup.next) {
		return
	}
	name := backupPrefix + day.String() + backupSuffix
	if _, err := os.Stat(filepath.Join(s.dir, backupsDir, name)); err == nil && len(s.backup.owed) == 0 {
		s.backup = backupState{done: day, owed: s.backup.owed}
		return
	}
	s.backupNow(name)
}

// backupNow makes a backup and remembers how it went.
func (s *Store) backupNow(name string) {
	now := s.now()
	if err := s.backupTo(name); err != nil {
		s.backup = backupState{next: now.Add(backupRetry), err: err, owed: s.backup.owed}
		return
	}
	s.backup = backupState{done: DateOf(now), owed: s.backup.owed}
	if len(s.backup.owed) > 0 {
		s.backup.err = s.dropOwed(name)
	} else {
		s.backup.err = s.rotate()
	}
}

// BackupProblem is why the last backup or the tidying after it failed; nil when
// all is well.
func (s *Store) BackupProblem() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.backup.err
}

// Backups are the copies in the backups folder, newest first.
func (s *Store) Backups() ([]Backup, error) {
	return backupsIn(filepath.Join(s.dir, backupsDir))
}

// BackupsIn are the copies in the backups folder of a store that is not open,
// newest first: for somebody who wants to go back to one.
func BackupsIn(dir string) ([]Backup, error) { return backupsIn(filepath.Join(dir, backupsDir)) }

func backupsIn(folder string) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("reading the backups folder", err)
	}
	var out []Backup
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), backupPrefix) || !strings.HasSuffix(e.Name(), backupSuffix) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			out = append(out, Backup{filepath.Join(folder, e.Name()), info.ModTime(), info.Size()})
		}
	}
	slices.SortFunc(out, func(a, b Backup) int {
		if c := b.Made.Compare(a.Made); c != 0 {
			return c
		}
		return strings.Compare(b.Path, a.Path)
	})
	return out, nil
}

// DeleteBackups deletes all copies: after the passphrase was changed because
// somebody knew it, or when something must be gone for good. Those in the second
// folder go with the next BackUpAway.
func (s *Store) DeleteBackups() error {
	return s.locked(func() error {
		all, err := s.Backups()
		if err != nil {
			return err
		}
		s.backup = backupState{owed: s.backup.owed}
		for _, b := range all {
			if err := os.Remove(b.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return wrap("deleting a backup", err)
			}
		}
		return s.changeOwn(func(own *storeBox) { own.oweAway() })
	})
}

// backupTo copies the store into the backups folder: into a temporary name,
// flushed, read back whole, and only then renamed. An older copy of this name
// stays until then.
func (s *Store) backupTo(name string) (err error) {
	folder := filepath.Join(s.dir, backupsDir)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return notWritable("making the backups folder", err)
	}
	f, err := os.CreateTemp(folder, ".dearly-*.tmp") // 0600
	if err != nil {
		return notWritable("making a backup", err)
	}
	temp := f.Name()
	defer func() {
		if err != nil {
			os.Remove(temp)
		}
	}()
	if err := f.Close(); err != nil {
		return wrap("making a backup", err)
	}
	if err := s.copyTo(temp); err != nil {
		return err
	}
	if err := flush(temp); err != nil {
		return wrap("making a backup", err)
	}
	if err := s.verify(temp); err != nil {
		return err
	}
	if err := os.Rename(temp, filepath.Join(folder, name)); err != nil {
		return wrap("naming a backup", err)
	}
	return wrap("making a backup", flushFolder(folder))
}

// copyTo copies the database by SQLite's backup interface, over the one
// connection there is.
func (s *Store) copyTo(path string) error {
	db, conn, err := openCopy(path, "mode=rw&_journal_mode=MEMORY&_synchronous=OFF")
	if err != nil {
		return err
	}
	defer db.Close()
	defer conn.Close()
	err = conn.Raw(func(to any) error {
		return s.conn.Raw(func(from any) error {
			work, err := to.(*sqlite3.SQLiteConn).Backup("main", from.(*sqlite3.SQLiteConn), "main")
			if err != nil {
				return err
			}
			_, err = work.Step(-1)
			return errors.Join(err, work.Finish())
		})
	})
	if err != nil {
		return wrap("copying the store", err)
	}
	if err := conn.Close(); err != nil {
		return wrap("copying the store", err)
	}
	return wrap("copying the store", db.Close())
}

// verify reads a copy whole: its structure, and every box by the key we have.
func (s *Store) verify(path string) error {
	db, conn, err := openCopy(path, "mode=ro&immutable=1")
	if err != nil {
		return err
	}
	defer db.Close()
	defer conn.Close()
	var answer string
	if err := conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&answer); err != nil {
		return wrap("checking a backup", err)
	}
	if answer != "ok" {
		return fmt.Errorf("checking a backup: %w", ErrDamaged)
	}
	var version int
	if err := conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return wrap("checking a backup", err)
	}
	for _, t := range boxTables() {
		if t.since > version {
			continue
		}
		for after := int64(-1 << 63); ; {
			rows, err := boxRows(conn, t, after)
			if err != nil {
				return err
			}
			if len(rows) == 0 {
				break
			}
			for _, r := range rows {
				if _, err := s.seal.open(r.name, r.box); err != nil && s.opens(t, r.rowid) {
					return fmt.Errorf("checking a backup: %w", err)
				}
				after = r.rowid
			}
		}
	}
	return nil
}

// opens tells whether the live store's own box opens: a letter that is damaged
// there is damaged in its copy too, and the other letters still want theirs.
func (s *Store) opens(t boxTable, rowid int64) bool {
	rows, err := boxRows(s.conn, t, rowid-1)
	if err != nil || len(rows) == 0 || rows[0].rowid != rowid {
		return false
	}
	_, err = s.seal.open(rows[0].name, rows[0].box)
	return err == nil
}

// openCopy opens a file that is not the live store.
func openCopy(path, query string) (*sql.DB, *sql.Conn, error) {
	source, _, _ := strings.Cut(dataSource(path), "?")
	db, err := sql.Open("sqlite3", source+"?"+query)
	if err != nil {
		return nil, nil, wrap("opening a copy", err)
	}
	conn, err := db.Conn(context.Background())
	if err != nil {
		db.Close()
		return nil, nil, wrap("opening a copy", err)
	}
	return db, conn, nil
}

// rotate deletes daily backups beyond the newest seven, all but the newest of
// those made before a migration, and what a crash left half made.
func (s *Store) rotate() error { return rotateIn(filepath.Join(s.dir, backupsDir)) }

func rotateIn(folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return wrap("tidying the backups", err)
	}
	var daily, before, stale []string // in the order of their names: oldest first
	for _, e := range entries {
		switch name := e.Name(); {
		case strings.HasPrefix(name, ".dearly-"):
			stale = append(stale, name)
		case !strings.HasSuffix(name, backupSuffix):
		case strings.HasPrefix(name, beforePrefix):
			before = append(before, name)
		case strings.HasPrefix(name, backupPrefix):
			daily = append(daily, name)
		}
	}
	old := append(stale, daily[:max(0, len(daily)-backupsKept)]...)
	old = append(old, before[:max(0, len(before)-1)]...)
	for _, name := range old {
		if err := os.Remove(filepath.Join(folder, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return wrap("tidying the backups", err)
		}
	}
	return nil
}

// flush makes sure that a file's content is on the disk.
func flush(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	return errors.Join(err, f.Close())
}
