package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Focus puts the keyboard on something. Fyne forgets how widgets are drawn that
// were hidden for a minute, and then does not find what lies in them; so when it
// did not, what is shown is drawn anew and it is asked once more.
func Focus(c fyne.Canvas, f fyne.Focusable) {
	c.Focus(f)
	if c.Focused() == f {
		return
	}
	shown := c.Content()
	if top := c.Overlays().Top(); top != nil {
		shown = top
	}
	wake(shown)
	c.Focus(f)
}

// wake has every widget under o drawn anew, from the outside in: what holds others
// is asked for them once it is drawn.
func wake(o fyne.CanvasObject) {
	walk(o, func(o fyne.CanvasObject) {
		if s, ok := o.(*container.Scroll); ok {
			s.Refresh()
			wake(s.Content)
			return
		}
		if _, ok := o.(fyne.Widget); ok && o.Visible() {
			o.Refresh()
		}
	})
}
