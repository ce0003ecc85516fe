package storage

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"
)

func TestTwoWindowsOnALetterDoNotOverwriteEachOther(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	mine := newLetter(t, s, c, "mine")
	theirs := mine
	theirs.Text = "theirs"
	must(t, s.SaveLetter(&theirs))
	mine.Text = "mine again"
	before := mine
	if err := s.SaveLetter(&mine); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	if !reflect.DeepEqual(mine, before) {
		t.Error("a save that failed changed the letter")
	}
	if l, _ := s.Letter(mine.ID); l.Text != "theirs" {
		t.Errorf("in the store: %q", l.Text)
	}
	again := Letter{ID: mine.ID, Child: c.ID, Text: "new with a used id"}
	if err := s.SaveLetter(&again); !errors.Is(err, ErrChanged) {
		t.Errorf("an id that is taken: %v", err)
	}
	child := c
	child.Rev = 5
	if err := s.SaveChild(&child); !errors.Is(err, ErrChanged) {
		t.Errorf("a child's other revision: %v", err)
	}
}

func TestWhatIsGoneIsSaidToBeGone(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "x")
	other := newLetter(t, s, c, "y")
	must(t, s.DeleteLetter(l.ID))
	for name, err := range map[string]error{
		"reading":        func() error { _, err := s.Letter(l.ID); return err }(),
		"saving":         s.SaveLetter(&l),
		"deleting again": s.DeleteLetter(l.ID),
		"no such child":  s.DeleteChild(NewID()),
		"a stranger's":   s.SaveLetter(&Letter{Child: NewID()}),
		"nobody's":       s.SaveLetter(&Letter{}),
		"a version":      func() error { _, err := s.Version(l.ID, 1); return err }(),
		"keeping":        s.KeepVersion(l.ID, CopiedOut),
	} {
		if !errors.Is(err, ErrGone) {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(t, s.DeleteChild(c.ID))
	if _, err := s.Letter(other.ID); !errors.Is(err, ErrGone) {
		t.Errorf("a deleted child's letter: %v", err)
	}
	if err := s.SaveChild(&c); !errors.Is(err, ErrGone) {
		t.Errorf("a deleted child: %v", err)
	}
}

func TestLettersComeNewestVisitFirst(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	clock := testNow
	s.options.Now = func() time.Time { clock = clock.Add(time.Minute); return clock }
	for _, l := range []Letter{
		{Text: "old", Visit: Date{2026, 9, 1}},
		{Text: "undated"},
		{Text: "next week", Visit: Date{2026, 11, 30}},
		{Text: "middle, first", Visit: Date{2026, 10, 1}},
		{Text: "middle, second", Visit: Date{2026, 10, 1}},
	} {
		l.Child = c.ID
		must(t, s.SaveLetter(&l))
	}
	letters, err := s.Letters(c.ID)
	must(t, err)
	var order []string
	for _, l := range letters {
		order = append(order, l.Text)
	}
	want := []string{"next week", "undated", "middle, second", "middle, first", "old"}
	if !slices.Equal(order, want) {
		t.Errorf("order %q", order)
	}
	if others, err := s.Letters(NewID()); err != nil || len(others) != 0 {
		t.Errorf("a stranger's letters: %d, %v", len(others), err)
	}
}

func TestKeptVersionsStayAsTheyWere(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "first wording")
	for _, step := range []struct {
		state State
		text  string
	}{{WithManager, "sent"}, {WithManager, "written on"}, {CameBack, "came back"}, {Draft, "again"}, {WithManager, "sent again"}, {Agreed, "agreed"}} {
		l.State, l.Text = step.state, step.text
		must(t, s.SaveLetter(&l))
	}
	must(t, s.KeepVersion(l.ID, CopiedOut)) // the same wording as agreed: not kept twice
	s = reopen(t, s)
	versions, err := s.Versions(l.ID)
	must(t, err)
	var got []string
	for _, v := range versions {
		got = append(got, string(v.Why)+": "+v.Text)
		one, err := s.Version(l.ID, v.Rev)
		if err != nil || !reflect.DeepEqual(one, v) {
			t.Errorf("version %d by itself: %v", v.Rev, err)
		}
	}
	want := []string{"with-manager: sent", "came-back: came back", "with-manager: sent again", "agreed: agreed"}
	if !slices.Equal(got, want) {
		t.Errorf("versions %q", got)
	}
	events, err := s.Events(l.ID)
	must(t, err)
	var what []Happening
	for _, e := range events {
		what = append(what, e.What)
		if e.Digest != (Digest{}) && e.Digest != DigestOf(textOf(versions, e.Rev)) {
			t.Errorf("event %d points at another wording", e.Seq)
		}
	}
	if !slices.Equal(what, []Happening{"begun", "with-manager", "came-back", "draft", "with-manager", "agreed", "copied-out"}) {
		t.Errorf("events %q", what)
	}
	must(t, s.Close())
	_, err = openRaw(t, s.Dir()).Exec("UPDATE version SET rev = 99")
	if err == nil {
		t.Error("a kept version's revision could be changed")
	}
}

func textOf(versions []Version, rev int64) string {
	for _, v := range versions {
		if v.Rev == rev {
			return v.Text
		}
	}
	return ""
}

