package main

import (
	"image"
	"image/color"
	"slices"
	"strconv"
	"testing"
)

// option is the ground of a wording on a card, and sheetColour the part of the page on
// which nothing else has that colour.
var (
	option      = color.RGBA{0xEF, 0xEB, 0xE4, 0xFF}
	sheetColour = image.Rect(190, 120, 840, 720)

	// card is the ground of what lies in the list beside the page.
	card   = color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}
	beside = image.Rect(1036, 100, 1356, 730)
)

// pixelOf is a place on the screen that has a colour.
func (d *display) pixelOf(in image.Rectangle, c color.RGBA) (x, y int, ok bool) {
	d.t.Helper()
	img := d.picture()
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if img.RGBAAt(x, y) == c {
				return x, y, true
			}
		}
	}
	return 0, 0, false
}

func (d *display) mouseTo(x, y int) {
	d.t.Helper()
	d.xdotool("mousemove", strconv.Itoa(x), strconv.Itoa(y))
}

func TestWindowShowsACardUnderTheRestingMouse(t *testing.T) {
	p := newLetterIn(t, "gb")
	p.mouseTo(1300, 10)
	p.write("The placement was good. ")
	waitFor(t, "the mark under placement", func() bool { return p.pixels(sheet, swapTint) > 500 })
	x, y, _ := p.pixelOf(sheet, swapTint)
	p.mouseTo(x+4, y+4)
	waitFor(t, "the card under the mouse", func() bool { return p.pixels(sheetColour, option) > 3000 })
	p.keepPicture("hover")
	p.write("Yes.") // the keyboard is still on the page
	p.mouseTo(x+4, y+400)
	waitFor(t, "the card to go", func() bool { return p.pixels(sheetColour, option) == 0 })
	if got, want := p.quitAndRead(), "The placement was good. Yes."; got != want {
		t.Errorf("the store holds %q, not %q", got, want)
	}
}

func TestWindowFindsReplacesAndGoesRoundByKeysAlone(t *testing.T) {
	p := newLetterIn(t, "gb")
	p.write("A placement. My placement. The end.")
	p.keys("ctrl+h")
	p.write("placement")
	p.keys("Tab")
	p.write("home")
	p.keepPicture("find")
	p.keys(slices.Repeat([]string{"Tab"}, 7)...)
	p.keys("space") // Replace all
	p.keys("Escape", "ctrl+End")
	// F6 goes by the list too while there is something in it.
	waitFor(t, "the list to be empty", func() bool { return p.pixels(beside, card) == 0 })
	p.keys("F6", "F6", "shift+F6", "shift+F6")
	p.write(" Yes.")
	p.keys("ctrl+f")
	p.write("MY")
	p.keys("Escape")
	p.write("Our")
	p.keys("ctrl+Home", "F3") // "my" again, which is no more
	p.write("No, a")
	p.keys("Delete")
	if got, want := p.quitAndRead(), "No, a home. Our home. The end. Yes."; got != want {
		t.Errorf("the store holds %q, not %q", got, want)
	}
}
