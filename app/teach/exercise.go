package teach

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/app/teach/lesson"
	"dearly/editor"
	"dearly/editor/text"
	"dearly/jargon"
)

// settling is how long an exercise waits after a key before it reads the letter
// for what is left, and keeps it.
const settling = 700 * time.Millisecond

// exercise is one made-up visit being written: the note, the page, and what is
// left; and then one good way beside the learner's.
type exercise struct {
	room   *practise
	lesson lesson.Lesson
	finder *jargon.Finder
	names  *jargon.Names
	page   *editor.Page
	good   *editor.Page // shown beside the learner's; nil unless asked for
	read   lesson.Reading
	noted  int // the words of the note that a child would stumble over
	done   bool

	left   *fyne.Container
	scroll *container.Scroll
	links  []fyne.Focusable
	three  *fyne.Container
	stop   func() // ends the waiting; nil: nothing waits
}

func newExercise(w *practise, l lesson.Lesson) *exercise {
	x := &exercise{room: w, lesson: l, finder: w.screen.compiled().NewFinder(), names: l.Known(), page: editor.NewPage(), left: look.Column(9)}
	x.noted = len(lesson.Read(l, x.finder, l.Note).Findings)
	if w.screen.p.After != nil {
		x.page.After = w.screen.p.After
	}
	x.page.Find = x.find
	x.page.Explain = x.explain
	x.page.Label = "Your letter to " + l.Child
	x.page.Placeholder = "Dear " + l.Child + ","
	was := w.progress[l.Title]
	x.done = was.Done
	x.page.SetText(was.Text)
	x.page.OnChanged = x.soon
	x.page.OnMarks = x.soon
	x.page.OnLeave = func(back bool) {
		if c := w.screen.canvas(); c != nil && back {
			c.FocusPrevious()
		} else if c != nil {
			c.FocusNext()
		}
	}
	x.build()
	x.look()
	return x
}

func (x *exercise) find(paragraph string) (marks []editor.Mark) {
	for _, f := range x.finder.Append(nil, paragraph, jargon.Reading{Names: x.names}) {
		if !f.Quoted {
			marks = append(marks, editor.Mark{Start: f.Start, End: f.End, Shape: look.ShapeOf(f), Data: spot{f, paragraph, paragraph[f.Start:f.End], 0}})
		}
	}
	return marks
}

func (x *exercise) explain(_ string, m editor.Mark) editor.Card {
	s, ok := m.Data.(spot)
	if !ok || s.Entry == nil {
		return editor.Card{}
	}
	return editor.Card{Title: s.text, Why: s.Entry.Why, Wordings: wordingsOf(s)}
}

// build lays the note, the page and what is left side by side.
func (x *exercise) build() {
	rows := []fyne.CanvasObject{look.Label("A professional’s note"), look.Words(x.lesson.Note)}
	if len(x.lesson.Prompts) > 0 {
		rows = append(rows, look.Pad(8, 0, 0, 0, look.Label("To help you begin")))
		for _, p := range x.lesson.Prompts {
			rows = append(rows, bullet(p))
		}
	}
	note, _ := look.Scrolled(look.Pad(14, 16, 18, 16, look.Column(8, rows...)))
	noted := look.NewGround(look.ColorTrainingGround, note)
	noted.Sides.Right = true
	var left *fyne.Container
	left, x.scroll = look.Scrolled(look.Pad(14, 14, 14, 14, x.left))
	leftGround := look.NewGround(look.ColorPanel, left)
	leftGround.Sides.Left, leftGround.Sides.Top = true, true
	x.three = container.New(threeUp{}, noted, x.page, leftGround)
}

func bullet(s string) fyne.CanvasObject { return look.Item(look.Words(s)) }

func (x *exercise) content() fyne.CanvasObject {
	bar := look.NewTopBar(x.lesson.Title)
	bar.SetBack("Visits", x.room.leave)
	bar.SetChips(look.NewChip(aboutLesson(x.lesson), look.Training))
	if x.good != nil {
		back := look.PlainButton("Go on writing", func() {
			x.good = nil
			x.room.screen.refresh()
			x.focus()
		})
		bar.SetButtons(back)
		return look.Frame([]fyne.CanvasObject{bar}, nil, x.besides())
	}
	bar.SetButtons(look.PrimaryButton("One good way", x.showGood))
	return look.Frame([]fyne.CanvasObject{bar}, nil, x.three)
}

func (x *exercise) focus() {
	if x.good == nil {
		x.room.screen.focusOn(x.page)
		return
	}
	x.room.screen.focusOn(x.good)
}

func (x *exercise) foot() ([]string, string) {
	return []string{look.Count(x.page.Words(), "word", "words"), fmt.Sprintf("%s left to look at", look.Count(x.read.Left(), "place", "places")),
			fmt.Sprintf("The note has %s a child would stumble over", look.Count(x.noted, "word", "words"))},
		"Made up, and never in a child’s record"
}

