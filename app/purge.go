package main

import (
	"errors"

	"dearly/app/look"
	"dearly/storage"
)

// purge deletes what has been in the record for long enough, after unlocking, and
// tells. It runs beside the screen: the data key changes with it, which takes a
// moment.
func (d *desk) purge() {
	store := d.store
	d.runBeside(func() func() {
		gone, err := d.purged(store)
		return func() {
			if d.store != store {
				return
			}
			letters, notes := len(gone.Purge), len(gone.Notes)
			switch {
			case err != nil && !errors.Is(err, storage.ErrClosed):
				d.news.Offer("Letters that are in the record were not tidied away today. "+storage.Explain(err), look.Warn, "Done", d.noNews)
			case letters+notes > 0:
				d.news.Offer(tidied(letters, notes), look.Quiet, "Done", d.noNews)
				if d.home != nil {
					d.home.Reload()
				}
			default:
				return
			}
			d.window.Content().Refresh()
		}
	})
}

// backUpAway copies the day's backup to the second place, after unlocking, where
// one is set, and tells when that did not go well.
func (d *desk) backUpAway() {
	store := d.store
	d.runBeside(func() func() {
		err := store.BackUpAway()
		return func() {
			if d.store == store && err != nil && !errors.Is(err, storage.ErrClosed) {
				d.news.Offer("The second copy of your letters could not be made today. "+storage.Explain(err), look.Warn, "Settings", func() {
					d.noNews()
					d.showSettings("Locking and copies")
				})
				d.window.Content().Refresh()
			}
		}
	})
}

// purged brings the council's rule into the store and goes by it.
func (d *desk) purged(store *storage.Store) (storage.Due, error) {
	now, err := store.Retention()
	if err != nil {
		return storage.Due{}, err
	}
	if rule := d.rules.retention(now); rule != now {
		if err := store.SetRetention(rule); err != nil {
			return storage.Due{}, err
		}
	}
	return store.Purge()
}

// tidied tells what was deleted.
func tidied(letters, notes int) string {
	what := ""
	if letters > 0 {
		what = look.Count(letters, "letter", "letters")
	}
	if notes > 0 {
		if what != "" {
			what += " and "
		}
		what += look.Count(notes, "visit note", "visit notes")
	}
	return "Tidied away today: " + what + " that had been in the record for long enough. The record itself is in your council’s system."
}

// runBeside does slow work off the screen's goroutine, and what it gives back on
// it.
func (d *desk) runBeside(work func() (after func())) {
	go func() {
		after := work()
		d.do(after)
	}()
}
