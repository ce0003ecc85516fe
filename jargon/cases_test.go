package jargon

import (
	"strings"
	"testing"
)

func TestEveryCaseIsFoundExactly(t *testing.T) {
	d := formDictionary(t)
	for _, file := range []string{"testdata/cases.tsv"} {
		passed, all := 0, 0
		for _, row := range rows(t, file) {
			text := unescape.Replace(row["text"])
			want := unescape.Replace(row["expected"])
			var r Reading
			if names, ok := strings.CutPrefix(row["opts"], "names="); ok {
				r.Names = NewNames(strings.Split(names, ",")...)
			}
			all++
			got, terms := spans(text, d.NewFinder().Append(nil, text, r))
			if got != want || terms != row["term"] {
				t.Errorf("%s: %q\n got  %q (%s)\n want %q (%s): %s", row["category"], text, got, terms, want, row["term"], row["why"])
				continue
			}
			passed++
		}
		t.Logf("%s: %d of %d pass", file, passed, all)
	}
}
