package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ButtonKind is how a button asks to be pressed.
type ButtonKind uint8

const (
	Plain     ButtonKind = iota // a page with an edge
	Primary                     // the one thing to do next
	Link                        // words in the accent colour, for small acts inside a card
	Danger                      // what cannot be taken back
	QuietLink                   // a link that does not call out: one beside each of many things
)

// Button is pressed by mouse, Space or Enter. Focus shows as a ring outside it.
type Button struct {
	widget.DisableableWidget
	Text     string
	Kind     ButtonKind
	Align    fyne.TextAlign // leading, or centre (NewButton's)
	OnTapped func()
	OnKey    func(*fyne.KeyEvent) bool // asked first; true = dealt with
	Spoken   string                    // for screen readers where Text says too little

	words            *Text
	keys             keyHook
	came             func() // the keyboard came; nil: nobody asks
	hovered, focused bool
}

var (
	_ fyne.Focusable    = (*Button)(nil)
	_ fyne.Tappable     = (*Button)(nil)
	_ fyne.Accessible   = (*Button)(nil)
	_ desktop.Hoverable = (*Button)(nil)
	_ Wisher            = (*Button)(nil)
)

// NewButton makes a button of a kind.
func NewButton(kind ButtonKind, text string, tapped func()) *Button {
	b := &Button{Text: text, Kind: kind, OnTapped: tapped, Align: fyne.TextAlignCenter}
	b.ExtendBaseWidget(b)
	return b
}

// PrimaryButton is for the one thing to do next.
func PrimaryButton(text string, tapped func()) *Button { return NewButton(Primary, text, tapped) }

// PlainButton is for everything else.
func PlainButton(text string, tapped func()) *Button { return NewButton(Plain, text, tapped) }

// LinkButton is for small acts inside a card.
func LinkButton(text string, tapped func()) *Button { return NewButton(Link, text, tapped) }

// DangerButton is for what cannot be taken back.
func DangerButton(text string, tapped func()) *Button { return NewButton(Danger, text, tapped) }

// SetText changes the words.
func (b *Button) SetText(text string) {
	if b.Text == text {
		return
	}
	b.Text = text
	b.Refresh()
}

// AccessibilityLabel is what the button does.
func (b *Button) AccessibilityLabel() string {
	if b.Spoken != "" {
		return b.Spoken
	}
	return b.Text
}

// AccessibilityRole is button.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// FocusGained shows the ring.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	if b.came != nil {
		b.came()
	}
}

// FocusLost hides the ring.
func (b *Button) FocusLost() { b.focused = false; b.Refresh() }

// TypedRune is not for buttons.
func (b *Button) TypedRune(rune) {}

// TypedKey presses on Space and Enter.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if b.OnKey != nil && b.OnKey(e) {
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	default:
		b.keys.call(e)
	}
}

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (b *Button) MouseIn(*desktop.MouseEvent) { b.hovered = true; b.Refresh() }

// MouseMoved does nothing.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (b *Button) MouseOut() { b.hovered = false; b.Refresh() }

// Cursor is the hand over links and the arrow elsewhere.
func (b *Button) Cursor() desktop.Cursor {
	if b.link() && !b.Disabled() {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

func (b *Button) link() bool { return b.Kind == Link || b.Kind == QuietLink }

func (b *Button) insets() (x, y float32) {
	if b.link() {
		return 0, 3
	}
	return Grow(14), Grow(8)
}

// Wish is the width at which no word is cut.
func (b *Button) Wish() float32 {
	x, _ := b.insets()
	return b.label().Wish() + 2*x
}

// MinSize holds the words; long ones give way down to a few letters.
func (b *Button) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	x, y := b.insets()
	l := b.label()
	w := l.Wish()
	if most := Grow(160); w > most {
		w = most
	}
	return fyne.NewSize(w+2*x, l.HeightFor(w)+2*y)
}

// label is the words as a Text, kept so that they are measured once.
func (b *Button) label() *Text {
	if b.words == nil {
		b.words = Strong("")
	}
	t := b.words
	t.Spans[0] = Span{Text: b.Text, Bold: !b.link()}
	t.TextSize, t.Align, t.Color = SizeButton, b.Align, b.ink()
	if b.Kind == QuietLink {
		t.TextSize = SizeSmall
	}
	return t
}

func (b *Button) ink() fyne.ThemeColorName {
	switch {
	case b.Disabled(), b.Kind == QuietLink && !b.hovered:
		return ColorSoft
	case b.Kind == Primary:
		return ColorOnAccent
	case b.link():
		return ColorAccent
	case b.Kind == Danger:
		return ColorDanger
	}
	return ColorInk
}

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{
		b:     b,
		ring:  canvas.NewRectangle(color.Transparent),
		box:   canvas.NewRectangle(color.Transparent),
		over:  canvas.NewRectangle(color.Transparent),
		label: b.label(),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b               *Button
	ring, box, over *canvas.Rectangle
	label           *Text
}

func (r *buttonRenderer) Destroy()           {}
func (r *buttonRenderer) MinSize() fyne.Size { return r.b.MinSize() }
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.over, r.label}
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	layRing(r.ring, size)
	r.box.Resize(size)
	r.over.Resize(size)
	x, _ := r.b.insets()
	w := size.Width - 2*x
	h := r.label.HeightFor(w)
	r.label.Move(fyne.NewPos(x, (size.Height-h)/2))
	r.label.Resize(fyne.NewSize(w, h))
}

func (r *buttonRenderer) Refresh() {
	b := r.b
	th, v := b.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	fill, edge := ColorPage, ColorLine
	switch {
	case b.link():
		fill, edge = "", ""
	case b.Disabled():
		fill, edge = ColorDesk, ColorDesk
	case b.Kind == Primary:
		fill, edge = ColorAccent, ColorAccent
	}
	r.box.FillColor, r.box.StrokeColor = named(th, v, fill), named(th, v, edge)
	r.box.StrokeWidth = th.Size("inputBorder")
	r.box.CornerRadius = 8
	r.over.FillColor = color.Transparent
	if b.hovered && !b.Disabled() {
		r.over.FillColor = th.Color(ColorHover, v)
	}
	r.over.CornerRadius = 8
	paintRing(r.ring, b.focused, 8, th, v)
	b.label().Refresh()
	r.Layout(b.DisableableWidget.Size())
	canvas.Refresh(b)
}

func named(th fyne.Theme, v fyne.ThemeVariant, name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	return th.Color(name, v)
}

// ringGap is how far outside a thing its focus ring lies, in points.
const ringGap = 3

func layRing(r *canvas.Rectangle, size fyne.Size) {
	r.Move(fyne.NewPos(-ringGap, -ringGap))
	r.Resize(size.AddWidthHeight(2*ringGap, 2*ringGap))
}

func paintRing(r *canvas.Rectangle, on bool, radius float32, th fyne.Theme, v fyne.ThemeVariant) {
	r.FillColor = color.Transparent
	r.CornerRadius = radius + ringGap
	r.StrokeWidth = 2
	r.StrokeColor = color.Transparent
	if on {
		r.StrokeColor = th.Color(ColorAccent, v)
	}
	r.Refresh()
}
