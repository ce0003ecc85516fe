package jargon

import (
	"strings"
	"testing"
)

const valeSample = `extends: substitution
message: Consider using '%s' instead of '%s'
level: warning
ignorecase: true
action:
  name: replace
swap:
  # the usual sort
  utili[sz]e: use
  "(?:prior to|in advance of)": before
  placements?: home|place
  'multi[- ]agency': everyone who helps you
  "core\\s+group": people who meet
  (?:co-)?operate: work with
  "LAC": child in care
  "[^c]at": animal
  "(?=x)y": z
  "ab{2}": c
  "...": dots
  "a(b": c
  deep:
    er: no
`

func TestAValeRuleIsReadAndWhatIsNotUnderstoodIsListed(t *testing.T) {
	entries, problems, err := ImportVale(strings.NewReader(valeSample))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"utilise": "utilize", "prior to": "in advance of", "placements": "placement", "multi agency": "",
		"core group": "", "co-operate": "operate", "LAC": "",
	}
	for _, e := range entries {
		also, ok := want[e.Term]
		if !ok || strings.Join(e.Also, ";") != also {
			t.Errorf("entry %q with also %q was not wanted", e.Term, e.Also)
		}
		delete(want, e.Term)
		if e.Line == 0 || len(e.Plain) == 0 {
			t.Errorf("entry %q has line %d and wordings %q", e.Term, e.Line, e.Plain)
		}
	}
	for term := range want {
		t.Errorf("the entry %q is missing", term)
	}
	if len(problems) != 6 {
		t.Errorf("%d problems, want 6", len(problems))
	}
	for _, p := range problems {
		if p.Line < 16 || p.Text == "" {
			t.Errorf("a problem without its line or its reason: %v", p)
		}
	}
	d, _ := Compile(nil, Layer{"vale", entries})
	if got, _ := spans("", nil); got != "" {
		t.Fatal(got)
	}
	text := "We utilized it prior to the multi-agency placements of a lac."
	if got, _ := spans(text, d.NewFinder().Append(nil, text, Reading{})); got != "utilized | prior to | multi-agency | placements | lac" {
		t.Errorf("found %q", got)
	}
}

func TestAFileThatIsNoValeRuleIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"empty":        "",
		"a list":       "- a\n- b\n",
		"other rule":   "extends: existence\ntokens:\n  - a\n",
		"no swap":      "extends: substitution\n",
		"swap a list":  "extends: substitution\nswap:\n  - a\n",
		"broken":       "swap: [a: b\n: :",
		"tabs":         "swap:\n\ta: b\n",
		"binary":       "\x00\x01\x02",
		"only comment": "# nothing\n",
	} {
		if entries, _, err := ImportVale(strings.NewReader(text)); err == nil {
			t.Errorf("%s: read %d entries and no error", name, len(entries))
		}
	}
}

func FuzzImportVale(f *testing.F) {
	f.Add(valeSample)
	f.Add("swap:\n  a(b|c)?d: e\n")
	f.Add("swap: {a: b, 'c|d': e}")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4096 {
			t.Skip()
		}
		entries, _, err := ImportVale(strings.NewReader(text))
		if err != nil {
			return
		}
		d, _ := Compile(nil, Layer{"vale", entries})
		d.NewFinder().Append(nil, text, Reading{})
	})
}
