package exchange

import (
	"math"
	"testing"

	"dearly/storage"
)

func TestACommentLandsOnItsWordsOrOnNone(t *testing.T) {
	was := sampleParagraphs()
	c := storage.Comment{Paragraph: 2, Start: 5, End: 14, Quote: "placement"}
	for _, tc := range []struct {
		name       string
		comment    storage.Comment
		paragraphs []string
		want       Placing
		paragraph  int
		start      int
	}{
		{"as it was", c, was, Exact, 2, 5},
		{"words before it", c, []string{was[0], was[1], "Your new placement is with"}, Moved, 2, 9},
		{"a paragraph before it", c, []string{was[0], was[1], "It rained.", was[2]}, Moved, 3, 5},
		{"elsewhere twice", c, []string{"placement", "placement", "home"}, Adrift, 0, 0},
		{"twice in one elsewhere", c, []string{"placement placement", "", "home"}, Adrift, 0, 0},
		{"twice in its own, not at its place", c, []string{"", "", "A placement, a placement"}, Adrift, 0, 0},
		{"at its place and elsewhere", c, []string{"placement", "", "Your placement"}, Exact, 2, 5},
		{"moved in its own and elsewhere too", c, []string{"placement", "", "A placement"}, Moved, 2, 2},
		{"gone", c, []string{"", "", "Your home is with"}, Adrift, 0, 0},
		{"no wording at all", c, nil, Adrift, 0, 0},
		{"a paragraph beyond the end", storage.Comment{Paragraph: 200, Start: 0, End: 4, Quote: "ring"}, was, Moved, 3, 7},
		{"bytes beyond the end", storage.Comment{Paragraph: 1, Start: 900, End: 909, Quote: "placement"}, was, Moved, 2, 5},
		{"numbers that overflow", storage.Comment{Paragraph: math.MaxInt, Start: math.MaxInt - 1, End: math.MaxInt, Quote: "x"}, was, Adrift, 0, 0},
		{"below nought", storage.Comment{Paragraph: -1, Start: -4, End: -1, Quote: "zzz"}, was, Adrift, 0, 0},
		{"a place without words", storage.Comment{Paragraph: 3, Start: 2, End: 2}, was, Exact, 3, 2},
		{"a place without words, beyond", storage.Comment{Paragraph: 3, Start: 99, End: 99}, was, Adrift, 0, 0},
		{"within a character", storage.Comment{Paragraph: 2, Start: 42, End: 42}, []string{"", "", "Your placement is with Auntie Bron, and “tea’s"}, Adrift, 0, 0},
	} {
		got := Fit([]storage.Comment{tc.comment}, tc.paragraphs)[0]
		if got.How != tc.want || got.How != Adrift && (got.Paragraph != tc.paragraph || got.Start != tc.start || got.End-got.Start != len(tc.comment.Quote)) {
			t.Errorf("%s: %s at %d, %d–%d", tc.name, got.How, got.Paragraph, got.Start, got.End)
		}
	}
}

func TestEveryCommentComesBackInItsOrder(t *testing.T) {
	comments := sampleReview().Review.Comments
	placed := Fit(comments, []string{"Dear Wren,"})
	if len(placed) != 2 || placed[0].ID != comments[0].ID || placed[0].How != Adrift || placed[1].How != Moved || placed[1].Paragraph != 0 {
		t.Errorf("%+v", placed)
	}
	if len(Fit(nil, nil)) != 0 {
		t.Error("a comment out of nothing")
	}
}

func TestMarksOnOtherWordsAreLeftOutAndCounted(t *testing.T) {
	m := sampleLetter().Letter.Marks[0]
	other, beyond := m, m
	other.Start, other.End = 6, 15
	beyond.Paragraph = 17
	sound, without := SoundMarks([]Mark{other, m, beyond}, sampleParagraphs())
	if len(sound) != 1 || sound[0].Start != 5 || without != 2 {
		t.Errorf("%+v, %d", sound, without)
	}
}
