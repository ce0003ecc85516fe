package storage

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func TestACopyElsewhereHoldsTheLatestWords(t *testing.T) {
	s, recovery := newStore(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "saved")
	other := newLetter(t, s, c, "another")
	rival := l
	rival.Text = "saved by another window" // so that saving here gives ErrChanged
	must(t, s.SaveLetter(&rival))
	before := readFile(t, storeFile(s))
	for name, words := range map[string]Letter{
		"a letter that was saved before": {ID: l.ID, Rev: l.Rev, Child: c.ID, Text: "the latest words"},
		"a new letter":                   {Child: c.ID, Text: "the latest words"},
	} {
		dir := filepath.Join(t.TempDir(), "OneDrive", "copy") // closed and sealed, so it may go there
		must(t, s.CopyWith(dir, words))
		if err := s.CopyWith(dir, words); !errors.Is(err, ErrExists) {
			t.Errorf("%s: a second copy: %v", name, err)
		}
		if left := stray(t, dir); len(left) > 0 {
			t.Errorf("%s: left behind: %q", name, left)
		}
		if runtime.GOOS != "windows" {
			if info, err := os.Stat(filepath.Join(dir, fileName)); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("%s: %v, %v", name, info, err)
			}
		}
		home := t.TempDir()
		must(t, os.Rename(filepath.Join(dir, fileName), filepath.Join(home, fileName)))
		again, err := OpenWithRecovery(home, recovery, cheap())
		must(t, err)
		letters, err := again.Letters(c.ID)
		must(t, err)
		found := false
		for _, l := range letters {
			found = found || l.Text == "the latest words" && l.Place == words.Place
		}
		if got, err := again.Letter(other.ID); !found || err != nil || got.Text != "another" {
			t.Errorf("%s: in the copy: %d letters, %v", name, len(letters), err)
		}
		must(t, again.Close())
	}
	if string(readFile(t, storeFile(s))) != string(before) {
		t.Error("the store itself was changed")
	}
	if err := s.CopyWith(t.TempDir(), Letter{Child: NewID(), Text: "x"}); !errors.Is(err, ErrGone) {
		t.Errorf("a child that is gone: %v", err)
	}
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o600))
	if err := s.CopyWith(file, l); !errors.Is(err, ErrNotWritable) {
		t.Errorf("a file in the folder's place: %v", err)
	}
}

func TestACopyIsPossibleWhenTheStoreWasTakenAway(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let it be taken")
	}
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "saved")
	must(t, os.Remove(storeFile(s)))
	l.Text = "the latest words"
	if err := s.SaveLetter(&l); !errors.Is(err, ErrMoved) {
		t.Fatal(err)
	}
	dir := t.TempDir()
	must(t, s.CopyWith(dir, l))
	again, err := Open(dir, testPass, cheap())
	must(t, err)
	defer again.Close()
	if got, err := again.Letter(l.ID); err != nil || got.Text != "the latest words" {
		t.Errorf("in the copy: %v", err)
	}
}
