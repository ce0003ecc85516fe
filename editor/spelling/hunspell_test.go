package spelling

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestHunspellItselfAgrees judges every word of the list, the words that its affixes
// make, and some with a slip, by hunspell and by us. It needs
//
//	apt-get install hunspell
//	DEARLY_LONG=1 go test -run Hunspell ./editor/spelling
//
// On 2026-11-22, with hunspell 1.7.1: 489,777 words, 238,639 of them wrong, none judged
// otherwise. The lists are read by both from the same files.
func TestHunspellItselfAgrees(t *testing.T) {
	path, err := exec.LookPath("hunspell")
	if err != nil || os.Getenv("DEARLY_LONG") == "" {
		t.Skip("needs hunspell and DEARLY_LONG=1")
	}
	lists := filepath.Join("..", "..", "assets", "spelling")
	aff, err := os.Open(filepath.Join(lists, "en_GB.aff"))
	if err != nil {
		t.Fatal(err)
	}
	defer aff.Close()
	dic, err := os.Open(filepath.Join(lists, "en_GB.dic"))
	if err != nil {
		t.Fatal(err)
	}
	defer dic.Close()
	c, err := New(Files{Aff: aff, Dic: dic}) // without our own words
	if err != nil {
		t.Fatal(err)
	}
	words := everyForm(c)
	random := rand.New(rand.NewPCG(4, 7))
	for _, w := range words[:len(words):len(words)] {
		if w = slipped(random, w); testable(w) {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	words = slices.Compact(words)

	run := exec.Command(path, "-d", filepath.Join(lists, "en_GB"), "-i", "utf-8", "-l")
	run.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	wrong := map[string]bool{}
	for w := range strings.FieldsSeq(string(out)) {
		wrong[w] = true
	}
	apart := 0
	for _, w := range words {
		if ours := c.look([]byte(w)) == unknown; ours != wrong[w] {
			if apart++; apart <= 30 {
				t.Errorf("%s: wrong for us %v, for hunspell %v", w, ours, wrong[w])
			}
		}
	}
	t.Logf("%d words, %d of them wrong, %d judged otherwise than by hunspell", len(words), len(wrong), apart)
}

// everyForm are the words of the list and those that one prefix, one suffix, or one
// of each make of them, of a to z and apostrophes, with no capital but the first.
func everyForm(c *Checker) []string {
	var words []string
	keep := func(w string) {
		if testable(w) {
			words = append(words, w)
		}
	}
	byFlag := map[byte][]affix{}
	for _, rules := range c.affixes.suffixes {
		for _, r := range rules {
			byFlag[r.flag] = append(byFlag[r.flag], r)
		}
	}
	starts := map[byte][]affix{}
	for _, rules := range c.affixes.prefixes {
		for _, r := range rules {
			starts[r.flag] = append(starts[r.flag], r)
		}
	}
	for at := range c.table.lines() {
		word := c.table.word(at)
		flags := c.table.flags(at + len(word))
		keep(word)
		forms := []string{word}
		for i := range len(flags) {
			for _, r := range byFlag[flags[i]] {
				if stem, ok := strings.CutSuffix(word, r.strip); ok && r.fitsEnd([]byte(word)) {
					keep(stem + r.add)
					forms = append(forms, stem+r.add)
				}
			}
		}
		for i := range len(flags) {
			for _, r := range starts[flags[i]] {
				for _, f := range forms {
					if r.fitsStart([]byte(f)) {
						keep(r.add + f)
					}
				}
			}
		}
	}
	return words
}

// testable tells whether hunspell takes a word as one, and judges it as written:
// letters a to z, apostrophes between them, no capital but the first.
func testable(w string) bool {
	if len(w) < 2 || len(w) > longest || capitals([]byte(w)) {
		return false
	}
	for i := range len(w) {
		inside := 0 < i && i < len(w)-1 && w[i-1] != '\''
		if kinds[w[i]] != letter && (w[i] != '\'' || !inside) {
			return false
		}
	}
	return true
}

// slipped is a word with one letter changed, left out, doubled or swapped.
func slipped(random *rand.Rand, w string) string {
	i := random.IntN(len(w) - 1)
	switch random.IntN(4) {
	case 0:
		return w[:i] + string(rune('a'+random.IntN(26))) + w[i+1:]
	case 1:
		return w[:i] + w[i+1:]
	case 2:
		return w[:i+1] + w[i:]
	}
	return w[:i] + w[i+1:i+2] + w[i:i+1] + w[i+2:]
}
