package home

import (
	"testing"

	"fyne.io/fyne/v2"

	"dearly/storage"
)

func TestWordsAreFoundWhileTheyAreTypedAndEnterOpensTheFirst(t *testing.T) {
	d := usual(t, usualShelf())
	d.FocusSearch()
	for _, r := range "rattles" {
		d.w.Canvas().Focused().TypedRune(r)
	}
	if len(d.search.hits) != 1 || len(d.page.walk.cards) != 1 {
		t.Fatalf("%d hits, %d cards", len(d.search.hits), len(d.page.walk.cards))
	}
	d.key(fyne.KeyReturn)
	if len(d.opened) != 1 || d.opened[0] != id(12) {
		t.Errorf("opened %v", d.opened)
	}
	if d.search.field.Text != "" || len(d.page.walk.cards) != len(d.letters) {
		t.Error("the search still stands")
	}
}

func TestFoundPlacesAreWalkedByArrowsAndEscEndsTheSearch(t *testing.T) {
	d := usual(t, usualShelf())
	d.FocusSearch()
	d.search.field.SetText("you")
	if len(d.page.walk.cards) < 2 {
		t.Fatalf("%d cards", len(d.page.walk.cards))
	}
	d.key(fyne.KeyDown)
	if !d.page.walk.cards[0].Focused() {
		t.Fatal("Down does not go to what was found")
	}
	d.key(fyne.KeyDown)
	if !d.page.walk.cards[1].Focused() {
		t.Error("Down does not go on")
	}
	d.key(fyne.KeyUp)
	d.key(fyne.KeyUp)
	if d.w.Canvas().Focused() != fyne.Focusable(d.search.field) {
		t.Fatal("Up does not come back to the field")
	}
	d.key(fyne.KeyEscape)
	if d.search.asked() || len(d.page.walk.cards) != len(d.letters) {
		t.Error("Esc does not end the search")
	}
}

func TestEachPlaceThatIsFoundOpensWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name string
		hit  storage.Hit
		want func(d *desk) bool
	}{
		{"the child's name", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InChild, Snippet: "Amira"}, func(d *desk) bool { return d.view == onLetters && d.list.rows[d.chosen].Focused() }},
		{"the child's page", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InChild, Snippet: "without a knock"}, func(d *desk) bool { return d.view == onAbout }},
		{"a note", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InVisitNote, Note: id(61)}, func(d *desk) bool { return d.page.walk.cards[3].Focused() }},
		{"what was added to a note", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InVisitNote, Note: id(62)}, func(d *desk) bool { return d.page.walk.cards[3].Focused() }},
		{"a letter for review", storage.Hit{Name: "Amira", Where: storage.InBrought, Brought: id(71)}, func(d *desk) bool { return len(d.reviewed) == 1 }},
		{"a review of one's own letter", storage.Hit{Child: id(1), Letter: id(13), Review: id(81), Where: storage.InReview}, func(d *desk) bool { return len(d.opened) == 1 }},
		{"what is gone meanwhile", storage.Hit{Child: id(99)}, func(d *desk) bool { return len(d.opened) == 0 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := usual(t, fullShelf())
			d.search.hits = []storage.Hit{c.hit}
			d.page.showFound(d.search)
			d.search.open(0)
			if !c.want(d) {
				t.Error("it opens something else")
			}
		})
	}
}

func TestWithoutChildrenThereIsNothingToFind(t *testing.T) {
	if d := usual(t, &shelf{}); d.search.content.Visible() {
		t.Error("the field is shown")
	}
	if d := usual(t, usualShelf()); !d.search.content.Visible() {
		t.Error("the field is hidden")
	}
}
