package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// PlaceReason is why the live file may not lie in a folder.
type PlaceReason uint8

const (
	// PlaceSynced: OneDrive, or a program like it, copies the folder while we
	// write; 13 of 100 such copies were broken (notes/storage.md §2.4).
	PlaceSynced PlaceReason = iota + 1
	// PlaceNetwork: a network drive or share, where locks and flushes lie.
	PlaceNetwork
	// PlaceRoaming: a folder that Windows or Fyne may carry to a server.
	PlaceRoaming
)

// PlaceError says why a folder is refused. It matches ErrPlace.
type PlaceError struct {
	Reason PlaceReason
	Dir    string // as the person gave it
}

func (e *PlaceError) Error() string {
	return map[PlaceReason]string{
		PlaceSynced:  "the folder is copied to the cloud while it is used",
		PlaceNetwork: "the folder is on a network drive",
		PlaceRoaming: "the folder may be carried to a server at sign-off",
	}[e.Reason]
}

// Is matches ErrPlace.
func (e *PlaceError) Is(target error) bool { return target == ErrPlace }

// DefaultDir is where the store lies unless the person chose another folder:
// %LOCALAPPDATA%\Dearly on Windows, ~/Library/Application Support/Dearly on
// macOS, $XDG_DATA_HOME/dearly elsewhere. It is not made here.
func DefaultDir() (string, error) {
	dir, err := dataHome()
	if err != nil {
		return "", fmt.Errorf("finding the folder for the store: %w", err)
	}
	return dir, nil
}

// surroundings is what a machine says about its folders; a value, so that tests
// can speak for machines they do not run on.
type surroundings struct {
	windows bool
	synced  []string                   // folders a sync client owns
	roaming []string                   // folders that may be carried away, Fyne's own among them
	remote  func(existing string) bool // whether an existing folder is on another machine
}

// checkPlace refuses a folder in which the live file would not be safe, and
// gives its absolute path: a file dialogue may change what a relative one means.
func checkPlace(dir string) (abs string, err error) {
	abs, err = filepath.Abs(dir)
	if err != nil {
		return "", wrap("finding the folder", err)
	}
	real, existing := resolve(abs)
	around := machine()
	for _, path := range []string{abs, real} {
		if reason := around.refuse(path, existing); reason != 0 {
			return "", &PlaceError{reason, dir}
		}
	}
	return abs, nil
}

// refuse gives the reason against path, or 0.
func (s surroundings) refuse(path, existing string) PlaceReason {
	p := fold(path)
	if s.windows && strings.HasPrefix(p, "//") {
		device, rest := strings.CutPrefix(p, "//?/")
		if !rest || strings.HasPrefix(device, "unc/") {
			return PlaceNetwork
		}
		p = device
	}
	for _, synced := range s.synced {
		if under(p, fold(synced)) {
			return PlaceSynced
		}
	}
	for part := range strings.SplitSeq(p, "/") {
		if syncedName(part) {
			return PlaceSynced
		}
	}
	for _, roaming := range s.roaming {
		if under(p, fold(roaming)) {
			return PlaceRoaming
		}
	}
	if s.remote != nil && s.remote(existing) {
		return PlaceNetwork
	}
	return 0
}

// syncedName knows the folders that sync clients make: "OneDrive",
// "OneDrive - Some Council", and macOS's homes for all of them.
func syncedName(part string) bool {
	switch part {
	case "onedrive", "cloudstorage", "mobile documents", "dropbox", "google drive":
		return true
	}
	return strings.HasPrefix(part, "onedrive -") || strings.HasPrefix(part, "onedrive-")
}

// fold makes paths comparable: Windows and macOS do not tell case apart, and
// Windows takes both slashes.
func fold(path string) string {
	return strings.TrimRight(strings.ToLower(strings.ReplaceAll(path, `\`, "/")), "/")
}

// under tells whether folded path is folder or inside it.
func under(path, folder string) bool {
	return folder != "" && (path == folder || strings.HasPrefix(path, folder+"/"))
}

// resolve follows links in the part of path that exists, and also returns that
// part: a folder still to be made lies wherever its parent really lies.
func resolve(abs string) (real, existing string) {
	rest := ""
	for at := abs; ; {
		if found, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(found, rest), found
		}
		parent := filepath.Dir(at)
		if parent == at {
			return abs, at
		}
		rest = filepath.Join(filepath.Base(at), rest)
		at = parent
	}
}

// makeFolder makes dir for its owner only and finds out whether files can be
// made in it, which permissions alone do not tell.
func makeFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return notWritable("making the folder", err)
	}
	// A folder that was there keeps its owner's other choices, but nobody else
	// may look in. Where that cannot be set (a USB stick), sealing still holds.
	if info, err := os.Stat(dir); err == nil && info.Mode().Perm()&0o077 != 0 && onlyOurs(dir) {
		_ = os.Chmod(dir, 0o700)
	}
	probe, err := os.CreateTemp(dir, ".dearly-*")
	if err != nil {
		return notWritable("writing in the folder", err)
	}
	name := probe.Name()
	err = probe.Close()
	if removeErr := os.Remove(name); err == nil {
		err = removeErr
	}
	return notWritable("writing in the folder", err)
}

// onlyOurs tells whether a folder holds nothing but a store, so that closing it
// to others takes nothing from them: --data may name a folder with other files.
func onlyOurs(dir string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return false
	}
	for _, e := range entries {
		if !ourName(e.Name()) {
			return false
		}
	}
	return true
}

// notWritable is wrap for the work on folders: whatever stands in the way
// there, unless it is a full disk, asks the same of the person.
func notWritable(doing string, err error) error {
	if err == nil || sentinel(err) != nil {
		return wrap(doing, err)
	}
	return fmt.Errorf("%s: %w (%w)", doing, ErrNotWritable, err)
}
