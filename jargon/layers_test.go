package jargon

import (
	"slices"
	"strings"
	"testing"
)

func one(t *testing.T, d *Dictionary, text string) *Finding {
	t.Helper()
	found := d.NewFinder().Append(nil, text, Reading{})
	if len(found) > 1 {
		t.Fatalf("%q: %d findings", text, len(found))
	}
	if len(found) == 0 {
		return nil
	}
	return &found[0]
}

func TestALaterLayerAddsChangesAndSwitchesOff(t *testing.T) {
	builtIn := Layer{"built in", []Entry{
		{Term: "placement", Plain: []string{"home"}, Kind: Professional, Why: "It sounds cold.", Forms: []string{"placed"}, Not: []string{"placement test"}},
		{Term: "contact", Plain: []string{"family time"}, Kind: Professional},
		{Term: "looked after review", Plain: []string{"meeting"}, Kind: Process, Also: []string{"LAC review"}},
		{Term: "CAMHS", Plain: []string{"help with feelings"}, Kind: Acronym, Match: AnyCase},
		{Term: "contact centre", Plain: []string{"family room"}, Kind: Process},
	}}
	team := Layer{"team", []Entry{
		{Term: "Placement", Plain: []string{"house"}, Level: Ask},
		{Term: "hub", Plain: []string{"office"}, Kind: Process},
		{Term: "LAC review", Level: Off},
		{Term: "camhs", Level: Off, Kind: Professional},
	}}
	child := Layer{"child", []Entry{{Term: "contact", Level: Off}, {Term: "hub", Level: Off}}}
	d, problems := Compile(nil, builtIn, team, child)
	for _, p := range problems {
		t.Error(p)
	}
	f := one(t, d, "Your placements.")
	if f == nil || f.Level != Ask || f.Entry.Plain[0] != "house" || f.Entry.Why != "It sounds cold." {
		t.Fatalf("a changed entry gives %+v", f)
	}
	if one(t, d, "You were placed.") == nil || one(t, d, "A placement test.") != nil {
		t.Error("a changed entry lost its forms or its not column")
	}
	for _, off := range []string{"Contact.", "Two contacts.", "The hub.", "A LAC review.", "CAMHS and camhs."} {
		if f := one(t, d, off); f != nil {
			t.Errorf("%q still finds %q", off, f.Entry.Term)
		}
	}
	for _, on := range []string{"The contact centre.", "A looked after review."} {
		if one(t, d, on) == nil {
			t.Errorf("%q finds nothing", on)
		}
	}
	if e := d.Lookup("contact"); e == nil || e.Level != Off {
		t.Errorf("looked up %+v", e)
	}
	if n := len(slices.Collect(d.Entries())); n != 8 {
		t.Errorf("%d entries, want 8", n)
	}
	if d.Lookup("nowhere") != nil || d.Known() != nil {
		t.Error("found what is not there")
	}
}

func TestConflictsOfAListAreNamed(t *testing.T) {
	_, problems := Compile(nil,
		Layer{"built in", []Entry{{Term: "outcome", Kind: Professional, Line: 2}, {Term: "outcome", Kind: Professional, Line: 3}, {Term: "!", Line: 4}}},
		Layer{"team", []Entry{{Term: "result", Also: []string{"outcome"}, Kind: Professional, Line: 2}, {Term: "x", Level: Unfamiliar, Line: 3}}})
	want := []string{"twice", "no letters", "unfamiliar", "“outcome”"}
	if len(problems) != len(want) {
		t.Fatalf("problems %v", problems)
	}
	for i, w := range want {
		if !strings.Contains(strings.ReplaceAll(problems[i].Text, `"outcome"`, "“outcome”"), w) {
			t.Errorf("problem %d is %v, want one that says %s", i, problems[i], w)
		}
	}
}

