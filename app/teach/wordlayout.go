package teach

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// listAndForm lays the words at the left and the open one at the right; in little
// room one of them has all of it.
type listAndForm struct{ room *words }

func (l listAndForm) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	list, form := objects[0], objects[1]
	width := min(look.Grow(440), size.Width*0.45)
	list.Move(fyne.NewPos(0, 0))
	form.Move(fyne.NewPos(0, 0))
	if size.Width-width < look.Grow(420) {
		show, hide := list, form
		if l.room.onForm {
			show, hide = form, list
		}
		show.Show()
		hide.Hide()
		show.Resize(size)
		return
	}
	list.Show()
	form.Show()
	list.Resize(fyne.NewSize(width, size.Height))
	form.Move(fyne.NewPos(width, 0))
	form.Resize(fyne.NewSize(size.Width-width, size.Height))
}

func (listAndForm) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

// toForm shows the word that is open, and puts the keyboard in it.
func (w *words) toForm() {
	w.onForm = true
	w.both.Refresh()
	w.screen.focusOn(w.form.word.Input)
}

// toList shows the words, and puts the keyboard in them.
func (w *words) toList() {
	w.onForm = false
	w.both.Refresh()
	w.screen.focusOn(w.table)
}
