//go:build !linux && !windows

package idle

// OnSessionLock does nothing here: Watch notices a sleep when the computer wakes.
func OnSessionLock(func()) (stop func()) { return func() {} }
