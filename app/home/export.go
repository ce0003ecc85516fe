package home

import (
	"errors"

	"dearly/app/look"
	"dearly/storage"
)

// askExport says what a file with everything held about a child has in it and who
// must not see it, and has it saved where the worker chooses.
func (s *Screen) askExport(child storage.Child) *look.Sheet {
	var sheet *look.Sheet
	say := look.Soft("").In(look.ColorDanger)
	cancel := look.PlainButton("Cancel", func() { sheet.Close() })
	choose := look.PrimaryButton("Choose where…", func() {
		s.p.SaveFile("Everything held "+s.today().String()+".zip", func(path string) {
			var err error
			s.run(func() { err = s.p.Store.ExportFile(child.ID, path) }, func() {
				switch {
				case err == nil:
					sheet.Close()
					s.keeping.Say("Saved. The file is not sealed: give it only to whom it is for, and delete it when they have it.", look.Good)
					s.content.Refresh()
					return
				case errors.Is(err, storage.ErrDamaged):
					say.SetText("The file is saved, but part of what is held could not be read, and the file says which. " + storage.Explain(err))
				default:
					say.SetText("Not saved. " + storage.Explain(err))
				}
				sheet.Refresh()
			})
		})
	})
	sheet = look.NewSheet("Everything held about "+child.Name, look.Column(10,
		look.Words("One file (ZIP) of plain text for when "+child.Name+", or somebody for them, asks what is held: their page, every letter with its earlier wordings and your own notes beside it, your visit notes, their answers, holds, and what was done when."),
		look.Words("The file is not sealed: whoever has it can read it. Other people’s private facts are in it too, so ask whoever answers requests in your council before you hand it on. Keep it where only you can see it, and delete it afterwards."),
		say), cancel, choose)
	sheet.Open(s.canvas(), choose)
	return sheet
}
