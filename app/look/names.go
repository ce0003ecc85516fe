package look

import "fyne.io/fyne/v2"

// Colours that the theme answers besides Fyne's own. Grounds are named for
// what lies on them, inks for what they say.
const (
	ColorDesk           fyne.ThemeColorName = "dearly.desk"  // behind pages and cards
	ColorPanel          fyne.ThemeColorName = "dearly.panel" // bars, side lists
	ColorPage           fyne.ThemeColorName = "dearly.page"  // paper, cards, fields
	ColorInk            fyne.ThemeColorName = "dearly.ink"
	ColorSoft           fyne.ThemeColorName = "dearly.soft" // second lines
	ColorLine           fyne.ThemeColorName = "dearly.line" // hairlines round things
	ColorAccent         fyne.ThemeColorName = "dearly.accent"
	ColorAccentGround   fyne.ThemeColorName = "dearly.accentGround"
	ColorOnAccent       fyne.ThemeColorName = "dearly.onAccent" // words on a primary button
	ColorGood           fyne.ThemeColorName = "dearly.good"
	ColorGoodGround     fyne.ThemeColorName = "dearly.goodGround"
	ColorWarn           fyne.ThemeColorName = "dearly.warn"
	ColorWarnGround     fyne.ThemeColorName = "dearly.warnGround"
	ColorDanger         fyne.ThemeColorName = "dearly.danger"
	ColorOnDanger       fyne.ThemeColorName = "dearly.onDanger"
	ColorTraining       fyne.ThemeColorName = "dearly.training"
	ColorTrainingGround fyne.ThemeColorName = "dearly.trainingGround"
	ColorHover          fyne.ThemeColorName = "dearly.hover"  // laid over any ground
	ColorShadow         fyne.ThemeColorName = "dearly.shadow" // under a sheet of paper
	ColorScrim          fyne.ThemeColorName = "dearly.scrim"  // over the window, under a sheet that asks
)

// Text sizes that the theme answers besides Fyne's own.
const (
	SizeBody   fyne.ThemeSizeName = "text"           // 15, Fyne's own text size
	SizeSmall  fyne.ThemeSizeName = "helperText"     // 13, second lines and foot line
	SizeChip   fyne.ThemeSizeName = "dearly.chip"    // 12
	SizeButton fyne.ThemeSizeName = "dearly.button"  // 14
	SizeTitle  fyne.ThemeSizeName = "subHeadingText" // 20, top bar
	SizeHead   fyne.ThemeSizeName = "headingText"    // 26, the name on a screen
	SizeKey    fyne.ThemeSizeName = "dearly.key"     // 24, the recovery key
)
