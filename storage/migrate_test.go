package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"testing/fstest"
	"time"
)

// laterSchema is this program's schema and one more migration.
func laterSchema(statements string) fs.FS {
	out := fstest.MapFS{}
	entries, err := migrations.ReadDir("migrations")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		name := "migrations/" + e.Name()
		text, err := migrations.ReadFile(name)
		if err != nil {
			panic(err)
		}
		out[name] = &fstest.MapFile{Data: text}
	}
	out[fmt.Sprintf("migrations/%04d.sql", schemaVersion(migrations)+1)] = &fstest.MapFile{Data: []byte(statements)}
	return out
}

const laterStatements = `
ALTER TABLE letter ADD COLUMN mood INTEGER NOT NULL DEFAULT 0;
CREATE TABLE poem (id BLOB PRIMARY KEY, box BLOB NOT NULL) STRICT;
`

func later(statements string) Options {
	o := cheap()
	o.schema = laterSchema(statements)
	return o
}

func TestAnOlderStoreIsBackedUpAndMigrated(t *testing.T) {
	dir, _ := furnished(t)
	want := readAll(t, dir)
	s, err := Open(dir, testPass, later(laterStatements))
	must(t, err)
	if got, err := everything(s); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("after migrating: %v", err)
	}
	_, err = s.conn.ExecContext(ctx, "SELECT mood FROM letter JOIN poem")
	must(t, err)
	all, err := s.Backups()
	must(t, err)
	if len(all) != 2 || filepath.Base(all[0].Path) != fmt.Sprintf("dearly-before-version-%04d.store", schemaVersion(migrations)+1) {
		t.Fatalf("backups %+v", all)
	}
	must(t, s.Close())
	if _, err := Open(dir, testPass, cheap()); !errors.Is(err, ErrNewer) {
		t.Errorf("today's program on tomorrow's store: %v", err)
	}
	old, err := asStore(t, all[0], testPass) // today's program on the backup
	must(t, err)
	if got, err := everything(old); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the backup: %v", err)
	}
	again, err := Open(dir, testPass, later(laterStatements))
	must(t, err)
	again.Close()
}

func TestAMigrationThatFailsLeavesTheStoreAsItWas(t *testing.T) {
	dir, _ := furnished(t)
	want := readAll(t, dir)
	if _, err := Open(dir, testPass, later(laterStatements+"CREATE TABLE child (x TEXT) STRICT;")); err == nil {
		t.Fatal("a table was made twice")
	}
	if got := readAll(t, dir); !reflect.DeepEqual(got, want) {
		t.Error("something is different")
	}
	if _, err := Open(dir, "another passphrase", later(laterStatements)); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("got %v", err)
	}
	readAll(t, dir) // and a wrong passphrase migrates nothing
}

// killMigrate opens stores with a schema they have not had yet.
func killMigrate(dir string) error {
	say := func(s string) error { _, err := os.Stdout.WriteString(s + "\n"); return err }
	if err := say("opening"); err != nil {
		return err
	}
	s, err := Open(dir, testPass, later(laterStatements))
	if err != nil {
		return err
	}
	if err := say("migrated"); err != nil {
		return err
	}
	for {
		if _, err := s.Children(); err != nil {
			return err
		}
	}
}

// TestKillMigrate kills a program that migrates: the store is of the old version
// or the new, with everything in it.
func TestKillMigrate(t *testing.T) {
	old, migrated := 0, 0
	for kill := range long(20, 300) {
		dir, _ := furnished(t)
		want := readAll(t, dir)
		killed(t, "migrate", dir, 0, time.Duration(rand.IntN(7000))*time.Microsecond, func(string) {})
		s, err := Open(dir, testPass, cheap())
		if errors.Is(err, ErrNewer) {
			migrated++
			s, err = Open(dir, testPass, later(laterStatements))
		} else {
			old++
		}
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		if got, err := everything(s); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("kill %d: %v", kill, err)
		}
		must(t, s.Close())
	}
	t.Logf("%d of the old version, %d of the new", old, migrated)
}
