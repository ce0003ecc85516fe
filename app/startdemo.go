package main

import (
	"os"

	"dearly/app/look"
	"dearly/storage"
)

// demoMark stands on every screen of the demonstration.
const demoMark = "Trying it out: everybody here is made up, and nothing is kept when you close this window."

// startDemo opens a throwaway store with made-up children. It is sealed like any
// other, under a passphrase that nobody is told.
func (d *desk) startDemo() {
	dir, err := os.MkdirTemp("", "dearly-demo-")
	if err != nil {
		d.showTrouble("The demonstration needs room for a temporary folder, and this computer gave it none. Make some room on the disk and try again.")
		return
	}
	d.dir = dir
	store, _, err := storage.Create(dir, storage.NewPassphrase(), storage.Options{Cost: storage.CheapCost})
	if err == nil {
		err = fillDemo(store)
	}
	if err != nil {
		d.showTrouble("The demonstration could not be made ready. " + storage.Explain(err))
		return
	}
	d.store = store
	d.useTheme()
	d.mark.Offer(demoMark, look.Training, "Start for real", d.startForReal)
	d.showHome(storage.ID{})
}

// tryFirst goes from the first start into the demonstration.
func (d *desk) tryFirst() {
	d.options.demo = true
	d.startDemo()
}

// startForReal leaves the demonstration for the worker's own letters.
func (d *desk) startForReal() {
	d.leaving(func() {
		d.clearRooms()
		_ = d.store.Close()
		d.store = nil
		d.forgetDemo()
		d.options.demo, d.again = false, false
		d.mark.Clear()
		d.useTheme()
		d.start()
	})
}

// forgetDemo removes the throwaway store.
func (d *desk) forgetDemo() {
	if d.options.demo && d.dir != "" {
		_ = os.RemoveAll(d.dir) // sealed under a key that is gone, so what may stay behind says nothing
	}
}
