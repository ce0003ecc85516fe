package paper

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// each letter is one wide.
func letters(words string, _ bool) float64 { return float64(utf8.RuneCountInString(words)) }

func TestLinesBreakWhereTheyMay(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"one two three four", "one two|three four"},
		{"ab 3\u00a0things b", "ab|3\u00a0things b"},
		{"well-being of all", "well-being|of all"},
		{"extraordinarily so", "extraordin|arily so"},
		{"ab extraordinarily", "ab|extraordin|arily"},
		{"", ""},
		{"👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧👩‍👩‍👧|👩‍👩‍👧"},
	} {
		var got []string
		for _, line := range Wrap([]Run{{Text: c.in}}, 10, letters) {
			got = append(got, line.Text())
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%q: got %q, want %q", c.in, strings.Join(got, "|"), c.want)
		}
	}
}

func TestBoldWordsKeepTheirWeightOverLines(t *testing.T) {
	lines := Wrap([]Run{{"You said ", false}, {"“I like it here”", true}, {" to me", false}}, 12, letters)
	var got strings.Builder
	for _, l := range lines {
		for _, r := range l.Runs {
			if r.Bold {
				got.WriteString("*" + r.Text + "*")
			} else {
				got.WriteString(r.Text)
			}
		}
		got.WriteString("|")
	}
	if want := "You said *“I*|*like it*|*here”* to me|"; got.String() != want {
		t.Errorf("got %s, want %s", got.String(), want)
	}
}

func FuzzWrapKeepsEveryWord(f *testing.F) {
	f.Add("You said “I like it”, 3\u00a0times.", 7)
	f.Fuzz(func(t *testing.T, s string, width int) {
		s = tidy(s)
		if width < 1 || width > 200 {
			return
		}
		var got strings.Builder
		for _, l := range Wrap(quotesBold(s), float64(width), letters) {
			got.WriteString(l.Text())
		}
		if strings.ReplaceAll(got.String(), " ", "") != strings.ReplaceAll(s, " ", "") {
			t.Errorf("%q became %q", s, got.String())
		}
	})
}
