package storage

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"
)

const (
	fileName   = "dearly.store"
	backupsDir = "backups"
)

// ourName tells whether a name in the folder is one that this package makes.
func ourName(name string) bool {
	return strings.HasPrefix(name, fileName) || strings.HasPrefix(name, ".dearly-") || name == backupsDir
}

// pragma is a setting and the answer SQLite gives when it is in force.
type pragma struct{ name, set, answer string }

// settings are read back after opening: the driver does not look at what SQLite
// answers, and by itself sets synchronous to NORMAL, which lost saved drafts in
// 2 to 3 of 100 simulated power cuts. Reasons one by one: notes/storage.md §2.1.
func settings() []pragma {
	return []pragma{
		{"journal_mode", "TRUNCATE", "truncate"}, // the whole state is one file
		{"synchronous", "FULL", "2"},
		{"locking_mode", "EXCLUSIVE", "exclusive"}, // SQLite's lock is the single-instance lock
		{"foreign_keys", "1", "1"},
		{"secure_delete", "1", "1"},
		{"busy_timeout", "250", "250"}, // ms; only opening can collide
		// Those above go into the DSN; the driver has no names for those below.
		{"fullfsync", "1", "1"},       // macOS: flush the disk's own cache too
		{"temp_store", "MEMORY", "2"}, // no stray files in the temp folder
		{"trusted_schema", "0", "0"},  // a bent schema runs nothing
		{"cell_size_check", "1", "1"}, // notice bent pages early
		{"mmap_size", "0", "0"},       // a disk that goes away must be an answer, not a crash
	}
}

const settingsInDSN = 6

// dataSource is the DSN for a file. The path is escaped as in a URL, so that
// "50% #1", "a?b" and "a&b" stay paths; a drive letter gets its slash.
func dataSource(path string) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	query := url.Values{"mode": {"rw"}, "_txlock": {"exclusive"}}
	for _, p := range settings()[:settingsInDSN] {
		query.Set("_"+p.name, p.set)
	}
	return "file:" + (&url.URL{Path: slashed}).EscapedPath() + "?" + query.Encode()
}

// connect opens an existing file (an empty one counts), takes the lock and
// proves that the settings are in force. The one connection lives as long as
// the store: a second one would be a second lock.
func connect(ctx context.Context, path string) (*sql.DB, *sql.Conn, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, nil, wrap("finding the store", err)
	}
	db, err := sql.Open("sqlite3", dataSource(abs))
	if err != nil {
		return nil, nil, wrap("opening the store", err)
	}
	db.SetMaxOpenConns(1)
	conn, err := db.Conn(ctx)
	if err != nil {
		db.Close()
		return nil, nil, wrap("opening the store", err)
	}
	if err := prepare(ctx, conn); err != nil {
		conn.Close()
		db.Close()
		return nil, nil, err
	}
	return db, conn, nil
}

func prepare(ctx context.Context, conn *sql.Conn) error {
	for _, p := range settings()[settingsInDSN:] {
		if _, err := conn.ExecContext(ctx, "PRAGMA "+p.name+" = "+p.set); err != nil {
			return wrap("setting "+p.name, err)
		}
	}
	for _, p := range settings() {
		var answer sql.NullString
		err := conn.QueryRowContext(ctx, "PRAGMA "+p.name).Scan(&answer)
		if errors.Is(err, sql.ErrNoRows) && p.name == "mmap_size" {
			continue // an SQLite built without it has none, which is what we want
		}
		if err != nil {
			return wrap("reading "+p.name, err)
		}
		if answer.String != p.answer {
			return fmt.Errorf("SQLite answers %q for %s where %q was set", answer.String, p.name, p.answer)
		}
	}
	// An exclusive transaction that does nothing leaves the exclusive lock with
	// us until the connection closes.
	for _, step := range []string{"BEGIN EXCLUSIVE", "COMMIT"} {
		if _, err := conn.ExecContext(ctx, step); err != nil {
			return wrap("locking the store", err)
		}
	}
	return nil
}

// header is what a file's first bytes tell without SQLite, which would already
// change some strangers' files by opening them.
type header struct {
	empty       bool
	application uint32
	version     int
}

// readHeader reads the marks of a file; ErrNoStore when there is none,
// ErrNotStore when it is no SQLite file.
// (Offsets from https://www.sqlite.org/fileformat.html#the_database_header)
func readHeader(path string) (header, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return header{}, fmt.Errorf("opening the store: %w", ErrNoStore)
	case err != nil:
		return header{}, wrap("opening the store", err)
	}
	defer f.Close()
	var first [100]byte
	n, err := io.ReadFull(f, first[:])
	switch {
	case err == io.EOF:
		return header{empty: true}, nil
	case err == io.ErrUnexpectedEOF, err == nil && string(first[:16]) != "SQLite format 3\x00":
		return header{}, fmt.Errorf("reading the store's first %d bytes: %w", n, ErrNotStore)
	case err != nil:
		return header{}, notStoreOr(wrap("reading the store", err))
	}
	return header{
		application: binary.BigEndian.Uint32(first[68:]),
		version:     int(binary.BigEndian.Uint32(first[60:])),
	}, nil
}

// interrupted tells whether a crash left a journal: until SQLite has rolled it
// back, no byte of the file itself can be believed.
func interrupted(path string) bool {
	info, err := os.Stat(path + "-journal")
	return err == nil && info.Size() > 0
}

// notStoreOr takes a folder in the file's place, or anything else that opens but
// cannot be read, for a stranger's.
func notStoreOr(err error) error {
	for _, known := range []error{ErrNotWritable, ErrDisk, ErrFull} {
		if errors.Is(err, known) {
			return err
		}
	}
	return fmt.Errorf("%w (%w)", ErrNotStore, err)
}
