package write

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// beside puts the list to the right of the page, or under it when large text
// leaves the page too little room.
type beside struct{}

const (
	sideWidth     = 340  // points at the usual text size, as drawn in the design
	narrowestPage = 480  // points that a page needs to be read with joy
	sideUnder     = 0.36 // of the height, when it goes under
)

func (*beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, side := objects[0], objects[1]
	width := look.Grow(sideWidth)
	page.Move(fyne.NewPos(0, 0))
	if size.Width-width >= look.Grow(narrowestPage) {
		page.Resize(fyne.NewSize(size.Width-width, size.Height))
		side.Move(fyne.NewPos(size.Width-width, 0))
		side.Resize(fyne.NewSize(width, size.Height))
		return
	}
	height := size.Height * sideUnder
	page.Resize(fyne.NewSize(size.Width, size.Height-height))
	side.Move(fyne.NewPos(0, size.Height-height))
	side.Resize(fyne.NewSize(size.Width, height))
}

func (*beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	page, side := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(page.Width, side.Width), page.Height+side.Height)
}

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
