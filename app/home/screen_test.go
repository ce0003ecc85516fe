package home

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

func TestTheDeskOpensWithTheFirstChildAndTheKeyboardOnANewLetter(t *testing.T) {
	d := usual(t, usualShelf())
	if c, ok := d.Child(); !ok || c.Name != "Anouk" || !d.HasChild() {
		t.Fatalf("chosen: %q", c.Name)
	}
	if got := d.foot.Items(); got[0] != "5 children" || got[2] != "3 letters to Anouk" || d.foot.State() != "Sealed on this computer" {
		t.Errorf("the foot says %q and %q", got, d.foot.State())
	}
	d.key(fyne.KeyReturn)
	if len(d.asked) != 1 || d.asked[0] != "Anouk" {
		t.Errorf("Enter asked for %v", d.asked)
	}
}

func TestAnotherChildIsChosenByMouseAndByArrows(t *testing.T) {
	d := usual(t, usualShelf())
	test.Tap(d.list.rows[2])
	if c, _ := d.Child(); c.Name != "Ebele" || len(d.page.walk.cards) != 1 {
		t.Fatalf("tapped: %q with %d letters", c.Name, len(d.page.walk.cards))
	}
	d.focus(d.list.rows[2])
	for _, k := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "Fionn"}, {fyne.KeyEnd, "Wren"}, {fyne.KeyDown, "Wren"}, {fyne.KeyUp, "Fionn"}, {fyne.KeyHome, ""}, {fyne.KeyDown, "Anouk"}} {
		d.key(k.key)
		if c, _ := d.Child(); c.Name != k.want {
			t.Fatalf("%s: %q, want %q", k.key, c.Name, k.want)
		}
	}
	d.key(fyne.KeyRight)
	if !d.page.walk.cards[0].Focused() {
		t.Error("Right does not go to the letters")
	}
	d.key(fyne.KeyDown)
	d.key(fyne.KeySpace)
	if len(d.opened) != 1 || d.opened[0] != id(12) {
		t.Errorf("opened %v", d.opened)
	}
	d.key(fyne.KeyLeft)
	if !d.list.rows[0].Focused() {
		t.Error("Left does not go back to the children")
	}
}

func TestTheChildAskedForIsChosen(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(look.Appearance{}))
	s := New(Params{Store: usualShelf(), Child: id(4), Now: now})
	if c, _ := s.Child(); c.Name != "Fionn" {
		t.Errorf("chosen: %q", c.Name)
	}
}

func TestAChildIsAddedByKeyboardAlone(t *testing.T) {
	d := usual(t, &shelf{})
	if d.HasChild() {
		t.Fatal("a child where there is none")
	}
	d.key(fyne.KeyReturn) // on Add a child
	for _, r := range "Juno" {
		d.w.Canvas().Focused().TypedRune(r)
	}
	d.w.Canvas().FocusNext()
	for _, r := range "4/5/17" {
		d.w.Canvas().Focused().TypedRune(r)
	}
	d.key(fyne.KeyReturn)
	c, ok := d.Child()
	if !ok || c.Name != "Juno" || c.Born != day("2017-05-04") || c.Age != 0 {
		t.Fatalf("added %+v", c)
	}
	if d.w.Canvas().Overlays().Top() != nil {
		t.Error("the form is still there")
	}
	d.key(fyne.KeyReturn)
	if len(d.asked) != 1 {
		t.Error("the keyboard is not on a new letter")
	}
}

func TestALetterIsDeletedOnlyWhenAskedTwice(t *testing.T) {
	d := usual(t, usualShelf())
	sheet := d.askDeleteLetter(d.letters[0])
	d.key(fyne.KeyReturn) // on Keep
	if sheet.IsOpen() || len(d.shelf.letters) != 4 {
		t.Fatal("Enter does not keep")
	}
	d.focus(d.page.walk.cards[0])
	d.key(fyne.KeyDelete)
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if len(d.shelf.letters) != 3 || len(d.page.walk.cards) != 2 {
		t.Fatalf("%d letters in the store, %d on the desk", len(d.shelf.letters), len(d.page.walk.cards))
	}
}

func TestDeletingAChildSaysWhatGoes(t *testing.T) {
	d := usual(t, usualShelf())
	if got := d.tally(); got != "1 draft, 1 agreed, 1 in the record" {
		t.Errorf("tally %q", got)
	}
	d.shelf.fails = errBroken
	sheet := d.askDeleteChild()
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if !sheet.IsOpen() || len(d.shelf.children) != 5 {
		t.Fatal("a full disk is not told")
	}
	d.shelf.fails = nil
	d.key(fyne.KeySpace)
	if c, _ := d.Child(); len(d.shelf.children) != 4 || c.Name != "Ebele" {
		t.Errorf("after deleting: %d children, chosen %q", len(d.shelf.children), c.Name)
	}
}

func TestWhatCannotBeReadIsToldAndTheRestIsShown(t *testing.T) {
	s := usualShelf()
	s.reads = errors.Join(storage.ErrDamaged)
	d := usual(t, s)
	if d.message.Text() != storage.Explain(storage.ErrDamaged) || len(d.list.rows) != 5 {
		t.Errorf("said %q and shows %d children", d.message.Text(), len(d.list.rows))
	}
}

func TestButtonsDoWhatTheySay(t *testing.T) {
	d := usual(t, usualShelf())
	test.Tap(d.page.file)
	test.Tap(d.page.walk.cards[1])
	if d.texts != 1 || len(d.opened) != 1 || d.opened[0] != id(12) {
		t.Errorf("texts %d, opened %v", d.texts, d.opened)
	}
	test.Tap(d.page.about)
	if d.view != onAbout || !d.page.walk.cards[0].Focused() {
		t.Error("About shows nothing")
	}
}

func TestTheDeskOpensWithTheChildWhoseLetterWasSavedLast(t *testing.T) {
	s := usualShelf()
	s.letters[3].Saved = now().Add(-time.Minute) // Ebele's
	if c, _ := usual(t, s).Child(); c.Name != "Ebele" {
		t.Errorf("chosen: %q", c.Name)
	}
	s.letters = nil
	if c, _ := usual(t, s).Child(); c.Name != "Anouk" {
		t.Errorf("without letters chosen: %q", c.Name)
	}
}
