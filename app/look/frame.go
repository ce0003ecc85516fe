package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// frame lays strips at the top, one at the foot, and the rest between them.
type frame struct{ tops int }

// Frame is a whole screen: strips at the top (bars, messages), a foot line (or
// nil), and the body between. Unlike Fyne's border layout it leaves no gaps.
func Frame(tops []fyne.CanvasObject, foot, body fyne.CanvasObject) *fyne.Container {
	if foot == nil {
		foot = container.NewWithoutLayout()
	}
	all := append(append([]fyne.CanvasObject{}, tops...), foot, body)
	return container.New(frame{len(tops)}, all...)
}

func (l frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range objects[:l.tops] {
		if !o.Visible() {
			continue
		}
		h := HeightFor(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h
	}
	foot, body := objects[l.tops], objects[l.tops+1]
	h := HeightFor(foot, size.Width)
	foot.Move(fyne.NewPos(0, size.Height-h))
	foot.Resize(fyne.NewSize(size.Width, h))
	body.Move(fyne.NewPos(0, y))
	body.Resize(fyne.NewSize(size.Width, max(size.Height-h-y, 0)))
}

func (l frame) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			s.Width = max(s.Width, m.Width)
			s.Height += m.Height
		}
	}
	return s
}

// centred gives one thing a width and puts it in the middle.
type centred struct{ width float32 }

// Centred puts a column of a width (at the usual text size, in points) in the
// middle of what is left, with some air round it.
func Centred(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(centred{width}, o)
}

const centredAir = 32

func (l centred) inner(width float32) float32 {
	return min(Grow(l.width), width-2*centredAir)
}

func (l centred) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return HeightFor(objects[0], l.inner(width)) + 2*centredAir
}

func (l centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := l.inner(size.Width)
	h := HeightFor(objects[0], w)
	y := max((size.Height-h)*2/5, centredAir) // a little above the middle reads as the middle
	objects[0].Move(fyne.NewPos((size.Width-w)/2, y))
	objects[0].Resize(fyne.NewSize(w, h))
}

func (l centred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*centredAir, 2*centredAir)
}

// besides gives the first thing all the room that the others leave.
type besideLayout struct{ gap float32 }

func besides(main fyne.CanvasObject, rest []fyne.CanvasObject) *fyne.Container {
	return container.New(besideLayout{14}, append([]fyne.CanvasObject{main}, rest...)...)
}

func (l besideLayout) room(objects []fyne.CanvasObject, width float32) float32 {
	for _, o := range objects[1:] {
		width -= wish(o) + l.gap
	}
	return max(width, 0)
}

func (l besideLayout) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h := HeightFor(objects[0], l.room(objects, width))
	for _, o := range objects[1:] {
		h = max(h, o.MinSize().Height)
	}
	return h
}

func (l besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := l.room(objects, size.Width)
	h := HeightFor(objects[0], w)
	objects[0].Move(fyne.NewPos(0, (size.Height-h)/2))
	objects[0].Resize(fyne.NewSize(w, h))
	x := w + l.gap
	for _, o := range objects[1:] {
		m := o.MinSize()
		o.Move(fyne.NewPos(x, (size.Height-m.Height)/2))
		o.Resize(fyne.NewSize(wish(o), m.Height))
		x += wish(o) + l.gap
	}
}

func (l besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := objects[0].MinSize()
	for _, o := range objects[1:] {
		m := o.MinSize()
		s.Width += m.Width + l.gap
		s.Height = max(s.Height, m.Height)
	}
	return s
}
