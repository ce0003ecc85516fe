package main

import (
	"strings"
	"testing"

	"dearly/editor/text"
	"dearly/storage"
)

func TestFoundWordsAreFoundAgainAmongTheParagraphs(t *testing.T) {
	const letter = "Dear Wren,\n\n## My bike\n\n- your bike is red\n- the Bike shed\n\nWe saw the bike."
	for _, c := range []struct {
		nth       int // of "bike" in the letter, from 0
		paragraph int
		start     int
	}{{0, 1, 3}, {1, 2, 5}, {2, 4, 11}} {
		at := 0
		for range c.nth {
			at += strings.Index(letter[at:], "bike") + 4
		}
		at += strings.Index(letter[at:], "bike")
		got, ok := placeOf(letter, storage.Span{Start: at, End: at + 4})
		want := text.Position{Paragraph: c.paragraph, Byte: c.start}
		if !ok || got.Anchor != want || got.Caret.Byte != c.start+4 {
			t.Errorf("place %d: %+v, %v", c.nth, got, ok)
		}
	}
	for _, bad := range []storage.Span{{}, {Start: 5, End: 500}, {Start: -1, End: 3}} {
		if _, ok := placeOf(letter, bad); ok {
			t.Errorf("%+v is found", bad)
		}
	}
}
