package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
)

// chart draws periods as bars of words in a hundred, each with its figure over it,
// so that nothing is told by colour or height alone. The table under it says the
// same to the keyboard.
type chart struct {
	widget.BaseWidget
	periods []Period
}

var _ fyne.Accessible = (*chart)(nil)

func newChart(periods []Period) *chart {
	c := &chart{periods: periods}
	c.ExtendBaseWidget(c)
	return c
}

// AccessibilityLabel says where the figures are.
func (c *chart) AccessibilityLabel() string {
	return "Bars of the figures in the table below, " + look.Count(len(c.periods), "bar", "bars")
}

// AccessibilityRole is text: Fyne has no role for pictures yet.
func (c *chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// HeightFor is its height; it does not hang on the width.
func (c *chart) HeightFor(float32) float32 { return look.Grow(200) }

// MinSize keeps a bar wide enough to be seen.
func (c *chart) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	return fyne.NewSize(look.Grow(200), c.HeightFor(0))
}

// CreateRenderer is for Fyne.
func (c *chart) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &chartRenderer{c: c, axis: canvas.NewLine(color.Black)}
	for i, p := range c.periods {
		r.bars = append(r.bars, canvas.NewRectangle(color.Black))
		over, under := canvas.NewText("", color.Black), canvas.NewText(p.short(i == 0), color.Black)
		if p.Letters > 0 {
			over.Text = figure(p.Per100())
		}
		over.Alignment, under.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
		over.TextStyle.Bold = true
		r.over, r.under = append(r.over, over), append(r.under, under)
	}
	r.Refresh()
	return r
}

type chartRenderer struct {
	c           *chart
	axis        *canvas.Line
	bars        []*canvas.Rectangle
	over, under []*canvas.Text
}

func (r *chartRenderer) Destroy()           {}
func (r *chartRenderer) MinSize() fyne.Size { return r.c.MinSize() }

func (r *chartRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.axis}
	for i := range r.bars {
		out = append(out, r.bars[i], r.over[i], r.under[i])
	}
	return out
}

// Layout gives each bar the same room. Labels that would not fit are left out, every
// second or third of them.
func (r *chartRenderer) Layout(size fyne.Size) {
	if len(r.bars) == 0 {
		return
	}
	label := r.under[0].MinSize().Height + 4
	top, foot := label, size.Height-label
	r.axis.Position1, r.axis.Position2 = fyne.NewPos(0, foot), fyne.NewPos(size.Width, foot)
	most := 1.0 // so that a tenth does not look like a tower
	for _, p := range r.c.periods {
		most = max(most, p.Per100())
	}
	room := size.Width / float32(max(len(r.bars), 4))
	wide := min(room*0.62, look.Grow(56))
	step, widest := 1, float32(0)
	for _, u := range r.under {
		widest = max(widest, u.MinSize().Width+6)
	}
	for float32(step)*room < widest && step < len(r.under) {
		step++
	}
	for i, p := range r.c.periods {
		mid := room*float32(i) + room/2
		high := float32(p.Per100()/most) * (foot - top)
		if p.Letters > 0 {
			high = max(high, 2) // nought is a figure, too
		}
		r.bars[i].Move(fyne.NewPos(mid-wide/2, foot-high))
		r.bars[i].Resize(fyne.NewSize(wide, high))
		r.over[i].Move(fyne.NewPos(mid-room, foot-high-label+2))
		r.over[i].Resize(fyne.NewSize(2*room, label))
		r.under[i].Move(fyne.NewPos(mid-room, foot+3))
		r.under[i].Resize(fyne.NewSize(2*room, label))
		r.under[i].Hidden = i%step != 0
		r.over[i].Hidden = r.over[i].MinSize().Width > room*1.1
	}
}

func (r *chartRenderer) Refresh() {
	th, v := r.c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.axis.StrokeColor, r.axis.StrokeWidth = th.Color(look.ColorSoft, v), 1
	for i := range r.bars {
		r.bars[i].FillColor, r.bars[i].TopLeftCornerRadius, r.bars[i].TopRightCornerRadius = th.Color(look.ColorAccent, v), 4, 4
		r.over[i].Color, r.under[i].Color = th.Color(look.ColorInk, v), th.Color(look.ColorSoft, v)
		r.over[i].TextSize, r.under[i].TextSize = th.Size(look.SizeSmall), th.Size(look.SizeChip)
	}
	r.Layout(r.c.BaseWidget.Size())
	canvas.Refresh(r.c)
}
