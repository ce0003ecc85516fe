package editor

import (
	"dearly/editor/text"
)

// longParagraph is the length, in bytes, from which a paragraph is read for
// marks at a pause and not at each key.
const longParagraph = 16 << 10

// apply makes one edit: in the text, in the layout and in the marks. What is
// looked at follows the caret.
func (p *Page) apply(e text.Edit) {
	p.doc.Apply(e)
	p.moveComments(e)
	for i := range p.asides {
		p.asides[i].move(e)
	}
	at, gone, come := e.At.Paragraph, len(e.Removed), len(e.Inserted)
	oldEnd, newEnd := e.RemovedEnd(), e.InsertedEnd()
	hadMarks := false
	for i := at; i < at+gone; i++ {
		b := p.blocks.At(i)
		hadMarks = hadMarks || len(b.marks) > 0
		p.marks -= len(b.marks)
		p.matches.total -= len(b.found)
	}
	if gone == 1 && come == 1 {
		b := p.blocks.At(at)
		p.relay(b, at, e.At.Byte, oldEnd.Byte, newEnd.Byte, e.Removed[0].Kind != e.Inserted[0].Kind)
		b.marks = shifted(b.marks, e.At.Byte, oldEnd.Byte, newEnd.Byte)
		b.found = shiftedSpans(b.found, e.At.Byte, oldEnd.Byte, newEnd.Byte)
		p.find(at, b)
	} else {
		fresh := make([]*block, come)
		for i := range fresh {
			fresh[i] = &block{}
		}
		p.blocks.Splice(at, gone, fresh...)
		for i, b := range fresh {
			p.guess(at+i, b)
			p.find(at+i, b)
		}
	}
	if at+come < p.doc.Len() { // the gap above depends on the kind before
		p.regap(at + come)
	}
	for i := at; i < at+come && !hadMarks; i++ {
		hadMarks = len(p.blocks.At(i).marks) > 0
	}
	if hadMarks || (gone != come && p.marks > 0) {
		p.marksChanged = true
	}
}

// find asks for the marks of paragraph i, and searches it for what is looked
// for. A very long one waits for a pause.
func (p *Page) find(i int, b *block) {
	s := p.doc.Paragraph(i).Text
	p.matches.total += len(b.found) // those carried along by an edit
	if reads := p.Find != nil || p.matches.search != nil; reads && len(s) >= longParagraph && b.seen {
		p.findLater(b)
	} else {
		b.marks = nil
		if p.Find != nil && s != "" {
			b.marks = soundMarks(p.Find(s), s)
		}
		if p.matches.search != nil || len(b.found) > 0 {
			p.searchIn(i, b)
		}
	}
	b.seen = true
	p.marks += len(b.marks)
}

// findLater reads the paragraphs that were left at the next pause.
func (p *Page) findLater(b *block) {
	for _, w := range p.wanted {
		if w == b {
			b = nil
		}
	}
	if b != nil {
		p.wanted = append(p.wanted, b)
	}
	if p.reading != nil {
		p.reading()
	}
	p.reading = p.After(afterPause, p.readWanted)
}

func (p *Page) readWanted() {
	p.reading = nil
	wanted := make(map[*block]bool, len(p.wanted))
	for _, b := range p.wanted {
		wanted[b] = true
	}
	p.wanted = nil
	for i, b := range p.blocks.All {
		if !wanted[b] {
			continue
		}
		p.searchIn(i, b)
		if p.Find != nil {
			s := p.doc.Paragraph(i).Text
			p.marks -= len(b.marks)
			b.marks = soundMarks(p.Find(s), s)
			p.marks += len(b.marks)
		}
	}
	p.marksChanged = true
	p.follow()
	p.update()
}

// FindAgain asks Find anew for every paragraph: the words or the names to look
// for have changed.
func (p *Page) FindAgain() {
	p.marks = 0
	for i, b := range p.blocks.All {
		b.seen = false
		p.matches.total -= len(b.found)
		p.find(i, b)
	}
	p.closeCard()
	p.marksChanged = true
	p.follow()
	p.update()
}

// Marks gives every mark with its place, in order, but for one whose word is
// being typed and for the faintest of what is being written fast.
func (p *Page) Marks() []Place {
	places := make([]Place, 0, p.marks)
	for i, b := range p.blocks.All {
		for _, m := range b.marks {
			if !p.hidden(i, m) {
				places = append(places, Place{i, m})
			}
		}
	}
	return places
}

// hidden reports whether a mark waits for its word to be finished, or for a
// pause.
func (p *Page) hidden(i int, m Mark) bool {
	if p.inBurst(i, m) {
		return true
	}
	c := p.sel.Caret
	return p.typing && !p.readOnly && c.Paragraph == i && m.Start <= c.Byte && c.Byte <= m.End
}

// tellMarks calls OnMarks.
func (p *Page) tellMarks() {
	p.marksChanged = false
	if p.OnMarks != nil {
		p.OnMarks()
	}
}
