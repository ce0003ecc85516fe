package main

import (
	"strings"

	"dearly/app/write"
	"dearly/editor/text"
	"dearly/storage"
)

// showHit opens a letter at the words that a search has found in it.
func (d *desk) showHit(c storage.Child, l storage.Letter, hit storage.Hit) {
	d.showLetter(c, l)
	switch hit.Where {
	case storage.InNote:
		d.letter.Show(write.Note)
	case storage.InReview:
		d.letter.Show(write.Review)
	case storage.InText:
		if at, ok := placeOf(l.Text, hit.Place); ok {
			d.letter.Page().Select(text.At(at.Anchor)) // not selected: a key would replace it
		}
	}
}

// placeOf finds a place in a letter as it is stored, in bytes, among its
// paragraphs.
func placeOf(markdown string, place storage.Span) (at text.Selection, ok bool) {
	if place.Start < 0 || place.End > len(markdown) || place.Start >= place.End {
		return at, false
	}
	words := markdown[place.Start:place.End]
	before := strings.Count(markdown[:place.Start], words) // the same words, earlier in the letter
	for i, p := range text.Parse(markdown).All {
		for from := 0; ; {
			n := strings.Index(p.Text[from:], words)
			if n < 0 {
				break
			}
			start := from + n
			if before == 0 {
				return text.Selection{Anchor: text.Position{Paragraph: i, Byte: start}, Caret: text.Position{Paragraph: i, Byte: start + len(words)}}, true
			}
			before--
			from = start + len(words)
		}
	}
	return at, false
}
