package home

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

// top is the sheet that is open.
func (d *desk) top(t *testing.T) *look.Sheet {
	t.Helper()
	s, ok := d.w.Canvas().Overlays().Top().(*look.Sheet)
	if !ok {
		t.Fatal("no sheet is open")
	}
	return s
}

// amira is the full desk with Amira's letters on it.
func amira(t *testing.T) (*desk, storage.Child) {
	d := usual(t, fullShelf())
	d.choose(d.find(id(1)))
	d.Focus()
	c, _ := d.Child()
	return d, c
}

func TestWhatTheChildSaidIsKeptBesideTheLetter(t *testing.T) {
	d, c := amira(t)
	d.AboutChild()
	w := d.askReply(c, d.letters[0])
	w.save()
	if w.words.Trouble() == "" {
		t.Fatal("nothing was said, and it is kept")
	}
	test.Type(d.w.Canvas().Focused(), "You spelt Bev wrong")
	w.day.SetText("31 November")
	w.save()
	if w.day.Trouble() != notADay {
		t.Errorf("said %q", w.day.Trouble())
	}
	w.day.SetText("20/11")
	d.shelf.fails = errBroken
	w.save()
	if !w.sheet.IsOpen() || !strings.HasPrefix(w.say.Text(), "Not saved. ") {
		t.Errorf("a full disk: %q", w.say.Text())
	}
	d.shelf.fails = nil
	w.save()
	got := d.shelf.letters[0].Replies
	if w.sheet.IsOpen() || len(got) != 1 || got[0] != (storage.Reply{On: day("2026-11-20"), How: "told me", Words: "You spelt Bev wrong"}) {
		t.Fatalf("kept %+v", got)
	}
	focused, ok := d.w.Canvas().Focused().(*look.Card)
	if !ok || !strings.Contains(focused.Spoken, "Amira told me on Friday 20 November: You spelt Bev wrong") {
		t.Error("the keyboard is not on the letter that was answered")
	}
}

func TestAVisitIsNotedAndAddedToAndALetterBegunFromIt(t *testing.T) {
	d, c := amira(t)
	test.Tap(d.page.note)
	test.Type(d.w.Canvas().Focused(), "Quiet today.")
	d.w.Canvas().FocusNext()
	d.key(fyne.KeyReturn) // Enter in the day keeps it
	n := d.shelf.notes[2]
	if n.Text != "Quiet today." || n.Visit != day("2026-11-22") || n.Child != c.ID {
		t.Fatalf("noted %+v", n)
	}
	w := d.askNote(c, &n)
	w.words.SetText("It was the dentist.")
	w.save()
	if a := d.shelf.notes[3]; a.AddsTo != n.ID || a.Visit != n.Visit {
		t.Errorf("added %+v", a)
	}
	items := d.noteItems(c, n)
	items[0].Action()
	if len(d.fresh) != 1 || d.fresh[0].Note != "Quiet today." || d.fresh[0].Visit != n.Visit || d.fresh[0].Text != "Dear Amira,\n\n" || d.fresh[0].Rev != 0 {
		t.Errorf("begun %+v", d.fresh)
	}
	items[2].Action()
	if d.shelf.notes[2].Recorded.IsZero() || d.shelf.notes[3].Recorded.IsZero() {
		t.Error("the note and what was added are not in the record together")
	}
	if got := d.noteItems(c, d.notes[2]); len(got) != 2 {
		t.Errorf("what is in the record is offered again: %d items", len(got))
	}
}

func TestADayInDoubtIsAskedAboutOnce(t *testing.T) {
	d, c := amira(t)
	w := d.askNote(c, nil)
	w.words.SetText("x")
	w.day.SetText("1 May 2015")
	w.save()
	if !w.sheet.IsOpen() || !strings.HasPrefix(w.day.Trouble(), "That is before Amira was born, 9 March 2018.") {
		t.Fatalf("said %q", w.day.Trouble())
	}
	w.save()
	if w.sheet.IsOpen() || d.shelf.notes[2].Visit != day("2015-05-01") {
		t.Error("the worker cannot know better")
	}
}

