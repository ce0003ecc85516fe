package review

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/storage"
)

func TestNothingIsSavedBeforeSomethingIsSaid(t *testing.T) {
	d := openDesk(t, nil)
	d.page.SelectAll()
	d.elapse()
	if err := d.Save(); err != nil || len(d.kept) != 0 {
		t.Errorf("%v, saved %v", err, d.kept)
	}
}

func TestWhatIsTypedIsSavedAndTheFootLineSaysSo(t *testing.T) {
	d := openDesk(t, nil)
	d.side.words.SetText("Lovely.")
	if d.foot.State() != "Not saved yet" {
		t.Errorf("the foot line says %q", d.foot.State())
	}
	d.elapse()
	if r := d.last(); r.Words != "Lovely." || r.By != "Ruth" || r.Letter != (storage.ID{1}) || r.Version != 4 || !r.Given.IsZero() || d.foot.State() != "Saved 21:50" {
		t.Errorf("kept %+v; the foot line says %q", r, d.foot.State())
	}
	d.side.words.SetText("Lovely, and clear.")
	if err := d.Save(); err != nil || d.last().Rev != 2 || d.last().Words != "Lovely, and clear." {
		t.Errorf("%v, kept %+v", err, d.last())
	}
}

// What is said while a save is under way is saved after it, and a save that was
// overtaken writes nothing.
func TestSavesKeepTheirOrder(t *testing.T) {
	var works, afters []func()
	d := openDesk(t, func(p *Params) {
		p.Run = func(work, after func()) { works, afters = append(works, work), append(afters, after) }
	})
	d.side.words.SetText("One.")
	d.elapse()
	d.side.words.SetText("Two.")
	d.elapse() // the first is still under way
	if err := d.Save(); err != nil || d.last().Words != "Two." {
		t.Fatalf("%v, kept %+v", err, d.last())
	}
	works[0]()
	afters[0]()
	if len(d.kept) != 1 || d.foot.State() != "Saved 21:50" {
		t.Errorf("kept %d times; the foot line says %q", len(d.kept), d.foot.State())
	}
}

func TestWhenSavingFailsTheWordsStayAndItIsTriedAgain(t *testing.T) {
	d := openDesk(t, nil)
	d.fail = storage.ErrFull
	d.side.words.SetText("Lovely.")
	if err := d.Save(); !errors.Is(err, storage.ErrFull) || d.foot.State() != "Not saved" || d.message.Button() == nil {
		t.Fatalf("%v; the foot line says %q", err, d.foot.State())
	}
	d.side.words.SetText("Lovely, truly.")
	if d.foot.State() != "Not saved" {
		t.Errorf("the foot line says %q", d.foot.State())
	}
	d.fail = nil
	d.message.Button().Tapped(nil)
	if d.last().Words != "Lovely, truly." || d.message.Text() != "" || d.foot.State() != "Saved 21:50" {
		t.Errorf("kept %+v; strip %q, foot %q", d.last(), d.message.Text(), d.foot.State())
	}
}

func TestTheQuestionsOfTheWorkersTeamGoBeforeOnesOwn(t *testing.T) {
	for _, c := range []struct {
		name            string
		brought, chosen []string
		want            string
	}{
		{"the letter's", []string{"Is it kind to NAME?"}, []string{"Mine?"}, "Is it kind to Maya?"},
		{"one's own", nil, []string{"Mine?", " "}, "Mine?"},
		{"the usual", nil, nil, "Would Maya know why you came?"},
	} {
		d := openDesk(t, func(p *Params) { p.Letter.Ask, p.Questions = c.brought, c.chosen })
		if d.questions[0] != c.want {
			t.Errorf("%s: %q", c.name, d.questions)
		}
	}
}

func TestTheLastQuestionCannotBeLeftWithoutSayingWhy(t *testing.T) {
	d := openDesk(t, nil)
	d.decide(storage.AgreedTo)
	last := d.side.answers[len(d.side.answers)-1]
	d.Give()
	if len(d.gave) != 0 || d.canvas().Focused() != fyne.Focusable(last.answer.Input) || !strings.Contains(d.message.Text(), "Maya or their family") {
		t.Fatalf("the strip says %q", d.message.Text())
	}
	test.Type(last.whyNot.Input, "She was asleep.")
	d.give()
	if len(d.gave) != 1 || d.gave[0].Answers[0].WhyNot != "She was asleep." || last.answer.Trouble() != "" {
		t.Errorf("given %+v", d.gave)
	}
}

