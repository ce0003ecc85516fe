package write

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

// part names where the keyboard is.
func (s *Screen) part() string {
	switch f := s.canvas().Focused(); {
	case f == fyne.Focusable(s.page):
		return "page"
	case f == fyne.Focusable(s.footStop):
		return "foot"
	case slices.Contains(s.bar.stops, f):
		return "bar"
	case slices.Contains(s.list.stops, f):
		return "list"
	case slices.Contains(s.side.parts(), f):
		return "panel"
	case s.side.holds(f):
		return "tab"
	default:
		return fmt.Sprintf("%T", f)
	}
}

func TestF6GoesRoundTheParts(t *testing.T) {
	s, _, _ := open(t, testLetter)
	s.settled()
	walk := func(press func(...fyne.KeyName), n int) (seen []string) {
		for range n {
			press(fyne.KeyF6)
			seen = append(seen, s.part())
		}
		return seen
	}
	if got := walk(s.press, 4); !slices.Equal(got, []string{"list", "foot", "page", "list"}) {
		t.Errorf("F6 goes to %v", got)
	}
	if got := walk(s.shiftPress, 3); !slices.Equal(got, []string{"page", "foot", "list"}) {
		t.Errorf("Shift+F6 goes to %v", got)
	}
	s.OpenFind(false)
	if got := walk(s.press, 4); !slices.Equal(got, []string{"page", "list", "foot", "bar"}) {
		t.Errorf("with the find bar F6 goes to %v", got)
	}
}

func TestWithNothingToLookAtF6GoesToTheTab(t *testing.T) {
	s, _, _ := open(t, "I came to see you.")
	s.press(fyne.KeyF6)
	if s.canvas().Focused() != fyne.Focusable(s.side.tabs[Words]) {
		t.Errorf("F6 goes to %s", s.part())
	}
	s.press(fyne.KeyF6)
	if got := s.part(); got != "foot" {
		t.Errorf("F6 goes to %s", got)
	}
	s.press(fyne.KeyEscape)
	if got := s.part(); got != "page" {
		t.Errorf("Esc goes to %s", got)
	}
}

func TestTheListIsWalkedByArrowsAndChosenFromByEnter(t *testing.T) {
	s, _, _ := open(t, testLetter)
	s.settled()
	s.press(fyne.KeyF6, fyne.KeyDown)
	if s.canvas().Focused() != s.list.stops[1] {
		t.Fatal("Down does not go to the second card")
	}
	s.press(fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := s.part(); got != "page" {
		t.Errorf("Enter goes to %s", got)
	}
	s.settled()
	if at, ok := s.page.Looking(); !ok || at.Mark.Data.(found).text != "IRO" {
		t.Errorf("looking at %v", at)
	}
	// Its card is open now, and its wording comes first.
	s.press(fyne.KeyF6, fyne.KeyReturn)
	if got := s.page.Text(); !slices.Contains([]int{len(testLetter) - len("the IRO") + len("the person who runs your meeting")}, len(got)) {
		t.Errorf("the letter is %q", got)
	}
}

func TestTheKeyboardStaysInTheListWhenItChanges(t *testing.T) {
	s, _, _ := open(t, testLetter)
	s.settled()
	s.press(fyne.KeyF6, fyne.KeyDown, fyne.KeyDown)
	s.page.SetText("Your placement.")
	s.settled()
	if got := s.part(); got != "list" {
		t.Errorf("the keyboard is in %s", got)
	}
	s.page.SetText("Nothing here.")
	s.settled()
	if got := s.part(); got != "page" {
		t.Errorf("of an empty list the keyboard goes to %s", got)
	}
}

func TestTheFootSaysWhatItShowsAndEnterGoesOn(t *testing.T) {
	s, _, _ := open(t, testLetter)
	s.settled()
	s.shiftPress(fyne.KeyF6)
	if got := s.footStop.AccessibilityLabel(); got != "34 words, 4 words to look at" {
		t.Errorf("a screen reader says %q", got)
	}
	s.press(fyne.KeyReturn)
	if at, ok := s.page.Looking(); !ok || at.Mark.Data.(found).text != "placement" || s.part() != "page" {
		t.Errorf("looking at %v, keyboard in %s", at, s.part())
	}
}

func TestTabGoesFromTheWordsToFindToThoseToPutInstead(t *testing.T) {
	s, _, w := open(t, homes)
	s.OpenFind(true)
	for i, stop := range s.bar.stops {
		if w.Canvas().Focused() != stop {
			t.Fatalf("stop %d is %T", i, w.Canvas().Focused())
		}
		test.FocusNext(w.Canvas())
	}
	if s.part() != "page" {
		t.Errorf("after the bar comes %s", s.part())
	}
}

func TestTabGoesFromBarToPageToListToFoot(t *testing.T) {
	s, _, w := open(t, "Your placement.")
	s.OpenFind(false)
	s.settled()
	var seen []string
	for range 12 {
		if p := s.part(); len(seen) == 0 || seen[len(seen)-1] != p {
			seen = append(seen, p)
		}
		if s.part() == "page" {
			s.press(fyne.KeyTab) // the page deals with Tab itself
		} else {
			test.FocusNext(w.Canvas())
		}
	}
	if len(seen) < 5 || !slices.Equal(seen[:5], []string{"bar", "page", "tab", "list", "foot"}) {
		t.Errorf("Tab goes through %v", seen)
	}
}

func TestTheRingOfTheFootIsRoundWhatEnterActsOn(t *testing.T) {
	for _, mode := range []look.Appearance{{Mode: look.Light}, {Mode: look.Dark}} {
		s, _, w := open(t, testLetter)
		th := look.NewTheme(mode)
		fyne.CurrentApp().Settings().SetTheme(th)
		w.Resize(fyne.NewSize(1366, 740))
		s.shiftPress(fyne.KeyF6)
		s.settled()
		item := s.foot.Item(countAt)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(item)
		picture := w.Canvas().Capture()
		want := th.Color(look.ColorAccent, fyne.CurrentApp().Settings().ThemeVariant())
		wr, wg, wb, _ := want.RGBA()
		near := func(a, b uint32) bool { return a>>8+3 > b>>8 && b>>8+3 > a>>8 }
		ringed := 0
		for x := int(at.X); x < int(at.X+item.Wish()); x++ {
			for y := int(at.Y) - 4; y < int(at.Y); y++ {
				if r, g, b, _ := picture.At(x, y).RGBA(); near(r, wr) && near(g, wg) && near(b, wb) {
					ringed++
					break
				}
			}
		}
		if part := float32(ringed) / item.Wish(); part < 0.9 {
			t.Errorf("%v of the ring is in the accent's colour", part)
		}
	}
}

func TestTheArrowsGoFromTheFootToTheWords(t *testing.T) {
	for key, want := range map[fyne.KeyName]string{fyne.KeyDown: "placement", fyne.KeyLeft: "review"} {
		s, _, _ := open(t, testLetter)
		s.settled()
		s.shiftPress(fyne.KeyF6)
		s.press(key)
		if at, ok := s.page.Looking(); !ok || at.Mark.Data.(found).text != want || s.part() != "page" {
			t.Errorf("%s: looking at %v, keyboard in %s", key, at, s.part())
		}
	}
}
