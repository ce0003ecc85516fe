package storage

import (
	"errors"
	"reflect"
	"slices"
	"testing"
)

func TestALetterIsSentAsItWasKept(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	first, err := s.SendForReview(l.ID)
	if err != nil || first.Text != "Dear Wren" || first.Rev != 2 {
		t.Errorf("sent %+v, %v", first, err)
	}
	again, err := s.SendForReview(l.ID)
	if err != nil || again.Rev != first.Rev {
		t.Errorf("sent again %+v, %v", again, err)
	}
	l, err = s.Letter(l.ID)
	must(t, err)
	l.Text += ", newts"
	must(t, s.SaveLetter(&l))
	other, err := s.SendForReview(l.ID)
	if err != nil || other.Text != l.Text || other.Rev != l.Rev {
		t.Errorf("sent in other words %+v, %v", other, err)
	}
	if got := happened(t, s, l.ID); !slices.Equal(got, []Happening{LetterBegun, Happening(WithManager), SentForReview, SentForReview}) {
		t.Errorf("the log: %v", got)
	}
	if _, err := s.SendForReview(NewID()); !errors.Is(err, ErrGone) {
		t.Errorf("a letter that is not there: %v", err)
	}
}

func TestAReviewThatComesBackMovesItsLetter(t *testing.T) {
	for name, c := range map[string]struct {
		decision Decision
		change   func(*Letter) // after it was sent
		want     State
		logged   []Happening
	}{
		"agreed":                   {AgreedTo, nil, Agreed, []Happening{ReviewCame, Happening(Agreed)}},
		"agreed, a fact was added": {AgreedTo, func(l *Letter) { l.Place = "school" }, Agreed, []Happening{ReviewCame, Happening(Agreed)}},
		"agreed, written on since": {AgreedTo, func(l *Letter) { l.Text += "." }, CameBack, []Happening{ReviewCame, AgreementWithdrawn, Happening(CameBack)}},
		"please change":            {PleaseChange, nil, CameBack, []Happening{ReviewCame, Happening(CameBack)}},
		"in the record by now":     {PleaseChange, func(l *Letter) { l.State = InRecord }, InRecord, []Happening{Happening(InRecord), ReviewCame}},
		"taken back by the worker": {PleaseChange, func(l *Letter) { l.State = Draft }, CameBack, []Happening{Happening(Draft), ReviewCame, Happening(CameBack)}},
	} {
		s, _ := newStore(t)
		l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
		v, err := s.SendForReview(l.ID)
		must(t, err)
		before := len(happened(t, s, l.ID))
		if l, err = s.Letter(l.ID); c.change != nil {
			must(t, err)
			c.change(&l)
			must(t, s.SaveLetter(&l))
		}
		r := fullReview(l.ID, v.Rev, itself)
		r.ID, r.Given, r.Decision = NewID(), testNow, c.decision
		got, err := s.TakeReview(r)
		if err != nil || got.State != c.want || got.Text != l.Text {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
		if there, err := s.Letter(l.ID); err != nil || !reflect.DeepEqual(there, got) {
			t.Errorf("%s: in the store %+v, %v", name, there, err)
		}
		if log := happened(t, s, l.ID)[before:]; !slices.Equal(log, c.logged) {
			t.Errorf("%s: the log %v, want %v", name, log, c.logged)
		}
		if _, err := s.TakeReview(r); !errors.Is(err, ErrChanged) {
			t.Errorf("%s: twice: %v", name, err)
		}
		stranger, unknown := r, r
		stranger.ID, stranger.Letter, unknown.ID, unknown.Version = NewID(), NewID(), NewID(), 99
		_, noLetter := s.TakeReview(stranger)
		_, noWording := s.TakeReview(unknown)
		if !errors.Is(noLetter, ErrGone) || !errors.Is(noWording, ErrGone) {
			t.Errorf("%s: %v, %v", name, noLetter, noWording)
		}
		if all, err := s.AllReviews(); err != nil || len(all) != 1 {
			t.Errorf("%s: %d reviews, %v", name, len(all), err)
		}
		must(t, s.Close())
	}
}

func TestALaterReviewKeepsWhatWasDoneHere(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	v, err := s.SendForReview(l.ID)
	must(t, err)
	sent := Review{
		ID: NewID(), Letter: l.ID, Version: v.Rev, Given: testNow, Decision: PleaseChange, Comments: []Comment{{ID: NewID(), Words: "which?"}, {ID: NewID()}},
		Actions: []ReviewAction{{ID: NewID(), What: "ring school"}, {ID: NewID(), What: "ask"}},
	}
	_, err = s.TakeReview(sent)
	must(t, err)
	all, err := s.Reviews(l.ID)
	must(t, err)
	mine := all[0]
	mine.Comments[0].Replies = []Said{{"Sam", testNow, "the green one"}}
	mine.Comments[0].Resolved = true
	mine.Actions[0].Done = DateOf(testNow)
	must(t, s.SaveReview(&mine))

	later := sent
	later.Given, later.Decision = testNow.AddDate(0, 0, 1), AgreedTo
	later.Comments = []Comment{{ID: sent.Comments[0].ID, Words: "which?", Replies: []Said{{"Sam", testNow, "the green one"}, {"Kit", testNow, "thank you"}}}, {ID: NewID(), Words: "new"}}
	got, err := s.TakeReview(later)
	if err != nil || got.State != Agreed {
		t.Errorf("%+v, %v", got, err)
	}
	all, err = s.Reviews(l.ID)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d reviews, %v", len(all), err)
	}
	r := all[0]
	if c := r.Comments[0]; !c.Resolved || len(c.Replies) != 2 || c.Replies[1].Words != "thank you" || len(r.Comments) != 2 {
		t.Errorf("comments %+v", r.Comments)
	}
	if r.Actions[0].Done != DateOf(testNow) || !r.Actions[1].Done.IsZero() || r.Decision != AgreedTo {
		t.Errorf("actions %+v", r.Actions)
	}
	if _, err := s.TakeReview(sent); !errors.Is(err, ErrChanged) {
		t.Errorf("the earlier one once more: %v", err)
	}
}

