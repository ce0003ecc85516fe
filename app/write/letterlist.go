package write

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/editor"
)

// letterList is the panel about the letter as a whole: what may go under the
// heading that the caret is in, what the coach asks, how it reads, and what can be
// added to it.
type letterList struct {
	screen  *Screen
	cards   *fyne.Container
	content fyne.CanvasObject
	scroll  *container.Scroll
	stops   []fyne.Focusable
	shown   []asked
	made    bool
	looking asked // the one that the caret is in
	heading string
}

func newLetterList(s *Screen) *letterList {
	l := &letterList{screen: s}
	l.cards = look.Column(9)
	l.content, l.scroll = look.Scrolled(look.Pad(14, 14, 14, 14, l.cards))
	return l
}

// follow shows the panel anew when the caret came to another heading or finding.
func (l *letterList) follow() {
	aside, _ := l.screen.page.Aside()
	at, _ := aside.Data.(asked)
	if l.screen.side.chosen == Whole && (!l.made || at != l.looking || l.screen.page.Heading() != l.heading) {
		l.show()
	}
}

// show makes the panel anew.
func (l *letterList) show() {
	s := l.screen
	aside, open := s.page.Aside()
	at, _ := aside.Data.(asked)
	l.looking, l.heading, l.shown = at, s.page.Heading(), s.askedNow()
	s.side.count(Whole, len(l.shown))
	if l.made = s.side.chosen == Whole; !l.made { // its cards are made when it is looked at
		return
	}
	was := -1
	if len(l.stops) > 0 && s.canvas() != nil {
		was = slices.Index(l.stops, s.canvas().Focused())
	}
	l.cards.Objects, l.stops = nil, nil
	l.addPrompts()
	if open {
		l.add(l.openCard(at))
	}
	l.addFindings(open)
	l.addEase()
	l.addDoings()
	l.cards.Refresh()
	l.content.Refresh()
	look.FollowFocus(l.scroll)
	switch {
	case was >= 0 && len(l.stops) > 0:
		s.focus(l.stops[min(was, len(l.stops)-1)])
	case was >= 0:
		s.Focus()
	default: // where the caret is comes first
		l.scroll.ScrollToTop()
	}
}

func (l *letterList) add(o fyne.CanvasObject) { l.cards.Objects = append(l.cards.Objects, o) }

func (l *letterList) title(text string) {
	l.add(look.Pad(4, 2, 0, 2, look.Label(text)))
}

// addPrompts shows what may go under the heading that the caret is in.
func (l *letterList) addPrompts() {
	all := l.screen.prompts.of(l.heading, l.screen.reader())
	if len(all) == 0 {
		return
	}
	rows := []fyne.CanvasObject{look.Strong(l.heading).In(look.ColorAccent)}
	for _, p := range all {
		rows = append(rows, look.Soft(p))
	}
	ground := look.NewGround(look.ColorAccentGround, look.Pad(11, 14, 12, 14, look.Column(7, rows...)))
	ground.Radius = 10
	l.add(ground)
}

// addFindings shows what the coach asks, by rule.
func (l *letterList) addFindings(open bool) {
	listed := 0
	for _, rule := range askedRules() {
		first := true
		for _, a := range l.shown {
			if a.Rule != rule.name || listed >= mostListed || open && a == l.looking {
				continue
			}
			if first {
				l.title(rule.title(l.screen.childName()))
				l.add(look.Pad(0, 2, 0, 2, look.Soft(a.Why)))
				first = false
			}
			listed++
			l.add(l.closedCard(a))
		}
	}
	switch {
	case l.screen.page.Words() == 0:
		l.add(look.Soft("What the letter as a whole still needs will show here while you write."))
	case len(l.shown) == 0:
		l.add(look.Soft("Nothing to ask about this letter."))
	case len(l.shown) > listed+1:
		l.add(look.Soft("And " + look.Count(len(l.shown)-listed, "more place", "more places") + "."))
	}
	if l.screen.coached.cut {
		l.add(look.Soft("The letter is very long: only its beginning was read for this."))
	}
}

// closedCard shows the words found and the question about them.
func (l *letterList) closedCard(a asked) *look.Card {
	words := look.NewText(look.Span{Text: a.words, Bold: true})
	words.Lines = 2
	card := look.NewCard(look.Column(4, words, look.Soft(a.Ask)), func() { l.goTo(a) })
	card.Spoken = a.words + ". " + a.Ask
	card.OnKey = l.stop(card)
	return card
}

// openCard is the finding that the caret is in.
func (l *letterList) openCard(a asked) fyne.CanvasObject {
	words := look.NewText(look.Span{Text: a.words, Bold: true})
	words.Lines = 3
	leave := look.LinkButton("Leave it here", func() {
		l.screen.leaveAsked(a)
		l.screen.Focus()
	})
	leave.Spoken = "Leave it here: " + a.words
	leave.OnKey = l.stop(leave)
	opened := look.Paper(look.Pad(13, 16, 13, 16, look.Column(6, words, look.Soft(a.Why), look.Words(a.Ask), look.Row(14, []fyne.CanvasObject{leave}, nil))))
	opened.Edge, opened.Heavy = look.ColorAccent, true
	return opened
}

// goTo shows the place of a finding on the page, wherever edits have moved it.
func (l *letterList) goTo(a asked) {
	i := slices.IndexFunc(l.screen.page.Asides(), func(c editor.Comment) bool { return c.Data == any(a) })
	if i >= 0 {
		l.screen.page.ShowAside(l.screen.page.Asides()[i])
	} else { // of very many, not all are on the page
		l.screen.page.ShowAside(editor.Comment{From: a.from, To: a.to})
	}
	l.screen.Focus()
}

func (l *letterList) addEase() {
	lines := l.screen.coached.ease.lines()
	if len(lines) == 0 {
		return
	}
	l.title("How it reads")
	var rows []fyne.CanvasObject
	for _, line := range lines {
		rows = append(rows, look.Soft(line))
	}
	l.add(look.Paper(look.Pad(12, 16, 12, 16, look.Column(6, rows...))))
}

// addDoings shows what can be added to the letter.
func (l *letterList) addDoings() {
	l.title("Add to the letter")
	for _, d := range []struct {
		label string
		do    func()
	}{
		{"Headings…", l.screen.AskHeadings},
		{"Next steps: who, what, by when…", l.screen.AskSteps},
	} {
		link := look.LinkButton(d.label, d.do)
		link.OnKey = l.stop(link)
		l.add(look.Row(14, []fyne.CanvasObject{link}, nil))
	}
}

// stop makes a thing one of those that the arrows walk through.
func (l *letterList) stop(o fyne.Focusable) func(*fyne.KeyEvent) bool {
	l.stops = append(l.stops, o)
	return l.screen.walked(func() []fyne.Focusable { return l.stops }, o)
}

// askedRule is a rule of the coach as the list names it.
type askedRule struct {
	name  string
	title func(child string) string
}

// askedRules are the coach's rules, the gravest first.
func askedRules() []askedRule {
	plain := func(s string) func(string) string { return func(string) string { return s } }
	return []askedRule{
		{"softened-harm", plain("Harm behind vague words")},
		{"blame", plain("Could sound like blame")},
		{"private-fact-of-others", plain("Somebody else’s private facts")},
		{"promise-not-keepable", plain("A promise that may not hold")},
		{"about-not-to", func(child string) string { return "Speaks about " + child + ", not to " + child }},
		{"next-step-incomplete", plain("Who will do what by when?")},
		{"no-next-visit", func(child string) string { return "When will you see " + child + " again?" }},
		{"long-sentence", plain("Long sentences")},
	}
}
