package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// narrow keeps one thing from growing wider than is good to read.
type narrow struct{ width float32 }

// Narrow keeps what is to be read from growing wider than a width (at the usual
// text size, in points). It lies at the left of the room it has.
func Narrow(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(narrow{width}, o)
}

func (l narrow) inner(width float32) float32 { return min(Grow(l.width), width) }

func (l narrow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], l.inner(width))
}

func (l narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(l.inner(size.Width), size.Height))
}

func (l narrow) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }
