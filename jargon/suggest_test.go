package jargon

import (
	"testing"
)

// The rows of swaps.tsv were written by what reads right, before the code that
// fits wordings; ADVICE means that no swap may be offered.
func TestASwapLeavesAGoodSentence(t *testing.T) {
	passed, all := 0, 0
	for i, row := range rows(t, "testdata/swaps.tsv") {
		kind, ok := ParseKind(row["kind"])
		match, odd := ParseMatch(row["match"])
		if !ok || odd != "" {
			t.Fatalf("row %d: kind %q, match %q", i+2, row["kind"], row["match"])
		}
		d := compile(t, Entry{Term: row["term"], Plain: values(row["plain"]), Kind: kind, Match: match, Also: values(row["also"]), Forms: values(row["forms"])})
		text := row["text"]
		all++
		got := "NOT FOUND"
		if found := d.NewFinder().Append(nil, text, Reading{}); len(found) == 1 {
			s := found[0].Suggestions(text)[0]
			got = text[:s.Start] + s.Text + text[s.End:]
			if s.Advice {
				got = "ADVICE"
			}
		}
		if got != row["swapped"] {
			t.Errorf("row %d, %q for %q: %q\n got  %q\n want %q", i+2, row["plain"], row["term"], text, got, row["swapped"])
			continue
		}
		passed++
	}
	t.Logf("%d of %d swaps pass", passed, all)
}
