package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestATickIsTickedByMouseAndKeys(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Appearance{Mode: Light}))
	told := []bool{}
	k := NewTick("several", false)
	k.OnChanged = func(on bool) { told = append(told, on) }
	w := test.NewTempWindow(t, k)
	w.Resize(fyne.NewSize(200, 60))
	test.Tap(k)
	w.Canvas().Focus(k)
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	k.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(told) != 3 || !told[0] || told[1] || !k.On() || k.AccessibilityLabel() != "several, ticked" {
		t.Errorf("told %v, on %v, %q", told, k.On(), k.AccessibilityLabel())
	}
	k.Set(false)
	if len(told) != 3 || k.AccessibilityLabel() != "several, not ticked" {
		t.Error("setting it by program tells nobody")
	}
	if NewTick("a line of many words that wraps", false).HeightFor(80) <= k.HeightFor(200) {
		t.Error("long words do not wrap")
	}
}
