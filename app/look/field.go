package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Field is a labelled line to fill in, with a hint under it. When what was
// written will not do, a plain sentence takes the hint's place.
type Field struct {
	widget.BaseWidget
	Input *Input

	label         *Text
	hint, trouble *Text
	side          fyne.CanvasObject // at the right of the field: a show/hide button
	focused       bool
	came          func() // the keyboard came; nil: nobody asks
}

var _ HeightForer = (*Field)(nil)

// NewField makes a field with a label over it.
func NewField(label string) *Field {
	f := &Field{Input: NewInput(), label: Label(label), hint: Soft(""), trouble: Soft("")}
	f.label.Color = ColorInk
	f.Input.Spoken = label
	f.trouble.Color = ColorDanger
	f.Input.OnFocus = func(on bool) {
		f.focused = on
		f.Refresh()
		if on && f.came != nil {
			f.came()
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// NewLongField makes a field of several lines, in which Tab still goes on.
func NewLongField(label string, lines int) *Field {
	f := NewField(label)
	f.Input.MultiLine = true
	f.Input.Wrapping = fyne.TextWrapWord
	f.Input.SetMinRowsVisible(lines)
	return f
}

// Beside puts something at the right of the field.
func (f *Field) Beside(o fyne.CanvasObject) *Field { f.side = o; return f }

// Text is what is written.
func (f *Field) Text() string { return f.Input.Text }

// SetText writes.
func (f *Field) SetText(s string) { f.Input.SetText(s) }

// SetHint says what helps to fill the field in.
func (f *Field) SetHint(text string) {
	if f.hint.Text() != text {
		f.hint.SetText(text)
		f.Refresh()
	}
}

// SetTrouble says in a plain sentence why what is written will not do; an
// empty one takes it back.
func (f *Field) SetTrouble(text string) {
	if f.trouble.Text() != text {
		f.trouble.SetText(text)
		f.Refresh()
	}
}

// Trouble is the sentence shown; empty when all is well.
func (f *Field) Trouble() string { return f.trouble.Text() }

// Hint is the hint.
func (f *Field) Hint() string { return f.hint.Text() }

func (f *Field) inside() []fyne.CanvasObject {
	o := []fyne.CanvasObject{f.label, f.Input, f.hint, f.trouble}
	if f.side != nil {
		o = append(o, f.side)
	}
	return o
}

// under is the line under the field, or nil.
func (f *Field) under() *Text {
	if f.trouble.Text() != "" {
		return f.trouble
	}
	if f.hint.Text() != "" {
		return f.hint
	}
	return nil
}

// HeightFor is the height of label, field and the line under it.
func (f *Field) HeightFor(width float32) float32 {
	h := f.Input.MinSize().Height
	if f.label.Text() != "" {
		h += f.label.HeightFor(width) + 4
	}
	if u := f.under(); u != nil {
		h += u.HeightFor(width) + 4
	}
	return h
}

// MinSize holds the field at the width it has.
func (f *Field) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	w := max(Grow(160), f.BaseWidget.Size().Width)
	return fyne.NewSize(Grow(160), f.HeightFor(w))
}

// CreateRenderer is for Fyne.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.ExtendBaseWidget(f)
	r := &fieldRenderer{f: f, ring: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type fieldRenderer struct {
	f    *Field
	ring *canvas.Rectangle
}

func (r *fieldRenderer) Destroy()           {}
func (r *fieldRenderer) MinSize() fyne.Size { return r.f.MinSize() }

func (r *fieldRenderer) Objects() []fyne.CanvasObject {
	o := []fyne.CanvasObject{r.ring, r.f.label, r.f.Input}
	if r.f.side != nil {
		o = append(o, r.f.side)
	}
	if u := r.f.under(); u != nil {
		o = append(o, u)
	}
	return o
}

func (r *fieldRenderer) Layout(size fyne.Size) {
	f, y := r.f, float32(0)
	if f.label.Text() != "" {
		h := f.label.HeightFor(size.Width)
		f.label.Move(fyne.NewPos(0, 0))
		f.label.Resize(fyne.NewSize(size.Width, h))
		y = h + 4
	}
	in := fyne.NewSize(size.Width, f.Input.MinSize().Height)
	if f.side != nil {
		w := f.side.MinSize().Width
		in.Width -= w + 8
		f.side.Move(fyne.NewPos(in.Width+8, y))
		f.side.Resize(fyne.NewSize(w, in.Height)) // as tall as the field, so that they line up
	}
	f.Input.Move(fyne.NewPos(0, y))
	f.Input.Resize(in)
	r.ring.Move(fyne.NewPos(-1, y-1))
	r.ring.Resize(in.AddWidthHeight(2, 2))
	if u := f.under(); u != nil {
		u.Move(fyne.NewPos(0, y+in.Height+4))
		u.Resize(fyne.NewSize(size.Width, u.HeightFor(size.Width)))
	}
}

func (r *fieldRenderer) Refresh() {
	f := r.f
	th, v := f.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.ring.CornerRadius, r.ring.StrokeWidth = 9, 2
	r.ring.StrokeColor = color.Transparent
	switch {
	case f.focused:
		r.ring.StrokeColor = th.Color(ColorAccent, v)
	case f.trouble.Text() != "":
		r.ring.StrokeColor = th.Color(ColorDanger, v)
	}
	r.ring.Refresh()
	for _, o := range f.inside() {
		o.Refresh()
	}
	r.Layout(f.BaseWidget.Size())
	canvas.Refresh(f)
}
