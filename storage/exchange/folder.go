package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"
)

// Seen remembers which files and parcels came before, by their Keys, as
// storage.Store does. A key is never taken out. It may be asked from several
// goroutines.
type Seen interface {
	HasSeen([32]byte) (bool, error)
	AddSeen(...[32]byte) error
}

// Folder is a folder that a team shares, carried about by a sync client or lying
// on a network drive. It holds sealed files, and none of them ever changes once
// it has its name. All calls may take as long as the network does: call them off
// the UI, from any goroutine.
type Folder struct {
	dir  string
	seen Seen
	// writeNew, renameNew and a tenth of a second, unless a test says otherwise.
	write  func(path string, b []byte) error
	rename func(from, to string) error
	pause  func()

	mu    sync.Mutex
	known map[string]known // by name: files that were read whole, not to be read again at each look
}

type known struct {
	size int64
	at   time.Time
	out  Outside
}

// NewFolder is the shared folder at dir. It need not be there yet.
func NewFolder(dir string, seen Seen) *Folder {
	return &Folder{
		dir: dir, seen: seen, known: map[string]known{},
		write: writeNew, rename: renameNew,
		pause: func() { time.Sleep(100 * time.Millisecond) },
	}
}

// Listing is what one look into a folder gave.
type Listing struct {
	New  []Found   // whole and not seen before, the oldest first
	Wait []Waiting // not whole yet, or not to be read, by name
}

// Found is a sealed file in the folder.
type Found struct {
	Outside
	Name string
	Also []string  // names of copies that a sync client made of it
	At   time.Time // when it was put there, as far as the folder knows
	Size int64     // bytes
}

// Waiting is a file that is not whole: most are on their way. Err says in what
// way; one that stays for long is to be sent again.
type Waiting struct {
	Name string
	At   time.Time
	Err  error
}

// List looks for files that are new to this person. Copies of one file are one;
// what List has given comes again until it is Done or Dismissed, so that a program
// that stops half-way loses nothing. ErrNoFolder, ErrNoRights, ErrFolder, or
// Seen's error.
func (f *Folder) List() (Listing, error) {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return Listing{}, folderError("looking into the shared folder", err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	var out Listing
	byKey := map[Key]int{} // where in New
	still := map[string]known{}
	for _, e := range entries {
		info, err := e.Info()
		if !IsName(e.Name()) || err != nil || !readable(info.Mode()) { // gone in the meantime, or a folder
			continue
		}
		k, err := f.look(e.Name(), info)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			out.Wait = append(out.Wait, Waiting{e.Name(), info.ModTime(), err})
			continue
		}
		still[e.Name()] = k
		if i, ok := byKey[k.out.Key]; ok {
			out.New[i].copied(e.Name(), info.ModTime())
			continue
		}
		switch had, err := f.seen.HasSeen(k.out.Key); {
		case err != nil:
			return Listing{}, fmt.Errorf("looking into the shared folder: %w", err)
		case had:
			continue
		}
		byKey[k.out.Key] = len(out.New)
		out.New = append(out.New, Found{Outside: k.out, Name: e.Name(), At: info.ModTime(), Size: info.Size()})
	}
	f.known = still
	slices.SortStableFunc(out.New, func(a, b Found) int { return a.At.Compare(b.At) })
	return out, nil
}

// copied notes a copy. The shortest name is the one that was given: sync clients
// add to it.
func (found *Found) copied(name string, at time.Time) {
	if len(name) < len(found.Name) {
		found.Name, name = name, found.Name
	}
	found.Also = append(found.Also, name)
	if at.Before(found.At) {
		found.At = at
	}
}

// readable keeps out folders, links, and pipes, which would never end. A file that
// a sync client has not fetched yet may be an irregular one.
func readable(m fs.FileMode) bool { return m.Type()&^fs.ModeIrregular == 0 }

// look reads a file to its end, unless it was read whole before and is as it was.
func (f *Folder) look(name string, info fs.FileInfo) (known, error) {
	if k, ok := f.known[name]; ok && k.size == info.Size() && k.at.Equal(info.ModTime()) {
		return k, nil
	}
	if info.Size() > MaxFile {
		return known{}, fmt.Errorf("looking into the shared folder: %w", ErrTooLarge)
	}
	b, err := f.read(name)
	if err != nil {
		return known{}, err
	}
	out, _, err := unwrap(bytes.NewReader(b))
	return known{int64(len(b)), info.ModTime(), out}, err
}

// read reads a file that sync clients and others may be busy with.
func (f *Folder) read(name string) ([]byte, error) {
	file, err := os.Open(filepath.Join(f.dir, name))
	if err != nil {
		return nil, folderError("reading in the shared folder", err)
	}
	defer file.Close()
	b, err := io.ReadAll(io.LimitReader(file, MaxFile+1))
	return b, folderError("reading in the shared folder", err)
}

// Open opens a file that List found; open is one of the functions that do, with
// the words or the key. When the file went or changed since, a copy serves. again
// tells that this parcel came before, in another file.
//
// ErrGone, ErrNoRights, ErrFolder, Seen's error, or open's.
func (f *Folder) Open(found Found, open func(io.Reader) (Parcel, error)) (p Parcel, again bool, err error) {
	b, err := f.fetch(found)
	if err != nil {
		return Parcel{}, false, err
	}
	if p, err = open(bytes.NewReader(b)); err != nil {
		return Parcel{}, false, err
	}
	again, err = f.seen.HasSeen(p.Key())
	return p, again, err
}

func (f *Folder) fetch(found Found) ([]byte, error) {
	last := ErrGone
	for _, name := range append([]string{found.Name}, found.Also...) {
		b, err := f.read(name)
		if err != nil {
			if !errors.Is(err, fs.ErrNotExist) {
				last = err
			}
			continue
		}
		if o, _, err := unwrap(bytes.NewReader(b)); err == nil && o.Key == found.Key {
			return b, nil
		}
	}
	if _, err := os.Stat(f.dir); err != nil {
		return nil, folderError("opening a file of the shared folder", err)
	}
	return nil, fmt.Errorf("opening a file of the shared folder: %w", last)
}

// Done says that a parcel was taken over: call it after it is saved. The file, its
// copies and the parcel in any other file count as seen from now on.
func (f *Folder) Done(found Found, p Parcel) error { return f.seen.AddSeen(found.Key, p.Key()) }

// Dismiss says that a file is not for this person. It stays for others.
func (f *Folder) Dismiss(found Found) error { return f.seen.AddSeen(found.Key) }

// Remove deletes a file and its copies from the folder, for everybody. What is
// under their names by now but is not this file stays.
func (f *Folder) Remove(found Found) error {
	var failed error
	for _, name := range append([]string{found.Name}, found.Also...) {
		b, err := f.read(name)
		if err == nil {
			if o, _, err := unwrap(bytes.NewReader(b)); err != nil || o.Key != found.Key {
				continue
			}
			err = folderError("deleting in the shared folder", f.patiently(func() error { return os.Remove(filepath.Join(f.dir, name)) }))
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = err
		}
	}
	return failed
}
