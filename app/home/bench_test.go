package home

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

func BenchmarkManyChildrenManyLetters(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Appearance{}))
	s := manyShelf()
	for b.Loop() {
		d := New(Params{Store: s, Now: now})
		d.Content().Resize(fyne.NewSize(1366, 768))
	}
}

// manyShelf is sixty children, the first with a hundred letters.
func manyShelf() *shelf {
	s := &shelf{}
	for i := range 60 {
		s.children = append(s.children, storage.Child{ID: id(byte(i + 1)), Name: fmt.Sprintf("Child number %d", i+1), Age: 1 + i%17})
	}
	for i := range 100 {
		s.letters = append(s.letters, storage.Letter{ID: id(byte(100 + i)), Child: id(1), Visit: storage.DateOf(now().AddDate(0, 0, -9*i)),
			Saved: now(), Text: "Dear Child,\n\nI came to see you because it is my job to check that you are safe and well, and to hear how school goes."})
	}
	return s
}

// BenchmarkSettlingAFrame asks every object for its least size, as the window
// does before each frame it paints.
func BenchmarkSettlingAFrame(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Appearance{}))
	d := New(Params{Store: manyShelf(), Now: now})
	d.Content().Resize(fyne.NewSize(1366, 768))
	for b.Loop() {
		for _, o := range test.LaidOutObjects(d.Content()) {
			_ = o.MinSize()
		}
	}
}