func TestWhatCameBeforeIsRemembered(t *testing.T) {
	s, _ := newStore(t)
	a, b := [32]byte(DigestOf("a")), [32]byte(DigestOf("b"))
	check := func(key [32]byte, want bool) {
		t.Helper()
		if seen, err := s.HasSeen(key); err != nil || seen != want {
			t.Errorf("seen %v, %v; want %v", seen, err, want)
		}
	}
	check(a, false)
	must(t, s.AddSeen(a, a))
	must(t, s.AddSeen(a))
	check(a, true)
	check(b, false)
	friends := []Correspondent{{"Kit", "line"}}
	must(t, s.SetCorrespondents(friends))
	must(t, s.SetExchangeKey("secret"))
	must(t, s.SetPassphrase(testPass))
	s = reopen(t, s)
	check(a, true)
	check(b, false)
	if own, err := s.ownBox(s.conn); err != nil || len(own.Seen) != 1 {
		t.Errorf("%d keys, %v", len(own.Seen), err)
	}
	if got, err := s.Correspondents(); err != nil || !slices.Equal(got, friends) {
		t.Errorf("correspondents %v, %v", got, err)
	}
	if key, err := s.ExchangeKey(); err != nil || key != "secret" {
		t.Errorf("key %q, %v", key, err)
	}
	must(t, s.Close())
	if _, err := s.HasSeen(a); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed store: %v", err)
	}
}

func TestWhoeverAgreesDoesNotSettleAWordingThatSomebodyElseWantsChanged(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	v, err := s.SendForReview(l.ID)
	must(t, err)
	give := func(id ID, decision Decision) State {
		t.Helper()
		l, err := s.TakeReview(Review{ID: id, Letter: l.ID, Version: v.Rev, Given: s.now(), Decision: decision})
		must(t, err)
		return l.State
	}
	one, other := NewID(), NewID()
	if got := give(one, PleaseChange); got != CameBack {
		t.Errorf("after the first: %s", got)
	}
	if got := give(other, AgreedTo); got != CameBack {
		t.Errorf("after the second, who agrees: %s", got)
	}
}
