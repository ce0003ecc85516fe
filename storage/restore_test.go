package storage

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
)

func TestAKeptVersionBecomesANewDraft(t *testing.T) {
	s, _, day := clocked(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "Dear Wren, newts")
	search(t, s, "newts") // from here on the index follows
	l.State = WithManager
	must(t, s.SaveLetter(&l))
	kept := l
	l.Text, l.State, l.Place, l.Visit = "Dear Wren, toads", InRecord, "school", Date{}
	must(t, s.SaveLetter(&l))
	day(1)
	got, err := s.RestoreVersion(l.ID, kept.Rev)
	must(t, err)
	want := Letter{
		ID: got.ID, Child: c.ID, Rev: 1, Visit: kept.Visit, Place: kept.Place, State: Draft, Text: kept.Text,
		Created: testNow.AddDate(0, 0, 1), Saved: testNow.AddDate(0, 0, 1),
	}
	if !reflect.DeepEqual(got, want) || got.ID == l.ID || got.ID.IsZero() {
		t.Errorf("restored %+v, want %+v", got, want)
	}
	if texts, _ := search(t, s, "newts"); len(texts) != 1 || texts[0] != kept.Text {
		t.Errorf("search finds %q", texts)
	}
	s = reopen(t, s)
	for id, want := range map[ID]Letter{got.ID: got, l.ID: l} {
		if there, err := s.Letter(id); err != nil || !reflect.DeepEqual(there, want) {
			t.Errorf("in the store: %+v, want %+v, %v", there, want, err)
		}
	}
	if v, err := s.Versions(l.ID); err != nil || len(v) != 2 {
		t.Errorf("%d versions, %v", len(v), err)
	}
	old, err := s.Events(l.ID)
	must(t, err)
	fresh, err := s.Events(got.ID)
	must(t, err)
	if e := old[len(old)-1]; e.What != Restored || e.Rev != kept.Rev || e.Digest != DigestOf(kept.Text) {
		t.Errorf("the log of the old one: %+v", e)
	}
	if len(fresh) != 1 || fresh[0].What != LetterBegun || fresh[0].Digest != DigestOf(kept.Text) {
		t.Errorf("the log of the new one: %+v", fresh)
	}
	got.Text += " and frogs"
	must(t, s.SaveLetter(&got)) // it is a letter like any other
	_, noVersion := s.RestoreVersion(l.ID, 99)
	_, noLetter := s.RestoreVersion(NewID(), 1)
	if !errors.Is(noVersion, ErrGone) || !errors.Is(noLetter, ErrGone) {
		t.Errorf("what is not there: %v, %v", noVersion, noLetter)
	}
}

func TestAKeptVersionOfADamagedLetterIsRestored(t *testing.T) {
	dir, letters := furnished(t)
	meddle(t, dir, fmt.Sprintf("UPDATE letter SET box = zeroblob(1053) WHERE id = x'%s'", letters[0].ID))
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	defer s.Close()
	got, err := s.RestoreVersion(letters[0].ID, letters[0].Rev)
	if err != nil || got.Text != letters[0].Text || got.Child != letters[0].Child {
		t.Errorf("%+v, %v", got, err)
	}
}

// killRestore restores versions and says which letters they became.
func killRestore(dir string) error {
	s, err := Open(dir, passA, cheap())
	if err != nil {
		return err
	}
	children, err := s.Children()
	if err != nil {
		return err
	}
	letters, err := s.Letters(children[0].ID)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		for _, l := range letters {
			versions, err := s.Versions(l.ID)
			if err != nil {
				return err
			}
			if len(versions) == 0 {
				continue
			}
			made, err := s.RestoreVersion(l.ID, versions[0].Rev)
			if err != nil {
				return err
			}
			fmt.Println(made.ID)
		}
	}
}

// TestKillRestore kills a program that restores versions: what it said it made
// is there, every letter is whole, and the log knows each one.
func TestKillRestore(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	for n := range 3 {
		l := newLetter(t, s, c, signed(int64(n)))
		l.State = Agreed
		must(t, s.SaveLetter(&l))
	}
	must(t, s.Close())
	acknowledged, most := map[string]bool{}, 0
	for kill := range long(20, 300) {
		killed(t, "restore", s.Dir(), rand.IntN(4), time.Duration(rand.IntN(3000))*time.Microsecond, func(line string) {
			if len(line) == 32 { // the last line may be cut
				acknowledged[line] = true
			}
		})
		again, err := Open(s.Dir(), passA, cheap())
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		letters, err := again.Letters(c.ID)
		must(t, err)
		begun, restored := 0, 0
		events, err := again.Events(ID{})
		must(t, err)
		for _, e := range events {
			switch e.What {
			case LetterBegun:
				begun++
			case Restored:
				restored++
			}
		}
		if begun != len(letters) || restored != begun-3 {
			t.Errorf("kill %d: %d letters, %d begun and %d restored in the log", kill, len(letters), begun, restored)
		}
		there := map[string]bool{}
		for _, l := range letters {
			there[l.ID.String()] = true
			if _, ok := readSigned(l.Text); !ok {
				t.Errorf("kill %d: a letter is bent", kill)
			}
		}
		for id := range acknowledged {
			if !there[id] {
				t.Errorf("kill %d: a letter that was made is gone", kill)
			}
		}
		most = max(most, len(letters))
		must(t, again.Close())
	}
	t.Logf("%d acknowledged, %d letters in the end", len(acknowledged), most)
}
