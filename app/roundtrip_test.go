package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/storage"
)

func TestRoundTripOfALetterThroughTheScreensOfTwoPeople(t *testing.T) {
	h := atDesk(t)

	// Jo writes to Wren, leaves one word as it is, and sends it.
	h.sit("Jo", storage.Worker)
	h.writeToWren(wrenLetter)
	saw := marksOn(h.letter.Page())
	if !slices.Contains(saw, "placement") || !slices.Contains(saw, "review") {
		t.Fatalf("the worker sees %q", saw)
	}
	h.command(t, "Send for review…").do()
	h.mustSay("Never put them in the same message as the file.")
	there, words := h.sendFile()
	h.mustSay("This letter is with your manager.")
	if l := h.theLetterOpen(); l.State != storage.WithManager {
		t.Fatalf("the letter is %q", l.State)
	}

	// Ruth has other words in her Dearly, and sees Jo's marks all the same.
	h.sit("Ruth", storage.Manager)
	if err := h.store.SetTeamWords("term,level,kind,why\ntea,swap,professional,No tea.\nplacement,off,,\n"); err != nil {
		t.Fatal(err)
	}
	h.readTeamWords()
	h.openFile(there, strings.ToUpper(strings.ReplaceAll(words, " ", "-")))
	if h.reviewRoom == nil {
		t.Fatalf("there is no review; the screen shows %q", h.shows())
	}
	page := h.reviewRoom.Page()
	if got := marksOn(page); !slices.Equal(got, saw) {
		t.Errorf("the manager sees %q, the worker saw %q", got, saw)
	}
	selectOn(t, page, "her tea is nice")
	h.command(t, "Keep this").do()
	selectOn(t, page, "placement")
	h.command(t, "Comment on these words").do()
	h.typeHere("Home? It is what she says.")
	h.key(fyne.KeyEscape)
	// By keyboard alone: to the end of the letter, back to its last words.
	h.reviewRoom.Focus()
	for range 20 {
		h.key(fyne.KeyDown)
	}
	h.key(fyne.KeyEnd)
	page.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range len("review in March.") {
		h.key(fyne.KeyLeft)
	}
	page.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	h.command(t, "Comment on these words").do()
	h.typeHere("Say what that is.")
	h.key(fyne.KeyEscape)
	if got := commentsOn(page); !slices.Equal(got, []string{"placement", "her tea is nice", "review in March."}) {
		t.Fatalf("the comments lie on %q", got)
	}

	h.command(t, "Send it back…").do()
	h.mustSay("cannot be left")
	h.answerAll("Wren")
	h.command(t, "Send it back…").do()
	h.mustSay("Do you agree, or is something to be changed?")
	h.press("Please change")
	for i, a := range []struct{ what, who, by string }{{"Ask school about the bus", "Jo", "4 December 2030"}, {"Read it with Wren", "Jo", "1 March 2031"}} {
		h.fillAt("What has to be done", i, a.what)
		h.fillAt("Who", i, a.who)
		h.fillAt("By when", i, a.by)
	}
	h.fill("In a few words, over all", "Nearly there, and warm.")
	h.pause()
	h.drain()
	h.command(t, "Send it back…").do()
	h.mustSay("3 comments, of them 1 to keep something. 2 actions.")
	h.press("Send it back")
	back, backWords := h.sendFile()
	h.mustSay("You sent this back")
	if !strings.HasPrefix(filepath.Base(back), "review-") {
		t.Errorf("the review's file is called %q", filepath.Base(back))
	}
	h.goBack()
	h.mustNotSay("Letter to Wren") // nothing waits any more

	// Jo has gone on writing meanwhile: one comment's words moved, one's are gone.
	h.sit("Jo", storage.Worker)
	h.press("Letter")
	if h.letter == nil {
		t.Fatalf("the letter does not open; the screen shows %q", h.shows())
	}
	h.mustSay("This letter is with your manager.")
	h.writeOnly("Dear Wren,\nHello! Your home is with Auntie Bron. You told me that her tea is nice.\nI will ask school about the bus. We will have a review in March.")
	h.goBack()
	h.openFile(back, backWords)
	if h.letter == nil || h.theLetterOpen().State != storage.CameBack {
		t.Fatalf("it is not back; the screen shows %q", h.shows())
	}
	h.mustSay("This letter came back.")
	h.press("Show it")
	for _, said := range []string{"Ruth asks for changes", "Nearly there, and warm.", "Home? It is what she says.", "Say what that is.", "Keep this.", "Jo: Ask school about the bus, by", "Warm, and short of sleep."} {
		h.mustSay(said)
	}
	if got := commentsOn(h.letter.Page()); !slices.Contains(got, "her tea is nice") || !slices.Contains(got, "review in March.") {
		t.Errorf("the comments lie on %q", got)
	}
	if slices.Contains(commentsOn(h.letter.Page()), "home") {
		t.Errorf("a comment lies on words it was not made on: %q", commentsOn(h.letter.Page()))
	}
	h.mustSay("those words are no longer in the letter.")

	h.press("Reply")
	h.fill("Your answer", "Changed, thank you.")
	h.press("Reply")
	h.mustSay("Changed, thank you.")
	h.press("Dealt with")
	h.choose("", 1)
	reviews, err := h.store.Reviews(h.theLetterOpen().ID)
	if err != nil || len(reviews) != 1 || reviews[0].Actions[0].Done.IsZero() || !reviews[0].Comments[0].Resolved {
		t.Fatalf("kept is %+v, %v", reviews, err)
	}
	h.command(t, "Send for review…").do()
	again, againWords := h.sendFile()

	// Ruth sees what became of it, and agrees.
	h.sit("Ruth", storage.Manager)
	h.openFile(again, againWords)
	h.mustSay("This is a later wording")
	h.press("Done")
	for _, said := range []string{"Changed, thank you.", "Dealt with", "Done ", "To do"} {
		h.mustSay(said)
	}
	if strings.Contains(h.reviewRoom.Page().Text(), "placement") {
		t.Error("it is the earlier wording")
	}
	h.answerAll("Wren")
	h.press("Agreed")
	h.command(t, "Send it back…").do()
	h.press("Send it back")
	agreed, agreedWords := h.sendFile()

	// Jo's letter is agreed, until a word is changed.
	h.sit("Jo", storage.Worker)
	h.openFile(agreed, agreedWords)
	h.mustSay("This letter is agreed.")
	h.press("Review")
	h.mustSay("Ruth agrees with this letter")
	h.window.Canvas().Focus(h.letter.Page())
	h.letter.Page().CaretToEnd()
	h.typeHere(" See you!")
	h.command(t, "Save now").do()
	h.drain()
	h.mustSay("You changed its words, so it is a draft again.")
	if l := h.theLetterOpen(); l.State != storage.Draft {
		t.Errorf("the letter is %q", l.State)
	}
	h.command(t, "Send for review…").do()
	changed, changedWords := h.sendFile()
	var log []storage.Happening
	events, err := h.store.Events(h.theLetterOpen().ID)
	for _, e := range events {
		log = append(log, e.What)
	}
	if err != nil || !slices.Contains(log, storage.AgreementWithdrawn) {
		t.Errorf("the log says %q, %v", log, err)
	}

	h.sit("Ruth", storage.Manager)
	h.openFile(changed, changedWords)
	h.press("Done")
	h.mustSay("An earlier wording was agreed. The letter was changed since")
	if h.reviewRoom.Given() {
		t.Error("the changed letter counts as answered")
	}
	h.goBack()
	h.mustSay("Letter to Wren") // it waits again
}

