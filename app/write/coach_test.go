package write

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/assets"
	"dearly/editor/text"
	"dearly/storage"
)

const coachedLetter = "Dear Maya,\n\n## Why I came\n\nI came to see you on Tuesday. The child was quiet and there was an incident at home.\n\n" +
	"## What happens next\n\n- Somebody will ring the school.\n- I promise you will go home soon.\n\nLove, Ruth"

func rules(all []asked) (names []string) {
	for _, a := range all {
		names = append(names, a.Rule)
	}
	return names
}

func TestTheCoachAsksInItsOwnListAndBesideThePage(t *testing.T) {
	s, _, _ := open(t, coachedLetter)
	got := rules(s.letterList.shown)
	for _, want := range []string{"about-not-to", "softened-harm", "promise-not-keepable", "no-next-visit"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not asked; asked are %v", want, got)
		}
	}
	if len(s.page.Asides()) != len(got) {
		t.Errorf("%d places stand beside the page", len(s.page.Asides()))
	}
	for _, a := range s.letterList.shown {
		p := s.page.Paragraphs()
		if a.from.Paragraph == a.to.Paragraph && p[a.from.Paragraph].Text[a.from.Byte:a.to.Byte] != a.words {
			t.Errorf("%q is placed at %q", a.words, p[a.from.Paragraph].Text[a.from.Byte:a.to.Byte])
		}
	}
}

func TestEnterOnAQuestionGoesToItsPlaceWhereverItMoved(t *testing.T) {
	s, _, _ := open(t, coachedLetter)
	s.Show(Whole)
	i := slices.IndexFunc(s.letterList.stops, func(f fyne.Focusable) bool {
		c, ok := f.(*look.Card)
		return ok && strings.HasPrefix(c.Spoken, "The child")
	})
	if i < 0 {
		t.Fatal("there is no card about The child")
	}
	s.page.TypedRune('x') // not read again yet: the place moves with its words
	s.focus(s.letterList.stops[i])
	s.press(fyne.KeyReturn)
	if s.part() != "page" {
		t.Errorf("the keyboard is in the %s", s.part())
	}
	a, ok := s.page.Aside()
	if !ok || a.Data.(asked).Rule != "about-not-to" {
		t.Fatalf("the caret is at %v", a)
	}
	s.settled()
	if s.letterList.looking.Rule != "about-not-to" {
		t.Error("its card is not the open one")
	}
}

func TestAQuestionLeftIsNotAskedAgain(t *testing.T) {
	s, store, _ := open(t, coachedLetter)
	n := len(s.letterList.shown)
	s.leaveAsked(s.letterList.shown[0])
	s.coachNow()
	if got := len(s.letterList.shown); got != n-1 {
		t.Errorf("%d of %d are asked", got, n)
	}
	if err := s.Save(); err != nil || len(store.last().Left) != 1 {
		t.Errorf("kept %v (%v)", store.last().Left, err)
	}
}

func TestTheTabsAreWalkedByArrows(t *testing.T) {
	s, _, _ := open(t, coachedLetter)
	s.Show(Words)
	s.focus(s.side.tabs[Words])
	s.press(fyne.KeyRight)
	if s.side.chosen != Whole || !s.letterList.content.Visible() || s.list.content.Visible() {
		t.Error("Right does not go to the letter")
	}
	s.press(fyne.KeyEnd)
	if s.side.chosen != Note {
		t.Error("End does not go to the last tab that shows")
	}
	s.press(fyne.KeyLeft, fyne.KeyDown, fyne.KeyUp)
	if s.canvas().Focused() != fyne.Focusable(s.side.tabs[Whole]) {
		t.Error("Up from the first card does not go back to the tabs")
	}
	s.press(fyne.KeyF6)
	if s.part() != "foot" {
		t.Errorf("F6 from the tabs goes to %s", s.part())
	}
}

func TestALongLetterIsReadInPartAndThatIsSaid(t *testing.T) {
	paragraphs := text.Parse(strings.Repeat("I came to see you because your school was worried.\n\n", 5000))
	all := paragraphs.Fragment(text.Position{}, paragraphs.End())
	letter, starts, cut := joined(all)
	if !cut || len(letter) > mostCoached+100 || len(starts) > len(all)/2 {
		t.Errorf("%d bytes of %d paragraphs are read", len(letter), len(starts))
	}
}

