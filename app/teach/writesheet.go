package teach

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/editor"
)

// writeSheet is where a text is written or pasted.
type writeSheet struct {
	title   *look.Field
	page    *editor.Page
	content fyne.CanvasObject
	keep    func() (Text, bool)
	was     Text
}

// keepQuietly keeps what is written when the room is left in the middle of it.
func (d *writeSheet) keepQuietly() {
	if strings.TrimSpace(d.page.Text()) != "" && (d.page.Text() != d.was.Text || d.title.Text() != d.was.Title) {
		d.keep()
	}
}

func newWriteSheet(w *show, i int, t Text) *writeSheet {
	d := &writeSheet{title: look.NewField("What to call it"), page: editor.NewPage(), was: t}
	if w.screen.p.After != nil {
		d.page.After = w.screen.p.After
	}
	d.title.SetText(t.Title)
	d.page.Label = "The text to show"
	d.page.Placeholder = "Paste or write the text here. Use nothing from a real child's record."
	d.page.SetText(t.Text)
	d.page.OnLeave = func(back bool) {
		if c := w.screen.canvas(); c != nil && back {
			c.FocusPrevious()
		} else if c != nil {
			c.FocusNext()
		}
	}
	leave := func() {
		w.desk = nil
		w.draw()
		w.screen.refresh()
		w.focus()
	}
	text := func() (Text, bool) {
		if strings.TrimSpace(d.page.Text()) == "" {
			w.screen.say("There is nothing to show yet. Paste or write a text first.")
			w.screen.focusOn(d.page)
			return Text{}, false
		}
		title := strings.TrimSpace(d.title.Text())
		if title == "" {
			title = cut(firstWords(d.page.Text()), 40)
		}
		return Text{title, d.page.Text()}, true
	}
	d.keep = func() (Text, bool) {
		t, ok := text()
		if !ok {
			return t, false
		}
		texts := slices.Clone(w.texts)
		if i >= 0 {
			texts[i] = t
		} else {
			texts = append(texts, t)
			i = len(texts) - 1 // kept once, it is changed from then on
		}
		d.was = Text{d.title.Text(), d.page.Text()}
		w.keep(texts)
		return t, true
	}
	cancel := look.PlainButton("Cancel", leave)
	only := look.PlainButton("Keep", func() {
		if _, ok := d.keep(); ok {
			leave()
		}
	})
	show := look.PrimaryButton("Keep and show", func() {
		if t, ok := d.keep(); ok {
			w.put(t)
		}
	})
	strip := look.NewGround(look.ColorPanel, look.Pad(12, 18, 12, 18, look.Column(10, d.title,
		look.HeadLine(nil, []fyne.CanvasObject{cancel, only, show}))))
	strip.Sides.Bottom = true
	d.content = look.Frame([]fyne.CanvasObject{strip}, nil, d.page)
	return d
}
