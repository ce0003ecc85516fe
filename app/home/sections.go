package home

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// oldDraft is the age in days from which a draft is pointed out.
const oldDraft = 5

// tabs are what waits, over all children. A manager sees them all, so that an
// empty one can be trusted; others see those in which there is something.
func (s *Screen) tabs() []view {
	var out []view
	for _, v := range []view{onVisits, onWaiting, onBack, onActions, onDrafts} {
		switch manager := s.reading.settings.Role == storage.Manager; {
		case v == onWaiting && s.p.OnReview == nil, v == onVisits && !s.visitsKnown():
		case manager, v == onVisits && len(s.children) > 1, v != onVisits && s.tabCount(v) > 0:
			out = append(out, v)
		}
	}
	return out
}

// start is what the desk begins with: what waits, when there is any of it, else
// the first child.
func (s *Screen) start() view {
	if len(s.children) == 1 && s.reading.settings.Role != storage.Manager {
		return onLetters
	}
	for _, v := range s.tabs() {
		if s.tabCount(v) > 0 && (v == onVisits || s.reading.settings.Role == storage.Manager) {
			return v
		}
	}
	if len(s.children) == 0 && len(s.tabs()) > 0 {
		return s.tabs()[0]
	}
	return onLetters
}

func (s *Screen) tabName(v view) string {
	switch v {
	case onVisits:
		return "Visits due"
	case onWaiting:
		return "Waiting for me"
	case onBack:
		return "Came back to me"
	case onActions:
		return "Actions"
	}
	return "Older drafts"
}

// tabHead is the name over what lies under a tab.
func (s *Screen) tabHead(v view) string {
	if v == onDrafts {
		return "Drafts older than " + strconv.Itoa(oldDraft) + " days"
	}
	return s.tabName(v)
}

// tabCount is how much there is to do.
func (s *Screen) tabCount(v view) int {
	switch v {
	case onVisits:
		n, today := 0, s.today()
		for _, c := range s.children {
			if s.reading.visits[c.ID].soon(today) {
				n++
			}
		}
		return n
	case onWaiting:
		return len(s.waiting())
	case onActions:
		n := 0
		for _, a := range s.actions() {
			if a.Done.IsZero() {
				n++
			}
		}
		return n
	}
	return len(s.lettersOf(v))
}

func (s *Screen) visitsKnown() bool {
	for _, v := range s.reading.visits {
		if !v.next.IsZero() {
			return true
		}
	}
	return false
}

func (s *Screen) countLate() int {
	n, today := 0, s.today()
	for _, c := range s.children {
		if s.reading.visits[c.ID].late(today) > 0 {
			n++
		}
	}
	return n
}

// tabPage is what lies under a tab.
func (s *Screen) tabPage(p *letterPage) []fyne.CanvasObject {
	head := []fyne.CanvasObject{look.HeadLine([]fyne.CanvasObject{look.Head(s.tabHead(s.view))}, nil)}
	switch s.view {
	case onVisits:
		return append(head, p.visitCards()...)
	case onWaiting:
		return append(head, p.waitingCards()...)
	case onActions:
		return append(head, p.actionCards()...)
	}
	return append(head, p.tabLetters()...)
}

// group is a label over some cards; nothing when there are none.
func group(label string, cards []fyne.CanvasObject) []fyne.CanvasObject {
	if len(cards) == 0 {
		return nil
	}
	return []fyne.CanvasObject{look.Pad(12, 0, 0, 2, look.Label(label)), look.Column(9, cards...)}
}

// visitCards are the children by their next visit.
func (p *letterPage) visitCards() []fyne.CanvasObject {
	s, today := p.s, p.s.today()
	order := slices.Clone(s.children)
	slices.SortStableFunc(order, func(a, b storage.Child) int {
		return s.reading.visits[a.ID].next.Compare(s.reading.visits[b.ID].next)
	})
	labels := []string{"Late", "In the next seven days", "Later", "No day known yet"}
	of := func(c storage.Child) int {
		switch v := s.reading.visits[c.ID]; {
		case v.next.IsZero():
			return 3
		case v.late(today) > 0:
			return 0
		case v.soon(today):
			return 1
		}
		return 2
	}
	objects := []fyne.CanvasObject{look.Soft("The days between visits are your council’s to decide. Change them on a child’s page, or for every child in the settings.")}
	for i, label := range labels {
		var cards []fyne.CanvasObject
		for _, c := range order {
			if of(c) == i {
				cards = append(cards, p.card(c.ID, p.visitCard(c)))
			}
		}
		objects = append(objects, group(label, cards)...)
	}
	return objects
}

