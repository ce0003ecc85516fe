package editor

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/editor/text"
)

// at is where a character of paragraph i stands on the widget.
func (d *desk) at(i, byteAt int) (x, y float32) {
	pt := d.pointOf(text.Position{Paragraph: i, Byte: byteAt})
	return pt.X, pt.Y + d.metrics.row/2
}

func (d *desk) drag(x, y float32) {
	ev := &fyne.DragEvent{}
	ev.Position = fyne.NewPos(x, y)
	d.Dragged(ev)
}

func (d *desk) down(x, y float32) {
	ev := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	ev.Position = fyne.NewPos(x, y)
	d.MouseDown(ev)
}

func TestClicksSelectCharactersWordsParagraphs(t *testing.T) {
	d := plainDesk(t, "Dear Sam,\n\nThe placement was good.")
	x, y := d.at(1, 7)
	d.click(x, y)
	if !d.sel.Empty() || d.sel.Caret != (text.Position{Paragraph: 1, Byte: 7}) {
		t.Errorf("a click selects %v", d.sel)
	}
	d.click(x, y)
	if got := d.SelectedText(); got != "placement" {
		t.Errorf("a double click selects %q", got)
	}
	d.click(x, y)
	if got := d.SelectedText(); got != "The placement was good." {
		t.Errorf("a triple click selects %q", got)
	}
	d.clock.pass(time.Second)
	d.click(x, y)
	if !d.sel.Empty() {
		t.Errorf("a late click selects %v", d.sel)
	}
	x, y = d.at(1, 17)
	d.clickWith(x, y, fyne.KeyModifierShift)
	if got := d.SelectedText(); got != "cement was" {
		t.Errorf("a shift-click selects %q", got)
	}
}

func TestADoubleClickAndDragSelectsWholeWords(t *testing.T) {
	d := plainDesk(t, "one two three four")
	x, y := d.at(0, 9)
	d.click(x, y)
	d.down(x, y)
	x2, _ := d.at(0, 15)
	d.drag(x2, y)
	if got := d.SelectedText(); got != "three four" {
		t.Errorf("%q", got)
	}
	x2, _ = d.at(0, 5)
	d.drag(x2, y)
	if got := d.SelectedText(); got != "two three" {
		t.Errorf("%q", got)
	}
}

func TestDraggingPastTheEdgeScrolls(t *testing.T) {
	d := plainDesk(t, strings.Repeat("paragraph\n\n", 80))
	x, y := d.at(0, 0)
	d.down(x, y)
	d.drag(x, 460)
	was := d.offset
	d.clock.pass(2 * time.Second)
	if d.offset <= was+400 {
		t.Errorf("scrolled from %v to %v", was, d.offset)
	}
	end := d.sel.Caret
	d.drag(x, 200)
	if d.clock.pending() > 1 { // the caret's own
		t.Error("it goes on scrolling though the mouse is back")
	}
	d.DragEnd()
	d.clock.pass(time.Second)
	if d.sel.Caret.Paragraph > end.Paragraph || d.sel.Anchor != (text.Position{}) {
		t.Errorf("%v is selected", d.sel)
	}
}

func TestTheWheelScrollsBesideTheSheetAndStopsAtTheEnds(t *testing.T) {
	d := plainDesk(t, strings.Repeat("paragraph\n\n", 80))
	scroll := func(dy float32) { d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)}) }
	scroll(-1000)
	if d.offset != 1000 {
		t.Errorf("%v", d.offset)
	}
	scroll(-1e6)
	if want := d.tall() - 400; d.offset != want {
		t.Errorf("%v, not %v", d.offset, want)
	}
	scroll(1e7)
	if d.offset != 0 {
		t.Errorf("%v", d.offset)
	}
}

func TestTheScrollBarMovesThePage(t *testing.T) {
	d := plainDesk(t, strings.Repeat("paragraph\n\n", 80))
	b := d.paint.bar
	ev := &fyne.DragEvent{Dragged: fyne.NewDelta(0, 10)}
	ev.Position = fyne.NewPos(5, 399)
	b.Dragged(ev)
	if d.offset == 0 {
		t.Error("dragging does nothing")
	}
	b.DragEnd()
	d.scrollTo(0)
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 390)})
	if d.offset == 0 {
		t.Error("tapping does nothing")
	}
}

