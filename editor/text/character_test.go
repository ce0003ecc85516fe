package text

import (
	"testing"

	"github.com/rivo/uniseg"
)

func TestTheCaretStopsWherePeopleSeeCharacters(t *testing.T) {
	for seed := range uint64(800) {
		s := randomText(seeded(seed), 12)
		var stops []int
		state, at, rest := -1, 0, s
		for rest != "" {
			var c string
			stops = append(stops, at)
			c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
			at += len(c)
		}
		stops = append(stops, len(s))
		for i, at := range stops[:len(stops)-1] {
			if got := NextCharacter(s, at); got != stops[i+1] {
				t.Fatalf("%q: after %d comes %d, not %d", s, at, got, stops[i+1])
			}
			if got := PreviousCharacter(s, stops[i+1]); got != at {
				t.Fatalf("%q: before %d comes %d, not %d", s, stops[i+1], got, at)
			}
			for b := at; b < stops[i+1]; b++ {
				if got := SnapCharacter(s, b); got != at {
					t.Fatalf("%q: %d belongs to %d, not %d", s, b, at, got)
				}
			}
		}
	}
}

func TestWordsAreWalkedAsOnWindows(t *testing.T) {
	for _, c := range []struct {
		s     string
		stops []int // of Ctrl+Right
	}{
		{"one two  three", []int{4, 9, 14}},
		{"don't stop", []int{6, 10}},
		{"it’s 3.5 km", []int{7, 11, 13}},
		{"yes, (no)", []int{3, 5, 6, 8, 9}},
		{" led", []int{1, 4}},
		{"a 👨‍👩‍👧 b", []int{2, 21, 22}},
		{"e\u0301t\u0301 x", []int{7, 8}},
	} {
		at := 0
		for _, want := range c.stops {
			if at = NextWord(c.s, at); at != want {
				t.Errorf("%q: Ctrl+Right comes to %d, not %d", c.s, at, want)
				break
			}
		}
		for i := len(c.stops) - 2; i >= 0; i-- {
			if at = PreviousWord(c.s, at); at != c.stops[i] {
				t.Errorf("%q: Ctrl+Left comes to %d, not %d", c.s, at, c.stops[i])
				break
			}
		}
	}
}

func TestADoubleClickTakesTheWord(t *testing.T) {
	for _, c := range []struct {
		s    string
		at   int
		want string
	}{
		{"the placement was", 6, "placement"},
		{"the placement was", 13, "placement"},
		{"the placement was", 4, "placement"},
		{"don't", 3, "don't"},
		{"end.", 4, "."},
		{"", 0, ""},
		{"a  b", 2, "  "},
		{"👨‍👩‍👧", 0, "👨‍👩‍👧"},
	} {
		start, end := WordAt(c.s, c.at)
		if got := c.s[start:end]; got != c.want {
			t.Errorf("%q at %d: %q is taken, not %q", c.s, c.at, got, c.want)
		}
	}
}

func TestWordMotionsNeverSplitACharacter(t *testing.T) {
	for seed := range uint64(800) {
		r := seeded(seed)
		s := randomText(r, 12)
		at := SnapCharacter(s, r.IntN(len(s)+1))
		next, before := NextWord(s, at), PreviousWord(s, at)
		start, end := WordAt(s, at)
		for _, b := range []int{next, before, start, end} {
			if b != SnapCharacter(s, b) {
				t.Fatalf("seed %d: %q from %d: %d splits a character", seed, s, at, b)
			}
		}
		if at < len(s) && next <= at || at > 0 && before >= at || start > end {
			t.Fatalf("seed %d: %q from %d: next %d, before %d, word %d to %d", seed, s, at, next, before, start, end)
		}
	}
}
