package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// bar lays what a thing is at the left and what can be done at the right. When
// the words grow too large for one line, the right part goes under the left.
type bar struct{ left, right *fyne.Container }

// newBar lays left and right with the gaps of a bar.
func newBar(left, right []fyne.CanvasObject) *fyne.Container {
	b := &bar{left: Row(14, left, nil), right: Row(14, nil, right)}
	return container.New(b, b.left, b.right)
}

// HeadLine lays a name and what belongs to it at the left and buttons at the
// right, in two lines when one is too short.
func HeadLine(left, right []fyne.CanvasObject) *fyne.Container { return newBar(left, right) }

func (b *bar) one(width float32) bool {
	return b.enough()+14+b.right.MinSize().Width <= width
}

// enough is the room that the left part needs to be understood: half of what it
// wishes, for its title and chips may end in "…".
func (b *bar) enough() float32 {
	var w float32
	for _, o := range b.left.Objects {
		w += (wish(o) + o.MinSize().Width) / 2
	}
	return w + 14*float32(max(len(b.left.Objects)-1, 0))
}

func (b *bar) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	l, r := b.left.MinSize().Height, b.right.MinSize().Height
	if b.one(width) {
		return max(l, r)
	}
	return l + 8 + r
}

func (b *bar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r := b.right.MinSize()
	if b.one(size.Width) {
		b.left.Move(fyne.NewPos(0, 0))
		w := size.Width
		if len(b.right.Objects) > 0 {
			w -= r.Width + 14
		}
		b.left.Resize(fyne.NewSize(w, size.Height))
		b.right.Move(fyne.NewPos(size.Width-r.Width, 0))
		b.right.Resize(fyne.NewSize(r.Width, size.Height))
		return
	}
	l := b.left.MinSize().Height
	b.left.Move(fyne.NewPos(0, 0))
	b.left.Resize(fyne.NewSize(size.Width, l))
	w := min(r.Width, size.Width)
	b.right.Move(fyne.NewPos(0, l+8))
	b.right.Resize(fyne.NewSize(w, r.Height))
}

func (b *bar) MinSize([]fyne.CanvasObject) fyne.Size {
	l, r := b.left.MinSize(), b.right.MinSize()
	return fyne.NewSize(max(l.Width, r.Width), max(l.Height, r.Height))
}
