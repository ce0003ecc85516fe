package home

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// waiting are the letters that came for review and have no answer yet, the first
// sent first.
func (s *Screen) waiting() []storage.Brought {
	var out []storage.Brought
	for _, b := range s.reading.brought {
		if !slices.ContainsFunc(s.reading.reviews, func(r storage.Review) bool {
			return r.Letter == b.ID && r.Version == b.Version && !r.Given.IsZero()
		}) {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(a, b storage.Brought) int {
		return cmp.Or(a.Sent.Compare(b.Sent), strings.Compare(a.Child, b.Child))
	})
	return out
}

func (p *letterPage) waitingCards() []fyne.CanvasObject {
	s, now := p.s, p.s.p.Now()
	var cards []fyne.CanvasObject
	for _, b := range s.waiting() {
		who := b.Child
		if b.Age > 0 {
			who += ", " + strconv.Itoa(b.Age)
		}
		about := "from " + b.From
		if b.From == "" {
			about = "no name was given"
		}
		if !b.Visit.IsZero() {
			about += " · visit " + look.DayIn(b.Visit.Time(time.UTC), now)
		}
		left := []fyne.CanvasObject{look.NewText(look.Span{Text: who, Bold: true}, look.Span{Text: "  " + about, Color: look.ColorSoft}).OneLine()}
		begun := slices.ContainsFunc(s.reading.reviews, func(r storage.Review) bool { return r.Letter == b.ID && r.Version == b.Version })
		if begun {
			left = append(left, look.NewChip("Begun", look.Active))
		}
		side := look.Soft("sent " + look.When(b.Sent, now)).OneLine()
		side.Gives = true
		card := look.NewCard(look.Column(6, look.Row(10, left, []fyne.CanvasObject{side}),
			look.Words(firstWords(b.Text)).In(look.ColorSoft).OneLine(),
		), func() { s.p.OnReview(b.ID) })
		card.Spoken = strings.Join([]string{"Letter to " + who, about, firstWords(b.Text)}, ", ")
		cards = append(cards, p.card(b.ID, card))
	}
	if len(cards) == 0 {
		return []fyne.CanvasObject{look.Empty("Nothing waits for you. A letter that a worker sends you shows here once its file is opened.", nil)}
	}
	return []fyne.CanvasObject{look.Column(9, cards...)}
}
