package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// thirdStore is what testdata/v3.store holds.
func thirdStore(id func(n byte) ID) (Child, Letter, []Review, Brought, Settings) {
	wren := Child{
		ID: id(1), Rev: 1, Name: "Wren", Age: 9, Pronouns: "they", Communicates: SignsSymbols, HowTo: "Makaton", Language: "Polish", Interpreter: "Ewa",
		Calls: []Calling{{"Nanny Pat", "grandmother"}}, Wanted: []string{"home"}, Unwanted: []string{"contact"}, Matters: "newts", Plan: LookedAfter, VisitEvery: 42,
	}
	letter := Letter{
		ID: id(2), Child: wren.ID, Rev: 1, State: CameBack, Text: "Dear Wren, 🦎", Created: testNow, Saved: testNow,
		Facts: VisitFacts{Time: "15:30", Announced: No, Present: []string{"Nanny Pat"}, Seen: Yes, Next: Date{2026, 12, 4}},
		Steps: []Step{{"I", "ring school", "by Friday"}}, Replies: []Reply{{DateOf(testNow), "in a drawing", "a house"}},
	}
	brought := Brought{
		ID: id(3), Rev: 1, Version: 4, From: "Sam", Child: "Ásta", Age: 13, Visit: Date{2026, 11, 17}, Text: "Dear Ásta,",
		Left: []string{"placement"}, Names: []string{"Biscuit"}, Own: []string{"contact"}, Ask: []string{"Why?"}, Sent: testNow, Came: testNow,
	}
	var reviews []Review
	for n, about := range []ID{letter.ID, brought.ID} {
		reviews = append(reviews, Review{
			ID: id(4 + byte(n)), Rev: 1, Letter: about, Version: 1, By: "Kit", Begun: testNow, Given: testNow, Decision: PleaseChange, Words: "Thank you.",
			Comments: []Comment{{
				ID: id(6), Paragraph: 1, Start: 2, End: 5, Quote: "newt", Words: "which?", Keep: true, At: testNow,
				Replies: []Said{{"Sam", testNow, "the green one"}}, Resolved: true,
			}},
			Answers: []ReviewAnswer{{"Why?", "", "not asked yet"}},
			Actions: []ReviewAction{{id(7), "ask", "Sam", Date{2026, 12, 1}, Date{2026, 12, 2}}},
		})
	}
	return wren, letter, reviews, brought, Settings{
		Name: "Kit", Role: Manager, IdleLock: 7, VisitEvery: map[Plan]int{LookedAfter: 42}, ReviewQuestions: []string{"Why?"}, Headings: []string{"Why I came"},
		SharedFolder: "shared", BackupFolder: "second", CopyOrder: []string{"date", "body"},
	}
}

const thirdRecovery = "ZT62-HN9R-56F5-Z0GK-F85V-GGF6-D24V-BEAS"

func numbered(n byte) ID { return ID{n, 0x5e, 0x40} }

func TestAStoreOfTheThirdSchemaOpensWithAllThatWasInIt(t *testing.T) {
	wren, letter, reviews, brought, settings := thirdStore(numbered)
	byPassphrase, err := Open(storeOf(t, "v3.store"), testPass, cheap())
	must(t, err)
	byKey, err := OpenWithRecovery(storeOf(t, "v3.store"), thirdRecovery, cheap())
	must(t, err)
	for _, s := range []*Store{byPassphrase, byKey} {
		defer s.Close()
		if got, err := s.Children(); err != nil || !reflect.DeepEqual(got, []Child{wren}) {
			t.Errorf("children %+v, %v", got, err)
		}
		if got, err := s.AllLetters(); err != nil || !reflect.DeepEqual(got, []Letter{letter}) {
			t.Errorf("letters %+v, %v", got, err)
		}
		if got, err := s.AllReviews(); err != nil || !reflect.DeepEqual(got, reviews) {
			t.Errorf("reviews %+v, %v", got, err)
		}
		if got, err := s.AllBrought(); err != nil || !reflect.DeepEqual(got, []Brought{brought}) {
			t.Errorf("brought letters %+v, %v", got, err)
		}
		if got, err := s.Settings(); err != nil || !reflect.DeepEqual(got, settings) {
			t.Errorf("settings %+v, %v", got, err)
		}
		if got, err := s.TeamWords(); err != nil || got != "term,plain\n" {
			t.Errorf("team words %q, %v", got, err)
		}
	}
}

func TestASchemaThatIsBentIsSaidToBeDamage(t *testing.T) {
	dir, _ := furnished(t)
	path := filepath.Join(dir, fileName)
	real := readFile(t, path)
	bent := bytes.Replace(real, []byte("CHECK (length(about) = 16)"), []byte("CHECK (lenoth(about) = 16)"), 1)
	if bytes.Equal(bent, real) {
		t.Fatal("the schema is written otherwise")
	}
	must(t, os.WriteFile(path, bent, 0o600))
	if _, err := Open(dir, testPass, cheap()); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
}
