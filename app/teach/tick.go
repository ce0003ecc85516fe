package teach

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// tick is Fyne's box to tick, with words for a screen reader.
type tick struct{ widget.Check }

var _ fyne.Accessible = (*tick)(nil)

func newTick(label string, on bool, changed func(bool)) *tick {
	t := &tick{}
	t.Text, t.Checked = label, on
	t.OnChanged = changed
	t.ExtendBaseWidget(t)
	return t
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
