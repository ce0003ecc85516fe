package storage

import (
	"errors"
	"syscall"
)

// Codes of winerror.h that package syscall does not name.
const (
	errorWriteProtect   = syscall.Errno(19)
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
	errorDirectoryName  = syscall.Errno(267)
)

// noRoom tells whether the system said that the disk is full.
func noRoom(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
}

// readOnly tells whether the disk is write protected, or a part of the path is
// a file.
func readOnly(err error) bool {
	return errors.Is(err, errorWriteProtect) || errors.Is(err, errorDirectoryName)
}
