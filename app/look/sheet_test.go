package look

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// laid is a sheet with many fields over a window.
func laid(t *testing.T, fields int) (w fyne.Window, s *Sheet, all []*Field, pressed *[]string) {
	t.Helper()
	dressed(t)
	pressed = &[]string{}
	var rows []fyne.CanvasObject
	for i := range fields {
		f := NewField(fmt.Sprintf("Field %d", i+1))
		all = append(all, f)
		rows = append(rows, f)
	}
	w = test.NewTempWindow(t, NewGround(ColorDesk, nil))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(800, 500))
	note := func(what string) func() { return func() { *pressed = append(*pressed, what) } }
	s = NewSheet("A form", Column(12, rows...), DangerButton("Delete", note("delete")), PlainButton("Cancel", note("cancel")), PrimaryButton("Save", note("save")))
	s.Open(w.Canvas(), all[0].Input)
	return w, s, all, pressed
}

func press(w fyne.Window, k fyne.KeyName) {
	if f := w.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: k})
		return
	}
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
}

func TestEnterInAFieldPressesTheLastButton(t *testing.T) {
	w, _, _, pressed := laid(t, 3)
	press(w, fyne.KeyReturn)
	if fmt.Sprint(*pressed) != "[save]" {
		t.Errorf("pressed %v", *pressed)
	}
}

func TestEscClosesASheetFromWhereverTheKeyboardIs(t *testing.T) {
	for stops := range 7 { // three fields, three buttons, and round again
		w, s, _, _ := laid(t, 3)
		for range stops {
			w.Canvas().FocusNext()
		}
		press(w, fyne.KeyEscape)
		if s.IsOpen() || w.Canvas().Overlays().Top() != nil {
			t.Errorf("after %d Tabs Esc does not close", stops)
		}
	}
	w, s, _, _ := laid(t, 3)
	w.Canvas().Unfocus()
	press(w, fyne.KeyEscape)
	if s.IsOpen() {
		t.Error("Esc does not close with the keyboard in nothing")
	}
	if w.Canvas().OnTypedKey() != nil {
		t.Error("the window's keys are not given back")
	}
}

func TestTheFieldWithTheKeyboardIsScrolledIntoSight(t *testing.T) {
	w, s, all, _ := laid(t, 12)
	d := fyne.CurrentApp().Driver()
	for i, f := range all {
		if i > 0 {
			w.Canvas().FocusNext()
		}
		top := d.AbsolutePositionForObject(f).Y - d.AbsolutePositionForObject(s.scroll).Y
		if top < 0 || top+f.Size().Height > s.scroll.Size().Height {
			t.Fatalf("field %d lies at %v to %v of %v", i+1, top, top+f.Size().Height, s.scroll.Size().Height)
		}
	}
	w.Canvas().Focus(all[0].Input)
	if s.scroll.Offset.Y != 0 {
		t.Errorf("back at the first field the sheet is scrolled by %v", s.scroll.Offset.Y)
	}
}

func TestAClickBesideTheSheetDoesNotReachTheWindow(t *testing.T) {
	w, s, _, _ := laid(t, 1)
	test.TapCanvas(w.Canvas(), fyne.NewPos(5, 5))
	if !s.IsOpen() {
		t.Error("a click beside the sheet closes it")
	}
}

func TestFieldsDoNotRunUnderTheScrollBarOfASheet(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(NewTheme(Appearance{}))
	w := test.NewTempWindow(t, Words("Desk"))
	w.Resize(fyne.NewSize(800, 300))
	var fields []fyne.CanvasObject
	for range 12 {
		fields = append(fields, NewField("Place"))
	}
	s := NewSheet("Places", Column(8, fields...), PrimaryButton("Keep", nil))
	s.Open(w.Canvas(), nil)
	d := app.Driver()
	right := d.AbsolutePositionForObject(fields[0]).X + fields[0].Size().Width
	bar := d.AbsolutePositionForObject(s.scroll).X + s.scroll.Size().Width - s.Theme().Size("scrollBar")
	if right > bar {
		t.Errorf("the field ends at %v, the bar begins at %v", right, bar)
	}
	if got, want := fields[0].Size().Width, Grow(sheetWidth)-52; got != want {
		t.Errorf("the field is %v wide, not %v", got, want)
	}
}
