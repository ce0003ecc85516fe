package editor

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The names by which the page asks the theme for its colours. A theme that does
// not know one (it answers nil or something wholly transparent) is asked for a
// colour of Fyne's own instead.
const (
	ColorDesk      fyne.ThemeColorName = "dearlyDesk" // behind the sheet
	ColorPage      fyne.ThemeColorName = "dearlyPage" // the sheet
	ColorEdge      fyne.ThemeColorName = "dearlyEdge" // the sheet's edge
	ColorInk       fyne.ThemeColorName = "dearlyInk"
	ColorSoftInk   fyne.ThemeColorName = "dearlySoftInk" // placeholder, reasons on a card
	ColorHeading   fyne.ThemeColorName = "dearlyHeading"
	ColorSelection fyne.ThemeColorName = "dearlySelection"
	ColorCaret     fyne.ThemeColorName = "dearlyCaret"
	ColorLook      fyne.ThemeColorName = "dearlyLook" // ring around the looked-at mark
	ColorTake      fyne.ThemeColorName = "dearlyTake" // ground of the wording Enter takes

	ColorSwapTint    fyne.ThemeColorName = "dearlySwapTint"
	ColorSwapLine    fyne.ThemeColorName = "dearlySwapLine"
	ColorExplainTint fyne.ThemeColorName = "dearlyExplainTint"
	ColorExplainLine fyne.ThemeColorName = "dearlyExplainLine"
	ColorLabelTint   fyne.ThemeColorName = "dearlyLabelTint"
	ColorLabelLine   fyne.ThemeColorName = "dearlyLabelLine"
	ColorAskLine     fyne.ThemeColorName = "dearlyAskLine"
	ColorFaintLine   fyne.ThemeColorName = "dearlyFaintLine"
	ColorSpellLine   fyne.ThemeColorName = "dearlySpellLine"

	ColorCommentTint fyne.ThemeColorName = "dearlyCommentTint"
	ColorCommentBar  fyne.ThemeColorName = "dearlyCommentBar"
	ColorKeepTint    fyne.ThemeColorName = "dearlyKeepTint"
	ColorKeepBar     fyne.ThemeColorName = "dearlyKeepBar"
)

// The names by which the page asks the theme for its sizes. A size of 0 means
// that the theme does not know it.
const (
	SizeText       fyne.ThemeSizeName = "dearlyText"       // points
	SizeLineHeight fyne.ThemeSizeName = "dearlyLineHeight" // 160 is 1.6 times the text size
	SizeMarkLine   fyne.ThemeSizeName = "dearlyMarkLine"   // points at a text size of 18; high contrast asks for 3
)

// fallbacks are the colours of Fyne that stand in for ours.
func fallback(name fyne.ThemeColorName) fyne.ThemeColorName {
	switch name {
	case ColorDesk:
		return theme.ColorNameBackground
	case ColorPage:
		return theme.ColorNameInputBackground
	case ColorEdge:
		return theme.ColorNameSeparator
	case ColorSoftInk:
		return theme.ColorNamePlaceHolder
	case ColorHeading, ColorLook, ColorExplainLine:
		return theme.ColorNamePrimary
	case ColorSelection:
		return theme.ColorNameSelection
	case ColorTake:
		return theme.ColorNameHover
	case ColorSwapLine:
		return theme.ColorNameWarning
	case ColorLabelLine, ColorSpellLine:
		return theme.ColorNameError
	case ColorCommentBar:
		return theme.ColorNameWarning
	case ColorKeepBar:
		return theme.ColorNameSuccess
	case ColorAskLine, ColorFaintLine:
		return theme.ColorNameDisabled
	}
	return theme.ColorNameForeground
}

// tintOf gives, for a tint the theme does not know, the colour of its line made
// thin.
func tintOf(name fyne.ThemeColorName) (line fyne.ThemeColorName, ok bool) {
	switch name {
	case ColorSwapTint:
		return ColorSwapLine, true
	case ColorExplainTint:
		return ColorExplainLine, true
	case ColorLabelTint:
		return ColorLabelLine, true
	case ColorCommentTint:
		return ColorCommentBar, true
	case ColorKeepTint:
		return ColorKeepBar, true
	}
	return "", false
}

func colorOf(th fyne.Theme, v fyne.ThemeVariant, name fyne.ThemeColorName) color.Color {
	if c := th.Color(name, v); c != nil {
		if _, _, _, a := c.RGBA(); a > 0 {
			return c
		}
	}
	if line, ok := tintOf(name); ok {
		r, g, b, _ := colorOf(th, v, line).RGBA()
		return color.NRGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 0x38}
	}
	return th.Color(fallback(name), v)
}

// palette is every colour of the page, looked up once for a theme.
type palette struct {
	desk, page, edge, ink, softInk, heading     color.Color
	selection, selectionPale, caret, look, take color.Color
	tint, line                                  [shapes]color.Color
	bar, found, foundNow                        color.Color
	comment, commentBar                         [commentKinds]color.Color
}

func newPalette(th fyne.Theme, v fyne.ThemeVariant) palette {
	of := func(n fyne.ThemeColorName) color.Color { return colorOf(th, v, n) }
	p := palette{
		desk: of(ColorDesk), page: of(ColorPage), edge: of(ColorEdge), ink: of(ColorInk),
		softInk: of(ColorSoftInk), heading: of(ColorHeading), selection: of(ColorSelection),
		caret: of(ColorCaret), look: of(ColorLook), take: of(ColorTake), bar: of(ColorSoftInk),
	}
	p.selectionPale = faded(p.selection, 0.55)
	p.bar = faded(p.bar, 0.5)
	p.found, p.foundNow = faded(p.look, 0.12), faded(p.look, 0.26)
	p.tint = [shapes]color.Color{Solid: of(ColorSwapTint), Dotted: of(ColorExplainTint), Wavy: of(ColorLabelTint)}
	p.comment = [commentKinds]color.Color{Remark: of(ColorCommentTint), KeepThis: of(ColorKeepTint)}
	p.commentBar = [commentKinds]color.Color{Remark: of(ColorCommentBar), KeepThis: of(ColorKeepBar)}
	p.line = [shapes]color.Color{
		Solid: of(ColorSwapLine), Dotted: of(ColorExplainLine), Wavy: of(ColorLabelLine),
		Dashed: of(ColorAskLine), Faint: of(ColorFaintLine), Beaded: of(ColorSpellLine),
	}
	return p
}

func faded(c color.Color, by float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A) * by)
	return n
}
