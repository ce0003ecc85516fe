package write

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/editor/text"
	"dearly/storage"
)

// visitForm is what a council asks about a visit. Nothing in it is compulsory.
type visitForm struct {
	s      *Screen
	letter storage.Letter // as it was when the form was opened
	sheet  *look.Sheet

	day, next                      *dayField
	clock, place, kind, there, not *look.Field
	whyNot, how, nextClock         *look.Field
	announced, seen, alone         *look.Choice
	bedroom, awake                 *look.Choice // nil: not asked of this child
	tell                           *look.Tick
	keep, note                     *look.Button
	warned                         string // what was said before it was kept; said once
}

// answers are those of a Choice about yes and no, in its order.
func answers() []storage.Answer { return []storage.Answer{storage.NotSaid, storage.Yes, storage.No} }

func newAnswer(question string, is storage.Answer) *look.Choice {
	c := look.NewChoice(question, "Not said", "Yes", "No")
	c.Choose(max(0, slices.Index(answers(), is)))
	return c
}

func answer(c *look.Choice) storage.Answer {
	if c == nil {
		return storage.NotSaid
	}
	return answers()[c.Chosen()]
}

// asksBedroom says whether a plan asks for the bedroom to be seen.
func asksBedroom(p storage.Plan) bool {
	return p == storage.ChildProtection || p == storage.LookedAfter
}

// isBaby says whether a child is one who should be seen awake.
func isBaby(c storage.Child, on storage.Date) bool {
	return c.Communicates == storage.Baby || !c.Born.IsZero() && c.AgeOn(on) < 1
}

// AskVisit opens the form about the visit.
func (s *Screen) AskVisit() {
	s.unsay()
	l, name := s.letter, s.childName()
	f := &visitForm{s: s, letter: l}
	now := s.params.Now()
	f.day = newDayField(s, "Day of the visit", "Like 4/11, 4 November or last Tuesday.", l.Visit, past)
	f.clock, f.place = filled("Time", l.Facts.Time), filled("Where it was", l.Place)
	f.kind = filled("Kind of visit", l.Facts.Kind)
	f.there = filled("Who was there", strings.Join(l.Facts.Present, ", "))
	f.not = filled("Who was not there", strings.Join(l.Facts.Absent, ", "))
	f.announced = newAnswer("Did they know that you would come?", l.Facts.Announced)
	f.seen = newAnswer("Did you see "+name+"?", l.Facts.Seen)
	f.alone = newAnswer("Did you see "+name+" alone?", l.Facts.SeenAlone)
	f.whyNot, f.how = filled("If not, why", l.Facts.WhyNot), filled("How you communicated", l.Facts.How)
	f.next = newDayField(s, "Next visit", "", l.Facts.Next, ahead)
	f.nextClock = filled("Time of the next visit", l.Facts.NextTime)
	f.tell = look.NewTick("Say in the letter when I will come again", l.Facts.Next.IsZero() && s.saysNoNextVisit())

	questions := []fyne.CanvasObject{f.seen, f.alone}
	if asksBedroom(s.child.Plan) || l.Facts.Bedroom != storage.NotSaid {
		f.bedroom = newAnswer("Did you see the bedroom?", l.Facts.Bedroom)
		questions = append(questions, f.bedroom)
	}
	if isBaby(s.child, storage.DateOf(now)) || l.Facts.Awake != storage.NotSaid {
		f.awake = newAnswer("Was "+name+" awake?", l.Facts.Awake)
		questions = append(questions, f.awake)
	}
	why := func() { // asked only when something was not seen
		if no := answer(f.seen) == storage.No || answer(f.alone) == storage.No || answer(f.bedroom) == storage.No || answer(f.awake) == storage.No; no || f.whyNot.Text() != "" {
			f.whyNot.Show()
		} else {
			f.whyNot.Hide()
		}
		if f.sheet != nil {
			f.sheet.Refresh()
		}
	}
	for _, c := range []*look.Choice{f.seen, f.alone, f.bedroom, f.awake} {
		if c != nil {
			c.OnChanged = why
		}
	}
	why()

	rows := []fyne.CanvasObject{
		look.Soft("Everything here can wait, and none of it is in the letter unless you write it there."),
		pair(f.day.field, f.clock), f.day.calendar, pair(f.place, f.kind), f.announced, pair(f.there, f.not),
	}
	rows = append(rows, questions...)
	rows = append(rows, f.whyNot, f.how, pair(f.next.field, f.nextClock), f.next.calendar, f.tell)
	end := func() {
		f.sheet.Close()
		s.Focus()
	}
	cancel := look.PlainButton("Cancel", end)
	f.note = look.PlainButton("Visit note…", func() {
		if f.done() {
			s.AskVisitNote()
		}
	})
	f.note.Spoken = "Keep, and write down a visit note"
	f.keep = look.PrimaryButton("Keep", func() {
		if f.done() {
			s.Focus()
		}
	})
	f.sheet = look.NewSheet("The visit", look.Column(12, rows...), cancel, f.note, f.keep)
	f.sheet.OnEscape = end
	f.day.resized, f.next.resized = f.sheet.Refresh, f.sheet.Refresh
	f.sheet.Open(s.canvas(), f.day.field.Input)
}

