package review

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

func TestADecisionIsNeededAndCanBeChangedUntilItGoes(t *testing.T) {
	d := openDesk(t, nil)
	d.whole(storage.PleaseChange)
	d.decide(storage.Undecided)
	d.Give()
	if len(d.gave) != 0 || d.canvas().Focused() != fyne.Focusable(d.side.choice) {
		t.Error("it is not asked for")
	}
	d.press(fyne.KeyRight)
	if d.review.Decision != storage.AgreedTo {
		t.Errorf("decided is %q", d.review.Decision)
	}
	for _, b := range d.buttons {
		if b := b.(*look.Button); b.Text == "Please change" {
			d.focus(b)
			d.press(fyne.KeyReturn)
		}
	}
	if b, ok := d.canvas().Focused().(*look.Button); d.review.Decision != storage.PleaseChange || d.side.choice.Chosen() != 2 || !ok || b.Text != "Please change" {
		t.Errorf("decided is %q, the choice is %d", d.review.Decision, d.side.choice.Chosen())
	}
}

func TestAfterItWentBackNothingCanBeChangedAndItSaysWhen(t *testing.T) {
	d := openDesk(t, nil)
	d.whole(storage.AgreedTo)
	d.give()
	if len(d.gave) != 1 || d.gave[0].Given != testNow || d.gave[0].Rev != d.last().Rev || d.gave[0].Decision != storage.AgreedTo || len(d.gave[0].Comments) != 3 {
		t.Fatalf("given %+v", d.gave)
	}
	if !d.last().Given.IsZero() {
		t.Error("it was saved as given before it went")
	}
	saves := len(d.kept)
	d.page.SelectAll()
	d.Comment()
	d.KeepThis()
	d.decide(storage.PleaseChange)
	d.Give()
	d.press(fyne.KeyF6)
	d.press(fyne.KeyDelete, fyne.KeyReturn)
	d.elapse()
	if len(d.kept) != saves || len(d.gave) != 1 || len(d.review.Comments) != 3 || d.review.Decision != storage.AgreedTo {
		t.Errorf("saved %d times more; %+v", len(d.kept)-saves, d.review)
	}
	if !strings.Contains(d.foot.State(), "Sent back 21:50") {
		t.Errorf("the foot line says %q", d.foot.State())
	}
	d.giveAgain()
	if len(d.gave) != 2 || d.gave[1].Given != testNow {
		t.Error("the file cannot be made again")
	}
}

func TestWhatDidNotGoIsNotSaidToHaveGone(t *testing.T) {
	d := openDesk(t, nil)
	d.refuse = true
	d.whole(storage.AgreedTo)
	d.give()
	if d.Given() || d.foot.State() != "Saved 21:50" {
		t.Errorf("the foot line says %q", d.foot.State())
	}
	d.side.words.SetText("One more word.")
	d.elapse()
	if d.last().Words != "One more word." {
		t.Error("nothing can be said any more")
	}
}

func TestWhatCannotBeSavedDoesNotGoBack(t *testing.T) {
	d := openDesk(t, nil)
	d.whole(storage.AgreedTo)
	d.fail = storage.ErrFull
	d.give()
	if len(d.gave) != 0 || d.foot.State() != "Not saved" {
		t.Errorf("given %d times; the foot line says %q", len(d.gave), d.foot.State())
	}
}

func TestAReviewThatWasGivenOpensToBeRead(t *testing.T) {
	r := storage.Review{ID: storage.ID{9}, Rev: 3, Letter: storage.ID{1}, Version: 4, Given: testNow.Add(-24 * time.Hour), Decision: storage.PleaseChange,
		Comments: []storage.Comment{
			{ID: storage.ID{1}, Paragraph: 99, Start: 5, End: 9, Quote: "gone", Words: "Out of range."},
			{ID: storage.ID{2}, Paragraph: 0, Start: 8, End: 2, Quote: "odd", Words: "Turned."},
			{ID: storage.ID{3}, Paragraph: 0, Start: 0, End: 4, Quote: "Dear", Keep: true, Replies: []storage.Said{{By: "Jo", Words: "Thank you."}}, Resolved: true},
		}}
	d := openDesk(t, func(p *Params) { p.Review = r })
	if !d.Given() || len(d.page.Comments()) != 1 || len(d.side.cards) != 3 || !strings.Contains(d.message.Text(), "Monday 16 November") {
		t.Errorf("%d on the page, %d cards, the strip says %q", len(d.page.Comments()), len(d.side.cards), d.message.Text())
	}
}

func TestWhatWasAskedForBeforeIsShownWithWhatBecameOfIt(t *testing.T) {
	day := func(d int) storage.Date { return storage.Date{Year: 2026, Month: 11, Day: d} }
	d := openDesk(t, func(p *Params) {
		p.Earlier = []storage.Review{{Actions: []storage.ReviewAction{
			{What: "Ring the school", Who: "Jo", By: day(3), Done: day(2)}, {What: "Ask Sam", By: day(5)}, {What: "Write again", By: day(30)},
		}}}
	})
	var chips []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if c, ok := o.(*look.Chip); ok {
			chips = append(chips, c.Text())
		}
		if c, ok := o.(*fyne.Container); ok {
			for _, x := range c.Objects {
				walk(x)
			}
		}
	}
	walk(d.side.bodies[toActions])
	if !slices.Equal(chips, []string{"Done Mon 2 Nov", "Late", "To do"}) {
		t.Errorf("it says %q", chips)
	}
}

func TestFromTheDecisionF6GoesOnAndEscToTheLetter(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyF6, fyne.KeyEscape} {
		d := openDesk(t, nil)
		d.whole(storage.Undecided)
		d.Give() // the keyboard goes to the decision, which is missing
		if d.canvas().Focused() != fyne.Focusable(d.side.choice) {
			t.Fatal("the keyboard is elsewhere")
		}
		d.press(key)
		if got := d.canvas().Focused(); got == fyne.Focusable(d.side.choice) || key == fyne.KeyEscape && got != fyne.Focusable(d.page) || d.review.Decision != storage.Undecided {
			t.Errorf("%s goes to %T", key, got)
		}
	}
}