func TestTheCheckerNamesWhatIsWrongWithARow(t *testing.T) {
	good := Entry{Term: "placement", Plain: []string{"home"}, Why: "It sounds cold.", Kind: Professional, Line: 2, Yes: []string{"Your placements."}, No: []string{"A nice place."}}
	if p := Check(nil, []Entry{good}); len(p) > 0 {
		t.Fatalf("a good row has problems: %v", p)
	}
	change := func(f func(*Entry)) Entry { e := good; f(&e); return e }
	for says, entries := range map[string][]Entry{
		"no wording":               {change(func(e *Entry) { e.Plain = nil })},
		"does not say why":         {change(func(e *Entry) { e.Why = " " })},
		"like a formula":           {change(func(e *Entry) { e.Plain = []string{"=1"} })},
		"cannot both hold":         {change(func(e *Entry) { e.Match = Case | AnyCase })},
		"has no letters":           {change(func(e *Entry) { e.Also = []string{"…"} })},
		"more than 12":             {change(func(e *Entry) { e.Also = []string{strings.Repeat("a ", 13)} })},
		"does nothing":             {change(func(e *Entry) { e.Not = []string{"a nice place"} })},
		"does not find it":         {change(func(e *Entry) { e.Yes = []string{"A nice place."} })},
		"“no” sentence finds":      {change(func(e *Entry) { e.No = []string{"A placement."} })},
		"stands twice":             {good, good},
		"is found as":              {good, {Term: "home", Plain: []string{"x"}, Why: "y", Kind: Professional, Also: []string{"placement"}}},
		"does not find its own":    {change(func(e *Entry) { e.Not = []string{"placement"} })},
		"finds \"nice placement\"": {good, {Term: "nice placement", Plain: []string{"x"}, Why: "y", Kind: Professional}, {Term: "nice", Plain: []string{"x"}, Why: "y", Kind: Professional, Yes: []string{"A nice placement."}}},
	} {
		found := false
		problems := Check(nil, entries)
		for _, p := range problems {
			found = found || strings.Contains(p.String(), says)
		}
		if !found {
			t.Errorf("nothing says %q: %v", says, problems)
		}
	}
	if p := Check(nil, []Entry{{Term: "contact", Level: Off}}); len(p) > 0 {
		t.Errorf("a row that switches off needs nothing more: %v", p)
	}
}

func TestKnownWordsAreReadAndOddRowsReported(t *testing.T) {
	k, problems, err := ReadKnown(strings.NewReader("word\tband\tnote\ncat\t5\t\nrun,7\n\ntrick or treat\t9\nbad\tfive\nold\t99\n…\t5\ncat\t9\nTourette's\t11\n"))
	if err != nil {
		t.Fatal(err)
	}
	for word, band := range map[string]int{"cat": 5, "Cats": 5, "ran": 7, "running": 7, "runner": 7, "treat": 9, "or": 9, "tourette": 11, "bad": 0, "": 0, "…": 0} {
		if got := k.Band(word); got != band {
			t.Errorf("%q has the band %d, want %d", word, got, band)
		}
	}
	var lines []int
	for _, p := range problems {
		lines = append(lines, p.Line)
	}
	if !slices.Equal(lines, []int{6, 7, 8}) || k.Len() != 6 {
		t.Errorf("%d words, problems %v", k.Len(), problems)
	}
	if _, _, err := ReadKnown(strings.NewReader("")); err == nil {
		t.Error("an empty list was read")
	}
	var none *Known
	if none.Len() != 0 || none.Band("cat") != 0 {
		t.Error("no list is not an empty list")
	}
}

func TestUnfamiliarWordsFollowTheAgeAndTheLayers(t *testing.T) {
	k, _, err := ReadKnown(strings.NewReader("the\t5\nsaw\t5\nyou\t5\nballot\t11\nand\t5\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := Compile(k, Layer{"built in", []Entry{{Term: "tribunal", Kind: Legal}, {Term: "tenancy", Level: Off}, {Term: "quorum call", Kind: Process}}})
	f := d.NewFinder()
	text := "You saw the ballot and the tribunal and the tenancy and the quorum 24/7."
	for age, want := range map[int]string{0: "tribunal", 9: "ballot | tribunal | quorum", 11: "tribunal | quorum", 17: "tribunal | quorum"} {
		if got, _ := spans(text, f.Append(nil, text, Reading{Age: age})); got != want {
			t.Errorf("at %d: %q, want %q", age, got, want)
		}
	}
}

func TestNamesOfKindsLevelsAndGuardsAreReadBack(t *testing.T) {
	for k := Acronym; k <= Legal; k++ {
		if got, ok := ParseKind(strings.ToUpper(k.String())); !ok || got != k {
			t.Errorf("kind %s is read as %s", k, got)
		}
	}
	for l := Swap; l <= Off; l++ {
		if got, ok := ParseLevel(l.String()); !ok || got != l {
			t.Errorf("level %s is read as %s", l, got)
		}
	}
	if m, odd := ParseMatch("exact; Case  verb"); m != Exact|Case|Verb || odd != "" || m.String() != "exact case verb" {
		t.Errorf("guards %s, %q", m, odd)
	}
	if _, odd := ParseMatch("adj fuzzy"); odd != "fuzzy" {
		t.Errorf("odd word %q", odd)
	}
	if Kind(99).String() != "kind(99)" || Level(99).String() != "level(99)" {
		t.Error("an unknown kind or level has no name")
	}
}
