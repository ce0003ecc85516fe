package look

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheWayBackIsAButtonWithAKeyOfItsOwn(t *testing.T) {
	b := NewTopBar("Letter")
	if b.Back() != nil {
		t.Error("there is a way back without one being set")
	}
	b.SetBack("Rosa", func() {})
	if b.Back() == nil || b.Back().Spoken != "Back to Rosa" {
		t.Error("there is no way back")
	}
	back := 0
	b.SetBack("Rosa", func() { back++ })
	b.Back().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if back != 1 {
		t.Errorf("Esc on it went back %d times", back)
	}
	b.Back().OnKey = func(*fyne.KeyEvent) bool { return true }
	b.Back().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if back != 1 {
		t.Error("Esc that a screen deals with goes back all the same")
	}
}
