package storage

import (
	"slices"
	"testing"
)

// happened are the lines of the log about a letter, in short.
func happened(t testing.TB, s *Store, about ID) (out []Happening) {
	t.Helper()
	events, err := s.Events(about)
	must(t, err)
	for _, e := range events {
		out = append(out, e.What)
	}
	return out
}

// agreedLetter is a letter that has been sent and agreed.
func agreedLetter(t testing.TB, s *Store) Letter {
	t.Helper()
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren, newts")
	for _, state := range []State{WithManager, Agreed} {
		l.State = state
		must(t, s.SaveLetter(&l))
	}
	return l
}

func TestOtherWordsWithdrawTheAgreement(t *testing.T) {
	s, _ := newStore(t)
	l := agreedLetter(t, s)
	before := len(happened(t, s, l.ID))

	l.Facts.Time, l.Replies, l.Note = "15:30", []Reply{{Words: "I like it"}}, "ring school"
	must(t, s.SaveLetter(&l))
	if l.State != Agreed || len(happened(t, s, l.ID)) != before {
		t.Errorf("after a reply and a fact: %s, %v", l.State, happened(t, s, l.ID))
	}

	l.Text += " and toads"
	must(t, s.SaveLetter(&l))
	got, err := s.Letter(l.ID)
	must(t, err)
	if l.State != Draft || got.State != Draft || got.Text != "Dear Wren, newts and toads" {
		t.Errorf("after other words: %s, in the store %s", l.State, got.State)
	}
	if log := happened(t, s, l.ID); len(log) != before+1 || log[before] != AgreementWithdrawn {
		t.Errorf("the log: %v", log)
	}
	if v, err := s.Versions(l.ID); err != nil || len(v) != 2 || v[1].Why != Happening(Agreed) || v[1].Text != "Dear Wren, newts" {
		t.Errorf("kept wordings %+v, %v", v, err)
	}

	l.Text, l.State = "Dear Wren, frogs", Agreed // agreed again, in these words
	must(t, s.SaveLetter(&l))
	if v, err := s.Versions(l.ID); l.State != Agreed || err != nil || len(v) != 3 {
		t.Errorf("agreed again: %s, %d wordings, %v", l.State, len(v), err)
	}
}

func TestTakingBackAnAgreementIsLoggedOnce(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Letter)
		want   []Happening
	}{
		"taken back":                {func(l *Letter) { l.State = Draft }, []Happening{AgreementWithdrawn}},
		"taken back in other words": {func(l *Letter) { l.State, l.Text = Draft, "x" }, []Happening{AgreementWithdrawn}},
		"sent in other words":       {func(l *Letter) { l.State, l.Text = WithManager, "x" }, []Happening{AgreementWithdrawn, Happening(WithManager)}},
		"recorded in other words":   {func(l *Letter) { l.State, l.Text = InRecord, "x" }, []Happening{AgreementWithdrawn, Happening(InRecord)}},
		"recorded as agreed":        {func(l *Letter) { l.State = InRecord }, []Happening{Happening(InRecord)}},
	} {
		s, _ := newStore(t)
		l := agreedLetter(t, s)
		before := len(happened(t, s, l.ID))
		c.change(&l)
		must(t, s.SaveLetter(&l))
		if got := happened(t, s, l.ID)[before:]; !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		must(t, s.Close())
	}
}

func TestAnAutosaveTellsOfAWithdrawnAgreementAndDoesNotBringItBack(t *testing.T) {
	s, _ := newStore(t)
	l := agreedLetter(t, s)
	var told []State
	a := s.Autosave(l, func(st Status) { told = append(told, st.Letter) })
	if a.Status().Letter != Agreed {
		t.Errorf("to begin with: %s", a.Status().Letter)
	}
	screen := l // which has not heard yet
	for range 3 {
		screen.Text += "."
		a.Changed(screen)
		must(t, a.Flush())
	}
	if a.Letter().State != Draft || a.Status().Letter != Draft || told[len(told)-1] != Draft {
		t.Errorf("the autosave has it %s and told %v", a.Letter().State, told)
	}
	got, err := s.Letter(l.ID)
	must(t, err)
	if log := happened(t, s, l.ID); got.State != Draft || log[len(log)-1] != AgreementWithdrawn {
		t.Errorf("in the store it is %s; the log: %v", got.State, log)
	}
	screen.State = a.Letter().State // now it has
	a.Changed(screen)
	screen.State = Agreed // and the manager agrees again
	a.Changed(screen)
	must(t, a.Close())
	if got, err := s.Letter(l.ID); err != nil || got.State != Agreed {
		t.Errorf("agreed again: %s, %v", got.State, err)
	}
}

func TestACopyWithOtherWordsIsNotAgreed(t *testing.T) {
	s, _ := newStore(t)
	l := agreedLetter(t, s)
	l.Text += " and toads"
	dir := t.TempDir()
	must(t, s.CopyWith(dir, l))
	copied, err := Open(dir, testPass, cheap())
	must(t, err)
	defer copied.Close()
	if got, err := copied.Letter(l.ID); err != nil || got.State != Draft || got.Text != l.Text {
		t.Errorf("the copy has %+v, %v", got, err)
	}
}

func TestALetterMarkedAsInTheRecordIsKeptAndItsDaysBegin(t *testing.T) {
	s, _, day := clocked(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren, newts")
	day(3)
	must(t, s.MarkInRecord(l.ID))
	day(5)
	must(t, s.MarkInRecord(l.ID)) // which changes nothing
	got, err := s.Letter(l.ID)
	must(t, err)
	if got.State != InRecord || got.Rev != l.Rev+1 || got.Text != l.Text {
		t.Errorf("got %+v", got)
	}
	if v, err := s.Versions(l.ID); err != nil || len(v) != 1 || v[0].Text != l.Text {
		t.Errorf("kept wordings %+v, %v", v, err)
	}
	if log := happened(t, s, l.ID); !slices.Equal(log, []Happening{LetterBegun, Happening(InRecord)}) {
		t.Errorf("the log: %v", log)
	}
	day(16)
	if due, err := s.Due(); err != nil || len(due.Purge) != 0 {
		t.Errorf("after 13 days: %+v, %v", due, err)
	}
	day(17)
	if due, err := s.Due(); err != nil || len(due.Purge) != 1 {
		t.Errorf("after 14 days: %+v, %v", due, err)
	}
	if err := s.MarkInRecord(NewID()); err == nil {
		t.Error("a letter that is not there")
	}
}
