package home

import (
	"testing"

	"fyne.io/fyne/v2"
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

func TestWithoutChildrenThereIsNothingToFind(t *testing.T) {
	if d := usual(t, &shelf{}); d.search.content.Visible() {
		t.Error("the field is shown")
	}
	if d := usual(t, usualShelf()); !d.search.content.Visible() {
		t.Error("the field is hidden")
	}
}
