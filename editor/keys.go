package editor

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/editor/text"
)

// FocusGained is for Fyne: the page has the keyboard.
func (p *Page) FocusGained() {
	p.focused = true
	p.caret.restart(p)
	p.update()
}

// FocusLost is for Fyne: the keyboard is elsewhere.
func (p *Page) FocusLost() {
	p.focused, p.shift = false, false
	p.typing = false
	p.endBurst()
	p.history.Break()
	p.caret.stop()
	p.mouse.stop()
	p.closeCard()
	p.hover.stop()
	p.follow()
	p.update()
}

// AcceptsTab is false unless someone wants to know where Tab leads: the
// keyboard is never trapped on the page.
func (p *Page) AcceptsTab() bool { return p.OnLeave != nil }

// KeyDown is for Fyne; it notes that Shift is held.
func (p *Page) KeyDown(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		p.shift = true
	}
}

// KeyUp is for Fyne; it notes that Shift is let go.
func (p *Page) KeyUp(ev *fyne.KeyEvent) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		p.shift = false
	}
}

func (p *Page) shiftHeld() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return p.shift
}

// TypedRune types a character.
func (p *Page) TypedRune(r rune) {
	if p.card != nil && p.card.typed(r) {
		return
	}
	if p.readOnly || unicode.IsControl(r) || r == unicode.ReplacementChar {
		return
	}
	p.typeText(string(r))
}

func (p *Page) typeText(s string) {
	from, to := p.sel.Ends()
	e := p.doc.Typing(from, to, s)
	p.do(text.Typing, text.At(e.InsertedEnd()), e)
	if s == " " {
		p.makeItem()
	}
}

// makeItem turns "- " typed at the start of body text into a list item, as a
// step of its own, so that undoing it gives the sign back.
func (p *Page) makeItem() {
	c := p.sel.Caret
	q := p.doc.Paragraph(c.Paragraph)
	if q.Kind != text.Body || c.Byte != 2 || (q.Text[:2] != "- " && q.Text[:2] != "* ") {
		return
	}
	start := text.Position{Paragraph: c.Paragraph}
	e := p.doc.Replacement(start, c, []text.Paragraph{{Kind: text.Item}})
	p.do(text.Single, text.At(start), e)
}

// TypedKey is for Fyne: a key that is no character.
func (p *Page) TypedKey(ev *fyne.KeyEvent) {
	if p.card != nil && p.card.key(ev.Name) {
		return
	}
	shift := p.shiftHeld()
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		p.sideways(ev.Name == fyne.KeyRight, shift)
	case fyne.KeyUp:
		p.upDown(-1, shift)
	case fyne.KeyDown:
		p.upDown(1, shift)
	case fyne.KeyPageUp:
		p.upDown(-p.pageRows(), shift)
	case fyne.KeyPageDown:
		p.upDown(p.pageRows(), shift)
	case fyne.KeyHome:
		p.home(shift)
	case fyne.KeyEnd:
		p.end(shift)
	case fyne.KeyF8:
		if shift {
			p.PreviousMark()
		} else {
			p.NextMark()
		}
	case desktop.KeyMenu:
		p.menuByKey()
	case fyne.KeyF10:
		if shift {
			p.menuByKey()
		}
	case fyne.KeyTab:
		if p.OnLeave != nil {
			p.OnLeave(shift)
		}
	case fyne.KeyEscape:
		if !p.handOn(ev.Name, shift) && !p.sel.Empty() {
			p.moveTo(p.sel.Caret, false)
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		p.enter()
	case fyne.KeyF3, fyne.KeyF6:
		p.handOn(ev.Name, shift)
	case fyne.KeyBackspace:
		p.backspace()
	case fyne.KeyDelete:
		p.remove(p.doc.Right)
	}
}

func (p *Page) handOn(key fyne.KeyName, shift bool) bool {
	return p.OnKey != nil && p.OnKey(key, shift)
}

func (p *Page) sideways(right, extend bool) {
	if !extend && !p.sel.Empty() {
		from, to := p.sel.Ends()
		if right {
			from = to
		}
		p.moveTo(from, false)
		return
	}
	if right {
		p.moveTo(p.doc.Right(p.sel.Caret), extend)
	} else {
		p.moveTo(p.doc.Left(p.sel.Caret), extend)
	}
}

// enter begins a new paragraph. On an empty list item it ends the list.
func (p *Page) enter() {
	if p.readOnly {
		return
	}
	from, to := p.sel.Ends()
	if q := p.doc.Paragraph(from.Paragraph); from == to && q.Kind == text.Item && q.Text == "" {
		p.do(text.Single, p.sel, p.doc.Kinds(from.Paragraph, from.Paragraph, text.Body)...)
		return
	}
	e := p.doc.Split(from, to)
	p.do(text.Single, text.At(e.InsertedEnd()), e)
}

// backspace deletes what is selected or the character before the caret. At the
// start of a list item or of an empty heading it makes body text first.
func (p *Page) backspace() {
	c := p.sel.Caret
	if p.sel.Empty() && c.Byte == 0 && !p.readOnly {
		q := p.doc.Paragraph(c.Paragraph)
		if q.Kind == text.Item || q.Kind == text.Heading && q.Text == "" {
			p.do(text.Single, p.sel, p.doc.Kinds(c.Paragraph, c.Paragraph, text.Body)...)
			return
		}
	}
	p.remove(p.doc.Left)
}

// remove deletes what is selected, or else to where a motion leads.
func (p *Page) remove(motion func(text.Position) text.Position) {
	if p.readOnly {
		return
	}
	from, to := p.sel.Ends()
	sort := text.Single
	if from == to {
		from, to = text.Selection{Anchor: to, Caret: motion(to)}.Ends()
		sort = text.Deleting
	}
	if from != to {
		p.do(sort, text.At(from), p.doc.Deletion(from, to))
	}
}

func (p *Page) pageRows() int {
	if p.metrics.row == 0 {
		return 1
	}
	return max(1, int(p.metrics.size.Height/p.metrics.row)-1)
}
