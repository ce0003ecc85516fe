package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tall is how high desk and sheet are, in points.
func (p *Page) tall() float64 {
	return float64(p.metrics.above) + p.blocks.Total() + float64(p.metrics.below)
}

// Scrolled is the wheel.
func (p *Page) Scrolled(ev *fyne.ScrollEvent) {
	p.scrollTo(p.offset - float64(ev.Scrolled.DY))
}

func (p *Page) scrollTo(offset float64) {
	was := p.offset
	p.offset = offset
	p.clampOffset()
	if p.offset != was {
		p.closeCard()
		p.update()
	}
}

func (p *Page) clampOffset() {
	p.offset = max(0, min(p.offset, p.tall()-float64(p.metrics.size.Height)))
}

// settle lays what is in view, so that the heights it is painted by are true.
// A paragraph that comes in at the top turns out higher or lower than guessed:
// what is in view already stays where it is.
func (p *Page) settle() {
	for range 8 {
		p.clampOffset()
		i, before := p.blocks.Find(p.offset - float64(p.metrics.above))
		top := float64(p.metrics.above) + before - p.offset
		if b := p.blocks.At(i); !b.laid && top < 0 {
			guess := b.height
			if p.lay(i); b.height != guess {
				p.offset += b.height - guess
				continue
			}
		}
		for ; i < p.doc.Len() && top < float64(p.metrics.size.Height); i++ {
			top += p.lay(i).height
		}
		was := p.offset
		if p.clampOffset(); p.offset == was {
			return
		}
	}
}

// caretInView reports whether the caret can be seen.
func (p *Page) caretInView() bool {
	if p.paint == nil || p.metrics.row == 0 {
		return false
	}
	y := p.pointOf(p.sel.Caret).Y
	return y+p.metrics.row > 0 && y < p.metrics.size.Height
}

// showCaret scrolls so far that the caret is in view, with a row to spare.
func (p *Page) showCaret() {
	if p.paint == nil || p.metrics.row == 0 {
		return
	}
	spare := min(p.metrics.row, max(0, (p.metrics.size.Height-p.metrics.row)/2))
	for range 4 { // laying out what comes into view may move the caret
		y := p.pointOf(p.sel.Caret).Y
		was := p.offset
		if y < spare {
			p.offset -= float64(spare - y)
		} else if bottom := y + p.metrics.row + spare; bottom > p.metrics.size.Height {
			p.offset += float64(bottom - p.metrics.size.Height)
		}
		p.settle()
		if p.offset == was {
			return
		}
	}
}

// bar is the scroll bar at the right of the desk.
type bar struct {
	widget.BaseWidget
	page  *Page
	thumb *canvas.Rectangle
	hover bool
	grip  float32 // where the thumb was taken hold of
	held  bool
}

func newBar(p *Page) *bar {
	b := &bar{page: p, thumb: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

func (b *bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b} }

type barRenderer struct{ b *bar }

func (r *barRenderer) Destroy()                     {}
func (r *barRenderer) Layout(fyne.Size)             {}
func (r *barRenderer) MinSize() fyne.Size           { return fyne.NewSize(barWidth, barWidth) }
func (r *barRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.thumb} }
func (r *barRenderer) Refresh()                     {}

// follow puts the bar where the page is.
func (b *bar) follow() {
	p := b.page
	view := float64(p.metrics.size.Height)
	b.Hidden = p.tall() <= view+0.5
	if b.Hidden {
		return
	}
	place(b, p.metrics.size.Width-barWidth, 0, barWidth, p.metrics.size.Height)
	top, tall := b.span()
	width, inset := float32(5), float32(4)
	if b.hover || b.held {
		width, inset = 8, 2
	}
	b.thumb.FillColor, b.thumb.CornerRadius = p.colors.bar, width/2
	place(b.thumb, inset, top, width, tall)
}

// span is where the thumb lies.
func (b *bar) span() (top, tall float32) {
	p := b.page
	view, all := float64(p.metrics.size.Height), p.tall()
	tall = float32(max(28, view*view/all))
	if all > view {
		top = float32(p.offset/(all-view)) * (p.metrics.size.Height - tall)
	}
	return top, tall
}

// Dragged moves the page with the thumb.
func (b *bar) Dragged(ev *fyne.DragEvent) {
	top, tall := b.span()
	if !b.held {
		b.held = true
		start := ev.Position.Y - ev.Dragged.DY
		b.grip = tall / 2
		if start >= top && start <= top+tall {
			b.grip = start - top
		}
	}
	p := b.page
	room := p.metrics.size.Height - tall
	if room > 0 {
		p.scrollTo(float64((ev.Position.Y-b.grip)/room) * (p.tall() - float64(p.metrics.size.Height)))
	}
}

// DragEnd lets the thumb go.
func (b *bar) DragEnd() {
	b.held = false
	b.page.update()
}

// Tapped goes a page up or down, towards the place tapped.
func (b *bar) Tapped(ev *fyne.PointEvent) {
	top, tall := b.span()
	page := float64(b.page.metrics.size.Height - b.page.metrics.row)
	switch {
	case ev.Position.Y < top:
		b.page.scrollTo(b.page.offset - page)
	case ev.Position.Y > top+tall:
		b.page.scrollTo(b.page.offset + page)
	}
}
