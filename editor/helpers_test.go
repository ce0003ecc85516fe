package editor

import (
	"image/color"
	"os"
	"regexp"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// sheetTheme is the look of Dearly, as far as the page asks for it.
type sheetTheme struct {
	fyne.Theme
	dark          bool
	contrast      bool
	size          float32
	line          float32 // line height in per cent; 0 is 160
	regular, bold fyne.Resource
}

func newSheetTheme(t testing.TB, dark bool, size float32) *sheetTheme {
	t.Helper()
	font := func(name string) fyne.Resource {
		data, err := os.ReadFile("../assets/fonts/" + name)
		if err != nil {
			t.Skipf("the fonts are not there: %v", err)
		}
		return fyne.NewStaticResource(name, data)
	}
	return &sheetTheme{
		Theme: theme.DefaultTheme(), dark: dark, size: size,
		regular: font("AtkinsonHyperlegibleNext-Regular.ttf"), bold: font("AtkinsonHyperlegibleNext-SemiBold.ttf"),
	}
}

func (s *sheetTheme) Font(style fyne.TextStyle) fyne.Resource {
	if style.Bold {
		return s.bold
	}
	return s.regular
}

func (s *sheetTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case SizeText:
		return s.size
	case SizeLineHeight:
		if s.line > 0 {
			return s.line
		}
		return 160
	case SizeMarkLine:
		if s.contrast {
			return 3
		}
		return 0
	case theme.SizeNameText:
		return 15
	}
	return s.Theme.Size(n)
}

func (s *sheetTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	light, dark := sheetColors(n)
	switch {
	case s.contrast && light != 0:
		return highContrast(n)
	case s.dark && dark != 0:
		return rgb(dark)
	case !s.dark && light != 0:
		return rgb(light)
	}
	v = theme.VariantLight
	if s.dark {
		v = theme.VariantDark
	}
	return s.Theme.Color(n, v)
}

func sheetColors(n fyne.ThemeColorName) (light, dark int) {
	switch n {
	case ColorDesk:
		return 0xEFEBE4, 0x171A1D
	case ColorPage:
		return 0xFFFFFF, 0x24292E
	case ColorEdge:
		return 0xD9D2C7, 0x3A4047
	case ColorInk:
		return 0x1F2933, 0xECE8E1
	case ColorSoftInk:
		return 0x52606D, 0xB3ADA3
	case ColorHeading, ColorLook, ColorCaret:
		return 0x0F6B6E, 0x5CC2BD
	case ColorTake:
		return 0xDCEBEA, 0x1F3A3A
	case ColorSelection:
		return 0xBFDDDC, 0x2C5555
	case ColorSwapTint:
		return 0xFFE8B3, 0x4A3A14
	case ColorSwapLine:
		return 0xA86200, 0xF0B44C
	case ColorExplainTint:
		return 0xD6E8FA, 0x1D3A57
	case ColorExplainLine:
		return 0x1F5FA8, 0x7DB8F0
	case ColorLabelTint:
		return 0xF9D9E3, 0x4F2436
	case ColorLabelLine:
		return 0xA3315F, 0xF08FB5
	case ColorAskLine, ColorFaintLine:
		return 0x6B7680, 0x8B95A0
	case ColorCommentTint:
		return 0xFBE3C6, 0x4A3620
	case ColorCommentBar:
		return 0x8A5200, 0xF0B44C
	case ColorKeepTint:
		return 0xDDEFE3, 0x1F3D2C
	case ColorKeepBar:
		return 0x2A7047, 0x7CCB98
	}
	return 0, 0
}

// highContrast is black, white and yellow.
func highContrast(n fyne.ThemeColorName) color.Color {
	switch n {
	case ColorDesk, ColorPage:
		return rgb(0x000000)
	case ColorEdge, ColorInk, ColorSoftInk:
		return rgb(0xFFFFFF)
	case ColorSelection, ColorTake:
		return rgb(0x3A3A8C)
	case ColorSwapTint, ColorExplainTint, ColorLabelTint, ColorCommentTint, ColorKeepTint:
		return rgb(0x202020)
	}
	return rgb(0xFFEE32)
}

func rgb(c int) color.Color {
	return color.NRGBA{uint8(c >> 16), uint8(c >> 8), uint8(c), 0xFF}
}

// clock is the tests' own: nothing happens until they say so.
type clock struct {
	at      time.Time
	waiting []*wait
}

type wait struct {
	due  time.Time
	f    func()
	gone bool
}