func TestHowItReadsIsSaidWithWords(t *testing.T) {
	for name, c := range map[string]struct {
		e    ease
		want string
	}{
		"nothing written": {ease{age: 9}, ""},
		"short":           {ease{age: 9, outside: 1, words: []string{"tenancy"}, measures: measuresOf(20, 0)}, "1 word is outside what most nine-year-olds know: tenancy. | No sentence is longer than 25 words."},
		"three in a hundred": {ease{age: 9, outside: 6, words: []string{"ascertain", "provision"}, measures: measuresOf(200, 2)},
			"3 words in 100 are outside what most nine-year-olds know: ascertain, provision…. | 2 sentences are longer than 25 words. | By length alone (Flesch–Kincaid): mostly short words and sentences."},
		"none": {ease{age: 14, measures: measuresOf(60, 1)}, "No word is outside what most fourteen-year-olds know. | 1 sentence is longer than 25 words."},
		"few":  {ease{age: 3, outside: 1, words: []string{"court"}, measures: measuresOf(400, 0)}, "Fewer than 1 word in 100 is outside what most children of 3 know: court. | No sentence is longer than 25 words. | By length alone (Flesch–Kincaid): mostly short words and sentences."},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(c.e.lines(), " | "); got != c.want {
				t.Errorf("it says %q", got)
			}
		})
	}
}

func TestPromptsAreChosenByHeadingAgeAndHowTheChildCommunicates(t *testing.T) {
	all := readPrompts([]byte("heading\tcommunicates\tfrom_age\tto_age\tprompt\n" +
		"What I saw\tany\t0\t17\tanybody\nWhat I saw\tno-words\t0\t17\tno words\nWhat I saw\tbaby\t0\t1\tbaby\n" +
		"What I saw\tany\t13\t17\tteenager\nWhat I saw\tother-language\t0\t17\tlanguage\nbroken\trow\n"))
	for name, c := range map[string]struct {
		child storage.Child
		want  string
	}{
		"who talks":             {storage.Child{Age: 8}, "anybody"},
		"a teenager":            {storage.Child{Age: 14}, "anybody teenager"},
		"without words":         {storage.Child{Age: 8, Communicates: storage.NoWords}, "no words anybody"},
		"a baby":                {storage.Child{Born: storage.Date{Year: 2026, Month: 5, Day: 1}}, "baby anybody"},
		"with another language": {storage.Child{Age: 8, Language: "Tigrinya"}, "language anybody"},
		"of no known age":       {storage.Child{}, "anybody"},
	} {
		t.Run(name, func(t *testing.T) {
			s := &Screen{child: c.child, params: Params{Now: testClock}}
			if got := strings.Join(all.of("what I saw ", s.reader()), " "); got != c.want {
				t.Errorf("asked are %q", got)
			}
		})
	}
	if n := len(readPrompts(assets.Prompts())); n < 50 {
		t.Errorf("of the built-in prompts only %d can be read", n)
	}
}

func TestPicturesOfTheLetterList(t *testing.T) {
	for _, c := range []struct {
		name string
		look look.Appearance
		text string
	}{
		{"coach-light", look.Appearance{Mode: look.Light}, coachedLetter},
		{"coach-dark", look.Appearance{Mode: look.Dark}, coachedLetter},
		{"coach-contrast", look.Appearance{Mode: look.Contrast}, coachedLetter},
		{"coach-large", look.Appearance{Mode: look.Light, Text: 200}, coachedLetter},
		{"coach-empty", look.Appearance{Mode: look.Light}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, w := open(t, c.text)
			fyne.CurrentApp().Settings().SetTheme(look.NewTheme(c.look))
			s.page.SteadyCaret = true
			s.prompts = readPrompts(assets.Prompts())
			w.Resize(fyne.NewSize(1366, 740))
			s.Show(Whole)
			for _, a := range s.page.Asides() {
				if a.Data.(asked).Rule == "about-not-to" {
					s.page.ShowAside(a)
				}
			}
			s.Focus()
			s.letterList.show()
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}

func TestPictureOfTheNote(t *testing.T) {
	for _, mode := range []look.Mode{look.Light, look.Dark} {
		s, _, w := open(t, coachedLetter)
		fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Appearance{Mode: mode}))
		s.Show(Note)
		s.note.field.Input.SetText("Mum rang at 4 about the lock on the back door. Check with the landlord.")
		s.Focus()
		test.AssertImageMatches(t, map[look.Mode]string{look.Light: "note-light.png", look.Dark: "note-dark.png"}[mode], w.Canvas().Capture())
	}
}

func TestTheNoteIsSavedAndNotCounted(t *testing.T) {
	s, store, _ := open(t, "Dear Maya,")
	items := s.foot.Items()
	s.Show(Note)
	test.Type(s.canvas().Focused(), "Mum’s number is on the file.")
	s.settled()
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if l := store.last(); l.Note != "Mum’s number is on the file." || l.Text != "Dear Maya," {
		t.Errorf("saved %q and %q", l.Note, l.Text)
	}
	if !slices.Equal(items, s.foot.Items()) {
		t.Errorf("the foot line says %v", s.foot.Items())
	}
	s.press(fyne.KeyEscape)
	if s.part() != "page" {
		t.Error("Esc does not go to the page")
	}
}
