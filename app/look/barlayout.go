package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

const barGap = 14

// bar lays what a thing is at the left and what can be done at the right. When
// the words grow too large for one line, the right part goes under the left, in
// as many lines as it takes.
type bar struct {
	left *fyne.Container // a Row
	what int             // how many objects are the left part
}

// newBar lays left and right with the gaps of a bar.
func newBar(left, right []fyne.CanvasObject) *fyne.Container {
	b := &bar{left: Row(barGap, left, nil), what: len(left)}
	return container.New(b, append([]fyne.CanvasObject{b.left}, right...)...)
}

// HeadLine lays a name and what belongs to it at the left and buttons at the
// right, in more lines when one is too short.
func HeadLine(left, right []fyne.CanvasObject) *fyne.Container { return newBar(left, right) }

// line is the width of the right part in one line.
func (b *bar) line(right []fyne.CanvasObject) float32 {
	w := float32(-barGap)
	for _, o := range right {
		if o.Visible() {
			w += wish(o) + barGap
		}
	}
	return max(w, 0)
}

// enough is the room that the left part needs to be understood: half of what it
// wishes, for its title and chips may end in "…".
func (b *bar) enough() float32 {
	w := float32(-barGap)
	for _, o := range b.left.Objects {
		if o.Visible() {
			w += (wish(o)+o.MinSize().Width)/2 + barGap
		}
	}
	return max(w, 0)
}

func (b *bar) one(right []fyne.CanvasObject, width float32) bool {
	w, line := b.enough(), b.line(right)
	if w > 0 && line > 0 {
		w += barGap
	}
	return w+line <= width
}

// flow places the right part from y down in lines of a width, and says where it
// ends; place may be nil, to measure only.
func (b *bar) flow(right []fyne.CanvasObject, width, y float32, place func(o fyne.CanvasObject, at fyne.Position, s fyne.Size)) float32 {
	const between = 8
	x, tall := float32(0), float32(0)
	for _, o := range right {
		if !o.Visible() {
			continue
		}
		w := min(wish(o), width)
		s := fyne.NewSize(w, HeightFor(o, w)) // its least height would be that at the width it had last
		if x > 0 && x+s.Width > width {
			y += tall + between
			x, tall = 0, 0
		}
		if place != nil {
			place(o, fyne.NewPos(x, y), s)
		}
		x += s.Width + barGap
		tall = max(tall, s.Height)
	}
	return y + tall
}

func (b *bar) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	right := objects[1:]
	l := float32(0)
	if b.what > 0 {
		l = b.left.MinSize().Height
	}
	if b.one(right, width) {
		for _, o := range right {
			if o.Visible() {
				l = max(l, HeightFor(o, wish(o)))
			}
		}
		return l
	}
	if l > 0 {
		l += 8
	}
	return b.flow(right, width, l, nil)
}

func (b *bar) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := objects[1:]
	b.left.Move(fyne.NewPos(0, 0))
	if b.one(right, size.Width) {
		x := size.Width
		for i := len(right) - 1; i >= 0; i-- {
			o := right[i]
			if !o.Visible() {
				continue
			}
			w := wish(o)
			h := min(HeightFor(o, w), size.Height)
			x -= w
			o.Move(fyne.NewPos(x, (size.Height-h)/2))
			o.Resize(fyne.NewSize(w, h))
			x -= barGap
		}
		b.left.Resize(fyne.NewSize(max(x, 0), size.Height))
		return
	}
	l := float32(0)
	if b.what > 0 {
		l = b.left.MinSize().Height
		b.left.Resize(fyne.NewSize(size.Width, l))
		l += 8
	}
	b.flow(right, size.Width, l, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}

func (b *bar) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for i, o := range objects {
		if !o.Visible() || i == 0 && b.what == 0 {
			continue
		}
		s = s.Max(o.MinSize())
	}
	return s
}
