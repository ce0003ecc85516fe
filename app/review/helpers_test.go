package review

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/editor"
	"dearly/editor/text"
	"dearly/jargon"
	"dearly/storage"
)

var testNow = time.Date(2026, 11, 17, 21, 50, 0, 0, time.UTC)

// testWords are a small list of the tests' own.
func testWords(t testing.TB) func(storage.Child) *jargon.Dictionary {
	t.Helper()
	entries, problems, err := jargon.ReadCSV(strings.NewReader("term,plain,kind,level,match,also,forms,not,why,source,yes,no\n" +
		"placement,home; where you live,professional,swap,,,,,To a child it sounds like a thing being put somewhere.,,,\n" +
		"safeguard,keep safe from harm,professional,explain,,,,,,,,\n" +
		"failed to engage,say what he did,label,swap,,,,,It blames.,,,\n" +
		"IRO,the person who runs your meeting,acronym,swap,,,,,,,,\n" +
		"review,look again at,process,ask,,,,,,,,\n"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return func(c storage.Child) *jargon.Dictionary {
		var own []jargon.Entry
		for _, term := range c.OwnWords {
			own = append(own, jargon.Entry{Term: term, Level: jargon.Off})
		}
		d, _ := jargon.Compile(nil, jargon.Layer{Entries: entries}, jargon.Layer{Entries: own})
		return d
	}
}

const testLetter = "Dear Maya,\n\nI came to see you on Tuesday because it is my job to check that you are safe and well.\n\n" +
	"You used all the blue beads first. Then we talked about your placement with Auntie Pat.\n\n" +
	"You said, “I like it here but I miss my contact with Mum.” I wrote that down just as you said it.\n\n" +
	"Dad has failed to engage with the people who can help him. That is not because of anything you did.\n\n" +
	"I will ask the IRO if you can see Mum every week. I will review this soon."

func testBrought() storage.Brought {
	return storage.Brought{
		ID: storage.ID{1}, Version: 4, From: "Jo", Child: "Maya", Age: 8, Visit: storage.Date{Year: 2026, Month: 11, Day: 17},
		Text: testLetter, Names: []string{"Auntie Pat"}, Sent: testNow.Add(-25 * time.Minute),
	}
}

// desk is a screen in a test window, with what it saved and gave.
type desk struct {
	*Screen
	t      testing.TB
	w      fyne.Window
	kept   []storage.Review
	gave   []storage.Review
	fail   error
	timers []func()
	refuse bool // what is given never goes
}

// openDesk shows a letter to review in a test window.
func openDesk(t testing.TB, change func(*Params)) *desk {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.NewTheme(look.Appearance{Mode: look.Light}))
	d := &desk{t: t}
	p := Params{
		Letter: testBrought(), Me: "Ruth", Words: testWords(t), OnBack: func() {},
		Save: func(r *storage.Review) error {
			if d.fail != nil {
				return d.fail
			}
			r.Rev++
			if r.Begun.IsZero() {
				r.Begun = testNow
			}
			d.kept = append(d.kept, *r)
			return nil
		},
		OnGive: func(r storage.Review, given func(storage.Review)) {
			d.gave = append(d.gave, r)
			if !d.refuse {
				given(r)
			}
		},
		Now:    func() time.Time { return testNow },
		Canvas: func() fyne.Canvas { return d.w.Canvas() },
		After: func(_ time.Duration, f func()) func() {
			d.timers = append(d.timers, f)
			return func() {}
		},
	}
	if change != nil {
		change(&p)
	}
	d.Screen = New(p)
	d.w = test.NewTempWindow(t, d.Content())
	d.w.SetPadded(false)
	d.w.Resize(fyne.NewSize(1366, 740))
	d.page.SteadyCaret = true
	d.Focus()
	return d
}

// elapse runs what waits.
func (d *desk) elapse() {
	for len(d.timers) > 0 {
		f := d.timers[0]
		d.timers = d.timers[1:]
		f()
	}
}

func (d *desk) last() storage.Review {
	if len(d.kept) == 0 {
		return storage.Review{}
	}
	return d.kept[len(d.kept)-1]
}

// choose selects words of the page as the mouse would.
func (d *desk) choose(words string) {
	d.t.Helper()
	for i, p := range d.page.Paragraphs() {
		if at := strings.Index(p.Text, words); at >= 0 {
			d.page.ShowComment(editor.Comment{From: text.Position{Paragraph: i, Byte: at}, To: text.Position{Paragraph: i, Byte: at + len(words)}})
			return
		}
	}
	d.t.Fatalf("%q is not in the letter", words)
}

func (d *desk) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// shiftPress holds Shift, on the page.
func (d *desk) shiftPress(keys ...fyne.KeyName) {
	d.page.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for _, k := range keys {
		d.page.TypedKey(&fyne.KeyEvent{Name: k})
	}
	d.page.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// comments puts three comments on the letter, as the pictures show them.
func (d *desk) comments() {
	d.choose("You used all the blue beads first.")
	d.KeepThis()
	d.choose("failed to engage")
	d.Comment()
	test.Type(d.canvas().Focused(), "What did Dad do, or not do?")
	d.choose("I will ask the IRO")
	d.Comment()
	test.Type(d.canvas().Focused(), "By when will you tell Maya?")
	d.press(fyne.KeyReturn)
}

// whole fills in all that has to be said.
func (d *desk) whole(decision storage.Decision) {
	d.comments()
	d.side.answers[0].answer.SetText("Yes, in the second line.")
	d.side.answers[len(d.side.answers)-1].whyNot.SetText("It goes to Maya on Friday.")
	r := d.side.actions[0]
	r.what.SetText("Read the letter with Maya")
	r.who.SetText("Jo")
	r.by.SetText("1 December")
	d.side.words.SetText("Warm, and you can hear Maya in it.")
	d.decide(decision)
}
