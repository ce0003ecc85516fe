package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Document is the text of a letter. It is made by [New] or [Parse] and changed
// by [Document.Apply] alone. It is not safe for use from several goroutines.
type Document struct {
	list  Seq[Paragraph]
	words int
}

// New makes a document of the paragraphs given; of none, it holds one empty
// body paragraph. Texts are mended and line breaks in them become spaces.
func New(paragraphs ...Paragraph) *Document {
	if len(paragraphs) == 0 {
		paragraphs = []Paragraph{{}}
	}
	d := &Document{}
	fresh := make([]Paragraph, len(paragraphs))
	for i, p := range paragraphs {
		fresh[i] = Paragraph{Kind: p.Kind, Text: OneLine(p.Text)}
		d.words += countWords(fresh[i].Text)
	}
	d.list.Splice(0, 0, fresh...)
	return d
}

// OneLine mends s and turns line breaks into spaces, so that it can stand in a
// paragraph.
func OneLine(s string) string {
	s = Mend(s)
	if strings.ContainsAny(s, "\r\n") {
		s = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ").Replace(s)
	}
	return s
}

// Mend replaces bytes that are not UTF-8 by U+FFFD, the sign for a character
// that could not be read.
func Mend(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// Len is the number of paragraphs, at least 1.
func (d *Document) Len() int { return d.list.Len() }

// Paragraph gives paragraph i, from 0.
func (d *Document) Paragraph(i int) Paragraph { return d.list.At(i) }

// All calls yield for every paragraph in order, until it returns false.
func (d *Document) All(yield func(int, Paragraph) bool) { d.list.All(yield) }

// Words is the number of words. It is kept up to date, not counted.
func (d *Document) Words() int { return d.words }

// Empty reports whether there is no text at all, only one empty body paragraph.
func (d *Document) Empty() bool {
	return d.Len() == 1 && d.Paragraph(0) == Paragraph{}
}

// End is the position after the last character.
func (d *Document) End() Position {
	last := d.Len() - 1
	return Position{last, len(d.Paragraph(last).Text)}
}

// Clamp gives the nearest position that exists and does not split a character.
func (d *Document) Clamp(p Position) Position {
	if p.Paragraph < 0 {
		return Position{}
	}
	if p.Paragraph >= d.Len() {
		return d.End()
	}
	text := d.Paragraph(p.Paragraph).Text
	p.Byte = max(0, min(p.Byte, len(text)))
	for p.Byte > 0 && p.Byte < len(text) && !utf8.RuneStart(text[p.Byte]) {
		p.Byte--
	}
	return p
}

// Fragment copies what lies between two positions, in order: at least one
// paragraph, the first and the last of them perhaps only in part.
func (d *Document) Fragment(from, to Position) []Paragraph {
	if from.Paragraph == to.Paragraph {
		p := d.Paragraph(from.Paragraph)
		return []Paragraph{{p.Kind, p.Text[from.Byte:to.Byte]}}
	}
	out := make([]Paragraph, 0, to.Paragraph-from.Paragraph+1)
	first := d.Paragraph(from.Paragraph)
	out = append(out, Paragraph{first.Kind, first.Text[from.Byte:]})
	for i := from.Paragraph + 1; i < to.Paragraph; i++ {
		out = append(out, d.Paragraph(i))
	}
	last := d.Paragraph(to.Paragraph)
	return append(out, Paragraph{last.Kind, last.Text[:to.Byte]})
}

// Apply makes the change. The edit must have been made for this state of the
// document: by one of its own methods, or as the inverse of the edit applied
// last.
func (d *Document) Apply(e Edit) {
	end := e.RemovedEnd()
	left := d.Paragraph(e.At.Paragraph).Text[:e.At.Byte]
	right := d.Paragraph(end.Paragraph).Text[end.Byte:]
	d.words += countJoined(left, e.Inserted, right) - countJoined(left, e.Removed, right)

	fresh := make([]Paragraph, len(e.Inserted))
	copy(fresh, e.Inserted)
	last := len(fresh) - 1
	if last == 0 {
		fresh[0].Text = left + fresh[0].Text + right
	} else {
		fresh[0].Text = left + fresh[0].Text
		fresh[last].Text += right
	}
	d.list.Splice(e.At.Paragraph, len(e.Removed), fresh...)
}

// countJoined counts the words of a fragment together with the parts of words
// that touch it on either side, and no more: the rest of a long paragraph is
// not read again at each key.
func countJoined(left string, fragment []Paragraph, right string) int {
	if i := strings.LastIndexFunc(left, unicode.IsSpace); i >= 0 {
		left = left[i:]
	}
	if i := strings.IndexFunc(right, unicode.IsSpace); i >= 0 {
		right = right[:i]
	}
	n, last := 0, len(fragment)-1
	for i, p := range fragment {
		s := p.Text
		if i == 0 {
			s = left + s
		}
		if i == last {
			s += right
		}
		n += countWords(s)
	}
	return n
}

// countWords counts runs without space that hold a letter or a digit.
func countWords(s string) int {
	n, counted := 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			counted = false
		case !counted && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			counted = true
			n++
		}
	}
	return n
}
