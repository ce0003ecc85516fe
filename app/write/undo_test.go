package write

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestUndoFromBesideThePageTakesBackWhatWasWritten(t *testing.T) {
	const was = "Dear Maya,\n\nYour placement."
	for _, c := range []struct {
		name  string
		to    func(s *Screen)
		taken bool
	}{
		{"the page", func(s *Screen) { s.Focus() }, true},
		{"the list", func(s *Screen) { s.press(fyne.KeyF6) }, true},
		{"a tab", func(s *Screen) { s.focus(s.side.tabs[Note]) }, true},
		{"the foot line", func(s *Screen) { s.shiftPress(fyne.KeyF6) }, true},
		{"nothing", func(s *Screen) { s.canvas().Unfocus() }, true},
		{"a field", func(s *Screen) { s.focus(s.note.field.Input) }, false},
		{"a button of a sheet", func(s *Screen) { s.AskHeadings() }, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, _ := open(t, was)
			s.page.CaretToEnd()
			test.Type(s.page, " Hello.")
			s.settled()
			if c.name == "a field" {
				s.side.choose(Note)
			}
			c.to(s)
			s.Undo()
			if taken := s.page.Text() == was; taken != c.taken {
				t.Fatalf("the letter is %q", s.page.Text())
			}
			s.Redo()
			if got := s.page.Text(); got != was+" Hello." {
				t.Errorf("done again the letter is %q", got)
			}
		})
	}
}

func TestUndoInAFieldTakesBackWhatWasWrittenThere(t *testing.T) {
	s, _, _ := open(t, "Dear Maya,")
	s.Show(Note)
	test.Type(s.note.field.Input, "Ring.")
	s.Undo()
	if got := s.note.field.Text(); got == "Ring." {
		t.Error("it is still there")
	}
	if s.page.Text() != "Dear Maya," {
		t.Error("the letter has changed")
	}
}
