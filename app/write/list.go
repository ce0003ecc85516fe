package write

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/editor"
)

// mostListed is how many cards the list shows at most. Nobody walks further in
// one go, and a pasted text of a hundred thousand words must not stop the page.
const mostListed = 60

// list is what is left to look at, beside the page: the mark being looked at as an
// open card, the others under it in groups.
type list struct {
	screen  *Screen
	cards   *fyne.Container
	content fyne.CanvasObject
	scroll  *container.Scroll
	stops   []fyne.Focusable // what the arrows walk through
	shown   []editor.Place   // what the cards were made of
	looking editor.Place
	open    bool
}

func newList(s *Screen) *list {
	l := &list{screen: s, cards: look.Column(9)}
	l.content, l.scroll = look.Scrolled(look.Pad(14, 14, 14, 14, l.cards))
	return l
}

// show makes the cards anew when the marks, or the one being looked at, changed.
func (l *list) show(places []editor.Place) {
	looking, open := l.screen.page.Looking()
	if l.same(places) && open == l.open && samePlace(looking, l.looking) && len(l.cards.Objects) > 0 {
		return
	}
	l.shown, l.looking, l.open = places, looking, open

	at := -1
	if len(l.stops) > 0 && l.screen.canvas() != nil {
		at = slices.Index(l.stops, l.screen.canvas().Focused())
	}
	l.cards.Objects, l.stops = nil, nil
	if open {
		l.add(l.openCard(looking))
	}
	if len(places) == 0 {
		l.add(look.Soft(l.nothingLeft()))
	}
	listed := 0
	for _, section := range sections(places, l.screen.childName()) {
		var cards []fyne.CanvasObject
		for _, place := range section.places[:min(len(section.places), mostListed-listed)] {
			listed++
			if !open || !samePlace(place, looking) {
				cards = append(cards, l.closedCard(place))
			}
		}
		if len(cards) > 0 {
			l.add(look.Pad(4, 2, 0, 2, look.Label(section.title)))
			l.cards.Objects = append(l.cards.Objects, cards...)
		}
	}
	if rest := len(places) - listed; rest > 0 {
		l.add(look.Soft("And " + look.Count(rest, "more place", "more places") + ". They show here as these are dealt with."))
	}
	l.cards.Refresh()
	l.content.Refresh()
	look.FollowFocus(l.scroll)
	switch { // the keyboard was on a card that is no more
	case at >= 0 && len(l.stops) > 0:
		l.screen.focus(l.stops[min(at, len(l.stops)-1)])
	case at >= 0:
		l.screen.Focus()
	}
}

// stop makes a card or a link one of those that the arrows walk through, and
// gives the keys that it answers to.
func (l *list) stop(o fyne.Focusable) func(*fyne.KeyEvent) bool {
	l.stops = append(l.stops, o)
	return l.screen.walked(func() []fyne.Focusable { return l.stops }, o)
}

func (l *list) add(o fyne.CanvasObject) { l.cards.Objects = append(l.cards.Objects, o) }

func (l *list) nothingLeft() string {
	if l.screen.page.Words() == 0 {
		return "Words that " + l.screen.childName() + " may not know will show here while you write, with plain ones to choose from."
	}
	return "Nothing left to look at."
}

// closedCard is one line: the words as they stand in the letter, and the first
// wording for them.
func (l *list) closedCard(place editor.Place) *look.Card {
	f := place.Mark.Data.(found)
	text := look.NewText(look.Span{Text: f.text, Bold: true})
	if all := wordings(f.paragraph, f); len(all) > 0 {
		text = look.NewText(look.Span{Text: f.text, Bold: true}, look.Span{Text: "  " + all[0].Text, Color: look.ColorSoft})
	}
	card := look.NewCard(text, func() {
		l.screen.page.LookAt(place)
		l.screen.Focus()
	})
	card.OnKey = l.stop(card)
	return card
}

// openCard is the mark being looked at, with all that can be done.
func (l *list) openCard(place editor.Place) fyne.CanvasObject {
	f := place.Mark.Data.(found)
	card := l.screen.card(f.paragraph, place.Mark)
	rows := []fyne.CanvasObject{look.Strong(f.text)}
	if card.Why != "" {
		rows = append(rows, look.Soft(card.Why))
	}
	for i, w := range card.Wordings {
		if w.Advice {
			rows = append(rows, look.Words(w.Text))
			continue
		}
		rows = append(rows, l.wording(place, w, i == 0))
	}
	var links []fyne.CanvasObject
	for _, a := range card.Actions {
		link := look.LinkButton(a.Label, func() {
			a.Do()
			l.screen.Focus()
		})
		link.OnKey = l.stop(link)
		links = append(links, link)
	}
	for pair := range slices.Chunk(links, 2) {
		rows = append(rows, look.Row(14, pair, nil))
	}
	opened := look.Paper(look.Pad(13, 16, 13, 16, look.Column(6, rows...)))
	opened.Edge, opened.Heavy = look.ColorAccent, true
	return opened
}

// wording is a line that takes its words into the letter; the first is the one to
// take when in doubt.
func (l *list) wording(place editor.Place, w editor.Wording, first bool) fyne.CanvasObject {
	row := look.NewListRow(look.Words(w.Text), func() {
		l.screen.page.Replace(place, w)
		l.screen.Focus()
	})
	row.SetSelected(first)
	row.OnKey = l.stop(row)
	row.Spoken = "Write " + w.Text + " instead"
	ground := look.NewGround(look.ColorDesk, row)
	ground.Radius = 10
	return ground
}

func (l *list) same(places []editor.Place) bool {
	if len(places) != len(l.shown) {
		return false
	}
	for i := range places {
		if !samePlace(places[i], l.shown[i]) {
			return false
		}
	}
	return true
}

// samePlace says whether two places show the same words in the same spot.
func samePlace(a, b editor.Place) bool {
	if a.Paragraph != b.Paragraph || a.Mark.Start != b.Mark.Start || a.Mark.End != b.Mark.End {
		return false
	}
	x, _ := a.Mark.Data.(found)
	y, _ := b.Mark.Data.(found)
	return x.text == y.text && x.Entry == y.Entry
}
