package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// scrolled tells the content its width before the scroller asks how tall it is.
type scrolled struct{}

// Scrolled puts a column in a scroller that goes up and down.
func Scrolled(content fyne.CanvasObject) (*fyne.Container, *container.Scroll) {
	s := container.NewVScroll(content)
	return container.New(scrolled{}, s), s
}

func (scrolled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		if s, ok := o.(*container.Scroll); ok {
			HeightFor(s.Content, size.Width)
			s.Resize(size)
			s.Refresh()
			s.Content.Refresh() // what is inside may want its room shared out anew
			continue
		}
		o.Resize(size)
	}
}

func (scrolled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s
}
