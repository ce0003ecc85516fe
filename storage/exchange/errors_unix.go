//go:build !windows

package exchange

import (
	"errors"
	"os"
	"syscall"
)

func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func notFolder(err error) bool { return errors.Is(err, syscall.ENOTDIR) }

// busy tells whether somebody else has the file open in a way that keeps us out.
func busy(err error) bool { return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY) }

// renameNew gives a file another name, unless that name is taken: fs.ErrExist.
func renameNew(from, to string) error {
	err := os.Link(from, to)
	if err == nil {
		os.Remove(from) // if it stays, it is one more name, and sealed
		return nil
	}
	if errors.Is(err, os.ErrExist) {
		return err
	}
	// Some network folders know no links. The name is drawn by chance, so two
	// programs cannot be expected to meet between these two lines.
	if _, err := os.Lstat(to); err == nil {
		return os.ErrExist
	}
	return os.Rename(from, to)
}

// flushFolder makes sure that a new name in a folder is on the disk, where the
// system has a way to.
func flushFolder(path string) {
	if f, err := os.Open(path); err == nil {
		f.Sync() // network folders refuse it; the file itself was flushed
		f.Close()
	}
}
