package write

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// notePanel is what is not for the letter: the worker's own note beside it.
type notePanel struct {
	screen  *Screen
	field   *look.Field
	content fyne.CanvasObject
}

const noteRows = 14

func newNotePanel(s *Screen) *notePanel {
	n := &notePanel{screen: s, field: look.NewLongField("", noteRows)}
	n.field.Input.Spoken = "Not for the letter: your own note, never printed or sent with it"
	n.field.Input.SetText(s.letter.Note)
	n.field.Input.OnChanged = func(text string) {
		s.letter.Note = text
		s.changed = true
		s.soon()
	}
	n.field.Input.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			s.Focus()
			return true
		}
		return s.key(e.Name, s.shift())
	}
	title := look.NewText(look.Span{Text: "Not for the letter", Bold: true}).In(look.ColorWarn)
	paper := look.NewGround(look.ColorWarnGround, look.Pad(14, 16, 16, 16, look.Column(8, title,
		look.Soft("Never printed or sent with the letter, and not counted. Someone who asks to see the child’s record may still read it.").In(look.ColorInk), n.field)))
	paper.Edge, paper.Radius = look.ColorWarn, 10
	n.content, _ = look.Scrolled(look.Pad(14, 14, 14, 14, look.Column(0, paper)))
	return n
}

func (n *notePanel) stops() []fyne.Focusable { return []fyne.Focusable{n.field.Input} }
