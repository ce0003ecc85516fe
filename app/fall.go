package main

import (
	"fmt"
	"runtime"
	"time"

	"dearly/app/crash"
	"dearly/app/look"
)

// tellOfFall says that the program fell over last time, should it have, and
// watches for the next time.
func (d *desk) tellOfFall() {
	if r, fell := crash.Last(d.dir, fmt.Sprintf("Dearly %s, %s %s", appVersion, runtime.GOOS, runtime.GOARCH)); fell {
		d.news.Offer("Dearly stopped by itself "+look.When(r.At, time.Now())+". What you had written up to a few seconds before is saved. There is a note about it, without a word of your letters, that helps the people who mend Dearly.",
			look.Warn, "Show the note", func() {
				d.noNews()
				where := look.Soft("It is kept on this computer as " + r.Path + ". Nobody gets it unless you send it.")
				d.tell("What Dearly noted", look.Column(12, where, look.Soft(r.Text)))
			})
	}
	d.watchForFall()
}

// watchForFall begins to watch once the folder is there.
func (d *desk) watchForFall() {
	if d.unwatch == nil {
		d.unwatch = crash.Watch(d.dir)
	}
}
