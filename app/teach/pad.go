package teach

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
)

// pad lies over the text that is shown and has the keyboard: on a projector every
// key is a command and none is typed. What is clicked and scrolled it hands on.
type pad struct {
	widget.BaseWidget
	key     func(*fyne.KeyEvent) bool
	letter  func(rune)
	down    func(*desktop.MouseEvent)
	scroll  func(by float32)
	spoken  func() string
	focused bool
}

var (
	_ fyne.Focusable    = (*pad)(nil)
	_ fyne.Scrollable   = (*pad)(nil)
	_ fyne.Shortcutable = (*pad)(nil)
	_ desktop.Mouseable = (*pad)(nil)
	_ fyne.Accessible   = (*pad)(nil)
)

func newPad() *pad {
	p := &pad{}
	p.ExtendBaseWidget(p)
	return p
}

// FocusGained shows the ring.
func (p *pad) FocusGained() { p.focused = true; p.Refresh() }

// FocusLost hides the ring.
func (p *pad) FocusLost() { p.focused = false; p.Refresh() }

// TypedKey is a command.
func (p *pad) TypedKey(e *fyne.KeyEvent) { p.key(e) }

// TypedRune is a command.
func (p *pad) TypedRune(r rune) {
	if r != ' ' && r != 'v' { // TypedKey had the space; v is what Ctrl+V becomes
		p.letter(r)
	}
}

// TypedShortcut takes Ctrl+Z back to the letters, and leaves the rest.
func (p *pad) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		p.letter('u')
	case *fyne.ShortcutPaste:
		p.letter('v')
	}
}

// Scrolled is the wheel.
func (p *pad) Scrolled(e *fyne.ScrollEvent) { p.scroll(e.Scrolled.DY) }

// MouseDown looks at what is clicked and keeps the keyboard.
func (p *pad) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		p.down(e)
	}
}

// MouseUp is not for the pad.
func (p *pad) MouseUp(*desktop.MouseEvent) {}

// AccessibilityLabel is what is shown.
func (p *pad) AccessibilityLabel() string { return p.spoken() }

// AccessibilityRole is text.
func (p *pad) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (p *pad) CreateRenderer() fyne.WidgetRenderer {
	r := &padRenderer{p: p, ring: canvas.NewRectangle(color.Transparent)}
	r.ring.StrokeWidth = 3
	r.Refresh()
	return r
}

type padRenderer struct {
	p    *pad
	ring *canvas.Rectangle
}

func (r *padRenderer) Destroy()                     {}
func (r *padRenderer) MinSize() fyne.Size           { return fyne.NewSize(20, 20) }
func (r *padRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring} }

func (r *padRenderer) Layout(size fyne.Size) {
	r.ring.Move(fyne.NewPos(2, 2))
	floor := func(f float32) float32 { return float32(math.Floor(float64(f))) } // between pixels an edge is not painted
	r.ring.Resize(fyne.NewSize(floor(size.Width)-4, floor(size.Height)-4))
	r.ring.CornerRadius = 6
}

func (r *padRenderer) Refresh() {
	r.ring.StrokeColor = color.Transparent
	if r.p.focused {
		r.ring.StrokeColor = r.p.Theme().Color(look.ColorTraining, fyne.CurrentApp().Settings().ThemeVariant())
	}
	canvas.Refresh(r.p)
}
