package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Input is Fyne's one-line field that hands on Esc and tells when the keyboard
// comes and goes.
type Input struct {
	widget.Entry
	OnFocus func(on bool)
	OnKey   func(*fyne.KeyEvent) bool // asked first; true = dealt with
	Spoken  string                    // for screen readers: the label over the field

	keys keyHook
}

var _ fyne.Accessible = (*Input)(nil)

// AccessibilityLabel is the label and what is written; of a hidden field the
// label only.
func (i *Input) AccessibilityLabel() string {
	switch {
	case i.Password && i.Text != "":
		return i.Spoken + ", hidden"
	case i.Text == "":
		return i.Spoken + ", empty"
	}
	return i.Spoken + ", " + i.Text
}

// AccessibilityRole is text: Fyne has no role for fields yet.
func (i *Input) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// NewInput makes an empty field.
func NewInput() *Input {
	i := &Input{}
	i.ExtendBaseWidget(i)
	i.Wrapping = fyne.TextWrapOff
	return i
}

// FocusGained tells OnFocus.
func (i *Input) FocusGained() {
	i.Entry.FocusGained()
	if i.OnFocus != nil {
		i.OnFocus(true)
	}
}

// FocusLost tells OnFocus.
func (i *Input) FocusLost() {
	i.Entry.FocusLost()
	if i.OnFocus != nil {
		i.OnFocus(false)
	}
}

// TypedKey hands on Esc, which Fyne's field swallows.
func (i *Input) TypedKey(e *fyne.KeyEvent) {
	if i.OnKey != nil && i.OnKey(e) {
		return
	}
	if e.Name == fyne.KeyEscape {
		i.keys.call(e)
		return
	}
	i.Entry.TypedKey(e)
}

// CreateRenderer is for Fyne. Fyne would put an eye into a hidden field that no
// keyboard reaches; our fields have a button beside them instead.
func (i *Input) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	hidden := i.Password
	i.Password = false
	r := i.Entry.CreateRenderer()
	i.Password = hidden
	r.Refresh()
	r.Layout(i.Size()) // made anew after a minute out of sight, it is not laid out by Fyne
	return r
}
