package unlock

import (
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// canRescue says whether the store is damaged or gone in a way that its backups,
// and what still opens, can mend. A file that was never Dearly's has no backups.
func (s *Screen) canRescue(err error) bool {
	return errors.Is(err, storage.ErrDamaged) || errors.Is(err, storage.ErrLost) ||
		errors.Is(err, storage.ErrNotStore) && s.p.Gate.HasBackups()
}

// showDamaged says what is wrong with the file and offers to save what can be
// saved: the passphrase that was typed is needed for it.
func (s *Screen) showDamaged(err error, passphrase string) {
	var goOn *look.Button
	rescue := func() {
		var (
			store   *storage.Store
			rescued storage.Rescued
			err     error
		)
		s.run(goOn, "Saving what can be saved…", func() { store, rescued, err = s.p.Gate.Rescue(passphrase) }, func() {
			if err != nil {
				s.showTrouble(err, s.showOpen)
				return
			}
			s.showRescued(store, rescued)
		})
	}
	goOn = look.PrimaryButton("Save what can be saved", func() { rescue() })
	others := []*look.Button{look.PlainButton("Try again", s.showOpen)}
	if s.p.OnQuit != nil {
		others = append(others, look.PlainButton("Close Dearly", s.p.OnQuit))
	}
	say := look.Words(storage.Explain(err))
	s.show(step{name: "damaged", goOn: goOn, buttons: others, say: say}, goOn,
		look.Head(heading(err)), say,
		look.Words("Dearly can take every letter that still opens, and the rest from the copies of the last days. The file itself is kept beside the new one, just as it is."),
		end(goOn, others...),
	)
}

// mostTold is how many letters the page names: a store has hundreds.
const mostTold = 12

// showRescued tells which letters are older than they were, before going on.
func (s *Screen) showRescued(store *storage.Store, r storage.Rescued) {
	goOn := look.PrimaryButton("Go on to the letters", func() { s.p.OnOpened(store) })
	say := look.Words(rescuedWords(r))
	rows := []fyne.CanvasObject{look.Head("Your letters are open again"), say}
	if len(r.Older) > 0 {
		older := []fyne.CanvasObject{look.Label("From a copy: look at these first")}
		for _, l := range r.Older[:min(len(r.Older), mostTold)] {
			older = append(older, look.Words(olderLine(l)))
		}
		if more := len(r.Older) - mostTold; more > 0 {
			older = append(older, look.Soft("and "+look.Count(more, "more", "more")))
		}
		rows = append(rows, look.Column(4, older...))
	}
	if r.Aside != "" {
		rows = append(rows, look.Column(2, look.Label("The damaged file, for whoever looks after this computer"), look.Soft(filepath.Base(r.Aside))))
	}
	s.show(step{name: "rescued", goOn: goOn, say: say}, goOn, append(rows, end(goOn))...)
}

// rescuedWords says how many letters came from where.
func rescuedWords(r storage.Rescued) string {
	text := look.Count(r.Whole, "letter was", "letters were") + " read whole from the file."
	if r.Aside == "" {
		text = "The newest copy was put together again."
	}
	if n := len(r.Older); n > 0 {
		text += " " + look.Count(n, "letter comes", "letters come") + " from a copy: what was written after it was made is missing."
	}
	if r.Lost > 0 {
		text += " " + look.Count(r.Lost, "letter", "letters") + " could not be read at all."
	}
	return text
}

func olderLine(l storage.RescuedLetter) string {
	line := l.Child
	if !l.Visit.IsZero() {
		line += ", visit on " + look.ShortDay(l.Visit.Time(time.Local))
	}
	return line + ", as it was saved on " + look.ShortDay(l.Saved) + " at " + look.Clock(l.Saved)
}
