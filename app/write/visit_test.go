package write

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

// field finds the field of the open sheet that a screen reader calls so.
func (s *Screen) field(t *testing.T, label string) *look.Input {
	t.Helper()
	var found *look.Input
	first := s.canvas().Focused()
	for range 60 {
		if in, ok := s.canvas().Focused().(*look.Input); ok && in.Spoken == label {
			found = in
			break
		}
		test.FocusNext(s.canvas())
		if s.canvas().Focused() == first {
			break
		}
	}
	if found == nil {
		t.Fatalf("there is no field %q", label)
	}
	return found
}

// stops are what Tab goes through in the open sheet, as a screen reader says them.
func (s *Screen) stops() (out []string) {
	first := s.canvas().Focused()
	for range 60 {
		if a, ok := s.canvas().Focused().(fyne.Accessible); ok {
			out = append(out, a.AccessibilityLabel())
		}
		test.FocusNext(s.canvas())
		if s.canvas().Focused() == first {
			break
		}
	}
	return out
}

func TestAVisitIsWrittenDownByKeyboardAndNothingIsCompulsory(t *testing.T) {
	s, store, _ := open(t, "Dear Maya,\n\nHello.\n\nLove, Ruth")
	s.AskVisit()
	s.field(t, "Day of the visit").SetText("4/11")
	s.field(t, "Time").SetText("3.30pm")
	s.field(t, "Who was there").SetText("Mum,  Nanny Pat,")
	s.field(t, "Next visit").SetText("1/12")
	s.field(t, "Time of the next visit").SetText("after school")
	s.press(fyne.KeyReturn)
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	l := store.last()
	if l.Visit.String() != "2026-11-04" || l.Facts.Time != "15:30" || !slices.Equal(l.Facts.Present, []string{"Mum", "Nanny Pat"}) || l.Facts.Next.String() != "2026-12-01" || l.Place != "home" {
		t.Errorf("kept %v %v", l.Visit, l.Facts)
	}
	if want := "Dear Maya,\n\nHello.\n\n## When I will see you again\n\nI will come to see you again on Tuesday 1 December after school.\n\nLove, Ruth"; l.Text != want {
		t.Errorf("the letter is %q", l.Text)
	}
	s.AskVisit()
	s.field(t, "Next visit").SetText("2 December")
	s.press(fyne.KeyReturn)
	if got := s.page.Text(); !strings.Contains(got, "again on Wednesday 2 December after school.") || strings.Contains(got, "Tuesday") {
		t.Errorf("the sentence does not follow the day: %q", got)
	}
	s.AskVisit()
	for _, label := range []string{"Day of the visit", "Time", "Where it was", "Next visit", "Who was there"} {
		s.field(t, label).SetText("")
	}
	s.press(fyne.KeyReturn)
	if l := s.Letter(); !l.Visit.IsZero() || l.Place != "" || !l.Facts.Next.IsZero() || strings.Contains(l.Text, "I will come to see you again") {
		t.Errorf("emptied it is %v %v %q", l.Visit, l.Facts, l.Text)
	}
}

func TestWhatIsAskedOfAVisitHangsOnPlanAndAge(t *testing.T) {
	for name, c := range map[string]struct {
		child storage.Child
		asked []string
		not   []string
	}{
		"child in need":    {storage.Child{Name: "Maya", Age: 8, Plan: storage.ChildInNeed}, []string{"Did you see Maya alone?"}, []string{"bedroom", "awake"}},
		"looked after":     {storage.Child{Name: "Maya", Age: 8, Plan: storage.LookedAfter}, []string{"bedroom"}, []string{"awake"}},
		"child protection": {storage.Child{Name: "Maya", Born: storage.Date{Year: 2026, Month: 8, Day: 1}, Plan: storage.ChildProtection}, []string{"bedroom", "Was Maya awake?"}, nil},
		"without a name":   {storage.Child{}, []string{"Did you see the child?"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s, _, _ := open(t, "")
			s.child = c.child
			s.AskVisit()
			all := strings.Join(s.stops(), "\n")
			for _, want := range c.asked {
				if !strings.Contains(all, want) {
					t.Errorf("%q is not asked; asked are\n%s", want, all)
				}
			}
			for _, not := range c.not {
				if strings.Contains(all, not) {
					t.Errorf("%q is asked", not)
				}
			}
		})
	}
}

func TestOddDaysAreSaidOnceAndThenKept(t *testing.T) {
	for name, c := range map[string]struct{ day, next, says string }{
		"before birth":       {"1/1/2017", "", "before Maya was born"},
		"still to come":      {"30/11/2026", "", "still to come"},
		"a next visit past":  {"", "1/11/2026", "gone by"},
		"both odd":           {"30/11/2026", "1/11/2026", "still to come"},
		"what is no day":     {"someday", "", "no day we can read"},
		"what is no day yet": {"", "31/2", "no day we can read"},
	} {
		t.Run(name, func(t *testing.T) {
			s, _, _ := open(t, "")
			s.child.Born = storage.Date{Year: 2018, Month: 5, Day: 4}
			s.letter.Visit = storage.Date{}
			s.AskVisit()
			sheet := s.canvas().Overlays().Top()
			s.field(t, "Day of the visit").SetText(c.day)
			s.field(t, "Next visit").SetText(c.next)
			s.press(fyne.KeyReturn)
			if s.canvas().Overlays().Top() != sheet {
				t.Fatal("the form is gone")
			}
			s.press(fyne.KeyReturn)
			gone := s.canvas().Overlays().Top() == nil
			if unreadable := strings.Contains(c.says, "no day"); gone == unreadable {
				t.Errorf("after Enter once more the form is gone: %v", gone)
			}
		})
	}
}

