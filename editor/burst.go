package editor

import (
	"time"

	"dearly/editor/text"
)

// burst is a stretch of text being written fast. The faintest marks in it wait
// for a pause: they are for reading over, not for writing.
type burst struct {
	at        text.Position // where it began
	on        bool
	stopTimer func()
}

const burstPause = 1500 * time.Millisecond

// writeOn is called when something has been typed at from.
func (p *Page) writeOn(from text.Position) {
	b := &p.burst
	if !b.on {
		b.on, b.at = true, from
	}
	if b.stopTimer != nil {
		b.stopTimer()
		b.stopTimer = nil
	}
	for _, m := range p.blocks.At(p.sel.Caret.Paragraph).marks {
		if m.Shape == Faint {
			b.stopTimer = p.After(burstPause, func() {
				p.endBurst()
				p.marksChanged = true
				p.update()
			})
			return
		}
	}
}

// endBurst lets the faintest marks be seen. The caller paints.
func (p *Page) endBurst() {
	if p.burst.stopTimer != nil {
		p.burst.stopTimer()
		p.marksChanged = true
	}
	p.burst = burst{}
}

// inBurst reports whether a mark waits for a pause.
func (p *Page) inBurst(i int, m Mark) bool {
	at := text.Position{Paragraph: i, Byte: m.Start}
	return m.Shape == Faint && p.burst.on && !at.Before(p.burst.at) && !p.sel.Caret.Before(at)
}
