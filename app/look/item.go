package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Item is a line of a list: a dot, and prose beside it that does not run under it.
func Item(text *Text) *fyne.Container {
	return container.New(itemLayout{}, Words("•").In(ColorSoft), text)
}

// itemIndent is in points at the usual text size.
const itemIndent = 18

type itemLayout struct{}

func (itemLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[1], width-Grow(itemIndent))
}

func (itemLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	in := Grow(itemIndent)
	objects[0].Move(fyne.NewPos(Grow(3), 0))
	objects[0].Resize(fyne.NewSize(in, objects[0].MinSize().Height))
	objects[1].Move(fyne.NewPos(in, 0))
	objects[1].Resize(fyne.NewSize(size.Width-in, size.Height))
}

func (itemLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(Grow(itemIndent), 0)
}
