package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Card is a piece of paper on the desk that can be chosen by mouse or keyboard.
// For paper that is only to be read see [Paper].
type Card struct {
	widget.BaseWidget
	Content  fyne.CanvasObject
	OnTapped func()
	OnKey    func(*fyne.KeyEvent) bool // asked first; true = dealt with
	OnMenu   func(at fyne.Position)    // right click, Menu key, Shift+F10; at is on the canvas
	Spoken   string                    // for screen readers
	Flat     bool                      // a row of a list: no paper, chosen = accent ground
	Inset    fyne.Size                 // room round the content; zero: 14×12, or 11×8 when flat

	keys                       keyHook
	came                       func() // the keyboard came; nil: nobody asks
	selected, hovered, focused bool
}

var (
	_ fyne.Focusable         = (*Card)(nil)
	_ fyne.Tappable          = (*Card)(nil)
	_ fyne.SecondaryTappable = (*Card)(nil)
	_ fyne.Accessible        = (*Card)(nil)
	_ desktop.Hoverable      = (*Card)(nil)
	_ HeightForer            = (*Card)(nil)
)

// NewCard makes a card.
func NewCard(content fyne.CanvasObject, tapped func()) *Card {
	c := &Card{Content: content, OnTapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

// NewListRow makes a flat card, a row of a list.
func NewListRow(content fyne.CanvasObject, tapped func()) *Card {
	c := NewCard(content, tapped)
	c.Flat = true
	return c
}

func (c *Card) inside() []fyne.CanvasObject { return []fyne.CanvasObject{c.Content} }

// SetSelected marks the card as the one being looked at.
func (c *Card) SetSelected(on bool) {
	if c.selected != on {
		c.selected = on
		c.Refresh()
	}
}

// Selected says whether the card is the one being looked at.
func (c *Card) Selected() bool { return c.selected }

// SetContent puts other things on the card.
func (c *Card) SetContent(o fyne.CanvasObject) {
	c.Content = o
	c.Refresh()
}

// AccessibilityLabel is what the card says.
func (c *Card) AccessibilityLabel() string {
	if c.Spoken != "" {
		return c.Spoken
	}
	said := ""
	walk(c.Content, func(o fyne.CanvasObject) {
		if t, ok := o.(*Text); ok && t.Text() != "" {
			if said != "" {
				said += ", "
			}
			said += t.Text()
		}
	})
	return said
}

// AccessibilityRole is button.
func (c *Card) AccessibilityRole() fyne.AccessibleRole {
	return fyne.AccessibleRoleButton
}

// Tapped chooses the card.
func (c *Card) Tapped(*fyne.PointEvent) {
	if c.OnTapped != nil {
		c.OnTapped()
	}
}

// TappedSecondary opens the card's menu.
func (c *Card) TappedSecondary(e *fyne.PointEvent) {
	if c.OnMenu != nil {
		c.OnMenu(e.AbsolutePosition)
	}
}

// FocusGained shows the ring.
func (c *Card) FocusGained() {
	c.focused = true
	c.Refresh()
	if c.came != nil {
		c.came()
	}
}

// FocusLost hides the ring.
func (c *Card) FocusLost() { c.focused = false; c.Refresh() }

// Focused says whether the keyboard is here.
func (c *Card) Focused() bool { return c.focused }

// TypedRune is not for cards.
func (c *Card) TypedRune(rune) {}

// TypedKey chooses on Space and Enter.
func (c *Card) TypedKey(e *fyne.KeyEvent) {
	if c.OnKey != nil && c.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		c.Tapped(nil)
	case "Menu":
		if c.OnMenu != nil {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(c)
			c.OnMenu(at.AddXY(16, 16))
		}
	default:
		c.keys.call(e)
	}
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (c *Card) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *Card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (c *Card) MouseOut() { c.hovered = false; c.Refresh() }

func (c *Card) inset() fyne.Size {
	switch {
	case !c.Inset.IsZero():
		return c.Inset
	case c.Flat:
		return fyne.NewSize(11, 8)
	}
	return fyne.NewSize(16, 13)
}

// HeightFor is the height of the content wrapped at a width, and its room.
func (c *Card) HeightFor(width float32) float32 {
	in := c.inset()
	return HeightFor(c.Content, width-2*in.Width) + 2*in.Height
}

// MinSize holds the content.
func (c *Card) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	in := c.inset()
	return c.Content.MinSize().AddWidthHeight(2*in.Width, 2*in.Height)
}

// CreateRenderer is for Fyne.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &cardRenderer{
		c:    c,
		ring: canvas.NewRectangle(color.Transparent),
		box:  canvas.NewRectangle(color.Transparent),
		over: canvas.NewRectangle(color.Transparent),
	}
	r.Refresh()
	return r
}

type cardRenderer struct {
	c               *Card
	ring, box, over *canvas.Rectangle
}

func (r *cardRenderer) Destroy()           {}
func (r *cardRenderer) MinSize() fyne.Size { return r.c.MinSize() }
func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.over, r.c.Content}
}

func (r *cardRenderer) Layout(size fyne.Size) {
	layRing(r.ring, size)
	if r.c.Flat { // rows lie close together and a list clips: the ring goes inside
		r.ring.Move(fyne.NewPos(0, 0))
		r.ring.Resize(size)
		r.ring.CornerRadius = 10
	}
	r.box.Resize(size)
	r.over.Resize(size)
	in := r.c.inset()
	r.c.Content.Move(fyne.NewPos(in.Width, in.Height))
	r.c.Content.Resize(size.SubtractWidthHeight(2*in.Width, 2*in.Height))
}

func (r *cardRenderer) Refresh() {
	c := r.c
	th, v := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	fill, edge, stroke := ColorPage, ColorLine, th.Size("inputBorder")
	if c.selected {
		edge, stroke = ColorAccent, 2
	}
	if c.Flat {
		fill, edge = "", ""
		if c.selected {
			fill = ColorAccentGround
		}
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = named(th, v, fill), named(th, v, edge), stroke
	r.over.FillColor = color.Transparent
	if c.hovered && c.OnTapped != nil && !(c.selected && c.Flat) {
		r.over.FillColor = th.Color(ColorHover, v)
	}
	radius := float32(10)
	r.box.CornerRadius, r.over.CornerRadius = radius, radius
	paintRing(r.ring, c.focused, radius, th, v)
	r.Layout(c.BaseWidget.Size())
	c.Content.Refresh()
	canvas.Refresh(c)
}