func TestEscDoesNotThrowANoteAwayUnsaid(t *testing.T) {
	d, c := amira(t)
	w := d.askNote(c, nil)
	w.words.SetText("x")
	w.leave()
	if !w.sheet.IsOpen() || w.say.Text() == "" {
		t.Fatal("Esc throws the note away")
	}
	w.leave()
	if w.sheet.IsOpen() || len(d.shelf.notes) != 2 {
		t.Error("a second Esc does not leave")
	}
}

func TestHoldsAreSetShownAndReleased(t *testing.T) {
	d, _ := amira(t)
	d.askHold(id(11), "the letter of Tuesday 17 November")
	d.key(fyne.KeySpace) // Hold, because somebody asked to see it
	if len(d.shelf.holds) != 2 || d.shelf.holds[1].About != id(11) || d.shelf.holds[1].Why != storage.AccessRequest {
		t.Fatalf("holds %+v", d.shelf.holds)
	}
	if got := d.page.walk.cards[0]; !got.Focused() || !strings.Contains(got.Spoken, "on hold: somebody asked to see it") {
		t.Errorf("the card says %q", got.Spoken)
	}
	d.askHold(id(11), "the letter")
	d.key(fyne.KeySpace)
	if len(d.shelf.holds) != 1 {
		t.Error("it is not released")
	}
	d.shelf.fails = errHeld
	sheet := d.askDeleteLetter(d.letters[0])
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if !sheet.IsOpen() {
		t.Error("what is on hold seems to be deleted")
	}
}

func TestALetterIsMarkedAsInTheRecord(t *testing.T) {
	d, c := amira(t)
	sheet := d.askRecord(c, d.letters[0])
	d.shelf.fails = errBroken
	d.key(fyne.KeyReturn)
	if !sheet.IsOpen() {
		t.Fatal("a full disk is not told")
	}
	d.shelf.fails = nil
	d.key(fyne.KeyReturn)
	if d.letters[0].State != storage.InRecord || d.fate(d.letters[0]) != "goes from here on Sun 6 Dec" {
		t.Errorf("it is %s and %s", d.letters[0].State, d.fate(d.letters[0]))
	}
	for _, item := range d.letterItems(c, d.letters[0]) {
		if item.Label == "In the record…" {
			t.Error("it is asked twice")
		}
	}
}

func TestEverythingHeldIsSavedWhereTheWorkerChooses(t *testing.T) {
	d, c := amira(t)
	sheet := d.askExport(c)
	d.shelf.fails = storage.ErrNotWritable
	d.key(fyne.KeyReturn)
	if !sheet.IsOpen() {
		t.Fatal("a folder that may not be written in is not told")
	}
	d.shelf.fails = nil
	d.key(fyne.KeyReturn)
	if len(d.shelf.exported) != 1 || d.shelf.exported[0] != "/chosen/Everything held 2026-11-22.zip" || sheet.IsOpen() {
		t.Errorf("exported %q", d.shelf.exported)
	}
	if strings.Contains(d.files[0], "Amira") || !strings.Contains(d.keeping.Text(), "not sealed") {
		t.Errorf("offered %q, said %q", d.files[0], d.keeping.Text())
	}
}

func TestWhatTheRulesSayIsOneStripAndAList(t *testing.T) {
	d := usual(t, fullShelf())
	if got := d.keeping.Text(); got != "2 letters not in the record, untouched for 28 days. 1 letter in the record goes from here soon." {
		t.Errorf("said %q", got)
	}
	test.Tap(d.keeping.Button())
	if d.top(t).Title() != "What lies here" {
		t.Fatal("nothing is listed")
	}
	d.key(fyne.KeyDown)
	d.key(fyne.KeyReturn) // Ruby's draft
	if len(d.opened) != 1 || d.opened[0] != id(51) || d.w.Canvas().Overlays().Top() != nil {
		t.Errorf("opened %v", d.opened)
	}
	sheet := d.askKeeping()
	d.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if sheet.IsOpen() || d.keeping.Text() != "" {
		t.Error("the strip stays after it was looked at")
	}
}

func TestThePurgeIsToldOnce(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(look.Appearance{}))
	p := Params{Store: usualShelf(), Now: now, Purged: 3, Run: func(work, after func()) { work(); after() }}
	if got := New(p).keeping.Text(); got != "3 letters and notes went from here, 14 days after the record had them." {
		t.Errorf("said %q", got)
	}
	p.Again = true
	if got := New(p).keeping.Text(); got != "" {
		t.Errorf("said again %q", got)
	}
}
