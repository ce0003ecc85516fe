package write

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
)

// findRows lays the find bar in two rows, a field and its buttons in each. The
// fields come first for the Tab key, as people write in one and then the other.
type findRows struct {
	widget.BaseWidget
	fields  [2]fyne.CanvasObject
	buttons [2]fyne.CanvasObject // beside the field, in as many lines as it takes
	second  bool                 // the second row is shown
}

var _ look.HeightForer = (*findRows)(nil)

const findGap = 14

func newFindRows(fields, buttons [2]fyne.CanvasObject) *findRows {
	r := &findRows{fields: fields, buttons: buttons}
	r.ExtendBaseWidget(r)
	r.setSecond(false)
	return r
}

func (r *findRows) setSecond(on bool) {
	r.second = on
	for _, o := range []fyne.CanvasObject{r.fields[1], r.buttons[1]} {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
	r.Refresh()
}

// rows calls yield for each row shown with where it begins, and gives the height of all.
func (r *findRows) rows(width float32, yield func(i int, y, left, height float32)) (height float32) {
	for i := range r.fields {
		if i == 1 && !r.second {
			break
		}
		if i == 1 {
			height += 8
		}
		left := r.fields[i].MinSize().Width
		h := max(r.fields[i].MinSize().Height, look.HeightFor(r.buttons[i], width-left-findGap))
		if yield != nil {
			yield(i, height, left, h)
		}
		height += h
	}
	return height
}

// HeightFor is the height of the rows at a width.
func (r *findRows) HeightFor(width float32) float32 { return r.rows(width, nil) }

// CreateRenderer is for Fyne.
func (r *findRows) CreateRenderer() fyne.WidgetRenderer { return &findRowsRenderer{r} }

type findRowsRenderer struct{ r *findRows }

func (f *findRowsRenderer) Destroy() {}
func (f *findRowsRenderer) Refresh() { f.Layout(f.r.Size()) }

func (f *findRowsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.r.fields[0], f.r.fields[1], f.r.buttons[0], f.r.buttons[1]}
}

func (f *findRowsRenderer) MinSize() fyne.Size {
	width := max(f.r.Size().Width, f.r.fields[0].MinSize().Width+f.r.buttons[0].MinSize().Width+findGap)
	return fyne.NewSize(f.r.fields[0].MinSize().Width+f.r.buttons[0].MinSize().Width+findGap, f.r.HeightFor(width))
}

func (f *findRowsRenderer) Layout(size fyne.Size) {
	f.r.rows(size.Width, func(i int, y, left, height float32) {
		field := f.r.fields[i].MinSize().Height
		line := min(height, max(field, f.r.buttons[i].MinSize().Height)) // the first, when the buttons take several
		f.r.fields[i].Move(fyne.NewPos(0, y+(line-field)/2))
		f.r.fields[i].Resize(fyne.NewSize(left, field))
		beside := size.Width - left - findGap
		h := look.HeightFor(f.r.buttons[i], beside)
		f.r.buttons[i].Move(fyne.NewPos(left+findGap, y+(height-h)/2))
		f.r.buttons[i].Resize(fyne.NewSize(beside, h))
	})
}
