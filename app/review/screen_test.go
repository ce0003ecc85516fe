package review

import (
	"slices"
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

func TestMarksAreThoseThatTheWorkerSaw(t *testing.T) {
	d := openDesk(t, func(p *Params) {
		p.Letter.Own = []string{"IRO"}
		p.Letter.Left = []string{leftKey("Then we talked about your placement with Auntie Pat.", 26, 35, "placement")}
	})
	var got []string
	for _, m := range d.page.Marks() {
		got = append(got, m.Mark.Data.(found).text)
	}
	if want := []string{"failed to engage", "review"}; !slices.Equal(got, want) {
		t.Errorf("marked %q, want %q", got, want)
	}
	for _, a := range d.page.Marks() {
		p := d.page.Paragraphs()[a.Paragraph].Text
		if c := d.page.Explain(p, a.Mark); c.Title == "" || len(c.Actions) > 0 || slices.ContainsFunc(c.Wordings, func(w editor.Wording) bool { return !w.Advice }) {
			t.Errorf("the card offers %+v", c)
		}
	}
}

func TestTheLetterCannotBeChanged(t *testing.T) {
	d := openDesk(t, nil)
	test.Type(d.page, "x")
	d.press(fyne.KeyReturn, fyne.KeyDelete, fyne.KeyBackspace)
	if d.page.Text() != testLetter {
		t.Error("it was")
	}
}

func TestACommentIsMadeByKeyboardAlone(t *testing.T) {
	d := openDesk(t, nil)
	d.press(fyne.KeyDown, fyne.KeyDown)
	d.shiftPress(fyne.KeyEnd)
	d.Comment() // what Ctrl+M does
	test.Type(d.canvas().Focused(), "Say why.")
	d.press(fyne.KeyReturn)
	if d.canvas().Focused() != fyne.Focusable(d.page) {
		t.Error("Enter does not lead back to the letter")
	}
	d.elapse()
	c := d.last().Comments
	if len(c) != 1 || c[0].Words != "Say why." || c[0].Paragraph < 1 || c[0].Quote == "" || c[0].Keep || c[0].ID.IsZero() || c[0].At != testNow {
		t.Fatalf("kept %+v", c)
	}
	if got := d.page.Paragraphs()[c[0].Paragraph].Text[c[0].Start:c[0].End]; got != c[0].Quote {
		t.Errorf("it is on %q and quotes %q", got, c[0].Quote)
	}
}

func TestWithNothingSelectedACommentIsOnTheSentence(t *testing.T) {
	d := openDesk(t, nil)
	d.choose("Auntie")
	d.press(fyne.KeyLeft)
	d.KeepThis()
	if c := d.review.Comments; len(c) != 1 || c[0].Quote != "Then we talked about your placement with Auntie Pat." || !c[0].Keep {
		t.Errorf("kept %+v", c)
	}
	if d.canvas().Focused() != fyne.Focusable(d.page) {
		t.Error("reading does not go on after praise")
	}
}

func TestWhatReachesOverParagraphsIsPraisedInEachAndCommentedOnInTheFirst(t *testing.T) {
	d := openDesk(t, nil)
	d.page.SelectAll()
	d.KeepThis()
	if n := len(d.review.Comments); n != 6 {
		t.Errorf("%d are praised, want each of 6 paragraphs", n)
	}
	e := openDesk(t, nil)
	e.page.SelectAll()
	e.Comment()
	if c := e.review.Comments; len(c) != 1 || c[0].Quote != "Dear Maya," || e.message.Text() == "" {
		t.Errorf("%+v, the strip says %q", c, e.message.Text())
	}
}

func TestACommentWithoutAWordIsTakenBackAndPraiseIsNot(t *testing.T) {
	d := openDesk(t, nil)
	d.choose("blue beads")
	d.Comment()
	d.press(fyne.KeyEscape)
	if len(d.review.Comments) != 0 || len(d.page.Comments()) != 0 {
		t.Errorf("left are %+v", d.review.Comments)
	}
	d.choose("blue beads")
	d.KeepThis()
	d.closeCard()
	if len(d.review.Comments) != 1 {
		t.Error("the praise is gone")
	}
}

func TestTheSameWordsHaveOneCommentWhichComesBack(t *testing.T) {
	d := openDesk(t, nil)
	d.comments()
	d.choose("failed to engage")
	d.Comment()
	if len(d.review.Comments) != 3 || d.side.input == nil || d.side.input.Text != "What did Dad do, or not do?" {
		t.Errorf("%d comments, the card says %v", len(d.review.Comments), d.side.input)
	}
}

func TestCommentsStandInTheOrderOfTheLetterAndArrowsWalkThem(t *testing.T) {
	d := openDesk(t, nil)
	for _, words := range []string{"I will ask", "Dear Maya", "blue beads"} {
		d.choose(words)
		d.KeepThis()
	}
	d.closeCard()
	var got []string
	for _, c := range d.review.Comments {
		got = append(got, c.Quote)
	}
	if !slices.Equal(got, []string{"Dear Maya", "blue beads", "I will ask"}) {
		t.Fatalf("they stand as %q", got)
	}
	d.press(fyne.KeyF6, fyne.KeyDown, fyne.KeyEnd, fyne.KeyUp)
	if !d.side.cards[1].Focused() {
		t.Error("the arrows do not walk")
	}
	d.press(fyne.KeyDelete)
	if len(d.review.Comments) != 2 {
		t.Error("Del takes none back")
	}
	d.press(fyne.KeyUp, fyne.KeyUp)
	if d.canvas().Focused() != fyne.Focusable(d.side.tabs[toComments]) {
		t.Error("Up from the first does not lead to the tabs")
	}
	d.press(fyne.KeyRight, fyne.KeyDown)
	if d.canvas().Focused() != fyne.Focusable(d.side.answers[0].answer.Input) {
		t.Error("Down from a tab does not lead into its part")
	}
}

func TestF6GoesFromPartToPartAndRound(t *testing.T) {
	d := openDesk(t, nil)
	d.comments()
	stops := []fyne.Focusable{d.side.cards[0], d.side.answers[0].answer.Input, d.side.actions[0].what.Input, d.side.words.Input, d.page}
	for i, want := range stops {
		d.press(fyne.KeyF6)
		if d.canvas().Focused() != want {
			t.Errorf("stop %d is %T", i, d.canvas().Focused())
		}
	}
	d.shift = func() bool { return true }
	d.NextPart(true)
	d.press(fyne.KeyF6, fyne.KeyF6)
	if d.canvas().Focused() != stops[1] {
		t.Errorf("back it is %T", d.canvas().Focused())
	}
	d.give()
	d.wasGiven(storage.Review{ID: storage.ID{3}, Given: testNow})
	d.shift = func() bool { return false }
	for range 5 {
		d.press(fyne.KeyF6)
	}
	if d.canvas().Focused() != fyne.Focusable(d.page) {
		t.Errorf("of what can only be read it is %T", d.canvas().Focused())
	}
}

func TestTheCardOfTheCommentUnderTheCaretIsOpen(t *testing.T) {
	d := openDesk(t, nil)
	d.comments()
	d.choose("failed")
	d.press(fyne.KeyLeft, fyne.KeyRight)
	if c := d.comment(d.open); c == nil || c.Quote != "failed to engage" {
		t.Errorf("open is %+v", c)
	}
	if d.canvas().Focused() != fyne.Focusable(d.page) {
		t.Error("the keyboard was taken from the letter")
	}
}
