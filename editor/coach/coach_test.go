package coach

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// row is one sentence of a rule's table.
type row struct {
	fire             bool
	child, text, why string
	line             int
}

// table reads testdata/RULE.tsv; "\n" in a text stands for a new line.
func table(t *testing.T, rule string) []row {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", rule+".tsv"))
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for i, line := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			t.Fatalf("%s.tsv:%d has %d cells, want 4", rule, i+1, len(cells))
		}
		if i == 0 {
			continue
		}
		rows = append(rows, row{cells[0] == "yes", cells[1], strings.ReplaceAll(cells[2], `\n`, "\n"), cells[3], i + 1})
	}
	return rows
}

func of(found []Finding, rule string) []Finding {
	var out []Finding
	for _, f := range found {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	return out
}

func TestEveryRuleFiresOnItsTableAndOnlyThere(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.Name, func(t *testing.T) {
			var yes, no int
			for _, row := range table(t, r.Name) {
				got := of(Check(row.text, Letter{Child: row.child}), r.Name)
				if row.fire {
					yes++
				} else {
					no++
				}
				if (len(got) > 0) == row.fire {
					continue
				}
				where := ""
				for _, f := range got {
					where += " [" + row.text[f.Start:f.End] + "]"
				}
				t.Errorf("%s.tsv:%d fire %v (%s): %q%s", r.Name, row.line, row.fire, row.why, row.text, where)
			}
			if yes < 40 || no < 40 {
				t.Errorf("%d that fire and %d that do not, want 40 of each", yes, no)
			}
		})
	}
}

// child gives the reader of a letter or of the note with the same number.
func child(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "letters", name))
	if err != nil {
		t.Fatal(err)
	}
	p := read(string(raw), Letter{})
	if len(p.names) == 0 {
		t.Errorf("letters/%s: no name in the greeting", name)
		return ""
	}
	return strings.ToUpper(p.names[0][0][:1]) + p.names[0][0][1:]
}

// average checks every text of a folder and gives findings a text.
func average(t *testing.T, folder string, named bool) float64 {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join("testdata", folder, "*.txt"))
	if len(files) < 40 {
		t.Fatalf("%d files in %s", len(files), folder)
	}
	total := 0
	by := map[string]int{}
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		about := Letter{}
		if named {
			about.Child = child(t, filepath.Base(f))
		}
		for _, x := range Check(string(raw), about) {
			total++
			by[x.Rule]++
			if os.Getenv("COACH_SHOW") != "" {
				t.Logf("%s %s: %q", filepath.Base(f), x.Rule, string(raw[x.Start:x.End]))
			}
		}
	}
	t.Logf("%s, child known %v: %.2f a text %v", folder, named, float64(total)/float64(len(files)), by)
	return float64(total) / float64(len(files))
}

func TestIsQuietOnGoodLetters(t *testing.T) {
	if a := average(t, "letters", true); a > 1 {
		t.Errorf("%.2f findings a letter, want at most 1", a)
	}
	if a := average(t, "letters", false); a > 1 {
		t.Errorf("%.2f findings a letter without the child's name, want at most 1", a)
	}
}

func TestIsAwakeOnProfessionalNotes(t *testing.T) {
	if a := average(t, "notes", true); a < 3 {
		t.Errorf("%.2f findings a note, want at least 3", a)
	}
	if a := average(t, "notes", false); a < 3 {
		t.Errorf("%.2f findings a note without the child's name, want at least 3", a)
	}
}

func TestTablesAreReadableAsTSV(t *testing.T) {
	for _, r := range Rules() {
		f, err := os.Open(filepath.Join("testdata", r.Name+".tsv"))
		if err != nil {
			t.Fatal(err)
		}
		c := csv.NewReader(f)
		c.Comma, c.LazyQuotes, c.FieldsPerRecord = '\t', true, 4
		if _, err := c.ReadAll(); err != nil {
			t.Errorf("%s: %v", r.Name, err)
		}
		f.Close()
	}
}
