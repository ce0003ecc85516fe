//go:build !windows

package storage

import (
	"errors"
	"syscall"
)

// noRoom tells whether the system said that the disk, a quota or a size limit
// is used up.
func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// readOnly tells whether the disk is mounted for reading only, or a part of
// the path is a file.
func readOnly(err error) bool {
	return errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.ENOTDIR)
}
