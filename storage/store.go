package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// Options are what tests and throwaway stores want different. The zero value is
// right for a worker's store.
type Options struct {
	Cost Cost             // of a new passphrase; zero: the production cost
	Now  func() time.Time // nil: time.Now

	schema fs.FS // numbered migrations; nil: those of this program
}

func (o Options) filled() Options {
	if o.Cost == (Cost{}) {
		o.Cost = productionCost
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.schema == nil {
		o.schema = migrations
	}
	return o
}

// Store is an open store. Its methods may be called from any goroutine; they
// wait for one another, and most write to disk, so keep them off the one that
// paints.
type Store struct {
	dir     string
	path    string
	options Options

	awayMu sync.Mutex // held while copying to the second folder

	mu     sync.Mutex // guards what follows
	db     *sql.DB
	conn   *sql.Conn   // nil when closed
	file   os.FileInfo // the file we opened, to notice when it is taken away
	seal   *sealer
	worker []byte // what the passphrase slot is wrapped under; nil when opened with the recovery key
	id     ID     // the store's own
	backup backupState
	index  *index      // nil until the first search
	seen   map[ID]bool // what own.Seen says; nil until it is asked for
}

// storeBox is what the store's own box holds.
type storeBox struct {
	Created time.Time `json:"created"`
	// Recovery is the key that the recovery slot is wrapped under, so that a
	// new data key can be put into that slot without the paper. It tells
	// nothing to those who can open this box: they have the data key.
	Recovery []byte `json:"recovery"`

	// Owed are the names of backups that hold what was erased since, and are to
	// be deleted. Names, and not just that there are some: this box is in the
	// backups too, and one that is put back must not take newer ones with it.
	Owed []string `json:"owed"`
	// AwayID names this store's folder inside the second one; MadeAway are the
	// copies there, by path, and OwedAway those to be deleted, wherever the second
	// folder was when they were made.
	AwayID   ID       `json:"away_id"`
	MadeAway []string `json:"made_away"`
	OwedAway []string `json:"owed_away"`

	// How long letters stay, in days; 0: as Retention says.
	KeepInRecord  int `json:"keep_in_record"`
	KeepUntouched int `json:"keep_untouched"`

	// Words are spelt right, says the worker.
	Words []string `json:"words"`
	// RecoveryUnseen: nobody has shown yet that the recovery key is on paper.
	RecoveryUnseen bool `json:"recovery_unseen"`

	Settings  Settings `json:"settings"`
	TeamWords string   `json:"team_words"`

	Drawers map[string]string `json:"drawers"`

	Correspondents []Correspondent `json:"correspondents"`
	ExchangeKey    string          `json:"exchange_key"`
	Seen           []ID            `json:"seen"` // halves of the keys of files that came
}

// Exists tells whether dir holds a file to unlock, or backups of one that is
// gone. It may still turn out to be another program's, or damaged; Open tells.
func Exists(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, fileName))
	return err == nil && info.Size() > 0 || HasBackups(dir)
}

// HasBackups tells whether dir holds backups of a store, so that Rescue has
// something to work with.
func HasBackups(dir string) bool {
	all, err := (&Store{dir: dir}).Backups()
	return err == nil && len(all) > 0
}

// Open opens the store in dir with the passphrase.
//
// Errors: ErrWrongSecret, ErrNoStore, ErrLost, ErrNotStore, ErrNewer, ErrInUse, ErrPlace,
// ErrNotWritable, ErrDamaged, ErrDisk.
func Open(dir, passphrase string, o Options) (*Store, error) {
	return open(dir, slotPassphrase, []byte(tidyPassphrase(passphrase)), o)
}

// OpenWithRecovery opens the store in dir with the printed recovery key, in any
// case and spacing. The worker should then choose a new passphrase.
func OpenWithRecovery(dir, recovery string, o Options) (*Store, error) {
	digits, err := readRecovery(recovery)
	if err != nil {
		return nil, err
	}
	return open(dir, slotRecovery, digits, o)
}

