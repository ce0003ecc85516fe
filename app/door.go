package main

import (
	"dearly/app/unlock"
	"dearly/storage"
)

// showUnlock shows the door.
func (d *desk) showUnlock() {
	d.clearRooms()
	door := unlock.New(unlock.Params{
		Gate: unlock.Folder{Dir: d.dir}, Dir: d.dir,
		OnOpened: d.opened, OnQuit: d.quit, OnTry: d.tryFirst,
		OnStep: func(name string) { d.window.SetTitle(doorTitle(name)) },
		Window: d.window, Copy: d.clip.Copy,
	})
	d.show("", door.Content())
	door.Focus()
}

// opened is what happens after unlocking.
func (d *desk) opened(s *storage.Store) {
	d.store = s
	forgetOldPrints()
	d.readTeamWords()
	d.watchForFall()
	d.watchForAway()
	d.showHome(storage.ID{})
	d.purge()
	if file := d.options.file; file != "" {
		d.options.file = "" // once, and not after each unlocking
		d.openParcel(file)
	}
	if d.settings().BackupFolder != "" {
		d.backUpAway()
	}
}

// doorTitle names a step of the door.
func doorTitle(step string) string {
	switch step {
	case "first":
		return appName + ": first start"
	case "key":
		return appName + ": recovery key"
	}
	return appName + ": unlock"
}
