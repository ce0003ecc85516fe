package paper

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Where saving stopped, besides what the system says.
var (
	// ErrBusy: the file is there and another program holds it.
	ErrBusy = errors.New("the file is open elsewhere")
	// ErrFull: no room on the disk.
	ErrFull = errors.New("no room on the disk")
	// ErrFolder: the folder is not there, or may not be written to.
	ErrFolder = errors.New("the folder cannot be written")
)

// Save writes a file whole or not at all: beside its place first, then moved there.
// What stood there before stays when it cannot be written. Errors match ErrBusy,
// ErrFull and ErrFolder where one of them fits; Explain says them.
func Save(path string, data []byte) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".dearly-*.part")
	if err != nil {
		return told("beginning a file", err, ErrFolder)
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if _, err = tmp.Write(data); err != nil {
		return told("writing a file", err, nil)
	}
	if err = tmp.Sync(); err != nil {
		return told("writing a file", err, nil)
	}
	if err = tmp.Close(); err != nil {
		return told("closing a file", err, nil)
	}
	if err = os.Rename(tmp.Name(), path); err != nil {
		return told("putting a file in its place", err, ErrBusy)
	}
	return nil
}

// told gives an error the sentinel that fits. denied is what it means at this point
// to be refused. The path is left out: it may name a child.
func told(doing string, err, denied error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		err = link.Err
	}
	switch {
	case isFull(err):
		return fmt.Errorf("%s: %w", doing, ErrFull)
	case isBusy(err):
		return fmt.Errorf("%s: %w", doing, ErrBusy)
	case denied != nil && (isReadOnly(err) || errors.Is(err, fs.ErrPermission) || errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrExist)):
		return fmt.Errorf("%s: %w", doing, denied)
	}
	return fmt.Errorf("%s: %w", doing, err)
}

// Explain says in plain sentences what became of a save.
func Explain(err error) string {
	const safe = " Your letter is safe in Dearly, and no file was changed."
	switch {
	case err == nil:
		return ""
	case errors.Is(err, ErrBusy):
		return "A file of that name is open in another program, so it was not saved over." + safe + " Close it there, or save under another name."
	case errors.Is(err, ErrFull):
		return "There is no room left on that disk, so the file was not saved." + safe + " Make some room, or save it in another place."
	case errors.Is(err, ErrFolder):
		return "Dearly may not write in that folder, or it is no longer there." + safe + " Choose another folder, such as Documents."
	}
	return "The file could not be saved there." + safe + " Try another folder."
}
