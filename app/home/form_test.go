package home

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/storage"
)

func TestAFormThatWillNotDoSaysSoBesideTheFieldAndLosesNothing(t *testing.T) {
	d := usual(t, usualShelf())
	f := d.askChild(storage.Child{}, partName)
	f.fields["name"].SetText("  ")
	f.fields["age"].SetText("4 Mai 2017")
	f.fields["about"].SetText("likes trains")
	test.Tap(f.save)
	if !f.sheet.IsOpen() || len(d.shelf.children) != 5 {
		t.Fatal("it was saved")
	}
	if !strings.HasPrefix(f.fields["name"].Trouble(), "Write the name that you call them by. ") || f.fields["age"].Trouble() != "The date needs a day, a month and a year, like 4 May 2017." {
		t.Errorf("said %q and %q", f.fields["name"].Trouble(), f.fields["age"].Trouble())
	}
	if f.fields["about"].Text() != "likes trains" || f.fields["age"].Text() != "4 Mai 2017" {
		t.Error("what was typed is lost")
	}
	if d.w.Canvas().Focused() != fyne.Focusable(f.fields["name"].Input) {
		t.Error("the keyboard is not in the first field to mend")
	}
	f.fields["name"].SetText("Juno")
	if f.fields["name"].Trouble() != "" {
		t.Error("the sentence stays while it is being mended")
	}
	f.fields["age"].SetText("4 May 2017")
	d.shelf.fails = errBroken
	test.Tap(f.save)
	if !f.sheet.IsOpen() || !strings.HasPrefix(f.say.Text(), "Not saved. There is no room") {
		t.Errorf("a full disk: %q", f.say.Text())
	}
	d.shelf.fails = nil
	test.Tap(f.save)
	if c, _ := d.Child(); c.Name != "Juno" || c.About != "likes trains" {
		t.Errorf("chosen after saving: %+v", c)
	}
}

func TestEscClosesTheFormButNotOverTypedWordsWithoutSayingSo(t *testing.T) {
	d := usual(t, usualShelf())
	f := d.askChild(d.children[0], partName)
	f.fields["name"].Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.sheet.IsOpen() {
		t.Fatal("Esc does not close an unchanged form")
	}
	f = d.askChild(d.children[0], partName)
	f.fields["about"].SetText("likes boats")
	f.save.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !f.sheet.IsOpen() || f.say.Text() == "" {
		t.Fatal("Esc throws typed words away")
	}
	f.fields["name"].Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.sheet.IsOpen() || d.shelf.children[0].About == "likes boats" {
		t.Fatal("a second Esc does not leave")
	}
}

func TestAKnownChildComesBackIntoEveryPartOfTheFormAsItWas(t *testing.T) {
	s := usualShelf()
	s.children[1] = fullChild(id(2))
	d := usual(t, s)
	for i, c := range d.children {
		d.choose(i)
		for _, part := range parts() {
			f := d.askChild(c, part)
			got, ok := f.read()
			if !ok || fmt.Sprint(got) != fmt.Sprint(c) || f.typed() {
				t.Errorf("%s: %+v became %+v (typed: %v)", part.title(), c, got, f.typed())
			}
			f.sheet.Close()
		}
	}
}

func TestTheFormGoesFromPartToPartByKeyboardAlone(t *testing.T) {
	d := usual(t, usualShelf())
	d.AboutChild()
	d.page.walk.to(1)
	d.key(fyne.KeyReturn) // how they communicate
	d.key(fyne.KeyDown)   // Talks
	f := d.w.Canvas()
	f.FocusNext()
	test.Type(f.Focused(), "Likes pictures beside words.")
	for range 4 { // past language and interpreter and Cancel
		f.FocusNext()
	}
	d.key(fyne.KeyReturn) // Save, next part
	test.Type(f.Focused(), "Nanny Pat = grandmother\nTop = tablet")
	f.FocusNext()
	d.key(fyne.KeyReturn) // Enter in a line saves
	c := d.shelf.children[0]
	if c.Communicates != storage.Talks || c.HowTo != "Likes pictures beside words." {
		t.Errorf("the first part: %q, %q", c.Communicates, c.HowTo)
	}
	if len(c.Calls) != 2 || c.Calls[0] != (storage.Calling{Word: "Nanny Pat", Who: "grandmother"}) {
		t.Errorf("the next part: %+v", c.Calls)
	}
	if f.Overlays().Top() != nil || d.view != onAbout || !d.page.walk.cards[2].Focused() {
		t.Error("the keyboard is not back on the part")
	}
}

func TestAChildWithoutANameCanBeWrittenTo(t *testing.T) {
	d := usual(t, usualShelf())
	f := d.askChild(storage.Child{}, partName)
	test.Tap(f.save)
	if !f.sheet.IsOpen() || !strings.Contains(f.fields["name"].Trouble(), nameless) {
		t.Fatalf("said %q", f.fields["name"].Trouble())
	}
	test.Tap(f.save)
	if c, _ := d.Child(); c.Name != nameless {
		t.Fatalf("chosen: %q", c.Name)
	}
	d.key(fyne.KeyReturn)
	if len(d.asked) != 1 || d.asked[0] != nameless {
		t.Errorf("asked for %q", d.asked)
	}
}

func TestNamesThatAreHardAreTaken(t *testing.T) {
	for _, name := range []string{"Case", "Chance", "Grace", strings.Repeat("Maximiliana ", 5), "Zoë-Ægir", "O'Neill"} {
		d := usual(t, usualShelf())
		f := d.askChild(storage.Child{}, partName)
		f.fields["name"].SetText(name)
		test.Tap(f.save)
		if c, _ := d.Child(); c.Name != strings.TrimSpace(name) {
			t.Errorf("%q became %q", name, c.Name)
		}
	}
}

func TestTwoChildrenOfOneNameAreToldApart(t *testing.T) {
	d := usual(t, usualShelf())
	f := d.askChild(storage.Child{}, partName)
	f.fields["name"].SetText("anouk")
	if !strings.HasPrefix(f.fields["name"].Hint(), "Another child here is called that too.") {
		t.Errorf("the hint says %q", f.fields["name"].Hint())
	}
	f.fields["age"].SetText("15")
	f.fields["about"].SetText("plays the drums")
	test.Tap(f.save)
	lines := map[string]bool{}
	for _, c := range d.children {
		if strings.EqualFold(c.Name, "anouk") {
			lines[d.rowLine(c, d.today())] = true
		}
	}
	if len(lines) != 2 || !lines["15 years old · plays the drums"] {
		t.Errorf("the rows say %v", lines)
	}
}

func TestDaysBetweenVisitsAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]int{"": 0, "14": 14, "14 days": 14, "6 weeks": 42, "1 week": 7} {
		if got, sentence := readDays(text); got != want || sentence != "" {
			t.Errorf("%q: %d, %q", text, got, sentence)
		}
	}
	for _, text := range []string{"0", "-3", "often", "400", "99999999 weeks", "every 14 days"} {
		if got, sentence := readDays(text); got != 0 || sentence == "" {
			t.Errorf("%q: %d, %q", text, got, sentence)
		}
	}
}
