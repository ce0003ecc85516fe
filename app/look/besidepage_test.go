package look

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestTheListIsBesideThePageAndGoesUnderWhenThePageWouldBeTooNarrow(t *testing.T) {
	dressed(t)
	l := Beside{Side: 200, Page: 300, Under: 0.25}
	page, side := canvas.NewRectangle(color.Black), canvas.NewRectangle(color.Black)
	both := []fyne.CanvasObject{page, side}
	narrowest := Grow(200) + Grow(300)
	l.Layout(both, fyne.NewSize(narrowest, 400))
	if page.Size() != fyne.NewSize(narrowest-Grow(200), 400) || side.Size() != fyne.NewSize(Grow(200), 400) ||
		side.Position() != fyne.NewPos(narrowest-Grow(200), 0) {
		t.Errorf("beside: page %v, list %v at %v", page.Size(), side.Size(), side.Position())
	}
	l.Layout(both, fyne.NewSize(narrowest-1, 400))
	if page.Size() != fyne.NewSize(narrowest-1, 300) || side.Size() != fyne.NewSize(narrowest-1, 100) ||
		side.Position() != fyne.NewPos(0, 300) {
		t.Errorf("under: page %v, list %v at %v", page.Size(), side.Size(), side.Position())
	}
}

func TestAPageWithItsListHoldsOneOverTheOtherUnlessToldItsLeast(t *testing.T) {
	page, side := canvas.NewRectangle(color.Black), canvas.NewRectangle(color.Black)
	page.SetMinSize(fyne.NewSize(30, 20))
	side.SetMinSize(fyne.NewSize(40, 10))
	both := []fyne.CanvasObject{page, side}
	if got := (Beside{}).MinSize(both); got != fyne.NewSize(40, 30) {
		t.Errorf("it takes %v", got)
	}
	if got := (Beside{Least: fyne.NewSize(480, 240)}).MinSize(both); got != fyne.NewSize(480, 240) {
		t.Errorf("told its least, it takes %v", got)
	}
}
