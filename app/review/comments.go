package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/editor"
	"dearly/storage"
)

// Comment begins a comment on the words selected, or on the sentence that the
// caret is in, and puts the keyboard where it is written. What reaches over several
// paragraphs is about the first of them.
func (s *Screen) Comment() {
	at, ok := s.toSay()
	if !ok {
		return
	}
	if len(at) > 1 {
		s.Say("A comment belongs to one paragraph. This one is on the first of those you chose.", look.Quiet)
	}
	s.openCard(s.say(at[0], false), true)
}

// KeepThis marks the same words as good; words of praise can follow and need not.
// Of several paragraphs each is marked.
func (s *Screen) KeepThis() {
	at, ok := s.toSay()
	if !ok {
		return
	}
	var id storage.ID
	for _, sp := range at {
		id = s.say(sp, true)
	}
	s.openCard(id, false)
	s.Focus() // reading goes on
}

// toSay are the words that something can be said of now.
func (s *Screen) toSay() ([]span, bool) {
	if s.given() {
		s.Say("This review went back, so nothing can be added to it here.", look.Quiet)
		return nil, false
	}
	at := s.chosen()
	if len(at) == 0 {
		s.Say("Put the caret in some words of the letter first, or select them.", look.Quiet)
		return nil, false
	}
	s.closeCard()
	return at, true
}

// say adds a comment on a span, in the order of the letter. The same words are not
// commented on twice: what was said of them comes back.
func (s *Screen) say(at span, keep bool) storage.ID {
	for i, c := range s.review.Comments {
		if c.Paragraph == at.paragraph && c.Start == at.start && c.End == at.end {
			if keep && !c.Keep && c.Words == "" {
				s.review.Comments[i].Keep = true
				s.commented()
			}
			return c.ID
		}
	}
	c := storage.Comment{ID: storage.NewID(), Paragraph: at.paragraph, Start: at.start, End: at.end, Quote: at.quote, Keep: keep, At: s.p.Now()}
	i, _ := slices.BinarySearchFunc(s.review.Comments, c, func(a, b storage.Comment) int {
		if a.Paragraph != b.Paragraph {
			return a.Paragraph - b.Paragraph
		}
		return a.Start - b.Start
	})
	s.review.Comments = slices.Insert(s.review.Comments, i, c)
	s.commented()
	return c.ID
}

// commented shows the comments as they are now, and has them saved.
func (s *Screen) commented() {
	s.showing = true
	s.page.SetComments(s.places())
	s.showing = false
	s.side.fillComments()
	s.side.refresh()
	s.changed()
}

func (s *Screen) comment(id storage.ID) *storage.Comment {
	for i := range s.review.Comments {
		if s.review.Comments[i].ID == id {
			return &s.review.Comments[i]
		}
	}
	return nil
}

// openCard opens a comment's card; write puts the keyboard into it.
func (s *Screen) openCard(id storage.ID, write bool) {
	if s.open != id {
		s.closeCard()
		s.open = id
		s.side.fillComments()
		s.side.refresh()
	}
	s.side.choose(toComments)
	s.side.reveal(id)
	if write && s.side.input != nil {
		s.focus(s.side.input)
		s.side.input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // to the end, where writing goes on
	}
}

// closeCard closes the open card; a comment without a word is taken back, unless it
// is praise.
func (s *Screen) closeCard() {
	c := s.comment(s.open)
	if s.open.IsZero() {
		return
	}
	s.open = storage.ID{}
	if c != nil && !s.given() && !c.Keep && strings.TrimSpace(c.Words) == "" {
		s.remove(c.ID)
		return
	}
	s.side.fillComments()
	s.side.refresh()
}

// remove takes a comment back.
func (s *Screen) remove(id storage.ID) {
	s.review.Comments = slices.DeleteFunc(s.review.Comments, func(c storage.Comment) bool { return c.ID == id })
	if s.open == id {
		s.open = storage.ID{}
	}
	s.commented()
}

// goTo shows a comment's words on the page.
func (s *Screen) goTo(id storage.ID) {
	for _, c := range s.page.Comments() {
		if c.Data == any(id) {
			s.showing = true
			s.page.ShowComment(editor.Comment{From: c.From, To: c.To})
			s.showing = false
		}
	}
}

