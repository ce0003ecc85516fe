package storage

import (
	"errors"
	"reflect"
	"slices"
	"testing"
)

func TestAVisitNoteIsFixedWithItsTime(t *testing.T) {
	s, _, day := clocked(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "Dear Wren,")
	first := VisitNote{Child: c.ID, Letter: l.ID, Visit: l.Visit, Place: "home", Text: "Seen alone. Newts!"}
	must(t, s.FixNote(&first))
	if first.ID.IsZero() || !first.At.Equal(testNow) {
		t.Errorf("after fixing: %+v", first)
	}
	day(1)
	more := VisitNote{Child: c.ID, AddsTo: first.ID, Text: "Two newts."}
	must(t, s.FixNote(&more))
	day(2)
	last := VisitNote{Child: c.ID, AddsTo: more.ID, Text: "Or frogs."}
	must(t, s.FixNote(&last))
	if last.AddsTo != first.ID {
		t.Error("an addition to an addition does not belong to the first note")
	}
	day(3)
	must(t, s.NoteInRecord(first.ID))
	day(4)
	must(t, s.NoteInRecord(first.ID)) // the first time counts

	first.Recorded = testNow.AddDate(0, 0, 3)
	want := []VisitNote{first, more, last}
	must(t, s.SetPassphrase(testPass))
	s = reopen(t, s)
	if got, err := s.VisitNotes(c.ID); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("notes\n%+v, want\n%+v, %v", got, want, err)
	}
	changed := first
	changed.Text = "something else"
	if err := s.FixNote(&changed); !errors.Is(err, ErrFixed) {
		t.Errorf("saving it again: %v", err)
	}
	for _, statement := range []string{"UPDATE note SET child = zeroblob(16)", "UPDATE note SET id = randomblob(16)", "UPDATE note SET rev = 1"} {
		if _, err := s.conn.ExecContext(ctx, statement); err == nil {
			t.Errorf("%s was done", statement)
		}
	}
	if got, err := s.VisitNotes(c.ID); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("afterwards: %+v, %v", got, err)
	}
	events, err := s.Events(first.ID)
	if err != nil || len(events) != 3 || events[0].What != NoteFixed || events[0].Digest != DigestOf(first.Text) {
		t.Errorf("the log: %+v, %v", events, err)
	}
	other := newChild(t, s, "Ásta")
	for what, err := range map[string]error{
		"nobody's note":             s.FixNote(&VisitNote{Child: NewID()}),
		"an addition to nothing":    s.FixNote(&VisitNote{Child: c.ID, AddsTo: NewID()}),
		"another child's addition":  s.FixNote(&VisitNote{Child: other.ID, AddsTo: first.ID}),
		"recording what is nowhere": s.NoteInRecord(NewID()),
	} {
		if !errors.Is(err, ErrGone) {
			t.Errorf("%s: %v", what, err)
		}
	}
	must(t, s.DeleteLetter(l.ID)) // a note outlives the letter it was taken for
	if got, err := s.VisitNotes(c.ID); err != nil || len(got) != 3 {
		t.Errorf("%d notes, %v", len(got), err)
	}
	must(t, s.DeleteChild(c.ID))
	if got, err := s.VisitNotes(c.ID); err != nil || len(got) != 0 {
		t.Errorf("of a child that is gone: %d notes, %v", len(got), err)
	}
}

func TestVisitNotesArePurgedOnlyOnceTheyAreInTheRecord(t *testing.T) {
	s, _, day := clocked(t)
	c, held := newChild(t, s, "Wren"), newChild(t, s, "Ásta")
	fix := func(child Child, adds ID, text string) ID {
		n := VisitNote{Child: child.ID, AddsTo: adds, Text: text}
		must(t, s.FixNote(&n))
		return n.ID
	}
	never := fix(c, ID{}, "never recorded")
	alone := fix(c, ID{}, "recorded")
	whole := fix(c, ID{}, "recorded with its addition")
	added := fix(c, whole, "the addition")
	half := fix(c, ID{}, "recorded without its addition")
	rest := fix(c, half, "not recorded")
	onHold := fix(held, ID{}, "recorded, on hold")
	for _, id := range []ID{alone, whole, added, half, onHold} {
		must(t, s.NoteInRecord(id))
	}
	must(t, s.Hold(held.ID, Complaint))
	ids := func(notes []DueNote) (out []ID) {
		for _, n := range notes {
			out = append(out, n.Note)
		}
		return out
	}
	same := func(got []ID, want ...ID) bool {
		by := func(a, b ID) int { return slices.Compare(a[:], b[:]) }
		slices.SortFunc(got, by)
		slices.SortFunc(want, by)
		return slices.Equal(got, want)
	}
	day(13)
	if due, err := s.Due(); err != nil || len(due.Notes)+len(due.NotesOpen) != 0 {
		t.Errorf("after 13 days: %+v, %v", due, err)
	}
	day(28)
	done, err := s.Purge()
	must(t, err)
	if !same(ids(done.Notes), alone, whole, added) || !same(ids(done.NotesOpen), never, rest) {
		t.Errorf("purged %+v", done)
	}
	var left []ID
	for _, child := range []Child{c, held} {
		notes, err := s.VisitNotes(child.ID)
		must(t, err)
		for _, n := range notes {
			left = append(left, n.ID)
		}
	}
	if !same(left, never, half, rest, onHold) {
		t.Errorf("%d notes are left", len(left))
	}
	if events, err := s.Events(alone); err != nil || events[len(events)-1].What != NotePurged {
		t.Errorf("the log: %+v, %v", events, err)
	}
}

func TestVisitNotesAreFound(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	for range 2 { // in an index that is there, and in one that is made
		n := VisitNote{Child: c.ID, Text: "There were newts."}
		must(t, s.FixNote(&n))
		hits, err := s.Search("newt", 10)
		must(t, err)
		if h := hits[0]; h.Note != n.ID || h.Where != InVisitNote || h.Child != c.ID || h.Name != "Wren" || !h.Letter.IsZero() || marked(h) != "newts" {
			t.Errorf("%+v", h)
		}
		must(t, s.DeleteChild(c.ID))
		if hits, err := s.Search("newt", 10); err != nil || len(hits) != 0 {
			t.Errorf("after deleting: %+v, %v", hits, err)
		}
		c = newChild(t, s, "Wren")
	}
}

func TestVisitNotesComeThroughARescue(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	n := VisitNote{Child: c.ID, Text: "Newts."}
	lost := VisitNote{Child: c.ID, Text: "Toads."}
	must(t, s.FixNote(&n))
	must(t, s.FixNote(&lost))
	must(t, s.SetPassphrase(testPass)) // a backup with both
	must(t, s.Close())
	meddle(t, s.Dir(), "UPDATE note SET box = x'00' WHERE rowid = 2", "DELETE FROM child")
	again, _ := rescue(t, s.Dir())
	if got, err := again.VisitNotes(c.ID); err != nil || len(got) != 2 {
		t.Errorf("notes %+v, %v", got, err)
	}
	if children, err := again.Children(); err != nil || len(children) != 1 || children[0].Name != "Wren" {
		t.Errorf("children %+v, %v", children, err)
	}
}
