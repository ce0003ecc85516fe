package look

import (
	"image/color"

	"fyne.io/fyne/v2"

	"dearly/editor"
)

// editor answers the names that the letter page asks for.
func (p *palette) editor(name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case editor.ColorDesk:
		return p.desk, true
	case editor.ColorPage:
		return p.page, true
	case editor.ColorEdge:
		return p.line, true
	case editor.ColorInk, editor.ColorCaret:
		return p.ink, true
	case editor.ColorSoftInk:
		return p.soft, true
	case editor.ColorHeading, editor.ColorLook:
		return p.accent, true
	case editor.ColorSelection:
		return p.selection, true
	case editor.ColorTake:
		return p.accentGround, true
	case editor.ColorSwapTint:
		return p.swapTint, true
	case editor.ColorSwapLine:
		return p.swapLine, true
	case editor.ColorExplainTint:
		return p.explainTint, true
	case editor.ColorExplainLine:
		return p.explainLine, true
	case editor.ColorLabelTint:
		return p.labelTint, true
	case editor.ColorLabelLine:
		return p.labelLine, true
	case editor.ColorAskLine, editor.ColorFaintLine:
		return p.askLine, true
	case editor.ColorSpellLine:
		return p.danger, true
	case editor.ColorCommentTint:
		return p.warnGround, true
	case editor.ColorCommentBar:
		return p.warn, true
	case editor.ColorKeepTint:
		return p.goodGround, true
	case editor.ColorKeepBar:
		return p.good, true
	}
	return nil, false
}

// wideLines is the line spacing, in per cent of the text size, for those who find
// their place more easily so.
const wideLines = 200

// editorSize answers the sizes of the letter page: 18 points at 1.6, about 70
// letters to a line.
func (t *Theme) editorSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case editor.SizeText:
		return 18 * float32(t.appearance.Text) / UsualText, true
	case editor.SizeLineHeight:
		if t.appearance.Wide {
			return wideLines, true
		}
		return 160, true
	case editor.SizeMarkLine:
		if t.appearance.Mode == Contrast { // there are no tints to help
			return 3, true
		}
		return 0, true // as the page draws them
	}
	return 0, false
}
