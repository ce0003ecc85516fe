package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// editor answers the names that the letter page asks for.
func (p *palette) editor(name fyne.ThemeColorName) (color.Color, bool) {
	return nil, false
}

// editorSize answers the sizes of the letter page.
func (t *Theme) editorSize(name fyne.ThemeSizeName) (float32, bool) {
	return 0, false
}
