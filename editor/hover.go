package editor

import (
	"time"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

const (
	hoverRest  = 500 * time.Millisecond // the mouse rests on a mark, and its card opens
	hoverLeave = 300 * time.Millisecond // the mouse is gone, and the card closes: time to reach the card
)

// hover is the mouse resting on a mark. The card it opens takes no key and no
// focus, and goes with the mouse, unless a click on it keeps it.
type hover struct {
	at    text.Position // the start of the mark under the mouse
	on    bool
	muted bool // the mark was clicked: it is being worked on, not asked about
	rest  func()
	leave func()
}

func (h *hover) stopRest() {
	if h.rest != nil {
		h.rest()
		h.rest = nil
	}
}

func (h *hover) stopLeave() {
	if h.leave != nil {
		h.leave()
		h.leave = nil
	}
}

func (h *hover) stop() {
	h.stopRest()
	h.stopLeave()
	*h = hover{}
}

// hoverOver is called when the mouse is somewhere on the page.
func (p *Page) hoverOver(pt fyne.Position) {
	at, ok := p.markUnder(pt)
	h := &p.hover
	start := text.Position{Paragraph: at.Paragraph, Byte: at.Mark.Start}
	if !ok {
		p.hoverOut()
		return
	}
	if h.on && h.at == start {
		h.stopLeave()
		return
	}
	p.hoverOut()
	h.at, h.on = start, true
	if p.card != nil && !p.card.hover || p.mouse.down {
		return
	}
	h.rest = p.After(hoverRest, func() {
		h.rest = nil
		m, ok := p.markOf(at)
		if !ok || !h.on || h.muted || p.card != nil && !p.card.hover {
			return
		}
		h.stopLeave()
		p.openHoverCard(Place{at.Paragraph, m})
	})
}

// hoverOut is called when the mouse leaves a mark or its card.
func (p *Page) hoverOut() {
	h := &p.hover
	h.stopRest()
	h.on, h.muted = false, false
	if p.card == nil || !p.card.hover || h.leave != nil {
		return
	}
	h.leave = p.After(hoverLeave, func() {
		h.leave = nil
		if p.card != nil && p.card.hover {
			p.card = nil // and not closeCard: the mouse may rest on the next mark already
			p.update()
		}
	})
}

// markUnder is the mark that is painted at a point.
func (p *Page) markUnder(pt fyne.Position) (Place, bool) {
	if p.metrics.row == 0 || p.doc.Empty() {
		return Place{}, false
	}
	at, _ := p.positionAt(pt)
	b := p.blocks.At(at.Paragraph)
	q := p.doc.Paragraph(at.Paragraph)
	w, _ := p.setting(q.Kind)
	left := p.metrics.left + p.inset(q.Kind)
	for _, m := range b.marks {
		if p.hidden(at.Paragraph, m) {
			continue
		}
		for k := rowAt(b.rows, m.Start); k < len(b.rows) && b.rows[k].start < m.End; k++ {
			top := float32(p.topOf(at.Paragraph, b, k) - p.offset)
			x1, x2 := stretch(m.Start, m.End, q.Text, b.rows[k], w)
			if pt.Y >= top && pt.Y < top+p.metrics.row && pt.X >= left+x1 && pt.X < left+x2 {
				return Place{at.Paragraph, m}, true
			}
		}
	}
	return Place{}, false
}
