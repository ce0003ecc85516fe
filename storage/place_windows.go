package storage

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"unsafe"
)

// dataHome is local, not roaming: roaming folders may lie on a server.
func dataHome() (string, error) {
	local := os.Getenv("LOCALAPPDATA")
	if local == "" {
		return "", errors.New("%LOCALAPPDATA% is not set")
	}
	return filepath.Join(local, "Dearly"), nil
}

// machine asks Windows. Fyne keeps its own files under %APPDATA%.
func machine() surroundings {
	s := surroundings{windows: true, remote: onRemoteDrive}
	for _, name := range []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"} {
		if dir := os.Getenv(name); dir != "" {
			s.synced = append(s.synced, dir)
		}
	}
	if dir := os.Getenv("APPDATA"); dir != "" {
		s.roaming = append(s.roaming, dir)
	}
	return s
}

// driveRemote is DRIVE_REMOTE of winbase.h.
const driveRemote = 4

// onRemoteDrive asks what kind of drive a path's letter stands for.
func onRemoteDrive(path string) bool {
	volume := filepath.VolumeName(path)
	if volume == "" {
		return false
	}
	root, err := syscall.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return false
	}
	ask := syscall.NewLazyDLL("kernel32.dll").NewProc("GetDriveTypeW")
	if ask.Find() != nil {
		return false
	}
	kind, _, _ := ask.Call(uintptr(unsafe.Pointer(root)))
	return kind == driveRemote
}