func (c *clock) after(d time.Duration, f func()) func() {
	w := &wait{due: c.at.Add(d), f: f}
	c.waiting = append(c.waiting, w)
	return func() { w.gone = true }
}

func (c *clock) now() time.Time { return c.at }

// pass lets time go by.
func (c *clock) pass(d time.Duration) {
	end := c.at.Add(d)
	for {
		next := -1
		for i, w := range c.waiting {
			if !w.gone && !w.due.After(end) && (next < 0 || w.due.Before(c.waiting[next].due)) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		w := c.waiting[next]
		c.waiting = append(c.waiting[:next], c.waiting[next+1:]...)
		c.at = w.due
		w.f()
	}
	c.at = end
}

// pending is how many timers run.
func (c *clock) pending() int {
	n := 0
	for _, w := range c.waiting {
		if !w.gone {
			n++
		}
	}
	return n
}

// jargonIn is what the tests take for jargon.
var jargonIn = regexp.MustCompile(`(?i)placements?|safeguard(?:ing)?|failed to engage|\breview|IRO\b|ascertain`)

func findJargon(s string) []Mark {
	var out []Mark
	for _, at := range jargonIn.FindAllStringIndex(s, -1) {
		m := Mark{Start: at[0], End: at[1], Shape: Solid}
		switch s[at[0]] {
		case 's', 'S':
			m.Shape = Dotted
		case 'f', 'F':
			m.Shape = Wavy
		case 'r', 'R':
			m.Shape = Dashed
		case 'a', 'A':
			m.Shape = Faint
		}
		out = append(out, m)
	}
	return out
}

func explainJargon(s string, m Mark) Card {
	return Card{
		Title: s[m.Start:m.End],
		Why:   "To a child it sounds like a thing being put somewhere. This is her home.",
		Wordings: []Wording{
			{Start: m.Start, End: m.End, Text: "home"},
			{Start: m.Start, End: m.End, Text: "where you live"},
			{Start: m.Start, End: m.End, Text: "living with Auntie Bev"},
			{Text: "Say who looks after her there.", Advice: true},
		},
		Actions: []Action{{Label: "Explain it"}, {Label: "Leave it"}, {Label: "Her own word"}},
	}
}

// desk is a page in a test window.
type desk struct {
	*Page
	t      testing.TB
	window fyne.Window
	clock  *clock
}

func newDesk(t testing.TB, th fyne.Theme, size fyne.Size) *desk {
	t.Helper()
	a := test.NewTempApp(t)
	if th == nil {
		th = theme.DefaultTheme() // knows none of our names
	}
	a.Settings().SetTheme(th)
	d := &desk{Page: NewPage(), t: t, clock: &clock{at: time.Date(2026, 11, 17, 21, 42, 0, 0, time.UTC)}}
	d.After, d.now = d.clock.after, d.clock.now
	d.Find, d.Explain = findJargon, explainJargon
	d.window = test.NewTempWindow(t, d.Page)
	d.window.SetPadded(false)
	d.window.Resize(size)
	d.window.Canvas().Focus(d.Page)
	return d
}

func (d *desk) write(s string) {
	for _, r := range s {
		if r == '\n' {
			d.press(fyne.KeyReturn)
			continue
		}
		d.TypedRune(r)
	}
}

func (d *desk) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (d *desk) shiftPress(keys ...fyne.KeyName) {
	d.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	d.press(keys...)
	d.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func (d *desk) control(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: fyne.KeyModifierControl})
	}
}

func (d *desk) click(x, y float32) {
	d.clickWith(x, y, 0)
}

func (d *desk) clickWith(x, y float32, mod fyne.KeyModifier) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	ev.Position = fyne.NewPos(x, y)
	d.MouseDown(ev)
	d.MouseUp(ev)
}

func (d *desk) check(want string) {
	d.t.Helper()
	if got := d.Text(); got != want {
		d.t.Errorf("the letter is\n%q\nand should be\n%q", got, want)
	}
}

// letter is the one of the pictures.
const letter = `Dear Sam,

## Why I came

I came to see you on Tuesday because it is my job to check that you are safe and well. I do this for every child I safeguard.

## What we did

We made bracelets at the kitchen table. You used all the blue beads first. Then we talked about your placement with Auntie Bev.

- the blue beads, which you had counted twice already and would not lend to anyone, not even to me
- review of the plan

## What I am worried about

Dad has failed to engage with the people who can help him. That is not because of anything you did. He has more than once failed to engage.

## What happens next

I will ask the IRO if you can see Mum every week. I will ascertain this soon and review it.`
