package text

import (
	"slices"
	"strings"
	"testing"
)

func TestSearchFindsWhatPeopleMean(t *testing.T) {
	for _, c := range []struct {
		what, in string
		q        Query
		want     string // the places found, by their text
	}{
		{what: "home", in: "Home is not a home.", want: "Home|home"},
		{what: "Home", in: "Home is not a home.", q: Query{Case: true}, want: "Home"},
		{what: "home", in: "homes and a home", q: Query{Whole: true}, want: "home"},
		{what: "child", in: "the child’s grandchild", q: Query{Whole: true}, want: "child"},
		{what: "ana", in: "banana", want: "ana"},
		{what: "cafe", in: "café CAFE\u0301 cafe", want: "café|CAFE\u0301|cafe"},
		{what: "café", in: "café cafe\u0301 cafe", want: "café|cafe\u0301"},
		{what: "cafe", in: "café cafe", q: Query{Case: true}, want: "cafe"},
		{what: "don't", in: "don’t DON'T", want: "don’t|DON'T"},
		{what: "said \"yes\"", in: "said “yes”", want: "said “yes”"},
		{what: "a b", in: "a\u00a0b a b", want: "a\u00a0b|a b"},
		{what: "well-being", in: "well–being, well‑being", want: "well–being|well‑being"},
		{what: "👨", in: "👨‍👩‍👧 and 👨", want: "👨"},
		{what: "☺", in: "☺️", want: "☺️"},
		{what: "(soon)", in: "now (soon)!", q: Query{Whole: true}, want: "(soon)"},
		{what: "Łódź", in: "ŁÓDŹ lodz", want: "ŁÓDŹ"},
		{what: "lonely", in: "", want: ""},
		{what: "zzz", in: "nothing", want: ""},
	} {
		c.q.What = c.what
		var got []string
		for _, s := range NewSearch(c.q).Append(nil, c.in) {
			got = append(got, c.in[s.Start:s.End])
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%+v in %q finds %q, not %q", c.q, c.in, got, c.want)
		}
	}
	if NewSearch(Query{}) != nil {
		t.Error("nothing is looked for")
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("cafe", "Café cafe\u0301 👨‍👩‍👧", true, false)
	f.Add("\u0301", "e\u0301\u0301", false, true)
	f.Fuzz(func(t *testing.T, what, in string, same, whole bool) {
		in = OneLine(in)
		s := NewSearch(Query{what, same, whole})
		if s == nil {
			return
		}
		end := 0
		for _, at := range s.Append(nil, in) {
			if at.Start < end || at.End <= at.Start || at.End > len(in) {
				t.Fatalf("%q in %q: %v after %d", what, in, at, end)
			}
			if SnapCharacter(in, at.Start) != at.Start || SnapCharacter(in, at.End) != at.End {
				t.Fatalf("%q in %q: %v splits a character", what, in, at)
			}
			end = at.End
		}
		// What is found is found again in what was found.
		for _, at := range s.Append(nil, in) {
			if whole {
				break
			}
			if got := s.Append(nil, in[at.Start:at.End]); !slices.Contains(got, Span{0, at.End - at.Start}) && len(got) == 0 {
				t.Fatalf("%q is not found in %q", what, in[at.Start:at.End])
			}
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	s := NewSearch(Query{What: "placement"})
	letter := strings.Repeat("We talked about your placement with Auntie Bev and the café. ", 1000)
	b.SetBytes(int64(len(letter)))
	var found []Span
	for b.Loop() {
		found = s.Append(found[:0], letter)
	}
}
