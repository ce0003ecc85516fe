package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
)

// sideBySide gives the list of children the width its words need and the
// letters the rest.
type sideBySide struct{}

const listWidth = 280 // at the usual text size, in points

func (sideBySide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := min(look.Grow(listWidth), size.Width*0.36)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(side, size.Height))
	objects[1].Move(fyne.NewPos(side, 0))
	objects[1].Resize(fyne.NewSize(size.Width-side, size.Height))
}

func (sideBySide) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }

// listThenButton lays a scroller as tall as its content if there is room, and a
// button right under it.
type listThenButton struct{ scroll *container.Scroll }

func (l listThenButton) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 6
	list, button := objects[0], objects[1]
	foot := button.MinSize().Height
	h := max(min(look.HeightFor(l.scroll.Content, size.Width), size.Height-foot-gap), 0)
	list.Move(fyne.NewPos(0, 0))
	list.Resize(fyne.NewSize(size.Width, h))
	button.Move(fyne.NewPos(0, h+gap))
	button.Resize(fyne.NewSize(size.Width, foot))
}

func (l listThenButton) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(120, objects[1].MinSize().Height+40)
}
