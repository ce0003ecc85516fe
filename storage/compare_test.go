package storage

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// pieces writes a comparison as text: [removed] and {added}.
func pieces(all []Piece) string {
	var out strings.Builder
	for _, p := range all {
		switch p.Change {
		case Removed:
			fmt.Fprintf(&out, "[%s]", p.Text)
		case Added:
			fmt.Fprintf(&out, "{%s}", p.Text)
		default:
			out.WriteString(p.Text)
		}
	}
	return out.String()
}

func TestCompareTellsWhatWasChangedWordByWord(t *testing.T) {
	for _, row := range tsv(t, "compare.tsv", 3) {
		for i := range row {
			row[i] = strings.ReplaceAll(row[i], `\n`, "\n")
		}
		if got := pieces(Compare(row[0], row[1])); got != row[2] {
			t.Errorf("%q to %q: %q, want %q", row[0], row[1], got, row[2])
		}
	}
}

// checkCompare sees that the pieces are both texts and say no more than needed.
func checkCompare(t *testing.T, older, newer string) {
	t.Helper()
	var a, b strings.Builder
	all := Compare(older, newer)
	for i, p := range all {
		if p.Change != Added {
			a.WriteString(p.Text)
		}
		if p.Change != Removed {
			b.WriteString(p.Text)
		}
		if p.Text == "" || i > 0 && all[i-1].Change == p.Change || i > 0 && p.Change == Removed && all[i-1].Change == Added {
			t.Errorf("pieces %+v", all)
		}
	}
	if a.String() != older || b.String() != newer {
		t.Errorf("%q to %q: %+v", older, newer, all)
	}
	if older == newer && len(all) > 1 {
		t.Errorf("nothing was changed: %+v", all)
	}
}

func TestCompareGivesBothTextsBack(t *testing.T) {
	words := strings.Fields("a b newt newts school’s Zoë 🦎 - ## . , é")
	dice := rand.New(rand.NewPCG(3, 3))
	text := func() string {
		var out strings.Builder
		for range dice.IntN(30) {
			out.WriteString(words[dice.IntN(len(words))])
			out.WriteString([]string{" ", "  ", "\n", "", "\n\n"}[dice.IntN(5)])
		}
		return out.String()
	}
	for range long(500, 20_000) {
		checkCompare(t, text(), text())
	}
}

func TestCompareOfMoreWordsThanThereAreRunesBelowTheGap(t *testing.T) {
	var a, b strings.Builder
	for i := range 60_000 {
		fmt.Fprintf(&a, "%d ", i)
		fmt.Fprintf(&b, "%d ", i+i/59_990)
	}
	checkCompare(t, a.String(), b.String())
	for _, n := range []int{0, 1, noRunes - 2, noRunes - 1, noRunes, 70_000} {
		if numberOf(runeOf(n)) != n || runeOf(n) >= noRunes && runeOf(n) < noRunes+manyNoRune {
			t.Errorf("number %d becomes rune %x", n, runeOf(n))
		}
	}
}

func FuzzCompare(f *testing.F) {
	for _, seed := range [][2]string{{"a b", "a c"}, {"", "x"}, {"\xff a", "a \xff"}, {"a  b", "a b"}, {"é", "é"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, older, newer string) {
		if len(older)+len(newer) < 4000 {
			checkCompare(t, older, newer)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	text := manyWords()
	older := text() + text()
	newer := strings.Replace(strings.Replace(older, " ", " and ", 300), "Dear", "Hello", 1)
	for b.Loop() {
		Compare(older, newer)
	}
}
