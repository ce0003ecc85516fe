package write

import (
	"strings"
	"testing"
)

// BenchmarkCoach is what the coach costs at a pause in a very long letter: reading,
// off the painting goroutine, and showing, on it.
func BenchmarkCoach(b *testing.B) {
	const words = 20
	s, _, _ := open(b, "Dear Maya,\n\n"+strings.Repeat("The child was sad. I came to see you on Tuesday and we talked about your placement, and somebody will ring school.\n\n", 100_000/words))
	b.Run("read", func(b *testing.B) {
		job := coachJob{child: "Maya", words: s.words, reading: s.reading(true)}
		paragraphs := s.page.Paragraphs()
		for b.Loop() {
			job.read(paragraphs)
		}
	})
	b.Run("show", func(b *testing.B) {
		for b.Loop() {
			s.showCoached(s.coached)
		}
	})
	b.Run("take", func(b *testing.B) {
		for b.Loop() {
			s.page.Paragraphs()
		}
	})
	b.Run("settle", func(b *testing.B) {
		for b.Loop() {
			s.settled()
		}
	})
}
