package letter

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

// The pictures are to be looked at: a change of look shows as a change of them.
func TestPicturesOfThePreview(t *testing.T) {
	light := look.Appearance{Mode: look.Light}
	rest := func(*preview) {}
	for _, c := range []struct {
		name string
		age  int
		long bool // a name of 40 letters
		look look.Appearance
		size fyne.Size
		do   func(*preview)
	}{
		{"age-5", 5, false, light, fyne.NewSize(1366, 740), func(p *preview) { p.options.Large, p.options.Symbols = true, true; p.side.build(); p.show() }},
		{"age-11", 11, false, light, fyne.NewSize(1366, 740), rest},
		{"age-17", 17, false, light, fyne.NewSize(1366, 740), func(p *preview) { p.key(fyne.KeyEnd) }},
		{"symbols", 11, false, light, fyne.NewSize(1366, 740), func(p *preview) { p.options.Symbols = true; p.side.build(); p.show() }},
		{"dark", 11, false, look.Appearance{Mode: look.Dark}, fyne.NewSize(1366, 740), rest},
		{"contrast", 11, false, look.Appearance{Mode: look.Contrast}, fyne.NewSize(1366, 740), rest},
		{"large-text", 11, true, look.Appearance{Mode: look.Light, Text: 200}, fyne.NewSize(1366, 740), rest},
		{"long-name", 11, true, light, fyne.NewSize(1024, 640), rest},
		{"copied", 11, false, light, fyne.NewSize(1366, 740), func(p *preview) { p.CopyOut() }},
		{"missing", 11, false, light, fyne.NewSize(1366, 740), func(p *preview) {
			p.p.Letter.Text = "Dear Amira,\n\nYou drew 🙂 and 🐈, and Łukasz drew a house."
			p.show()
			p.sayMissing()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			child, letter := letterOf(c.age)
			if c.long {
				child.Name = "Maximiliana-Rosalinde Featherstonehaugh-O"
			}
			p := open(t, setup{child: child, letter: letter, look: c.look, mute: c.name == "large-text"})
			p.w.Resize(c.size)
			c.do(p)
			test.AssertImageMatches(t, c.name+".png", p.w.Canvas().Capture())
		})
	}
}
