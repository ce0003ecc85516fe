package home

import (
	"strings"
	"testing"

	"dearly/storage"
)

func TestAgesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text, born string
		age        int
		wrong      string
	}{
		{"", "", 0, ""},
		{"8", "", 8, ""},
		{" 8 years", "", 8, ""},
		{"8 years old", "", 8, ""},
		{"8 yrs", "", 8, ""},
		{"4/5/2017", "2017-05-04", 0, ""},
		{"04.05.17", "2017-05-04", 0, ""},
		{"4 May 2017", "2017-05-04", 0, ""},
		{"2017-05-04", "2017-05-04", 0, ""},
		{"0", "", 0, "An age is from 1 to 25"},
		{"-3", "", 0, "An age is from 1 to 25"},
		{"80", "", 0, "An age is from 1 to 25"},
		{"4 May 2027", "", 0, "still to come"},
		{"4 May 1977", "", 0, "more than 25 years ago"},
		{"eight", "", 0, "a day, a month and a year"},
		{"May 2017", "", 0, "a day, a month and a year"},
		{"31/2/2017", "", 0, "a day, a month and a year"},
	} {
		born, age, wrong := readAge(c.text, now())
		if born.String() != c.born || age != c.age || c.wrong == "" && wrong != "" || !strings.Contains(wrong, c.wrong) {
			t.Errorf("%q: %s, %d, %q", c.text, born, age, wrong)
		}
	}
}

func TestAgesAreSaidInWords(t *testing.T) {
	for _, c := range []struct {
		child storage.Child
		want  string
	}{
		{storage.Child{Age: 8}, "8 years old"},
		{storage.Child{Age: 1}, "1 year old"},
		{storage.Child{}, "Age not given"},
		{storage.Child{Born: day("2013-11-23")}, "12 years old"},
		{storage.Child{Born: day("2026-06-20")}, "5 months old"},
		{storage.Child{Born: day("2026-10-20")}, "1 month old"},
		{storage.Child{Born: day("2026-11-10")}, "A few weeks old"},
		{storage.Child{Born: day("2027-01-10")}, "Not born yet"},
	} {
		if got := ageLine(c.child, day("2026-11-22")); got != c.want {
			t.Errorf("%+v: %q, want %q", c.child, got, c.want)
		}
	}
}

func TestFirstWords(t *testing.T) {
	for text, want := range map[string]string{
		"":    "Nothing written yet",
		"\n ": "Nothing written yet",
		"Dear Anouk,\n\n## Why I came\n\n- one\n- two\n": "Dear Anouk, one two",
		"\\- not a list": "- not a list",
	} {
		if got := firstWords(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := []rune(firstWords(strings.Repeat("żółć ", 200))); len(got) != 241 {
		t.Errorf("a long letter gives %d runes", len(got))
	}
}
