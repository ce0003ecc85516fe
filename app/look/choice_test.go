package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAChoiceIsMadeByArrowsLettersAndMouse(t *testing.T) {
	dressed(t)
	changes := 0
	c := NewChoice("Plan", "Not said", "Child in need", "Looked after")
	c.OnChanged = func() { changes++ }
	w := test.NewTempWindow(t, c)
	w.Resize(fyne.NewSize(600, 200))
	w.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}) // nothing before the first
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.Chosen() != 1 || changes != 1 || c.AccessibilityLabel() != "Plan: Child in need" {
		t.Errorf("Down: %d after %d changes, %q", c.Chosen(), changes, c.AccessibilityLabel())
	}
	c.TypedRune('L')
	if c.Chosen() != 2 {
		t.Errorf("a letter: %d", c.Chosen())
	}
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, c.label.HeightFor(500)+10)})
	if c.Chosen() != 0 {
		t.Errorf("the mouse: %d", c.Chosen())
	}
	c.Choose(2)
	if changes != 3 {
		t.Errorf("Choose tells of itself: %d", changes)
	}
	if c.HeightFor(600) >= c.HeightFor(180) {
		t.Error("answers do not go on in another line")
	}
}

func TestAChoiceInASheetHandsOnEsc(t *testing.T) {
	dressed(t)
	c := NewChoice("Plan", "One", "Two")
	w := test.NewTempWindow(t, Words(""))
	s := NewSheet("Title", c)
	s.Open(w.Canvas(), c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.IsOpen() {
		t.Error("Esc stays in the choice")
	}
}

func TestAScreenMayTakeKeysOfAChoice(t *testing.T) {
	dressed(t)
	c := NewChoice("", "To do", "Done")
	var got []fyne.KeyName
	c.OnKey = func(e *fyne.KeyEvent) bool {
		got = append(got, e.Name)
		return e.Name != fyne.KeyRight
	}
	for _, k := range []fyne.KeyName{fyne.KeyF6, fyne.KeyEscape, fyne.KeyDown, fyne.KeyRight} {
		c.TypedKey(&fyne.KeyEvent{Name: k})
		if chosen := c.Chosen(); (chosen == 1) != (k == fyne.KeyRight) {
			t.Errorf("after %s the answer is %d", k, chosen)
		}
	}
	if len(got) != 4 {
		t.Errorf("asked of %v", got)
	}
}
