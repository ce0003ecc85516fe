package editor

import (
	"slices"

	"dearly/editor/text"
)

// mostAsides is how many asides a page shows: they are carried through every edit,
// and a key must cost the same in a long letter.
const mostAsides = 200

// SetAsides puts questions beside the page in the place of those there were: each
// about a stretch of the letter, which may be long and lie across marks. A thin
// line in the margin stands beside their rows; the words themselves are tinted
// only while the caret is in them, so that the page stays calm. They follow their
// words through edits until they are set anew; undo does not bring back what an
// edit has moved. Kind does not matter. Of very many the first 200 are taken.
func (p *Page) SetAsides(asides []Comment) {
	p.asides = nil
	for _, c := range asides[:min(len(asides), mostAsides)] {
		c.From, c.To = p.doc.Clamp(c.From), p.doc.Clamp(c.To)
		if c.From.Before(c.To) {
			p.asides = append(p.asides, c)
		}
	}
	p.update()
}

// Asides gives the asides, in the order they were set in, where they lie now.
func (p *Page) Asides() []Comment { return slices.Clone(p.asides) }

// Aside gives the aside that the caret is in; of several the shortest, as far as
// that can be told.
func (p *Page) Aside() (Comment, bool) { return shortestAt(p.asides, p.sel.Caret) }

// ShowAside puts the caret at the start of an aside and shows it, with its words
// tinted.
func (p *Page) ShowAside(c Comment) { p.moveTo(p.doc.Clamp(c.From), false) }

// aside paints what belongs to a row: the line in the margin, once, and the tint
// under the words of the one that the caret is in.
func (r *painting) asidesOf(i int, s string, line row, last bool, left, y float32, w *widths) {
	p, m := r.page, r.page.metrics
	beside, now := false, false
	for _, c := range p.asides {
		if c.From.Paragraph > i || c.To.Paragraph < i {
			continue
		}
		start, end := 0, len(s)
		if c.From.Paragraph == i {
			start = c.From.Byte
		}
		if c.To.Paragraph == i {
			end = c.To.Byte
		}
		if end <= line.start || start >= line.end && !(last && start == line.end) {
			continue
		}
		beside = true
		if !p.asideOn || c.From != p.asideNow.From || c.To != p.asideNow.To {
			continue
		}
		now = true
		x1, x2 := stretch(start, end, s, line, w)
		tint := r.comments.next()
		tint.FillColor = p.colors.found
		place(tint, left+x1, y+1, x2-x1, m.row-2)
	}
	if !beside {
		return
	}
	bar := r.comments.next()
	wide, ink := max(2, round(m.text/9)), p.colors.line[Dashed]
	if now {
		wide, ink = wide+1, p.colors.look
	}
	bar.FillColor = ink
	place(bar, m.left-round(m.text), y, wide, m.row)
}

// tellCaret calls OnCaret when the caret has come to another paragraph, or to
// another aside.
func (p *Page) tellCaret() {
	c, on := p.Aside()
	at := p.sel.Caret.Paragraph
	if at == p.caretTold && on == p.asideTold.ok && c.From == p.asideTold.from && c.To == p.asideTold.to {
		return
	}
	p.caretTold, p.asideTold = at, toldComment{c.From, c.To, on}
	if p.OnCaret != nil {
		p.OnCaret()
	}
}

// Heading is the text of the heading that the caret is in or under; empty when
// there is none above it.
func (p *Page) Heading() string {
	for i := p.sel.Caret.Paragraph; i >= 0; i-- {
		if q := p.doc.Paragraph(i); q.Kind == text.Heading {
			return q.Text
		}
	}
	return ""
}

// Paragraphs copies the letter, paragraph by paragraph.
func (p *Page) Paragraphs() []text.Paragraph {
	return p.doc.Fragment(text.Position{}, p.doc.End())
}

// Rewrite makes the letter of other paragraphs, as one step to undo; what is alike
// at the start and at the end is not touched, so that comments there stay where
// they are. The caret goes to caret.
func (p *Page) Rewrite(paragraphs []text.Paragraph, caret text.Position) {
	if p.readOnly || len(paragraphs) == 0 {
		return
	}
	was := p.Paragraphs()
	first := 0
	for first < min(len(was), len(paragraphs)) && was[first] == paragraphs[first] {
		first++
	}
	after := 0
	for after < min(len(was), len(paragraphs))-first && was[len(was)-1-after] == paragraphs[len(paragraphs)-1-after] {
		after++
	}
	gone, come := was[first:len(was)-after], paragraphs[first:len(paragraphs)-after]
	if len(gone) == 0 && len(come) == 0 {
		p.moveTo(p.doc.Clamp(caret), false)
		return
	}
	// An edit joins paragraphs at its ends: one that stays is taken along.
	if len(gone) == 0 || len(come) == 0 {
		if first > 0 {
			first--
		} else {
			after--
		}
		gone, come = was[first:len(was)-after], paragraphs[first:len(paragraphs)-after]
	}
	from := text.Position{Paragraph: first}
	to := text.Position{Paragraph: first + len(gone) - 1, Byte: len(gone[len(gone)-1].Text)}
	e := p.doc.Replacement(from, to, come)
	p.history.Break()
	p.do(text.Single, text.At(caret), e)
}
