package home

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// letterCard is one letter: its day and state, what becomes of it, how it begins,
// and what the child said to it.
func (p *letterPage) letterCard(child storage.Child, l storage.Letter) *look.Card {
	s, now := p.s, p.s.p.Now()
	day := s.visitDay(l)
	head := look.NewText(look.Span{Text: day, Bold: true}).OneLine()
	if l.Place != "" {
		head = look.NewText(look.Span{Text: day, Bold: true}, look.Span{Text: "  " + l.Place, Color: look.ColorSoft}).OneLine()
	}
	state := look.StateChip(l.State)
	left := []fyne.CanvasObject{head, state}
	spoken := []string{"Letter", day, state.Text()}
	if why := holdWords(s.reading.held(l)); why != "" {
		left = append(left, look.NewChip(why, look.Warn))
		spoken = append(spoken, why)
	}
	fate := look.Soft(s.fate(l)).OneLine()
	fate.Gives = true
	more := look.NewButton(look.QuietLink, "More", nil)
	more.Spoken = "What can be done with the letter of " + day
	more.OnTapped = func() { s.letterMenu(child, l, below(more)) }
	first := look.Words(firstWords(l.Text)).In(look.ColorSoft).OneLine()
	objects := []fyne.CanvasObject{look.Row(10, left, []fyne.CanvasObject{fate, more}), first}
	for _, sentence := range doubts(child, l, now) {
		objects = append(objects, look.Soft(sentence).In(look.ColorWarn))
	}
	for _, r := range l.Replies {
		objects = append(objects, replyBlock(child, r, now))
		spoken = append(spoken, replyHead(child, r, now)+" "+r.Words)
	}
	card := look.NewCard(look.Column(6, objects...), func() { s.p.OnLetter(child, l) })
	card.Spoken = strings.Join(append(spoken, first.Text()), ", ")
	card.OnMenu = func(at fyne.Position) { s.letterMenu(child, l, at) }
	card.OnKey = deleteKey(func() { s.askDeleteLetter(l) })
	return card
}

// visitDay is the day of a letter's visit in words.
func (s *Screen) visitDay(l storage.Letter) string {
	if l.Visit.IsZero() {
		return "Visit without a day"
	}
	return look.DayIn(l.Visit.Time(s.p.Now().Location()), s.p.Now())
}

// fate is what becomes of a letter: when it goes from here, or when it was saved.
func (s *Screen) fate(l storage.Letter) string {
	goes := s.reading.goes(l)
	switch {
	case goes.IsZero():
		return "saved " + look.When(l.Saved, s.p.Now())
	case goes.Compare(s.today()) <= 0:
		return "goes from here today"
	}
	return "goes from here on " + shortDay(goes, s.today())
}

// replyBlock is what the child said, set apart by a bar.
func replyBlock(child storage.Child, r storage.Reply, now time.Time) fyne.CanvasObject {
	words := look.NewText(
		look.Span{Text: replyHead(child, r, now) + " "},
		look.Span{Text: "“" + r.Words + "”", Bold: true},
	)
	block := look.NewGround("", look.Pad(2, 0, 2, 14, words))
	block.Bar = look.ColorAccent
	return block
}

// replyHead says who said it, how and when: "Anouk told me on Tuesday 17 November:".
func replyHead(child storage.Child, r storage.Reply, now time.Time) string {
	how := strings.TrimSpace(r.How)
	if how == "" {
		how = "said"
	}
	if r.On.IsZero() {
		return child.Name + " " + how + ":"
	}
	return child.Name + " " + how + " on " + look.DayIn(r.On.Time(time.UTC), now) + ":"
}

// letterMenu is what can be done with a letter.
func (s *Screen) letterMenu(child storage.Child, l storage.Letter, at fyne.Position) {
	c := s.canvas()
	if c == nil {
		return
	}
	showMenu(c, at, s.letterItems(child, l)...)
}

func (s *Screen) letterItems(child storage.Child, l storage.Letter) []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem("Open", func() { s.p.OnLetter(child, l) }),
		fyne.NewMenuItem("Add what they said…", func() { s.askReply(child, l) }),
		fyne.NewMenuItemSeparator(),
	}
	if l.State != storage.InRecord {
		items = append(items, fyne.NewMenuItem("In the record…", func() { s.askRecord(child, l) }))
	}
	return append(items,
		fyne.NewMenuItem(holdLabel(s.reading.holds[l.ID]), func() { s.askHold(l.ID, "the letter of "+lowerFirst(s.visitDay(l))) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Delete…", func() { s.askDeleteLetter(l) }),
	)
}

// below is where a menu goes that a button opens.
func below(o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return at.AddXY(0, o.Size().Height+2)
}

// deleteKey is a card's key for asking to delete it.
func deleteKey(ask func()) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyDelete {
			return false
		}
		ask()
		return true
	}
}
