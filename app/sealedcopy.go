package main

import (
	"path/filepath"
	"time"

	"dearly/app/look"
	"dearly/storage"
)

// sealedCopy keeps a sealed copy of everything, with a letter's latest words in
// it, in a folder that the person chooses: the way out when saving fails.
func (d *desk) sealedCopy(l storage.Letter) {
	d.chooseFolder("Choose a folder for a sealed copy", func(dir string) {
		store, into := d.store, filepath.Join(dir, "Dearly "+time.Now().Format("2006-01-02 1504"))
		d.runBeside(func() func() {
			err := store.CopyWith(into, l)
			return func() {
				if d.letter == nil {
					return
				}
				if err != nil {
					d.letter.Say("The sealed copy could not be made there. Your words are still on this page. "+storage.Explain(err), look.Trouble)
					return
				}
				d.letter.Say("A sealed copy with these words is in "+filepath.Base(into)+", and your passphrase opens it. Your words are also still on this page. Try saving here again when there is room.", look.Good)
			}
		})
	})
}
