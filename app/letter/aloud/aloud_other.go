//go:build !windows && !darwin && !linux

package aloud

func find(func(string) (string, error)) (voice, bool) { return voice{}, false }
