package write

import (
	"strings"

	"dearly/app/look"
	"dearly/storage"
)

// AskVisitNote takes down a note of the visit, which is fixed with its time.
func (s *Screen) AskVisitNote() {
	s.unsay()
	words := look.NewLongField("What you want to have on record from the visit itself", 9)
	words.SetHint("Once kept it has its time and is never changed, only added to. It is no part of the letter.")
	var sheet *look.Sheet
	warned := false
	end := func() {
		if strings.TrimSpace(words.Text()) != "" && !warned {
			warned = true
			words.SetTrouble("Not kept yet. Press Keep it, or Esc once more to leave it.")
			sheet.Refresh()
			return
		}
		sheet.Close()
		s.Focus()
	}
	keep := look.PrimaryButton("Keep it", func() {
		if strings.TrimSpace(words.Text()) == "" {
			sheet.Close()
			s.Focus()
			return
		}
		note := storage.VisitNote{Child: s.child.ID, Visit: s.letter.Visit, Place: s.letter.Place, Text: words.Text()}
		note.Letter = s.autosave.Letter().ID
		var err error
		s.params.Run(func() { err = s.params.Store.FixNote(&note) }, func() {
			if err != nil {
				words.SetTrouble("Not kept. " + storage.Explain(err))
				sheet.Refresh()
				return
			}
			sheet.Close()
			s.Say("The visit note is kept, fixed at "+look.Clock(note.At)+".", look.Good)
			s.Focus()
		})
	})
	cancel := look.PlainButton("Cancel", end)
	sheet = look.NewSheet("Visit note", look.Column(12, words), cancel, keep)
	sheet.OnEscape = end
	sheet.Open(s.canvas(), words.Input)
}
