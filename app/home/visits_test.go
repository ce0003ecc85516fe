package home

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/storage"
)

// visitsIn reads "2026-11-10>2026-11-20 2026-11-20n ?" as letters.
func visitsIn(t *testing.T, text string) (out []storage.Letter) {
	t.Helper()
	if text == "-" {
		return nil
	}
	for one := range strings.FieldsSeq(text) {
		var l storage.Letter
		visit, next, promised := strings.Cut(one, ">")
		if promised {
			l.Facts.Next = day(next)
		}
		if rest, not := strings.CutSuffix(visit, "n"); not {
			visit, l.Facts.Seen = rest, storage.No
		}
		if visit != "?" {
			l.Visit = day(visit)
		}
		out = append(out, l)
	}
	return out
}

func TestNextVisitsAreWorkedOutAndSaidInWords(t *testing.T) {
	data, err := os.ReadFile("testdata/visits.tsv")
	if err != nil {
		t.Fatal(err)
	}
	today := storage.DateOf(now())
	n := 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		f := strings.Split(strings.ReplaceAll(line, "\t-", "\t"), "\t")
		every, err := strconv.Atoi(f[1])
		if err != nil || len(f) != 5 {
			t.Fatalf("%q: %v", line, err)
		}
		c := storage.Child{Plan: storage.Plan(strings.TrimPrefix(f[0], "-")), VisitEvery: every}
		v := visitOf(c, visitsIn(t, strings.Split(line, "\t")[2]), nil, everyFor(c, nil), today)
		chip, _ := v.chip(today)
		if chip != f[3] || v.words(today) != f[4] {
			t.Errorf("%s: said %q and %q", line, chip, v.words(today))
		}
	}
	if n < 20 {
		t.Errorf("%d rows were read", n)
	}
}

func TestLateVisitsComeFirstAndTheDeskBeginsWithThem(t *testing.T) {
	d := usual(t, fullShelf())
	if d.view != onVisits || d.HasChild() || d.children[0].Name != "Kofi" || d.children[1].Name != "Amira" {
		t.Fatalf("view %d, first %q", d.view, d.children[0].Name)
	}
	if got := d.foot.Items(); got[1] != "1 visit late" {
		t.Errorf("the foot says %q", got)
	}
	if got := d.list.rows[0].Spoken; got != "Kofi, 2 days late, 13 · visit was due Fri 20 Nov" {
		t.Errorf("the row says %q", got)
	}
	d.key(fyne.KeyDown)   // from Kofi to Oscar
	d.key(fyne.KeyReturn) // whose letters are shown
	if c, ok := d.Child(); !ok || c.Name != "Oscar" || d.view != onLetters {
		t.Errorf("chosen: %q", c.Name)
	}
	d.key(fyne.KeyReturn)
	if len(d.asked) != 1 || d.asked[0] != "Oscar" {
		t.Errorf("asked for %q", d.asked)
	}
}

func TestAVisitThatIsOnlyNotedIsNoLongerLate(t *testing.T) {
	s := fullShelf()
	d := usual(t, s)
	w := d.askNote(d.children[0], nil) // Kofi, two days late
	w.words.SetText("Chess again.")
	w.save()
	if v := d.reading.visits[id(2)]; v.last != day("2026-11-22") || v.late(d.today()) > 0 || d.countLate() != 0 {
		t.Errorf("after the note: %+v", v)
	}
	s.letters = append(s.letters, storage.Letter{ID: id(22), Child: id(2), Visit: day("2026-11-22"), Facts: storage.VisitFacts{Seen: storage.No}})
	d.Reload()
	if v := d.reading.visits[id(2)]; v.late(d.today()) != 2 {
		t.Errorf("he was not seen after all: %+v", v)
	}
}

func TestDaysThatCannotBeRightGetASentence(t *testing.T) {
	c := storage.Child{Name: "Wren", Born: day("2026-06-20")}
	for _, l := range []struct {
		letter storage.Letter
		want   string
	}{
		{storage.Letter{Visit: day("2026-05-01")}, "before Wren was born, 20 June 2026"},
		{storage.Letter{Visit: day("2026-12-01"), State: storage.InRecord}, "still to come"},
		{storage.Letter{Visit: day("2026-11-10"), Facts: storage.VisitFacts{Next: day("2026-11-01")}}, "Sun 1 Nov, lies before this one"},
	} {
		if got := doubts(c, l.letter, now()); len(got) != 1 || !strings.Contains(got[0], l.want) {
			t.Errorf("%+v: %q", l.letter, got)
		}
	}
	for _, l := range []storage.Letter{{}, {Visit: day("2026-12-01")}, {Visit: day("2026-11-10"), Facts: storage.VisitFacts{Next: day("2026-11-20")}}} {
		if got := doubts(c, l, now()); len(got) != 0 {
			t.Errorf("%+v: %q", l, got)
		}
	}
}

func TestDaysAreReadAsPeopleSayThem(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "today": "2026-11-22", "Yesterday": "2026-11-21", "17 November": "2026-11-17", "17/11": "2026-11-17", "Tuesday 17 November": "2026-11-17",
		"1 December": "2025-12-01", "17/11/26": "2026-11-17", "1 December 2026": "2026-12-01", "last tuesday": "2026-11-17", "sunday": "2026-11-22",
	} {
		if got, ok := readDay(text, now()); !ok || got.String() != want {
			t.Errorf("%q: %s, %v", text, got, ok)
		}
	}
	for _, text := range []string{"soon", "31 November", "17", "11/17/26", "November"} {
		if got, ok := readDay(text, now()); ok {
			t.Errorf("%q: %s", text, got)
		}
	}
}

func TestTheSettingsDaysComeBetweenTheChildsAndTheUsual(t *testing.T) {
	chosen := map[storage.Plan]int{storage.ChildInNeed: 20}
	for _, c := range []struct {
		child storage.Child
		want  int
	}{
		{storage.Child{}, 0},
		{storage.Child{Plan: storage.ChildInNeed}, 20},
		{storage.Child{Plan: storage.ChildInNeed, VisitEvery: 9}, 9},
		{storage.Child{Plan: storage.LookedAfter}, 42},
	} {
		if got := everyFor(c.child, chosen); got != c.want {
			t.Errorf("%+v: %d, want %d", c.child, got, c.want)
		}
	}
}
