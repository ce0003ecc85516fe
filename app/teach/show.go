package teach

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/app/teach/lesson"
)

// show is the room of the projector: the list of texts that the trainer keeps, the
// desk on which one is written, and the stage on which one is shown.
type show struct {
	screen  *Screen
	texts   []Text
	loaded  bool
	percent float32 // of the type on the stage

	column *fyne.Container
	scroll *container.Scroll
	list   fyne.CanvasObject
	cards  []*look.Card
	first  *look.Button // what the keyboard comes to when there are no texts

	stage *stage      // nil unless a text is on it
	desk  *writeSheet // nil unless one is written
}

func newShow(s *Screen) *show {
	w := &show{screen: s, percent: usualStage, column: look.Column(9)}
	var inner *fyne.Container
	inner, w.scroll = look.Scrolled(look.Pad(22, 28, 28, 28, w.column))
	w.list = inner
	return w
}

func (w *show) name() string { return "Show" }

func (w *show) content() fyne.CanvasObject {
	switch {
	case w.stage != nil:
		return w.stage.outer
	case w.desk != nil:
		return w.desk.content
	}
	return w.list
}

func (w *show) chrome() chrome {
	if w.stage != nil {
		return bare
	}
	return whole
}

func (w *show) enter() {
	if !w.loaded && w.screen.p.LoadTexts != nil {
		texts, err := w.screen.p.LoadTexts()
		if err != nil {
			w.screen.trouble("Your texts could not be read.", err)
		} else {
			w.texts, w.loaded = texts, true
		}
	}
	w.draw()
}

func (w *show) focus() {
	switch {
	case w.stage != nil:
		w.screen.focusOn(w.stage.pad)
	case w.desk != nil:
		w.screen.focusOn(w.desk.title.Input)
	case len(w.cards) > 0:
		w.screen.focusOn(w.cards[0])
	case w.first != nil:
		w.screen.focusOn(w.first)
	}
}

func (w *show) foot() ([]string, string) {
	kept := "No texts yet"
	if len(w.texts) > 0 {
		kept = look.Count(len(w.texts), "text", "texts") + " kept"
	}
	return []string{kept}, "Nothing here is sent anywhere"
}

// draw shows the list anew.
func (w *show) draw() {
	write := look.PrimaryButton("Write or paste a text", func() { w.change("", "") })
	buttons := []fyne.CanvasObject{}
	if w.screen.p.OpenText != nil {
		buttons = append(buttons, look.PlainButton("Open a file", func() { w.screen.p.OpenText(w.add) }))
	}
	if len(w.screen.p.Practice) > 0 {
		buttons = append(buttons, look.PlainButton("Add a made-up note", w.addNote))
	}
	buttons = append(buttons, write)
	w.cards, w.first = nil, write
	w.column.Objects = []fyne.CanvasObject{
		look.HeadLine([]fyne.CanvasObject{look.Head("Texts to show")}, buttons),
		look.Words("Choose one to put it on the projector. Its words are revealed one by one.").In(look.ColorSoft),
	}
	if len(w.texts) == 0 {
		w.column.Objects = append(w.column.Objects, look.Pad(14, 0, 0, 0,
			look.Empty("No texts yet. Write or paste the first one, or begin with a made-up note.", nil)))
	}
	for i, t := range w.texts {
		w.column.Objects = append(w.column.Objects, w.card(i, t))
	}
	w.column.Refresh()
	w.list.Refresh()
	look.FollowFocus(w.scroll)
}

// card is one text of the list, with what can be done about it.
func (w *show) card(i int, t Text) fyne.CanvasObject {
	begin := look.Soft(firstWords(t.Text))
	begin.Lines = 2
	card := look.NewCard(look.Column(4, look.Strong(t.Title), begin), func() { w.put(t) })
	card.Spoken = fmt.Sprintf("Show %s, text %d of %d", t.Title, i+1, len(w.texts))
	card.OnKey = func(e *fyne.KeyEvent) bool { return w.key(i, e) }
	w.cards = append(w.cards, card)
	link := func(label string, do func()) fyne.CanvasObject {
		b := look.NewButton(look.QuietLink, label, do)
		b.Spoken = label + ": " + t.Title
		return b
	}
	var links []fyne.CanvasObject
	if i > 0 {
		links = append(links, link("Move up", func() { w.move(i, -1) }))
	}
	if i < len(w.texts)-1 {
		links = append(links, link("Move down", func() { w.move(i, 1) }))
	}
	links = append(links, link("Change", func() { w.changeAt(i) }), link("Remove", func() { w.remove(i) }))
	return look.Column(2, card, look.Pad(0, 8, 4, 8, look.Row(14, links, nil)))
}

