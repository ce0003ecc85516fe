package editor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// A paste of a book is ready when what is in sight of it is: the rest is laid out
// when it is scrolled to.
func TestAPastedBookIsLaidOutOnlyWhereItIsSeen(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(1026, 654))
	board := test.NewClipboard()
	board.SetContent(prose(100000))
	d.write("Dear Sam,\n")
	d.pasteFrom(board)
	if n := d.Words(); n < 100000 {
		t.Fatalf("%d words are there", n)
	}
	d.write(" And more.")
	d.press(fyne.KeyPageUp, fyne.KeyPageUp)
	laid := 0
	for _, b := range d.blocks.All {
		if b.laid {
			laid++
		}
	}
	if all := d.blocks.Len(); laid > 60 || all < 1500 {
		t.Errorf("%d paragraphs of %d are laid out", laid, all)
	}
	if n := len(d.paint.objects); n > 1500 {
		t.Errorf("%d things are painted", n)
	}
	d.Undo()
	d.Undo()
	d.check("Dear Sam,\n\n")
}

func TestABookInOneParagraphIsPastedAndWrittenIn(t *testing.T) {
	d := newDesk(t, newSheetTheme(t, false, 18), fyne.NewSize(1026, 654))
	board := test.NewClipboard()
	board.SetContent(strings.ReplaceAll(prose(100000), "\n\n", " "))
	d.pasteFrom(board)
	d.write(" The placement ended. ")
	if !strings.HasSuffix(d.Text(), " The placement ended. ") || d.doc.Len() != 1 {
		t.Error("what is typed does not stand at the end")
	}
	d.clock.pass(afterPause)
	if got, want := len(d.Marks()), len(findJargon(d.Text())); got != want {
		t.Errorf("after a pause %d marks, not %d", got, want)
	}
}

func TestPastedTextIsCleanOnThePage(t *testing.T) {
	d := plainDesk(t, "")
	board := test.NewClipboard()
	board.SetContent("Mum’s\u00a0plan\r\n\uf0b7\tBeds\r\n\uf0b7\tFood\r\n\r\n1.\tFirst")
	d.pasteFrom(board)
	d.check("Mum’s plan\n\n- Beds\n- Food\n\n1. First")
	d.Undo()
	d.check("")
}
