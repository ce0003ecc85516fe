package write

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
	"dearly/storage"
)

func TestAPlaceThatWasFoundIsGoneTo(t *testing.T) {
	for _, words := range []string{"Maya", "What we did", "placement", "Dad has failed", "review this"} {
		s, _, _ := open(t, testLetter)
		at := strings.Index(testLetter, words)
		s.ShowHit(storage.Hit{Where: storage.InText, Place: storage.Span{Start: at, End: at + len(words)}})
		caret := s.page.Selection().Caret
		p := text.New(s.page.Paragraphs()...)
		if got := text.Plain(p.Fragment(text.Position{}, caret)); !strings.HasSuffix(got, words) || s.page.SelectedText() != "" || s.part() != "page" {
			t.Errorf("%q: the caret is behind %q", words, got)
		}
	}
	s, _, _ := open(t, testLetter)
	s.ShowHit(storage.Hit{Where: storage.InNote})
	if s.canvas().Focused() != fyne.Focusable(s.note.field.Input) || s.side.chosen != Note {
		t.Error("the note is not shown")
	}
	s, _ = withReview(t, reviewed, nil)
	s.ShowHit(storage.Hit{Where: storage.InReview})
	if s.side.chosen != Review || !slices.Contains(s.review.stops, s.canvas().Focused()) {
		t.Error("the review is not shown")
	}
	for _, hit := range []storage.Hit{{Where: storage.InText, Place: storage.Span{Start: 4, End: 9999}}, {Where: storage.InText}, {Where: storage.InFacts}} {
		s, _, _ := open(t, testLetter)
		was := s.page.Selection()
		if s.ShowHit(hit); s.page.Selection() != was {
			t.Errorf("%v moves the caret", hit)
		}
	}
}
