package home

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// letterPage is the desk at the right: a child's letters, all about a child, or
// what waits.
type letterPage struct {
	s         *Screen
	newLetter *look.Button // nil without a child
	about     *look.Button
	note      *look.Button
	file      *look.Button
	add       *look.Button // nil with a child
	walk      walker
	ids       []storage.ID // what each card of walk is about
	column    *fyne.Container
	scroll    *container.Scroll
	content   *look.Ground
}

func newLetterPage(s *Screen) *letterPage {
	p := &letterPage{s: s, column: look.Column(9)}
	inner, scroll := look.Scrolled(look.Pad(22, 28, 28, 28, p.column))
	p.scroll = scroll
	p.content = look.NewGround(look.ColorDesk, inner)
	return p
}

// show draws the page anew.
func (p *letterPage) show() {
	p.clear()
	child, ok := p.s.Child()
	switch {
	case p.s.view >= onVisits:
		p.lay(p.s.tabPage(p)...)
	case !ok:
		p.add = look.PrimaryButton("Add a child", p.s.AddChild)
		buttons := []fyne.CanvasObject{p.add}
		if p.s.p.OnSample != nil {
			buttons = append(buttons, look.PlainButton("Look at a made-up letter", p.s.p.OnSample))
		}
		p.lay(look.Pad(8, 0, 0, 0, look.Column(16,
			look.Words("No children here yet. Add the first child you write to.").In(look.ColorSoft), look.Row(12, buttons, nil))))
	case p.s.view == onAbout:
		p.lay(p.aboutPage(child)...)
	default:
		p.lay(p.childPage(child)...)
	}
}

// clear forgets what was shown.
func (p *letterPage) clear() {
	p.newLetter, p.about, p.note, p.file, p.add = nil, nil, nil, nil, nil
	p.ids = nil
	p.walk = walker{focus: p.s.focus, out: map[fyne.KeyName]func(int){
		fyne.KeyLeft: func(int) { p.s.list.toChosen() },
	}}
	if p.s.view == onAbout {
		p.walk.out[fyne.KeyEscape] = func(int) { p.s.toLetters() }
	}
}

func (p *letterPage) lay(objects ...fyne.CanvasObject) {
	p.column.Objects = objects
	p.scroll.Offset.Y = 0
	p.content.Refresh()
	look.FollowFocus(p.scroll)
}

// card adds a card to those the arrows walk.
func (p *letterPage) card(about storage.ID, c *look.Card) *look.Card {
	p.walk.add(c)
	p.ids = append(p.ids, about)
	return c
}

// to puts the keyboard on the card about something; false: there is none.
func (p *letterPage) to(about storage.ID) bool {
	for i, id := range p.ids {
		if id == about {
			p.walk.to(i)
			return true
		}
	}
	return false
}

// enter puts the keyboard on the first card, or on writing a letter.
func (p *letterPage) enter() {
	if len(p.walk.cards) > 0 {
		p.walk.to(0)
		return
	}
	p.s.Focus()
}

// childPage is who the child is in two lines, their letters and the visit notes.
func (p *letterPage) childPage(child storage.Child) []fyne.CanvasObject {
	s := p.s
	p.newLetter = look.PrimaryButton("New letter", func() { s.p.OnNew(child) })
	p.newLetter.Spoken = "New letter to " + child.Name
	p.about = look.PlainButton("About "+shortName(child.Name), s.AboutChild)
	p.note = look.PlainButton("Note a visit", func() { s.askNote(child, nil) })
	buttons := []fyne.CanvasObject{p.about, p.note}
	if s.p.OnText != nil {
		p.file = look.PlainButton("From a text file", s.p.OnText)
		p.file.Spoken = "Open a text file as a new letter"
		buttons = append(buttons, p.file)
	}
	buttons = append(buttons, p.newLetter)
	today := s.today()
	left := []fyne.CanvasObject{look.Head(child.Name)}
	if age := ageLine(child, today); age != ageUnknown {
		left = append(left, look.Soft(age).OneLine())
	}
	objects := []fyne.CanvasObject{look.HeadLine(left, buttons)}
	if line := aboutLine(child); line != "" {
		t := look.Words(line).In(look.ColorSoft)
		t.Lines = 2
		objects = append(objects, t)
	}
	if line := p.visitLine(child); line != nil {
		objects = append(objects, line)
	}
	if len(s.letters) == 0 {
		objects = append(objects, look.Pad(14, 0, 0, 0, look.Empty("No letters yet. Write the first one to "+child.Name+".",
			look.PlainButton("Write the first letter", func() { s.p.OnNew(child) }))))
	} else {
		var cards []fyne.CanvasObject
		for _, l := range s.letters {
			cards = append(cards, p.card(l.ID, p.letterCard(child, l)))
		}
		objects = append(objects, look.Pad(9, 0, 0, 0, look.Column(9, cards...)))
	}
	return append(objects, p.noteCards(child, func(o fyne.CanvasObject) fyne.CanvasObject { return o })...)
}

// visitLine says what plan the child has, when they were seen and are to be seen;
// nil when nobody knows.
func (p *letterPage) visitLine(child storage.Child) fyne.CanvasObject {
	v, today := p.s.reading.visits[child.ID], p.s.today()
	line := look.PlanName(child.Plan)
	if !v.next.IsZero() {
		line = strings.Join(nonEmpty(line, v.words(today), lowerFirst(v.when(today))), " · ")
	}
	if line == "" {
		return nil
	}
	words := look.Soft(capital(line)).OneLine()
	text, tone := v.chip(today)
	if text == "" {
		return words
	}
	return look.Row(10, []fyne.CanvasObject{look.NewChip(text, tone), words}, nil)
}
