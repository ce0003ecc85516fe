package spelling

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestWordsAreJudgedAsBritishPeopleSpellThem(t *testing.T) {
	c := checker(t)
	for _, row := range rows(t, "words.tsv") {
		word := row[1]
		got := len(c.Append(nil, word, Reading{})) == 0
		if got != (row[0] == "right") {
			t.Errorf("%s is said to be right: %v", word, got)
		}
	}
}

func TestSentencesAreReadWithTheirNamesAndQuotations(t *testing.T) {
	c := checker(t)
	for _, row := range rows(t, "sentences.tsv") {
		f := strings.Split(row[0], "|")
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(f[2], `"`, `\"`) + `"`)
		if err != nil {
			t.Fatal(f[2], err)
		}
		got := strings.Join(flagged(c, text, Reading{NewWords(f[0]), NewWords(f[1])}), " ")
		if got != f[3] {
			t.Errorf("%q: flagged %q, want %q", text, got, f[3])
		}
	}
}

func TestASlipIsMetWithTheWordThatWasMeant(t *testing.T) {
	c := checker(t)
	for _, row := range rows(t, "suggestions.tsv") {
		meant, first := strings.CutPrefix(row[1], "+")
		got := c.Suggest(row[0], 3)
		at := slices.Index(got, meant)
		if at < 0 || first && at > 0 {
			t.Errorf("%s: %q, want %s", row[0], got, row[1])
		}
	}
}
