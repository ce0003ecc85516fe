package jargon

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

var brackets = regexp.MustCompile(`\s*\([^)]*\)`)

// listOf parts a cell of stem-hazards.tsv or stem-misses.tsv.
func listOf(cell string) []string {
	cell = brackets.ReplaceAllString(cell, "")
	var out []string
	for _, s := range strings.FieldsFunc(cell, func(r rune) bool { return r == ',' || r == '→' }) {
		if s = strings.Trim(strings.TrimSpace(s), `"“”`); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func TestNoInnocentWordOfTheSameStemIsFlagged(t *testing.T) {
	words, all := 0, 0
	for _, row := range rows(t, "testdata/stem-hazards.tsv") {
		innocent := row["shares its stem with (innocent)"]
		if row["severity"] != "A" && row["severity"] != "B" || strings.Contains(innocent, "merged") {
			continue // prose about Snowball, or wanted
		}
		name := brackets.ReplaceAllString(row["entry"], "")
		if strings.Contains(name, ",") {
			continue // a row of several entries whose senses, not stems, are innocent
		}
		e := Entry{Term: name, Kind: Professional}
		if strings.Contains(row["fix"], "exact") {
			e.Match = Exact
		}
		if strings.Contains(row["fix"], "adjectives") {
			e.Match = Adj
		}
		d := compile(t, e)
		all++
		list := listOf(innocent)
		if strings.Contains(innocent, "ENDINGS") {
			list = []string{"stables"}
		}
		for _, w := range list {
			words++
			if got, _ := spans("You "+w+".", d.NewFinder().Append(nil, "You "+w+".", Reading{})); len(got) > 0 {
				t.Errorf("%q is flagged for %q", w, name)
			}
		}
		if got := d.NewFinder().Append(nil, name, Reading{}); len(got) != 1 {
			t.Errorf("%q does not find itself", name)
		}
	}
	t.Logf("%d innocent words and phrases of %d entries", words, all)
	if words < 90 {
		t.Errorf("only %d words were read from the table", words)
	}
}

func TestNoRealFormIsMissed(t *testing.T) {
	words, unlisted := 0, 0
	for _, row := range rows(t, "testdata/stem-misses.tsv") {
		forms := listOf(row["missed forms"])
		for _, term := range listOf(row["entry"]) {
			if strings.Contains(term, "spellings") {
				continue
			}
			bare := compile(t, Entry{Term: term, Kind: Professional})
			listed := compile(t, Entry{Term: term, Kind: Professional, Forms: forms})
			for _, w := range forms {
				if strings.Contains(w, "spellings") || strings.Contains(w, "multi-ag") || strings.Contains(w, "as evidenced") {
					continue
				}
				words++
				text := "It was " + w + " today."
				if got := bare.NewFinder().Append(nil, text, Reading{}); len(got) == 1 {
					unlisted++
					continue
				}
				if got, _ := spans(text, listed.NewFinder().Append(nil, text, Reading{})); got != w {
					t.Errorf("%q of %q: found %q", w, term, got)
				}
			}
		}
	}
	t.Logf("%d forms, %d of them found without being listed", words, unlisted)
}

func TestTheAuditShowsWhatSharesAStem(t *testing.T) {
	e := Entry{Term: "severity", Kind: Professional, Forms: []string{"severe"}, Not: []string{"sever"}}
	words := []string{"several", "severely", "Severity", "severities", "severe", "sever", "severed", "house", "several", ""}
	got := Audit(e, slices.Values(words))
	if want := []string{"several", "severed", "severely"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Audit(Entry{Term: "care plan"}, slices.Values([]string{"careful", "planned", "plans", "cares", "caring"})); !slices.Equal(got, []string{"careful", "caring", "planned"}) {
		t.Errorf("for a phrase got %q", got)
	}
	if got := Audit(Entry{Term: "…"}, slices.Values([]string{"a"})); got != nil {
		t.Errorf("for an entry without letters got %q", got)
	}
}
