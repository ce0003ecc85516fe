package review

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
)

// header names the columns of a table.
func (v *Picture) header(names ...string) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for i, n := range names {
		t := look.Label(n)
		if i > 0 {
			t.Align = fyne.TextAlignTrailing
		}
		cells = append(cells, t)
	}
	return look.Pad(4, 11, 0, 11, container.New(columns{}, cells...))
}

// row is one line of a table, which the arrows go through.
func (v *Picture) row(spoken string, texts ...string) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for i, n := range texts {
		t := look.Words(n).OneLine()
		if i > 0 {
			t.Align = fyne.TextAlignTrailing
		}
		cells = append(cells, t)
	}
	card := look.NewListRow(container.New(columns{}, cells...), nil)
	card.Inset = fyne.NewSize(11, 4)
	card.Spoken = spoken
	card.OnKey = func(e *fyne.KeyEvent) bool { return v.walk(card, e.Name) }
	v.rows = append(v.rows, card)
	return card
}

func (v *Picture) walk(from *look.Card, key fyne.KeyName) bool {
	i, ok := look.Step(key, slices.Index(v.rows, from), len(v.rows))
	if !ok {
		return false
	}
	if v.p.Canvas != nil {
		look.Focus(v.p.Canvas(), v.rows[max(0, min(i, len(v.rows)-1))])
	}
	return true
}

// columns lays the cells of a table side by side: the first takes what the figures
// leave.
type columns struct{}

const (
	figureWide = 84
	dayWide    = 300 // two columns: words beside words
)

// MinSize is one line.
func (columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s.Height = max(s.Height, o.MinSize().Height)
	}
	return fyne.NewSize(look.Grow(160), s.Height)
}

// Layout places them.
func (columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := len(objects) - 1
	wide := look.Grow(figureWide)
	if t, ok := objects[rest].(*look.Text); ok && rest == 1 && t.Wish() > wide {
		wide = look.Grow(dayWide)
	}
	wide = min(wide, size.Width*0.66/float32(max(rest, 1)))
	first := size.Width - wide*float32(rest)
	for i, o := range objects {
		x, w := float32(0), first
		if i > 0 {
			x, w = first+wide*float32(i-1), wide
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
	}
}
