package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"dearly/assets"
)

// Mode is the choice of colours.
type Mode uint8

const (
	Follow   Mode = iota // light or dark, as the computer says
	Light                // always light
	Dark                 // always dark
	Contrast             // high contrast
)

// Text sizes in per cent of the usual one that [NewTheme] keeps to.
const (
	SmallestText = 80
	UsualText    = 100
	LargestText  = 250
)

// Appearance is what a person may choose about the look.
type Appearance struct {
	Mode Mode
	Text int  // per cent of the usual text size, SmallestText to LargestText; 0 = UsualText
	Wide bool // the lines of a letter stand further apart
}

// Theme is Dearly's theme. It does not change: to change the look, set a new
// one.
type Theme struct {
	ground                fyne.Theme // Fyne's own, for icons and what we do not name
	appearance            Appearance
	light, dark, contrast *palette
	regular, bold, italic fyne.Resource
}

var _ fyne.Theme = (*Theme)(nil)

// NewTheme makes the theme for an appearance.
func NewTheme(a Appearance) *Theme {
	if a.Text == 0 {
		a.Text = UsualText
	}
	a.Text = min(max(a.Text, SmallestText), LargestText)
	return &Theme{
		ground:     theme.DefaultTheme(),
		appearance: a,
		light:      lightPalette(),
		dark:       darkPalette(),
		contrast:   contrastPalette(),
		regular:    fyne.NewStaticResource("AtkinsonHyperlegibleNext-Regular.ttf", assets.FontRegular()),
		bold:       fyne.NewStaticResource("AtkinsonHyperlegibleNext-SemiBold.ttf", assets.FontSemiBold()),
		italic:     fyne.NewStaticResource("AtkinsonHyperlegibleNext-Italic.ttf", assets.FontItalic()),
	}
}

// Appearance says what the theme was made for.
func (t *Theme) Appearance() Appearance { return t.appearance }

// Font answers Atkinson Hyperlegible Next; semibold stands for bold.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	switch {
	case style.Monospace, style.Symbol:
		return t.ground.Font(style)
	case style.Bold:
		return t.bold
	case style.Italic:
		return t.italic
	}
	return t.regular
}

// Icon answers Fyne's icons.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.ground.Icon(name) }

func (t *Theme) palette(v fyne.ThemeVariant) *palette {
	switch t.appearance.Mode {
	case Light:
		return t.light
	case Dark:
		return t.dark
	case Contrast:
		return t.contrast
	}
	if v == theme.VariantDark {
		return t.dark
	}
	return t.light
}

// Color answers Fyne's names, Dearly's and the editor's.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.palette(v)
	if c, ok := p.own(name); ok {
		return c
	}
	if c, ok := p.editor(name); ok {
		return c
	}
	if c, ok := p.fyne(name); ok {
		return c
	}
	return t.ground.Color(name, v)
}

// Size answers Fyne's names, Dearly's and the editor's, in points. Text and
// what must keep pace with it grow with the text size.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	grow := float32(t.appearance.Text) / UsualText
	if s, ok := textSize(name); ok {
		return s * grow
	}
	if s, ok := t.editorSize(name); ok {
		return s
	}
	switch name {
	case theme.SizeNameInlineIcon:
		return 18 * grow
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 8
	case theme.SizeNameLineSpacing:
		return 4
	case theme.SizeNameScrollBar:
		return 14
	case theme.SizeNameScrollBarSmall:
		return 4
	case theme.SizeNameInputBorder:
		if t.appearance.Mode == Contrast {
			return 2
		}
		return 1
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameMenuRadius:
		return 8
	case theme.SizeNameCardRadius:
		return 10
	case theme.SizeNameDialogRadius, theme.SizeNamePopupRadius:
		return 12
	case theme.SizeNameSelectionRadius:
		return 3
	case theme.SizeNameModalBlurRadius:
		return 0 // a blur costs every frame and says nothing
	}
	return t.ground.Size(name)
}

func textSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case SizeBody:
		return 15, true
	case SizeSmall:
		return 13, true
	case SizeChip:
		return 12, true
	case SizeButton:
		return 14, true
	case SizeTitle:
		return 20, true
	case SizeHead:
		return 26, true
	case SizeKey:
		return 24, true
	}
	return 0, false
}
