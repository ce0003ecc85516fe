package editor

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dearly/editor/text"
)

// plainDesk is a page in Fyne's own theme, which knows none of our names.
func plainDesk(t testing.TB, markdown string) *desk {
	d := newDesk(t, nil, fyne.NewSize(700, 400))
	d.SetText(markdown)
	return d
}

func TestTypingWrites(t *testing.T) {
	d := plainDesk(t, "")
	d.write("Dear Sam,\nI came to see you.")
	d.check("Dear Sam,\n\nI came to see you.")
	if d.Words() != 7 {
		t.Errorf("%d words", d.Words())
	}
}

func TestAMarkIsHiddenUntilItsWordIsFinished(t *testing.T) {
	d := plainDesk(t, "")
	d.write("The placement")
	if n := len(d.Marks()); n != 0 {
		t.Errorf("%d marks while the word is typed", n)
	}
	d.write(" ")
	if n := len(d.Marks()); n != 1 {
		t.Errorf("%d marks when the word is finished", n)
	}
	d.press(fyne.KeyLeft)
	if n := len(d.Marks()); n != 1 {
		t.Errorf("%d marks when the caret comes back to it", n)
	}
	if at, ok := d.Looking(); !ok || at.Mark.Start != 4 {
		t.Errorf("looking at %v, %v", at, ok)
	}
}

func TestControlStopAndEnterSwapsTheWordJustTyped(t *testing.T) {
	d := plainDesk(t, "")
	d.write("The placement was good.")
	d.control(fyne.KeyPeriod)
	if d.card == nil {
		t.Fatal("no card is open")
	}
	d.press(fyne.KeyReturn)
	d.check("The home was good.")
	if d.card != nil {
		t.Error("the card is still open")
	}
	d.Undo()
	d.check("The placement was good.")
	d.Redo()
	d.check("The home was good.")
}

func TestDigitsTakeTheOtherWordingsAndEscapeNone(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	d.NextMark()
	d.ShowWordings()
	d.press(fyne.KeyEscape)
	d.check("The placement was good.")
	if d.card != nil {
		t.Error("the card is still open")
	}
	d.ShowWordings()
	d.TypedRune('3')
	d.check("The living with Auntie Bev was good.")
	d.Undo()
	d.ShowWordings()
	d.TypedRune('4') // is advice: a slip, and no word of the letter
	d.check("The placement was good.")
	if d.card == nil {
		t.Error("the card is gone")
	}
}

// In a real window a foot line that changes makes every widget be laid out again.
func TestTheCardStaysWhenTheWindowIsLaidOutAgain(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	d.NextMark()
	d.ShowWordings()
	d.paint.Layout(d.Size())
	if d.card == nil {
		t.Error("the card is gone")
	}
	d.window.Resize(fyne.NewSize(500, 400))
	word := d.pointOf(d.sel.Caret)
	if at := d.card.view.Position(); at.X > word.X || at.X+d.card.view.Size().Width < word.X || at.Y != word.Y+d.metrics.row+6 {
		t.Errorf("the card is at %v, the word at %v", at, word)
	}
}

func TestF8WalksTheMarksRoundAndRound(t *testing.T) {
	d := plainDesk(t, "placement and review\n\nnothing here\n\nIRO")
	var got []string
	walk := func() {
		at, _ := d.Looking()
		got = append(got, fmt.Sprintf("%d:%d", at.Paragraph, at.Mark.Start))
	}
	for range 4 {
		d.press(fyne.KeyF8)
		walk()
	}
	for range 3 {
		d.shiftPress(fyne.KeyF8)
		walk()
	}
	want := "0:14 2:0 0:0 0:14 0:0 2:0 0:14"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("%s, not %s", s, want)
	}
}

func TestOneMarkAloneIsFoundFromWherever(t *testing.T) {
	d := plainDesk(t, "Dear Sam,\n\nThe placement")
	d.NextMark()
	d.NextMark()
	if at, ok := d.Looking(); !ok || at.Paragraph != 1 {
		t.Errorf("%v %v", at, ok)
	}
	d.PreviousMark()
	if at, ok := d.Looking(); !ok || at.Paragraph != 1 {
		t.Errorf("%v %v", at, ok)
	}
}

func TestFindIsAskedOncePerChangedParagraph(t *testing.T) {
	d := plainDesk(t, "")
	asked := 0
	d.Find = func(s string) []Mark { asked++; return nil }
	d.SetText("one\n\ntwo\n\nthree")
	if asked != 3 {
		t.Errorf("asked %d times for three paragraphs", asked)
	}
	asked = 0
	d.write("x")
	d.press(fyne.KeyDown, fyne.KeyRight, fyne.KeyEnd)
	if asked != 1 {
		t.Errorf("asked %d times for one key and three motions", asked)
	}
}

