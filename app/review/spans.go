package review

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dearly/editor"
	"dearly/editor/text"
	"dearly/storage"
)

// span is words of one paragraph: bytes of its text, half open.
type span struct {
	paragraph, start, end int
	quote                 string
}

// chosen are the words that a new comment is about: what is selected, a span for
// each paragraph that has words in it; with nothing selected the sentence that the
// caret is in.
func (s *Screen) chosen() []span {
	from, to := s.page.SelectedPlace()
	all := s.page.Paragraphs()
	if from == to {
		start, end := sentenceAt(all[from.Paragraph].Text, from.Byte)
		return spansOf(all, text.Position{Paragraph: from.Paragraph, Byte: start}, text.Position{Paragraph: from.Paragraph, Byte: end})
	}
	return spansOf(all, from, to)
}

// spansOf parts what lies between two positions by paragraphs, without the space
// at its ends.
func spansOf(all []text.Paragraph, from, to text.Position) []span {
	var out []span
	for i := from.Paragraph; i <= to.Paragraph && i < len(all); i++ {
		words := all[i].Text
		start, end := 0, len(words)
		if i == from.Paragraph {
			start = from.Byte
		}
		if i == to.Paragraph {
			end = to.Byte
		}
		quote := strings.TrimLeftFunc(words[start:end], unicode.IsSpace)
		start = end - len(quote)
		quote = strings.TrimRightFunc(quote, unicode.IsSpace)
		if quote != "" {
			out = append(out, span{i, start, start + len(quote), quote})
		}
	}
	return out
}

// sentenceAt is the sentence that a byte of a paragraph is in, with the quotation
// marks that close after it. At the end of one it is that one.
func sentenceAt(words string, at int) (start, end int) {
	for i := 0; i < len(words); {
		e := sentenceEnd(words, i)
		if at <= e {
			return i, e
		}
		for i = e; i < len(words) && words[i] == ' '; i++ {
		}
		if i > at {
			return i, sentenceEnd(words, i)
		}
	}
	return start, len(words)
}

// sentenceEnd is where the sentence that begins at a byte ends: after a stop that a
// space follows, or the end of the paragraph.
func sentenceEnd(words string, from int) int {
	stopped := false
	for i, r := range words[from:] {
		switch {
		case strings.ContainsRune(".!?…", r):
			stopped = true
		case stopped && strings.ContainsRune("”’\"')", r):
		case stopped && unicode.IsSpace(r):
			return from + i
		default:
			stopped = false
		}
	}
	return len(words)
}

// places are the review's comments as the page shows them. One that does not fit
// the wording, as a file from elsewhere may have it, is left out: its card quotes
// its words all the same.
func (s *Screen) places() []editor.Comment {
	all := s.page.Paragraphs()
	var out []editor.Comment
	for _, c := range s.review.Comments {
		if !fits(c, all) {
			continue
		}
		kind := editor.Remark
		if c.Keep {
			kind = editor.KeepThis
		}
		out = append(out, editor.Comment{
			From: text.Position{Paragraph: c.Paragraph, Byte: c.Start}, To: text.Position{Paragraph: c.Paragraph, Byte: c.End},
			Kind: kind, Data: c.ID,
		})
	}
	return out
}

func fits(c storage.Comment, all []text.Paragraph) bool {
	if c.Paragraph < 0 || c.Paragraph >= len(all) {
		return false
	}
	words := all[c.Paragraph].Text
	return c.Start >= 0 && c.Start < c.End && c.End <= len(words) && utf8.ValidString(words[c.Start:c.End])
}
