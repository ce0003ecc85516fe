package exchange

import (
	"strings"
	"unicode/utf8"

	"dearly/storage"
)

// Placing is how a comment came to its place.
type Placing string

const (
	Exact  Placing = "exact"  // its words stand where it says
	Moved  Placing = "moved"  // its words stand once elsewhere, and it was put there
	Adrift Placing = "adrift" // its words are no longer there, or in several places: show it by its quotation
)

// Placed is a comment on the wording at hand. The place of one that is Adrift
// means nothing.
type Placed struct {
	storage.Comment
	How Placing
}

// Fit puts comments on a wording, given as the texts of its paragraphs as package
// editor/text parts it: the wording that they are about, or a later one. All come
// back, in their order. A comment never lands on other words than it was made on:
// when its words have moved within their paragraph or, failing that, to another,
// it goes along, if there is one such place only.
func Fit(comments []storage.Comment, paragraphs []string) []Placed {
	out := make([]Placed, len(comments))
	for i, c := range comments {
		out[i] = fit(c, paragraphs)
	}
	return out
}

func fit(c storage.Comment, paragraphs []string) Placed {
	if stands(paragraphs, c.Paragraph, c.Start, c.End, c.Quote) {
		return Placed{c, Exact}
	}
	if c.Quote == "" {
		return Placed{c, Adrift}
	}
	if c.Paragraph >= 0 && c.Paragraph < len(paragraphs) {
		if at, ok := once(paragraphs[c.Paragraph], c.Quote); ok {
			c.Start, c.End = at, at+len(c.Quote)
			return Placed{c, Moved}
		}
	}
	found := false
	moved := c
	for i, p := range paragraphs {
		if !strings.Contains(p, c.Quote) {
			continue
		}
		at, ok := once(p, c.Quote)
		if found || !ok {
			return Placed{c, Adrift}
		}
		found = true
		moved.Paragraph, moved.Start, moved.End = i, at, at+len(c.Quote)
	}
	if !found {
		return Placed{c, Adrift}
	}
	return Placed{moved, Moved}
}

// once is where a quotation stands, if it stands there only once.
func once(text, quote string) (at int, ok bool) {
	at = strings.Index(text, quote)
	return at, at >= 0 && strings.LastIndex(text, quote) == at
}

// stands tells whether a quotation is at its place, between whole characters.
func stands(paragraphs []string, paragraph, start, end int, quote string) bool {
	if paragraph < 0 || paragraph >= len(paragraphs) {
		return false
	}
	p := paragraphs[paragraph]
	if start < 0 || end < start || end > len(p) || p[start:end] != quote {
		return false
	}
	return whole(p, start) && whole(p, end)
}

func whole(p string, at int) bool { return at == len(p) || utf8.RuneStart(p[at]) }

// SoundMarks are the marks whose words stand where they say in a wording, and how
// many do not: those are left out, since a mark on other words would mislead.
func SoundMarks(marks []Mark, paragraphs []string) (sound []Mark, without int) {
	for _, m := range marks {
		if stands(paragraphs, m.Paragraph, m.Start, m.End, m.Text) {
			sound = append(sound, m)
		} else {
			without++
		}
	}
	return sound, without
}
