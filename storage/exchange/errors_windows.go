package exchange

import (
	"errors"
	"os"
	"syscall"
)

// Codes of winerror.h that package syscall does not name.
const (
	errorWriteProtect   = syscall.Errno(19)
	errorSharing        = syscall.Errno(32)
	errorLocked         = syscall.Errno(33)
	errorHandleDiskFull = syscall.Errno(39)
	errorBadNetPath     = syscall.Errno(53)
	errorBadNetName     = syscall.Errno(67)
	errorDiskFull       = syscall.Errno(112)
	errorDirectoryName  = syscall.Errno(267)
	errorQuota          = syscall.Errno(1295)
)

func noRoom(err error) bool {
	return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull) || errors.Is(err, errorQuota)
}

func readOnly(err error) bool { return errors.Is(err, errorWriteProtect) }

func notFolder(err error) bool {
	return errors.Is(err, errorDirectoryName) || errors.Is(err, errorBadNetPath) || errors.Is(err, errorBadNetName)
}

// busy tells whether somebody else has the file open in a way that keeps us out.
// A virus scanner's grip shows as a refusal, too.
func busy(err error) bool {
	return errors.Is(err, errorSharing) || errors.Is(err, errorLocked) || errors.Is(err, syscall.ERROR_ACCESS_DENIED)
}

// renameNew gives a file another name, unless that name is taken: fs.ErrExist.
func renameNew(from, to string) error {
	old, err := syscall.UTF16PtrFromString(from)
	if err != nil {
		return err
	}
	name, err := syscall.UTF16PtrFromString(to)
	if err != nil {
		return err
	}
	if err := syscall.MoveFile(old, name); err != nil { // unlike os.Rename it never replaces
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	return nil
}

// flushFolder does nothing: Windows flushes a folder's names by itself.
func flushFolder(string) {}
