package look

import "fyne.io/fyne/v2"

// Beside is the layout of two things: a page, and to its right what is said about
// it, or under it when large text leaves the page too little room.
type Beside struct {
	Side  float32   // width of the right, in points at the usual text size
	Page  float32   // points at the usual text size that the page needs to be read with joy
	Under float32   // share of the height for what goes under
	Least fyne.Size // of both together; zero: one over the other
}

// Layout places them.
func (l Beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	page, side := objects[0], objects[1]
	width := Grow(l.Side)
	page.Move(fyne.NewPos(0, 0))
	if size.Width-width >= Grow(l.Page) {
		page.Resize(fyne.NewSize(size.Width-width, size.Height))
		side.Move(fyne.NewPos(size.Width-width, 0))
		side.Resize(fyne.NewSize(width, size.Height))
		return
	}
	height := size.Height * l.Under
	page.Resize(fyne.NewSize(size.Width, size.Height-height))
	side.Move(fyne.NewPos(0, size.Height-height))
	side.Resize(fyne.NewSize(size.Width, height))
}

// MinSize is Least, or holds one over the other.
func (l Beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !l.Least.IsZero() {
		return l.Least
	}
	page, side := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(page.Width, side.Width), page.Height+side.Height)
}
