package home

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/storage"
)

func TestAManagerSeesEveryTabWithItsCountAndBeginsWithWhatWaits(t *testing.T) {
	d := usual(t, managerShelf())
	var got []string
	for _, row := range d.list.walk.cards {
		got = append(got, row.Spoken)
	}
	want := []string{"Waiting for me, 2", "Came back to me, 0", "Actions, 3", "Older drafts, 0"}
	if !slices.Equal(got, want) || d.view != onWaiting {
		t.Errorf("tabs %q, view %d", got, d.view)
	}
	d.key(fyne.KeyReturn)
	if len(d.reviewed) != 1 || d.reviewed[0] != id(71) {
		t.Errorf("opened for review: %v", d.reviewed)
	}
}

func TestTabsAreWalkedWithTheChildren(t *testing.T) {
	d := usual(t, fullShelf())
	d.key(fyne.KeyLeft) // from the first card to the tab
	d.key(fyne.KeyDown)
	if d.view != onBack || len(d.page.walk.cards) != 1 {
		t.Fatalf("view %d with %d cards", d.view, len(d.page.walk.cards))
	}
	d.key(fyne.KeyRight)
	d.key(fyne.KeyReturn)
	if len(d.opened) != 1 || d.opened[0] != id(41) {
		t.Errorf("opened %v", d.opened)
	}
	d.key(fyne.KeyLeft)
	d.key(fyne.KeyEnd)
	if c, _ := d.Child(); c.Name != "Ruby" {
		t.Errorf("End: %q", c.Name)
	}
	d.key(fyne.KeyHome)
	if d.view != onVisits || d.HasChild() {
		t.Errorf("Home: view %d", d.view)
	}
}

func TestAWorkerSeesOnlyTheTabsInWhichThereIsSomething(t *testing.T) {
	d := usual(t, &shelf{children: usualShelf().children})
	if len(d.list.tabs) != 0 || d.view != onLetters {
		t.Errorf("tabs %v, view %d", d.list.tabs, d.view)
	}
}

func TestActionsAreTickedOffAndTakenBack(t *testing.T) {
	d := usual(t, managerShelf())
	d.Screen.show(onActions)
	if len(d.page.walk.cards) != 4 || d.tabCount(onActions) != 3 {
		t.Fatalf("%d cards, count %d", len(d.page.walk.cards), d.tabCount(onActions))
	}
	d.page.walk.to(0)
	d.key(fyne.KeySpace)
	if got := d.shelf.reviews[0].Actions[0].Done; got != day("2026-11-22") || d.tabCount(onActions) != 2 {
		t.Fatalf("done %s, %d left", got, d.tabCount(onActions))
	}
	if focused := d.w.Canvas().Focused(); focused != fyne.Focusable(d.page.walk.cards[2]) && focused != fyne.Focusable(d.page.walk.cards[3]) {
		t.Error("the keyboard did not follow the action")
	}
	d.key(fyne.KeySpace)
	if got := d.shelf.reviews[0].Actions[0].Done; !got.IsZero() {
		t.Error("it cannot be taken back")
	}
	d.shelf.fails = errBroken
	d.key(fyne.KeySpace)
	if d.message.Text() == "" {
		t.Error("a full disk is not told")
	}
}

func TestALetterIsDeletedFromATabAndTheTabStays(t *testing.T) {
	d := usual(t, fullShelf())
	d.Screen.show(onDrafts)
	d.page.walk.to(0)
	d.key(fyne.KeyDelete)
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if _, ok := d.reading.letter(id(51)); ok || d.view != onDrafts || len(d.page.walk.cards) != 0 {
		t.Errorf("view %d with %d cards", d.view, len(d.page.walk.cards))
	}
	if d.w.Canvas().Focused() == nil {
		t.Error("the keyboard is nowhere")
	}
}

func TestTheMenuOfALetterIsReachedByKeyboardAlone(t *testing.T) {
	d, _ := amira(t)
	d.page.walk.to(0)
	d.key("Menu")
	d.key(fyne.KeyDown)
	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn) // Add what they said
	if d.top(t).Title() != "What Amira said" {
		t.Errorf("opened %q", d.top(t).Title())
	}
}

func TestEscGoesFromAllAboutAChildBackToTheLetters(t *testing.T) {
	d, _ := amira(t)
	d.AboutChild()
	d.key(fyne.KeyEscape)
	if d.view != onLetters || d.w.Canvas().Focused() != fyne.Focusable(d.page.newLetter) {
		t.Errorf("view %d", d.view)
	}
}

func TestReadingAnewKeepsTheKeyboardWhereItWas(t *testing.T) {
	d, _ := amira(t)
	d.page.walk.to(1)
	d.Reload()
	if !d.page.walk.cards[1].Focused() {
		t.Error("the letter has lost the keyboard")
	}
	d.list.toChosen()
	d.Reload()
	if c, _ := d.Child(); c.Name != "Amira" || d.list.walk.focused() < 0 {
		t.Error("the list has lost the keyboard")
	}
}

func TestWhatWasAnsweredWaitsNoMore(t *testing.T) {
	s := managerShelf()
	d := usual(t, s)
	for _, b := range d.waiting() {
		if b.ID == id(73) {
			t.Error("a letter that was answered waits")
		}
	}
	s.brought[2].Version = 5 // it was sent again
	d.Reload()
	if !slices.ContainsFunc(d.waiting(), func(b storage.Brought) bool { return b.ID == id(73) }) {
		t.Error("a new wording does not wait")
	}
}
