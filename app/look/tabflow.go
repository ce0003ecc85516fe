package look

import "fyne.io/fyne/v2"

// TabFlow is the layout of tabs side by side, and the buttons behind them, in as
// many lines as it takes; the buttons begin a line of their own unless all fits in
// one.
type TabFlow struct {
	Gap   float32 // points between tabs, and between lines; twice that behind a button
	Usual float32 // points at the usual text size that there are, for the size before it is known
	Air   float32 // points of that beside the tabs, whatever the text size
}

func (TabFlow) size(o fyne.CanvasObject) fyne.Size {
	size := o.MinSize()
	switch o := o.(type) {
	case *Card:
		if t, ok := o.Content.(*Text); ok {
			size.Width = t.Wish() + 2*o.Inset.Width
		}
	case *Button:
		size.Width = o.Wish()
	}
	return size
}

// flow places the lines, or only measures them when place is nil.
func (l TabFlow) flow(objects []fyne.CanvasObject, width float32, place func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, tall, all := float32(0), float32(0), float32(0), float32(0)
	for _, o := range objects {
		if o.Visible() {
			size := l.size(o)
			tall, all = max(tall, size.Height), all+size.Width+l.Gap
		}
	}
	begun := false
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		size := l.size(o)
		_, button := o.(*Button)
		if x > 0 && (x+size.Width > width || button && !begun && all > width) {
			x, y = 0, y+tall+l.Gap
		}
		gap := l.Gap
		if button {
			begun, gap = true, 2*l.Gap
		}
		if place != nil {
			place(o, fyne.NewPos(x, y+(tall-size.Height)/2), fyne.NewSize(min(size.Width, width), size.Height))
		}
		x += size.Width + gap
	}
	return y + tall
}

func (l TabFlow) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return l.flow(objects, width, nil)
}

// MinSize holds the tabs in the usual width.
func (l TabFlow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(Grow(120), l.flow(objects, Grow(l.Usual)-l.Air, nil))
}

// Layout places the tabs.
func (l TabFlow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.flow(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}