// key walks the list by the arrows.
func (w *show) key(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		w.screen.focusOn(w.cards[max(i-1, 0)])
	case fyne.KeyDown:
		w.screen.focusOn(w.cards[min(i+1, len(w.cards)-1)])
	case fyne.KeyDelete:
		w.remove(i)
	default:
		return false
	}
	return true
}

// put puts a text on the stage.
func (w *show) put(t Text) {
	w.desk = nil
	w.stage = newStage(w, t)
	w.screen.message.Clear()
	w.screen.refresh()
	w.focus()
}

func (w *show) leaveStage() {
	w.stage = nil
	w.screen.fullScreen(false)
	w.draw()
	w.screen.refresh()
	w.focus()
}

// change opens the desk on which a new text is written.
func (w *show) change(title, text string) { w.write(-1, Text{title, text}) }

func (w *show) changeAt(i int) { w.write(i, w.texts[i]) }

func (w *show) write(i int, t Text) {
	w.stage = nil
	w.desk = newWriteSheet(w, i, t)
	w.screen.refresh()
	w.focus()
}

// add keeps a text at the end of the list.
func (w *show) add(t Text) {
	w.keep(append(slices.Clone(w.texts), t))
	w.screen.refresh()
	w.focusLast()
}

func (w *show) focusLast() {
	if len(w.cards) > 0 {
		w.screen.focusOn(w.cards[len(w.cards)-1])
	}
}

// changeShown opens the text on the stage for writing: the kept one, or when it is
// not in the list any more, as it stands.
func (w *show) changeShown(g *stage) {
	if i := slices.Index(w.texts, Text{g.title, g.original}); i >= 0 {
		w.changeAt(i)
		return
	}
	w.change(g.title, g.deck.page.Text())
}

// paste keeps what is on the clipboard as a text and shows it.
func (w *show) paste() {
	text := fyne.CurrentApp().Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		return
	}
	t := Text{cut(firstWords(text), 40), text}
	w.keep(append(slices.Clone(w.texts), t))
	w.put(t)
}

// addNote keeps the next made-up note that is not in the list yet.
func (w *show) addNote() {
	for _, raw := range w.screen.p.Practice {
		l, err := lesson.Parse(raw)
		if err != nil || slices.ContainsFunc(w.texts, func(t Text) bool { return t.Title == l.Title }) {
			continue
		}
		w.add(Text{l.Title, l.Note})
		return
	}
	w.screen.say("All the made-up notes are in the list.")
}

func (w *show) move(i, by int) {
	texts := slices.Clone(w.texts)
	texts[i], texts[i+by] = texts[i+by], texts[i]
	w.keep(texts)
	w.screen.focusOn(w.cards[i+by])
}

func (w *show) remove(i int) {
	was := w.texts
	w.keep(slices.Delete(slices.Clone(was), i, i+1))
	w.screen.message.Offer("“"+was[i].Title+"” is no longer in the list.", look.Quiet, "Put it back", func() {
		w.screen.message.Clear()
		w.keep(was)
		w.screen.refresh()
		w.focus()
	})
	w.screen.refresh()
	w.focus()
}

// keep takes a new list and saves it. When it cannot be saved it is still shown,
// and the room says so.
func (w *show) keep(texts []Text) {
	w.texts = texts
	w.draw()
	w.screen.tell()
	if w.screen.p.SaveTexts == nil {
		return
	}
	if err := w.screen.p.SaveTexts(texts); err != nil {
		w.screen.trouble("The list of texts could not be kept.", err)
	}
}

// firstWords is how a text begins, without the signs of headings and lists.
func firstWords(s string) string {
	const most = 300
	if len(s) > most {
		s = s[:most]
	}
	return strings.Join(strings.Fields(strings.ToValidUTF8(strings.NewReplacer("## ", "", "\n- ", " ").Replace(s), "")), " ")
}

// cut keeps a line to so many letters, at a word.
func cut(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	s = string(r[:most])
	if i := strings.LastIndexByte(s, ' '); i > most/2 {
		s = s[:i]
	}
	return s + "…"
}