func TestRoundTripOnThisComputer(t *testing.T) {
	h := atDesk(t)
	h.sit("Jo", storage.Worker)
	h.writeToWren(wrenLetter)
	saw := marksOn(h.letter.Page())
	h.command(t, "Send for review…").do()
	h.press("On this computer")
	if h.reviewRoom == nil {
		t.Fatalf("there is no review; the screen shows %q", h.shows())
	}
	if got := marksOn(h.reviewRoom.Page()); !slices.Equal(got, saw) {
		t.Errorf("marked are %q and were %q", got, saw)
	}
	selectOn(t, h.reviewRoom.Page(), "placement")
	h.command(t, "Comment on these words").do()
	h.typeHere("Home?")
	h.goBack() // called away half-way
	h.press("Letter")
	h.mustSay("This letter is with your manager.")
	h.command(t, "Notes that are not for the letter").do()
	h.fill("Not for the letter: your own note, never printed or sent with it", "Ring Ruth.")
	h.command(t, "Save now").do()
	h.command(t, "Send for review…").do()
	h.press("On this computer")
	if got := commentsOn(h.reviewRoom.Page()); !slices.Equal(got, []string{"placement"}) {
		t.Errorf("what was begun does not go on: %q", got)
	}
	h.answerAll("Wren")
	h.press("Please change")
	h.command(t, "Send it back…").do()
	h.press("Send it back")
	h.mustSay("You sent this back")
	h.goBack()
	h.press("Letter")
	h.mustSay("This letter came back.")
	if got := commentsOn(h.letter.Page()); !slices.Equal(got, []string{"placement"}) {
		t.Errorf("the comments lie on %q", got)
	}
	all, err := h.store.Reviews(h.theLetterOpen().ID)
	if err != nil || len(all) != 1 {
		t.Errorf("%d reviews, %v", len(all), err)
	}
}

func TestRoundTripSaysWhenALetterCouldNotBeSent(t *testing.T) {
	h := atDesk(t)
	h.sit("Jo", storage.Worker)
	h.writeToWren(wrenLetter)
	if err := os.Mkdir(filepath.Join(h.home, "shared"), 0o700); err != nil {
		t.Fatal(err)
	}
	h.set(func(s *storage.Settings) { s.SharedFolder = filepath.Join(h.home, "shared") })
	h.command(t, "Send for review…").do()
	if err := os.Remove(filepath.Join(h.home, "shared")); err != nil {
		t.Fatal(err)
	}
	h.press("Put it in the shared folder")
	h.until("the trouble", func() bool { return strings.Contains(h.shows(), "The shared folder is not there just now") })
	h.press("Not now")
	if l := h.theLetterOpen(); l.State != storage.Draft {
		t.Errorf("nothing went, and the letter is %q", l.State)
	}
	h.mustNotSay("with your manager")
}
