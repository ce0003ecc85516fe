package write

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

// The pictures are to be looked at: a change of look shows as a change of them.
func TestPicturesOfTheScreen(t *testing.T) {
	for _, c := range []struct {
		name string
		look look.Appearance
		text string
		at   string // the words looked at; "": none
		size fyne.Size
	}{
		{"light", look.Appearance{Mode: look.Light}, testLetter, "placement", fyne.NewSize(1366, 740)},
		{"dark", look.Appearance{Mode: look.Dark}, testLetter, "failed to engage", fyne.NewSize(1366, 740)},
		{"contrast", look.Appearance{Mode: look.Contrast}, testLetter, "IRO", fyne.NewSize(1366, 740)},
		{"large-text", look.Appearance{Mode: look.Light, Text: 200}, testLetter, "placement", fyne.NewSize(1366, 740)},
		{"spelling", look.Appearance{Mode: look.Light}, misspeltLetter, "", fyne.NewSize(1366, 740)},
		{"empty", look.Appearance{Mode: look.Light}, "", "", fyne.NewSize(1366, 740)},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, w := open(t, c.text)
			fyne.CurrentApp().Settings().SetTheme(look.NewTheme(c.look))
			s.page.SteadyCaret = true
			if c.name == "spelling" {
				s.SetSpelling(testSpelling(t))
			}
			w.Resize(c.size)
			if c.at != "" {
				s.lookAt(t, c.at)
			}
			s.settled()
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}

func TestALongNameIsCutAndNothingIsPushedOut(t *testing.T) {
	s, _, w := open(t, testLetter)
	s.top.SetTitle("Letter to " + strings.Repeat("Anna-", 7) + "Maria")
	s.SetVisit(s.letter.Visit, "her grandmother’s flat above the bakery in the old town")
	s.settled()
	test.AssertImageMatches(t, "long-name.png", w.Canvas().Capture())
}
