package editor

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/editor/text"
)

const (
	clickWithin = 500 * time.Millisecond // of a click, for the next to count with it
	clickNear   = 5                      // points
	edgeEvery   = 40 * time.Millisecond  // scrolling while dragging past the edge
)

// mouse is what the mouse is doing.
type mouse struct {
	down      bool
	clicks    int // 1, 2 or 3: characters, words, paragraphs are selected
	at        fyne.Position
	when      time.Time
	start     text.Selection // what the first click of a drag selected
	last      fyne.Position  // of the drag
	stopTimer func()
	overSheet bool
}

func (m *mouse) stop() {
	m.down = false
	if m.stopTimer != nil {
		m.stopTimer()
		m.stopTimer = nil
	}
}

// MouseDown puts the caret where the mouse is: with Shift the selection reaches
// there; a second click selects the word, a third the paragraph.
func (p *Page) MouseDown(ev *desktop.MouseEvent) {
	if p.metrics.row == 0 {
		return
	}
	p.focusSelf()
	if ev.Button == desktop.MouseButtonSecondary {
		return // TappedSecondary follows
	}
	p.closeCard()
	p.hover.muted = true
	m := &p.mouse
	near := abs(ev.Position.X-m.at.X) <= clickNear && abs(ev.Position.Y-m.at.Y) <= clickNear
	now := p.now()
	shift := ev.Modifier&fyne.KeyModifierShift != 0 || p.shiftHeld()
	if near && now.Sub(m.when) <= clickWithin && m.clicks > 0 && !shift {
		m.clicks = m.clicks%3 + 1
	} else {
		m.clicks = 1
	}
	m.down, m.at, m.when, m.last = true, ev.Position, now, ev.Position
	at, rowEnd := p.positionAt(ev.Position)
	if shift {
		m.start = text.At(p.sel.Anchor)
		p.moveToRow(at, rowEnd, true)
		return
	}
	m.start = p.around(at)
	p.history.Break()
	p.moveToRow(m.start.Anchor, false, false)
	if m.start.Empty() {
		p.moveToRow(at, rowEnd, false)
	} else {
		p.moveTo(m.start.Caret, true)
	}
}

// around is what a click selects at a position, by how many clicks there were.
func (p *Page) around(at text.Position) text.Selection {
	s := p.doc.Paragraph(at.Paragraph).Text
	switch p.mouse.clicks {
	case 2:
		start, end := text.WordAt(s, at.Byte)
		return text.Selection{
			Anchor: text.Position{Paragraph: at.Paragraph, Byte: start},
			Caret:  text.Position{Paragraph: at.Paragraph, Byte: end},
		}
	case 3:
		return text.Selection{
			Anchor: text.Position{Paragraph: at.Paragraph},
			Caret:  text.Position{Paragraph: at.Paragraph, Byte: len(s)},
		}
	}
	return text.At(at)
}

// MouseUp ends a drag.
func (p *Page) MouseUp(*desktop.MouseEvent) { p.mouse.stop() }

// Dragged selects as far as the mouse has come, and scrolls past the edge.
func (p *Page) Dragged(ev *fyne.DragEvent) {
	if !p.mouse.down {
		return
	}
	p.mouse.last = ev.Position
	p.dragTo(ev.Position)
	p.edge()
}

// DragEnd is for Fyne: the button is let go.
func (p *Page) DragEnd() { p.mouse.stop() }

func (p *Page) dragTo(pt fyne.Position) {
	at, rowEnd := p.positionAt(pt)
	m := p.mouse
	to := p.around(at)
	if m.clicks == 1 {
		p.sel.Anchor = m.start.Anchor
		p.moveToRow(at, rowEnd, true)
		return
	}
	// Whole words or paragraphs: the first click's stays selected, whichever
	// way the mouse goes.
	first, last := m.start.Ends()
	if to.Anchor.Before(first) {
		p.sel.Anchor = last
		p.moveTo(to.Anchor, true)
		return
	}
	p.sel.Anchor = first
	if to.Caret.Before(last) {
		to.Caret = last
	}
	p.moveTo(to.Caret, true)
}

// edge scrolls, and goes on scrolling, while a drag is past the edge.
func (p *Page) edge() {
	y := p.mouse.last.Y
	past := float32(0)
	if y < 0 {
		past = y
	} else if y > p.metrics.size.Height {
		past = y - p.metrics.size.Height
	}
	if past == 0 {
		if p.mouse.stopTimer != nil {
			p.mouse.stopTimer()
			p.mouse.stopTimer = nil
		}
		return
	}
	if p.mouse.stopTimer != nil {
		return
	}
	p.mouse.stopTimer = p.After(edgeEvery, func() {
		p.mouse.stopTimer = nil
		if !p.mouse.down {
			return
		}
		by := max(-p.metrics.row, min(p.metrics.row, past/2))
		p.scrollTo(p.offset + float64(by))
		p.dragTo(p.mouse.last)
		p.edge()
	})
}

// MouseIn is for Fyne.
func (p *Page) MouseIn(ev *desktop.MouseEvent) { p.MouseMoved(ev) }

// MouseMoved notes whether the mouse is over the sheet.
func (p *Page) MouseMoved(ev *desktop.MouseEvent) {
	x := ev.Position.X
	p.mouse.overSheet = x >= p.metrics.sheetX && x < p.metrics.sheetX+p.metrics.sheetWidth
	p.hoverBar(x >= p.metrics.size.Width-barWidth)
	p.hoverOver(ev.Position)
}

// MouseOut is for Fyne.
func (p *Page) MouseOut() {
	p.mouse.overSheet = false
	p.hoverBar(false)
	p.hoverOut()
}

func (p *Page) hoverBar(on bool) {
	if p.paint != nil && p.paint.bar.hover != on {
		p.paint.bar.hover = on
		p.update()
	}
}

// Cursor is the text cursor over the sheet, the arrow over the desk.
func (p *Page) Cursor() desktop.Cursor {
	if p.mouse.overSheet {
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

func (p *Page) focusSelf() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.Focused() != fyne.Focusable(p) {
		c.Focus(p)
	}
}

func abs(f float32) float32 { return max(f, -f) }
