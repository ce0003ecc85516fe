// Package text is the letter behind the page: paragraphs, edits and undo, with
// no window in sight.
//
// A [Document] is a run of [Paragraph]s, never none. Each is body, heading or
// list item, holds valid UTF-8 and no line break. A [Position] is a paragraph
// and a byte in its text. Every change is an [Edit], a value that says what was
// taken out and what was put in, so that it can be undone, repeated, and used
// to move positions that others hold. [History] groups edits into the steps
// that people expect to undo. A [Search] finds what people mean in a paragraph.
//
// A letter is kept as light Markdown ([Parse], [Format]): body paragraphs
// parted by a blank line, "## " before a heading, "- " before a list item. The
// signs are for files; people never see them.
//
// An edit costs the same in a short letter and in one of 100,000 words:
// paragraphs lie in a [Seq], which is a list cut into small pieces.
package text

// Kind says what a paragraph is.
type Kind uint8

const (
	Body    Kind = iota // ordinary text
	Heading             // a small heading on its own line
	Item                // one point of a list
)

// Paragraph is one paragraph: its kind, and its text without any sign.
type Paragraph struct {
	Kind Kind
	Text string
}

// Position is a place between characters: the paragraph, from 0, and the byte
// in its text, from 0 to the length.
type Position struct {
	Paragraph, Byte int
}

// Before reports whether p lies before q.
func (p Position) Before(q Position) bool {
	if p.Paragraph != q.Paragraph {
		return p.Paragraph < q.Paragraph
	}
	return p.Byte < q.Byte
}

// Selection is what is selected: from where it was begun to where the caret is.
// The two are equal when nothing is selected.
type Selection struct {
	Anchor, Caret Position
}

// At is the selection of nothing at p.
func At(p Position) Selection { return Selection{Anchor: p, Caret: p} }

// Empty reports whether nothing is selected.
func (s Selection) Empty() bool { return s.Anchor == s.Caret }

// Ends gives the two ends in the order of the text.
func (s Selection) Ends() (from, to Position) {
	if s.Caret.Before(s.Anchor) {
		return s.Caret, s.Anchor
	}
	return s.Anchor, s.Caret
}
