package main

import (
	"testing"

	"dearly/app/look"
	"dearly/storage"
)

func TestGoingBackToACopyBringsItsLettersAndSetsTheRestAside(t *testing.T) {
	h := atDesk(t)
	child := storage.Child{Name: "Wren"}
	if err := h.store.SaveChild(&child); err != nil {
		t.Fatal(err)
	}
	before := storage.Letter{Child: child.ID, Text: "Dear Wren,\n\nbefore"}
	if err := h.store.SaveLetter(&before); err != nil { // the day's copy is made at the first save
		t.Fatal(err)
	}
	copies, err := h.store.Backups()
	if err != nil || len(copies) == 0 {
		t.Fatalf("%d copies, %v", len(copies), err)
	}
	after := storage.Letter{Child: child.ID, Text: "Dear Wren,\n\nafter"}
	if err := h.store.SaveLetter(&after); err != nil {
		t.Fatal(err)
	}
	old := h.store
	h.goBackTo(copies[0], testPassphrase, func() {})
	h.until("the copy to be open", func() bool { return h.store != nil && h.store != old })
	letters, err := h.store.AllLetters()
	if err != nil || len(letters) > 1 || len(letters) == 1 && letters[0].Text != before.Text {
		t.Errorf("%d letters, %v", len(letters), err)
	}
	if s, ok := h.window.Canvas().Overlays().Top().(*look.Sheet); !ok || s.Title() != "Dearly" {
		t.Error("nothing is said of what was set aside")
	}
}

func TestGoingBackWithAnotherPassphraseChangesNothing(t *testing.T) {
	h := atDesk(t)
	child := storage.Child{Name: "Wren"}
	if err := h.store.SaveChild(&child); err != nil {
		t.Fatal(err)
	}
	copies, err := h.store.Backups()
	if err != nil || len(copies) == 0 {
		t.Fatalf("%d copies, %v", len(copies), err)
	}
	h.goBackTo(copies[0], "not the passphrase of any day", func() {})
	h.until("the door", func() bool { return h.store == nil && h.window.Canvas().Overlays().Top() != nil })
	s, err := storage.Open(h.dir, testPassphrase, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if all, err := s.Children(); err != nil || len(all) != 1 {
		t.Errorf("%d children, %v", len(all), err)
	}
}
