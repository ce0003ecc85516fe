package jargon

import (
	"strings"
	"testing"
)

// unfamiliar gives the unfamiliar words of a text at an age.
func unfamiliar(d *Dictionary, text string, age int) string {
	var words []string
	for _, x := range d.NewFinder().Append(nil, text, Reading{Age: age}) {
		if x.Level == Unfamiliar {
			words = append(words, text[x.Start:x.End])
		}
	}
	return strings.Join(words, " ")
}

func TestAgesOutsideTheBandsCountAsTheNearest(t *testing.T) {
	known, problems, err := ReadKnown(strings.NewReader("word\tband\nwas\t5\nyou\t5\nhappy\t7\ndetermined\t11\n"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	d, _ := Compile(known, Layer{"test", nil})
	const text = "you was happy determined ascertained"
	for _, row := range []struct {
		age  int
		want string
	}{
		{0, ""},
		{-3, ""},
		{1, "happy determined ascertained"},
		{4, "happy determined ascertained"},
		{5, "happy determined ascertained"},
		{7, "determined ascertained"},
		{11, "ascertained"},
		{16, "ascertained"},
		{300, "ascertained"},
	} {
		if got := unfamiliar(d, text, row.age); got != row.want {
			t.Errorf("at %d: %q, want %q", row.age, got, row.want)
		}
	}
}

// A letter to a small child is not one long mark, and a teenager's has few.
func TestAGoodLetterIsQuietAtFourAndAtSixteen(t *testing.T) {
	known, _ := realWords(t)
	d, _ := Compile(known, Layer{"none", nil})
	const text = "Dear Tilly, I came to see you at home. You were in the garden with Nan. You told me that you like your new bed. It was a good visit."
	for _, age := range []int{1, 4, 5, 9, 16} {
		if got := unfamiliar(d, text, age); got != "" && got != "visit" {
			t.Errorf("at %d: %q", age, got)
		}
	}
}