func TestMarksThatMakeNoSenseAreDropped(t *testing.T) {
	d := plainDesk(t, "")
	d.Find = func(s string) []Mark {
		return []Mark{{Start: -1, End: 2}, {Start: 5, End: 3}, {Start: 2, End: 900}, {Start: 1, End: 2}, {Start: 1, End: 3}, {Start: 5, End: 6, Shape: 77}, {Start: 3, End: 4}, {Start: 5, End: 6}}
	}
	d.SetText("a é and b")
	if got := d.Marks(); len(got) != 2 || got[0].Mark.Start != 1 || got[1].Mark.Start != 5 {
		t.Errorf("%v", got)
	}
}

func TestPlacesThatAreGoneDoNothing(t *testing.T) {
	d := plainDesk(t, "The é placement")
	for _, at := range []Place{{Paragraph: 9}, {Paragraph: -1}, {Paragraph: 0, Mark: Mark{Start: 99, End: 100}}} {
		d.LookAt(at)
		for _, w := range []Wording{{Start: 0, End: 99}, {Start: -1, End: 2}, {Start: 5, End: 4}, {Start: 5, End: 6, Text: "x"}, {Advice: true, Text: "no"}} {
			d.Replace(at, w)
		}
	}
	d.check("The é placement")
}

func TestAListBeginsWithADashAndEndsWithAnEmptyItem(t *testing.T) {
	d := plainDesk(t, "")
	d.write("- one\ntwo\n\nafter")
	d.check("- one\n- two\n\nafter")
	d.Undo()
	d.Undo()
	d.check("- one\n- two\n- ")
}

func TestUndoGivesTheDashBack(t *testing.T) {
	d := plainDesk(t, "")
	d.write("- ")
	d.Undo()
	d.check(`\- `)
}

func TestBackspaceAtTheStartOfAnItemMakesItBodyText(t *testing.T) {
	d := plainDesk(t, "one\n\n- two")
	d.press(fyne.KeyDown, fyne.KeyHome, fyne.KeyBackspace)
	d.check("one\n\ntwo")
	d.press(fyne.KeyBackspace)
	d.check("onetwo")
}

func TestKindsToggle(t *testing.T) {
	d := plainDesk(t, "one\n\ntwo")
	d.SelectAll()
	d.MakeList()
	d.check("- one\n- two")
	d.MakeHeading()
	d.check("## one\n\n## two")
	d.MakeHeading()
	d.check("one\n\ntwo")
	d.Undo()
	d.Undo()
	d.Undo()
	d.check("one\n\ntwo")
	if d.CanUndo() {
		t.Error("there is something left to undo")
	}
}

func TestAfterAHeadingComesBodyText(t *testing.T) {
	d := plainDesk(t, "## Why I came")
	d.press(fyne.KeyEnd)
	d.write("\nBecause")
	d.check("## Why I came\n\nBecause")
}

func TestTabLeavesThePage(t *testing.T) {
	d := plainDesk(t, "")
	if d.AcceptsTab() {
		t.Error("Tab is kept though nobody asked")
	}
	var left []bool
	d.OnLeave = func(back bool) { left = append(left, back) }
	d.press(fyne.KeyTab)
	d.shiftPress(fyne.KeyTab)
	if fmt.Sprint(left) != "[false true]" || d.Text() != "" {
		t.Errorf("%v, %q", left, d.Text())
	}
}

func TestReadOnlyCanBeCopiedFromAndNotWrittenTo(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	d.SetReadOnly(true)
	board := test.NewClipboard()
	board.SetContent("pasted")
	d.write("x\n")
	d.press(fyne.KeyBackspace, fyne.KeyDelete)
	d.control(fyne.KeyDelete)
	d.pasteFrom(board)
	d.SelectAll()
	d.cut(board)
	d.MakeHeading()
	d.Replace(d.Marks()[0], Wording{Start: 0, End: 3, Text: "A"})
	d.check("The placement was good.")
	d.copy(board)
	if board.Content() != "The placement was good." {
		t.Errorf("%q is copied", board.Content())
	}
}

