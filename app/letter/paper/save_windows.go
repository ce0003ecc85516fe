package paper

import (
	"errors"
	"syscall"
)

// Of winerror.h.
const (
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
	writeProtect     = syscall.Errno(19)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
	userMapped       = syscall.Errno(1224)
)

func isFull(err error) bool { return errors.Is(err, diskFull) || errors.Is(err, handleDiskFull) }

func isBusy(err error) bool {
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation) || errors.Is(err, userMapped)
}

func isReadOnly(err error) bool { return errors.Is(err, writeProtect) }
