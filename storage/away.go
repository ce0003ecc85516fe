package storage

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// awayPrefix begins the name of the folder inside the second folder in which one
// store's copies lie: others may have chosen the same one.
const awayPrefix = "dearly-"

// BackUpAway puts a copy of the day's backup into the second folder of the
// settings: a stick, a network drive, even a synced folder, for the copy is a
// closed and sealed file. Seven days are kept there too. It makes the day's
// backup first where there is none. A copy is read back and compared before it
// gets its name. Then it deletes the copies there that hold what was erased
// since; until the folder can be reached, they are owed.
//
// Call it after unlocking and once a day, off the goroutine that paints: it may
// wait long for a network, but no save waits for it. Without a second folder, and
// when the day's copy is there already, it does nothing. ErrAway says that it
// could not be done, with the reason; nothing here has changed then, and it is
// to be told once.
func (s *Store) BackUpAway() error {
	s.awayMu.Lock()
	defer s.awayMu.Unlock()
	var own storeBox
	var source, made string
	err := s.locked(func() (err error) {
		if own, err = s.ownBox(s.conn); err != nil || own.Settings.BackupFolder == "" {
			return err
		}
		name := backupPrefix + DateOf(s.now()).String() + backupSuffix
		source = filepath.Join(s.dir, backupsDir, name)
		if _, err := os.Stat(source); err != nil {
			s.backupNow(name)
			if s.backup.done.IsZero() {
				return s.backup.err
			}
		}
		if own.AwayID.IsZero() {
			own.AwayID = NewID()
		}
		made = filepath.Join(awayFolder(own), name)
		if slices.Contains(own.MadeAway, made) {
			return nil
		}
		// Noted before it is made, or one that is erased from might be forgotten.
		own.MadeAway = append(slices.Clone(own.MadeAway), made)
		return s.changeOwn(func(now *storeBox) { now.AwayID, now.MadeAway = own.AwayID, own.MadeAway })
	})
	if err != nil {
		return err
	}
	if made != "" {
		if err := copyAway(own.Settings.BackupFolder, source, made); err != nil {
			return fmt.Errorf("copying to the second folder: %w (%w)", ErrAway, err)
		}
	}
	left := dropAway(own.OwedAway, made)
	there := slices.DeleteFunc(slices.Clone(own.MadeAway), gone)
	if slices.Equal(left, own.OwedAway) && slices.Equal(there, own.MadeAway) {
		return nil
	}
	return s.locked(func() error {
		return s.changeOwn(func(now *storeBox) {
			// Where something was erased meanwhile, the next call pays.
			if slices.Equal(now.OwedAway, own.OwedAway) && slices.Equal(now.MadeAway, own.MadeAway) {
				now.OwedAway, now.MadeAway = left, there
			}
		})
	})
}

func awayFolder(own storeBox) string {
	return filepath.Join(own.Settings.BackupFolder, awayPrefix+hex.EncodeToString(own.AwayID[:4]))
}

// AwayBackups are the copies in the second folder, newest first. ErrAway when it
// cannot be reached.
func (s *Store) AwayBackups() ([]Backup, error) {
	var own storeBox
	err := s.locked(func() (err error) {
		own, err = s.ownBox(s.conn)
		return err
	})
	if err != nil || own.Settings.BackupFolder == "" {
		return nil, err
	}
	if _, err := os.Stat(own.Settings.BackupFolder); err != nil {
		return nil, fmt.Errorf("looking into the second folder: %w (%w)", ErrAway, err)
	}
	return backupsIn(awayFolder(own))
}

// oweAway notes that the copies in the second folder hold what is erased now.
func (b *storeBox) oweAway() {
	if len(b.MadeAway) > 0 {
		b.OwedAway, b.MadeAway = union(b.OwedAway, b.MadeAway), nil
	}
}

// copyAway copies a backup to the second folder, unless the same is there, and
// tidies there.
func copyAway(base, source, made string) error {
	// A stick that is not plugged in must not become a folder on this disk.
	if info, err := os.Stat(base); err != nil {
		return err
	} else if !info.IsDir() {
		return errors.New("it is no folder")
	}
	folder := filepath.Dir(made)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	want, err := digestOfFile(source)
	if err != nil {
		return err
	}
	if got, err := digestOfFile(made); err == nil && got == want {
		return rotateIn(folder)
	}
	f, err := os.CreateTemp(folder, ".dearly-*.tmp") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone already when all went well
	in, err := os.Open(source)
	if err != nil {
		f.Close()
		return err
	}
	_, err = io.Copy(f, in)
	if err := errors.Join(err, in.Close(), f.Sync(), f.Close()); err != nil {
		return err
	}
	if got, err := digestOfFile(f.Name()); err != nil {
		return err
	} else if got != want {
		return errors.New("it reads back otherwise")
	}
	if err := os.Rename(f.Name(), made); err != nil {
		return err
	}
	_ = flushFolder(folder) // network drives need not know how
	return rotateIn(folder)
}

func digestOfFile(path string) (d Digest, err error) {
	f, err := os.Open(path)
	if err != nil {
		return d, err
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return d, err
	}
	copy(d[:], sum.Sum(nil))
	return d, nil
}

// dropAway deletes copies that are owed, but not the one just made, and says
// which are left: a folder that cannot be reached still has its own.
func dropAway(owed []string, made string) (left []string) {
	for _, path := range owed {
		if path == made || gone(path) {
			continue
		}
		if os.Remove(path) != nil {
			left = append(left, path)
		}
	}
	return left
}

// gone tells whether a file is not there, though its folder is.
func gone(path string) bool {
	_, err := os.Lstat(path)
	_, folderErr := os.Stat(filepath.Dir(path))
	return errors.Is(err, fs.ErrNotExist) && folderErr == nil
}
