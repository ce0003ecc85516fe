package home

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

func TestPictures(t *testing.T) {
	light, dark := look.Appearance{Mode: look.Light}, look.Appearance{Mode: look.Dark}
	large, contrast := look.Appearance{Mode: look.Light, Text: 200}, look.Appearance{Mode: look.Contrast}
	long := func() *shelf {
		s := usualShelf()
		s.children[0].Name = "Maximiliana-Rosalinde Featherstonehaugh-O"
		s.children[0].Names = nil
		return s
	}
	rest := func(*desk) {}
	for _, c := range []struct {
		name  string
		shelf *shelf
		look  look.Appearance
		do    func(d *desk)
	}{
		{"desk-light", usualShelf(), light, rest},
		{"desk-dark", usualShelf(), dark, rest},
		{"desk-contrast", usualShelf(), contrast, rest},
		{"desk-large", usualShelf(), large, rest},
		{"desk-largest", long(), look.Appearance{Mode: look.Light, Text: 250}, rest},
		{"desk-long-name", long(), light, rest},
		{"desk-many", manyShelf(), light, func(d *desk) { d.list.walk(40) }},
		{"desk-many-letters", manyShelf(), light, func(d *desk) { d.page.walk(50) }},
		{"desk-narrow", long(), light, func(d *desk) { d.w.Resize(fyne.NewSize(800, 600)) }},
		{"empty-light", &shelf{}, light, rest},
		{"empty-dark", &shelf{}, dark, rest},
		{"no-letters", usualShelf(), light, func(d *desk) { d.choose(1) }},
		{"letters-focused", usualShelf(), light, func(d *desk) { d.page.walk(0) }},
		{"trouble", usualShelf(), light, func(d *desk) {
			d.tell(storage.ErrDamaged) // its own words may change; the picture is of a sentence in two lines
			d.message.Say("One sentence that takes two lines says what happened, and what is safe. Another says what can be done about it, and who could help: whoever looks after this computer, for one, and the letters that were saved before stay as they are.", look.Trouble)
			d.content.Refresh()
		}},
		{"form-new", usualShelf(), light, func(d *desk) { d.AddChild() }},
		{"form-dark", usualShelf(), dark, func(d *desk) { d.AboutChild() }},
		{"form-large", usualShelf(), large, func(d *desk) { d.AboutChild() }},
		{"form-trouble", usualShelf(), light, func(d *desk) {
			f := d.askChild(d.children[0])
			f.name.SetText("")
			f.age.SetText("4 Mai 2017")
			test.Tap(f.save)
		}},
		{"found", usualShelf(), light, func(d *desk) { d.search.field.SetText("you") }},
		{"found-dark", usualShelf(), dark, func(d *desk) { d.search.field.SetText("room"); d.page.walk(0) }},
		{"found-nothing", usualShelf(), light, func(d *desk) { d.search.field.SetText("zebra") }},
		{"delete-child", usualShelf(), light, func(d *desk) { d.askDeleteChild() }},
		{"delete-letter", usualShelf(), light, func(d *desk) { d.askDeleteLetter(d.letters[0]) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, c.shelf, c.look)
			c.do(d)
			test.AssertImageMatches(t, c.name+".png", d.w.Canvas().Capture())
		})
	}
}
