package tally

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dearly/jargon"
)

func counted(t *testing.T, texts ...string) *Tally {
	t.Helper()
	entries, _, err := jargon.ReadCSV(strings.NewReader("term,plain,kind,level\nplacement,home; where you live,,\ncontact,seeing Mum,,\nreview,look again,process,ask\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := jargon.Compile(nil, jargon.Layer{Entries: entries})
	c := New(d)
	for _, text := range texts {
		c.Add(text, jargon.Reading{})
	}
	return c
}

func TestTheMostUsedWordsComeFirst(t *testing.T) {
	c := counted(t, "Contact before the placement. Placements end.", "A review of contact. She said, “I like contact.”", "Nothing here.")
	var got []string
	for _, r := range c.Rows() {
		got = append(got, fmt.Sprint(r.Term, " ", r.Count, " ", r.Texts, " ", r.Level))
	}
	if fmt.Sprint(got) != "[contact 2 2 swap placement 2 1 swap review 1 1 ask]" {
		t.Error(got)
	}
	if c.Texts() != 3 || c.Words() != 17 || c.Places() != 5 {
		t.Errorf("%d texts, %d words, %d places", c.Texts(), c.Words(), c.Places())
	}
}

func TestUnfamiliarWordsAreCountedByThemselves(t *testing.T) {
	known, _, err := jargon.ReadKnown(strings.NewReader("the\t3\ncat\t3\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := jargon.Compile(known)
	c := New(d)
	c.Add("The ascertain cat. The cat ascertain.", jargon.Reading{Age: 9})
	if rows := c.Rows(); len(rows) != 1 || rows[0].Term != "ascertain" || rows[0].Kind != "word" || rows[0].Count != 2 {
		t.Errorf("%+v", rows)
	}
}

func TestTheTableIsAFileForASpreadsheet(t *testing.T) {
	var b bytes.Buffer
	if err := WriteCSV(&b, append(counted(t, "Placement.").Rows(), Row{Term: "=1+1", Kind: "word"})); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffterm,kind,level,times,texts,plain\r\nplacement,professional,swap,1,1,home; where you live\r\n'=1+1,word,,0,0,\r\n"
	if b.String() != want {
		t.Errorf("%q", b.String())
	}
}

func TestTheSummaryIsALineEach(t *testing.T) {
	var b bytes.Buffer
	if err := WriteText(&b, append(counted(t, "Placement. Placement.").Rows(), Row{Term: "ascertain", Kind: "word", Level: "unfamiliar", Count: 1, Texts: 1})); err != nil {
		t.Fatal(err)
	}
	if want := "2\t1\tplacement (professional, swap): home | where you live\n1\t1\tascertain (word, unfamiliar)\n"; b.String() != want {
		t.Errorf("%q", b.String())
	}
}
