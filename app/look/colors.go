package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// own answers the names of names.go.
func (p *palette) own(name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case ColorDesk:
		return p.desk, true
	case ColorPanel:
		return p.panel, true
	case ColorPage:
		return p.page, true
	case ColorInk:
		return p.ink, true
	case ColorSoft:
		return p.soft, true
	case ColorLine:
		return p.line, true
	case ColorAccent:
		return p.accent, true
	case ColorAccentGround:
		return p.accentGround, true
	case ColorOnAccent:
		return p.onAcc, true
	case ColorGood:
		return p.good, true
	case ColorGoodGround:
		return p.goodGround, true
	case ColorWarn:
		return p.warn, true
	case ColorWarnGround:
		return p.warnGround, true
	case ColorDanger:
		return p.danger, true
	case ColorOnDanger:
		return p.onDanger, true
	case ColorTraining:
		return p.training, true
	case ColorTrainingGround:
		return p.trainingGround, true
	case ColorHover:
		return p.hover, true
	case ColorShadow:
		return p.shadow, true
	case ColorScrim:
		return p.scrim, true
	}
	return nil, false
}

// fyne answers the names that Fyne's own widgets ask for: menus, fields,
// scroll bars.
func (p *palette) fyne(name fyne.ThemeColorName) (color.Color, bool) {
	switch name {
	case theme.ColorNameBackground, theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground:
		return p.panel, true
	case theme.ColorNameInputBackground:
		return p.field, true
	case theme.ColorNameButton, theme.ColorNameMenuBackground:
		return p.page, true
	case theme.ColorNameDisabledButton:
		return p.desk, true
	case theme.ColorNameForeground:
		return p.ink, true
	case theme.ColorNameDisabled, theme.ColorNamePlaceHolder:
		return p.soft, true
	case theme.ColorNamePrimary, theme.ColorNameHyperlink:
		return p.accent, true
	case theme.ColorNameForegroundOnPrimary:
		return p.onAcc, true
	case theme.ColorNameFocus:
		return p.accentGround, true
	case theme.ColorNameSelection:
		return p.selection, true
	case theme.ColorNameInputBorder, theme.ColorNameSeparator:
		return p.line, true
	case theme.ColorNameHover, theme.ColorNamePressed:
		return p.hover, true
	case theme.ColorNameShadow:
		return p.shadow, true
	case theme.ColorNameScrollBar:
		return p.scroll, true
	case theme.ColorNameScrollBarBackground:
		return color.Transparent, true
	case theme.ColorNameError:
		return p.danger, true
	case theme.ColorNameForegroundOnError:
		return p.onDanger, true
	case theme.ColorNameSuccess:
		return p.good, true
	case theme.ColorNameWarning:
		return p.warn, true
	case theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning:
		return p.page, true
	}
	return nil, false
}
