package editor

import (
	"testing"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

func TestASelectionIsPutBackAsFarAsTheLetterStillReaches(t *testing.T) {
	d := newDesk(t, nil, fyne.NewSize(500, 300))
	d.SetText("One two.\n\nThree.")
	d.Select(text.Selection{Anchor: text.Position{Byte: 4}, Caret: text.Position{Byte: 7}})
	was := d.Selection()
	if got := d.SelectedText(); got != "two" {
		t.Fatalf("%q is selected", got)
	}
	d.CaretToEnd()
	d.Select(was)
	if got := d.SelectedText(); got != "two" {
		t.Errorf("put back %q is selected", got)
	}
	d.Select(text.Selection{Anchor: text.Position{Paragraph: -1, Byte: -2}, Caret: text.Position{Paragraph: 9, Byte: 99}})
	if err := d.sound(); err != nil || d.SelectedText() != "One two.\n\nThree." {
		t.Errorf("%q is selected, %v", d.SelectedText(), err)
	}
}
