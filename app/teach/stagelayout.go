package teach

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// calloutUnder lays the page over the whole width, and under it the callout, as
// tall as it needs and never more than half of the room. Between the two lies the
// pad, over the page.
type calloutUnder struct{ callout fyne.CanvasObject } // nil: none

const calloutAir = 16

func (l calloutUnder) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page := size
	if len(objects) > 2 {
		width := min(size.Width-2*calloutAir, 1240)
		need := look.HeightFor(l.callout, width-8) + 5
		h := min(need, size.Height*0.5)
		page.Height -= h + 2*calloutAir
		objects[2].Move(fyne.NewPos((size.Width-width)/2, page.Height+calloutAir))
		objects[2].Resize(fyne.NewSize(width, h))
	}
	for _, o := range objects[:min(2, len(objects))] {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(page)
	}
}

func (calloutUnder) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 120) }

// twoPages lays before and after side by side, each under its name, and the pad
// over both.
type twoPages struct{}

func (twoPages) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := size.Width / 2
	h := objects[0].MinSize().Height
	for i := range 2 {
		x := float32(i) * half
		objects[i].Move(fyne.NewPos(x, 8))
		objects[i].Resize(fyne.NewSize(half, h))
		objects[2+i].Move(fyne.NewPos(x, h+8))
		objects[2+i].Resize(fyne.NewSize(half, size.Height-h-8))
	}
	objects[4].Move(fyne.NewPos(0, 0))
	objects[4].Resize(size)
}

func (twoPages) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 120) }

// footUnder puts the counts under the rest.
type footUnder struct{}

func (footUnder) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := look.HeightFor(objects[1], size.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-h))
	objects[1].Move(fyne.NewPos(0, size.Height-h))
	objects[1].Resize(fyne.NewSize(size.Width, h))
}

func (footUnder) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, objects[1].MinSize().Height)
}
