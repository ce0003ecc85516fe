//go:build !windows && !darwin && !linux

package storage

// onRemoteDrive cannot be asked here in one way for all systems.
func onRemoteDrive(string) bool { return false }
