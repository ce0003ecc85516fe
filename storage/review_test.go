package storage

import (
	"encoding/csv"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// fullReview is a review with something in each field.
func fullReview(letter ID, version int64, word func(what string) string) Review {
	return Review{
		Letter: letter, Version: version, By: word("By"), Begun: testNow,
		Comments: []Comment{
			{
				ID: NewID(), Paragraph: 2, Start: 3, End: 9, Quote: word("Quote"), Words: word("Comment"), At: testNow,
				Replies: []Said{{word("Replier"), testNow, word("Said")}}, Resolved: true,
			},
			{ID: NewID(), Quote: word("Kept"), Keep: true, At: testNow},
		},
		Answers:  []ReviewAnswer{{word("Question"), word("Answer"), ""}, {word("QuestionToo"), "", word("WhyNot")}},
		Actions:  []ReviewAction{{NewID(), word("What"), word("Who"), Date{2026, 12, 1}, Date{2026, 11, 30}}, {ID: NewID(), What: word("WhatToo")}},
		Decision: PleaseChange, Words: word("Words"),
	}
}

// fullBrought is a brought letter with something in each field.
func fullBrought(word func(what string) string) Brought {
	return Brought{
		ID: NewID(), Version: 4, From: word("From"), Child: word("Child"), Age: 9, Visit: Date{2026, 11, 17},
		Text: word("Text") + "\n\nIt was a good day.", Left: []string{word("Left")}, Names: []string{word("Names")}, Own: []string{word("Own")},
		Ask: []string{word("Ask")}, Sent: testNow, Came: testNow,
	}
}

func fullMarks(word func(what string) string) []Mark {
	return []Mark{{1, 2, 9, word("Marked"), word("Term"), word("Why"), "process", "swap", []string{word("Wording")}, true}}
}

func itself(what string) string { return what }

func TestAReviewIsReadAsItWasSaved(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	theirs := fullBrought(itself)
	must(t, s.SaveBrought(&theirs))
	first, second := fullReview(l.ID, 1, itself), fullReview(theirs.ID, 4, strings.ToUpper)
	second.Begun = testNow.AddDate(0, 0, -1)
	for _, r := range []*Review{&first, &second} {
		must(t, s.SaveReview(r))
		r.Given = testNow
		must(t, s.SaveReview(r))
	}
	if first.ID.IsZero() || first.Rev != 2 {
		t.Errorf("saved as %v, revision %d", first.ID, first.Rev)
	}
	s = reopen(t, s)
	if got, err := s.Reviews(l.ID); err != nil || !reflect.DeepEqual(got, []Review{first}) {
		t.Errorf("got %+v, %v; want %+v", got, err, first)
	}
	if got, err := s.AllReviews(); err != nil || !reflect.DeepEqual(got, []Review{second, first}) {
		t.Errorf("all: %+v, %v", got, err)
	}
	if got, err := s.Brought(theirs.ID); err != nil || !reflect.DeepEqual(got, theirs) {
		t.Errorf("got %+v, %v; want %+v", got, err, theirs)
	}
	later := fullBrought(itself)
	later.Came = testNow.AddDate(0, 0, 1)
	must(t, s.SaveBrought(&later))
	if got, err := s.AllBrought(); err != nil || !reflect.DeepEqual(got, []Brought{later, theirs}) {
		t.Errorf("all: %+v, %v", got, err)
	}
	empty := Review{Letter: l.ID}
	must(t, s.SaveReview(&empty))
	if !empty.Begun.Equal(testNow) || !empty.Given.IsZero() {
		t.Errorf("an empty one: %+v", empty)
	}
	if got, err := s.Reviews(l.ID); err != nil || len(got) != 2 || !reflect.DeepEqual(got[0], empty) && !reflect.DeepEqual(got[1], empty) {
		t.Errorf("an empty one: %+v, %v", got, err)
	}
}

func TestAReviewIsNotSavedOverAnother(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	theirs := fullBrought(itself)
	must(t, s.SaveBrought(&theirs))
	r := fullReview(l.ID, 1, itself)
	must(t, s.SaveReview(&r))
	other := r
	must(t, s.SaveReview(&r))
	again, twice := r, theirs
	again.Rev, twice.Rev = 0, 0
	stranger := fullReview(NewID(), 1, itself)
	for name, c := range map[string]struct {
		err  error
		want error
	}{
		"from another window":        {s.SaveReview(&other), ErrChanged},
		"the same file twice":        {s.SaveReview(&again), ErrChanged},
		"the same letter twice":      {s.SaveBrought(&twice), ErrChanged},
		"of a letter not here":       {s.SaveReview(&stranger), ErrGone},
		"a review that is not there": {s.DeleteReview(NewID()), ErrGone},
		"a letter that is not there": {s.DeleteBrought(NewID()), ErrGone},
	} {
		if !errors.Is(c.err, c.want) {
			t.Errorf("%s: %v, want %v", name, c.err, c.want)
		}
		if Explain(c.err) == Explain(errors.New("unknown")) {
			t.Errorf("%s: no words for %v", name, c.err)
		}
	}
	if !stranger.ID.IsZero() || other.Rev != 1 {
		t.Error("a save that failed changed what it was given")
	}
	must(t, s.DeleteReview(r.ID))
	if err := s.SaveReview(&r); !errors.Is(err, ErrGone) {
		t.Errorf("a review that was deleted meanwhile: %v", err)
	}
	if _, err := s.Brought(NewID()); !errors.Is(err, ErrGone) {
		t.Errorf("a brought letter that is not there: %v", err)
	}
}

func TestTheLogTellsHowAReviewWent(t *testing.T) {
	s, _ := newStore(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	must(t, s.KeepVersion(l.ID, SentForReview))
	r := Review{Letter: l.ID, Version: l.Rev}
	save := func(change func()) {
		t.Helper()
		change()
		must(t, s.SaveReview(&r))
	}
	save(func() {})
	save(func() { r.Comments = []Comment{{ID: NewID(), Words: "why?"}} })
	save(func() { r.Actions = []ReviewAction{{ID: NewID(), What: "ring school"}} })
	save(func() { r.Given, r.Decision = testNow, PleaseChange })
	save(func() { r.Words = "thank you" })
	save(func() { r.Comments[0].Replies = []Said{{Words: "because"}} })
	save(func() { r.Comments[0].Resolved, r.Actions[0].Done = true, DateOf(testNow) })
	save(func() { r.Comments[0].Resolved = false })
	came := fullReview(l.ID, l.Rev, itself)
	came.Given = testNow
	must(t, s.SaveReview(&came))
	must(t, s.DeleteReview(came.ID))
	want := []Happening{
		LetterBegun, SentForReview, ReviewBegun, ReviewGiven, CommentAnswered, CommentResolved, ActionDone, ReviewCame, ReviewTakenBack,
	}
	if got := happened(t, s, l.ID); !slices.Equal(got, want) {
		t.Errorf("the log: %v, want %v", got, want)
	}
	events, err := s.Events(l.ID)
	must(t, err)
	if e := events[3]; e.Rev != l.Rev || e.Digest != DigestOf(l.Text) {
		t.Errorf("it does not say which wording: %+v", e)
	}

	table, err := s.ExportEvents(l.ID)
	must(t, err)
	rows, err := csv.NewReader(strings.NewReader(string(table))).ReadAll()
	if err != nil || len(rows) != len(want)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, what := range want {
		if row := rows[i+1]; row[2] != string(what) || row[3] == "" || row[1] != "2026-11-22T21:42:00Z" {
			t.Errorf("row %d: %q", i+1, row)
		}
	}
	if row := rows[4]; row[4] != "1" || len(row[5]) != 64 {
		t.Errorf("a row about a wording: %q", row)
	}
	for _, word := range []string{"Wren", "why", "because", "ring", "school"} {
		if strings.Contains(string(table), word) {
			t.Errorf("it has words of the record: %s", word)
		}
	}
	must(t, s.Close())
	if _, err := s.ExportEvents(l.ID); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed store: %v", err)
	}
}

func TestABroughtLetterComesAgainInNewWords(t *testing.T) {
	s, _ := newStore(t)
	b := fullBrought(itself)
	must(t, s.SaveMarked(&b, fullMarks(itself)))
	r := fullReview(b.ID, b.Version, itself)
	must(t, s.SaveReview(&r))
	must(t, s.SaveBrought(&b)) // the same wording
	if got, err := s.MarksOf(b.ID); err != nil || !reflect.DeepEqual(got, fullMarks(itself)) {
		t.Errorf("its marks: %+v, %v", got, err)
	}
	b.Version, b.Text = 7, "Dear Wren, in other words"
	must(t, s.SaveBrought(&b))
	if got, err := s.Brought(b.ID); err != nil || got.Text != b.Text || got.Version != 7 {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := s.MarksOf(b.ID); err != nil || len(got) != 0 {
		t.Errorf("the marks of the other wording: %+v, %v", got, err)
	}
	if _, err := s.MarksOf(NewID()); !errors.Is(err, ErrGone) {
		t.Errorf("a letter that is not there: %v", err)
	}
	if got, err := s.Reviews(b.ID); err != nil || len(got) != 1 || got[0].Version != 4 {
		t.Errorf("its review: %+v, %v", got, err)
	}
	if got := happened(t, s, b.ID); !slices.Equal(got, []Happening{BroughtIn, ReviewBegun, BroughtIn}) {
		t.Errorf("the log: %v", got)
	}
}

func TestReviewsGoWithTheirLetter(t *testing.T) {
	for name, c := range map[string]struct {
		erase func(s *Store, l Letter, b Brought) error
		left  string
	}{
		"the letter":               {func(s *Store, l Letter, b Brought) error { return s.DeleteLetter(l.ID) }, "theirs both"},
		"its child":                {func(s *Store, l Letter, b Brought) error { return s.DeleteChild(l.Child) }, "theirs both"},
		"the brought letter":       {func(s *Store, l Letter, b Brought) error { return s.DeleteBrought(b.ID) }, "mine both"},
		"one that is here too":     {func(s *Store, l Letter, b Brought) error { return s.DeleteBrought(both) }, "mine theirs both"},
		"one that was brought too": {func(s *Store, l Letter, b Brought) error { return s.DeleteLetter(both) }, "mine theirs both"},
		"first the one, then other": {func(s *Store, l Letter, b Brought) error {
			return errors.Join(s.DeleteBrought(both), s.DeleteLetter(both))
		}, "mine theirs"},
	} {
		s, _ := newStore(t)
		mine := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren, a newt")
		theirs := fullBrought(itself)
		must(t, s.SaveBrought(&theirs))
		here := Letter{ID: both, Child: newChild(t, s, "Ásta").ID, Text: "Dear Ásta"}
		must(t, s.SaveLetter(&here))
		must(t, s.SaveBrought(&Brought{ID: both, Version: 1, Child: "Ásta"}))
		for _, r := range []Review{{Letter: mine.ID, Words: "mine"}, {Letter: theirs.ID, Words: "theirs"}, {Letter: both, Words: "both"}} {
			must(t, s.SaveReview(&r))
		}
		before := s.seal
		must(t, c.erase(s, mine, theirs))
		must(t, s.BackupProblem())
		all, err := s.AllReviews()
		must(t, err)
		var left []string
		for _, word := range strings.Fields("mine theirs both") {
			if slices.ContainsFunc(all, func(r Review) bool { return r.Words == word }) {
				left = append(left, word)
			}
		}
		if got := strings.Join(left, " "); got != c.left {
			t.Errorf("%s: left are the reviews of %q, want %q", name, got, c.left)
		}
		for _, table := range boxTables() {
			rows, err := boxRows(s.conn, table, -1)
			must(t, err)
			for _, r := range rows {
				if _, err := before.open(r.name, r.box); err == nil {
					t.Errorf("%s: the old key opens a box of %s", name, table.name)
				}
			}
		}
		must(t, s.Close())
	}
}

// both is the ID of a letter that is here and was brought here too.
var both = ID{1, 2, 3}

func TestABroughtLetterOnHoldIsNotDeleted(t *testing.T) {
	s, _ := newStore(t)
	b := fullBrought(itself)
	must(t, s.SaveBrought(&b))
	r := fullReview(b.ID, b.Version, itself)
	must(t, s.SaveReview(&r))
	must(t, s.Hold(b.ID, Complaint))
	for name, err := range map[string]error{"the letter": s.DeleteBrought(b.ID), "its review": s.DeleteReview(r.ID)} {
		if !errors.Is(err, ErrHeld) {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(t, s.Release(b.ID, Complaint))
	must(t, s.DeleteReview(r.ID))
	must(t, s.DeleteBrought(b.ID))
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	r = fullReview(l.ID, 1, itself)
	must(t, s.SaveReview(&r))
	must(t, s.Hold(l.Child, Court))
	if err := s.DeleteReview(r.ID); !errors.Is(err, ErrHeld) {
		t.Errorf("the child is on hold: %v", err)
	}
}

func TestWhenABroughtLetterIsDue(t *testing.T) {
	done := []ReviewAction{{ID: NewID(), What: "x", Done: DateOf(testNow)}}
	for name, c := range map[string]struct {
		review  *Review // given on day 0
		version int64   // of the letter; 0: 1
		hold    bool
		day     int
		want    string
	}{
		"not reviewed, after 27 days":        {day: 27},
		"not reviewed, after 28 days":        {day: 28, want: "open"},
		"reviewed, not given":                {review: &Review{Version: 1}, day: 40, want: "open"},
		"given, after 13 days":               {review: &Review{Version: 1, Given: testNow}, day: 13},
		"given, after 14 days":               {review: &Review{Version: 1, Given: testNow}, day: 14, want: "due"},
		"all done":                           {review: &Review{Version: 1, Given: testNow, Actions: done}, day: 14, want: "due"},
		"something still to do":              {review: &Review{Version: 1, Given: testNow, Actions: []ReviewAction{{What: "x"}}}, day: 14},
		"something still to do for long":     {review: &Review{Version: 1, Given: testNow, Actions: []ReviewAction{{What: "x"}}}, day: 28, want: "open"},
		"given for the wording before":       {review: &Review{Version: 1, Given: testNow}, version: 2, day: 14},
		"given for the wording before, long": {review: &Review{Version: 1, Given: testNow}, version: 2, day: 28, want: "open"},
		"on hold":                            {review: &Review{Version: 1, Given: testNow}, hold: true, day: 14, want: "held"},
	} {
		s, _, day := clocked(t)
		b := Brought{ID: NewID(), Version: max(c.version, 1), From: "Sam", Child: "Wren", Text: "Dear Wren"}
		must(t, s.SaveBrought(&b))
		if c.review != nil {
			r := *c.review
			r.Letter = b.ID
			must(t, s.SaveReview(&r))
		}
		if c.hold {
			must(t, s.Hold(b.ID, Court))
		}
		day(c.day)
		due, err := s.Purge()
		must(t, err)
		got := ""
		for what, list := range map[string][]DueBrought{"due": due.Brought, "held": due.BroughtHeld, "open": due.BroughtOpen} {
			if len(list) > 0 {
				got += what
				if d := list[0]; d.Brought != b.ID || d.From != "Sam" || d.Name != "Wren" || !d.Since.Equal(testNow) {
					t.Errorf("%s: %+v", name, d)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		_, err = s.Brought(b.ID)
		if gone := errors.Is(err, ErrGone); gone != (c.want == "due") {
			t.Errorf("%s: gone %v", name, gone)
		}
		if all, err := s.AllReviews(); err != nil || c.want == "due" && len(all) != 0 {
			t.Errorf("%s: %d reviews left, %v", name, len(all), err)
		}
		if log := happened(t, s, b.ID); (log[len(log)-1] == BroughtPurged) != (c.want == "due") {
			t.Errorf("%s: the log ends with %s", name, log[len(log)-1])
		}
		must(t, s.Close())
	}
}

func TestSearchLooksIntoReviewsAndWhatWasBrought(t *testing.T) {
	s, _ := newStore(t)
	c := Child{Name: "Wren", HowTo: "points at pictures", Calls: []Calling{{"Nanny Pat", "grandmother"}}, Matters: "newts", Unwanted: []string{"contact"}}
	must(t, s.SaveChild(&c))
	l := Letter{
		Child: c.ID, Text: "Dear Wren", Facts: VisitFacts{Present: []string{"Mrs Okparanta"}},
		Steps: []Step{{"I", "ring the dentist", "by Friday"}}, Replies: []Reply{{Words: "a spaceship"}},
	}
	must(t, s.SaveLetter(&l))
	hits := func(typed string) []Hit {
		t.Helper()
		out, err := s.Search(typed, 10)
		must(t, err)
		return out
	}
	hits("x") // from here on the index follows
	b := Brought{ID: NewID(), Version: 1, From: "Sam Ardent", Child: "Tansy", Text: "Dear Tansy,\n\nYou showed me a hedgehog."}
	must(t, s.SaveBrought(&b))
	mine := Review{Letter: l.ID, Words: "splendid", Comments: []Comment{{Words: "ask about the trampoline", Replies: []Said{{Words: "asked on Monday"}}}}}
	must(t, s.SaveReview(&mine))
	theirs := Review{Letter: b.ID, Answers: []ReviewAnswer{{Question: "Would they know?", Words: "marvellous"}}, Actions: []ReviewAction{{Who: "Sam", What: "book an interpreter"}}}
	must(t, s.SaveReview(&theirs))
	for range 2 {
		for typed, want := range map[string]Hit{
			"dentist":         {Child: c.ID, Name: "Wren", Letter: l.ID, Where: InFacts},
			"okparanta":       {Child: c.ID, Name: "Wren", Letter: l.ID, Where: InFacts},
			"spaceships":      {Child: c.ID, Name: "Wren", Letter: l.ID, Where: InReply},
			"trampoline":      {Child: c.ID, Name: "Wren", Letter: l.ID, Review: mine.ID, Where: InReview},
			"wren splendid":   {Child: c.ID, Name: "Wren", Letter: l.ID, Review: mine.ID, Where: InReview},
			"asked monday":    {Child: c.ID, Name: "Wren", Letter: l.ID, Review: mine.ID, Where: InReview},
			"marvellous":      {Name: "Tansy", Brought: b.ID, Review: theirs.ID, Where: InReview},
			"interpreter":     {Name: "Tansy", Brought: b.ID, Review: theirs.ID, Where: InReview},
			"hedgehogs":       {Name: "Tansy", Brought: b.ID, Where: InBrought},
			"hedgehog ardent": {Name: "Tansy", Brought: b.ID, Where: InBrought},
			"ardent":          {Name: "Tansy", Brought: b.ID, Where: InBroughtFor},
			"pictures":        {Child: c.ID, Name: "Wren", Where: InChild},
			"nanny":           {Child: c.ID, Name: "Wren", Where: InChild},
			"newt":            {Child: c.ID, Name: "Wren", Where: InChild},
		} {
			got := hits(typed)
			if len(got) != 1 {
				t.Errorf("%q: %d hits, %+v", typed, len(got), got)
				continue
			}
			h := got[0]
			if len(h.Marks) == 0 || h.Snippet == "" {
				t.Errorf("%q: no words around it: %+v", typed, h)
			}
			if short := (Hit{Child: h.Child, Name: h.Name, Letter: h.Letter, Brought: h.Brought, Review: h.Review, Where: h.Where}); !reflect.DeepEqual(short, want) {
				t.Errorf("%q: %+v, want %+v", typed, short, want)
			}
		}
		s = reopen(t, s)
	}
	must(t, s.DeleteBrought(b.ID))
	if got := hits("marvellous"); len(got) != 0 {
		t.Errorf("after deleting: %+v", got)
	}
}

func TestAnExportOfABroughtLetterHoldsItsReviews(t *testing.T) {
	s, _ := newStore(t)
	var words []string
	word := func(what string) string {
		words = append(words, "Quill"+what+"Zwq")
		return words[len(words)-1]
	}
	b := fullBrought(word)
	must(t, s.SaveMarked(&b, fullMarks(word)))
	r := fullReview(b.ID, b.Version, word)
	must(t, s.SaveReview(&r))
	other := fullBrought(func(what string) string { return "Stray" + what })
	must(t, s.SaveBrought(&other))
	must(t, s.Hold(b.ID, AccessRequest))
	var out strings.Builder
	must(t, s.Export(b.ID, &out))
	files := unzipped(t, []byte(out.String()))
	all := ""
	for _, text := range files {
		all += text
	}
	for _, w := range words {
		if !strings.Contains(all, w) {
			t.Errorf("%s is missing", w)
		}
	}
	if len(files) != 4 || strings.Contains(all, "Stray") || !strings.Contains(files["Letter.txt"], "On hold: access request") || !strings.Contains(files["Log.txt"], "the letter: came for review") {
		t.Errorf("%d files:\n%s", len(files), all)
	}
}

func TestAllLettersAreOfAllChildrenNewestVisitFirst(t *testing.T) {
	s, _ := newStore(t)
	var want []Letter
	for i, name := range []string{"Wren", "Ásta", "Wren"} {
		l := Letter{Child: newChild(t, s, name).ID, Visit: Date{2026, 11, 20 - i}, Text: "Dear " + name}
		must(t, s.SaveLetter(&l))
		want = append(want, l)
	}
	if got, err := s.AllLetters(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	_, err := s.conn.ExecContext(ctx, "UPDATE letter SET box = zeroblob(1053) WHERE rowid = 1")
	must(t, err)
	if got, err := s.AllLetters(); !errors.Is(err, ErrDamaged) || len(got) != 2 {
		t.Errorf("with a damaged one: %d letters, %v", len(got), err)
	}
}
