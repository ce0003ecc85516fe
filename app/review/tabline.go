package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
)

// tabLine lays the tabs and the buttons side by side, in as many lines as it takes;
// the buttons begin a line of their own unless all fits in one.
type tabLine struct {
	widget.BaseWidget
	box *fyne.Container
}

func newTabLine(objects []fyne.CanvasObject) *tabLine {
	l := &tabLine{}
	l.box = container.New(tabFlow{}, objects...)
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *tabLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// HeightFor is the height of the lines at a width.
func (l *tabLine) HeightFor(width float32) float32 { return tabFlow{}.flow(l.box.Objects, width, nil) }

type tabFlow struct{}

const tabGap = 4

func (tabFlow) size(o fyne.CanvasObject) fyne.Size {
	size := o.MinSize()
	switch o := o.(type) {
	case *look.Card:
		if t, ok := o.Content.(*look.Text); ok {
			size.Width = t.Wish() + 2*o.Inset.Width
		}
	case *look.Button:
		size.Width = o.Wish()
	}
	return size
}

// flow places the lines, or only measures them when place is nil.
func (l tabFlow) flow(objects []fyne.CanvasObject, width float32, place func(fyne.CanvasObject, fyne.Position, fyne.Size)) float32 {
	x, y, tall, all := float32(0), float32(0), float32(0), float32(0)
	for _, o := range objects {
		size := l.size(o)
		tall, all = max(tall, size.Height), all+size.Width+tabGap
	}
	begun := false
	for _, o := range objects {
		size := l.size(o)
		_, button := o.(*look.Button)
		if x > 0 && (x+size.Width > width || button && !begun && all > width) {
			x, y = 0, y+tall+tabGap
		}
		gap := float32(tabGap)
		if button {
			begun, gap = true, 2*tabGap
		}
		if place != nil {
			place(o, fyne.NewPos(x, y+(tall-size.Height)/2), fyne.NewSize(min(size.Width, width), size.Height))
		}
		x += size.Width + gap
	}
	return y + tall
}

// MinSize holds the tabs in the width of the side.
func (l tabFlow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Grow(120), l.flow(objects, look.Grow(sideWidth)-24, nil))
}

// Layout places the tabs.
func (l tabFlow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.flow(objects, size.Width, func(o fyne.CanvasObject, at fyne.Position, s fyne.Size) {
		o.Move(at)
		o.Resize(s)
	})
}
