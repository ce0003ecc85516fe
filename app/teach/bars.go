package teach

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
)

// bar is one bar of the picture.
type bar struct {
	name  string
	count int
}

// barPicture draws how often words were used: the name, a bar as long as its share
// of the longest, and the figure.
type barPicture struct {
	widget.BaseWidget
	bars []bar
}

var (
	_ look.HeightForer = (*barPicture)(nil)
	_ fyne.Accessible  = (*barPicture)(nil)
)

func newBarPicture(bars []bar) *barPicture {
	p := &barPicture{bars: bars}
	p.ExtendBaseWidget(p)
	return p
}

func (p *barPicture) row() float32 { return look.Grow(27) }

// HeightFor is the height of all the bars.
func (p *barPicture) HeightFor(float32) float32 { return p.row() * float32(len(p.bars)) }

// AccessibilityLabel reads the picture out.
func (p *barPicture) AccessibilityLabel() string {
	said := "The words most used: "
	for _, b := range p.bars {
		said += fmt.Sprintf("%s, %d. ", b.name, b.count)
	}
	return said
}

// AccessibilityRole is text.
func (p *barPicture) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer is for Fyne.
func (p *barPicture) CreateRenderer() fyne.WidgetRenderer {
	r := &barRenderer{p: p}
	for _, b := range p.bars {
		name := look.Words(b.name).OneLine()
		name.Align = fyne.TextAlignTrailing
		r.names = append(r.names, name)
		box := canvas.NewRectangle(color.Transparent)
		box.TopRightCornerRadius, box.BottomRightCornerRadius = 4, 4
		r.boxes = append(r.boxes, box)
		r.counts = append(r.counts, look.NewText(look.Span{Text: fmt.Sprint(b.count), Bold: true}))
		r.objects = append(r.objects, name, box, r.counts[len(r.counts)-1])
	}
	r.Refresh()
	return r
}

type barRenderer struct {
	p             *barPicture
	names, counts []*look.Text
	boxes         []*canvas.Rectangle
	objects       []fyne.CanvasObject
}

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(look.Grow(220), r.p.HeightFor(0)) }

func (r *barRenderer) Layout(size fyne.Size) {
	row, label, figure := r.p.row(), size.Width*0.3, look.Grow(52)
	most := 1
	for _, b := range r.p.bars {
		most = max(most, b.count)
	}
	for i, b := range r.p.bars {
		y := float32(i) * row
		h := r.names[i].MinSize().Height
		r.names[i].Move(fyne.NewPos(0, y+(row-h)/2))
		r.names[i].Resize(fyne.NewSize(label-10, h))
		long := max((size.Width-label-figure)*float32(b.count)/float32(most), 3)
		r.boxes[i].Move(fyne.NewPos(label, y+row*0.14))
		r.boxes[i].Resize(fyne.NewSize(long, row*0.72))
		r.counts[i].Move(fyne.NewPos(label+long+8, y+(row-h)/2))
		r.counts[i].Resize(fyne.NewSize(figure, h))
	}
}

func (r *barRenderer) Refresh() {
	th, v := r.p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	for i := range r.boxes {
		r.boxes[i].FillColor = th.Color(look.ColorTraining, v)
		r.boxes[i].Refresh()
		r.names[i].Refresh()
		r.counts[i].Refresh()
	}
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
