package editor

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dearly/editor/text"
)

var oddBits = []string{
	"placement ", "review", "a", " ", "e\u0301", "👨‍👩‍👧", "🇬🇧", "שלום ", "漢字", "\u200d", "- ", "failed to engage",
	"x", "supercalifragilisticexpialidocious", "\u0301", "\u00a0",
}

// sound reports what is wrong with the page, if anything.
func (d *desk) sound() error {
	if d.blocks.Len() != d.doc.Len() {
		return fmt.Errorf("%d blocks for %d paragraphs", d.blocks.Len(), d.doc.Len())
	}
	marks := 0
	for i, b := range d.blocks.All {
		q := d.doc.Paragraph(i)
		marks += len(b.marks)
		if want := soundMarks(findJargon(q.Text), q.Text); len(q.Text) < longParagraph && fmt.Sprint(b.marks) != fmt.Sprint(want) {
			return fmt.Errorf("paragraph %d has marks %v, not %v", i, b.marks, want)
		}
		if gap := d.gapAbove(i, q.Kind, d.kindBefore(i)); gap != b.gap {
			return fmt.Errorf("paragraph %d has a gap of %v, not %v", i, b.gap, gap)
		}
		if !b.laid {
			continue
		}
		w, width := d.setting(q.Kind)
		if want := wrapAll(nil, q.Text, width, w); !slices.Equal(b.rows, want) {
			return fmt.Errorf("paragraph %d has rows %v, not %v", i, b.rows, want)
		}
		if want := b.gap + float64(len(b.rows))*float64(d.metrics.row); b.height != want {
			return fmt.Errorf("paragraph %d is %v high, not %v", i, b.height, want)
		}
	}
	if marks != d.marks {
		return fmt.Errorf("%d marks are counted, %d are there", d.marks, marks)
	}
	for _, at := range []text.Position{d.sel.Anchor, d.sel.Caret} {
		if d.doc.Clamp(at) != at {
			return fmt.Errorf("%v is no place", at)
		}
	}
	return nil
}

// anything does something a person, or a cat, might do.
func (d *desk) anything(r *rand.Rand, board fyne.Clipboard) {
	keys := []fyne.KeyName{
		fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown,
		fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyF8, fyne.KeyEscape,
	}
	key := keys[r.IntN(len(keys))]
	x, y := r.Float32()*d.metrics.size.Width, r.Float32()*d.metrics.size.Height
	switch r.IntN(16) {
	case 0, 1, 2:
		d.write(oddBits[r.IntN(len(oddBits))])
	case 3, 4:
		d.press(key)
	case 5:
		d.shiftPress(key)
	case 6:
		d.control(key)
	case 7:
		d.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
	case 8:
		d.click(x, y)
	case 9:
		d.down(x, y)
		d.drag(r.Float32()*700, r.Float32()*800-200)
		d.clock.pass(200 * time.Millisecond)
		d.DragEnd()
	case 10:
		d.copy(board)
		d.pasteFrom(board)
	case 11:
		var b strings.Builder
		for range r.IntN(40) {
			b.WriteString(oddBits[r.IntN(len(oddBits))])
			if r.IntN(6) == 0 {
				b.WriteString("\n")
			}
		}
		board.SetContent(b.String())
		d.pasteFrom(board)
	case 12:
		d.Undo()
	case 13:
		d.Redo()
	case 14:
		d.ShowWordings()
		d.TypedRune(rune('0' + r.IntN(9)))
		d.press(fyne.KeyReturn)
	case 15:
		[]func(){d.MakeHeading, d.MakeList, d.MakeBody, func() { d.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, r.Float32()*900-450)}) }}[r.IntN(4)]()
	}
}

func TestWhateverIsDoneThePageStaysSound(t *testing.T) {
	for seed := range uint64(25) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			d := newDesk(t, nil, fyne.NewSize(500, 300))
			r := rand.New(rand.NewPCG(seed, 3))
			board := test.NewClipboard()
			d.SetText("Dear Sam,\n\nThe placement\n\n- one\n- two")
			was := d.Text()
			for k := range 300 {
				d.anything(r, board)
				if err := d.sound(); err != nil {
					t.Fatalf("seed %d, step %d: %v", seed, k, err)
				}
				if d.Words() > 4000 {
					d.SelectAll()
					d.press(fyne.KeyDelete)
				}
			}
			for d.CanUndo() {
				d.Undo()
			}
			if d.Text() != was {
				t.Errorf("seed %d: undoing everything leaves %q", seed, d.Text())
			}
		})
	}
}

func TestRowsWrappedAnewAfterAnEditAreThoseOfTheWhole(t *testing.T) {
	w := newDesk(t, nil, fyne.NewSize(500, 300)).body
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 5))
		var b strings.Builder
		for range r.IntN(120) {
			b.WriteString(oddBits[r.IntN(len(oddBits))])
		}
		s := b.String()
		rows := wrapAll(nil, s, 220, w)
		for range 8 {
			at := text.SnapCharacter(s, r.IntN(len(s)+1))
			end := text.SnapCharacter(s, min(len(s), at+r.IntN(30)))
			end = max(at, end)
			in := oddBits[r.IntN(len(oddBits))]
			next := s[:at] + in + s[end:]
			rows = rewrap(rows, next, at, end, at+len(in), 220, w)
			if want := wrapAll(nil, next, 220, w); !slices.Equal(rows, want) {
				t.Fatalf("seed %d: %q at %d to %d: rows %v, not %v", seed, s, at, end, rows, want)
			}
			s = next
		}
	}
}

// FuzzPage puts any bytes at all on the page, and walks about on it.
func FuzzPage(f *testing.F) {
	f.Add("Dear Sam,\n\nThe placement \xff\x00\x1b[31m \u202e\u200d\u0301", uint64(1))
	f.Add(strings.Repeat("\U0001F468\u200d", 40)+"\t\t\u0600a", uint64(2))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		d := newDesk(t, nil, fyne.NewSize(300, 200))
		d.SetText(s)
		if text.Format(text.Parse(s)) != d.Text() {
			t.Fatalf("%q became %q", s, d.Text())
		}
		r := rand.New(rand.NewPCG(seed, 9))
		board := test.NewClipboard()
		for range 12 {
			d.anything(r, board)
			if err := d.sound(); err != nil {
				t.Fatal(err)
			}
		}
	})
}