func TestTheLogOutlivesTheLetterWithoutItsWords(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "words")
	must(t, s.KeepVersion(l.ID, CopiedOut))
	must(t, s.DeleteLetter(l.ID))
	if v, err := s.Versions(l.ID); err != nil || len(v) != 0 {
		t.Errorf("%d versions of a deleted letter, %v", len(v), err)
	}
	events, err := s.Events(l.ID)
	must(t, err)
	if len(events) != 3 || events[2].What != LetterDeleted || events[1].Digest != DigestOf("words") {
		t.Errorf("events %+v", events)
	}
	must(t, s.DeleteChild(c.ID))
	events, err = s.Events(c.ID)
	must(t, err)
	if len(events) != 1 || events[0].What != ChildDeleted {
		t.Errorf("the child's events %+v", events)
	}
}

func TestFieldsOfANewerDearlyAreKept(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	l := newLetter(t, s, c, "x")
	put := func(table string, id ID, rev int64, change func(map[string]any)) {
		var box []byte
		must(t, s.conn.QueryRowContext(ctx, "SELECT box FROM "+table+" WHERE id = ?", id[:]).Scan(&box))
		text, err := s.seal.open(boxName{table, id, rev}, box)
		must(t, err)
		var fields map[string]any
		must(t, json.Unmarshal(text, &fields))
		change(fields)
		text, err = json.Marshal(fields)
		must(t, err)
		_, err = s.conn.ExecContext(ctx, "UPDATE "+table+" SET box = ? WHERE id = ?", s.seal.seal(boxName{table, id, rev}, text), id[:])
		must(t, err)
	}
	get := func(table string, id ID) (fields map[string]any) {
		var rev int64
		var box []byte
		must(t, s.conn.QueryRowContext(ctx, "SELECT rev, box FROM "+table+" WHERE id = ?", id[:]).Scan(&rev, &box))
		text, err := s.seal.open(boxName{table, id, rev}, box)
		must(t, err)
		must(t, json.Unmarshal(text, &fields))
		return fields
	}
	later := map[string]any{"voice": "warm", "rooms": []any{1.0, 2.0}}
	put("letter", l.ID, 1, func(f map[string]any) { f["later"] = later })
	put("child", c.ID, 1, func(f map[string]any) { f["favourite_colour"] = "they" })

	l, err := s.Letter(l.ID) // as a screen of today would: it knows nothing of it
	must(t, err)
	l.Text, l.Left = "changed", nil
	must(t, s.SaveLetter(&l))
	l.Text, l.Note = "", "" // a field that is emptied stays empty
	must(t, s.SaveLetter(&l))
	c.About = "changed"
	must(t, s.SaveChild(&c))
	must(t, s.SetPassphrase("meadow thimble walnut fern"))
	if f := get("letter", l.ID); !reflect.DeepEqual(f["later"], later) || f["text"] != "" || f["left"] != nil {
		t.Errorf("the letter's box holds %v", f)
	}
	if f := get("child", c.ID); f["favourite_colour"] != "they" || f["about"] != "changed" {
		t.Errorf("the child's box holds %v", f)
	}
}

func TestAgeCountsBirthdays(t *testing.T) {
	born := Date{2017, time.March, 4}
	leap := Date{2016, time.February, 29}
	for _, c := range []struct {
		child Child
		day   Date
		want  int
	}{
		{Child{Born: born}, Date{2026, time.March, 3}, 8},
		{Child{Born: born}, Date{2026, time.March, 4}, 9},
		{Child{Born: born, Age: 3}, Date{2026, time.December, 31}, 9},
		{Child{Born: born}, Date{2026, time.January, 31}, 8},
		{Child{Born: born}, born, 0},
		{Child{Born: born}, Date{2016, time.March, 4}, 0},
		{Child{Born: leap}, Date{2026, time.February, 28}, 9},
		{Child{Born: leap}, Date{2026, time.March, 1}, 10},
		{Child{Age: 7}, Date{2026, time.March, 1}, 7},
		{Child{Age: -1}, Date{2026, time.March, 1}, 0},
		{Child{}, Date{2026, time.March, 1}, 0},
		{Child{Born: born, Age: 7}, Date{}, 7},
	} {
		if got := c.child.AgeOn(c.day); got != c.want {
			t.Errorf("born %v, age %d, on %v: %d, want %d", c.child.Born, c.child.Age, c.day, got, c.want)
		}
	}
}

func TestDatesAreReadAndWritten(t *testing.T) {
	for _, s := range []string{"2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"} {
		d, err := ParseDate(s)
		if err != nil || d.String() != s {
			t.Errorf("%s reads as %v, %v", s, d, err)
		}
		if back := DateOf(d.Time(time.UTC)); back != d {
			t.Errorf("%s in time and back: %v", s, back)
		}
		text, err := json.Marshal(d)
		var again Date
		if err != nil || json.Unmarshal(text, &again) != nil || again != d {
			t.Errorf("%s in JSON: %s, %v", s, text, err)
		}
	}
	for _, s := range []string{"", "2026-02-29", "2026-13-01", "22/11/2026", "2026-1-1", "2026-11-22T10:00", " 2026-11-22"} {
		if _, err := ParseDate(s); err == nil {
			t.Errorf("%q was taken for a date", s)
		}
	}
	var zero Date
	if text, _ := json.Marshal(zero); string(text) != `""` || !zero.IsZero() || !zero.Time(time.UTC).IsZero() || zero.String() != "" {
		t.Errorf("the zero date is %s", text)
	}
	var wrong Date
	if json.Unmarshal([]byte(`"2026-02-30"`), &wrong) == nil {
		t.Error("30 February came through JSON")
	}
	var id ID
	for _, s := range []string{`""`, `"00"`, `"zz"`, `"` + NewID().String() + `0"`, `"g0000000000000000000000000000000"`} {
		if json.Unmarshal([]byte(s), &id) == nil {
			t.Errorf("%s was taken for an id", s)
		}
	}
}
