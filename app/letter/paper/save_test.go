package paper

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAFileIsSavedWholeAndNothingElseIsLeft(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "letter-2026-11-22.pdf")
	for _, words := range []string{"first", "second"} {
		if err := Save(path, []byte(words)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != words {
			t.Errorf("holds %q", got)
		}
	}
	if all, _ := os.ReadDir(dir); len(all) != 1 {
		t.Errorf("%d files are left", len(all))
	}
}

func TestAFolderThatTakesNothingIsSaidPlainly(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(dir, "gone", "Amira.pdf"), filepath.Join(file, "Amira.pdf")} {
		err := Save(path, []byte("x"))
		if !errors.Is(err, ErrFolder) {
			t.Errorf("got %v", err)
		}
		if strings.Contains(fmt.Sprint(err), "Amira") {
			t.Error("the file's name is in what is said")
		}
	}
	if os.Geteuid() != 0 { // root may write anywhere
		if err := os.Chmod(dir, 0o500); err != nil {
			t.Fatal(err)
		}
		if err := Save(filepath.Join(dir, "a.pdf"), nil); !errors.Is(err, ErrFolder) {
			t.Errorf("read-only: %v", err)
		}
	}
}

func TestWhatStandsInTheWayStays(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "letter.pdf")
	if err := os.MkdirAll(filepath.Join(path, "in it"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Save(path, []byte("x")); !errors.Is(err, ErrBusy) {
		t.Errorf("got %v", err)
	}
	if all, _ := os.ReadDir(dir); len(all) != 1 {
		t.Errorf("%d files are left", len(all))
	}
}

// /dev/full is a disk without room.
func TestAFullDiskIsSaidPlainly(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no full disk here")
	}
	defer full.Close()
	_, err = full.Write([]byte("x"))
	if err := told("writing a file", err, nil); !errors.Is(err, ErrFull) {
		t.Errorf("got %v", err)
	}
}

func TestEveryTroubleSaysThatTheLetterIsSafe(t *testing.T) {
	for _, err := range []error{ErrBusy, ErrFull, ErrFolder, syscall.EINVAL} {
		if got := Explain(err); !strings.Contains(got, "Your letter is safe in Dearly") {
			t.Errorf("%v: %s", err, got)
		}
	}
	if Explain(nil) != "" {
		t.Error("something is said of no trouble")
	}
}
