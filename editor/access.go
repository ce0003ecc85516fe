package editor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

var (
	_ fyne.Accessible = (*Page)(nil)
	_ fyne.Accessible = (*cardView)(nil)
	_ fyne.Accessible = (*option)(nil)
	_ fyne.Accessible = (*link)(nil)
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
	if c, ok := p.CommentAt(p.sel.Caret); ok {
		label += "; " + spokenComments[c.Kind]
	}
	return label
}

var spokenComments = [commentKinds]string{Remark: "somebody has commented here", KeepThis: "somebody wants to keep this"}

// AccessibilityLabel is all that the card says.
func (v *cardView) AccessibilityLabel() string {
	said := []string{v.card.card.Title}
	if why := v.card.card.Why; why != "" {
		said = append(said, why)
	}
	for _, w := range v.card.card.Wordings {
		said = append(said, w.Text)
	}
	return strings.Join(said, "; ")
}

// AccessibilityRole is text.
func (v *cardView) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel says what taking the wording does.
func (o *option) AccessibilityLabel() string { return "Write " + o.wording.Text + " instead" }

// AccessibilityRole is button.
func (o *option) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what the action is called.
func (l *link) AccessibilityLabel() string { return l.action.Label }

// AccessibilityRole is button.
func (l *link) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
