package editor

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/editor/text"
)

// TypedShortcut is for Fyne: keys with Ctrl. Those with Alt as well are left
// alone, since AltGr is Ctrl+Alt on Windows.
func (p *Page) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		p.Undo()
	case *fyne.ShortcutRedo:
		p.Redo()
	case *fyne.ShortcutCut:
		p.cut(clipboardOf(s.Clipboard))
	case *fyne.ShortcutCopy:
		p.copy(clipboardOf(s.Clipboard))
	case *fyne.ShortcutPaste:
		p.pasteFrom(clipboardOf(s.Clipboard))
	case *fyne.ShortcutSelectAll:
		p.SelectAll()
	case *desktop.CustomShortcut:
		switch s.Modifier {
		case fyne.KeyModifierShortcutDefault:
			p.withControl(s.KeyName, false)
		case fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift:
			p.withControl(s.KeyName, true)
		}
	}
}

func (p *Page) withControl(key fyne.KeyName, shift bool) {
	c := p.sel.Caret
	switch key {
	case fyne.KeyLeft:
		p.moveTo(p.doc.WordLeft(c), shift)
	case fyne.KeyRight:
		p.moveTo(p.doc.WordRight(c), shift)
	case fyne.KeyUp:
		p.moveTo(p.doc.ParagraphUp(c), shift)
	case fyne.KeyDown:
		p.moveTo(p.doc.ParagraphDown(c), shift)
	case fyne.KeyHome:
		p.moveTo(text.Position{}, shift)
	case fyne.KeyEnd:
		p.moveTo(p.doc.End(), shift)
	case fyne.KeyBackspace:
		p.remove(p.doc.WordLeft)
	case fyne.KeyDelete:
		p.remove(p.doc.WordRight)
	case fyne.KeyPeriod:
		if !shift {
			p.ShowWordings()
		}
	case fyne.KeyZ:
		if shift {
			p.Redo()
		}
	}
}
