package letter

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// beside puts the side list to the right of the paper, or under it when large text
// leaves the paper too little room.
type beside struct{}

const (
	sideWidth     = 340  // points at the usual text size
	narrowestDesk = 520  // points that the paper needs to be read with joy
	sideUnder     = 0.38 // of the height, when it goes under
)

func (*beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	desk, side := objects[0], objects[1]
	wide := look.Grow(sideWidth)
	desk.Move(fyne.NewPos(0, 0))
	if size.Width-wide >= look.Grow(narrowestDesk) {
		desk.Resize(fyne.NewSize(size.Width-wide, size.Height))
		side.Move(fyne.NewPos(size.Width-wide, 0))
		side.Resize(fyne.NewSize(wide, size.Height))
		return
	}
	tall := size.Height * sideUnder
	desk.Resize(fyne.NewSize(size.Width, size.Height-tall))
	side.Move(fyne.NewPos(0, size.Height-tall))
	side.Resize(fyne.NewSize(size.Width, tall))
}

func (*beside) MinSize(objects []fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }
