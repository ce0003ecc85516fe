package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"dearly/storage"
)

// Put puts a parcel into the folder, sealed by seal with the words or for the
// contact, and gives its file's name. It is written under another name, flushed
// and then renamed, so that whoever looks never takes a part for the whole, and no
// file is ever written over. What is put here is not new to who put it.
//
// ErrNoFolder, ErrNoRights, ErrNoRoom, ErrFolder, Seen's error, or seal's.
func (f *Folder) Put(p Parcel, day storage.Date, seal func(io.Writer, Parcel) error) (name string, err error) {
	var sealed bytes.Buffer
	if err := seal(&sealed, p); err != nil {
		return "", err
	}
	out, err := Sniff(bytes.NewReader(sealed.Bytes()))
	if err != nil {
		return "", err
	}
	// Before the file is there: it must not come back to its sender as new.
	if err := f.seen.AddSeen(out.Key, p.Key()); err != nil {
		return "", fmt.Errorf("putting a file into the shared folder: %w", err)
	}
	for range 8 { // a name that is taken is drawn again
		name = FileName(p, day)
		if err = f.put(name, sealed.Bytes()); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return "", folderError("putting a file into the shared folder", err)
	}
	return name, nil
}

func (f *Folder) put(name string, b []byte) error {
	to := filepath.Join(f.dir, name)
	part := to + ".part"
	if err := f.write(part, b); err != nil {
		if !errors.Is(err, fs.ErrExist) { // then it is somebody else's
			os.Remove(part)
		}
		return err
	}
	if err := f.patiently(func() error { return f.rename(part, to) }); err != nil {
		os.Remove(part)
		return err
	}
	flushFolder(f.dir)
	return nil
}

// writeNew writes a file that is not there yet, to the disk.
func writeNew(path string, b []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o660)
	if err != nil {
		return err
	}
	_, err = file.Write(b)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// patiently does something to a file again while a sync client or a virus scanner
// has it open, which is for a moment as a rule: some three seconds in all.
func (f *Folder) patiently(do func() error) error {
	err := do()
	for tries := 0; tries < 30 && busy(err); tries++ {
		f.pause()
		err = do()
	}
	return err
}
