package teach

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

// wordTable is the words as a list of which only the rows in sight are alive, so
// that twenty thousand are as quick as twenty. The arrows go through it.
type wordTable struct {
	widget.List
	room    *words
	at      int  // the row that is open; -1: none
	byKeys  bool // the row is chosen by keys, which stay in the list
	focused func(bool)
}

var _ fyne.Accessible = (*wordTable)(nil)

func newWordTable(w *words) *wordTable {
	t := &wordTable{room: w, at: -1, focused: func(bool) {}}
	t.HideSeparators = true
	t.Length = func() int { return len(w.rows) }
	t.CreateItem = func() fyne.CanvasObject {
		term := look.Strong("")
		plain := look.Soft("").OneLine()
		return container.NewStack(look.Pad(5, 8, 5, 8, look.Row(10, []fyne.CanvasObject{term, plain}, []fyne.CanvasObject{look.NewChip("Team", look.Training)})))
	}
	t.UpdateItem = func(i int, o fyne.CanvasObject) {
		if i >= len(w.rows) {
			return
		}
		row := o.(*fyne.Container).Objects[0].(*fyne.Container).Objects[0].(*fyne.Container)
		r := w.rows[i]
		row.Objects[0].(*look.Text).SetText(r.Entry.Term)
		row.Objects[1].(*look.Text).SetText(strings.Join(r.Entry.Plain, " · "))
		text, tone := w.stateOf(r)
		chip := row.Objects[2].(*look.Chip)
		chip.Set(text, tone)
		if text == "" {
			chip.Hide()
		} else {
			chip.Show()
		}
		row.Refresh()
	}
	t.OnSelected = func(i int) {
		if i != t.at {
			t.at = i
			w.choose(i)
			if !t.byKeys {
				w.onForm = true // a click opens the word, where there is no room for both
				w.both.Refresh()
			}
		}
	}
	t.ExtendBaseWidget(t)
	return t
}

// stateOf is what the list says of a word besides the word.
func (w *words) stateOf(r wordlist.Row) (string, look.Tone) {
	switch {
	case w.onPoster[wordlist.Key(r.Entry.Term)]:
		return "On the poster", look.Good
	case r.Entry.Level == jargon.Off:
		return "Switched off", look.Quiet
	case r.Team && w.inBuiltIn(r.Entry.Term):
		return "Changed", look.Training
	case r.Team:
		return "Team", look.Training
	}
	return "", look.Quiet
}

// TypedKey goes through the words.
func (t *wordTable) TypedKey(e *fyne.KeyEvent) {
	page := max(int(t.Size().Height/max(t.MinSize().Height, 1))-1, 5)
	to := t.at
	switch e.Name {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	case fyne.KeyPageUp:
		to -= page
	case fyne.KeyPageDown:
		to += page
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = len(t.room.rows) - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		t.room.toForm()
		return
	case fyne.KeySpace:
		t.room.form.togglePoster()
		return
	case fyne.KeyDelete:
		t.room.form.remove()
		return
	default:
		return
	}
	if len(t.room.rows) > 0 {
		t.choose(min(max(to, 0), len(t.room.rows)-1))
	}
}

// choose opens a word and stays in the list.
func (t *wordTable) choose(i int) {
	t.byKeys = true
	t.Select(i)
	t.byKeys = false
}

// TypedShortcut takes steps on the list back, or does them again.
func (t *wordTable) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		if t.room.list.CanUndo() != "" {
			t.room.undo()
		}
	case *fyne.ShortcutRedo:
		if t.room.list.CanRedo() != "" {
			t.room.redo()
		}
	}
}

// FocusGained shows the ring and opens the first word when none is.
func (t *wordTable) FocusGained() {
	t.focused(true)
	if t.at < 0 && len(t.room.rows) > 0 {
		t.choose(0)
	}
}

// FocusLost hides the ring.
func (t *wordTable) FocusLost() { t.focused(false) }

// AccessibilityLabel is the word that is open.
func (t *wordTable) AccessibilityLabel() string {
	if t.at < 0 || t.at >= len(t.room.rows) {
		return look.Count(len(t.room.rows), "word", "words")
	}
	e := t.room.rows[t.at].Entry
	return fmt.Sprintf("%s: %s, %d of %d", e.Term, strings.Join(e.Plain, ", "), t.at+1, len(t.room.rows))
}

// AccessibilityRole is text.
func (t *wordTable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
