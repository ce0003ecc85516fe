package review

import (
	"slices"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

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
	body.Objects = append(body.Objects, d.lastTime()...)
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

// talk is a comment with its words and what was answered.
func talk(c storage.Comment) fyne.CanvasObject {
	rows := said(c)
	if c.Words != "" {
		rows = append(rows, look.Words(c.Words))
	}
	for _, r := range c.Replies {
		rows = append(rows, look.NewText(look.Span{Text: r.By + "  ", Bold: true}, look.Span{Text: r.Words, Color: look.ColorSoft}))
	}
	if c.Resolved {
		rows = append(rows, look.Row(0, []fyne.CanvasObject{look.NewChip("Dealt with", look.Good)}, nil))
	}
	return look.Column(4, rows...)
}

// lastTime is what earlier reviews asked to be changed, with what was answered: to
// see that it was done. They are about an older wording, so they are not on the page.
func (d *side) lastTime() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, r := range d.s.p.Earlier {
		for _, c := range r.Comments {
			if !c.Keep {
				out = append(out, look.Paper(look.Pad(10, 14, 10, 14, talk(c))))
			}
		}
	}
	if len(out) > 0 {
		out = append([]fyne.CanvasObject{look.Pad(6, 0, 0, 0, look.Label("From last time"))}, out...)
	}
	return out
}

func (d *side) closedCard(c storage.Comment) fyne.CanvasObject {
	s := d.s
	card := look.NewCard(talk(c), nil)
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
