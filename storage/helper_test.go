package storage

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"
)

const testPass = "lantern pebble orchard kite"

// testNow is a November evening; the store gives times back in its zone.
var testNow = time.Date(2026, 11, 22, 21, 42, 0, 0, time.UTC)

// cheap are options for tests.
func cheap() Options {
	return Options{Cost: CheapCost, Now: func() time.Time { return testNow }}
}

// newStore makes a store in a folder of its own.
func newStore(t testing.TB) (*Store, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "dearly")
	s, recovery, err := Create(dir, testPass, cheap())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, recovery
}

// reopen closes the store and opens it again.
func reopen(t testing.TB, s *Store) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.Dir(), testPass, s.options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

// newChild saves a made-up child.
func newChild(t testing.TB, s *Store, name string) Child {
	t.Helper()
	c := Child{Name: name, Age: 9, Names: []string{"Biscuit", "Mrs Okparanta"}, OwnWords: []string{"contact"}}
	if err := s.SaveChild(&c); err != nil {
		t.Fatal(err)
	}
	return c
}

// newLetter saves a letter to a child.
func newLetter(t testing.TB, s *Store, c Child, text string) Letter {
	t.Helper()
	l := Letter{Child: c.ID, Visit: Date{2026, time.November, 17}, Place: "home", Text: text}
	if err := s.SaveLetter(&l); err != nil {
		t.Fatal(err)
	}
	return l
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// storeFile is the path of a store's file.
func storeFile(s *Store) string { return filepath.Join(s.Dir(), fileName) }

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}

// openRaw opens a closed store's file as any program could.
func openRaw(t testing.TB, dir string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+filepath.ToSlash(filepath.Join(dir, fileName)))
	must(t, err)
	db.SetMaxOpenConns(1) // ATTACH and PRAGMA belong to a connection
	t.Cleanup(func() { db.Close() })
	return db
}
