package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dearly/editor/text"
)

// TappedSecondary opens the menu: the wordings of the mark first, then cut,
// copy, paste and select all. A click outside what is selected moves the caret
// there.
func (p *Page) TappedSecondary(ev *fyne.PointEvent) {
	if p.metrics.row == 0 {
		return
	}
	p.closeCard()
	at, rowEnd := p.positionAt(ev.Position)
	from, to := p.sel.Ends()
	if p.sel.Empty() || at.Before(from) || to.Before(at) {
		p.moveToRow(at, rowEnd, false)
	}
	p.showMenu(at, ev.AbsolutePosition)
}

// menuByKey opens the menu at the caret: the menu key, and Shift+F10.
func (p *Page) menuByKey() {
	if p.metrics.row == 0 {
		return
	}
	p.closeCard()
	p.showCaret()
	p.update()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p).Add(p.pointOf(p.sel.Caret))
	p.showMenu(p.sel.Caret, at.AddXY(0, p.metrics.row))
}

func (p *Page) showMenu(at text.Position, where fyne.Position) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		widget.ShowPopUpMenuAtPosition(p.menuAt(at), c, where)
	}
}

// menuAt is the menu for a right click at a position.
func (p *Page) menuAt(at text.Position) *fyne.Menu {
	var items []*fyne.MenuItem
	if m, ok := touching(p.blocks.At(at.Paragraph).marks, at.Byte); ok && p.Explain != nil {
		items = p.markItems(Place{at.Paragraph, m})
	}
	cut := fyne.NewMenuItem("Cut", p.Cut)
	copied := fyne.NewMenuItem("Copy", p.Copy)
	paste := fyne.NewMenuItem("Paste", p.Paste)
	cut.Disabled = p.sel.Empty() || p.readOnly
	copied.Disabled = p.sel.Empty()
	paste.Disabled = p.readOnly
	items = append(items, cut, copied, paste, fyne.NewMenuItemSeparator(), fyne.NewMenuItem("Select all", p.SelectAll))
	return fyne.NewMenu("", items...)
}

// markItems are the wordings and actions for a mark, each group with a line
// after it.
func (p *Page) markItems(at Place) []*fyne.MenuItem {
	card := p.Explain(p.doc.Paragraph(at.Paragraph).Text, at.Mark)
	var items []*fyne.MenuItem
	if !p.readOnly {
		for _, w := range card.Wordings {
			if !w.Advice {
				items = append(items, fyne.NewMenuItem(w.Text, func() { p.Replace(at, w) }))
			}
		}
		if len(items) > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
	}
	before := len(items)
	for _, a := range card.Actions {
		if a.Do != nil {
			items = append(items, fyne.NewMenuItem(a.Label, a.Do))
		}
	}
	if len(items) > before {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	return items
}