// fillComments makes the cards anew.
func (d *side) fillComments() {
	s := d.s
	body := d.bodies[toComments]
	body.Objects, d.cards, d.input, d.first[toComments] = nil, nil, nil, nil
	for _, c := range s.review.Comments {
		switch {
		case c.ID == s.open && !s.given():
			body.Objects = append(body.Objects, d.openCard(c))
		default:
			body.Objects = append(body.Objects, d.closedCard(c))
		}
	}
	switch {
	case len(s.review.Comments) > 0:
	case s.given():
		body.Objects = append(body.Objects, look.Soft("No comments were made."))
	default:
		body.Objects = append(body.Objects, look.Soft("No comments yet. Select words of the letter, then choose Comment, or Keep this for what is good. With nothing selected it is about the sentence with the caret."))
	}
	if len(d.cards) > 0 {
		d.first[toComments] = d.cards[0]
	}
	if d.input != nil {
		d.first[toComments] = d.input
	}
}

// said is a comment's words with what they are about.
func said(c storage.Comment) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	if c.Keep {
		rows = append(rows, look.NewText(look.Span{Text: "Keep this", Bold: true, Color: look.ColorGood}))
	}
	quote := look.Soft("“" + c.Quote + "”")
	quote.Lines = 2
	return append(rows, quote)
}

func (d *side) closedCard(c storage.Comment) fyne.CanvasObject {
	s := d.s
	rows := said(c)
	if c.Words != "" {
		rows = append(rows, look.Words(c.Words))
	}
	for _, r := range c.Replies {
		rows = append(rows, look.NewText(look.Span{Text: r.By + "  ", Bold: true}, look.Span{Text: r.Words, Color: look.ColorSoft}))
	}
	if c.Resolved {
		rows = append(rows, look.Soft("Dealt with"))
	}
	card := look.NewCard(look.Column(4, rows...), nil)
	card.OnTapped = func() {
		s.goTo(c.ID)
		s.openCard(c.ID, true)
	}
	kind := "Comment"
	if c.Keep {
		kind = "Keep this"
	}
	card.Spoken = kind + " on “" + c.Quote + "”. " + c.Words
	card.SetSelected(c.ID == s.open)
	card.OnKey = func(e *fyne.KeyEvent) bool { return d.walk(card, c.ID, e) }
	d.cards = append(d.cards, card)
	return card
}

// walk goes from card to card with the arrows; Del takes a comment back.
func (d *side) walk(from *look.Card, id storage.ID, e *fyne.KeyEvent) bool {
	i := slices.Index(d.cards, from)
	switch e.Name {
	case fyne.KeyUp:
		if i == 0 {
			d.s.focus(d.tabs[toComments])
			return true
		}
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = len(d.cards) - 1
	case fyne.KeyDelete:
		if !d.s.given() {
			d.s.remove(id)
			d.focus()
		}
		return true
	default:
		return d.s.keyEvent(e)
	}
	if i < len(d.cards) {
		d.s.focus(d.cards[max(i, 0)])
	}
	return true
}

// openCard is a comment being written.
func (d *side) openCard(c storage.Comment) fyne.CanvasObject {
	s := d.s
	label := "What would you change, or ask?"
	other := "Keep this instead"
	if c.Keep {
		label, other = "What is good about it? It may stay empty.", "Make it a comment"
	}
	field := look.NewLongField(label, 2)
	field.SetText(c.Words)
	field.Input.Spoken = "On “" + c.Quote + "”. " + label
	field.Input.OnChanged = func(words string) {
		if now := s.comment(c.ID); now != nil && now.Words != words {
			now.Words = words
			s.changed()
		}
	}
	done := func() {
		s.closeCard()
		s.Focus()
	}
	field.Input.OnKey = func(e *fyne.KeyEvent) bool {
		if (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && !s.shift() {
			done()
			return true
		}
		return s.keyEvent(e)
	}
	field.Input.OnSubmitted = func(string) { field.Input.TypedRune('\n') } // Shift and Enter
	d.input = field.Input
	links := []*look.Button{
		look.LinkButton("Done", done),
		look.LinkButton(other, func() {
			if now := s.comment(c.ID); now != nil {
				now.Keep = !now.Keep
				s.commented()
				d.focus()
			}
		}),
		look.LinkButton("Remove", func() {
			s.remove(c.ID)
			s.Focus()
		}),
	}
	var row []fyne.CanvasObject
	for _, l := range links {
		l.OnKey = s.keyEvent
		row = append(row, l)
	}
	rows := append(said(c), look.Pad(2, 0, 0, 0, field), look.HeadLine(row, nil))
	card := look.Paper(look.Pad(12, 14, 10, 14, look.Column(6, rows...)))
	card.Edge, card.Heavy = look.ColorAccent, true
	return card
}

// reveal scrolls to a comment's card.
func (d *side) reveal(id storage.ID) {
	for i, c := range d.s.review.Comments {
		if c.ID == id && i < len(d.bodies[toComments].Objects) {
			look.Reveal(d.scroll, d.bodies[toComments].Objects[i])
		}
	}
}
