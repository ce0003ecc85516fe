package powercut

// #cgo LDFLAGS: -Wl,--unresolved-symbols=ignore-in-object-files
// #include <stdlib.h>
// #include "disk.h"
import "C"

import (
	"errors"
	"unsafe"

	_ "github.com/mattn/go-sqlite3" // SQLite itself, which disk.c calls
)

// On puts the disk under every database that is opened from now on directly in
// folder, an absolute path. There is one such disk in a process.
func On(folder string) error {
	name := C.CString(folder)
	defer C.free(unsafe.Pointer(name))
	if C.powercut_on(name) != 0 {
		return errors.New("the disk is on already, or SQLite did not take it")
	}
	return nil
}

// Off takes the disk away again. No database on it may be open.
func Off() { C.powercut_off() }

// Arm lets the power go at the n-th operation from now that changes the disk (a
// write, truncation, sync or deletion). The same seed gives the same chances.
func Arm(n int, seed uint64) { C.powercut_arm(C.int(n), C.ulonglong(seed)) }

// Dead tells whether the power has gone.
func Dead() bool { return C.powercut_dead() != 0 }

// Syncs is how many syncs there were since On.
func Syncs() int { return int(C.powercut_syncs()) }

// Restore makes the files what the disk holds after the cut, and switches the
// power on. No database on the disk may be open.
func Restore() error {
	if C.powercut_restore() != 0 {
		return errors.New("the files could not be written")
	}
	return nil
}
