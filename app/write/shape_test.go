package write

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/editor/coach"
	"dearly/editor/text"
	"dearly/storage"
)

func testClock() time.Time { return testNow }

func measuresOf(words, long int) coach.Measures {
	return coach.Measures{Words: words, Sentences: words/10 + 1, Long: long, Syllables: words * 13 / 10}
}

func TestAStepBecomesAPlainSentence(t *testing.T) {
	for _, c := range []struct{ who, what, by, want string }{
		{"I", "phone your school", "4 December", "I will phone your school by Friday 4 December."},
		{"me", "Phone your school.", "by 4/12", "I will phone your school by Friday 4 December."},
		{"your mum", "will take you to the dentist", "on Friday", "Your mum will take you to the dentist on Friday."},
		{"Nanny Pat", "to ring the doctor", "Friday", "Nanny Pat will ring the doctor by Friday."},
		{"I", "come back", "before half term", "I will come back before half term."},
		{"I", "write to you", "", "I will write to you."},
		{"we", "meet at school", "on 5/1/2027", "We will meet at school on Tuesday 5 January 2027."},
		{"I", "ask", "tomorrow", "I will ask tomorrow, Wednesday 18 November."},
		{"I", "phone your school", "by friday", "I will phone your school by Friday."},
		{"I", "ring you on tuesday", "the end of march", "I will ring you on Tuesday by the end of March."},
		{"mum", "see the doctor on mondays. She may march", "next week", "Mum will see the doctor on Mondays. She may march next week."},
		{"I", "phone you", "in may", "I will phone you in May."},
		{"I", "phone you", "friday morning", "I will phone you by Friday morning."},
		{"", "phone your school", "Friday", ""},
		{"I", "", "Friday", ""},
	} {
		if got := stepSentence(storage.Step{Who: c.who, What: c.what, By: c.by}, testNow); got != c.want {
			t.Errorf("%v: %q", c, got)
		}
	}
}

func TestSentencesGoUnderTheirHeadingAndNeverOverTheWorkersWords(t *testing.T) {
	for name, c := range map[string]struct {
		letter    string
		sentences []sentence
		want      string
		own       int
	}{
		"under the heading there is": {"## What happens next\n\nLots.\n\n## If this does not work\n\nx", []sentence{{"", "A."}},
			"## What happens next\n\nLots.\n\n- A.\n\n## If this does not work\n\nx", 0},
		"on the line left empty":      {"## What happens next\n\n\n\n## If this does not work", []sentence{{"", "A."}}, "## What happens next\n\n- A.\n\n## If this does not work", 0},
		"under a heading of its own":  {"Dear Maya,\n\nHello.", []sentence{{"", "A."}, {"", "B."}}, "Dear Maya,\n\nHello.\n\n## What happens next\n\n- A.\n- B.", 0},
		"before the farewell":         {"Hello.\n\nLove,\n\nRuth", []sentence{{"", "A."}}, "Hello.\n\n## What happens next\n\n- A.\n\nLove,\n\nRuth", 0},
		"before the heading after it": {"Hello.\n\n## When I will see you again\n\nSoon.", []sentence{{"", "A."}}, "Hello.\n\n## What happens next\n\n- A.\n\n## When I will see you again\n\nSoon.", 0},
		"in the place of the old one": {"- A.\n- Mine.", []sentence{{"A.", "B."}, {"", "C."}}, "- B.\n- C.\n- Mine.", 0},
		"within a paragraph":          {"First. A. Then  more.", []sentence{{"A.", "B."}}, "First. B. Then  more.", 0},
		"gone from a paragraph":       {"First. A. Then  more.", []sentence{{"A.", ""}}, "First. Then  more.", 0},
		"gone wholly":                 {"Hello.\n\n- A.\n- B.", []sentence{{"A.", ""}, {"B.", "B."}}, "Hello.\n\n- B.", 0},
		"what was written over":       {"- A, my way.", []sentence{{"A.", "B."}}, "- A, my way.", 1},
		"what was deleted":            {"Hello.", []sentence{{"A.", "A."}}, "Hello.", 0},
		"what is there already":       {"Hello. A.", []sentence{{"", "A."}}, "Hello. A.", 0},
		"part of another sentence":    {"- Not A. at all", []sentence{{"ot A.", "B."}}, "- Not A. at all", 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := text.Parse(c.letter)
			out, _, own := placed(d.Fragment(text.Position{}, d.End()), nextHeading, []string{"If this does not work", againHeading}, text.Item, c.sentences)
			if got := text.Format(text.New(out...)); got != c.want || own != c.own {
				t.Errorf("the letter is %q, %d the worker's own", got, own)
			}
		})
	}
}

