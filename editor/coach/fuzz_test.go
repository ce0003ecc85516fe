package coach

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func checkSpans(t *testing.T, text string, found []Finding) {
	t.Helper()
	last := 0
	for _, f := range found {
		if f.Start < last {
			t.Fatalf("%s at %d comes after one at %d", f.Rule, f.Start, last)
		}
		last = f.Start
		if f.Start < 0 || f.End <= f.Start || f.End > len(text) {
			t.Fatalf("%s: %d to %d of %d bytes", f.Rule, f.Start, f.End, len(text))
		}
		if utf8.ValidString(text) && !utf8.RuneStart(text[f.Start]) || utf8.ValidString(text) && f.End < len(text) && !utf8.RuneStart(text[f.End]) {
			t.Fatalf("%s: %d to %d cuts a letter in two", f.Rule, f.Start, f.End)
		}
		if f.Why == "" || f.Ask == "" || !strings.HasSuffix(f.Ask, "?") {
			t.Fatalf("%s: why %q, ask %q", f.Rule, f.Why, f.Ask)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, r := range Rules() {
		raw, err := os.ReadFile(filepath.Join("testdata", r.Name+".tsv"))
		if err != nil {
			f.Fatal(err)
		}
		for i, line := range strings.Split(string(raw), "\n") {
			if cells := strings.Split(line, "\t"); i%9 == 1 && len(cells) == 4 {
				f.Add(cells[2], cells[1])
			}
		}
	}
	f.Add("Dear É’s,\n\n‘’'’“” 's 'S’S ’ll CAN’T £ £5 1/ 1.2.3", "É")
	f.Add("## \n\n- \n1. \n\u00a0\r\n\r\nMİT İ'll won't", "İ")
	f.Fuzz(func(t *testing.T, text, child string) {
		found := Check(text, Letter{Child: child})
		checkSpans(t, text, found)
		if again := Check(text, Letter{Child: child}); !reflect.DeepEqual(found, again) {
			t.Fatal("two readings of one letter differ")
		}
		_ = Measure(text).Band() // says nothing of a broken text, and does not panic
	})
}

func TestOddTextsDoNotTripTheReading(t *testing.T) {
	for _, text := range []string{
		"", " ", "\n\n\n", "Dear", "Dear Sam", "Dear Sam,", ",", "“", "''", "…", "- ", "##", "1.", "£", "'s", "’ll",
		"\xff\xfe will \xff.", "MİT’LL İ’M", strings.Repeat("will ", 5000), strings.Repeat("“", 500), strings.Repeat("'a ", 3000),
		strings.Repeat("incident between Mum and Dad. ", 300),
	} {
		checkSpans(t, text, Check(text, Letter{Child: "Sam"}))
		checkSpans(t, text, Check(text, Letter{}))
	}
}
