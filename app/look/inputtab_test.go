package look

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTabLeavesAFieldOfSeveralLines(t *testing.T) {
	dressed(t)
	if f, ok := fyne.Focusable(NewLongField("Note", 3).Input).(fyne.Tabbable); !ok || f.AcceptsTab() {
		t.Error("the keyboard is caught in the field")
	}
}
