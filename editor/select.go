package editor

import "dearly/editor/text"

// Selection is what is selected; with nothing selected both its ends are the caret.
func (p *Page) Selection() text.Selection { return p.sel }

// Select puts the caret and the selection back to where they were. Places that are
// no longer there are the nearest that are.
func (p *Page) Select(s text.Selection) {
	p.sel.Anchor = p.doc.Clamp(s.Anchor)
	p.moveTo(p.doc.Clamp(s.Caret), true)
}
