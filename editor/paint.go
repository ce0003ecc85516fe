package editor

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// painting is the renderer: the objects of what is in view. Objects are used
// again from one painting to the next.
type painting struct {
	page    *Page
	objects []fyne.CanvasObject

	desk, sheet, caret canvas.Rectangle
	bar                *bar
	tints, selections  pool[*canvas.Rectangle]
	rings, found       pool[*canvas.Rectangle]
	comments           pool[*canvas.Rectangle]
	underlines         pool[*underline]
	words              pool[*canvas.Text]
}

// pool hands out objects that were made before, and makes more when needed.
type pool[T any] struct {
	all  []T
	used int
	make func() T
}

func (p *pool[T]) next() T {
	if p.used == len(p.all) {
		p.all = append(p.all, p.make())
	}
	p.used++
	return p.all[p.used-1]
}

// CreateRenderer is for Fyne.
func (p *Page) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &painting{page: p, bar: newBar(p)}
	rectangle := func() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }
	r.tints.make, r.selections.make, r.rings.make, r.found.make = rectangle, rectangle, rectangle, rectangle
	r.comments.make = rectangle
	r.underlines.make = newUnderline
	r.words.make = func() *canvas.Text { return canvas.NewText("", color.Black) }
	p.paint = r
	p.restyle()
	if size := p.Size(); !size.IsZero() { // Fyne drops the renderer of a page long hidden
		if p.measure(size) {
			p.reflow()
		}
		r.all()
	}
	return r
}

func (r *painting) Destroy() { r.page.caret.stop() }

func (r *painting) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *painting) Objects() []fyne.CanvasObject { return r.objects }

func (r *painting) Layout(size fyne.Size) {
	p := r.page
	// Fyne lays the page out anew whenever a word on it or a neighbour changes:
	// it then stays as it is, where it is, with its card.
	if size == p.metrics.size {
		return
	}
	seen := p.caretInView()
	if p.measure(size) {
		p.reflow()
	}
	if seen && p.focused {
		p.showCaret()
	}
	if p.card != nil {
		p.card.place()
	}
	p.update()
}

// Refresh is called by Fyne when the theme has changed.
func (r *painting) Refresh() {
	p := r.page
	p.restyle()
	if p.measure(p.Size()) {
		p.reflow()
	}
	if p.card != nil {
		p.card.place()
	}
	p.update()
}

// restyle looks the colours up.
func (p *Page) restyle() {
	p.colors = newPalette(p.Theme(), fyne.CurrentApp().Settings().ThemeVariant())
}

// update paints what is in view and tells what has changed.
func (p *Page) update() {
	if p.paint != nil && p.metrics.width > 0 {
		p.paint.all()
		canvas.Refresh(&p.paint.desk)
	}
	if p.marksChanged {
		p.tellMarks()
	}
	p.tellMatches()
	p.tellComment()
	p.tellCaret()
}

func (r *painting) all() {
	p := r.page
	p.settle()
	p.asideNow, p.asideOn = p.Aside()
	m, c := p.metrics, p.colors
	r.comments.used, r.tints.used, r.selections.used, r.found.used = 0, 0, 0, 0
	r.rings.used, r.underlines.used, r.words.used = 0, 0, 0

	r.desk.FillColor = c.desk
	place(&r.desk, 0, 0, m.size.Width, m.size.Height)
	r.sheet.FillColor, r.sheet.StrokeColor, r.sheet.StrokeWidth, r.sheet.CornerRadius = c.page, c.edge, 1, 6
	top := float32(max(deskAbove-p.offset, -20))
	bottom := min(float32(p.tall()-deskAbove-p.offset), m.size.Height+20)
	place(&r.sheet, m.sheetX, top, m.sheetWidth, max(bottom, m.size.Height+20)-top)
	if bottom < m.size.Height+20 && p.tall() > float64(m.size.Height) {
		place(&r.sheet, m.sheetX, top, m.sheetWidth, bottom-top)
	}

	r.rows()
	r.caretAt()
	r.bar.follow()
	r.gather()
}

// place moves and sizes an object, if it is not there already.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	if pos := fyne.NewPos(x, y); o.Position() != pos {
		o.Move(pos)
	}
	if size := fyne.NewSize(w, h); o.Size() != size {
		o.Resize(size)
	}
}

// gather puts the objects in the order they are painted in: marks and selection
// under the words, the caret over them.
func (r *painting) gather() {
	o := append(r.objects[:0], &r.desk, &r.sheet)
	for _, c := range r.comments.all[:r.comments.used] {
		o = append(o, c)
	}
	for _, t := range r.tints.all[:r.tints.used] {
		o = append(o, t)
	}
	for _, s := range r.selections.all[:r.selections.used] {
		o = append(o, s)
	}
	for _, f := range r.found.all[:r.found.used] {
		o = append(o, f)
	}
	for _, u := range r.underlines.all[:r.underlines.used] {
		o = append(o, u.Raster)
	}
	for _, w := range r.words.all[:r.words.used] {
		o = append(o, w)
	}
	for _, w := range r.rings.all[:r.rings.used] {
		o = append(o, w)
	}
	o = append(o, &r.caret, r.bar)
	if r.page.card != nil {
		o = append(o, r.page.card.view)
	}
	for i := len(o); i < len(r.objects); i++ {
		r.objects[i] = nil
	}
	r.objects = o
}
