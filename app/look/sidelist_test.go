package look

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestAListOpenedAtALateNameShowsIt(t *testing.T) {
	dressed(t)
	var names []string
	for i := range 40 {
		names = append(names, fmt.Sprintf("Page %d", i+1))
	}
	s := NewSideList(nil, func(fyne.Focusable) {})
	s.Names(names, 0)
	s.Choose(33)
	s.Show(Words("What the page says."))
	w := test.NewTempWindow(t, s.Content())
	w.Resize(fyne.NewSize(900, 500))
	for _, at := range []int{33, 39, 2} {
		s.Choose(at)
		s.Show(Words("What the page says."))
		d := fyne.CurrentApp().Driver()
		top := d.AbsolutePositionForObject(s.rows[at]).Y - d.AbsolutePositionForObject(s.scroll).Y
		if top < 0 || top+s.rows[at].Size().Height > s.scroll.Size().Height {
			t.Errorf("name %d lies at %v of %v", at, top, s.scroll.Size().Height)
		}
	}
}
