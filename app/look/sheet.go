package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Sheet is a form or a question laid over the window: a title, what it is
// about, and its buttons. Esc takes it away from wherever the keyboard is; Enter
// in a field presses the last button, which by custom is the one that goes on.
// What is too tall for the window scrolls between title and buttons.
type Sheet struct {
	widget.BaseWidget
	OnEscape func() // instead of Close

	title   *Text
	content fyne.CanvasObject
	buttons []fyne.CanvasObject

	canvas fyne.Canvas // nil while closed
	before func(*fyne.KeyEvent)
	inner  *fyne.Container
	scroll *container.Scroll
	line   *fyne.Container
}

var (
	_ fyne.Tappable          = (*Sheet)(nil)
	_ fyne.SecondaryTappable = (*Sheet)(nil)
)

// sheetWidth is how wide a sheet is at the usual text size, in points.
const sheetWidth = 500

// sheetBar is the room beside the content, in points, in which its scroll bar lies.
const sheetBar = 14

// NewSheet makes a sheet; its last button is the one that goes on.
func NewSheet(title string, content fyne.CanvasObject, buttons ...*Button) *Sheet {
	s := &Sheet{title: Title(title), content: content}
	var left, right []fyne.CanvasObject // what cannot be taken back stands apart
	for _, b := range buttons {
		s.buttons = append(s.buttons, b)
		if b.Kind == Danger {
			left = append(left, b)
		} else {
			right = append(right, b)
		}
	}
	s.inner, s.scroll = Scrolled(Pad(4, 4+sheetBar, 4, 4, content))
	s.line = newBar(left, right)
	s.ExtendBaseWidget(s)
	return s
}

// Open lays the sheet over the window, with the keyboard in first (nil: in
// nothing).
func (s *Sheet) Open(c fyne.Canvas, first fyne.Focusable) {
	if c == nil || s.canvas != nil {
		return
	}
	s.canvas = c
	s.before = c.OnTypedKey()
	keys := func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			s.escape()
		}
	}
	c.SetOnTypedKey(keys) // for when the keyboard is in nothing
	passKeys(s.content, keys)
	for _, b := range s.buttons {
		passKeys(b, keys)
	}
	walk(s.content, func(o fyne.CanvasObject) {
		if in, ok := o.(*Input); ok && in.OnSubmitted == nil && !in.MultiLine {
			in.OnSubmitted = func(string) { s.goOn() }
		}
	})
	FollowFocus(s.scroll)
	s.Resize(c.Size())
	c.Overlays().Add(s)
	s.Refresh()
	if first != nil {
		Focus(c, first)
	}
}

// Close takes the sheet away.
func (s *Sheet) Close() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas = nil
	c.Overlays().Remove(s)
	c.SetOnTypedKey(s.before)
}

// IsOpen says whether the sheet is over the window.
func (s *Sheet) IsOpen() bool { return s.canvas != nil }

// Title is the title.
func (s *Sheet) Title() string { return s.title.Text() }

func (s *Sheet) escape() {
	if s.OnEscape != nil {
		s.OnEscape()
		return
	}
	s.Close()
}

func (s *Sheet) goOn() {
	if n := len(s.buttons); n > 0 {
		s.buttons[n-1].(*Button).Tapped(nil)
	}
}

// Tapped keeps a click beside the sheet from what lies under it.
func (s *Sheet) Tapped(*fyne.PointEvent) {}

// TappedSecondary keeps a click beside the sheet from what lies under it.
func (s *Sheet) TappedSecondary(*fyne.PointEvent) {}

func (s *Sheet) inside() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{s.title, s.content}, s.buttons...)
}

// MinSize is nothing: a sheet takes the window it is given.
func (s *Sheet) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer is for Fyne.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &sheetRenderer{s: s, scrim: canvas.NewRectangle(color.Transparent), paper: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type sheetRenderer struct {
	s            *Sheet
	scrim, paper *canvas.Rectangle
}

func (r *sheetRenderer) Destroy()           {}
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.scrim, r.paper, r.s.title, r.s.inner, r.s.line}
}

func (r *sheetRenderer) Layout(size fyne.Size) {
	const side, top, gap, air = 26, 22, 16, 24
	s := r.s
	r.scrim.Resize(size)
	w := min(Grow(sheetWidth), size.Width-2*air)
	in := w - 2*side
	title, line := s.title.HeightFor(in), HeightFor(s.line, in)
	body := HeightFor(s.scroll.Content, in+8+sheetBar)
	h := min(top+title+gap+body+gap+line+top, size.Height-2*air)
	body = h - (top + title + gap + gap + line + top)
	x, y := (size.Width-w)/2, (size.Height-h)/2
	r.paper.Move(fyne.NewPos(x, y))
	r.paper.Resize(fyne.NewSize(w, h))
	s.title.Move(fyne.NewPos(x+side, y+top))
	s.title.Resize(fyne.NewSize(in, title))
	s.inner.Move(fyne.NewPos(x+side-4, y+top+title+gap)) // 4: room for focus rings
	s.inner.Resize(fyne.NewSize(in+8+sheetBar, body))
	s.line.Move(fyne.NewPos(x+side, y+h-top-line))
	s.line.Resize(fyne.NewSize(in, line))
}

func (r *sheetRenderer) Refresh() {
	th, v := r.s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.scrim.FillColor = th.Color(ColorScrim, v)
	r.paper.FillColor, r.paper.CornerRadius = th.Color(ColorPanel, v), 12
	r.paper.StrokeColor, r.paper.StrokeWidth = th.Color(ColorLine, v), th.Size("inputBorder")
	r.Layout(r.s.BaseWidget.Size())
	r.s.inner.Refresh()
	r.s.line.Refresh()
	canvas.Refresh(r.s)
}
