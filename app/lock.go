package main

import (
	"os"
	"os/exec"

	"dearly/app/look"
)

// lock saves, then starts Dearly afresh and ends this process: only so are the
// words surely gone from memory (measured; see DESIGN §6).
func (d *desk) lock() {
	if d.store == nil || d.options.demo {
		return
	}
	d.leaving(func() {
		d.away.stop()
		d.clip.Clear()
		d.clearRooms()
		if err := d.store.Close(); err != nil {
			d.showTrouble("Your letters are saved, but the file could not be closed in good order. Close this window and start Dearly again.")
			return
		}
		d.store = nil
		if err := startAgain(); err != nil {
			d.mark.Say("Your letters are saved and locked. Dearly could not start itself again: close this window and start it as usual.", look.Warn)
			d.showUnlock()
			return
		}
		d.app.Quit()
	})
}

// startAgain starts this program anew, with the same words on its command line.
func startAgain() error {
	path, err := os.Executable()
	if err != nil {
		return err
	}
	again := exec.Command(path, os.Args[1:]...)
	again.Stdout, again.Stderr = os.Stdout, os.Stderr
	return again.Start()
}