func TestWhatIsCutHereKeepsItsKindWhenPastedHere(t *testing.T) {
	d := plainDesk(t, "## Why\n\n- one\n- two\n\nend")
	board := test.NewClipboard()
	d.shiftPress(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	d.cut(board)
	d.check("end")
	if board.Content() != "Why\n• one\n• two\n" {
		t.Errorf("%q is on the clipboard", board.Content())
	}
	d.pasteFrom(board)
	d.check("## Why\n\n- one\n- two\n\nend")
}

func TestAPasteIsCleanedAndIsOneStep(t *testing.T) {
	d := plainDesk(t, "")
	board := test.NewClipboard()
	board.SetContent("one\u00a0two\r\n\r\n•\tthree\r\n")
	d.pasteFrom(board)
	d.check("one two\n\n- three")
	d.Undo()
	d.check("")
}

func TestTheCaretBlinksOnlyWhileThePageHasTheKeyboard(t *testing.T) {
	d := plainDesk(t, "")
	d.write("x")
	if d.clock.pending() != 1 {
		t.Errorf("%d timers", d.clock.pending())
	}
	d.clock.pass(600 * time.Millisecond)
	if !d.paint.caret.Hidden {
		t.Error("the caret does not blink")
	}
	d.clock.pass(time.Minute)
	if d.clock.pending() != 0 || d.paint.caret.Hidden {
		t.Error("the caret still blinks after a minute, or is gone")
	}
	d.write("y")
	d.window.Canvas().Unfocus()
	if d.clock.pending() != 0 || !d.paint.caret.Hidden {
		t.Error("without the keyboard there is a timer, or a caret")
	}
	d.SteadyCaret = true
	d.window.Canvas().Focus(d.Page)
	d.write("z")
	if d.clock.pending() != 0 || d.paint.caret.Hidden {
		t.Error("a steady caret has a timer, or is not there")
	}
}

func TestAVeryLongParagraphIsReadAtAPause(t *testing.T) {
	d := plainDesk(t, "")
	d.SetText(strings.Repeat("the placement was good ", 2000))
	if len(d.Marks()) != 2000 {
		t.Fatalf("%d marks", len(d.Marks()))
	}
	asked := 0
	d.Find = func(s string) []Mark { asked++; return findJargon(s) }
	d.write("review review ")
	if asked != 0 {
		t.Errorf("asked %d times while typing", asked)
	}
	if m := d.Marks(); m[0].Mark.Start != 14+4 {
		t.Errorf("marks do not move with the text: %v", m[0])
	}
	d.clock.pass(time.Second)
	if asked != 1 || len(d.Marks()) != 2002 {
		t.Errorf("asked %d times, %d marks", asked, len(d.Marks()))
	}
}

func TestAThemeChangeIsFollowedAtOnce(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(700, 400))
	d.SetText(letter)
	light := d.paint.desk.FillColor
	rows := len(d.lay(2).rows)
	fyne.CurrentApp().Settings().SetTheme(newSheetTheme(t, true, 30))
	d.Page.Refresh()
	if d.paint.desk.FillColor == light {
		t.Error("the desk is as it was")
	}
	if len(d.lay(2).rows) <= rows {
		t.Error("larger text takes no more rows")
	}
}

func TestTheScreenReaderIsToldParagraphAndWords(t *testing.T) {
	d := plainDesk(t, "Dear Sam,\n\nThe placement and the review.")
	d.Label = "Letter to Sam"
	d.CaretToEnd()
	want := "Letter to Sam, paragraph 2 of 2: The placement and the review.; 2 words to look at: placement, review"
	if got := d.AccessibilityLabel(); got != want {
		t.Errorf("%q", got)
	}
}

func TestTheMenuBeginsWithTheWordings(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	m := d.menuAt(text.Position{Byte: 6})
	var labels []string
	for _, i := range m.Items {
		labels = append(labels, i.Label)
	}
	if !strings.HasPrefix(strings.Join(labels, "|"), "home|where you live|living with Auntie Bev||") {
		t.Errorf("%q", labels)
	}
	m.Items[0].Action()
	d.check("The home was good.")
}

func TestOnMarksIsCalledWhenMarksOrLookChange(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	calls := 0
	d.OnMarks = func() { calls++ }
	step := func(what string, want bool, f func()) {
		t.Helper()
		calls = 0
		f()
		if (calls > 0) != want || calls > 1 {
			t.Errorf("%s: OnMarks is called %d times", what, calls)
		}
	}
	step("to the mark", true, d.NextMark)
	step("within the mark", false, func() { d.press(fyne.KeyRight) })
	step("away from it", true, func() { d.press(fyne.KeyEnd) })
	step("a motion elsewhere", false, func() { d.press(fyne.KeyLeft) })
	d.SetText("")
	d.write("a placement")
	step("leaving the word just typed", true, func() { d.press(fyne.KeyHome) })
	d.SetText("The placement was good.")
	d.press(fyne.KeyEnd)
	step("typing beside marks", true, func() { d.write("x") })
	step("a new paragraph", true, func() { d.press(fyne.KeyReturn) })
	step("typing in a paragraph without", false, func() { d.write("x") })
}

