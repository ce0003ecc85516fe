package editor

import (
	"unicode/utf8"

	"dearly/editor/text"
)

// Looking gives the mark looked at: the one with the ring.
func (p *Page) Looking() (Place, bool) {
	if !p.look.on || p.look.at.Paragraph >= p.doc.Len() {
		return Place{}, false
	}
	for _, m := range p.blocks.At(p.look.at.Paragraph).marks {
		if m.Start == p.look.at.Byte && !p.hidden(p.look.at.Paragraph, m) {
			return Place{p.look.at.Paragraph, m}, true
		}
	}
	return Place{}, false
}

// LookAt puts the caret at the start of a mark, shows it and rings it. A place
// that is no longer there does nothing.
func (p *Page) LookAt(at Place) {
	if m, ok := p.markOf(at); ok {
		p.lookAt(text.Position{Paragraph: at.Paragraph, Byte: m.Start})
	}
}

func (p *Page) lookAt(at text.Position) {
	p.moveTo(at, false)
}

// markOf gives the mark that now starts where at's mark does.
func (p *Page) markOf(at Place) (Mark, bool) {
	if at.Paragraph < 0 || at.Paragraph >= p.doc.Len() {
		return Mark{}, false
	}
	for _, m := range p.blocks.At(at.Paragraph).marks {
		if m.Start == at.Mark.Start {
			return m, true
		}
	}
	return Mark{}, false
}

// follow looks at the mark that the caret has come to, if any.
func (p *Page) follow() {
	was, wasOn := p.look, p.look.on
	p.look = look{}
	c := p.sel.Caret
	if m, ok := touching(p.blocks.At(c.Paragraph).marks, c.Byte); ok && !p.typing {
		p.look = look{text.Position{Paragraph: c.Paragraph, Byte: m.Start}, true}
	}
	if p.look.on != wasOn || p.look != was {
		p.marksChanged = true
	}
	pending := p.pending()
	if pending != p.wasPending {
		p.wasPending = pending
		p.marksChanged = true
	}
}

// pending reports whether a mark waits for its word to be finished.
func (p *Page) pending() bool {
	if !p.typing {
		return false
	}
	c := p.sel.Caret
	for _, m := range p.blocks.At(c.Paragraph).marks {
		if p.hidden(c.Paragraph, m) {
			return true
		}
	}
	return false
}

// NextMark looks at the next mark after the caret; after the last comes the
// first.
func (p *Page) NextMark() { p.step(1) }

// PreviousMark looks at the mark before the caret; before the first comes the
// last.
func (p *Page) PreviousMark() { p.step(-1) }

func (p *Page) step(dir int) {
	if p.marks == 0 {
		return
	}
	p.typing = false
	c := p.sel.Caret
	if dir > 0 && p.look.on && !p.sel.Empty() {
		c = p.look.at
	}
	n := p.doc.Len()
	for k := 0; k <= n; k++ {
		i := ((c.Paragraph+dir*k)%n + n) % n
		marks := p.blocks.At(i).marks
		for j := range marks {
			m := marks[j]
			if dir < 0 {
				m = marks[len(marks)-1-j]
			}
			// In the caret's own paragraph, only what lies on this side of it
			// the first time round.
			if k == 0 && (dir > 0 && m.Start <= c.Byte || dir < 0 && m.Start >= c.Byte) {
				continue
			}
			p.lookAt(text.Position{Paragraph: i, Byte: m.Start})
			return
		}
	}
}

// ShowWordings opens the card for the mark at the caret; if there is none, for
// the one just before it in the paragraph, or else for the next.
func (p *Page) ShowWordings() {
	p.typing = false
	p.endBurst()
	c := p.sel.Caret
	marks := p.blocks.At(c.Paragraph).marks
	if _, ok := touching(marks, c.Byte); !ok {
		before := -1
		for i, m := range marks {
			if m.End < c.Byte {
				before = i
			}
		}
		if before >= 0 {
			p.lookAt(text.Position{Paragraph: c.Paragraph, Byte: marks[before].Start})
		} else {
			p.step(1)
		}
	} else {
		p.follow()
	}
	if at, ok := p.Looking(); ok {
		p.openCard(at)
	}
	p.update()
}

// Replace puts a wording in the place of its bytes, as one step to undo. Advice
// and places that are no longer there do nothing.
func (p *Page) Replace(at Place, w Wording) {
	if p.readOnly || w.Advice || at.Paragraph < 0 || at.Paragraph >= p.doc.Len() {
		return
	}
	s := p.doc.Paragraph(at.Paragraph).Text
	if w.Start < 0 || w.End < w.Start || w.End > len(s) || splits(s, w.Start) || splits(s, w.End) {
		return
	}
	from := text.Position{Paragraph: at.Paragraph, Byte: w.Start}
	to := text.Position{Paragraph: at.Paragraph, Byte: w.End}
	e := p.doc.Typing(from, to, text.OneLine(w.Text))
	p.history.Break()
	p.do(text.Single, text.At(e.InsertedEnd()), e)
}

func splits(s string, at int) bool { return at < len(s) && !utf8.RuneStart(s[at]) }