func open(dir string, kind slotKind, secret []byte, o Options) (*Store, error) {
	dir, err := checkPlace(dir)
	if err != nil {
		return nil, err
	}
	o = o.filled()
	path := filepath.Join(dir, fileName)
	head, err := readHeader(path)
	switch {
	case interrupted(path) && !head.empty && !errors.Is(err, ErrNoStore):
		// A power cut may have torn the first page, and the journal has it whole:
		// unlock looks again after SQLite has put it back.
	case (errors.Is(err, ErrNoStore) || head.empty) && HasBackups(dir):
		return nil, fmt.Errorf("opening the store: %w", ErrLost)
	case err != nil:
		return nil, err
	case head.empty:
		return nil, fmt.Errorf("opening the store: %w", ErrNoStore)
	case head.application != applicationID:
		return nil, fmt.Errorf("opening the store: %w", ErrNotStore)
	case head.version > schemaVersion(o.schema):
		return nil, fmt.Errorf("opening the store: %w", ErrNewer)
	}
	s := &Store{dir: dir, path: path, options: o}
	if err := s.connect(); err != nil {
		return nil, err
	}
	if err := s.unlock(kind, secret); err != nil {
		s.Close()
		return nil, err
	}
	s.sweep()
	s.finishErasing()
	return s, nil
}

// unlock checks the file as a whole, opens the slot, and proves by the store's
// own box that the key is this store's.
func (s *Store) unlock(kind slotKind, secret []byte) error {
	application, version, err := s.marks()
	switch {
	case err != nil:
		return err
	case application == 0 && version == 0: // a Create that never finished was rolled back
		return fmt.Errorf("opening the store: %w", ErrNoStore)
	case application != applicationID:
		return fmt.Errorf("opening the store: %w", ErrNotStore)
	case version > schemaVersion(s.options.schema):
		return fmt.Errorf("opening the store: %w", ErrNewer)
	}
	if err := s.sound(version); err != nil {
		return err
	}
	dataKey, err := s.dataKey(kind, secret)
	if err != nil {
		return err
	}
	defer clear(dataKey)
	seal, err := newSealer(dataKey)
	if err != nil {
		return err
	}
	s.seal = seal
	own, err := s.ownBox(s.conn)
	if err != nil {
		return err
	}
	s.backup.owed = own.Owed
	return s.update(version)
}

// update migrates an older store, after a backup of it as it was.
func (s *Store) update(version int) error {
	now := schemaVersion(s.options.schema)
	if version >= now {
		return nil
	}
	if err := s.backupTo(fmt.Sprintf("%sversion-%04d%s", beforePrefix, now, backupSuffix)); err != nil {
		return err
	}
	err := s.inTx(func(tx *sql.Tx) error { return migrate(ctx, tx, s.options.schema, version) })
	if err != nil {
		return err
	}
	return s.sound(now)
}

// sound asks SQLite whether the file hangs together: its trees, and that every
// index knows every row, or a letter could be missing and nobody told. What is
// in the boxes proves itself when it is opened.
func (s *Store) sound(version int) error {
	var answer string
	if err := s.conn.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&answer); err != nil {
		if sentinel(err) == nil { // a bent schema calls functions that there are not
			return fmt.Errorf("checking the store: %w (%w)", ErrDamaged, err)
		}
		return wrap("checking the store", err)
	}
	if answer != "ok" {
		return fmt.Errorf("checking the store: %w", ErrDamaged)
	}
	if version < schemaVersion(s.options.schema) {
		return nil // an older schema is looked at after it has been migrated
	}
	// The check believes what the schema says of itself, even "bpx" for "box".
	for _, ask := range []string{
		"SELECT kind, time, memory, lanes, salt, wrapped FROM key_slot",
		"SELECT one, id, rev, box FROM store",
		"SELECT id, rev, box FROM child",
		"SELECT id, child, rev, box FROM letter",
		"SELECT letter, rev, box FROM version",
		"SELECT id, child, rev, box FROM note",
		"SELECT id, rev, box FROM hold",
		"SELECT id, rev, box FROM brought",
		"SELECT id, about, rev, box FROM review",
		"SELECT seq, box FROM event",
	} {
		stmt, err := s.conn.PrepareContext(ctx, ask)
		if err != nil {
			return fmt.Errorf("checking the store: %w (%w)", ErrDamaged, err)
		}
		stmt.Close()
	}
	return nil
}

