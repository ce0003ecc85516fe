package editor

import "dearly/editor/text"

// upDown moves the caret by rows, keeping to the column it began in. From the
// first row it goes to the start of the letter, from the last to the end.
func (p *Page) upDown(rows int, extend bool) {
	if p.metrics.row == 0 {
		return
	}
	c := p.sel.Caret
	b := p.lay(c.Paragraph)
	goal := p.goal
	if !p.hasGoal {
		goal = p.pointOf(c).X
	}
	i, k := c.Paragraph, p.rowOf(b, c.Byte)+rows
	for k < 0 && i > 0 {
		i--
		b = p.lay(i)
		k += len(b.rows)
	}
	for k >= len(b.rows) && i < p.doc.Len()-1 {
		k -= len(b.rows)
		i++
		b = p.lay(i)
	}
	var to text.Position
	rowEnd := false
	switch {
	case k < 0:
		to = text.Position{}
	case k >= len(b.rows):
		to = p.doc.End()
	default:
		to, rowEnd = p.onRow(i, b, k, goal)
	}
	p.moveToRow(to, rowEnd, extend)
	p.goal, p.hasGoal = goal, true
}

// moveToRow is moveTo for a position that may stand at the end of a row that
// breaks inside a word.
func (p *Page) moveToRow(to text.Position, rowEnd, extend bool) {
	p.moveTo(to, extend)
	if rowEnd {
		p.rowEnd = true
		p.showCaret()
		p.update()
	}
}

// home goes to the start of the row.
func (p *Page) home(extend bool) {
	c := p.sel.Caret
	if p.metrics.row == 0 {
		p.moveTo(text.Position{Paragraph: c.Paragraph}, extend)
		return
	}
	b := p.lay(c.Paragraph)
	p.moveTo(text.Position{Paragraph: c.Paragraph, Byte: b.rows[p.rowOf(b, c.Byte)].start}, extend)
}

// end goes to the end of the row.
func (p *Page) end(extend bool) {
	c := p.sel.Caret
	s := p.doc.Paragraph(c.Paragraph).Text
	if p.metrics.row == 0 {
		p.moveTo(text.Position{Paragraph: c.Paragraph, Byte: len(s)}, extend)
		return
	}
	b := p.lay(c.Paragraph)
	k := p.rowOf(b, c.Byte)
	at, rowEnd := lastStop(s, b.rows[k], k == len(b.rows)-1)
	p.moveToRow(text.Position{Paragraph: c.Paragraph, Byte: at}, rowEnd, extend)
}
