package look

import "fyne.io/fyne/v2"

// Empty is what stands where nothing is yet: one line that says what to do
// next, and the button that does it (nil: none).
func Empty(line string, button *Button) fyne.CanvasObject {
	t := Words(line).In(ColorSoft)
	if button == nil {
		return t
	}
	return Column(16, t, Row(0, []fyne.CanvasObject{button}, nil))
}
