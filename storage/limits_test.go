//go:build !windows

package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// fillUp saves letters until the file may not grow any more, then goes through
// what a worker would do.
func fillUp(dir string) error {
	s, _, err := Create(dir, testPass, cheap())
	if err != nil {
		return err
	}
	c := Child{Name: "Wren"}
	if err := s.SaveChild(&c); err != nil {
		return err
	}
	var free syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
		return err
	}
	tight := free
	tight.Cur = 1 << 20
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &tight); err != nil {
		return err
	}
	var letters []Letter
	for len(letters) < 2000 {
		l := Letter{Child: c.ID, Text: signed(int64(len(letters)))}
		if err = s.SaveLetter(&l); err != nil {
			if l.Rev != 0 || !l.ID.IsZero() {
				return errors.New("a save that failed changed the letter")
			}
			break
		}
		letters = append(letters, l)
	}
	if !errors.Is(err, ErrFull) {
		return fmt.Errorf("at the limit: %w", err)
	}
	if err := allThere(s, c, letters); err != nil {
		return err
	}
	letters[0].Text = "shorter" // what fits in the room there is can be saved
	if err := s.SaveLetter(&letters[0]); err != nil {
		return fmt.Errorf("saving over an old letter: %w", err)
	}
	// The words stay in an autosave, and are saved when there is room again.
	a := s.Autosave(Letter{Child: c.ID}, nil)
	a.Changed(Letter{Child: c.ID, Text: strings.Repeat("words ", 20_000)})
	if err := a.Flush(); !errors.Is(err, ErrFull) || a.Status().State != Failed {
		return fmt.Errorf("autosave at the limit: %w", err)
	}
	// Deleting for good seals everything anew, for which there is no room: it is
	// all there, or all as it was.
	tighter := free
	tighter.Cur = 256 << 10
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &tighter); err != nil {
		return err
	}
	before := s.seal
	if err := s.DeleteLetter(letters[1].ID); !errors.Is(err, ErrFull) || s.seal != before {
		return fmt.Errorf("deleting at the limit: %w", err)
	}
	if err := allThere(s, c, letters); err != nil {
		return fmt.Errorf("after a deletion that failed: %w", err)
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
		return err
	}
	if err := a.Close(); err != nil {
		return fmt.Errorf("saving when there is room again: %w", err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	if s, err = Open(dir, testPass, cheap()); err != nil {
		return err
	}
	if l, err := s.Letter(a.Letter().ID); err != nil || len(l.Text) != 120_000 {
		return fmt.Errorf("the words that waited: %w", err)
	}
	letters[0], err = s.Letter(letters[0].ID)
	if err != nil {
		return err
	}
	fmt.Println(len(letters), "letters before the limit")
	if err := s.DeleteLetter(letters[1].ID); err != nil {
		return fmt.Errorf("deleting when there is room again: %w", err)
	}
	return allThere(s, c, append(letters[:1], letters[2:]...))
}

// allThere reads every letter back.
func allThere(s *Store, c Child, letters []Letter) error {
	for i, l := range letters {
		got, err := s.Letter(l.ID)
		if err != nil {
			return err
		}
		if got.Text != l.Text {
			return fmt.Errorf("letter %d is not as it was", i)
		}
	}
	return nil
}

func TestFullDisk(t *testing.T) {
	out, err := otherProcess(t, "fill", filepath.Join(t.TempDir(), "dearly")).Output()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// readOnlyFolder tries, as somebody who is not root, what a worker without
// rights meets.
func readOnlyFolder(dir string) error {
	if _, _, err := Create(filepath.Join(dir, "closed", "inside"), testPass, cheap()); !errors.Is(err, ErrNotWritable) {
		return fmt.Errorf("making one inside: %w", err)
	}
	if _, _, err := Create(filepath.Join(dir, "closed"), testPass, cheap()); !errors.Is(err, ErrNotWritable) {
		return fmt.Errorf("making one: %w", err)
	}
	// What may only be read is read; saving says why not.
	s, err := Open(filepath.Join(dir, "store"), testPass, cheap())
	if err != nil {
		return fmt.Errorf("opening a file that may only be read: %w", err)
	}
	children, err := s.Children()
	if err != nil || len(children) != 1 {
		return fmt.Errorf("reading %d children: %w", len(children), err)
	}
	if err := s.SaveChild(&children[0]); !errors.Is(err, ErrNotWritable) {
		return fmt.Errorf("saving in a file that may only be read: %w", err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	if _, err := Open(filepath.Join(dir, "hidden"), testPass, cheap()); !errors.Is(err, ErrNotWritable) {
		return fmt.Errorf("opening in a folder that may not be entered: %w", err)
	}
	return nil
}

func TestAFolderOrFileWithoutRightsIsRefused(t *testing.T) {
	base, err := os.MkdirTemp("", "dearly-test-")
	must(t, err)
	defer os.RemoveAll(base)
	must(t, os.Chmod(base, 0o755))
	s, _, err := Create(filepath.Join(base, "store"), testPass, cheap())
	must(t, err)
	newChild(t, s, "Wren")
	must(t, s.Close())
	before := readFile(t, storeFile(s))
	must(t, os.Mkdir(filepath.Join(base, "closed"), 0o755))
	must(t, os.Mkdir(filepath.Join(base, "hidden"), 0o700))
	must(t, os.WriteFile(filepath.Join(base, "hidden", fileName), before, 0o600))
	must(t, os.Chmod(storeFile(s), 0o444))
	must(t, os.Chmod(s.Dir(), 0o555))
	must(t, os.Chmod(filepath.Join(base, "closed"), 0o555))
	must(t, os.Chmod(filepath.Join(base, "hidden"), 0o000))
	cmd := otherProcess(t, "readonly", base)
	if os.Geteuid() == 0 { // root may do anything: let nobody try
		self := filepath.Join(base, "self")
		must(t, os.WriteFile(self, readFile(t, cmd.Path), 0o755))
		cmd.Path = self
		cmd.Dir = base
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.Output()
	if errors.Is(err, os.ErrPermission) {
		t.Skip("nobody may not enter the temp folder of this machine")
	}
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	if string(readFile(t, storeFile(s))) != string(before) {
		t.Error("the file was changed")
	}
	must(t, os.Chmod(filepath.Join(base, "hidden"), 0o700))
	must(t, os.Chmod(s.Dir(), 0o700))
}
