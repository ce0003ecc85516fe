package teach

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

func withKofi(o *office, _ *Params) { o.texts = []Text{{"A visit to Kofi", kofi}} }

func TestNothingIsMarkedUntilItIsRevealed(t *testing.T) {
	o := open(t, withKofi)
	o.press("Return")
	g := o.show.stage
	if n := len(g.deck.page.Marks()); n != 0 || g.facts.Text() != "6 of 6 words still to say plainly" {
		t.Fatalf("%d marks, %q", n, g.facts.Text())
	}
	o.press("Space", "Right")
	if n := len(g.deck.page.Marks()); n != 2 {
		t.Errorf("%d marks after two keys", n)
	}
	if _, s, _ := g.deck.spot(g.deck.at); s.text != "non-verbal" {
		t.Errorf("%q is looked at", s.text)
	}
	o.press("Left")
	if _, s, _ := g.deck.spot(g.deck.at); s.text != "short break provision" {
		t.Errorf("%q is looked at after going back", s.text)
	}
	o.press("a")
	if n := len(g.deck.page.Marks()); n != 6 {
		t.Errorf("%d marks when all are shown", n)
	}
	o.press("a")
	if n := len(g.deck.page.Marks()); n != 0 {
		t.Errorf("%d marks when all are hidden again", n)
	}
}

func TestEnterSaysItPlainlyAndTheCountFalls(t *testing.T) {
	o := open(t, withKofi)
	o.press("Return", "Space", "Return")
	g := o.show.stage
	if !strings.HasPrefix(g.deck.page.Text(), "Visit to place where you stay for fun. Kofi") {
		t.Errorf("the text is %q", g.deck.page.Text())
	}
	if g.facts.Text() != "5 of 6 words still to say plainly" {
		t.Errorf("the foot says %q", g.facts.Text())
	}
	o.press("Space", "Space", "2")
	if !strings.Contains(g.deck.page.Text(), "with needs help with many things;") {
		t.Errorf("the second wording was not taken: %q", g.deck.page.Text())
	}
	o.press("u", "BackSpace")
	if g.deck.page.Text() != kofi || g.deck.toSay != 6 {
		t.Errorf("not as before: %q, %d", g.deck.page.Text(), g.deck.toSay)
	}
	if n := len(o.texts); n != 1 || o.texts[0].Text != kofi {
		t.Error("the kept text changed")
	}
}

func TestBeforeAndAfterShowWhatChanged(t *testing.T) {
	o := open(t, withKofi)
	o.press("Return", "Space", "Return", "b")
	g := o.show.stage
	if g.before == nil || g.before.Text() != kofi {
		t.Fatal("before is not shown")
	}
	gone, come := g.before.Comments(), g.deck.page.Comments()
	if len(gone) != 1 || len(come) != 1 {
		t.Fatalf("%d gone, %d come", len(gone), len(come))
	}
	o.press("Escape")
	if g.before != nil || len(g.deck.page.Comments()) != 0 {
		t.Error("the comparison stays")
	}
	o.press("Escape")
	if o.show.stage != nil {
		t.Error("Esc does not lead back to the texts")
	}
}

func TestFullScreenIsTheDesksAndEscLeavesIt(t *testing.T) {
	o := open(t, withKofi)
	o.press("Return", "F11")
	if !o.full {
		t.Fatal("F11 did not ask for full screen")
	}
	o.press("Escape")
	if o.full || o.show.stage == nil {
		t.Error("the first Esc leaves full screen and nothing else")
	}
}

func TestAPastedTextIsKeptAndShown(t *testing.T) {
	o := open(t, withKofi)
	o.press("Return")
	fyne.CurrentApp().Clipboard().SetContent("The placement broke down.")
	o.show.stage.pad.TypedShortcut(&fyne.ShortcutPaste{})
	if o.show.stage.title != "The placement broke down." || o.show.stage.deck.toSay != 1 || len(o.texts) != 2 {
		t.Errorf("%q, %d, %v", o.show.stage.title, o.show.stage.deck.toSay, o.texts)
	}
	o.press("v")
	if len(o.texts) != 2 {
		t.Error("a plain v pastes")
	}
}

