package teach

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/app/teach/lesson"
)

// practise is the room of the made-up visits: the list of them, and the desk at
// which one is written.
type practise struct {
	screen   *Screen
	lessons  []lesson.Lesson
	progress lesson.Progress
	loaded   bool

	column *fyne.Container
	scroll *container.Scroll
	list   fyne.CanvasObject
	cards  []*look.Card
	last   int // the lesson begun last: where the keyboard comes back to

	desk *exercise // nil unless one is written
}

func newPractise(s *Screen) *practise {
	w := &practise{screen: s, progress: lesson.Progress{}, column: look.Column(9)}
	for _, raw := range s.p.Practice {
		if l, err := lesson.Parse(raw); err == nil { // that all can be read is tested where they live
			w.lessons = append(w.lessons, l)
		}
	}
	var inner *fyne.Container
	inner, w.scroll = look.Scrolled(look.Pad(22, 28, 28, 28, w.column))
	w.list = inner
	return w
}

func (w *practise) name() string { return "Practise" }

func (w *practise) content() fyne.CanvasObject {
	if w.desk != nil {
		return w.desk.content()
	}
	return w.list
}

func (w *practise) chrome() chrome {
	if w.desk != nil {
		return desk
	}
	return whole
}

func (w *practise) enter() {
	if !w.loaded && w.screen.p.LoadProgress != nil {
		p, err := w.screen.p.LoadProgress()
		if err != nil {
			w.screen.trouble("What you wrote before could not be read.", err)
		} else {
			w.loaded = true
			if p != nil {
				w.progress = p
			}
		}
	}
	w.draw()
}

func (w *practise) focus() {
	switch {
	case w.desk != nil:
		w.desk.focus()
	case len(w.cards) > 0:
		w.screen.focusOn(w.cards[w.last])
	}
}

func (w *practise) foot() ([]string, string) {
	if w.desk != nil {
		return w.desk.foot()
	}
	state := "Kept in this training room only"
	if w.screen.p.SaveProgress == nil {
		state = "Not kept when you leave the training room"
	}
	return []string{look.Count(len(w.lessons), "visit", "visits"), fmt.Sprintf("%d written", w.written())}, state
}

// written is how many visits the learner has finished.
func (w *practise) written() (n int) {
	for _, a := range w.progress {
		if a.Done {
			n++
		}
	}
	return n
}

// draw shows the list anew.
func (w *practise) draw() {
	w.cards = nil
	summary := look.PlainButton("Summary as a PDF", w.summary)
	buttons := []fyne.CanvasObject{}
	if w.screen.p.Save != nil && len(w.progress) > 0 {
		buttons = append(buttons, summary)
	}
	w.column.Objects = []fyne.CanvasObject{
		look.HeadLine([]fyne.CanvasObject{look.Head("Made-up visits")}, buttons),
		look.Words("Read the note a professional wrote, and write to the child instead. Nobody in them exists.").In(look.ColorSoft),
	}
	if len(w.lessons) == 0 {
		w.column.Objects = append(w.column.Objects, look.Pad(14, 0, 0, 0, look.Empty("There are no made-up visits in this copy of Dearly. Your own texts can be practised on in Show.", nil)))
	}
	for i, l := range w.lessons {
		w.column.Objects = append(w.column.Objects, w.card(i, l))
	}
	w.column.Refresh()
	w.list.Refresh()
	look.FollowFocus(w.scroll)
}

func (w *practise) card(i int, l lesson.Lesson) fyne.CanvasObject {
	chip := look.NewChip("New", look.Quiet)
	if a, ok := w.progress[l.Title]; ok {
		chip.Set("Begun", look.Active)
		if a.Done {
			chip.Set("Written", look.Good)
		}
	}
	card := look.NewCard(look.Column(4, look.Row(10, []fyne.CanvasObject{look.Strong(l.Title)}, []fyne.CanvasObject{chip}), look.Soft(aboutLesson(l))), func() { w.begin(i) })
	card.OnKey = func(e *fyne.KeyEvent) bool {
		switch e.Name {
		case fyne.KeyUp:
			w.screen.focusOn(w.cards[max(i-1, 0)])
		case fyne.KeyDown:
			w.screen.focusOn(w.cards[min(i+1, len(w.cards)-1)])
		case fyne.KeyHome:
			w.screen.focusOn(w.cards[0])
		case fyne.KeyEnd:
			w.screen.focusOn(w.cards[len(w.cards)-1])
		default:
			return false
		}
		return true
	}
	w.cards = append(w.cards, card)
	return card
}

// aboutLesson is who a visit is to and what it is about: "Kofi, 13 · pictures and
// looks · short breaks".
func aboutLesson(l lesson.Lesson) string {
	s := l.Child
	switch l.Age {
	case "":
	case "0":
		s += ", a baby"
	default:
		s += ", " + l.Age
	}
	if how := strings.ReplaceAll(l.Communicates, "-", " "); how != "" && how != "baby" && how != "talks" {
		s += " · " + how
	}
	if l.Theme != "" {
		s += " · " + l.Theme
	}
	return s
}

// begin opens a visit.
func (w *practise) begin(i int) {
	w.last = i
	w.desk = newExercise(w, w.lessons[i])
	w.screen.message.Clear()
	w.screen.refresh()
	w.desk.refresh()
	w.focus()
}

// leave goes back to the list. What was written is kept first.
func (w *practise) leave() {
	w.desk.settled()
	w.desk = nil
	w.draw()
	w.screen.refresh()
	w.focus()
}

// keep keeps what the learner wrote.
func (w *practise) keep(title string, a lesson.Attempt) {
	w.progress[title] = a
	if w.screen.p.SaveProgress == nil {
		return
	}
	if err := w.screen.p.SaveProgress(w.progress); err != nil {
		w.screen.trouble("What you wrote could not be kept.", err)
	}
}
