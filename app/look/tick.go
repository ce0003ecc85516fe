package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tick is a line with a box before it that is ticked or not, by mouse, Space or
// Enter.
type Tick struct {
	widget.BaseWidget
	OnChanged func(on bool)             // the person ticked it or took the tick away; may be nil
	OnKey     func(*fyne.KeyEvent) bool // asked first; true = dealt with

	text    *Text
	on      bool
	focused bool
	keys    keyHook
	came    func()
}

var (
	_ fyne.Focusable  = (*Tick)(nil)
	_ fyne.Tappable   = (*Tick)(nil)
	_ fyne.Accessible = (*Tick)(nil)
	_ HeightForer     = (*Tick)(nil)
	_ Wisher          = (*Tick)(nil)
)

// NewTick makes a line with a box before it.
func NewTick(text string, on bool) *Tick {
	t := &Tick{text: Words(text), on: on}
	t.ExtendBaseWidget(t)
	return t
}

// On says whether it is ticked.
func (t *Tick) On() bool { return t.on }

// Text is the words.
func (t *Tick) Text() string { return t.text.Text() }

// Set ticks it, or not, without calling OnChanged.
func (t *Tick) Set(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// Tapped ticks it, or takes the tick away.
func (t *Tick) Tapped(*fyne.PointEvent) {
	t.Set(!t.on)
	if t.OnChanged != nil {
		t.OnChanged(t.on)
	}
}

// TypedKey ticks on Space and Enter.
func (t *Tick) TypedKey(e *fyne.KeyEvent) {
	switch {
	case t.OnKey != nil && t.OnKey(e):
	case e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		t.Tapped(nil)
	default:
		t.keys.call(e)
	}
}

// TypedRune is not for boxes.
func (t *Tick) TypedRune(rune) {}

// FocusGained shows the ring.
func (t *Tick) FocusGained() {
	t.focused = true
	t.Refresh()
	if t.came != nil {
		t.came()
	}
}

// FocusLost hides the ring.
func (t *Tick) FocusLost() { t.focused = false; t.Refresh() }

func (t *Tick) passKeys(f func(*fyne.KeyEvent)) { t.keys.f = f }
func (t *Tick) follow(f func())                 { t.came = f }

// AccessibilityLabel is the words and whether it is ticked.
func (t *Tick) AccessibilityLabel() string {
	if t.on {
		return t.text.Text() + ", ticked"
	}
	return t.text.Text() + ", not ticked"
}

// AccessibilityRole is button: Fyne has no role for boxes to tick yet.
func (t *Tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// box is the width of the box and of the gap after it.
func (t *Tick) box() (box, gap float32) { return Grow(16), Grow(8) }

// tickAir is kept over and under the words, for the ring and for the finger.
const tickAir = 5

// HeightFor is the height of the words wrapped at a width.
func (t *Tick) HeightFor(width float32) float32 {
	box, gap := t.box()
	return max(t.text.HeightFor(width-box-gap), box) + 2*tickAir
}

// Wish is the width at which the words take one line.
func (t *Tick) Wish() float32 {
	box, gap := t.box()
	return box + gap + t.text.Wish()
}

// MinSize holds the words at the width the line has.
func (t *Tick) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	box, gap := t.box()
	least := box + gap + t.text.MinSize().Width
	now := t.BaseWidget.Size().Width
	if now == 0 { // not laid out yet: assume that there is room
		now = t.Wish()
	}
	return fyne.NewSize(least, t.HeightFor(max(least, now)))
}

// CreateRenderer is for Fyne.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &tickRenderer{t: t, ring: canvas.NewRectangle(color.Transparent), box: canvas.NewRectangle(color.Transparent),
		down: canvas.NewLine(color.Transparent), up: canvas.NewLine(color.Transparent)}
	r.box.CornerRadius = 3
	r.Refresh()
	return r
}

type tickRenderer struct {
	t         *Tick
	ring, box *canvas.Rectangle
	down, up  *canvas.Line // the two strokes of the tick
}

func (r *tickRenderer) Destroy()           {}
func (r *tickRenderer) MinSize() fyne.Size { return r.t.MinSize() }

func (r *tickRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.down, r.up, r.t.text}
}

func (r *tickRenderer) Layout(size fyne.Size) {
	t := r.t
	box, gap := t.box()
	h := t.text.HeightFor(size.Width - box - gap)
	row := h
	if rows := len(t.text.rows(size.Width - box - gap)); rows > 1 {
		row = h / float32(rows) // the box stands at the first line
	}
	top := float32(tickAir) + max((row-box)/2, 0)
	r.box.Move(fyne.NewPos(0, top))
	r.box.Resize(fyne.NewSquareSize(box))
	at := func(x, y float32) fyne.Position { return fyne.NewPos(box*x, top+box*y) }
	r.down.Position1, r.down.Position2 = at(0.22, 0.52), at(0.43, 0.74)
	r.up.Position1, r.up.Position2 = at(0.43, 0.74), at(0.8, 0.27)
	t.text.Move(fyne.NewPos(box+gap, tickAir))
	t.text.Resize(fyne.NewSize(size.Width-box-gap, h))
	r.ring.Move(fyne.NewPos(-5, 1))
	r.ring.Resize(fyne.NewSize(min(size.Width, t.Wish())+10, size.Height-2))
}

func (r *tickRenderer) Refresh() {
	t := r.t
	th, v := t.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	paintRing(r.ring, t.focused, 5, th, v)
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = th.Color(ColorPage, v), th.Color(ColorSoft, v), 1
	stroke := color.Color(color.Transparent)
	if t.on {
		r.box.FillColor, r.box.StrokeColor = th.Color(ColorAccent, v), th.Color(ColorAccent, v)
		stroke = th.Color(ColorOnAccent, v)
	}
	for _, l := range []*canvas.Line{r.down, r.up} {
		l.StrokeColor, l.StrokeWidth = stroke, Grow(2)
		l.Refresh()
	}
	r.box.Refresh()
	t.text.Refresh()
	r.Layout(t.BaseWidget.Size())
	canvas.Refresh(t)
}
