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
	largest := look.Appearance{Mode: look.Light, Text: 250}
	rest := func(*desk) {}
	amira := func(d *desk) { d.choose(d.find(id(1))); d.Focus() }
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
		{"desk-many", manyShelf(), light, func(d *desk) { d.list.walk.to(40) }},
		{"desk-many-letters", manyShelf(), light, func(d *desk) { d.page.walk.to(50) }},
		{"desk-narrow", long(), light, func(d *desk) { d.w.Resize(fyne.NewSize(800, 600)) }},
		{"empty-light", &shelf{}, light, rest},
		{"empty-dark", &shelf{}, dark, rest},
		{"no-letters", usualShelf(), light, func(d *desk) { d.choose(1) }},
		{"letters-focused", usualShelf(), light, func(d *desk) { d.page.walk.to(0) }},
		{"trouble", usualShelf(), light, func(d *desk) {
			d.tell(storage.ErrDamaged) // its own words may change; the picture is of a sentence in two lines
			d.message.Say("One sentence that takes two lines says what happened, and what is safe. Another says what can be done about it, and who could help: whoever looks after this computer, for one, and the letters that were saved before stay as they are.", look.Trouble)
			d.content.Refresh()
		}},
		{"form-new", usualShelf(), light, func(d *desk) { d.AddChild() }},
		{"form-dark", fullShelf(), dark, func(d *desk) { d.askChild(fullChild(id(1)), partHow) }},
		{"form-large", usualShelf(), large, func(d *desk) { d.askChild(d.children[0], partName) }},
		{"form-words", fullShelf(), light, func(d *desk) { d.askChild(fullChild(id(1)), partWords) }},
		{"form-plan", fullShelf(), light, func(d *desk) { d.askChild(fullChild(id(1)), partPlan) }},
		{"form-plan-largest", fullShelf(), largest, func(d *desk) { d.askChild(fullChild(id(1)), partPlan) }},
		{"full-light", fullShelf(), light, amira},
		{"full-dark", fullShelf(), dark, amira},
		{"full-contrast", fullShelf(), contrast, amira},
		{"full-small-window", fullShelf(), light, func(d *desk) { amira(d); d.w.Resize(fyne.NewSize(1024, 700)) }},
		{"about-light", fullShelf(), light, func(d *desk) { amira(d); d.AboutChild() }},
		{"about-story", fullShelf(), light, func(d *desk) { amira(d); d.AboutChild(); d.page.walk.to(6) }},
		{"about-notes", fullShelf(), light, func(d *desk) { amira(d); d.AboutChild(); d.page.walk.to(8) }},
		{"about-dark", fullShelf(), dark, func(d *desk) { amira(d); d.AboutChild() }},
		{"about-contrast", fullShelf(), contrast, func(d *desk) { amira(d); d.AboutChild() }},
		{"about-largest", fullShelf(), largest, func(d *desk) { amira(d); d.AboutChild() }},
		{"about-small-window", fullShelf(), light, func(d *desk) { amira(d); d.AboutChild(); d.w.Resize(fyne.NewSize(1024, 700)) }},
		{"about-empty", usualShelf(), light, func(d *desk) { d.choose(3); d.AboutChild() }},
		{"reply", fullShelf(), light, func(d *desk) { amira(d); d.askReply(d.children[d.chosen], d.letters[0]) }},
		{"note", fullShelf(), light, func(d *desk) { amira(d); d.askNote(d.children[d.chosen], nil) }},
		{"visits-light", fullShelf(), light, rest},
		{"visits-dark", fullShelf(), dark, rest},
		{"visits-contrast", fullShelf(), contrast, rest},
		{"visits-largest", fullShelf(), largest, rest},
		{"keeping", fullShelf(), light, func(d *desk) { d.askKeeping() }},
		{"keeping-large", fullShelf(), large, func(d *desk) { d.askKeeping() }},
		{"hold", fullShelf(), light, func(d *desk) { amira(d); d.askHold(id(13), "the letter of Monday 19 October") }},
		{"record", fullShelf(), light, func(d *desk) { amira(d); d.askRecord(d.children[d.chosen], d.letters[0]) }},
		{"export", fullShelf(), light, func(d *desk) { amira(d); d.askExport(d.children[d.chosen]) }},
		{"menu", fullShelf(), light, func(d *desk) { amira(d); d.page.walk.to(0); d.key("Menu") }},
		{"manager-waiting", managerShelf(), light, rest},
		{"manager-actions", managerShelf(), light, func(d *desk) { d.Screen.show(onActions); d.page.walk.to(0) }},
		{"manager-actions-dark", managerShelf(), dark, func(d *desk) { d.Screen.show(onActions) }},
		{"manager-nothing", &shelf{settings: storage.Settings{Role: storage.Manager}}, light, rest},
		{"came-back", fullShelf(), light, func(d *desk) { d.Screen.show(onBack) }},
		{"old-drafts", fullShelf(), light, func(d *desk) { d.Screen.show(onDrafts) }},
		{"form-trouble", usualShelf(), light, func(d *desk) {
			f := d.askChild(d.children[0], partName)
			f.fields["name"].SetText("")
			f.fields["age"].SetText("4 Mai 2017")
			test.Tap(f.save)
		}},
		{"found", usualShelf(), light, func(d *desk) { d.search.field.SetText("you") }},
		{"found-dark", usualShelf(), dark, func(d *desk) { d.search.field.SetText("room"); d.page.walk.to(0) }},
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
