package write

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tick is Fyne's box to tick, which hands on the keys it has no use for.
type tick struct {
	widget.Check
	onKey func(*fyne.KeyEvent) bool
}

var _ fyne.Accessible = (*tick)(nil)

func newTick(label string, changed func(), onKey func(*fyne.KeyEvent) bool) *tick {
	t := &tick{onKey: onKey}
	t.Text = label
	t.OnChanged = func(bool) { changed() }
	t.ExtendBaseWidget(t)
	return t
}

// TypedKey is for Fyne.
func (t *tick) TypedKey(e *fyne.KeyEvent) {
	if !t.onKey(e) {
		t.Check.TypedKey(e)
	}
}

// AccessibilityLabel is the label and whether it is ticked.
func (t *tick) AccessibilityLabel() string {
	if t.Checked {
		return t.Text + ", ticked"
	}
	return t.Text + ", not ticked"
}

// AccessibilityRole is button: Fyne has no role for boxes to tick yet.
func (t *tick) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
