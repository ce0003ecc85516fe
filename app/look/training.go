package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dearly/editor"
)

// training is a theme whose accent is that of the training room.
type training struct{ fyne.Theme }

// ForTraining gives a theme the accent of the training room, so that nobody takes
// made-up children for real ones: in the training room and in the demonstration.
func ForTraining(t fyne.Theme) fyne.Theme { return training{t} }

// Color is the theme's own, the accents changed.
func (t training) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case ColorAccent, theme.ColorNamePrimary, theme.ColorNameHyperlink, editor.ColorLook, editor.ColorHeading:
		return t.Theme.Color(ColorTraining, v)
	case ColorAccentGround, theme.ColorNameFocus, theme.ColorNameSelection, editor.ColorTake:
		ground := t.Theme.Color(ColorTrainingGround, v)
		if ground == t.Theme.Color(ColorPage, v) { // high contrast: the chosen row would not show
			break
		}
		return ground
	}
	return t.Theme.Color(name, v)
}
