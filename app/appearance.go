package main

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/app/policy"
	"dearly/editor/spelling"
)

// appearance is all that is kept between starts outside the sealed store: how the
// program looks, and nothing of any record.
type appearance struct {
	mode       look.Mode
	text       int  // per cent of the usual size
	wide       bool // the lines of a letter stand further apart
	steady     bool // the caret does not blink
	unfamiliar bool // also mark words outside what most children of the reader's age know
	spelling   bool // mark words that are not spelt as words are
}

const textStep = 10 // per cent that Larger and Smaller change

// The names in Fyne's preferences, which are a plain file.
const (
	prefMode       = "colours"
	prefText       = "text"
	prefWide       = "wide"
	prefSteady     = "steady"
	prefUnfamiliar = "unfamiliar"
	prefSpelling   = "spelling"
)

// loadAppearance reads what was chosen; the council's policy is what it starts
// with, and stands where it is locked.
func loadAppearance(p fyne.Preferences, council policy.Policy) appearance {
	return appearance{
		mode:       look.Mode(chosenNumber(p, prefMode, int(look.Follow), council.Locked("colours"), modeOf(council.Colours))),
		text:       min(max(chosenNumber(p, prefText, look.UsualText, council.Locked("text_size"), council.TextSize), look.SmallestText), look.LargestText),
		wide:       p.Bool(prefWide),
		steady:     chosenSwitch(p, prefSteady, false, council.Locked("steady_caret"), council.SteadyCaret),
		unfamiliar: chosenSwitch(p, prefUnfamiliar, true, council.Locked("unfamiliar"), council.Unfamiliar),
		spelling:   chosenSwitch(p, prefSpelling, true, council.Locked("spelling"), council.Spelling),
	}
}

func chosenNumber(p fyne.Preferences, name string, usual int, locked bool, council *int) int {
	if council != nil {
		if locked {
			return *council
		}
		usual = *council
	}
	return p.IntWithFallback(name, usual)
}

func chosenSwitch(p fyne.Preferences, name string, usual, locked bool, council *bool) bool {
	if council != nil {
		if locked {
			return *council
		}
		usual = *council
	}
	return p.BoolWithFallback(name, usual)
}

// modeOf reads the colours as the council's file names them; nil: not set.
func modeOf(colours *string) *int {
	if colours == nil {
		return nil
	}
	mode := int(map[string]look.Mode{"system": look.Follow, "light": look.Light, "dark": look.Dark, "contrast": look.Contrast}[*colours])
	return &mode
}

func (a appearance) save(p fyne.Preferences) {
	p.SetInt(prefMode, int(a.mode))
	p.SetInt(prefText, a.text)
	p.SetBool(prefWide, a.wide)
	p.SetBool(prefSteady, a.steady)
	p.SetBool(prefUnfamiliar, a.unfamiliar)
	p.SetBool(prefSpelling, a.spelling)
}

func (a appearance) theme() fyne.Theme {
	return look.NewTheme(look.Appearance{Mode: a.mode, Text: a.text, Wide: a.wide})
}

// within is the appearance with what the council has locked as it was: keys come
// even for commands that a menu shows as not to be had.
func (a appearance) within(council policy.Policy, before appearance) appearance {
	if council.Locked("colours") {
		a.mode = before.mode
	}
	if council.Locked("text_size") {
		a.text = before.text
	}
	if council.Locked("steady_caret") {
		a.steady = before.steady
	}
	if council.Locked("unfamiliar") {
		a.unfamiliar = before.unfamiliar
	}
	if council.Locked("spelling") {
		a.spelling = before.spelling
	}
	return a
}

// setAppearance changes the look at once and remembers it.
func (d *desk) setAppearance(a appearance) {
	a = a.within(d.rules.policy, d.appearance)
	d.appearance = a
	a.save(d.app.Preferences())
	d.useTheme()
	d.refreshMenu()
}

// useTheme puts the chosen look on the window. Where everybody is made up it has an
// accent of its own.
func (d *desk) useTheme() {
	th := d.appearance.theme()
	if d.training != nil || d.options.demo {
		th = look.ForTraining(th)
	}
	d.app.Settings().SetTheme(th)
}

// textSize makes the text larger or smaller by so many per cent; 0 makes it usual.
func (d *desk) textSize(change int) {
	a := d.appearance
	a.text = min(max(a.text+change, look.SmallestText), look.LargestText)
	if change == 0 {
		a.text = look.UsualText
	}
	d.setAppearance(a)
}

// colours chooses light, dark or high contrast.
func (d *desk) colours(mode look.Mode) func() {
	return func() {
		a := d.appearance
		a.mode = mode
		d.setAppearance(a)
	}
}

// toggleWide sets the lines of letters further apart, or back.
func (d *desk) toggleWide() {
	a := d.appearance
	a.wide = !a.wide
	d.setAppearance(a)
}

// toggleSteady stops the caret's blinking, or lets it blink.
func (d *desk) toggleSteady() {
	a := d.appearance
	a.steady = !a.steady
	d.setAppearance(a)
	if d.letter != nil {
		d.letter.Page().SteadyCaret = d.appearance.steady
		d.letter.Focus()
	}
}

// toggleUnfamiliar switches the lightest mark on or off.
func (d *desk) toggleUnfamiliar() {
	a := d.appearance
	a.unfamiliar = !a.unfamiliar
	d.setAppearance(a)
	if d.letter != nil {
		d.letter.ShowUnfamiliar(d.appearance.unfamiliar)
	}
}

// toggleSpelling switches the checking of spelling on or off.
func (d *desk) toggleSpelling() {
	a := d.appearance
	a.spelling = !a.spelling
	d.setAppearance(a)
	if d.letter != nil {
		d.letter.SetSpelling(d.spelling())
	}
}

// spelling is the checker for the writing screen, or nil when it is switched off.
func (d *desk) spelling() func() *spelling.Checker {
	if !d.appearance.spelling {
		return nil
	}
	return d.words.spelling
}