func filled(label, text string) *look.Field {
	f := look.NewField(label)
	f.SetText(text)
	return f
}

// read takes the visit from the form. A day that cannot be read is told beside its
// field; one that is odd is told once, and kept the second time.
func (f *visitForm) read() (l storage.Letter, ok bool) {
	l = f.s.letter
	now := f.s.params.Now()
	today := storage.DateOf(now)
	var wrong, doubted *dayField
	odd := ""
	trouble := func(d *dayField, sentence string, mayStand bool) {
		if mayStand {
			odd += sentence
			if doubted == nil {
				doubted = d
			}
			sentence += " If it is right, press Keep once more."
		} else if wrong == nil {
			wrong = d
		}
		d.field.SetTrouble(sentence)
	}
	f.day.field.SetTrouble("")
	f.next.field.SetTrouble("")
	day, read := f.day.date(now)
	born := f.s.child.Born
	switch {
	case !read:
		trouble(f.day, "That is no day we can read. Write it like 4/11/2026 or 4 November.", false)
	case !day.IsZero() && day.Compare(today) > 0:
		trouble(f.day, "That day is still to come.", true)
	case !day.IsZero() && !born.IsZero() && day.Compare(born) < 0:
		trouble(f.day, "That is before "+f.s.childName()+" was born, on "+look.LongDate(born.Time(time.UTC))+".", true)
	}
	next, read := f.next.date(now)
	switch {
	case !read:
		trouble(f.next, "That is no day we can read. Write it like 4/12/2026 or 4 December.", false)
	case !next.IsZero() && next != f.letter.Facts.Next && next.Compare(today) < 0:
		trouble(f.next, "That day has gone by.", true)
	}
	if wrong == nil && odd != "" && odd != f.warned {
		f.warned = odd
		wrong = doubted
	}
	if wrong != nil {
		f.sheet.Refresh()
		f.s.canvas().Unfocus() // so that it is scrolled to, even if the keyboard is there already
		f.s.focus(wrong.field.Input)
		return l, false
	}
	l.Visit, l.Place = day, trimmed(f.place.Text())
	l.Facts = storage.VisitFacts{
		Time: clockOr(f.clock.Text()), Kind: trimmed(f.kind.Text()), Announced: answer(f.announced),
		Present: listed(f.there.Text()), Absent: listed(f.not.Text()),
		Seen: answer(f.seen), SeenAlone: answer(f.alone), Bedroom: answer(f.bedroom), Awake: answer(f.awake),
		WhyNot: strings.TrimSpace(f.whyNot.Text()), How: strings.TrimSpace(f.how.Text()),
		Next: next, NextTime: clockOr(f.nextClock.Text()),
	}
	return l, true
}

// done keeps what was written and closes the form; false when something will not do.
func (f *visitForm) done() bool {
	l, ok := f.read()
	if !ok {
		return false
	}
	f.sheet.Close()
	f.s.setVisit(l, f.tell.On())
	return true
}

// setVisit takes over the facts of a visit; tell also writes the next one into the
// letter. A sentence that is there already follows the day by itself.
func (s *Screen) setVisit(l storage.Letter, tell bool) {
	now := s.params.Now()
	was, is := againSentence(s.letter.Facts, now), againSentence(l.Facts, now)
	s.letter.Visit, s.letter.Place, s.letter.Facts = l.Visit, l.Place, l.Facts
	_, there := whereIs(s.page.Paragraphs(), was)
	if was != is || tell {
		if !there {
			was = ""
		}
		if there || tell {
			s.write(againHeading, []string{"Tell me if I got this wrong"}, text.Body, []sentence{{was, is}})
		}
	}
	s.showVisit()
	s.changed = true
	s.soon()
}

// againSentence says the next visit to the child; empty when there is no day.
func againSentence(f storage.VisitFacts, now time.Time) string {
	if f.Next.IsZero() {
		return ""
	}
	at := ""
	if f.NextTime != "" {
		at = " " + atTime(f.NextTime)
	}
	return "I will come to see you again on " + look.DayIn(f.Next.Time(time.UTC), now) + at + "."
}

// saysNoNextVisit says whether the letter, as the coach read it last, has no day for
// the next visit. Of a letter hardly begun that is so anyhow.
func (s *Screen) saysNoNextVisit() bool {
	const hardlyBegun = 20 // words
	return s.page.Words() < hardlyBegun ||
		slices.ContainsFunc(s.coached.all, func(a asked) bool { return a.Rule == "no-next-visit" })
}

// clockOr is a time of day as "15:30", or other words as they are.
func clockOr(words string) string {
	if t, ok := parseClock(words); ok {
		return t
	}
	return trimmed(words)
}

// listed parts names at commas and lines.
func listed(s string) (out []string) {
	for _, name := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if name = strings.Join(strings.Fields(name), " "); name != "" {
			out = append(out, name)
		}
	}
	return out
}
