//go:build unix

package main

import (
	"path/filepath"
	"syscall"
	"testing"

	"dearly/storage/exchange"
)

func TestBadFileThatIsAPipeKeepsNobodyWaiting(t *testing.T) {
	h := atDesk(t)
	name := "pipe" + exchange.Extension
	if err := syscall.Mkfifo(filepath.Join(h.home, name), 0o600); err != nil {
		t.Skip(err)
	}
	h.refused(name, "could not be opened. Nothing was changed.", func() { h.drop(name, nil) })
}
