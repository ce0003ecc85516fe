package look

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestTabsFlowAndTheButtonsKeepTogether(t *testing.T) {
	dressed(t)
	one, hidden, two := NewListRow(Words("Words"), nil), NewListRow(Words("Notes"), nil), NewListRow(Words("Letter"), nil)
	hidden.Hide()
	add, keep := PlainButton("Add", nil), PlainButton("Keep", nil)
	line := container.New(TabFlow{Gap: 4, Usual: 340}, one, hidden, two, add, keep)
	lines := func(width float32) [4]int {
		line.Resize(fyne.NewSize(width, HeightFor(line, width)))
		var at [4]int
		for i, o := range []fyne.CanvasObject{one, two, add, keep} {
			for _, before := range []fyne.CanvasObject{one, two, add, keep}[:i] {
				if o.Position().Y >= before.Position().Y+before.Size().Height/2 {
					at[i] = max(at[i], 1)
				}
			}
			if right := o.Position().X + o.Size().Width; right > width {
				t.Errorf("in %v points number %d ends at %v", width, i, right)
			}
		}
		return at
	}
	if got := lines(2000); got != [4]int{} {
		t.Errorf("with room for all they stand in lines %v", got)
	}
	if two.Position().X != one.Size().Width+4 {
		t.Errorf("a hidden tab takes room: the next is at %v", two.Position().X)
	}
	all := keep.Position().X + keep.Size().Width
	if got := lines(all - 10); got != [4]int{0, 0, 1, 1} {
		t.Errorf("with too little room they stand in lines %v", got)
	}
	if HeightFor(line, all-10) <= HeightFor(line, 2000) {
		t.Error("two lines are no taller than one")
	}
}
