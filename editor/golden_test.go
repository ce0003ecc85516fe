package editor

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/editor/text"
)

// picture compares the page with testdata/name.png.
func (d *desk) picture(name string) {
	d.t.Helper()
	test.AssertImageMatches(d.t.(*testing.T), name+".png", d.window.Canvas().Capture())
}

func place2(i, at int) text.Position { return text.Position{Paragraph: i, Byte: at} }

func TestTheLetterIsPaintedLightAndDark(t *testing.T) {
	for name, dark := range map[string]bool{"light": false, "dark": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, newSheetTheme(t, dark, 18), fyne.NewSize(1026, 654))
			d.SetText(letter)
			for _, p := range d.Marks() {
				if p.Mark.Shape == Solid {
					d.LookAt(p)
					break
				}
			}
			d.picture("letter-" + name)
		})
	}
}

const kindsText = "One solid mark that goes over two rows\n\nOne dotted mark that goes over two rows\n\n" +
	"One wavy mark that goes over two rows\n\nOne dashed mark that goes over two rows\n\nOne faint mark that goes over two rows\n\nOne beaded mark that goes over two rows"

// kindsInTurn gives each paragraph a mark of the next kind.
func kindsInTurn() func(string) []Mark {
	shape := Solid
	return func(s string) []Mark {
		m := []Mark{{Start: 4, End: len(s) - 1, Shape: shape}}
		shape++
		return m
	}
}

func TestMarksOfEachKindWrapOverRows(t *testing.T) {
	for name, dark := range map[string]bool{"light": false, "dark": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, newSheetTheme(t, dark, 18), fyne.NewSize(420, 520))
			d.Find = kindsInTurn()
			d.SetText(kindsText)
			d.picture("marks-" + name)
		})
	}
}

// High contrast has no tints and one weight of line: the shapes must do alone.
func TestMarksOfEachKindAreToldApartInHighContrast(t *testing.T) {
	th := newSheetTheme(t, true, 18)
	th.contrast = true
	d := newDesk(t, th, fyne.NewSize(420, 520))
	d.Find = kindsInTurn()
	d.SetText(kindsText)
	d.picture("marks-contrast")
}

func TestSelectionLiesOverMarks(t *testing.T) {
	for _, name := range []string{"light", "dark", "contrast"} {
		t.Run(name, func(t *testing.T) {
			th := newSheetTheme(t, name != "light", 18)
			th.contrast = name == "contrast"
			d := newDesk(t, th, fyne.NewSize(1026, 654))
			d.SetText(letter)
			d.sel = text.Selection{Anchor: place2(2, 60), Caret: place2(8, 20)}
			d.Page.update()
			d.picture("selection-" + name)
		})
	}
}

func TestLargeTextIsPainted(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 36), fyne.NewSize(1026, 654))
	d.SetText(letter)
	d.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyEnd)
	d.picture("large")
}

// From the smallest text to the largest that can be chosen, and with rows apart.
func TestTextSizesAndLineSpacingArePainted(t *testing.T) {
	for name, c := range map[string]struct{ size, line float32 }{
		"size-80": {14.4, 160}, "size-250": {45, 160}, "spacing-200": {18, 200},
	} {
		t.Run(name, func(t *testing.T) {
			th := newSheetTheme(t, false, c.size)
			th.line = c.line
			d := newDesk(t, th, fyne.NewSize(1026, 654))
			d.SetText(letter)
			d.NextMark()
			d.picture(name)
		})
	}
}

// A measure of about 70 characters is what people read with least effort.
func TestARowHoldsAboutSeventyCharacters(t *testing.T) {
	for _, size := range []float32{14.4, 18, 36, 45} {
		d := newDesk(t, newSheetTheme(t, false, size), fyne.NewSize(2600, 900))
		d.SetText(prose(2000))
		chars, rows := 0, 0
		for i := range d.doc.Len() {
			b := d.lay(i)
			for _, r := range b.rows[:len(b.rows)-1] {
				chars += r.end - r.start
				rows++
			}
		}
		if mean := chars / rows; mean < 62 || mean > 76 {
			t.Errorf("at %v points a row holds %d characters", size, mean)
		}
	}
}

// The page is the same whether it was opened in a theme or has changed to it.
func TestAChangeOfThemeIsFollowedAtOnce(t *testing.T) {
	dark, contrast := newSheetTheme(t, true, 18), newSheetTheme(t, true, 18)
	contrast.contrast = true
	d := newDesk(t, newSheetTheme(t, false, 30), fyne.NewSize(1026, 654))
	d.SetText(letter)
	for _, p := range d.Marks() {
		if p.Mark.Shape == Solid {
			d.LookAt(p)
			break
		}
	}
	for name, th := range map[string]fyne.Theme{"letter-dark": dark, "letter-light": newSheetTheme(t, false, 18)} {
		fyne.CurrentApp().Settings().SetTheme(th)
		d.scrollTo(0)
		d.picture(name)
	}
	d.press(fyne.KeyHome)
	d.NextMark()
	fyne.CurrentApp().Settings().SetTheme(contrast)
	d.scrollTo(0)
	d.picture("letter-contrast")
}

func TestTheEmptyPageSaysWhatToDo(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(800, 400))
	d.Placeholder = "Dear Sam,\nStart with why you came."
	d.SetText("")
	d.picture("empty")
}

func TestTheReadOnlyPageIsPainted(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(800, 400))
	d.SetText(letter)
	d.SetReadOnly(true)
	d.shiftPress(fyne.KeyDown, fyne.KeyDown)
	d.picture("readonly")
}

func TestTheCardIsPainted(t *testing.T) {
	for name, dark := range map[string]bool{"light": false, "dark": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, newSheetTheme(t, dark, 18), fyne.NewSize(1026, 654))
			d.SetText(letter)
			d.NextMark()
			d.NextMark()
			d.ShowWordings()
			d.picture("card-" + name)
			d.press(fyne.KeyUp)
			d.picture("card-action-" + name)
		})
	}
}

func TestOddTextIsPainted(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(800, 500))
	d.SetText("Family 👨‍👩‍👧 and flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and e\u0301 and ☺️ done\n\nשלום עולם hello مرحبا بالعالم again\n\n" +
		"Anunbelievablylongwordthatnobodywouldeverwritebutsomebodywillpasteanywayfromawebaddresssomewhere/andmore\n\n漢字かな交じり文は単語の間に空白を置かないので、どこででも折り返すことができます。\n\ntab\there")
	d.CaretToEnd()
	d.picture("odd")
}

func TestHighContrastTellsMarksByShapeAlone(t *testing.T) {
	th := newSheetTheme(t, true, 18)
	th.contrast = true
	d := newDesk(t, th, fyne.NewSize(1026, 654))
	d.SetText(letter)
	d.NextMark()
	d.ShowWordings()
	d.picture("contrast")
}
