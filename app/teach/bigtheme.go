package teach

import (
	"image/color"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/editor"
)

// bigTheme is the theme in force with type for the back row. It asks the app for
// its theme each time, so a change of theme is followed.
type bigTheme struct{ percent float32 }

var _ fyne.Theme = (*bigTheme)(nil)

func (*bigTheme) base() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is the theme's own.
func (b *bigTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return b.base().Color(name, v)
}

// Font is the theme's own.
func (b *bigTheme) Font(s fyne.TextStyle) fyne.Resource { return b.base().Font(s) }

// Icon is the theme's own.
func (b *bigTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return b.base().Icon(n) }

// Size is the theme's own times as much as the projector wants. Text that is
// large already on this computer does not grow twice.
func (b *bigTheme) Size(name fyne.ThemeSizeName) float32 {
	size := b.base().Size(name)
	grow := max(b.percent/100*15/b.base().Size(look.SizeBody), 1)
	switch name {
	case editor.SizeText, look.SizeTitle, look.SizeBody, look.SizeHead:
		return size * grow
	case look.SizeSmall, look.SizeChip, look.SizeButton:
		return size * (1 + (grow-1)*0.6) // what only the trainer reads
	}
	return size
}
