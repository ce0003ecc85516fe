package look

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestNarrowWordsKeepTheirWidthAndGiveWayToLessRoom(t *testing.T) {
	dressed(t)
	words := Words("One sentence that is long enough to take more than one line when there is little room for it.")
	n := Narrow(200, words)
	for room, want := range map[float32]float32{900: 200, 120: 120} {
		n.Resize(fyne.NewSize(room, 400))
		if got := words.Size().Width; got != want {
			t.Errorf("in %v points it is %v wide, want %v", room, got, want)
		}
	}
	if HeightFor(n, 900) != HeightFor(words, 200) {
		t.Error("its height is not that of its width")
	}
}
