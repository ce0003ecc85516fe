package home

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// action is something to do because of a review.
type action struct {
	storage.ReviewAction
	review storage.Review
	about  string // whose letter it is about; may be empty
}

// late is how many days it is overdue; 0 or less: it is not.
func (a action) late(today storage.Date) int {
	if a.By.IsZero() || !a.Done.IsZero() {
		return 0
	}
	return between(a.By, today)
}

// actions are what is to be done and what was done today, the earliest day first
// and those without a day last.
func (s *Screen) actions() []action {
	var out []action
	for _, r := range s.reading.reviews {
		for _, a := range r.Actions {
			if a.Done.IsZero() || a.Done == s.today() {
				out = append(out, action{a, r, s.whose(r.Letter)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b action) int {
		switch {
		case a.Done.IsZero() != b.Done.IsZero():
			return a.Done.Compare(b.Done)
		case a.By.IsZero() != b.By.IsZero():
			return b.By.Compare(a.By)
		}
		return a.By.Compare(b.By)
	})
	return out
}

// whose is what the child is called whom a letter is written to, one's own or one
// that came for review.
func (s *Screen) whose(letter storage.ID) string {
	if l, ok := s.reading.letter(letter); ok {
		if i := s.find(l.Child); i >= 0 {
			return s.children[i].Name
		}
	}
	for _, b := range s.reading.brought {
		if b.ID == letter {
			return b.Child
		}
	}
	return ""
}

func (p *letterPage) actionCards() []fyne.CanvasObject {
	s, today := p.s, p.s.today()
	groups := make([][]fyne.CanvasObject, 3)
	for _, a := range s.actions() {
		in := 1
		switch {
		case !a.Done.IsZero():
			in = 2
		case a.late(today) > 0:
			in = 0
		}
		groups[in] = append(groups[in], p.card(a.ID, p.actionCard(a)))
	}
	var out []fyne.CanvasObject
	for i, label := range []string{"Overdue", "To do", "Done today"} {
		out = append(out, group(label, groups[i])...)
	}
	if len(out) == 0 {
		return []fyne.CanvasObject{look.Empty("Nothing is left to do. What a review asks for shows here, with its day.", nil)}
	}
	return out
}

// actionCard is one thing to do, with what ticks it off. Enter on the card opens
// the letter it is about; Space ticks.
func (p *letterPage) actionCard(a action) *look.Card {
	s, today := p.s, p.s.today()
	left := []fyne.CanvasObject{look.Strong(a.What)}
	var chip string
	switch late := a.late(today); {
	case !a.Done.IsZero():
		chip = "Done"
		left = append(left, look.NewChip(chip, look.Good))
	case late > 0:
		chip = look.Count(late, "day", "days") + " late"
		left = append(left, look.NewChip(chip, look.Warn))
	case !a.By.IsZero() && late == 0:
		chip = "due today"
		left = append(left, look.NewChip(chip, look.Warn))
	}
	by := "no day given"
	if !a.By.IsZero() {
		by = "by " + look.DayIn(a.By.Time(time.UTC), s.p.Now())
	}
	about := ""
	if a.about != "" {
		about = "about the letter to " + a.about
	}
	line := capital(strings.Join(nonEmpty(a.Who, by, about), " · "))
	label := "Mark as done"
	if !a.Done.IsZero() {
		label = "Not done yet"
	}
	tick := look.LinkButton(label, func() { s.tick(a) })
	tick.Spoken = label + ": " + a.What
	card := look.NewCard(look.Column(4, look.Row(10, left, []fyne.CanvasObject{tick}), look.Soft(line)), func() { s.openReviewed(a.review.Letter) })
	card.Spoken = strings.Join(nonEmpty("Action", a.What, chip, line), ", ")
	card.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeySpace {
			return false
		}
		s.tick(a)
		return true
	}
	return card
}

// tick says that an action is done, or is not after all.
func (s *Screen) tick(a action) {
	review := a.review
	review.Actions = slices.Clone(review.Actions)
	for i := range review.Actions {
		if review.Actions[i].ID != a.ID {
			continue
		}
		if review.Actions[i].Done.IsZero() {
			review.Actions[i].Done = s.today()
		} else {
			review.Actions[i].Done = storage.Date{}
		}
	}
	s.act(a.ID, func() error { return s.p.Store.SaveReview(&review) })
}

// openReviewed opens the letter that a review is about: one's own to write on, one
// that came for review to look at.
func (s *Screen) openReviewed(letter storage.ID) {
	if l, ok := s.reading.letter(letter); ok {
		if i := s.find(l.Child); i >= 0 {
			s.p.OnLetter(s.children[i], l)
		}
		return
	}
	if s.p.OnReview != nil {
		s.p.OnReview(letter)
	}
}
