package main

import (
	"time"

	"dearly/app/home"
	"dearly/storage"
)

// kept is what home says of where the letters are.
func (d *desk) kept() string {
	if d.options.demo {
		return "Made up, and not kept"
	}
	return "Sealed on this computer"
}

// locker is how home locks; the demonstration has nothing to lock.
func (d *desk) locker() func() {
	if d.options.demo {
		return nil
	}
	return d.lock
}

func (d *desk) showHome(child storage.ID) {
	d.clearRooms()
	d.home = home.New(home.Params{
		Store: d.roomStore(), Child: child, Again: d.again,
		Window: d.window, Now: time.Now, Kept: d.kept(),
		OnLetter: d.showLetter, OnHit: d.showHit, OnNew: d.startLetter, OnText: d.openTextFile,
		OnReview: d.showReview, OnLock: d.locker(), OnSample: d.showSample, OnChange: d.refreshMenu,
		SaveFile: d.saveFile, Run: d.work,
	})
	d.again = true
	d.show("home", d.home.Content())
	d.home.Focus()
	d.lookInFolder()
}

// newLetter begins a letter to the child that home shows.
func (d *desk) newLetter() {
	if d.home == nil {
		return
	}
	if child, ok := d.home.Child(); ok {
		d.startLetter(child)
	}
}

func (d *desk) addChild() {
	if d.home != nil {
		d.home.AddChild()
	}
}
