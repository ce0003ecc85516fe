package main

import (
	"time"

	"dearly/app/idle"
)

// away locks the store when nobody is there any more.
type away struct {
	watch   *idle.Watch // nil while nothing is open
	session func()      // ends listening for a locked session
}

func (a *away) stop() {
	if a.watch != nil {
		a.watch.Stop()
		a.session()
		a.watch = nil
	}
}

// seen tells that somebody has just done something in the program.
func (a *away) seen() {
	if a.watch != nil {
		a.watch.Seen()
	}
}

// watchForAway begins to watch, or watches anew after the setting was changed. The
// demonstration has nothing to lock.
func (d *desk) watchForAway() {
	d.away.stop()
	if d.store == nil || d.options.demo {
		return
	}
	gone := func() { d.do(d.lockUnasked) }
	d.away.watch = &idle.Watch{Limit: time.Duration(d.settings().IdleLock) * time.Minute, Away: gone}
	d.away.watch.Start()
	d.away.session = idle.OnSessionLock(gone)
}

// lockUnasked locks although nobody is there to answer: when the latest words
// cannot be saved it stays open, for they would be lost, and looks again later.
func (d *desk) lockUnasked() {
	if d.letter != nil {
		if err := d.letter.Save(); err != nil {
			d.watchForAway()
			return
		}
	}
	d.lock()
}