func TestATextIsChangedInItsPlace(t *testing.T) {
	o := open(t, withKofi)
	o.press("Return", "Space", "Return", "e")
	if o.show.desk.page.Text() != kofi {
		t.Errorf("%q", o.show.desk.page.Text())
	}
	o.show.desk.page.SetText("Another.")
	test.Tap(button(t, o.Content(), "Keep and show"))
	if len(o.texts) != 1 || o.texts[0].Text != "Another." || o.show.stage == nil {
		t.Errorf("%v", o.texts)
	}
}

func TestATrainerOrdersAndKeepsTexts(t *testing.T) {
	o := open(t)
	o.show.change("", "")
	o.show.desk.page.SetText("The placement broke down.")
	test.Tap(button(t, o.show.desk.content, "Keep"))
	o.show.add(Text{"Second", "Two"})
	o.show.move(1, -1)
	if len(o.texts) != 2 || o.texts[0].Title != "Second" || o.texts[1].Title != "The placement broke down." {
		t.Fatalf("kept: %+v", o.texts)
	}
	o.show.remove(0)
	test.Tap(o.message.Button())
	if len(o.texts) != 2 {
		t.Error("not put back")
	}
}

func TestATextOfTwoHundredPagesIsRevealedAtOnce(t *testing.T) {
	long := strings.Repeat(kofi+"\n\n", 4000) // some 92,000 words
	o := open(t, func(o *office, _ *Params) { o.texts = []Text{{"Long", long}} })
	o.press("Return", "a", "Space", "Return", "b", "b", "End")
	if got := o.show.stage.deck.toSay; got != 23999 {
		t.Errorf("%d words left", got)
	}
}

func TestPicturesOfShow(t *testing.T) {
	light := look.Appearance{Mode: look.Light}
	list := func(o *office, _ *Params) {
		o.texts = []Text{{"A visit to Kofi", kofi}, {strings.Repeat("Anna-", 7) + "Maria’s first weeks at the new house by the sea", "The placement " + strings.Repeat("is settled and ", 60)}}
	}
	for _, c := range []struct {
		name string
		look look.Appearance
		size fyne.Size
		set  func(*office, *Params)
		keys []string
	}{
		{"show-empty", light, fyne.NewSize(1366, 740), func(*office, *Params) {}, nil},
		{"show-list", light, fyne.NewSize(1366, 740), list, nil},
		{"show-list-largest", look.Appearance{Mode: look.Light, Text: 250}, fyne.NewSize(1366, 740), list, nil},
		{"show-hidden", light, fyne.NewSize(1366, 740), withKofi, []string{"Return"}},
		{"show-1366", light, fyne.NewSize(1366, 740), withKofi, []string{"Return", "a", "Space", "Space", "Space"}},
		{"show-1024", light, fyne.NewSize(1024, 768), withKofi, []string{"Return", "a", "Space", "Space", "Space", "Space"}},
		{"show-1920", light, fyne.NewSize(1920, 1080), withKofi, []string{"Return", "a", "Space", "Space", "Space"}},
		{"show-dark", look.Appearance{Mode: look.Dark}, fyne.NewSize(1366, 740), withKofi, []string{"Return", "a", "Space"}},
		{"show-contrast", look.Appearance{Mode: look.Contrast}, fyne.NewSize(1366, 740), withKofi, []string{"Return", "a", "Space"}},
		{"show-largest", look.Appearance{Mode: look.Light, Text: 250}, fyne.NewSize(1366, 740), withKofi, []string{"Return", "Space"}},
		{"show-compared-1024", light, fyne.NewSize(1024, 768), withKofi, []string{"Return", "Space", "Return", "Space", "Space", "Return", "b"}},
		{"show-compared-1920", light, fyne.NewSize(1920, 1080), withKofi, []string{"Return", "Space", "Return", "Space", "Space", "Return", "b"}},
		{"show-write", light, fyne.NewSize(1366, 740), withKofi, []string{"Return", "e"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := open(t, c.set)
			o.theme(c.look)
			o.w.Resize(c.size)
			o.press(c.keys...)
			test.AssertImageMatches(t, c.name+".png", o.w.Canvas().Capture())
		})
	}
}
