package review

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/editor"
	"dearly/jargon"
	"dearly/storage"
)

func TestMarksAreThoseThatTheWorkerSaw(t *testing.T) {
	d := openDesk(t, func(p *Params) {
		p.Letter.Own = []string{"IRO"}
		p.Letter.Left = []string{jargon.PlaceKey("Then we talked about your placement with Auntie Pat.", 26, 35, "placement")}
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
	long := openDesk(t, func(p *Params) { p.Letter.Text = strings.Repeat("Hello.\n\n", mostAtOnce+1) })
	long.page.SelectAll()
	long.KeepThis()
	if len(long.review.Comments) != 0 || long.message.Text() == "" {
		t.Error("a whole book is praised line by line")
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