func TestALetterThatSaysWhenIsNotToldTwice(t *testing.T) {
	said := "Dear Maya,\n\nI came to see you on Tuesday and we made a den with the big blue blanket. You said it was the best den. I will come to see you again on Tuesday 1 December after school."
	s, _, _ := open(t, said)
	s.AskVisit()
	s.field(t, "Next visit").SetText("1/12")
	s.press(fyne.KeyReturn)
	if got := s.page.Text(); got != said || s.Letter().Facts.Next.IsZero() {
		t.Errorf("the letter is %q", got)
	}
}

func TestAVisitNoteIsFixedAndLeavingAskedOnce(t *testing.T) {
	s, store, _ := open(t, "Dear Maya,")
	s.AskVisitNote()
	test.Type(s.canvas().Focused(), "Back door lock broken.")
	s.press(fyne.KeyEscape)
	if s.canvas().Overlays().Top() == nil {
		t.Fatal("the words are gone")
	}
	for b, ok := s.canvas().Focused().(*look.Button); !ok || b.Text != "Keep it"; b, ok = s.canvas().Focused().(*look.Button) {
		test.FocusNext(s.canvas())
	}
	s.press(fyne.KeyReturn)
	if len(store.notes) != 1 || store.notes[0].Text != "Back door lock broken." || store.notes[0].Place != "home" {
		t.Errorf("kept %v", store.notes)
	}
	if s.page.Text() != "Dear Maya," {
		t.Error("it is in the letter")
	}
}

func TestPicturesOfTheVisit(t *testing.T) {
	for _, c := range []struct {
		name string
		look look.Appearance
		do   func(*Screen, *testing.T)
	}{
		{"visit-light", look.Appearance{Mode: look.Light}, func(*Screen, *testing.T) {}},
		{"visit-dark", look.Appearance{Mode: look.Dark}, func(*Screen, *testing.T) {}},
		{"visit-large", look.Appearance{Mode: look.Light, Text: 180}, func(*Screen, *testing.T) {}},
		{"visit-odd", look.Appearance{Mode: look.Light}, func(s *Screen, t *testing.T) {
			s.field(t, "Day of the visit").SetText("30/11/2026")
			s.press(fyne.KeyReturn)
		}},
		{"visit-calendar", look.Appearance{Mode: look.Light}, func(s *Screen, t *testing.T) {
			s.field(t, "Day of the visit")
			test.FocusNext(s.canvas())
			s.press(fyne.KeyReturn)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, w := open(t, testLetter)
			fyne.CurrentApp().Settings().SetTheme(look.NewTheme(c.look))
			s.page.SteadyCaret = true
			s.child.Plan = storage.ChildProtection
			s.letter.Facts = storage.VisitFacts{Time: "15:30", Kind: "statutory visit", Announced: storage.Yes, Present: []string{"Mum", "Pat"}, Seen: storage.Yes, SeenAlone: storage.No, WhyNot: "Maya did not want to"}
			w.Resize(fyne.NewSize(1366, 740))
			s.AskVisit()
			c.do(s, t)
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}

func TestTheFirstOddDayComesIntoSightWithTheKeyboard(t *testing.T) {
	for name, c := range map[string]struct{ day, next, want string }{
		"the visit":  {"30/11/2026", "1/11/2026", "Day of the visit"},
		"the next":   {"", "1/11/2026", "Next visit"},
		"unreadable": {"someday", "1/11/2026", "Day of the visit"},
	} {
		t.Run(name, func(t *testing.T) {
			s, _, w := open(t, "")
			w.Resize(fyne.NewSize(1000, 420))
			s.AskVisit()
			s.field(t, "Day of the visit").SetText(c.day)
			s.field(t, "Next visit").SetText(c.next)
			in := s.field(t, "How you communicated")
			if c.want == "Next visit" {
				in = s.field(t, "Day of the visit")
			}
			in.OnSubmitted("")
			in, ok := s.canvas().Focused().(*look.Input)
			if !ok || in.Spoken != c.want {
				t.Fatalf("the keyboard is elsewhere, not in %q", c.want)
			}
			y := fyne.CurrentApp().Driver().AbsolutePositionForObject(in).Y
			if y < 60 || y+in.Size().Height > 340 {
				t.Errorf("the field lies at %v, out of sight", y)
			}
		})
	}
}

func TestTheDayThatWasReadStandsUnderItsField(t *testing.T) {
	s, _, _ := open(t, "Dear Maya,")
	s.letter.Visit = storage.Date{}
	s.AskVisit()
	sheet := s.canvas().Overlays().Top()
	said := func(words string) bool {
		for _, o := range test.LaidOutObjects(sheet) {
			if x, ok := o.(*look.Text); ok && x.Visible() && x.Text() == words {
				return true
			}
		}
		return false
	}
	if !said("Like 4/11, 4 November or last Tuesday.") {
		t.Error("there is no hint")
	}
	s.field(t, "Day of the visit").SetText("last tuesday")
	s.field(t, "Next visit").SetText("next tuesday")
	for _, words := range []string{"Tuesday 10 November.", "Tuesday 24 November."} {
		if !said(words) {
			t.Errorf("%q is not said", words)
		}
	}
	s.field(t, "Next visit").SetText("next tues day")
	if said("Tuesday 24 November.") {
		t.Error("the day is still said")
	}
	s.field(t, "Next visit").SetText("friday")
	s.press(fyne.KeyReturn)
	if l := s.Letter(); l.Visit.String() != "2026-11-10" || l.Facts.Next.String() != "2026-11-20" {
		t.Errorf("kept %v and %v", l.Visit, l.Facts.Next)
	}
}
