package review

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// actionRow is one thing to be done, as it is written.
type actionRow struct {
	id            storage.ID
	what, who, by *look.Field
	remove        *look.Button
	object        fyne.CanvasObject
}

// unread says whether the day that is written is none.
func (r *actionRow) unread(now time.Time) bool {
	_, ok := readDay(r.by.Text(), now)
	return !ok
}

// fillActions shows what has to be done, with an empty row to go on in, and what
// became of what was asked for before.
func (d *side) fillActions() {
	s := d.s
	body := d.bodies[toActions]
	body.Objects, d.actions, d.first[toActions] = []fyne.CanvasObject{heading("Actions")}, nil, nil
	body.Objects = append(body.Objects, d.before()...)
	for _, a := range s.review.Actions {
		if s.given() {
			body.Objects = append(body.Objects, look.Paper(look.Pad(9, 12, 9, 12, look.Words(s.actionWords(a)))))
			continue
		}
		body.Objects = append(body.Objects, d.newAction(a).object)
	}
	switch {
	case !s.given():
		d.actions = slices.Clip(d.actions)
		body.Objects = append(body.Objects, d.newAction(storage.ReviewAction{ID: storage.NewID()}).object)
		d.first[toActions] = d.actions[0].what.Input
	case len(s.review.Actions) == 0:
		body.Objects = append(body.Objects, look.Soft("None."))
	}
}

// actionWords say an action in a line: "Jo: read the letter with Amira, by Tuesday
// 1 December".
func (s *Screen) actionWords(a storage.ReviewAction) string {
	words := a.What
	if a.Who != "" {
		words = a.Who + ": " + words
	}
	if !a.By.IsZero() {
		words += ", by " + look.DayIn(a.By.Time(time.UTC), s.p.Now())
	}
	return words
}

// before is what earlier reviews of this letter asked for.
func (d *side) before() []fyne.CanvasObject {
	s := d.s
	var out []fyne.CanvasObject
	today := storage.DateOf(s.p.Now())
	for _, r := range s.p.Earlier {
		for _, a := range r.Actions {
			state := look.NewChip("To do", look.Quiet)
			switch {
			case !a.Done.IsZero():
				state = look.NewChip("Done "+look.ShortDay(a.Done.Time(time.UTC)), look.Good)
			case !a.By.IsZero() && a.By.Compare(today) < 0:
				state = look.NewChip("Late", look.Warn)
			}
			out = append(out, look.Column(3, look.Soft(s.actionWords(a)), look.Row(0, []fyne.CanvasObject{state}, nil)))
		}
	}
	if len(out) > 0 {
		out = append([]fyne.CanvasObject{look.Label("From last time")}, out...)
	}
	return out
}

// newAction makes a row. The last one is empty; once something is in it the next
// comes.
func (d *side) newAction(a storage.ReviewAction) *actionRow {
	s := d.s
	r := &actionRow{id: a.ID, what: look.NewField("What has to be done"), who: look.NewField("Who"), by: look.NewField("By when")}
	r.what.SetText(a.What)
	r.who.SetText(a.Who)
	r.by.SetText(dayWords(a.By))
	r.by.SetHint(dayHint)
	r.remove = look.LinkButton("Remove", func() { d.removeAction(r) })
	r.remove.OnKey = s.keyEvent
	if a.What == "" {
		r.remove.Hide()
	}
	for _, f := range []*look.Field{r.what, r.who, r.by} {
		f.Input.OnKey = s.keyEvent
		f.Input.OnChanged = func(string) { d.wroteAction(r) }
	}
	r.what.Input.OnSubmitted = func(string) { s.focus(r.who.Input) }
	r.who.Input.OnSubmitted = func(string) { s.focus(r.by.Input) }
	r.by.Input.OnSubmitted = func(string) {
		if r.unread(s.p.Now()) {
			r.by.SetTrouble("That is no day we can read.")
			d.refresh()
			return
		}
		if i := slices.Index(d.actions, r); i+1 < len(d.actions) {
			s.focus(d.actions[i+1].what.Input)
		}
	}
	r.object = look.Paper(look.Pad(10, 12, 10, 12, look.Column(8, r.what, container.New(halves{}, r.who, r.by), look.HeadLine([]fyne.CanvasObject{r.remove}, nil))))
	d.actions = append(d.actions, r)
	return r
}

// wroteAction takes over what a row says now.
func (d *side) wroteAction(r *actionRow) {
	s := d.s
	day, ok := readDay(r.by.Text(), s.p.Now())
	if ok && !day.IsZero() {
		r.by.SetTrouble("")
		r.by.SetHint(look.DayIn(day.Time(time.UTC), s.p.Now()))
	} else if r.by.Hint() != dayHint {
		r.by.SetHint(dayHint)
	}
	now := storage.ReviewAction{ID: r.id, What: strings.TrimSpace(r.what.Text()), Who: strings.TrimSpace(r.who.Text()), By: day}
	empty := now.What == "" && now.Who == "" && r.by.Text() == ""
	at := slices.IndexFunc(s.review.Actions, func(a storage.ReviewAction) bool { return a.ID == r.id })
	switch {
	case at >= 0 && empty:
		s.review.Actions = slices.Delete(s.review.Actions, at, at+1)
	case at >= 0:
		now.Done = s.review.Actions[at].Done
		if s.review.Actions[at] == now {
			return
		}
		s.review.Actions[at] = now
	case empty:
		return
	default:
		s.review.Actions = append(s.review.Actions, now)
	}
	if r == d.actions[len(d.actions)-1] && !empty {
		r.remove.Show()
		d.bodies[toActions].Objects = append(d.bodies[toActions].Objects, d.newAction(storage.ReviewAction{ID: storage.NewID()}).object)
		d.refresh()
	}
	s.changed()
}

func (d *side) removeAction(r *actionRow) {
	s := d.s
	s.review.Actions = slices.DeleteFunc(s.review.Actions, func(a storage.ReviewAction) bool { return a.ID == r.id })
	d.fillActions()
	d.refresh()
	s.changed()
	s.focus(d.first[toActions])
}

// halves lays two things side by side.
type halves struct{}

const halvesGap = 10

// MinSize is that of the taller one.
func (halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+b.Width+halvesGap, max(a.Height, b.Height))
}

// Layout places them.
func (halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - halvesGap) / 2
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(w+halvesGap), 0))
		o.Resize(fyne.NewSize(w, look.HeightFor(o, w)))
	}
}
