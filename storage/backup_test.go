package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"
)

// asStore puts a backup into a folder of its own and opens it.
func asStore(t testing.TB, b Backup, passphrase string) (*Store, error) {
	t.Helper()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, fileName), readFile(t, b.Path), 0o600))
	s, err := Open(dir, passphrase, cheap())
	if err == nil {
		t.Cleanup(func() { s.Close() })
	}
	return s, err
}

func names(t testing.TB, s *Store) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(s.Dir(), backupsDir))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	must(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestTheFirstSaveOfADayMakesABackupAndSevenAreKept(t *testing.T) {
	s, _ := newStore(t)
	clock := testNow
	s.options.Now = func() time.Time { return clock }
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "day 0")
	var want []string
	for day := range 10 {
		clock = testNow.AddDate(0, 0, day)
		for range 3 {
			l.Text += "."
			must(t, s.SaveLetter(&l))
		}
		want = append(want, "dearly-"+DateOf(clock).String()+".store")
	}
	must(t, s.BackupProblem())
	if got := names(t, s); !slices.Equal(got, want[3:]) {
		t.Errorf("backups %q, want %q", got, want[3:])
	}
	all, err := s.Backups()
	must(t, err)
	if len(all) != 7 || all[0].Size == 0 {
		t.Fatalf("backups: %+v", all)
	}
	slices.SortFunc(all, func(a, b Backup) int { return bytes.Compare([]byte(a.Path), []byte(b.Path)) })
	for i, b := range all {
		copied, err := asStore(t, b, testPass)
		must(t, err)
		old, err := copied.Letter(l.ID)
		must(t, err)
		if want := len("day 0") + 3*(3+i) + 1; len(old.Text) != want {
			t.Errorf("%s holds %d runes, want those of its first save, %d", filepath.Base(b.Path), len(old.Text), want)
		}
		copied.Close()
	}
	clock = testNow.AddDate(0, 0, 3) // a clock set back makes no second one of a day
	must(t, s.SaveLetter(&l))
	if got := names(t, s); !slices.Equal(got, want[3:]) {
		t.Errorf("after the clock went back: %q", got)
	}
	must(t, s.DeleteBackups())
	if got := names(t, s); len(got) != 0 {
		t.Errorf("after deleting: %q", got)
	}
}

func TestABackupThatFailsDoesNotSpoilTheSave(t *testing.T) {
	s, _ := newStore(t)
	must(t, os.WriteFile(filepath.Join(s.Dir(), backupsDir), []byte("a file in its place"), 0o600))
	clock := testNow
	s.options.Now = func() time.Time { return clock }
	c := newChild(t, s, "Wren")
	if err := s.BackupProblem(); !errors.Is(err, ErrNotWritable) {
		t.Errorf("the problem is %v", err)
	}
	must(t, os.Remove(filepath.Join(s.Dir(), backupsDir)))
	must(t, s.SaveChild(&c))
	if len(names(t, s)) != 0 {
		t.Error("tried again at once")
	}
	clock = clock.Add(backupRetry)
	must(t, s.SaveChild(&c))
	must(t, s.BackupProblem())
	if len(names(t, s)) != 1 {
		t.Error("not tried again after an hour")
	}
}

func TestABackupOfAStoreWithADamagedLetterHoldsTheOthers(t *testing.T) {
	dir, letters := furnished(t)
	must(t, os.RemoveAll(filepath.Join(dir, backupsDir)))
	meddle(t, dir, "UPDATE letter SET rev = 9 WHERE rowid = 1")
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	defer s.Close()
	must(t, s.SaveLetter(&letters[3]))
	must(t, s.BackupProblem())
	all, err := s.Backups()
	must(t, err)
	copied, err := asStore(t, all[0], testPass)
	must(t, err)
	if l, err := copied.Letter(letters[2].ID); err != nil || l.Text != letters[2].Text {
		t.Errorf("another letter: %v", err)
	}
}

func TestABentCopyIsNotTakenForABackup(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "words")
	path := filepath.Join(t.TempDir(), "copy")
	must(t, os.WriteFile(path, nil, 0o600))
	must(t, s.copyTo(path))
	must(t, s.verify(path))
	content := readFile(t, path)
	var box []byte
	must(t, s.conn.QueryRowContext(ctx, "SELECT box FROM letter WHERE id = ?", l.ID[:]).Scan(&box))
	at := bytes.Index(content, box[:64])
	if at < 0 {
		t.Fatal("the letter's box is not in the copy")
	}
	content[at+40] ^= 1
	must(t, os.WriteFile(path, content, 0o600))
	if err := s.verify(path); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
}

func TestANewPassphraseAlsoGuardsTodaysBackup(t *testing.T) {
	s, _ := newStore(t)
	newLetter(t, s, newChild(t, s, "Wren"), "words")
	want, err := everything(s)
	must(t, err)
	must(t, s.SetPassphrase("meadow thimble walnut fern"))
	all, err := s.Backups()
	must(t, err)
	if len(all) != 1 {
		t.Fatalf("%d backups", len(all))
	}
	if _, err := asStore(t, all[0], testPass); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("the old passphrase: %v", err)
	}
	copied, err := asStore(t, all[0], "meadow thimble walnut fern")
	must(t, err)
	if got, err := everything(copied); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the backup holds something else: %v", err)
	}
}
