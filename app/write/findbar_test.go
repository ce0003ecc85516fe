package write

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/editor"
	"dearly/editor/text"
)

// press sends a key to whatever has the keyboard, as a window does.
func (s *Screen) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		s.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (s *Screen) shiftPress(keys ...fyne.KeyName) {
	s.shift = func() bool { return true }
	held := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	for _, k := range keys {
		page, ok := s.canvas().Focused().(*editor.Page)
		if ok {
			page.KeyDown(held)
		}
		s.press(k)
		if ok {
			page.KeyUp(held)
		}
	}
	s.shift = shiftHeld
}

const homes = "A home.\n\nTwo homes, one HOME."

func TestWordsAreFoundWhileTheyAreTyped(t *testing.T) {
	s, _, _ := open(t, homes)
	s.OpenFind(false)
	in := s.canvas().Focused()
	if in != fyne.Focusable(s.bar.find.Input) {
		t.Fatalf("the keyboard is in %T", in)
	}
	test.Type(in, "home")
	for _, c := range []struct {
		do   func()
		says string
	}{
		{func() {}, "1 of 3"},
		{func() { s.press(fyne.KeyReturn) }, "2 of 3"},
		{func() { s.press(fyne.KeyF3) }, "3 of 3"},
		{func() { s.press(fyne.KeyReturn) }, "1 of 3"},
		{func() { s.shiftPress(fyne.KeyReturn) }, "3 of 3"},
		{func() { s.shiftPress(fyne.KeyF3) }, "2 of 3"},
		{func() { test.Tap(s.bar.whole) }, "2 of 2"},
		{func() { test.Tap(s.bar.same) }, "1 of 1"},
		{func() { test.Type(s.bar.find.Input, "x") }, "Not found"},
	} {
		c.do()
		if got := s.bar.count.Text(); got != c.says {
			t.Errorf("the bar says %q, not %q", got, c.says)
		}
	}
}

func TestEscapeClosesTheBarAndStaysOnTheMatch(t *testing.T) {
	for _, from := range []string{"bar", "page"} {
		s, _, _ := open(t, homes)
		s.OpenFind(false)
		test.Type(s.bar.find.Input, "one")
		if from == "page" {
			s.Focus()
		}
		s.press(fyne.KeyEscape)
		if s.bar.isOpen() || s.canvas().Focused() != fyne.Focusable(s.page) {
			t.Errorf("from the %s: the bar is open (%v) or the keyboard elsewhere", from, s.bar.isOpen())
		}
		if got := s.page.SelectedText(); got != "one" {
			t.Errorf("from the %s: %q is selected", from, got)
		}
		if _, n := s.page.Matches(); n != 0 {
			t.Errorf("from the %s: %d places are still shown", from, n)
		}
		s.press(fyne.KeyF3) // goes on without the bar
		if got := s.page.SelectedText(); got != "one" {
			t.Errorf("F3 selects %q", got)
		}
	}
}

func TestWhatIsSelectedIsLookedFor(t *testing.T) {
	s, _, _ := open(t, homes)
	s.OpenFind(false)
	test.Type(s.bar.find.Input, "two")
	s.press(fyne.KeyEscape)
	s.OpenFind(true)
	if got := s.bar.find.Text(); got != "Two" {
		t.Errorf("%q is looked for", got)
	}
	if !s.bar.rows.second {
		t.Error("there is nowhere to write what to put instead")
	}
	s.OpenFind(false)
	if s.bar.rows.second {
		t.Error("Ctrl+F leaves the second line")
	}
}

func TestReplacingOneByOneAndAllAtOnce(t *testing.T) {
	s, _, _ := open(t, homes)
	s.OpenFind(true)
	test.Type(s.bar.find.Input, "home")
	s.focus(s.bar.with.Input)
	test.Type(s.bar.with.Input, "house")
	s.press(fyne.KeyReturn)
	if got := s.page.Text(); got != "A house.\n\nTwo homes, one HOME." {
		t.Errorf("after one: %q", got)
	}
	if got := s.bar.count.Text(); got != "1 of 2" {
		t.Errorf("the bar says %q", got)
	}
	s.bar.replaceAll()
	s.settled()
	if got := s.page.Text(); got != "A house.\n\nTwo houses, one house." {
		t.Errorf("after all: %q", got)
	}
	if got := s.bar.count.Text(); got != "2 replaced" {
		t.Errorf("the bar says %q", got)
	}
	s.page.Undo()
	if got := s.page.Text(); got != "A house.\n\nTwo homes, one HOME." {
		t.Errorf("after undoing once: %q", got)
	}
}

func TestTheCountFollowsWhatIsWrittenOnThePage(t *testing.T) {
	s, _, _ := open(t, homes)
	s.OpenFind(false)
	test.Type(s.bar.find.Input, "home")
	s.Focus()
	s.page.CaretToEnd()
	test.Type(s.page, " Home!")
	s.settled()
	if got := s.bar.count.Text(); got != "4" {
		t.Errorf("the bar says %q", got)
	}
}

func TestPicturesOfTheFindBar(t *testing.T) {
	for _, c := range []struct {
		name string
		look look.Appearance
	}{
		{"find-light", look.Appearance{Mode: look.Light}},
		{"find-dark", look.Appearance{Mode: look.Dark}},
		{"find-contrast", look.Appearance{Mode: look.Contrast}},
		{"find-large", look.Appearance{Mode: look.Light, Text: 200}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, w := open(t, testLetter)
			fyne.CurrentApp().Settings().SetTheme(look.NewTheme(c.look))
			s.page.SteadyCaret = true
			w.Resize(fyne.NewSize(1366, 740))
			s.OpenFind(true)
			test.Type(s.bar.find.Input, "pl")
			s.focus(s.bar.with.Input)
			test.Type(s.bar.with.Input, "home")
			s.press(fyne.KeyF3)
			s.settled()
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}

func TestWhatIsNotFoundLeavesTheCaretWhereItWas(t *testing.T) {
	for _, c := range []struct {
		name, typed, then string
		prepare           func(s *Screen)
		want              string
	}{
		{"a caret", "hxq", "!", func(s *Screen) { s.page.CaretToEnd() }, homes + "!"},
		{"a selection", "hxq", "B", func(s *Screen) {
			s.page.Select(text.Selection{Anchor: text.Position{}, Caret: text.Position{Byte: 1}})
		}, "B" + homes[1:]},
		{"something found and then emptied", "h\b", "!", func(s *Screen) { s.page.CaretToEnd() }, homes + "!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, _ := open(t, homes)
			c.prepare(s)
			s.OpenFind(false)
			s.bar.find.SetText("")
			for _, r := range c.typed {
				if r == '\b' {
					s.press(fyne.KeyBackspace)
				} else {
					test.Type(s.bar.find.Input, string(r))
				}
			}
			s.press(fyne.KeyEscape)
			test.Type(s.page, c.then)
			if got := s.page.Text(); got != c.want {
				t.Errorf("the letter is %q", got)
			}
		})
	}
}
