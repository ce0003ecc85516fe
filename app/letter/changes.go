package letter

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"dearly/app/letter/paper"
	"dearly/app/look"
	"dearly/storage"
)

// changes is a sheet that shows what was done to a text: what was put in stands
// underlined, what was taken out struck through, so that nothing hangs on colour.
type changes struct {
	widget.BaseWidget
	pieces  []storage.Piece
	onKey   func(fyne.KeyName)
	focused bool
	widths  map[width]float64
	laid    changedRows
}

type changedRows struct {
	width  float32
	size   float32
	rows   [][]changed
	height float32
}

// changed is words of one fate on a row.
type changed struct {
	change storage.Change
	text   string
	x, y   float32
}

var (
	_ fyne.Focusable   = (*changes)(nil)
	_ fyne.Accessible  = (*changes)(nil)
	_ look.HeightForer = (*changes)(nil)
)

const (
	changesText = 17
	changesPad  = 28
	exchangeGap = 4 // between words that were taken out and those put in their place
)

func newChanges() *changes {
	c := &changes{widths: map[width]float64{}}
	c.ExtendBaseWidget(c)
	return c
}

func (c *changes) show(pieces []storage.Piece) {
	c.pieces = pieces
	c.laid = changedRows{}
	c.Refresh()
}

// lineMark stands for a line break that was taken out.
const lineMark = " ¶ "

// paragraphs parts the pieces at the line breaks that the newer wording has. A
// break that was taken out is shown as a sign among what was taken out.
func (c *changes) paragraphs() [][]storage.Piece {
	out := [][]storage.Piece{nil}
	for _, p := range c.pieces {
		if p.Change == storage.Removed {
			out[len(out)-1] = append(out[len(out)-1], storage.Piece{Change: p.Change, Text: strings.ReplaceAll(strings.TrimRight(p.Text, "\n"), "\n", lineMark)})
			continue
		}
		for i, line := range strings.Split(p.Text, "\n") {
			if i > 0 {
				out = append(out, nil)
			}
			if line != "" {
				out[len(out)-1] = append(out[len(out)-1], storage.Piece{Change: p.Change, Text: line})
			}
		}
	}
	return out
}

func (c *changes) layOut(wide float32) changedRows {
	size := look.Grow(changesText)
	if c.laid.width == wide && c.laid.size == size {
		return c.laid
	}
	out := changedRows{width: wide, size: size}
	pad := min(changesPad, wide*0.06)
	y := pad
	for _, pieces := range c.paragraphs() {
		if len(pieces) == 0 { // a blank line is half a line
			y += size * 0.8
			continue
		}
		for _, line := range wrapPieces(pieces, float64(wide-2*pad), c.measure(size)) {
			x := pad
			var row []changed
			for i, p := range line {
				if i > 0 && p.Change != storage.Same && line[i-1].Change != storage.Same {
					x += exchangeGap
				}
				row = append(row, changed{p.Change, p.Text, x, y})
				x += float32(c.measure(size)(p.Text, false))
			}
			out.rows = append(out.rows, row)
			y += size * 1.6
		}
	}
	out.height = y + pad
	c.laid = out
	return out
}

// wrapPieces breaks pieces into lines, keeping the fate of each word.
func wrapPieces(pieces []storage.Piece, wide float64, measure paper.Measure) [][]storage.Piece {
	var all strings.Builder
	for _, p := range pieces {
		all.WriteString(p.Text)
	}
	source, at := all.String(), 0
	var out [][]storage.Piece
	piece, used := 0, 0
	take := func(n int) (taken []storage.Piece) { // the next n bytes, piece by piece
		for n > 0 && piece < len(pieces) {
			m := min(n, len(pieces[piece].Text)-used)
			if m > 0 {
				taken = append(taken, storage.Piece{Change: pieces[piece].Change, Text: pieces[piece].Text[used : used+m]})
			}
			if used, n = used+m, n-m; used == len(pieces[piece].Text) {
				piece, used = piece+1, 0
			}
		}
		return taken
	}
	for _, line := range paper.Wrap([]paper.Run{{Text: source}}, wide, measure) {
		text := line.Text()
		if skip := strings.Index(source[at:], text); skip > 0 { // the space at the end of a line
			take(skip)
			at += skip
		}
		out = append(out, take(len(text)))
		at += len(text)
	}
	return out
}

