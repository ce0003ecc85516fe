package write

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

func TestWhatWasSaidGoesWithTheNextThingDone(t *testing.T) {
	for _, c := range []struct {
		name string
		tone look.Tone
		do   func(s *Screen)
		goes bool
	}{
		{"a word on the page", look.Good, func(s *Screen) { test.Type(s.page, "x"); s.settled() }, true},
		{"a sheet", look.Good, func(s *Screen) { s.AskVisit() }, true},
		{"the table of steps", look.Quiet, func(s *Screen) { s.AskSteps() }, true},
		{"the headings", look.Good, func(s *Screen) { s.AskHeadings() }, true},
		{"a visit note", look.Good, func(s *Screen) { s.AskVisitNote() }, true},
		{"looking only", look.Good, func(s *Screen) { s.settled() }, false},
		{"trouble and a word", look.Trouble, func(s *Screen) { test.Type(s.page, "x"); s.settled() }, false},
		{"trouble and a sheet", look.Trouble, func(s *Screen) { s.AskVisit() }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, _ := open(t, "Dear Maya,")
			test.Type(s.page, "y") // what was written before does not count
			s.Say("The visit note is kept.", c.tone)
			s.settled()
			if !s.message.Visible() {
				t.Fatal("it is gone at once")
			}
			c.do(s)
			if s.message.Visible() == c.goes {
				t.Errorf("it is shown: %v", s.message.Visible())
			}
		})
	}
}

func TestThatALetterIsNotSavedStays(t *testing.T) {
	s, store, _ := open(t, "Dear Maya,")
	s.Say("The visit note is kept.", look.Good)
	store.fail = errors.New("full")
	test.Type(s.page, "x")
	_ = s.Save()
	said := s.message.Text()
	test.Type(s.page, "x")
	s.settled()
	s.AskVisit()
	if s.message.Text() != said || said == "" {
		t.Errorf("it says %q", s.message.Text())
	}
}
