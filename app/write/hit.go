package write

import (
	"dearly/editor/text"
	"dearly/storage"
)

// ShowHit goes to a place that a search found in this letter: the caret behind the
// words, the worker's own note, or what a manager said.
func (s *Screen) ShowHit(hit storage.Hit) {
	switch hit.Where {
	case storage.InNote:
		s.Show(Note)
	case storage.InReview:
		s.Show(Review)
	case storage.InText:
		stored := s.params.Letter.Text
		if hit.Place.End <= 0 || hit.Place.End > len(stored) || stored != s.page.Text() {
			return
		}
		s.page.Select(text.At(text.Parse(stored[:hit.Place.End]).End()))
		s.Focus()
	}
}
