package editor

import (
	"fyne.io/fyne/v2"
)

// card is the open card.
type card struct {
	page *Page
	at   Place
	card Card
	view *cardView
	take []Wording // those that keys take: Enter the first, digits the others

	hover bool // it goes with the mouse, and takes no key

	// chosen is what Enter does: a wording to take, and after those the actions.
	// It is -1 when there is no wording, until the arrows choose.
	chosen int
}

// openCard shows what there is to say about a mark, beside it.
func (p *Page) openCard(at Place) {
	p.closeCard()
	if c := p.newCard(at); c != nil {
		p.card = c
		p.showCaret()
		c.place()
	}
}

// openHoverCard shows the same card at the mouse.
func (p *Page) openHoverCard(at Place) {
	p.card = nil
	if c := p.newCard(at); c != nil {
		c.hover, c.chosen = true, -1
		p.card = c
		c.place()
	}
	p.update()
}

func (p *Page) newCard(at Place) *card {
	if p.Explain == nil {
		return nil
	}
	c := &card{page: p, at: at, card: p.Explain(p.doc.Paragraph(at.Paragraph).Text, at.Mark)}
	if !p.readOnly {
		for _, w := range c.card.Wordings {
			if !w.Advice {
				c.take = append(c.take, w)
			}
		}
	}
	if len(c.take) == 0 {
		c.chosen = -1
	}
	c.view = newCardView(c)
	return c
}

// keep makes a card that came with the mouse stay, and take keys.
func (c *card) keep() {
	if !c.hover {
		return
	}
	c.hover = false
	if len(c.take) > 0 {
		c.chosen = 0
	}
	p := c.page
	p.hover.stop()
	p.focusSelf()
	p.card = c // the keyboard came from elsewhere
	c.place()
	p.update()
}

// closeCard closes the card, if one is open. The caller paints.
func (p *Page) closeCard() {
	p.card = nil
	p.hover.stopRest()
	p.hover.stopLeave()
}

// key deals with a key while the card is open; what it leaves goes to the page.
func (c *card) key(name fyne.KeyName) bool {
	if c.hover && name != fyne.KeyEscape {
		return false
	}
	switch name {
	case fyne.KeyEscape:
		c.page.closeCard()
		c.page.update()
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		switch n := c.chosen - len(c.take); {
		case n >= 0 && n < len(c.card.Actions):
			c.act(c.card.Actions[n])
		case c.chosen >= 0 && n < 0:
			c.use(c.take[c.chosen])
		default:
			c.page.closeCard()
			c.page.update()
		}
		return true
	case fyne.KeyDown, fyne.KeyUp:
		c.choose(name == fyne.KeyDown)
		return true
	}
	return false
}

// choose goes to the next wording or action, round and round.
func (c *card) choose(next bool) {
	n := len(c.take) + len(c.card.Actions)
	if n == 0 {
		return
	}
	if next {
		c.chosen++
	} else if c.chosen--; c.chosen < 0 {
		c.chosen = n - 1
	}
	c.chosen %= n
	c.place()
	c.page.update()
}

// typed deals with a character: a digit takes the wording with that number.
func (c *card) typed(r rune) bool {
	n := int(r - '1')
	if c.hover || n < 0 || n > 8 {
		return false
	}
	if n < len(c.take) { // a figure without a wording is a slip, and no word of the letter
		c.use(c.take[n])
	}
	return true
}

func (c *card) use(w Wording) {
	c.page.closeCard()
	c.page.Replace(c.at, w)
	c.page.focusSelf()
}

func (c *card) act(a Action) {
	c.page.closeCard()
	if c.hover { // what is done is done to the mark looked at
		c.page.LookAt(c.at)
	}
	c.page.update()
	c.page.focusSelf()
	if a.Do != nil {
		a.Do()
	}
}

const (
	cardWide = 300
	cardPad  = 14
)

// place puts the card under its mark, or above it where there is more room.
func (c *card) place() {
	p := c.page
	size := c.view.layOut(min(cardWide*max(1, p.metrics.text/18), p.metrics.size.Width-2*4))
	start := p.sel.Caret
	start.Paragraph, start.Byte = c.at.Paragraph, c.at.Mark.Start
	at := p.pointOf(start)
	x := max(4, min(at.X-cardPad, p.metrics.size.Width-size.Width-4))
	y := at.Y + p.metrics.row + 6
	if y+size.Height > p.metrics.size.Height-4 {
		if above := at.Y - 6 - size.Height; above >= 4 || at.Y > p.metrics.size.Height-at.Y-p.metrics.row {
			y = max(4, above)
		}
	}
	place(c.view, x, y, size.Width, size.Height)
}
