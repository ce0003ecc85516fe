package help

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

func pages() []Page {
	return []Page{
		ParsePage("# Writing a letter\n\nPlain words, **as you type**. A word that a child\nmay not know has a line under it.\n\n## The marks\n\n- `F8` goes to the next one\n- Ctrl+. offers\n  plain words\n\nNothing is replaced by itself."),
		ParsePage("# Locking\n\nCtrl+L locks. The passphrase opens it again."),
	}
}

func newScreen(t *testing.T, appearance look.Appearance) (*Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(appearance))
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	s := New(Params{Pages: pages(), Back: "Letters", OnBack: func() {}, Canvas: w.Canvas})
	w.SetContent(s.Content())
	w.Resize(fyne.NewSize(1366, 700))
	return s, w
}

func TestAPageIsPartedIntoItsParagraphs(t *testing.T) {
	want := []block{
		{"", "Plain words, **as you type**. A word that a child may not know has a line under it."},
		{"## ", "The marks"},
		{"- ", "`F8` goes to the next one"},
		{"- ", "Ctrl+. offers plain words"},
		{"", "Nothing is replaced by itself."},
	}
	got := blocks(pages()[0].Text)
	if len(got) != len(want) {
		t.Fatalf("%d blocks: %q", len(got), got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("block %d is %q, want %q", i, got[i], want[i])
		}
	}
}

func TestTheSearchLeavesThePagesThatHaveEveryWord(t *testing.T) {
	s, _ := newScreen(t, look.Appearance{})
	for typed, want := range map[string]int{"": 2, "passphrase": 1, "PLAIN offers": 1, "words passphrase": 0, "l": 2} {
		s.field.SetText(typed)
		if len(s.found) != want {
			t.Errorf("%q leaves %d pages, want %d", typed, len(s.found), want)
		}
	}
}

func TestPictures(t *testing.T) {
	for name, a := range map[string]look.Appearance{
		"light": {Mode: look.Light}, "dark": {Mode: look.Dark}, "large": {Mode: look.Light, Text: 200}, "contrast": {Mode: look.Contrast},
	} {
		t.Run(name, func(t *testing.T) {
			_, w := newScreen(t, a)
			test.AssertImageMatches(t, name+".png", w.Canvas().Capture())
		})
	}
	t.Run("nothing", func(t *testing.T) {
		s, w := newScreen(t, look.Appearance{Mode: look.Light})
		s.Focus()
		s.field.SetText("zebra")
		test.AssertImageMatches(t, "nothing.png", w.Canvas().Capture())
	})
}
