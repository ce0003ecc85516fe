package write

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

const (
	sideWidth     = 340  // points at the usual text size, as drawn in the design
	narrowestPage = 480  // points that a page needs to be read with joy
	sideUnder     = 0.36 // of the height, when it goes under
)

// overFoot puts the foot line under the rest, and after it for the Tab key.
type overFoot struct{}

func (overFoot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, foot := objects[0], objects[1]
	height := look.HeightFor(foot, size.Width)
	rest.Move(fyne.NewPos(0, 0))
	rest.Resize(fyne.NewSize(size.Width, max(size.Height-height, 0)))
	foot.Move(fyne.NewPos(0, size.Height-height))
	foot.Resize(fyne.NewSize(size.Width, height))
}

func (overFoot) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rest, foot := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(rest.Width, foot.Width), rest.Height+foot.Height)
}
