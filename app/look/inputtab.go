package look

import "fyne.io/fyne/v2"

var _ fyne.Tabbable = (*Input)(nil)

// AcceptsTab is false also in a field of several lines: Fyne's would write the tab
// and keep the keyboard.
func (i *Input) AcceptsTab() bool { return false }
