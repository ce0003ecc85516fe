package teach

import (
	"bytes"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/app/teach/tally"
	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

// learn is the room in which drafts that the trainer is given show which words are
// used most. Nothing of the drafts is kept but the figures, and they go when the
// room is left.
type learn struct {
	screen *Screen
	rows   []tally.Row
	texts  int
	words  int
	places int
	busy   bool

	column *fyne.Container
	scroll *container.Scroll
	list   fyne.CanvasObject
	first  *look.Button
}

// How many words the picture and the table show.
const (
	mostBars = 12
	mostRows = 200
)

func newLearn(s *Screen) *learn {
	w := &learn{screen: s, column: look.Column(10)}
	var inner *fyne.Container
	inner, w.scroll = look.Scrolled(look.Pad(22, 28, 28, 28, w.column))
	w.list = inner
	w.draw()
	return w
}

func (w *learn) name() string               { return "Learn from drafts" }
func (w *learn) content() fyne.CanvasObject { return w.list }
func (w *learn) chrome() chrome             { return whole }
func (w *learn) enter()                     { w.draw() }
func (w *learn) focus()                     { w.screen.focusOn(w.first) }

func (w *learn) foot() ([]string, string) {
	if w.texts == 0 {
		return []string{"No drafts read yet"}, "Drafts are read here and not kept"
	}
	facts := []string{look.Count(w.texts, "draft", "drafts"), look.Count(w.words, "word", "words"),
		look.Count(w.places, "place", "places") + " a child would stumble over"}
	if w.words > 0 {
		facts = append(facts, fmt.Sprintf("%.1f in 100 words", 100*float64(w.places)/float64(w.words)))
	}
	return facts, "Drafts are read here and not kept"
}

// read counts drafts, beside whatever else is done.
func (w *learn) read(drafts []Text) {
	if len(drafts) == 0 || w.busy {
		return
	}
	w.busy = true
	d := w.screen.compiled()
	var count *tally.Tally
	w.screen.p.Run(func() {
		count = tally.New(d)
		for _, t := range drafts {
			count.Add(t.Text, jargon.Reading{})
		}
	}, func() {
		w.busy = false
		w.rows, w.texts, w.words, w.places = count.Rows(), count.Texts(), count.Words(), count.Places()
		w.draw()
		w.screen.refresh()
		w.focus()
	})
}

// draw shows the picture and the table.
func (w *learn) draw() {
	choose := look.PrimaryButton("Choose drafts", func() { w.screen.p.OpenTexts(w.read) })
	w.first = choose
	var buttons []fyne.CanvasObject
	if len(w.rows) > 0 && w.screen.p.Save != nil {
		buttons = append(buttons, look.PlainButton("Save the table", w.save), look.PlainButton("Poster of these words", w.poster))
	}
	if w.screen.p.OpenTexts != nil {
		buttons = append(buttons, choose)
	}
	w.column.Objects = []fyne.CanvasObject{
		look.HeadLine([]fyne.CanvasObject{look.Head("Words most used")}, buttons),
		look.Words("From letters and notes as text files: what a session could begin with. It counts words, and nobody’s work.").In(look.ColorSoft),
	}
	switch {
	case w.texts == 0:
		w.column.Objects = append(w.column.Objects, look.Pad(14, 0, 0, 0, look.Empty("No drafts yet. Choose some text files, or a folder of them.", nil)))
	case len(w.rows) == 0:
		w.column.Objects = append(w.column.Objects, look.Pad(14, 0, 0, 0, look.Empty("There is no word in "+look.Count(w.texts, "draft", "drafts")+" that a child would stumble over.", nil)))
	default:
		var bars []bar
		for _, r := range w.rows[:min(len(w.rows), mostBars)] {
			bars = append(bars, bar{r.Term, r.Count})
		}
		w.column.Objects = append(w.column.Objects,
			look.Paper(look.Pad(16, 20, 16, 20, newBarPicture(bars))), look.Paper(look.Pad(12, 20, 14, 20, w.table())))
	}
	w.column.Refresh()
	w.list.Refresh()
	look.FollowFocus(w.scroll)
}

// table is the words with their figures.
func (w *learn) table() fyne.CanvasObject {
	line := func(term, plain string, figures string, head bool) fyne.CanvasObject {
		t, p, f := look.Strong(term), look.Soft(plain).OneLine(), look.Soft(figures).OneLine()
		if head {
			t, p, f = look.Label(term), look.Label(plain), look.Label(figures)
		}
		return look.Row(14, []fyne.CanvasObject{t, p}, []fyne.CanvasObject{f})
	}
	rows := []fyne.CanvasObject{line("Word", "say instead", "times · drafts", true)}
	for _, r := range w.rows[:min(len(w.rows), mostRows)] {
		rows = append(rows, line(r.Term, strings.Join(r.Plain, " · "), fmt.Sprintf("%d · %d", r.Count, r.Texts), false))
	}
	if more := len(w.rows) - mostRows; more > 0 {
		rows = append(rows, look.Soft("And "+look.Count(more, "more word", "more words")+". The saved table has them all."))
	}
	return look.Column(6, rows...)
}

// save saves the whole table.
func (w *learn) save() {
	var b bytes.Buffer
	if err := tally.WriteCSV(&b, w.rows); err != nil {
		w.screen.trouble("The table could not be made.", err)
		return
	}
	w.screen.p.Save("words-most-used.csv", b.Bytes(), func() { w.screen.say("The table is saved.") })
}

// poster makes a poster of the words in the picture.
func (w *learn) poster() {
	words := w.screen.words
	clear(words.onPoster)
	for _, r := range w.rows[:min(len(w.rows), mostBars)] {
		words.onPoster[wordlist.Key(r.Term)] = true
	}
	words.askPoster()
}
