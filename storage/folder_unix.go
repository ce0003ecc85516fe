//go:build !windows

package storage

import (
	"errors"
	"os"
)

// flushFolder makes sure that a new name in a folder is on the disk.
func flushFolder(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	err = f.Sync()
	return errors.Join(err, f.Close())
}
