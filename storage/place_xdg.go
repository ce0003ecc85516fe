//go:build !windows && !darwin

package storage

import (
	"os"
	"path/filepath"
)

// dataHome follows the XDG base directory specification; a relative
// $XDG_DATA_HOME is to be ignored.
func dataHome() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "dearly"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".local", "share", "dearly"), nil
}

// machine names Fyne's own folder, which is in the configuration home.
func machine() surroundings {
	s := surroundings{remote: onRemoteDrive}
	if dir, err := os.UserConfigDir(); err == nil {
		s.roaming = []string{filepath.Join(dir, "fyne")}
	}
	return s
}
