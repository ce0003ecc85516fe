package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Ground is a coloured ground with something on it: a bar, a side list, a sheet.
// Colours are names, so a change of theme is followed at once.
type Ground struct {
	widget.BaseWidget
	Content fyne.CanvasObject   // may be nil
	Fill    fyne.ThemeColorName // empty: see-through
	Edge    fyne.ThemeColorName // empty: no edge
	Heavy   bool                // the edge is 2 points wide: what is being looked at
	Radius  float32
	Bar     fyne.ThemeColorName // a 4-point bar down the left side; empty: none
	Shadow  bool                // a sheet lifted off the desk
	Sides   Sides               // hairlines on single sides
}

// Sides are the sides of a ground that have a hairline.
type Sides struct{ Top, Right, Bottom, Left bool }

var _ HeightForer = (*Ground)(nil)

// NewGround puts content on a colour.
func NewGround(fill fyne.ThemeColorName, content fyne.CanvasObject) *Ground {
	g := &Ground{Content: content, Fill: fill}
	g.ExtendBaseWidget(g)
	return g
}

// Paper is a card that is only to be read: page ground, hairline edge.
func Paper(content fyne.CanvasObject) *Ground {
	g := NewGround(ColorPage, content)
	g.Edge, g.Radius = ColorLine, 10
	return g
}

func (g *Ground) inside() []fyne.CanvasObject {
	if g.Content == nil {
		return nil
	}
	return []fyne.CanvasObject{g.Content}
}

// HeightFor is the height of the content wrapped at a width.
func (g *Ground) HeightFor(width float32) float32 {
	if g.Content == nil {
		return 0
	}
	return HeightFor(g.Content, width)
}

// MinSize holds the content.
func (g *Ground) MinSize() fyne.Size {
	g.ExtendBaseWidget(g)
	if g.Content == nil {
		return fyne.Size{}
	}
	return g.Content.MinSize()
}

// CreateRenderer is for Fyne.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	r := &groundRenderer{g: g, box: canvas.NewRectangle(color.Transparent), bar: canvas.NewRectangle(color.Transparent)}
	for i := range r.sides {
		r.sides[i] = canvas.NewRectangle(color.Transparent)
	}
	r.Refresh()
	return r
}

type groundRenderer struct {
	g        *Ground
	box, bar *canvas.Rectangle
	sides    [4]*canvas.Rectangle
}

func (r *groundRenderer) Destroy()           {}
func (r *groundRenderer) MinSize() fyne.Size { return r.g.MinSize() }

func (r *groundRenderer) Objects() []fyne.CanvasObject {
	o := []fyne.CanvasObject{r.box, r.bar}
	if r.g.Content != nil {
		o = append(o, r.g.Content)
	}
	for _, s := range r.sides { // hairlines lie over what scrolls beneath
		o = append(o, s)
	}
	return o
}

func (r *groundRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	r.bar.Resize(fyne.NewSize(4, size.Height))
	if r.g.Content != nil {
		r.g.Content.Move(fyne.NewPos(0, 0))
		r.g.Content.Resize(size)
	}
	wide, tall := fyne.NewSize(size.Width, 1), fyne.NewSize(1, size.Height)
	r.sides[0].Resize(wide)
	r.sides[1].Resize(tall)
	r.sides[1].Move(fyne.NewPos(size.Width-1, 0))
	r.sides[2].Resize(wide)
	r.sides[2].Move(fyne.NewPos(0, size.Height-1))
	r.sides[3].Resize(tall)
}

func (r *groundRenderer) Refresh() {
	g := r.g
	th, v := g.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.box.FillColor = named(th, v, g.Fill)
	r.box.CornerRadius = g.Radius
	r.box.StrokeColor = named(th, v, g.Edge)
	r.box.StrokeWidth = 0
	if g.Edge != "" {
		r.box.StrokeWidth = th.Size("inputBorder")
		if g.Heavy {
			r.box.StrokeWidth = 2
		}
	}
	r.box.Shadow = canvas.Shadow{}
	if g.Shadow {
		r.box.Shadow = canvas.Shadow{Color: th.Color(ColorShadow, v), BlurRadius: 8, Offset: fyne.NewPos(0, 2)}
	}
	r.bar.FillColor = named(th, v, g.Bar)
	r.bar.TopLeftCornerRadius, r.bar.BottomLeftCornerRadius = g.Radius, g.Radius
	for i, on := range []bool{g.Sides.Top, g.Sides.Right, g.Sides.Bottom, g.Sides.Left} {
		r.sides[i].FillColor = color.Transparent
		if on {
			r.sides[i].FillColor = th.Color(ColorLine, v)
		}
	}
	r.Layout(g.BaseWidget.Size())
	if g.Content != nil {
		g.Content.Refresh()
	}
	canvas.Refresh(g)
}
