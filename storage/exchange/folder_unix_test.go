//go:build !windows

package exchange

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestWhatIsNoFileForReviewIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "folder.dearly-review"), 0o700))
	must(t, os.Symlink("/dev/zero", filepath.Join(dir, "endless.dearly-review")))
	must(t, syscall.Mkfifo(filepath.Join(dir, "pipe.dearly-review"), 0o600))
	put(t, dir, "minutes.docx", []byte("x"))
	put(t, dir, "a.dearly-review.part", sealed(t, sampleLetter()))
	if l := list(t, NewFolder(dir, newMemory())); len(l.New) != 0 || len(l.Wait) != 0 {
		t.Errorf("%+v", l)
	}
}

func TestWhatCannotBePutLeavesNothingBehind(t *testing.T) {
	for _, c := range []struct{ err, want error }{
		{syscall.ENOSPC, ErrNoRoom}, {syscall.EDQUOT, ErrNoRoom}, {syscall.EROFS, ErrNoRights}, {fs.ErrPermission, ErrNoRights}, {syscall.EIO, ErrFolder},
	} {
		dir := t.TempDir()
		f := NewFolder(dir, newMemory())
		f.write = func(path string, b []byte) error {
			must(t, os.WriteFile(path, b[:len(b)/2], 0o600)) // as far as it went
			return &fs.PathError{Op: "write", Path: path, Err: c.err}
		}
		if _, err := f.Put(sampleLetter(), day(), sealCheap); !errors.Is(err, c.want) {
			t.Errorf("%v: %v, want %v", c.err, err, c.want)
		}
		if all := names(t, dir); len(all) != 0 {
			t.Errorf("%v: left %q", c.err, all)
		}
	}
}

func TestAFileThatASyncClientHoldsIsRenamedWhenItLetsGo(t *testing.T) {
	for _, c := range []struct {
		held int // tries
		want error
	}{{0, nil}, {1, nil}, {29, nil}, {1 << 20, ErrFolder}} {
		dir := t.TempDir()
		f := NewFolder(dir, newMemory())
		pauses, tries := 0, 0
		f.pause = func() { pauses++ }
		f.rename = func(from, to string) error {
			if tries++; tries <= c.held {
				return &os.LinkError{Op: "rename", Old: from, New: to, Err: syscall.EBUSY}
			}
			return renameNew(from, to)
		}
		name, err := f.Put(sampleLetter(), day(), sealCheap)
		if !errors.Is(err, c.want) || pauses > 30 || pauses < min(c.held, 30) {
			t.Errorf("held for %d tries: %v after %d pauses", c.held, err, pauses)
		}
		if all := names(t, dir); err == nil && (len(all) != 1 || all[0] != name) || err != nil && len(all) != 0 {
			t.Errorf("held for %d tries: %q", c.held, all)
		}
	}
}