func TestNextStepsAreWrittenByKeyboardAndUndoneInOneStep(t *testing.T) {
	s, store, w := open(t, "Dear Maya,\n\nHello.")
	s.AskSteps()
	type_ := func(words string) {
		test.Type(s.canvas().Focused(), words)
		s.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	for _, words := range []string{"I", "phone your school", "4/12", "Mum", "", "Friday"} {
		type_(words)
	}
	w.Resize(fyne.NewSize(1366, 740))
	test.AssertImageMatches(t, "steps.png", w.Canvas().Capture())
	type_("") // Enter on an empty line keeps
	const want = "Dear Maya,\n\nHello.\n\n## What happens next\n\n- I will phone your school by Friday 4 December."
	if got := s.page.Text(); got != want {
		t.Fatalf("the letter is %q", got)
	}
	if err := s.Save(); err != nil || len(store.last().Steps) != 2 {
		t.Errorf("saved %v (%v)", store.last().Steps, err)
	}
	s.AskSteps() // and again, with nothing changed
	s.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := s.page.Text(); got != want {
		t.Errorf("the letter is %q", got)
	}
	s.page.Undo()
	if got := s.page.Text(); got != "Dear Maya,\n\nHello." {
		t.Errorf("taken back the letter is %q", got)
	}
}

func TestHeadingsGoInAtTheCaretEachWithALineToWriteOn(t *testing.T) {
	s, _, w := open(t, "Dear Maya,\n\n")
	s.page.CaretToEnd()
	s.AskHeadings()
	w.Resize(fyne.NewSize(1366, 740))
	test.AssertImageMatches(t, "headings.png", w.Canvas().Capture())
	s.press(fyne.KeyReturn) // nothing but buttons have the keyboard: the outline
	if got := strings.Count(s.page.Text(), "## "); got != len(UsualHeadings()) {
		t.Fatalf("%d headings: %q", got, s.page.Text())
	}
	test.Type(s.page, "Because.")
	if !strings.HasPrefix(s.page.Text(), "Dear Maya,\n\n## Why I came\n\nBecause.\n\n") {
		t.Errorf("the letter is %q", s.page.Text())
	}
	s.page.Undo()
	s.page.Undo()
	if got := s.page.Text(); got != "Dear Maya,\n\n" {
		t.Errorf("taken back it is %q", got)
	}
	s.params.Headings = []string{"My own"}
	s.addHeadings(s.headings())
	if got := s.page.Text(); got != "Dear Maya,\n\n## My own\n\n" {
		t.Errorf("the letter is %q", got)
	}
}

func TestDaysAndTimesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		words string
		way   direction
		want  string
	}{
		{"4/11", past, "2026-11-04"}, {"30 Dec", past, "2025-12-30"}, {"30 Dec", ahead, "2026-12-30"}, {"5/1", ahead, "2027-01-05"},
		{"5/1/27", ahead, "2027-01-05"}, {"Tuesday 1 December", ahead, "2026-12-01"}, {"today", past, "2026-11-17"}, {"tomorrow", ahead, "2026-11-18"},
		{"31/2", past, ""}, {"soon", ahead, ""}, {"", ahead, ""},
	} {
		got := ""
		if d, ok := parseDay(c.words, testNow, c.way); ok {
			got = storage.DateOf(d).String()
		}
		if got != c.want {
			t.Errorf("%q is read as %q, not %q", c.words, got, c.want)
		}
	}
	for words, want := range map[string]string{"15:30": "15:30", "3.30pm": "15:30", "3 pm": "15:00", "1530": "15:30", "930": "09:30", "12am": "00:00",
		"12.15pm": "12:15", "3": "", "25:00": "", "after school": "", "14pm": ""} {
		if got, _ := parseClock(words); got != want {
			t.Errorf("%q is read as %q, not %q", words, got, want)
		}
	}
}

func TestTheNextVisitIsSaidInAGoodSentence(t *testing.T) {
	for at, want := range map[string]string{
		"": "on Tuesday 8 December.", "15:30": "on Tuesday 8 December at 15:30.", "half past 4": "on Tuesday 8 December at half past 4.",
		"quarter to 4": "on Tuesday 8 December at quarter to 4.", "4": "on Tuesday 8 December at 4.", "four o’clock": "on Tuesday 8 December at four o’clock.",
		"4ish": "on Tuesday 8 December at 4ish.", "lunchtime": "on Tuesday 8 December at lunchtime.",
		"after school": "on Tuesday 8 December after school.", "in the morning": "on Tuesday 8 December in the morning.",
		"around 4": "on Tuesday 8 December around 4.", "at 4": "on Tuesday 8 December at 4.", "between 4 and 5": "on Tuesday 8 December between 4 and 5.",
		"4-5pm": "on Tuesday 8 December 4-5pm.", "4 to 5 pm": "on Tuesday 8 December 4 to 5 pm.",
	} {
		f := storage.VisitFacts{Next: storage.Date{Year: 2026, Month: 12, Day: 8}, NextTime: at}
		if got := againSentence(f, testNow); got != "I will come to see you again "+want {
			t.Errorf("%q: %q", at, got)
		}
	}
}

func containsFold(s, part string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(part))
}
