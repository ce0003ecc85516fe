package jargon

import (
	"strconv"
	"strings"
	"testing"
)

func TestEveryCaseIsFoundExactly(t *testing.T) {
	known := smallKnown(t)
	entries := formEntries(t)
	extra, problems, err := ReadCSV(open(t, "testdata/terms-more.csv"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	for _, file := range []string{"testdata/cases.tsv", "testdata/cases-more.tsv"} {
		passed, all := 0, 0
		d, _ := Compile(nil, Layer{"test", entries})
		if file != "testdata/cases.tsv" {
			d, _ = Compile(known, Layer{"test", entries}, Layer{"more", extra})
		}
		for _, row := range rows(t, file) {
			text := unescape.Replace(row["text"])
			want := unescape.Replace(row["expected"])
			var r Reading
			if names, ok := strings.CutPrefix(row["opts"], "names="); ok {
				r.Names = NewNames(strings.Split(names, ",")...)
			}
			if age, ok := strings.CutPrefix(row["opts"], "age="); ok {
				r.Age, _ = strconv.Atoi(age)
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
