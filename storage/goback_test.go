package storage

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestGoingBackToABackupSetsTheFileAside(t *testing.T) {
	s, _, day := clocked(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "Dear Wren, on the first day")
	must(t, s.SetPassphrase(testPass)) // today's backup anew
	want, err := everything(s)
	must(t, err)
	day(1)
	l.Text = "Dear Wren, on the second day"
	must(t, s.SaveLetter(&l))
	must(t, s.Close())
	newest := readFile(t, storeFile(s))
	all, err := BackupsIn(s.Dir())
	must(t, err)
	chosen := all[slices.IndexFunc(all, func(b Backup) bool { return strings.Contains(b.Path, DateOf(testNow).String()) })]
	copied := readFile(t, chosen.Path)

	again, aside, err := RestoreBackup(s.Dir(), chosen, testPass, s.options)
	must(t, err)
	if got, err := again.Letter(l.ID); err != nil || got.Text != "Dear Wren, on the first day" {
		t.Errorf("the letter: %+v, %v", got, err)
	}
	got, err := everything(again)
	must(t, err)
	if len(got) != len(want)+1 {
		t.Errorf("%d things, want %d and a line of the log", len(got), len(want))
	}
	events, err := again.Events(ID{})
	if err != nil || events[len(events)-1].What != BackupRestored {
		t.Errorf("the log: %+v, %v", events, err)
	}
	if filepath.Base(aside) != fileName+"-replaced-2026-11-23" || !reflect.DeepEqual(readFile(t, aside), newest) {
		t.Errorf("set aside as %q, or not as it was", aside)
	}
	if !reflect.DeepEqual(readFile(t, chosen.Path), copied) {
		t.Error("the copy was changed")
	}
	must(t, again.Close())
	// And forth again: what was set aside is a copy like any other.
	forth, second, err := RestoreBackup(s.Dir(), Backup{Path: aside}, testPass, s.options)
	must(t, err)
	defer forth.Close()
	if got, err := forth.Letter(l.ID); err != nil || got.Text != "Dear Wren, on the second day" {
		t.Errorf("the letter: %+v, %v", got, err)
	}
	if second == aside {
		t.Error("the first one set aside was overwritten")
	}
	if left := stray(t, s.Dir()); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

func TestGoingBackWhereThereIsNoFile(t *testing.T) {
	dir, _ := furnished(t)
	want := readAll(t, dir)
	copied := filepath.Join(t.TempDir(), "copy.store")
	must(t, os.Rename(filepath.Join(dir, fileName), copied))
	for _, dir := range []string{dir, filepath.Join(t.TempDir(), "new", "place")} {
		s, aside, err := RestoreBackup(dir, Backup{Path: copied}, testPass, cheap())
		must(t, err)
		if got, err := everything(s); err != nil || len(got) != len(want)+1 || aside != "" {
			t.Errorf("%d things, aside %q, %v", len(got), aside, err)
		}
		must(t, s.Close())
	}
	old := storeOf(t, "v1.store")
	s, _, err := RestoreBackup(t.TempDir(), Backup{Path: filepath.Join(old, fileName)}, testPass, cheap())
	must(t, err) // it is migrated on the way
	must(t, s.Close())
}

func TestGoingBackThatCannotBeChangesNothing(t *testing.T) {
	dir, _ := furnished(t)
	want := readFile(t, filepath.Join(dir, fileName))
	put := func(content []byte) Backup {
		path := filepath.Join(t.TempDir(), "copy.store")
		must(t, os.WriteFile(path, content, 0o600))
		return Backup{Path: path}
	}
	good := put(want)
	bent := slices.Clone(want)
	for i := range bent[4096:] {
		bent[4096+i] = byte(i)
	}
	newer, err := Open(storeOf(t, "v2.store"), testPass, later(laterStatements))
	must(t, err)
	must(t, newer.Close())
	for name, c := range map[string]struct {
		copied Backup
		pass   string
		want   error
	}{
		"another passphrase": {good, "another passphrase", ErrWrongSecret},
		"not there":          {Backup{Path: filepath.Join(dir, "nothing")}, testPass, ErrNoCopy},
		"empty":              {put(nil), testPass, ErrNoCopy},
		"text":               {put([]byte("Dear Wren")), testPass, ErrNoCopy},
		"bent":               {put(bent), testPass, ErrNoCopy},
		"cut short":          {put(want[:len(want)/2]), testPass, ErrNoCopy},
		"a newer Dearly's":   {Backup{Path: storeFile(newer)}, testPass, ErrNewer},
		"a folder":           {Backup{Path: t.TempDir()}, testPass, nil},
	} {
		s, _, err := RestoreBackup(dir, c.copied, c.pass, cheap())
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if s != nil {
			s.Close()
		}
		if !reflect.DeepEqual(readFile(t, filepath.Join(dir, fileName)), want) {
			t.Errorf("%s: the file was changed", name)
		}
		if left := stray(t, dir); len(left) > 0 {
			t.Errorf("%s: left behind %q", name, left)
		}
	}
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	if _, _, err := RestoreBackup(dir, good, testPass, cheap()); !errors.Is(err, ErrInUse) {
		t.Errorf("while it is open: %v", err)
	}
	must(t, s.Close())
	readAll(t, dir)
}

// killGoBack goes back to the copy beside the store's folder.
func killGoBack(dir string) error {
	fmt.Println("going back")
	s, _, err := RestoreBackup(dir, Backup{Path: dir + ".copy"}, passA, cheap())
	if err != nil {
		return err
	}
	fmt.Println("gone back")
	for {
		if _, err := s.Children(); err != nil {
			return err
		}
	}
}

// TestKillGoBack kills a program that goes back to a backup: afterwards there is
// the one store or the other, whole, and never neither.
func TestKillGoBack(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	for range 60 {
		newLetter(t, s, c, signed(1))
	}
	must(t, s.Close())
	copied := readFile(t, storeFile(s))
	s = reopen(t, s)
	newLetter(t, s, c, signed(2))
	must(t, s.Close())
	now := readFile(t, storeFile(s))
	before, after := 0, 0
	for kill := range long(20, 300) {
		dir := filepath.Join(t.TempDir(), "dearly")
		must(t, os.Mkdir(dir, 0o700))
		must(t, os.WriteFile(dir+".copy", copied, 0o600))
		must(t, os.WriteFile(filepath.Join(dir, fileName), now, 0o600))
		killed(t, "goback", dir, 0, time.Duration(rand.IntN(25_000))*time.Microsecond, func(string) {})
		again, err := Open(dir, passA, cheap())
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		letters, err := again.Letters(c.ID)
		switch {
		case err == nil && len(letters) == 61:
			before++
		case err == nil && len(letters) == 60:
			after++
			aside, err := filepath.Glob(filepath.Join(dir, fileName+"-replaced-*"))
			if err != nil || len(aside) != 1 || !reflect.DeepEqual(readFile(t, aside[0]), now) {
				t.Errorf("kill %d: set aside: %q, %v", kill, aside, err)
			}
		default:
			t.Errorf("kill %d: %d letters, %v", kill, len(letters), err)
		}
		must(t, again.Close())
		if left := stray(t, dir); len(left) > 0 {
			t.Errorf("kill %d: left behind %q", kill, left)
		}
	}
	t.Logf("%d not yet gone back, %d gone back", before, after)
}
