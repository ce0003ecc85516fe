package editor

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"dearly/editor/text"
)

// Shape is how the line under a mark is drawn. It tells the kind of the mark
// without its colour.
type Shape uint8

const (
	Solid  Shape = iota // a plain word drops in
	Dotted              // keep it and explain it
	Wavy                // say what happened instead
	Dashed              // fine in some senses
	Faint               // a word that a child of this age may not know
	Beaded              // not as words are spelt
	shapes
)

// Mark is a stretch of a paragraph to draw something under.
type Mark struct {
	Start, End int // bytes in the paragraph's text, half open
	Shape      Shape
	Data       any // the caller's own, handed back in Explain
}

// Place is a mark and the paragraph, from 0, that it is in.
type Place struct {
	Paragraph int
	Mark      Mark
}

// Wording is other words for a mark: put Text in the place of the bytes from
// Start to End of the paragraph, which may reach wider than the mark. Advice is
// to be read, not dropped in.
type Wording struct {
	Start, End int
	Text       string
	Advice     bool
}

// Action is something else that can be done about a mark.
type Action struct {
	Label string
	Do    func()
}

// Card is what is shown about a mark.
type Card struct {
	Title, Why string
	Wordings   []Wording
	Actions    []Action
}

// soundMarks gives marks in order, without those that lie outside the text,
// hold nothing, split a character or overlap one before them.
func soundMarks(marks []Mark, s string) []Mark {
	if len(marks) == 0 {
		return nil
	}
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	return slices.DeleteFunc(marks, func(m Mark) bool {
		if m.Start < end || m.End <= m.Start || m.End > len(s) || m.Shape >= shapes ||
			!utf8.RuneStart(s[m.Start]) || (m.End < len(s) && !utf8.RuneStart(s[m.End])) {
			return true
		}
		end = m.End
		return false
	})
}

// touching gives the mark that the caret at byte at is in or beside.
func touching(marks []Mark, at int) (Mark, bool) {
	beside := -1
	for i, m := range marks {
		if m.Start <= at && at < m.End {
			return m, true
		}
		if m.End == at {
			beside = i
		}
		if m.Start > at {
			break
		}
	}
	if beside >= 0 {
		return marks[beside], true
	}
	return Mark{}, false
}

// shiftedSpans is shifted for the places found.
func shiftedSpans(found []text.Span, at, oldEnd, newEnd int) []text.Span {
	out := found[:0]
	for _, s := range found {
		switch {
		case s.End <= at:
		case s.Start >= oldEnd:
			s.Start += newEnd - oldEnd
			s.End += newEnd - oldEnd
		default:
			continue
		}
		out = append(out, s)
	}
	return out
}

// shifted moves marks with an edit in their paragraph, until they are found
// anew; those that it touches go.
func shifted(marks []Mark, at, oldEnd, newEnd int) []Mark {
	out := marks[:0]
	for _, m := range marks {
		switch {
		case m.End < at:
		case m.Start > oldEnd:
			m.Start += newEnd - oldEnd
			m.End += newEnd - oldEnd
		default:
			continue
		}
		out = append(out, m)
	}
	return out
}
