package storage

import (
	"os"
	"path/filepath"
	"syscall"
)

// dataHome is Application Support, which iCloud leaves alone.
func dataHome() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, "Library", "Application Support", "Dearly"), nil
}

// machine names Fyne's own folder and the homes of sync clients.
func machine() surroundings {
	s := surroundings{remote: onRemoteDrive}
	if home, err := os.UserHomeDir(); err == nil {
		s.synced = []string{
			filepath.Join(home, "Library", "CloudStorage"),
			filepath.Join(home, "Library", "Mobile Documents"),
		}
		s.roaming = []string{filepath.Join(home, "Library", "Preferences", "fyne")}
	}
	return s
}

// mountLocal is MNT_LOCAL of sys/mount.h: the disk is in this machine.
const mountLocal = 0x1000

func onRemoteDrive(path string) bool {
	var fs syscall.Statfs_t
	return syscall.Statfs(path, &fs) == nil && fs.Flags&mountLocal == 0
}
