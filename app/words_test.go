package main

import (
	"bytes"
	"testing"

	"dearly/assets"
	"dearly/jargon"
	"dearly/storage"
)

func TestTheBuiltInWordsAreWhole(t *testing.T) {
	entries, problems, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
	if err != nil || len(problems) > 0 || len(entries) < 600 {
		t.Errorf("%d entries, %v, problems %v", len(entries), err, problems)
	}
	known, problems, err := jargon.ReadKnown(bytes.NewReader(assets.KnownWords()))
	if err != nil || len(problems) > 0 {
		t.Errorf("%v, problems %v", err, problems)
	}
	if problems := jargon.Check(known, entries); len(problems) > 0 {
		t.Errorf("%d problems, the first: %+v", len(problems), problems[0])
	}
}

func TestTheBuiltInSpellingIsWhole(t *testing.T) {
	checker := readSpelling()
	if checker == nil {
		t.Fatal("it could not be read")
	}
	if got := checker.Suggest("definately", 1); len(got) != 1 || got[0] != "definitely" {
		t.Errorf("suggested %q", got)
	}
}

func TestAChildsOwnWordsAreNotMarked(t *testing.T) {
	find := func(c storage.Child) (terms []string) {
		for _, f := range newWords().forChild(c).NewFinder().Append(nil, "Your contact and your placement.", jargon.Reading{}) {
			terms = append(terms, f.Entry.Term)
		}
		return terms
	}
	if got := find(storage.Child{}); len(got) != 2 {
		t.Fatalf("found %v, want contact and placement", got)
	}
	if got := find(storage.Child{OwnWords: []string{"Contact"}}); len(got) != 1 || got[0] != "placement" {
		t.Errorf("found %v, want placement alone", got)
	}
}
