package jargon

import (
	"os"
	"strings"
	"testing"
)

// rows reads a table of testdata: one row a line, cells parted by tabs, the
// first row names the columns. \n \r \t in a cell stand for the characters.
func rows(t testing.TB, path string) []map[string]string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	names := strings.Split(lines[0], "\t")
	var out []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range strings.Split(line, "\t") {
			if i < len(names) {
				row[names[i]] = cell
			}
		}
		out = append(out, row)
	}
	return out
}

var unescape = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t")

// formEntries reads the test dictionary term-forms.tsv.
func formEntries(t testing.TB) []Entry {
	t.Helper()
	var entries []Entry
	for i, row := range rows(t, "testdata/term-forms.tsv") {
		e := Entry{Term: row["term"], Plain: []string{row["plain"]}, Kind: Professional, Line: i + 2}
		if row["kind"] == "acronym" {
			e.Kind = Acronym
		}
		switch row["flags"] {
		case "case":
			e.Match = Case
		case "case any":
			e.Match = AnyCase
		case "verb":
			e.Match = Verb
		case "adj":
			e.Match = Adj
		case "":
		default:
			t.Fatalf("row %d: unknown flags %q", i+2, row["flags"])
		}
		e.Also, e.Forms, e.Not = values(row["also"]), values(row["forms"]), values(row["not"])
		entries = append(entries, e)
	}
	return entries
}

func formDictionary(t testing.TB) *Dictionary {
	t.Helper()
	d, problems := Compile(nil, Layer{"test", formEntries(t)})
	for _, p := range problems {
		t.Error(p)
	}
	return d
}

// spans gives the texts found that are not quoted, joined as in cases.tsv.
func spans(text string, found []Finding) (string, string) {
	var s, terms []string
	for _, f := range found {
		if !f.Quoted {
			s = append(s, text[f.Start:f.End])
			if f.Entry != nil {
				terms = append(terms, f.Entry.Term)
			} else {
				terms = append(terms, f.Level.String())
			}
		}
	}
	return strings.Join(s, " | "), strings.Join(terms, " | ")
}

func entry(term string, change ...func(*Entry)) Entry {
	e := Entry{Term: term, Kind: Professional}
	if allCapitals(term) {
		e.Kind = Acronym
	}
	for _, c := range change {
		c(&e)
	}
	return e
}

func compile(t testing.TB, entries ...Entry) *Dictionary {
	t.Helper()
	d, problems := Compile(nil, Layer{"test", entries})
	for _, p := range problems {
		t.Error(p)
	}
	return d
}

func open(t testing.TB, path string) *os.File {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// smallKnown reads the few known words of testdata.
func smallKnown(t testing.TB) *Known {
	t.Helper()
	k, problems, err := ReadKnown(open(t, "testdata/known.tsv"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return k
}
