package teach

import (
	"fmt"

	"dearly/app/look"
)

// export saves the list as a file that others can take in.
func (w *words) export() {
	data, err := w.list.CSV()
	if err != nil {
		w.screen.trouble("The file could not be made.", err)
		return
	}
	n := len(w.list.Entries())
	w.screen.p.Save("team-words.csv", data, func() {
		w.screen.say(fmt.Sprintf("Saved with %s. Others take it in from their Words menu, or drop it on Dearly.", look.Count(n, "word", "words")))
	})
}
