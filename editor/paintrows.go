package editor

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

// rows paints the rows in view.
func (r *painting) rows() {
	p, m := r.page, r.page.metrics
	if p.doc.Empty() {
		r.placeholder()
	}
	from, to := p.sel.Ends()
	i, before := p.blocks.Find(p.offset - float64(m.above))
	top := float64(m.above) + before - p.offset
	for ; i < p.doc.Len() && top < float64(m.size.Height); i++ {
		b := p.lay(i)
		q := p.doc.Paragraph(i)
		first := max(0, int((-top-b.gap)/float64(m.row)))
		for k := first; k < len(b.rows); k++ {
			y := float32(top + b.gap + float64(k)*float64(m.row))
			if y >= m.size.Height {
				break
			}
			r.row(i, b, k, q, y)
			if from != to {
				r.selected(i, b, k, q, y, from, to)
			}
		}
		top += b.height
	}
}

// row paints one row: its marks and its words.
func (r *painting) row(i int, b *block, k int, q text.Paragraph, y float32) {
	p, m, c := r.page, r.page.metrics, r.page.colors
	w, _ := p.setting(q.Kind)
	left := m.left + p.inset(q.Kind)
	line := b.rows[k]
	if len(p.asides) > 0 {
		r.asidesOf(i, q.Text, line, k == len(b.rows)-1, left, y, w)
	}
	for _, c := range p.comments {
		r.comment(i, c, k == len(b.rows)-1, q.Text, line, left, y, w)
	}
	for _, mark := range b.marks {
		if mark.End > line.start && mark.Start < line.end && !p.hidden(i, mark) {
			r.mark(i, mark, q.Text, line, left, y, w)
		}
	}
	for _, s := range b.found {
		if s.End > line.start && s.Start < line.end {
			r.match(i, s, q.Text, line, left, y, w)
		}
	}
	size, tall, style, ink := m.text, m.bodyTall, fyne.TextStyle{}, c.ink
	if q.Kind == text.Heading {
		size, tall, style, ink = m.heading, m.headTall, fyne.TextStyle{Bold: true}, c.heading
	}
	base := y + (m.row-tall)/2
	if q.Kind == text.Item && k == 0 {
		r.word("•", m.left+m.indent*0.3, base, size, style, c.heading)
	}
	spans(q.Text, line, w, func(s span) bool {
		if s.end > s.start {
			r.word(q.Text[s.start:s.end], left+s.x, base, size, style, ink)
		}
		return true
	})
}

func (r *painting) word(s string, x, y, size float32, style fyne.TextStyle, ink color.Color) {
	t := r.words.next()
	t.Text, t.TextSize, t.TextStyle, t.Color = s, size, style, ink
	if pos := fyne.NewPos(x, y); t.Position() != pos {
		t.Move(pos)
	}
}

// mark paints the part of a mark that lies in a row.
func (r *painting) mark(i int, mark Mark, s string, line row, left, y float32, w *widths) {
	p, m, c := r.page, r.page.metrics, r.page.colors
	x1, x2 := stretch(mark.Start, mark.End, s, line, w)
	x1, x2 = left+x1, left+x2
	top, bottom := y+1, y+m.row-1
	if tint := c.tint[mark.Shape]; tint != nil {
		t := r.tints.next()
		t.FillColor = tint
		t.TopLeftCornerRadius, t.TopRightCornerRadius = 4, 4
		place(t, x1, top, x2-x1, bottom-top)
	}
	tall := max(5, round(m.text/3))
	r.underlines.next().set(mark.Shape, c.line[mark.Shape], m.line[mark.Shape],
		fyne.NewPos(x1, bottom-tall), fyne.NewSize(x2-x1, tall))
	if p.look.on && p.look.at == (text.Position{Paragraph: i, Byte: mark.Start}) {
		ring := r.rings.next()
		ring.StrokeColor, ring.StrokeWidth, ring.CornerRadius = c.look, 2, 5
		place(ring, x1-3, top-2, x2-x1+6, bottom-top+4)
	}
}

// stretch is from where to where the part of some bytes that lies in a row
// reaches, from the row's left.
func stretch(start, end int, s string, line row, w *widths) (x1, x2 float32) {
	start, end = max(start, line.start), min(end, line.end)
	if end == line.end {
		for end > start && afterGap(s, end) { // not the space that hangs past the margin
			_, size := utf8.DecodeLastRuneInString(s[:end])
			end -= size
		}
	}
	x1, x2 = xOf(s, line, start, w), xOf(s, line, end, w)
	if x2 < x1 {
		x1, x2 = x2, x1
	}
	return round(x1), round(x2)
}

// match paints the part of a place looked for that lies in a row: a box, and a
// full one with a heavy edge for the place that is selected.
func (r *painting) match(i int, at text.Span, s string, line row, left, y float32, w *widths) {
	p, m, c := r.page, r.page.metrics, r.page.colors
	x1, x2 := stretch(at.Start, at.End, s, line, w)
	from, to := p.sel.Ends()
	box := r.found.next()
	box.FillColor, box.StrokeColor, box.StrokeWidth, box.CornerRadius = c.found, c.look, 1, 4
	if from == (text.Position{Paragraph: i, Byte: at.Start}) && to == (text.Position{Paragraph: i, Byte: at.End}) {
		box.FillColor, box.StrokeWidth = c.foundNow, 2.5
	}
	place(box, left+x1-2, y+2, x2-x1+4, m.row-4)
}

// selected paints what is selected of a row.
func (r *painting) selected(i int, b *block, k int, q text.Paragraph, y float32, from, to text.Position) {
	p, m := r.page, r.page.metrics
	line := b.rows[k]
	start, end := text.Position{Paragraph: i, Byte: line.start}, text.Position{Paragraph: i, Byte: line.end}
	if !from.Before(end) && !(from == end && k == len(b.rows)-1) || !start.Before(to) {
		return
	}
	w, width := p.setting(q.Kind)
	left := m.left + p.inset(q.Kind)
	x1, x2 := float32(0), float32(0)
	if start.Before(from) {
		x1 = xOf(q.Text, line, from.Byte, w)
	}
	if to.Before(end) || to == end {
		x2 = xOf(q.Text, line, to.Byte, w)
	} else {
		x2 = xOf(q.Text, line, line.end, w)
		if k == len(b.rows)-1 { // the end of the paragraph is selected as well
			x2 += m.charWidth * 0.7
		}
	}
	if x2 < x1 {
		x1, x2 = x2, x1
	}
	x2 = min(x2, width+m.charWidth)
	tall := m.row
	if k == len(b.rows)-1 && i < to.Paragraph && i+1 < p.doc.Len() { // no stripes between paragraphs
		tall += float32(p.gapAbove(i+1, p.doc.Paragraph(i+1).Kind, q.Kind))
	}
	s := r.selections.next()
	s.FillColor = p.colors.selection
	if !p.focused {
		s.FillColor = p.colors.selectionPale
	}
	place(s, left+round(x1), y, round(x2)-round(x1), tall)
}

func (r *painting) placeholder() {
	p, m := r.page, r.page.metrics
	if p.Placeholder == "" {
		return
	}
	y := m.above - float32(p.offset)
	for _, s := range lines(p.Placeholder) {
		for _, line := range wrapAll(nil, s, m.width, p.body) {
			r.word(s[line.start:line.end], m.left, y+(m.row-m.bodyTall)/2, m.text, fyne.TextStyle{}, p.colors.softInk)
			y += m.row
		}
	}
}
