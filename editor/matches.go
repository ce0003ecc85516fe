package editor

import (
	"dearly/editor/text"
)

// matches are the places on the page that somebody looks for. They lie in the
// blocks, so that after a key only the paragraph that changed is searched anew.
type matches struct {
	search *text.Search // nil: nobody looks for anything
	total  int
	told   toldMatches
}

// toldMatches is what OnMatches was told of last.
type toldMatches struct {
	total int
	sel   text.Selection
}

// SearchFor shows where a query stands in the letter, and goes on showing it
// while the letter changes. A query for nothing ends the search.
func (p *Page) SearchFor(q text.Query) {
	if p.matches.search != nil && p.matches.search.Query() == q {
		return
	}
	p.matches.search = text.NewSearch(q)
	p.matches.total = 0
	for i, b := range p.blocks.All {
		b.found = nil
		p.searchIn(i, b)
	}
	p.update()
}

// searchIn searches paragraph i anew.
func (p *Page) searchIn(i int, b *block) {
	p.matches.total -= len(b.found)
	b.found = b.found[:0]
	if p.matches.search != nil {
		b.found = p.matches.search.Append(b.found, p.doc.Paragraph(i).Text)
	}
	p.matches.total += len(b.found)
}

// Matches says how many places there are, and which of them, from 1, is the one
// that is selected; 0 when none is.
func (p *Page) Matches() (current, total int) {
	from, to := p.sel.Ends()
	if p.matches.total == 0 || !p.isMatch(from, to) {
		return 0, p.matches.total
	}
	for i, b := range p.blocks.All {
		if i == from.Paragraph {
			for k, s := range b.found {
				if s.Start == from.Byte {
					current += k + 1
				}
			}
			break
		}
		current += len(b.found)
	}
	return current, p.matches.total
}

// isMatch reports whether just this is a place found.
func (p *Page) isMatch(from, to text.Position) bool {
	if from == to || from.Paragraph != to.Paragraph {
		return false
	}
	for _, s := range p.blocks.At(from.Paragraph).found {
		if s == (text.Span{Start: from.Byte, End: to.Byte}) {
			return true
		}
	}
	return false
}

// NearestMatch selects the first place at or after the start of what is
// selected: while the query is being written the page stays where it is.
func (p *Page) NearestMatch() {
	from, _ := p.sel.Ends()
	p.matchFrom(from)
}

// NextMatch selects the next place after what is selected; after the last comes
// the first.
func (p *Page) NextMatch() {
	_, to := p.sel.Ends()
	p.matchFrom(to)
}

func (p *Page) matchFrom(from text.Position) {
	if p.matches.total == 0 {
		return
	}
	n := p.doc.Len()
	for k := 0; k <= n; k++ {
		i := (from.Paragraph + k) % n
		for _, s := range p.blocks.At(i).found {
			if k > 0 || s.Start >= from.Byte {
				p.selectMatch(i, s)
				return
			}
		}
	}
}

// PreviousMatch selects the place before what is selected; before the first
// comes the last.
func (p *Page) PreviousMatch() {
	if p.matches.total == 0 {
		return
	}
	from, _ := p.sel.Ends()
	n := p.doc.Len()
	for k := 0; k <= n; k++ {
		i := ((from.Paragraph-k)%n + n) % n
		found := p.blocks.At(i).found
		for j := len(found) - 1; j >= 0; j-- {
			if k > 0 || found[j].End <= from.Byte {
				p.selectMatch(i, found[j])
				return
			}
		}
	}
}

func (p *Page) selectMatch(i int, s text.Span) {
	p.sel.Anchor = text.Position{Paragraph: i, Byte: s.Start}
	p.moveTo(text.Position{Paragraph: i, Byte: s.End}, true)
}

// ReplaceMatch puts other words in the place of the match that is selected, as
// one step to undo, and goes on to the next. When none is selected it only goes
// to the next.
func (p *Page) ReplaceMatch(with string) {
	if from, to := p.sel.Ends(); !p.readOnly && p.isMatch(from, to) {
		e := p.doc.Typing(from, to, text.OneLine(with))
		p.history.Break()
		p.do(text.Single, text.At(e.InsertedEnd()), e)
	}
	p.NextMatch()
}

// manyMatches in one paragraph are replaced by one edit, since each edit costs
// as much as its paragraph is long.
const manyMatches = 64

// ReplaceAll puts other words in the place of every match, as one step to undo,
// and says how many there were.
func (p *Page) ReplaceAll(with string) int {
	if p.readOnly || p.matches.total == 0 {
		return 0
	}
	with = text.OneLine(with)
	caret, n := p.sel.Caret, p.matches.total
	var edits []text.Edit
	for i, b := range p.blocks.All {
		first := len(edits)
		edits = append(edits, p.replacements(i, b.found, with)...)
		for _, e := range edits[first:] {
			caret = e.Move(caret, false)
		}
	}
	p.history.Break()
	p.do(text.Single, text.At(caret), edits...)
	return n
}

// replacements are the edits for one paragraph, the last place first, so that
// none of them moves the next.
func (p *Page) replacements(i int, found []text.Span, with string) []text.Edit {
	at := func(b int) text.Position { return text.Position{Paragraph: i, Byte: b} }
	if len(found) > manyMatches {
		s := p.doc.Paragraph(i).Text
		start, end := found[0].Start, found[len(found)-1].End
		var fresh []byte
		for k, f := range found {
			if k > 0 {
				fresh = append(fresh, s[found[k-1].End:f.Start]...)
			}
			fresh = append(fresh, with...)
		}
		return []text.Edit{p.doc.Typing(at(start), at(end), string(fresh))}
	}
	edits := make([]text.Edit, 0, len(found))
	for k := len(found) - 1; k >= 0; k-- {
		edits = append(edits, p.doc.Typing(at(found[k].Start), at(found[k].End), with))
	}
	return edits
}

// tellMatches calls OnMatches when the places, or the one selected, changed.
func (p *Page) tellMatches() {
	now := toldMatches{p.matches.total, p.sel}
	if p.matches.search == nil || now == p.matches.told {
		return
	}
	p.matches.told = now
	if p.OnMatches != nil {
		p.OnMatches()
	}
}
