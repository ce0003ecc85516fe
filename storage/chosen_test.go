package storage

import (
	"errors"
	"reflect"
	"testing"
)

func TestWhatIsChosenIsThereAfterANewPassphrase(t *testing.T) {
	s, _ := newStore(t)
	if got, err := s.Settings(); err != nil || !reflect.DeepEqual(got, Settings{}) {
		t.Errorf("a new store's settings: %+v, %v", got, err)
	}
	if got, err := s.TeamWords(); err != nil || got != "" {
		t.Errorf("a new store's team words: %q, %v", got, err)
	}
	chosen := Settings{
		Name: "Sam Ardent", Role: Manager, IdleLock: 7, VisitEvery: map[Plan]int{ChildInNeed: 20, LookedAfter: 42},
		ReviewQuestions: []string{"Would they know why you came?"}, Headings: []string{"Why I came", "What I saw"},
		SharedFolder: `S:\Team\Dearly`, BackupFolder: "/media/stick", CopyOrder: []string{"date", "type", "body"},
	}
	const list = "term,plain\nplacement,home\n"
	must(t, s.SetSettings(chosen))
	must(t, s.SetTeamWords(list))
	must(t, s.AddWord("Makaton")) // which changes the same box
	must(t, s.SetPassphrase(testPass))
	s = reopen(t, s)
	if got, err := s.Settings(); err != nil || !reflect.DeepEqual(got, chosen) {
		t.Errorf("settings %+v, %v; want %+v", got, err, chosen)
	}
	if got, err := s.TeamWords(); err != nil || got != list {
		t.Errorf("team words %q, %v", got, err)
	}
	must(t, s.SetSettings(Settings{}))
	must(t, s.SetTeamWords(""))
	s = reopen(t, s)
	if got, err := s.Settings(); err != nil || !reflect.DeepEqual(got, Settings{}) {
		t.Errorf("settings that were taken back: %+v, %v", got, err)
	}
	if got, err := s.TeamWords(); err != nil || got != "" {
		t.Errorf("team words that were taken back: %q, %v", got, err)
	}
	must(t, s.Close())
	if err := s.SetSettings(chosen); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed store: %v", err)
	}
}

func TestEverythingOnAChildsPageIsReadAsItWasSaved(t *testing.T) {
	s, _ := newStore(t)
	c := Child{
		Name: "Wren", Pronouns: "they", Communicates: FewWords, HowTo: "Points. Says yes with a big smile.", Language: "Polish",
		Interpreter: "ask for the same one", Calls: []Calling{{"Nanny Pat", "grandmother"}, {"the big house", "school"}},
		Wanted: []string{"home"}, Unwanted: []string{"contact", "LAC"}, Matters: "Newts.\nBeing told beforehand.",
		Plan: LookedAfter, VisitEvery: 42,
	}
	must(t, s.SaveChild(&c))
	s = reopen(t, s)
	if all, err := s.Children(); err != nil || len(all) != 1 || !reflect.DeepEqual(all[0], c) {
		t.Errorf("got %+v, %v; want %+v", all, err, c)
	}
	c = Child{ID: c.ID, Rev: c.Rev, Name: "Wren"} // all taken back
	must(t, s.SaveChild(&c))
	if all, err := s.Children(); err != nil || len(all) != 1 || !reflect.DeepEqual(all[0], c) {
		t.Errorf("got %+v, %v; want %+v", all, err, c)
	}
}

func TestTheFactsOfAVisitAreReadAsTheyWereSaved(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	l := Letter{
		Child: c.ID, Text: "Dear Wren,", Facts: filledFacts(func(what string) string { return what }),
		Steps:   []Step{{"I", "ring Mrs Okparanta", "by Friday 4 December"}},
		Replies: []Reply{{Date{2026, 11, 23}, "in a drawing", "A house with three windows."}},
	}
	must(t, s.SaveLetter(&l))
	s = reopen(t, s)
	if got, err := s.Letter(l.ID); err != nil || !reflect.DeepEqual(got, l) {
		t.Errorf("got %+v, %v; want %+v", got, err, l)
	}
	l.Facts, l.Steps, l.Replies = VisitFacts{}, nil, nil
	must(t, s.SaveLetter(&l))
	if got, err := s.Letter(l.ID); err != nil || !reflect.DeepEqual(got, l) {
		t.Errorf("got %+v, %v; want %+v", got, err, l)
	}
}
