package editor

import (
	"time"

	"fyne.io/fyne/v2/canvas"

	"dearly/editor/text"
)

const (
	blinkEvery = 530 * time.Millisecond // what Windows does unless told otherwise
	blinks     = 24                     // then the caret stands still, so that an idle window sleeps
)

// caret is the blinking of the caret. There is a timer only while the page has
// the keyboard.
type caret struct {
	stopTimer func()
	off       bool // in the dark half of a blink
	left      int  // blinks until it stands still
}

// restart shows the caret and begins to blink anew.
func (c *caret) restart(p *Page) {
	c.stop()
	c.off, c.left = false, 2*blinks
	if p.focused && !p.SteadyCaret && !p.readOnly {
		c.wait(p)
	}
}

func (c *caret) wait(p *Page) {
	c.stopTimer = p.After(blinkEvery, func() {
		c.stopTimer = nil
		if !p.focused {
			return
		}
		if p.SteadyCaret { // asked for meanwhile
			c.left = 0
		}
		c.left--
		c.off = !c.off && c.left > 0
		if p.paint != nil {
			p.paint.caretAt()
			canvas.Refresh(&p.paint.caret)
		}
		if c.left > 0 {
			c.wait(p)
		}
	})
}

func (c *caret) stop() {
	if c.stopTimer != nil {
		c.stopTimer()
		c.stopTimer = nil
	}
}

// caretAt paints the caret.
func (r *painting) caretAt() {
	p := r.page
	r.caret.Hidden = !p.focused || p.caret.off
	if r.caret.Hidden || p.metrics.row == 0 {
		return
	}
	at := p.pointOf(p.sel.Caret)
	thick := max(1.5, round(p.metrics.text/10))
	tall := p.metrics.bodyTall
	if p.doc.Paragraph(p.sel.Caret.Paragraph).Kind == text.Heading {
		tall = p.metrics.headTall
	}
	r.caret.FillColor = p.colors.caret
	place(&r.caret, round(at.X)-thick/2, at.Y+(p.metrics.row-tall)/2, thick, tall)
}
