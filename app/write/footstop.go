package write

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
)

// footStop makes the foot line a place for the keyboard, so that it can be read
// out. Enter goes to the next word to look at; the ring is round their count.
type footStop struct {
	widget.BaseWidget
	screen  *Screen
	focused bool
}

// countAt is the place of the words to look at among the facts of the foot line.
const countAt = 1

var (
	_ fyne.Focusable  = (*footStop)(nil)
	_ fyne.Accessible = (*footStop)(nil)
)

func newFootStop(s *Screen) *footStop {
	f := &footStop{screen: s}
	f.ExtendBaseWidget(f)
	return f
}

// FocusGained shows the ring.
func (f *footStop) FocusGained() { f.focused = true; f.Refresh() }

// FocusLost hides the ring.
func (f *footStop) FocusLost() { f.focused = false; f.Refresh() }

// TypedRune is not for the foot line.
func (f *footStop) TypedRune(rune) {}

// TypedKey goes to the words to look at, or back to the page.
func (f *footStop) TypedKey(e *fyne.KeyEvent) {
	s := f.screen
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyRight, fyne.KeyDown:
		s.Focus()
		s.page.NextMark()
	case fyne.KeyLeft:
		s.Focus()
		s.page.PreviousMark()
	case fyne.KeyUp, fyne.KeyEscape:
		s.Focus()
	default:
		s.key(e.Name, s.shift())
	}
}

// AccessibilityLabel is what the foot line says.
func (f *footStop) AccessibilityLabel() string {
	said := f.screen.foot.Items()
	if state := f.screen.foot.State(); state != "" {
		said = append(said[:len(said):len(said)], state)
	}
	return strings.Join(said, ", ")
}

// AccessibilityRole is button: Enter does something.
func (f *footStop) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// HeightFor is that of the foot line.
func (f *footStop) HeightFor(width float32) float32 { return look.HeightFor(f.screen.foot, width) }

// MinSize is that of the foot line.
func (f *footStop) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	return f.screen.foot.MinSize()
}

// CreateRenderer is for Fyne.
func (f *footStop) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &footStopRenderer{f: f, ring: canvas.NewRectangle(color.Transparent)}
	r.ring.CornerRadius, r.ring.StrokeWidth = 6, 2
	r.Refresh()
	return r
}

type footStopRenderer struct {
	f    *footStop
	ring *canvas.Rectangle
}

func (r *footStopRenderer) Destroy()           {}
func (r *footStopRenderer) MinSize() fyne.Size { return r.f.MinSize() }

func (r *footStopRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.f.screen.foot, r.ring}
}

func (r *footStopRenderer) Layout(size fyne.Size) {
	foot := r.f.screen.foot
	foot.Move(fyne.NewPos(0, 0))
	foot.Resize(size)
	r.ring.Hide()
	item := foot.Item(countAt)
	if item == nil || !r.f.focused || size.Width == 0 {
		return
	}
	d := fyne.CurrentApp().Driver()
	at := d.AbsolutePositionForObject(item).Subtract(d.AbsolutePositionForObject(foot))
	r.ring.Move(at.AddXY(-7, -3))
	r.ring.Resize(fyne.NewSize(item.Wish()+14, item.Size().Height+6))
	r.ring.Show()
}

func (r *footStopRenderer) Refresh() {
	f := r.f
	th, v := f.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ring.StrokeColor = th.Color(look.ColorAccent, v)
	f.screen.foot.Refresh()
	r.Layout(f.BaseWidget.Size())
	r.ring.Refresh()
	canvas.Refresh(f)
}