func (c *changes) measure(size float32) paper.Measure {
	return func(words string, bold bool) float64 {
		key := width{words, bold, size}
		if w, ok := c.widths[key]; ok {
			return w
		}
		w := float64(fyne.MeasureText(words, size, fyne.TextStyle{}).Width)
		c.widths[key] = w
		return w
	}
}

// HeightFor is the height of the sheet at a width.
func (c *changes) HeightFor(wide float32) float32 { return max(c.layOut(wide).height, 200) }

// MinSize is narrow; the sheet takes the width it is given.
func (c *changes) MinSize() fyne.Size {
	c.ExtendBaseWidget(c)
	wide := c.BaseWidget.Size().Width
	if wide == 0 {
		wide = 600
	}
	return fyne.NewSize(200, c.HeightFor(wide))
}

// AccessibilityLabel reads the text with what was done to it.
func (c *changes) AccessibilityLabel() string {
	var b strings.Builder
	for _, p := range c.pieces {
		switch p.Change {
		case storage.Added:
			b.WriteString("[put in: " + p.Text + "]")
		case storage.Removed:
			b.WriteString("[taken out: " + p.Text + "]")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// AccessibilityRole is text.
func (c *changes) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// FocusGained shows the ring.
func (c *changes) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost hides the ring.
func (c *changes) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is not for paper.
func (c *changes) TypedRune(rune) {}

// TypedKey scrolls, and leaves.
func (c *changes) TypedKey(e *fyne.KeyEvent) {
	if c.onKey != nil {
		c.onKey(e.Name)
	}
}

// CreateRenderer is for Fyne.
func (c *changes) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	return &changesRenderer{changes: c, ground: canvas.NewRectangle(color.Transparent)}
}

type changesRenderer struct {
	changes *changes
	ground  *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *changesRenderer) Destroy()                     {}
func (r *changesRenderer) MinSize() fyne.Size           { return r.changes.MinSize() }
func (r *changesRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *changesRenderer) Layout(size fyne.Size) {
	c := r.changes
	th, v := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	of := func(n fyne.ThemeColorName) color.Color { return th.Color(n, v) }
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth, r.ground.CornerRadius = of(look.ColorPage), of(look.ColorLine), 1, 4
	if c.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = of(look.ColorAccent), 2
	}
	r.ground.Resize(size)
	r.objects = append(r.objects[:0], r.ground)
	rows := c.layOut(size.Width)
	for _, row := range rows.rows {
		for _, p := range row {
			r.piece(p, rows.size, of)
		}
	}
}

func (r *changesRenderer) piece(p changed, size float32, of func(fyne.ThemeColorName) color.Color) {
	wide, tall := float32(r.changes.measure(size)(p.text, false)), size*1.6
	ink := of(look.ColorInk)
	switch p.change {
	case storage.Added:
		ground := canvas.NewRectangle(of(look.ColorGoodGround))
		ground.Move(fyne.NewPos(p.x, p.y+tall*0.1))
		ground.Resize(fyne.NewSize(wide, tall*0.8))
		r.objects = append(r.objects, ground, rule(p.x, p.y+tall*0.86, wide, of(look.ColorGood)))
	case storage.Removed:
		ink = of(look.ColorSoft)
	}
	t := canvas.NewText(p.text, ink)
	t.TextSize = size
	m := t.MinSize()
	t.Move(fyne.NewPos(p.x, p.y+(tall-m.Height)/2))
	t.Resize(m)
	r.objects = append(r.objects, t)
	if p.change == storage.Removed {
		r.objects = append(r.objects, rule(p.x, p.y+tall*0.52, wide, of(look.ColorDanger)))
	}
}

// rule is a level line two points high.
func rule(x, y, wide float32, c color.Color) fyne.CanvasObject {
	o := canvas.NewRectangle(c)
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(wide, 2))
	return o
}

func (r *changesRenderer) Refresh() {
	r.changes.laid = changedRows{}
	r.Layout(r.changes.BaseWidget.Size())
	canvas.Refresh(r.changes)
}
