package write

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
)

// reviewList is what a manager said about this letter.
type reviewList struct {
	screen  *Screen
	cards   *fyne.Container
	content fyne.CanvasObject
	scroll  *container.Scroll
	stops   []fyne.Focusable
}

func newReviewList(s *Screen) *reviewList {
	l := &reviewList{screen: s}
	l.cards = look.Column(9)
	l.content, l.scroll = look.Scrolled(look.Pad(14, 14, 14, 14, l.cards))
	return l
}
