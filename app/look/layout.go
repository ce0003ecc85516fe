package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// column stacks things at full width, each as tall as it needs at that width.
type column struct {
	gap  float32
	last float32 // the width last laid out; MinSize answers for it
}

// Column stacks things with a gap in points between them.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&column{gap: gap}, objects...)
}

func (l *column) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	l.last = width
	var h float32
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if oh := HeightFor(o, width); oh > 0 { // what is empty has no gap either
			h += oh
			n++
		}
	}
	return h + l.gap*float32(max(n-1, 0))
}

func (l *column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.last = size.Width
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := HeightFor(o, size.Width)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		if h > 0 {
			y += h + l.gap
		}
	}
}

func (l *column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, l.heightFor(objects, max(w, l.last)))
}

// pad keeps a distance on each side of one thing.
type pad struct{ top, right, bottom, left float32 }

// Pad keeps distances in points, in the order top, right, bottom, left.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(pad{top, right, bottom, left}, o)
}

func (l pad) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, HeightFor(o, width-l.left-l.right))
	}
	return h + l.top + l.bottom
}

func (l pad) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(l.left, l.top))
		o.Resize(fyne.NewSize(size.Width-l.left-l.right, size.Height-l.top-l.bottom))
	}
}

func (l pad) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s.AddWidthHeight(l.left+l.right, l.top+l.bottom)
}

// row lays things side by side, the first split of them from the left and the
// rest against the right edge, all centred on one line. When room is short the
// things that can be cut (Wisher) give way, the widest first.
type row struct {
	gap   float32
	split int
}

// Row lays things side by side: left ones from the left, right ones against the
// right edge.
func Row(gap float32, left, right []fyne.CanvasObject) *fyne.Container {
	all := append(append([]fyne.CanvasObject{}, left...), right...)
	return container.New(&row{gap: gap, split: len(left)}, all...)
}

func (l *row) widths(objects []fyne.CanvasObject, width float32) []float32 {
	ws := make([]float32, len(objects))
	room, seen := width+l.gap, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		seen++
		ws[i] = wish(o)
		room -= ws[i] + l.gap
	}
	for i, o := range objects {
		if t, ok := o.(*Text); ok && t.Gives && o.Visible() && room < 0 {
			room += ws[i]
			ws[i] = 0
		}
	}
	for room < 0 && seen > 0 {
		widest, width := -1, float32(0)
		for i, o := range objects {
			if _, ok := o.(Wisher); ok && o.Visible() && ws[i] > width && ws[i] > o.MinSize().Width {
				widest, width = i, ws[i]
			}
		}
		if widest < 0 {
			return ws
		}
		give := min(-room, width-objects[widest].MinSize().Width)
		ws[widest] -= give
		room += give
	}
	return ws
}

func (l *row) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	var h float32
	for i, w := range l.widths(objects, width) {
		if objects[i].Visible() {
			h = max(h, HeightFor(objects[i], w))
		}
	}
	return h
}

func (l *row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	ws := l.widths(objects, size.Width)
	place := func(i int, x float32) {
		h := min(HeightFor(objects[i], ws[i]), size.Height)
		objects[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		objects[i].Resize(fyne.NewSize(ws[i], h))
	}
	x := float32(0)
	for i := 0; i < l.split && i < len(objects); i++ {
		if objects[i].Visible() {
			place(i, x)
			x += ws[i] + l.gap
		}
	}
	x = size.Width
	for i := len(objects) - 1; i >= l.split; i-- {
		if objects[i].Visible() {
			x -= ws[i]
			place(i, x)
			x -= l.gap
		}
	}
}

func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		s.Width += m.Width
		s.Height = max(s.Height, m.Height)
		n++
	}
	s.Width += l.gap * float32(max(n-1, 0))
	return s
}
