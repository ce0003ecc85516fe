package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tone is the mood of a chip, a message or a foot line's state.
type Tone uint8

const (
	Quiet    Tone = iota // a plain fact
	Active               // the accent: what is being looked at, what came back
	Good                 // done, agreed, saved
	Warn                 // look at this
	Trouble              // something did not work
	Training             // made-up children
)

// ground and ink of a tone.
func (t Tone) ground() fyne.ThemeColorName {
	switch t {
	case Active:
		return ColorAccentGround
	case Good:
		return ColorGoodGround
	case Warn:
		return ColorWarnGround
	case Trouble:
		return ColorPage
	case Training:
		return ColorTrainingGround
	}
	return ColorDesk
}

func (t Tone) ink() fyne.ThemeColorName {
	switch t {
	case Active:
		return ColorAccent
	case Good:
		return ColorGood
	case Warn:
		return ColorWarn
	case Trouble:
		return ColorDanger
	case Training:
		return ColorTraining
	}
	return ColorSoft
}

// Chip is a few words in a rounded ground: a state, a day.
type Chip struct {
	widget.BaseWidget
	text  string
	tone  Tone
	words *Text // the text, kept so that it is measured once
}

var (
	_ fyne.Accessible = (*Chip)(nil)
	_ Wisher          = (*Chip)(nil)
)

// NewChip makes a chip.
func NewChip(text string, tone Tone) *Chip {
	c := &Chip{text: text, tone: tone}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the words and the tone.
func (c *Chip) Set(text string, tone Tone) {
	c.text, c.tone = text, tone
	c.Refresh()
}

// Text is the words.
func (c *Chip) Text() string { return c.text }

// AccessibilityLabel is the words.
func (c *Chip) AccessibilityLabel() string { return c.text }

// AccessibilityRole is text.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (c *Chip) label() *Text {
	if c.words == nil {
		c.words = Words("").OneLine()
	}
	t := c.words
	t.Spans[0].Text = c.text
	t.TextSize, t.Align, t.Color = SizeChip, fyne.TextAlignCenter, c.tone.ink()
	return t
}

// Wish is the width at which no word is cut.
func (c *Chip) Wish() float32 { return c.label().Wish() + 18 }

// MinSize holds the words.
func (c *Chip) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	l := c.label()
	w := min(l.Wish(), Grow(90))
	return fyne.NewSize(w+18, l.HeightFor(w)+6)
}

// CreateRenderer is for Fyne.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &chipRenderer{c: c, box: canvas.NewRectangle(color.Transparent), label: c.label()}
	r.Refresh()
	return r
}

type chipRenderer struct {
	c     *Chip
	box   *canvas.Rectangle
	label *Text
}

func (r *chipRenderer) Destroy()                     {}
func (r *chipRenderer) MinSize() fyne.Size           { return r.c.MinSize() }
func (r *chipRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box, r.label} }

func (r *chipRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.box.CornerRadius = size.Height / 2
	h := r.label.HeightFor(size.Width)
	r.label.Move(fyne.NewPos(9, (size.Height-h)/2))
	r.label.Resize(fyne.NewSize(size.Width-18, h))
}

func (r *chipRenderer) Refresh() {
	th, v := r.c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.box.FillColor = th.Color(r.c.tone.ground(), v)
	r.box.StrokeColor, r.box.StrokeWidth = color.Transparent, 0
	if same(r.box.FillColor, th.Color(ColorPanel, v)) { // high contrast has no grounds: an edge instead
		r.box.StrokeColor, r.box.StrokeWidth = th.Color(r.c.tone.ink(), v), 1
	}
	r.c.label().Refresh()
	r.Layout(r.c.BaseWidget.Size())
	canvas.Refresh(r.c)
}

func same(a, b color.Color) bool {
	r1, g1, b1, a1 := a.RGBA()
	r2, g2, b2, a2 := b.RGBA()
	return r1 == r2 && g1 == g2 && b1 == b2 && a1 == a2
}
