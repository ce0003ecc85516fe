package editor

import (
	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

// copied is what this page copied last, so that headings and lists pasted back
// are headings and lists again.
type copied struct {
	plain    string
	fragment []text.Paragraph
}

// Cut takes what is selected to the clipboard.
func (p *Page) Cut() { p.cut(clipboardOf(nil)) }

// Copy copies what is selected to the clipboard, as plain text.
func (p *Page) Copy() { p.copy(clipboardOf(nil)) }

// Paste puts the clipboard's text, cleaned, in the place of what is selected.
func (p *Page) Paste() { p.pasteFrom(clipboardOf(nil)) }

func (p *Page) copy(to fyne.Clipboard) {
	if p.sel.Empty() || to == nil {
		return
	}
	start, end := p.sel.Ends()
	p.copied.fragment = p.doc.Fragment(start, end)
	p.copied.plain = text.Plain(p.copied.fragment)
	to.SetContent(p.copied.plain)
}

func (p *Page) cut(to fyne.Clipboard) {
	if p.sel.Empty() || to == nil || p.readOnly {
		return
	}
	p.copy(to)
	from, end := p.sel.Ends()
	p.do(text.Single, text.At(from), p.doc.Deletion(from, end))
}

func (p *Page) pasteFrom(board fyne.Clipboard) {
	if board == nil || p.readOnly {
		return
	}
	content := board.Content()
	fragment := p.copied.fragment
	if content == "" {
		return
	}
	if content != p.copied.plain {
		fragment = text.Clean(content)
	}
	if len(fragment) == 0 {
		return
	}
	from, to := p.sel.Ends()
	e := p.doc.Paste(from, to, fragment)
	p.history.Break()
	p.do(text.Single, text.At(e.InsertedEnd()), e)
}
