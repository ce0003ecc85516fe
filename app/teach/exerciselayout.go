package teach

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// threeUp lays note, page and what is left side by side; in less room what is left
// goes under the note, and in little room both go under the page.
type threeUp struct{}

const (
	noteWidth  = 360 // points at the usual text size
	leftWidth  = 320
	leastPage  = 480
	underShare = 0.42 // of the height, for what goes under the page
)

func (threeUp) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place := func(i int, x, y, w, h float32) {
		objects[i].Move(fyne.NewPos(x, y))
		objects[i].Resize(fyne.NewSize(w, h))
	}
	note, left, page := look.Grow(noteWidth), look.Grow(leftWidth), look.Grow(leastPage)
	switch {
	case size.Width >= note+page+left:
		place(0, 0, 0, note, size.Height)
		place(1, note, 0, size.Width-note-left, size.Height)
		place(2, size.Width-left, 0, left, size.Height)
	case size.Width >= note+page:
		half := size.Height * 0.55
		place(0, 0, 0, note, half)
		place(2, 0, half, note, size.Height-half)
		place(1, note, 0, size.Width-note, size.Height)
	default:
		under := size.Height * underShare
		place(1, 0, 0, size.Width, size.Height-under)
		place(0, 0, size.Height-under, size.Width/2, under)
		place(2, size.Width/2, size.Height-under, size.Width/2, under)
	}
}

func (threeUp) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

// halves lays two things side by side.
type halves struct{}

func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*size.Width/2, 0))
		o.Resize(fyne.NewSize(size.Width/2, size.Height))
	}
}

func (halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(300, 200) }

// letterOver lays a title, a letter and what is said of it under one another; what
// is said takes what it needs, and never more than two fifths.
type letterOver struct{ said *[]fyne.CanvasObject } // of both letters, so that they end alike

func (l letterOver) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head := look.HeightFor(objects[0], size.Width)
	under := float32(0)
	for _, said := range *l.said {
		under = max(under, look.HeightFor(said, size.Width))
	}
	under = min(under, size.Height*0.4)
	for i, at := range []struct{ y, h float32 }{{0, head}, {head, size.Height - head - under}, {size.Height - under, under}} {
		objects[i].Move(fyne.NewPos(0, at.y))
		objects[i].Resize(fyne.NewSize(size.Width, at.h))
	}
}

func (letterOver) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 200) }
