package jargon

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"
)

const header = "term,plain,kind,level,match,also,forms,not,why,source,yes,no\n"

func TestALateRowLoadsWhateverStandsBeforeIt(t *testing.T) {
	good := "placement,home,professional,swap,,,,,It sounds cold.,OWN,,\n"
	for name, c := range map[string]struct {
		rows string
		line int
		says string
	}{
		"no term":               {",home,,,,,,,,,,\n", 2, "term is empty"},
		"punctuation":           {"…!?,home,,,,,,,,,,\n", 2, "no letters"},
		"emoji":                 {"🏠,home,,,,,,,,,,\n", 2, "no letters"},
		"thirty words":          {strings.Repeat("word ", 30) + ",x,,,,,,,,,,\n", 2, "at most 12"},
		"very long term":        {strings.Repeat("a", 300) + ",x,,,,,,,,,,\n", 2, "too long"},
		"formula =":             {"contact,=1+1,,,,,,,,,,\n", 2, "formula"},
		"formula +":             {"contact,home,,,,,,,+why,,,\n", 2, "formula"},
		"formula -":             {"-contact,home,,,,,,,,,,\n", 2, "formula"},
		"formula @":             {"contact,home,,,,,,,,@x,,\n", 2, "formula"},
		"formula in quotes":     {"contact,\"=HYPERLINK(\"\"x\"\")\",,,,,,,,,,\n", 2, "formula"},
		"formula after space":   {"contact,  =1,,,,,,,,,,\n", 2, "formula"},
		"megabyte cell":         {"contact," + strings.Repeat("x", 1<<20) + ",,,,,,,,,,\n", 2, "too long"},
		"unknown kind":          {"contact,x,verb,,,,,,,,,\n", 2, "kind"},
		"unknown level":         {"contact,x,,loud,,,,,,,,\n", 2, "level"},
		"level unfamiliar":      {"contact,x,,unfamiliar,,,,,,,,\n", 2, "level"},
		"unknown match":         {"contact,x,,,fuzzy,,,,,,,\n", 2, "match"},
		"too many cells":        {"contact,a,b,c,d,e,f,g,h,i,j,k,l,m\n", 2, "cells"},
		"text after a quote":    {"contact,\"a\"b,,,,,,,,,,\n", 2, "quote"},
		"bad row in the middle": {"contact,family time,,,,,,,,,,\n\n\"a\nb\",x,loud,,,,,,,,,\n", 4, "kind"},
	} {
		entries, problems, err := ReadCSV(strings.NewReader(header + c.rows + good))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(problems) != 1 || problems[0].Line != c.line || !strings.Contains(problems[0].Text, c.says) {
			t.Errorf("%s: problems %v, want one in line %d that says %q", name, problems, c.line, c.says)
		}
		if n := len(entries); n == 0 || entries[n-1].Term != "placement" || entries[n-1].Line == 0 {
			t.Errorf("%s: the good row did not load: %d entries", name, n)
		}
	}
}

func TestAnUnclosedQuoteCostsItsRowOnly(t *testing.T) {
	text := header + "a,\"home,,,,,,,,,,\nb,x,,,,,,,,,,\nc,\"y, z\",,,,,,,,,,\nd,w,,,,,,,,,,\n"
	entries, problems, err := ReadCSV(strings.NewReader(text))
	if err != nil || len(entries) != 3 || len(problems) != 1 || problems[0].Line != 2 {
		t.Fatalf("%d entries, %v, %v", len(entries), problems, err)
	}
	if entries[1].Plain[0] != "y, z" || entries[1].Line != 4 {
		t.Errorf("the row after it is %+v", entries[1])
	}
}

