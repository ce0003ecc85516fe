package home

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// letterPage is the desk at the right: who the child is, and their letters.
type letterPage struct {
	s         *Screen
	newLetter *look.Button // nil without a child
	about     *look.Button
	file      *look.Button
	add       *look.Button // nil with a child
	cards     []*look.Card
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
	p.cards, p.newLetter, p.about, p.file, p.add = nil, nil, nil, nil, nil
	child, ok := p.s.Child()
	if ok {
		p.showChild(child)
	} else {
		p.add = look.PrimaryButton("Add a child", p.s.AddChild)
		p.column.Objects = []fyne.CanvasObject{look.Pad(8, 0, 0, 0,
			look.Empty("No children here yet. Add the first child you write to.", p.add))}
	}
	p.scroll.Offset.Y = 0
	p.content.Refresh()
	look.FollowFocus(p.scroll)
}

func (p *letterPage) showChild(child storage.Child) {
	p.newLetter = look.PrimaryButton("New letter", func() { p.s.p.OnNew(child) })
	p.newLetter.Spoken = "New letter to " + child.Name
	p.about = look.PlainButton("About "+shortName(child.Name), p.s.AboutChild)
	buttons := []fyne.CanvasObject{p.about}
	if p.s.p.OnText != nil {
		p.file = look.PlainButton("From a text file", p.s.p.OnText)
		p.file.Spoken = "Open a text file as a new letter"
		buttons = append(buttons, p.file)
	}
	buttons = append(buttons, p.newLetter)
	left := []fyne.CanvasObject{look.Head(child.Name)}
	if age := ageLine(child, storage.DateOf(p.s.p.Now())); age != ageUnknown {
		left = append(left, look.Soft(age).OneLine())
	}
	objects := []fyne.CanvasObject{look.HeadLine(left, buttons)}
	if line := aboutLine(child); line != "" {
		t := look.Words(line).In(look.ColorSoft)
		t.Lines = 2
		objects = append(objects, t)
	}
	if len(p.s.letters) == 0 {
		objects = append(objects, look.Pad(14, 0, 0, 0, look.Empty("No letters yet. Write the first one to "+child.Name+".",
			look.PlainButton("Write the first letter", func() { p.s.p.OnNew(child) }))))
	} else {
		var cards []fyne.CanvasObject
		for i, l := range p.s.letters {
			card := p.card(child, l)
			card.OnKey = func(e *fyne.KeyEvent) bool { return p.key(i, e) }
			p.cards = append(p.cards, card)
			cards = append(cards, card)
		}
		objects = append(objects, look.Pad(9, 0, 0, 0, look.Column(9, cards...)))
	}
	p.column.Objects = objects
}

// card is one letter: its day and state, when it was saved, how it begins.
func (p *letterPage) card(child storage.Child, l storage.Letter) *look.Card {
	now := p.s.p.Now()
	day := look.Span{Text: "Visit without a day", Bold: true}
	if !l.Visit.IsZero() {
		day.Text = look.DayIn(l.Visit.Time(now.Location()), now)
	}
	head := look.NewText(day).OneLine()
	if l.Place != "" {
		head = look.NewText(day, look.Span{Text: "  " + l.Place, Color: look.ColorSoft}).OneLine()
	}
	state := look.StateChip(l.State)
	remove := look.NewButton(look.QuietLink, "Delete", func() { p.s.askDeleteLetter(l) })
	remove.Spoken = "Delete the letter of " + day.Text
	saved := look.Soft("saved " + look.When(l.Saved, now)).OneLine()
	saved.Gives = true
	first := look.Words(firstWords(l.Text)).In(look.ColorSoft).OneLine()
	card := look.NewCard(look.Column(6,
		look.Row(10, []fyne.CanvasObject{head, state}, []fyne.CanvasObject{saved, remove}),
		first,
	), func() { p.s.p.OnLetter(child, l) })
	card.Spoken = strings.Join([]string{"Letter", day.Text, state.Text(), first.Text()}, ", ")
	card.OnMenu = func(at fyne.Position) { p.menu(child, l, at) }
	return card
}

// menu is what can be done with a letter, on the right button.
func (p *letterPage) menu(child storage.Child, l storage.Letter, at fyne.Position) {
	c := p.s.canvas()
	if c == nil {
		return
	}
	showMenu(c, at,
		fyne.NewMenuItem("Open", func() { p.s.p.OnLetter(child, l) }),
		fyne.NewMenuItem("Delete…", func() { p.s.askDeleteLetter(l) }),
	)
}

// key walks the letters.
func (p *letterPage) key(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		p.walk(i - 1)
	case fyne.KeyDown:
		p.walk(i + 1)
	case fyne.KeyHome:
		p.walk(0)
	case fyne.KeyEnd:
		p.walk(len(p.cards) - 1)
	case fyne.KeyLeft:
		p.s.list.walk(p.s.chosen)
	case fyne.KeyDelete:
		p.s.askDeleteLetter(p.s.letters[i])
	default:
		return false
	}
	return true
}

func (p *letterPage) walk(i int) {
	if i < 0 || i >= len(p.cards) {
		return
	}
	p.s.focus(p.cards[i])
}

// enter puts the keyboard on the first letter, or on writing one.
func (p *letterPage) enter() {
	if len(p.cards) > 0 {
		p.walk(0)
		return
	}
	p.s.Focus()
}
