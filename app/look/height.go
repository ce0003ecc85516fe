package look

import "fyne.io/fyne/v2"

// HeightForer is a thing whose height hangs on its width: prose that wraps, or
// a card that holds some.
type HeightForer interface {
	HeightFor(width float32) float32
}

// Wisher is a thing that can be shown narrower than it would like: a line of
// words that ends in "…" when it must.
type Wisher interface {
	Wish() float32 // the width at which nothing is cut
}

// layoutHeight is what our layouts answer for the container they lay out.
type layoutHeight interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor is the height that an object needs at a width.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	if h, ok := o.(HeightForer); ok {
		return h.HeightFor(width)
	}
	if c, ok := o.(*fyne.Container); ok {
		if h, ok := c.Layout.(layoutHeight); ok {
			return h.heightFor(c.Objects, width)
		}
	}
	return o.MinSize().Height
}

// wish is the width at which nothing of an object is cut.
func wish(o fyne.CanvasObject) float32 {
	if w, ok := o.(Wisher); ok {
		return w.Wish()
	}
	return o.MinSize().Width
}

// Grow is a length in points that keeps pace with the text size: n at the
// usual size.
func Grow(n float32) float32 {
	return n * fyne.CurrentApp().Settings().Theme().Size(SizeBody) / 15
}
