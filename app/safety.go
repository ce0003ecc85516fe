package main

import (
	"os"
	"path/filepath"
	"time"

	"dearly/app/look"
	"dearly/app/unlock"
	"dearly/storage"
)

// change shows the door from inside.
func (d *desk) change(what unlock.Changing) {
	back := func() { d.showSettings("Locking and copies") }
	d.clearRooms()
	door := unlock.Change(unlock.Params{
		Window:   d.window,
		OnOpened: func(*storage.Store) { back() },
		OnBack:   back,
		Copy:     d.clip.Copy,
	}, d.store, what)
	d.show("settings", door.Content())
	door.Focus()
}

// backupsSay tells what copies there are.
func (d *desk) backupsSay() string {
	all, err := d.store.Backups()
	switch {
	case err != nil:
		return "They cannot be counted at the moment. " + storage.Explain(err)
	case len(all) == 0:
		return "There are none yet. The first is made when you next save."
	}
	newest := all[0]
	for _, b := range all {
		if b.Made.After(newest.Made) {
			newest = b
		}
	}
	say := "There is one copy, of " + look.When(newest.Made, time.Now()) + "."
	if len(all) > 1 {
		say = "There are " + look.Count(len(all), "copy", "copies") + ", the newest of " + look.When(newest.Made, time.Now()) + "."
	}
	if err := d.store.BackupProblem(); err != nil {
		say += " The latest try did not go well. " + storage.Explain(err)
	}
	return say
}

func (d *desk) askDeleteBackups() {
	var sheet *look.Sheet
	keep := look.PlainButton("Keep them", func() { sheet.Close() })
	remove := look.DangerButton("Delete the copies", func() {
		sheet.Close()
		store := d.store
		d.runBeside(func() func() {
			err := store.DeleteBackups()
			return func() {
				if err != nil {
					d.say("The copies could not all be deleted. Your letters are as they were. " + storage.Explain(err))
				}
				if d.settingsRoom != nil {
					d.settingsRoom.Reload()
				}
			}
		})
	})
	sheet = look.NewSheet("Delete the copies of the last days?", look.Words("Your letters stay as they are. Without the copies, a damaged file can only be put together from what still opens in it. A new copy is made when you next save."), keep, remove)
	sheet.Open(d.window.Canvas(), keep)
}

// folderTrouble says in a sentence why a folder will not do, or "". An empty one
// is none at all, which will do.
func folderTrouble(path string) string {
	if path == "" {
		return ""
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() || !filepath.IsAbs(path) {
		return "There is no such folder. Choose one, or leave this empty."
	}
	test, err := os.CreateTemp(path, ".dearly-*")
	if err != nil {
		return "Dearly may not write into that folder. Choose another, or ask your IT people."
	}
	test.Close()
	os.Remove(test.Name())
	return ""
}
