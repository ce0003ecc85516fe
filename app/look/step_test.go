package look

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestArrowsStepThroughAListAndOtherKeysDoNot(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		from int
		want int
		ok   bool
	}{
		{fyne.KeyUp, 2, 1, true},
		{fyne.KeyUp, 0, -1, true},
		{fyne.KeyDown, 2, 3, true},
		{fyne.KeyDown, 4, 5, true},
		{fyne.KeyHome, 2, 0, true},
		{fyne.KeyEnd, 2, 4, true},
		{fyne.KeyLeft, 2, 2, false},
		{fyne.KeyReturn, 2, 2, false},
	} {
		if to, ok := Step(c.key, c.from, 5); to != c.want || ok != c.ok {
			t.Errorf("%s from %d of 5 leads to %d, %v", c.key, c.from, to, ok)
		}
	}
}
