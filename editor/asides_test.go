package editor

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

const asideText = "Dear Maya,\n\n## Why I came\n\nI came to see you because your school was worried about you, and I want to know how you are and what you think.\n\nI will come again."

func TestAnAsideStandsInTheMarginAndIsTintedWhereTheCaretIs(t *testing.T) {
	for name, dark := range map[string]bool{"light": false, "dark": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, newSheetTheme(t, dark, 18), fyne.NewSize(640, 400))
			d.SetText(asideText)
			d.SetAsides([]Comment{
				{From: place2(2, 0), To: place2(2, 111)},
				{From: place2(3, 0), To: place2(3, 18)},
			})
			d.ShowAside(d.Asides()[0])
			d.picture("asides-" + name)
		})
	}
}

func TestAnAsideFollowsItsWordsAndIsToldOf(t *testing.T) {
	d := plainDesk(t, asideText)
	d.SetAsides([]Comment{{From: place2(3, 0), To: place2(3, 18), Data: "again"}, {From: place2(1, 3), To: place2(1, 3)}})
	if n := len(d.Asides()); n != 1 {
		t.Fatalf("%d asides, one of them about nothing", n)
	}
	told := 0
	d.OnCaret = func() { told++ }
	d.ShowAside(d.Asides()[0])
	if a, ok := d.Aside(); !ok || a.Data != "again" || told != 1 {
		t.Errorf("at %v (%v), told %d times", a, ok, told)
	}
	d.sel = text.At(place2(0, 0))
	d.press(fyne.KeyReturn)
	if got := d.words(d.Asides()[0]); got != "I will come again." {
		t.Errorf("it is about %q", got)
	}
}

func TestTheHeadingIsTheOneAboveTheCaret(t *testing.T) {
	d := plainDesk(t, asideText)
	for i, want := range []string{"", "Why I came", "Why I came", "Why I came"} {
		d.moveTo(place2(i, 0), false)
		if got := d.Heading(); got != want {
			t.Errorf("in paragraph %d it is %q", i, got)
		}
	}
}

func TestRewritingIsOneStepAndLeavesWhatIsAlike(t *testing.T) {
	body := func(s ...string) (out []text.Paragraph) {
		for _, s := range s {
			out = append(out, text.Paragraph{Text: s})
		}
		return out
	}
	for name, c := range map[string]struct{ was, is []text.Paragraph }{
		"one more in the middle": {body("a", "b", "c"), body("a", "b", "x", "c")},
		"one more at the start":  {body("a"), body("x", "a")},
		"one more at the end":    {body("a"), body("a", "x")},
		"one less in the middle": {body("a", "b", "c"), body("a", "c")},
		"one less at the start":  {body("a", "b"), body("b")},
		"one less at the end":    {body("a", "b"), body("a")},
		"another kind":           {body("a", "b"), append(body("a"), text.Paragraph{Kind: text.Item, Text: "b"})},
		"all other":              {body("a", "b"), append([]text.Paragraph{{Kind: text.Heading, Text: "h"}}, body("y", "z")...)},
		"nothing else":           {body("a", "b"), body("a", "b")},
		"all alike":              {body("a", "a"), body("a", "a", "a")},
	} {
		t.Run(name, func(t *testing.T) {
			d := plainDesk(t, "")
			d.setDocument(text.New(c.was...))
			d.Rewrite(c.is, place2(0, 0))
			if got := d.Paragraphs(); !slices.Equal(got, c.is) {
				t.Errorf("the letter is %v", got)
			}
			d.Undo()
			if got := d.Paragraphs(); !slices.Equal(got, c.was) {
				t.Errorf("taken back it is %v", got)
			}
		})
	}
}
