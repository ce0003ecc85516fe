package teach

import (
	"dearly/app/teach/poster"
)

// summary saves what was practised as one page.
func (w *practise) summary() {
	var all []poster.Exercise
	for _, l := range w.lessons {
		if a, ok := w.progress[l.Title]; ok {
			all = append(all, poster.Exercise{Title: l.Title, Done: a.Done, Noted: a.Words, Left: a.Left})
		}
	}
	data, err := poster.Summary(all, w.screen.p.Now())
	if err != nil {
		w.screen.trouble("The summary could not be made.", err)
		return
	}
	w.screen.p.Save("practice.pdf", data, func() { w.screen.say("The summary is saved. It names no real child.") })
}