func TestEveryPlaceIsFoundAgainByItsPoint(t *testing.T) {
	d := plainDesk(t, "  One   two\n\n## Heading here\n\n- an item that is long enough to go over more than one row of this narrow page, e\u0301 and 👨‍👩‍👧 too\n\n"+
		"Anunbelievablylongwordthatnobodywouldeverwritebutsomebodywillpasteanywayfromawebaddresssomewhere end\n\n漢字かな交じり文は単語の間に空白を置かない。")
	for i := range d.doc.Len() {
		s := d.doc.Paragraph(i).Text
		b := d.lay(i)
		for at := 0; ; at = text.NextCharacter(s, at) {
			want := text.Position{Paragraph: i, Byte: at}
			pt := d.pointOf(want)
			got, rowEnd := d.positionAt(pt.AddXY(0, d.metrics.row/2))
			if got != want || rowEnd {
				t.Errorf("%v at %v is found as %v", want, pt, got)
			}
			if at == len(s) {
				break
			}
		}
		if i == 3 && len(b.rows) < 2 {
			t.Error("the long word does not wrap")
		}
	}
}

func TestHomeAndEndGoByRowAndTheColumnIsKept(t *testing.T) {
	d := plainDesk(t, "The first paragraph is long enough that it must go over two rows at least, or even three of them.\n\nshort\n\nThe third one is long enough as well to have the column.")
	row0 := d.lay(0).rows[0]
	d.press(fyne.KeyEnd)
	if d.sel.Caret.Byte != row0.end-1 {
		t.Errorf("End goes to %d of %v", d.sel.Caret.Byte, row0)
	}
	d.press(fyne.KeyHome)
	for range 30 {
		d.press(fyne.KeyRight)
	}
	x := d.pointOf(d.sel.Caret).X
	for range len(d.lay(0).rows) + 1 {
		d.press(fyne.KeyDown)
	}
	if d.sel.Caret.Paragraph != 2 {
		t.Fatalf("%v", d.sel.Caret)
	}
	if got := d.pointOf(d.sel.Caret).X; abs(got-x) > d.metrics.charWidth {
		t.Errorf("the column was %v and is %v", x, got)
	}
	d.press(fyne.KeyHome)
	if d.sel.Caret.Byte != 0 {
		t.Errorf("Home goes to %v", d.sel.Caret)
	}
}

func TestTheCaretCanStandAtTheEndOfABrokenWord(t *testing.T) {
	d := plainDesk(t, strings.Repeat("x", 300))
	d.press(fyne.KeyEnd)
	y := d.pointOf(d.sel.Caret).Y
	if d.sel.Caret.Byte == 0 || y != d.pointOf(text.Position{}).Y && !d.rowEnd {
		t.Errorf("End goes to %v at %v", d.sel.Caret, y)
	}
	d.press(fyne.KeyHome)
	if d.sel.Caret.Byte != 0 {
		t.Errorf("Home goes to %v", d.sel.Caret)
	}
}

func TestAPageKeyGoesByAPage(t *testing.T) {
	d := plainDesk(t, strings.Repeat("paragraph\n\n", 80))
	d.press(fyne.KeyPageDown)
	if i := d.sel.Caret.Paragraph; i < 5 || i > 20 {
		t.Errorf("PageDown goes to %d", i)
	}
	d.press(fyne.KeyPageUp)
	if d.sel.Caret != (text.Position{}) {
		t.Errorf("PageUp comes back to %v", d.sel.Caret)
	}
}

func TestScrollingUpIntoWhatWasOnlyGuessedDoesNotJump(t *testing.T) {
	d := plainDesk(t, strings.ReplaceAll(prose(4000), "Tuesday", strings.Repeat("iiii ", 40)))
	d.control(fyne.KeyEnd)
	for range 200 {
		i, _ := d.topmost()
		i = min(i+1, d.doc.Len()-1)
		was := d.topOf(i, d.lay(i), 0) - d.offset
		d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 30)})
		if now := d.topOf(i, d.lay(i), 0) - d.offset; now != was+30 {
			t.Fatalf("paragraph %d went from %v to %v", i, was, now)
		}
	}
}

func TestTheMenuKeyOpensTheMenuAtTheCaret(t *testing.T) {
	d := plainDesk(t, "The placement was good.")
	d.press(desktop.KeyMenu)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("no menu")
	}
}