func TestAnswersAreKeptByTheirQuestionAndAnEmptyOneIsNone(t *testing.T) {
	begun := storage.Review{ID: storage.ID{9}, Rev: 3, Letter: storage.ID{1}, Version: 4, Begun: testNow, Answers: []storage.ReviewAnswer{
		{Question: "Would Maya know why you came?", Words: "Yes."}, {Question: "An older one?", Words: "It was asked then."},
	}}
	d := openDesk(t, func(p *Params) { p.Review = begun })
	if got := d.side.answers[0].answer.Text(); got != "Yes." || len(d.side.answers) != 5 || d.side.answers[4].answer.Text() != "It was asked then." {
		t.Fatalf("%q, %d questions", got, len(d.side.answers))
	}
	d.side.answers[0].answer.SetText("")
	d.elapse()
	if a := d.last().Answers; len(a) != 1 || a[0].Question != "An older one?" || d.last().ID != begun.ID || d.last().Rev != 4 {
		t.Errorf("kept %+v", d.last())
	}
	if begun.Answers[0].Words != "Yes." {
		t.Error("what was handed in was changed")
	}
}

func TestActionsAreWrittenByKeyboard(t *testing.T) {
	d := openDesk(t, nil)
	d.focus(d.side.actions[0].what.Input)
	for _, words := range []string{"Read the letter with Maya", "Jo", "1/12", "Ask Sam about Mum", "Sam", "in 2 weeks"} {
		test.Type(d.canvas().Focused(), words)
		d.press(fyne.KeyReturn)
	}
	d.elapse()
	a := d.last().Actions
	if len(a) != 2 || a[0].What != "Read the letter with Maya" || a[0].Who != "Jo" || a[0].By.String() != "2026-12-01" || a[1].By.String() != "2026-12-01" || a[0].ID == a[1].ID || a[0].ID.IsZero() {
		t.Fatalf("kept %+v", a)
	}
	d.side.actions[0].remove.Tapped(nil)
	d.elapse()
	if a := d.last().Actions; len(a) != 1 || a[0].Who != "Sam" {
		t.Errorf("kept %+v", a)
	}
}

func TestADayThatCannotBeReadAndAnActionWithoutWhatAreSaidBeforeItGoes(t *testing.T) {
	d := openDesk(t, nil)
	d.whole(storage.AgreedTo)
	d.side.actions[0].by.SetText("whenever")
	d.Give()
	if d.canvas().Focused() != fyne.Focusable(d.side.actions[0].by.Input) || d.side.actions[0].by.Trouble() == "" {
		t.Error("nothing is said of the day")
	}
	d.side.actions[0].by.SetText("tomorrow")
	d.side.actions[0].what.SetText("")
	d.Give()
	if d.canvas().Focused() != fyne.Focusable(d.side.actions[0].what.Input) || len(d.gave) != 0 {
		t.Error("nothing is said of what is missing")
	}
}

func TestDaysAreReadAsPeopleWriteThem(t *testing.T) {
	for words, want := range map[string]string{ // on Tuesday 17 November 2026
		"": "", "today": "2026-11-17", "Tomorrow": "2026-11-18", "Friday": "2026-11-20", "by fri": "2026-11-20", "tuesday": "2026-11-24",
		"next Monday": "2026-11-23", "1/12": "2026-12-01", "4 Dec": "2026-12-04", "4 January": "2027-01-04", "1/2/27": "2027-02-01",
		"in 2 weeks": "2026-12-01", "a month": "2026-12-17", "3 days": "2026-11-20", "30/10": "2026-10-30",
		"soon": "no", "31/11": "no", "in 0 days": "no", "in 9999 days": "no", "2": "no", "mo": "no",
	} {
		day, ok := readDay(words, testNow)
		if got := day.String(); ok != (want != "no") || ok && got != want {
			t.Errorf("%q is %q, %v", words, got, ok)
		}
		if again, ok2 := readDay(dayWords(day), testNow); ok && (!ok2 || again != day) {
			t.Errorf("%q is not read again", dayWords(day))
		}
	}
}

func TestSentencesAreFound(t *testing.T) {
	const words = "Hello. You said, “I like it here!” Then 3.5 miles… home"
	for at, want := range map[int]string{0: "Hello.", 6: "Hello.", 8: "You said, “I like it here!”", 42: "Then 3.5 miles…", len(words): "home"} {
		start, end := sentenceAt(words, at)
		if words[start:end] != want {
			t.Errorf("at %d: %q, want %q", at, words[start:end], want)
		}
	}
	if start, end := sentenceAt("", 0); start != 0 || end != 0 {
		t.Error("an empty paragraph has a sentence")
	}
}