// visitCard is one child's visits.
func (p *letterPage) visitCard(c storage.Child) *look.Card {
	s, today := p.s, p.s.today()
	v := s.reading.visits[c.ID]
	left := []fyne.CanvasObject{look.Strong(c.Name)}
	text, tone := v.chip(today)
	if text != "" {
		left = append(left, look.NewChip(text, tone))
	}
	words := v.words(today)
	why := v.why(c, today)
	if v.next.IsZero() && v.every == 0 {
		why += " · say what plan they have, and the day shows itself"
	}
	right := look.Words(words).OneLine()
	card := look.NewCard(look.Column(4, look.Row(10, left, []fyne.CanvasObject{right}), look.Soft(why)),
		func() { s.goTo(c.ID, s.Focus) })
	card.Spoken = strings.Join(nonEmpty(c.Name, text, words, why), ", ")
	return card
}

// goTo shows a child's letters, and then does more.
func (s *Screen) goTo(child storage.ID, then func()) {
	if i := s.find(child); i >= 0 {
		s.choose(i)
		s.list.reveal()
		then()
	}
}

// lettersOf are the letters under a tab, the longest waiting first.
func (s *Screen) lettersOf(v view) []storage.Letter {
	var out []storage.Letter
	for _, c := range s.children {
		for _, l := range s.reading.letters[c.ID] {
			switch draft := l.State == storage.Draft || l.State == ""; {
			case v == onBack && l.State == storage.CameBack,
				v == onDrafts && draft && !l.Created.IsZero() && between(storage.DateOf(l.Created), s.today()) > oldDraft:
				out = append(out, l)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b storage.Letter) int {
		if v == onBack {
			return a.Saved.Compare(b.Saved)
		}
		return a.Created.Compare(b.Created)
	})
	return out
}

// tabLetters are letters of several children.
func (p *letterPage) tabLetters() []fyne.CanvasObject {
	s, now := p.s, p.s.p.Now()
	var cards []fyne.CanvasObject
	for _, l := range s.lettersOf(s.view) {
		i := s.find(l.Child)
		child := s.children[i]
		day := s.visitDay(l)
		when := "came back " + look.When(l.Saved, now)
		if s.view == onDrafts {
			when = "begun " + ago(between(storage.DateOf(l.Created), s.today()))
		}
		head := look.NewText(look.Span{Text: child.Name, Bold: true}, look.Span{Text: "  " + day, Color: look.ColorSoft}).OneLine()
		side := look.Soft(when).OneLine()
		card := look.NewCard(look.Column(6,
			look.Row(10, []fyne.CanvasObject{head, look.StateChip(l.State)}, []fyne.CanvasObject{side}),
			look.Words(firstWords(l.Text)).In(look.ColorSoft).OneLine(),
		), func() { s.p.OnLetter(child, l) })
		card.Spoken = strings.Join([]string{"Letter to " + child.Name, day, when, firstWords(l.Text)}, ", ")
		card.OnMenu = func(at fyne.Position) { s.letterMenu(child, l, at) }
		card.OnKey = deleteKey(func() { s.askDeleteLetter(l) })
		cards = append(cards, p.card(l.ID, card))
	}
	if len(cards) == 0 {
		line := "Nothing came back. A letter that your manager asks you to change shows here."
		if s.view == onDrafts {
			line = "No draft is older than " + strconv.Itoa(oldDraft) + " days."
		}
		return []fyne.CanvasObject{look.Empty(line, nil)}
	}
	return []fyne.CanvasObject{look.Column(9, cards...)}
}
