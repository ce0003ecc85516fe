package home

import (
	"archive/zip"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

var _ Store = (*storage.Store)(nil)

func TestTheDeskWorksOnASealedStore(t *testing.T) {
	sealed, _, err := storage.Create(t.TempDir(), "seven blue beads on a string", storage.Options{Cost: storage.CheapCost, Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sealed.Close() })
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(look.Appearance{}))
	file := filepath.Join(t.TempDir(), "held.zip")
	d := &desk{}
	d.Screen = New(Params{Store: sealed, Now: now,
		OnLetter: func(storage.Child, storage.Letter) {}, OnNew: func(storage.Child) {}, OnReview: func(storage.ID) {},
		SaveFile: func(_ string, chosen func(string)) { chosen(file) },
		Run:      func(work, after func()) { work(); after() },
	})
	d.w = test.NewTempWindow(t, d.Content())
	d.w.Resize(fyne.NewSize(1366, 768))

	f := d.askChild(storage.Child{}, partName)
	f.fields["name"].SetText("Juno")
	test.Tap(f.save)
	child, ok := d.Child()
	if !ok || child.Name != "Juno" {
		t.Fatalf("added %+v", child)
	}
	f = d.askChild(child, partPlan)
	f.choice.Choose(3) // child protection
	test.Tap(f.save)
	letter := storage.Letter{Child: child.ID, Visit: day("2026-11-06"), Text: "Dear Juno,\n\nwe flew the kite."}
	if err := sealed.SaveLetter(&letter); err != nil {
		t.Fatal(err)
	}
	d.Reload()
	if got := d.countLate(); got != 1 {
		t.Fatalf("%d visits late", got)
	}
	child, _ = d.Child()
	w := d.askReply(child, d.letters[0])
	w.words.SetText("It was green.")
	w.save()
	w = d.askNote(child, nil)
	w.words.SetText("Wind from the west.")
	w.save()
	if len(d.letters[0].Replies) != 1 || len(d.notes) != 1 || d.countLate() != 0 {
		t.Fatalf("replies %v, notes %v, %d late", d.letters[0].Replies, d.notes, d.countLate())
	}
	d.askHold(letter.ID, "the letter")
	d.key(fyne.KeySpace)
	sheet := d.askDeleteLetter(d.letters[0])
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if !sheet.IsOpen() || len(d.reading.letters[child.ID]) != 1 {
		t.Fatal("what is on hold is deleted")
	}
	sheet.Close()
	d.askExport(child)
	d.key(fyne.KeyReturn)
	if z, err := zip.OpenReader(file); err != nil {
		t.Errorf("the export does not open: %v", err)
	} else {
		z.Close()
	}
	d.askHold(letter.ID, "the letter")
	d.key(fyne.KeySpace)
	d.askRecord(child, d.letters[0])
	d.key(fyne.KeyReturn)
	if d.letters[0].State != storage.InRecord || d.fate(d.letters[0]) != "goes from here on Sun 6 Dec" {
		t.Errorf("%s, %s", d.letters[0].State, d.fate(d.letters[0]))
	}
	d.askDeleteChild()
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if d.HasChild() || len(d.children) != 0 {
		t.Error("the child is still there")
	}
}