func TestControlKeysOfWindows(t *testing.T) {
	d := plainDesk(t, "one two three\n\nfour")
	d.control(fyne.KeyRight, fyne.KeyRight, fyne.KeyDelete)
	d.check("one two \n\nfour")
	d.control(fyne.KeyBackspace)
	d.check("one \n\nfour")
	d.control(fyne.KeyEnd)
	d.write("!")
	d.control(fyne.KeyHome)
	d.write("?")
	d.check("?one \n\nfour!")
	d.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyEnd, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	if got := d.SelectedText(); got != "one \n\nfour!" {
		t.Errorf("%q is selected", got)
	}
	d.TypedShortcut(&fyne.ShortcutUndo{})
	d.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	d.check("?one \n\nfour!")
	d.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDelete, Modifier: fyne.KeyModifierControl | fyne.KeyModifierAlt})
	d.check("?one \n\nfour!")
}

func TestAHundredThousandWordsCanBePasted(t *testing.T) {
	d := plainDesk(t, "")
	board := test.NewClipboard()
	board.SetContent(prose(100000))
	d.pasteFrom(board)
	if n := d.Words(); n < 100000 {
		t.Fatalf("%d words", n)
	}
	if y := d.pointOf(d.sel.Caret).Y; y < 0 || y > 400 {
		t.Errorf("the caret is at %v, out of sight", y)
	}
	if n := len(d.paint.objects); n > 1000 {
		t.Errorf("%d objects are alive", n)
	}
	d.Undo()
	d.check("")
}

func TestThePageKeepsItsPlaceWhenANeighbourChanges(t *testing.T) {
	d := plainDesk(t, strings.Repeat("paragraph\n\n", 80))
	for _, to := range []float64{50, 700} { // with the caret in sight, and not
		d.scrollTo(to)
		d.paint.Layout(d.Size())
		if d.offset != to {
			t.Errorf("scrolled to %v, and then at %v", to, d.offset)
		}
	}
}

func TestArrowsChooseOnTheCard(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	done := ""
	d.Explain = func(s string, m Mark) Card {
		c := explainJargon(s, m)
		for i, a := range c.Actions {
			c.Actions[i].Do = func() { done = a.Label }
		}
		return c
	}
	d.ShowWordings()
	d.press(fyne.KeyDown, fyne.KeyReturn)
	d.check("The where you live was good.")
	d.Undo()
	d.ShowWordings()
	d.press(fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn)
	d.check("The placement was good.")
	if done != "Leave it" || d.card != nil {
		t.Errorf("%q is done", done)
	}
	d.SetReadOnly(true)
	d.ShowWordings()
	d.press(fyne.KeyReturn)
	if d.card != nil {
		t.Error("Enter does not close a card without wordings")
	}
}

func TestWhatIsReadStaysInSightWhenRowsFallOtherwise(t *testing.T) {
	d := plainDesk(t, prose(3000))
	d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -2500)})
	top, _ := d.topmost()
	d.window.Resize(fyne.NewSize(380, 400))
	if got, _ := d.topmost(); got != top {
		t.Errorf("paragraph %d was at the top, and %d is", top, got)
	}
}

func TestAPageShownAgainAfterLongIsPainted(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	before := len(d.paint.objects)
	if got := len(d.CreateRenderer().Objects()); got != before {
		t.Errorf("%d objects, and there were %d", got, before)
	}
}

func TestTheFaintestMarksWaitForAPause(t *testing.T) {
	d := plainDesk(t, "I will ascertain this.")
	d.CaretToEnd()
	d.write(" And ascertain that, too")
	if n := len(d.Marks()); n != 1 {
		t.Errorf("%d marks while writing", n)
	}
	told := 0
	d.OnMarks = func() { told++ }
	d.clock.pass(2 * time.Second)
	if n := len(d.Marks()); n != 2 || told != 1 {
		t.Errorf("%d marks at a pause, told %d times", n, told)
	}
	d.write(" and ascertain it")
	d.press(fyne.KeyHome)
	if n := len(d.Marks()); n != 3 {
		t.Errorf("%d marks when the caret leaves", n)
	}
}
