package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Choice is a labelled question with a few answers, of which one is chosen. It is
// one stop of the Tab key; the arrows choose, as does the first letter of an
// answer. The chosen one has a dot in its ring, so that colour says nothing alone.
type Choice struct {
	widget.BaseWidget
	OnChanged func()                    // the person chose; may be nil
	OnKey     func(*fyne.KeyEvent) bool // asked first; true = dealt with

	label   *Text
	answers []*Text
	chosen  int
	focused bool
	keys    keyHook
	came    func()
}

var (
	_ fyne.Focusable  = (*Choice)(nil)
	_ fyne.Tappable   = (*Choice)(nil)
	_ fyne.Accessible = (*Choice)(nil)
	_ HeightForer     = (*Choice)(nil)
)

// NewChoice makes a choice with the first answer chosen.
func NewChoice(label string, answers ...string) *Choice {
	c := &Choice{label: Label(label).In(ColorInk)}
	for _, a := range answers {
		c.answers = append(c.answers, Words(a).OneLine())
	}
	c.ExtendBaseWidget(c)
	return c
}

// Chosen is the place of the chosen answer, from 0.
func (c *Choice) Chosen() int { return c.chosen }

// Choose sets the answer without calling OnChanged; places that there are not
// are left alone.
func (c *Choice) Choose(i int) {
	if i >= 0 && i < len(c.answers) && i != c.chosen {
		c.chosen = i
		c.Refresh()
	}
}

func (c *Choice) pick(i int) {
	before := c.chosen
	c.Choose(i)
	if c.chosen != before && c.OnChanged != nil {
		c.OnChanged()
	}
}

func (c *Choice) passKeys(f func(*fyne.KeyEvent)) { c.keys.f = f }
func (c *Choice) follow(f func())                 { c.came = f }

// AccessibilityLabel is the question and the chosen answer.
func (c *Choice) AccessibilityLabel() string {
	if len(c.answers) == 0 {
		return c.label.Text()
	}
	return c.label.Text() + ": " + c.answers[c.chosen].Text()
}

// AccessibilityRole is button: Fyne has no role for choices yet.
func (c *Choice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// FocusGained shows the ring.
func (c *Choice) FocusGained() {
	c.focused = true
	c.Refresh()
	if c.came != nil {
		c.came()
	}
}

// FocusLost hides the ring.
func (c *Choice) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune chooses the next answer that begins with a letter.
func (c *Choice) TypedRune(r rune) {
	for n := 1; n <= len(c.answers); n++ {
		i := (c.chosen + n) % len(c.answers)
		if strings.HasPrefix(strings.ToLower(c.answers[i].Text()), strings.ToLower(string(r))) {
			c.pick(i)
			return
		}
	}
}

// TypedKey walks the answers.
func (c *Choice) TypedKey(e *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeyUp, fyne.KeyLeft:
		c.pick(c.chosen - 1)
	case fyne.KeyDown, fyne.KeyRight:
		c.pick(c.chosen + 1)
	case fyne.KeyHome:
		c.pick(0)
	case fyne.KeyEnd:
		c.pick(len(c.answers) - 1)
	default:
		c.keys.call(e)
	}
}

// Tapped chooses the answer under the pointer.
func (c *Choice) Tapped(e *fyne.PointEvent) {
	c.lay(c.BaseWidget.Size().Width, func(i int, at fyne.Position, size fyne.Size) {
		if e.Position.X >= at.X && e.Position.X < at.X+size.Width && e.Position.Y >= at.Y && e.Position.Y < at.Y+size.Height {
			c.pick(i)
		}
	})
	if d := fyne.CurrentApp().Driver().CanvasForObject(c); d != nil {
		d.Focus(c)
	}
}

// dot is the width of a ring and the gap after it.
func (c *Choice) dot() (ring, gap float32) { return Grow(16), Grow(7) }

// lay places the answers in as many lines as they take and says how tall that
// is; place may be nil, to measure only.
func (c *Choice) lay(width float32, place func(i int, at fyne.Position, size fyne.Size)) float32 {
	const between, line = 16, 4
	ring, gap := c.dot()
	x, y := float32(0), c.label.HeightFor(width)+line
	row := float32(0)
	for i, a := range c.answers {
		size := fyne.NewSize(min(ring+gap+a.Wish(), width), max(ring, a.HeightFor(width))+6)
		if x > 0 && x+size.Width > width {
			x, y = 0, y+row+2
		}
		row = size.Height
		if place != nil {
			place(i, fyne.NewPos(x, y), size)
		}
		x += size.Width + between
	}
	return y + row
}

// HeightFor is the height of the question and the lines of its answers.
func (c *Choice) HeightFor(width float32) float32 { return c.lay(width, nil) }

// MinSize holds the choice at the width it has.
func (c *Choice) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	return fyne.NewSize(Grow(160), c.HeightFor(max(Grow(160), c.BaseWidget.Size().Width)))
}

// CreateRenderer is for Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &choiceRenderer{c: c, ring: canvas.NewRectangle(color.Transparent)}
	for range c.answers {
		r.circles = append(r.circles, canvas.NewCircle(color.Transparent))
		r.dots = append(r.dots, canvas.NewCircle(color.Transparent))
	}
	r.Refresh()
	return r
}

type choiceRenderer struct {
	c             *Choice
	ring          *canvas.Rectangle
	circles, dots []*canvas.Circle
}

func (r *choiceRenderer) Destroy()           {}
func (r *choiceRenderer) MinSize() fyne.Size { return r.c.MinSize() }

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	o := []fyne.CanvasObject{r.ring, r.c.label}
	for i, a := range r.c.answers {
		o = append(o, r.circles[i], r.dots[i], a)
	}
	return o
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	c := r.c
	c.label.Resize(fyne.NewSize(size.Width, c.label.HeightFor(size.Width)))
	ring, gap := c.dot()
	c.lay(size.Width, func(i int, at fyne.Position, s fyne.Size) {
		if i == c.chosen {
			r.ring.Move(at.AddXY(-5, 0))
			r.ring.Resize(s.AddWidthHeight(10, 0))
		}
		r.circles[i].Move(at.AddXY(0, (s.Height-ring)/2))
		r.circles[i].Resize(fyne.NewSquareSize(ring))
		r.dots[i].Move(at.AddXY(ring/4, (s.Height-ring/2)/2))
		r.dots[i].Resize(fyne.NewSquareSize(ring / 2))
		w := s.Width - ring - gap
		h := c.answers[i].HeightFor(w)
		c.answers[i].Move(at.AddXY(ring+gap, (s.Height-h)/2))
		c.answers[i].Resize(fyne.NewSize(w, h))
	})
}

func (r *choiceRenderer) Refresh() {
	c := r.c
	th, v := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	paintRing(r.ring, c.focused, 5, th, v)
	for i := range c.answers {
		r.circles[i].FillColor, r.circles[i].StrokeColor, r.circles[i].StrokeWidth = th.Color(ColorPage, v), th.Color(ColorSoft, v), 1
		r.dots[i].FillColor = color.Transparent
		if i == c.chosen {
			r.circles[i].StrokeColor, r.circles[i].StrokeWidth = th.Color(ColorAccent, v), 2
			r.dots[i].FillColor = th.Color(ColorAccent, v)
		}
		r.circles[i].Refresh()
		r.dots[i].Refresh()
		c.answers[i].Refresh()
	}
	c.label.Refresh()
	r.Layout(c.BaseWidget.Size())
	canvas.Refresh(c)
}