// marks reads the header's marks through SQLite, which by now has rolled back
// what a crash left half done.
func (s *Store) marks() (application, version int, err error) {
	if err = s.conn.QueryRowContext(ctx, "PRAGMA application_id").Scan(&application); err == nil {
		err = s.conn.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	}
	return application, version, wrap("reading the store's version", err)
}

// querier is a connection or a transaction.
type querier interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
	QueryContext(context.Context, string, ...any) (*sql.Rows, error)
}

// ownBox opens the store's own box and learns the store's id from it.
func (s *Store) ownBox(q querier) (storeBox, error) {
	var idColumn, box []byte
	var rev int64
	err := q.QueryRowContext(ctx, "SELECT id, rev, box FROM store").Scan(&idColumn, &rev, &box)
	if errors.Is(err, sql.ErrNoRows) {
		return storeBox{}, fmt.Errorf("reading the store's own box: %w", ErrDamaged)
	}
	if err != nil {
		return storeBox{}, wrap("reading the store's own box", err)
	}
	id, ok := idFrom(idColumn)
	if !ok {
		return storeBox{}, fmt.Errorf("reading the store's own box: %w", ErrDamaged)
	}
	text, err := s.seal.open(boxName{"store", id, rev}, box)
	if err != nil {
		return storeBox{}, err
	}
	var own storeBox
	if err := decode(text, &own); err != nil {
		return storeBox{}, err
	}
	s.id = id
	return own, nil
}

// ctx: nothing here is ever called off halfway. A save that was begun is either
// committed or failed.
var ctx = context.Background()

func (s *Store) now() time.Time { return s.options.Now() }

func (s *Store) connect() error {
	db, conn, err := connect(ctx, s.path)
	if err != nil {
		return err
	}
	info, err := os.Stat(s.path)
	if err != nil {
		conn.Close()
		db.Close()
		return wrap("opening the store", err)
	}
	s.db, s.conn, s.file = db, conn, info
	return nil
}

// Close gives the file back. Closing twice does no harm.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return nil
	}
	err := s.conn.Close()
	if dbErr := s.db.Close(); err == nil {
		err = dbErr
	}
	clear(s.worker)
	s.conn, s.db, s.seal, s.worker, s.index, s.seen = nil, nil, nil, nil, nil, nil
	return wrap("closing the store", err)
}

// Dir is the folder of the store, as an absolute path.
func (s *Store) Dir() string { return s.dir }

// locked runs work on the open store, alone.
func (s *Store) locked(work func() error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.conn == nil {
		return ErrClosed
	}
	return work()
}

// inTx runs work in a transaction: all of it is on the disk when inTx returns
// nil, none of it otherwise. It refuses to write into a file that is no longer
// where people will look for it.
func (s *Store) inTx(work func(*sql.Tx) error) error {
	if err := s.stillThere(); err != nil {
		return err
	}
	tx, err := s.conn.BeginTx(ctx, nil)
	if err != nil {
		return wrap("starting to save", err)
	}
	if err := work(tx); err != nil {
		_ = tx.Rollback() // SQLite may have rolled back already
		return err
	}
	if err := tx.Commit(); err != nil {
		_ = tx.Rollback()
		return wrap("saving", err)
	}
	return nil
}

// stillThere notices that the file was deleted, moved or replaced. On Linux and
// macOS the system would let us write on into nothing.
func (s *Store) stillThere() error {
	info, err := os.Stat(s.path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !os.SameFile(info, s.file) {
		return fmt.Errorf("saving: %w", ErrMoved)
	}
	return wrap("finding the store", err)
}
