package editor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

// AccessibilityRole is what a screen reader takes the page for.
func (p *Page) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what a screen reader says: what this is, the paragraph
// the caret is in, and the words marked in it.
func (p *Page) AccessibilityLabel() string {
	name := p.Label
	if name == "" {
		name = "Letter"
	}
	i := p.sel.Caret.Paragraph
	q := p.doc.Paragraph(i)
	kind := ""
	switch q.Kind {
	case text.Heading:
		kind = ", heading"
	case text.Item:
		kind = ", list item"
	}
	label := fmt.Sprintf("%s, paragraph %d of %d%s: %s", name, i+1, p.doc.Len(), kind, q.Text)
	if p.doc.Empty() && p.Placeholder != "" {
		label = fmt.Sprintf("%s, empty: %s", name, p.Placeholder)
	}
	var words []string
	for _, m := range p.blocks.At(i).marks {
		if !p.hidden(i, m) {
			words = append(words, q.Text[m.Start:m.End])
		}
	}
	switch len(words) {
	case 0:
	case 1:
		label += "; 1 word to look at: " + words[0]
	default:
		label += fmt.Sprintf("; %d words to look at: %s", len(words), strings.Join(words, ", "))
	}
	return label
}