func TestWhatCannotBeReadAtAllSaysSo(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"empty":          {"", ErrEmpty},
		"a mark only":    {"\ufeff", ErrEmpty},
		"blank lines":    {"\n \n\r\n", ErrEmpty},
		"no term column": {"word,plain\na,b\n", ErrNoTerm},
		"open header":    {"\"term,plain\na,b\n", ErrNoTerm},
		"binary":         {"PK\x03\x04\x00\x00", ErrNotText},
		"too large":      {strings.Repeat("x", maxFile+1), ErrTooLarge},
	} {
		if _, _, err := ReadCSV(strings.NewReader(c.text)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
	if _, _, err := ReadCSV(io.MultiReader(strings.NewReader("term\n"), failing{})); err == nil {
		t.Error("a reader that fails went unnoticed")
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("gone") }

func TestAHeaderWithoutRowsIsReported(t *testing.T) {
	entries, problems, err := ReadCSV(strings.NewReader(header))
	if err != nil || len(entries) != 0 || len(problems) != 1 {
		t.Errorf("%v, %v, %v", entries, problems, err)
	}
}

func TestWhatExcelWritesIsRead(t *testing.T) {
	want := []Entry{{Term: "wishes", Plain: []string{"what you want", "hopes"}, Kind: Professional, Why: "It’s cold; say it", Line: 2}}
	plain := "term,plain,kind,why\r\nwishes,\"what you want; hopes\",professional,\"It’s cold; say it\"\r\n"
	utf16LE := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(strings.NewReplacer("wishes,", "wishes\t", "term,plain,kind,why", "term\tplain\tkind\twhy", "hopes\",", "hopes\"\t", "professional,", "professional\t").Replace(plain))) {
		utf16LE = append(utf16LE, byte(u), byte(u>>8))
	}
	for name, text := range map[string]string{
		"commas":           plain,
		"mark":             "\ufeff" + plain,
		"line feeds":       strings.ReplaceAll(plain, "\r\n", "\n"),
		"carriage returns": strings.ReplaceAll(plain, "\r\n", "\r"),
		"semicolons":       "term;plain;kind;why\r\nwishes;\"what you want; hopes\";professional;\"It’s cold; say it\"\r\n",
		"tabs":             "term\tplain\tkind\twhy\nwishes\twhat you want; hopes\tprofessional\tIt’s cold; say it\n",
		"utf-16":           string(utf16LE),
		"other order":      "why,KIND, Term ,plain\n\"It’s cold; say it\",Professional,wishes,\"what you want\nhopes\"\n",
		"blank line first": "\r\n" + plain,
		"no last line end": strings.TrimRight(plain, "\r\n"),
	} {
		got, problems, err := ReadCSV(strings.NewReader(text))
		if err != nil || len(problems) > 0 {
			t.Errorf("%s: %v, %v", name, problems, err)
			continue
		}
		if len(got) == 1 && name == "blank line first" {
			got[0].Line--
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestWindows1252IsReadAndReported(t *testing.T) {
	entries, problems, err := ReadCSV(strings.NewReader("term,plain,why\ncaf\xe9,coffee \x96 shop,it\x92s \xa35\n"))
	if err != nil || len(entries) != 1 || len(problems) != 1 {
		t.Fatal(entries, problems, err)
	}
	if e := entries[0]; e.Term != "café" || e.Plain[0] != "coffee – shop" || e.Why != "it’s £5" {
		t.Errorf("got %+v", e)
	}
	if problems[0].Line != 2 || !strings.Contains(problems[0].Text, "Windows-1252") {
		t.Errorf("got %v", problems[0])
	}
}

func TestAWrittenListIsReadBackTheSame(t *testing.T) {
	entries := []Entry{
		{Term: "a, b", Plain: []string{"say \"hi\"", "-ing form"}, Kind: Label, Level: Ask, Match: Exact | Case, Also: []string{"=SUM"}, Why: "+why", Source: "line\nbreak", Yes: []string{"A b."}, No: []string{"@home"}, Extra: []Field{{"Notes", "x;y"}}},
		{Term: "LAC", Kind: Acronym, Level: Off, Match: AnyCase | Verb | Adj, Forms: []string{"Lacs", "l"}, Not: []string{"lac leman"}, Extra: []Field{{"Owner", "-"}, {"Notes", "z"}}},
	}
	var b bytes.Buffer
	if err := WriteCSV(&b, entries); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(b.String(), "\ufeffterm,plain,kind") {
		t.Errorf("it starts %q", b.String()[:20])
	}
	for _, bad := range []string{",=", ",+", ",-", ",@", "\"=", "\n=", "\"+", "\"-", "\"@"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("a cell could run as a formula: %q in %q", bad, b.String())
		}
	}
	got, problems, err := ReadCSV(&b)
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	for i := range got {
		got[i].Line = 0
	}
	entries[1].Extra = []Field{{"Notes", "z"}, {"Owner", "-"}} // in the order of the columns
	if !reflect.DeepEqual(got, entries) {
		t.Errorf("got  %+v\nwant %+v", got, entries)
	}
}

func TestTenThousandRowsAreRead(t *testing.T) {
	var b strings.Builder
	b.WriteString(header)
	for i := range 10_000 {
		fmt.Fprintf(&b, "term%d word,plain,professional,swap,,,,,why,,,\n", i/2)
	}
	entries, problems, err := ReadCSV(strings.NewReader(b.String()))
	if err != nil || len(problems) > 0 || len(entries) != 10_000 {
		t.Fatal(len(entries), problems, err)
	}
	_, problems = Compile(nil, Layer{"big", entries})
	if len(problems) != maxProblems {
		t.Errorf("%d problems of 5,000 duplicates, want the first %d", len(problems), maxProblems)
	}
	if p := problems[0]; p.Line != 3 || !strings.Contains(p.Text, "twice") || !strings.Contains(p.Text, "line 2") {
		t.Errorf("the first problem is %v", p)
	}
}

func FuzzDictionaryCSV(f *testing.F) {
	f.Add(header + "a,b,,,,,,,,,,\n\"c\nd\",\"e\"\"f\",,,exact,,,,,,,\n")
	f.Add("term;plain\r\n\"x;y\";=1\r\n")
	f.Add("\xff\xfet\x00e\x00")
	f.Add("term\n" + strings.Repeat("a ", 40) + "\nL.A.C.\ns.47\n#\nw/c\nC&F\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 8192 {
			t.Skip()
		}
		entries, problems, err := ReadCSV(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, p := range problems {
			if p.Text == "" {
				t.Fatal("a problem without words")
			}
		}
		d, _ := Compile(nil, Layer{"fuzz", entries})
		d.NewFinder().Append(nil, text, Reading{Age: 9})
		Check(nil, entries)
		var b bytes.Buffer
		if err := WriteCSV(&b, entries); err != nil {
			t.Fatal(err)
		}
		again, problems, err := ReadCSV(&b)
		if err != nil || len(again) != len(entries) {
			t.Fatalf("%d entries, read back %d, %v, %v", len(entries), len(again), problems, err)
		}
	})
}
