package look

import "testing"

func TestTheWayBackIsAButtonWithAKeyOfItsOwn(t *testing.T) {
	b := NewTopBar("Letter")
	if b.Back() != nil {
		t.Error("there is a way back without one being set")
	}
	b.SetBack("Rosa", func() {})
	if b.Back() == nil || b.Back().Spoken != "Back to Rosa" {
		t.Error("there is no way back")
	}
}
