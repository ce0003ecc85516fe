package home

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// wordSheet is a form for words that were said or written down on a day: the
// child's answer to a letter, a note from a visit. Esc does not throw them away
// without saying so, and a day that is in doubt is asked about once.
type wordSheet struct {
	s      *Screen
	child  storage.Child
	sheet  *look.Sheet
	day    *look.Field
	words  *look.Field
	others []*look.Field
	say    *look.Text
	at     []string
	warned bool
	doubt  string // what was said of the day; said once, it is the worker's to know better
	none   string // what is said when there are no words
	keep   func(storage.Date) error
	card   func() storage.ID // where the keyboard goes when it is kept
}

// open lays the form over the desk, with the keyboard where the words go.
func (w *wordSheet) open(title, button, intro string) {
	w.say = look.Soft("").In(look.ColorDanger)
	cancel := look.PlainButton("Cancel", func() { w.sheet.Close() })
	save := look.PrimaryButton(button, w.save)
	var objects []fyne.CanvasObject
	if intro != "" {
		objects = append(objects, look.Soft(intro))
	}
	objects = append(objects, w.words, w.day)
	for _, f := range w.others {
		objects = append(objects, f)
	}
	w.sheet = look.NewSheet(title, look.Column(12, append(objects, w.say)...), cancel, save)
	w.sheet.OnEscape = w.leave
	for _, f := range w.fields() {
		f.Input.OnChanged = func(string) {
			w.warned = false
			if f.Trouble() != "" || w.say.Text() != "" {
				f.SetTrouble("")
				w.say.SetText("")
				w.sheet.Refresh()
			}
		}
	}
	w.words.Input.OnSubmitted = func(string) { w.save() } // Shift and Enter: Enter begins a line
	w.at = w.stands()
	w.sheet.Open(w.s.canvas(), w.words.Input)
}

func (w *wordSheet) fields() []*look.Field { return append([]*look.Field{w.words, w.day}, w.others...) }

func (w *wordSheet) stands() []string {
	var out []string
	for _, f := range w.fields() {
		out = append(out, f.Text())
	}
	return out
}

func (w *wordSheet) leave() {
	if w.warned || slices.Equal(w.stands(), w.at) {
		w.sheet.Close()
		return
	}
	w.warned = true
	w.say.SetText("Not saved yet. Esc once more leaves it.")
	w.sheet.Refresh()
}

func (w *wordSheet) trouble(f *look.Field, sentence string) {
	f.SetTrouble(sentence)
	w.sheet.Refresh()
	w.s.focus(f.Input)
}

func (w *wordSheet) save() {
	now := w.s.p.Now()
	day, ok := readDay(w.day.Text(), now)
	switch doubt := doubtOf(day, w.child, now); {
	case strings.TrimSpace(w.words.Text()) == "":
		w.trouble(w.words, w.none)
		return
	case !ok:
		w.trouble(w.day, notADay)
		return
	case doubt != "" && doubt != w.doubt:
		w.doubt = doubt
		w.trouble(w.day, doubt+" If it is right all the same, go on.")
		return
	}
	var err error
	w.s.run(func() { err = w.keep(day) }, func() {
		if err != nil {
			w.say.SetText("Not saved. " + storage.Explain(err))
			w.sheet.Refresh()
			return
		}
		w.sheet.Close()
		w.s.reread(w.card())
	})
}

// dayField is a field for the day of something that was, today at first.
func dayField(label string, now time.Time) *look.Field {
	f := look.NewField(label)
	f.SetHint(dayHint)
	f.SetText(look.LongDate(now))
	f.Input.OnChanged = func(text string) {
		hint := dayHint
		if day, ok := readDay(text, now); ok && !day.IsZero() {
			hint = look.DayIn(day.Time(time.UTC), now) + "."
		}
		f.SetHint(hint)
		f.SetTrouble("")
	}
	return f
}

// askReply takes down what the child said to a letter.
func (s *Screen) askReply(child storage.Child, l storage.Letter) *wordSheet {
	how := look.NewField("How they said it")
	how.SetHint("Like told me, showed me, in a drawing, wrote back.")
	how.SetText("told me")
	w := &wordSheet{s: s, child: child,
		words: look.NewLongField("Their words", 4), day: dayField("When", s.p.Now()), others: []*look.Field{how},
		none: "Write what they said, in their own words.",
		card: func() storage.ID { return l.ID },
	}
	w.words.SetHint("As they said them. They are kept beside the letter and never marked.")
	w.keep = func(day storage.Date) error {
		next := l
		next.Replies = append(slices.Clone(l.Replies), storage.Reply{On: day, How: strings.TrimSpace(how.Text()), Words: strings.TrimSpace(w.words.Text())})
		return s.p.Store.SaveLetter(&next)
	}
	w.open("What "+child.Name+" said", "Keep", "To the letter of "+lowerFirst(s.visitDay(l))+".")
	return w
}