// soon reads the letter when the learner pauses.
func (x *exercise) soon() {
	if x.stop == nil && x.room.screen.p.After != nil {
		x.stop = x.room.screen.p.After(settling, x.settled)
	}
}

// settled reads and keeps the letter.
func (x *exercise) settled() {
	if x.stop != nil {
		x.stop()
		x.stop = nil
	}
	x.look()
	if was := x.room.progress[x.lesson.Title]; x.page.Text() != was.Text || x.done != was.Done {
		x.room.keep(x.lesson.Title, lesson.Attempt{Text: x.page.Text(), Words: x.noted, Left: x.read.Left(), Done: x.done, When: x.room.screen.p.Now()})
	}
	x.room.screen.tell()
}

// look reads the letter and lists what is left.
func (x *exercise) look() {
	x.read = lesson.Read(x.lesson, x.finder, x.page.Text())
	x.refresh()
}

// mostLeft is how many cards the list shows at most of each sort.
const mostLeft = 40

// refresh shows what is left anew.
func (x *exercise) refresh() {
	c := x.room.screen.canvas()
	at := -1
	for i, l := range x.links {
		if c != nil && c.Focused() == l {
			at = i
		}
	}
	x.links = nil
	rows := []fyne.CanvasObject{look.Label("What is left")}
	switch {
	case x.page.Words() == 0:
		rows = append(rows, look.Soft("Words that "+x.lesson.Child+" may not know will show here while you write, and what the coach asks."))
	case x.read.Left() == 0:
		rows = append(rows, look.Soft("Nothing left to look at. Look at one good way when you are ready."))
	}
	var fine []fyne.CanvasObject
	for i, place := range x.page.Marks() {
		if s, ok := place.Mark.Data.(spot); ok && s.Entry != nil && i < mostLeft {
			if s.Level == jargon.Ask {
				fine = append(fine, x.word(place, s))
			} else {
				rows = append(rows, x.word(place, s))
			}
		}
	}
	for i, f := range x.read.Coach {
		if i == 0 {
			rows = append(rows, look.Pad(4, 0, 0, 0, look.Label("The coach asks")))
		}
		if i < mostLeft {
			card := look.NewCard(look.Column(3, look.Words(f.Ask), look.Soft(f.Why)), func() { x.goTo(f.Start, f.End) })
			x.links = append(x.links, card)
			rows = append(rows, card)
		}
	}
	if len(fine) > 0 {
		rows = append(append(rows, look.Pad(4, 0, 0, 0, look.Label("Might be fine"))), fine...)
	}
	x.left.Objects = rows
	x.left.Refresh()
	x.three.Refresh()
	look.FollowFocus(x.scroll)
	switch {
	case at >= 0 && len(x.links) > 0:
		x.room.screen.focusOn(x.links[min(at, len(x.links)-1)])
	case at >= 0:
		x.focus()
	}
}

// word is a card of one marked word: its wordings when it is looked at.
func (x *exercise) word(place editor.Place, s spot) fyne.CanvasObject {
	rows := []fyne.CanvasObject{look.NewText(look.Span{Text: s.text, Bold: true})}
	looking, ok := x.page.Looking()
	if !ok || looking.Paragraph != place.Paragraph || looking.Mark.Start != place.Mark.Start {
		if all := wordingsOf(s); len(all) > 0 {
			rows = append(rows, look.Soft(all[0].Text))
		}
		card := look.NewCard(look.Column(3, rows...), func() {
			x.page.LookAt(place)
			x.focus()
		})
		x.links = append(x.links, card)
		return card
	}
	if s.Entry.Why != "" {
		rows = append(rows, look.Soft(s.Entry.Why))
	}
	for _, w := range wordingsOf(s) {
		if w.Advice {
			rows = append(rows, look.Words(w.Text))
			continue
		}
		row := look.NewListRow(look.Words(w.Text), func() {
			x.page.Replace(place, w)
			x.settled()
			x.focus()
		})
		row.Spoken = "Write " + w.Text + " instead"
		row.SetSelected(true)
		x.links = append(x.links, row)
		rows = append(rows, row)
	}
	opened := look.Paper(look.Pad(12, 14, 12, 14, look.Column(6, rows...)))
	opened.Edge, opened.Heavy = look.ColorTraining, true
	return opened
}

// goTo shows and selects a stretch of the letter.
func (x *exercise) goTo(start, end int) {
	md := x.page.Text()
	if end > len(md) {
		return
	}
	x.page.ShowComment(editor.Comment{From: placeIn(md, start), To: placeIn(md, end)})
	x.focus()
}

// placeIn is where a byte of a letter written as Markdown lies among its paragraphs.
func placeIn(md string, at int) text.Position {
	d, from := text.Parse(md), 0
	var p text.Position
	for i, q := range d.All {
		begin := strings.Index(md[from:], q.Text) + from
		if begin < from || begin > at {
			break
		}
		p = text.Position{Paragraph: i, Byte: min(at-begin, len(q.Text))}
		from = begin + len(q.Text)
	}
	return p
}
