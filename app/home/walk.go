package home

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// walker moves the keyboard among cards that lie one under another: the children,
// the letters, what was found. Up, Down, Home and End walk; other keys, and the
// way past either end, lead where out says.
type walker struct {
	cards []*look.Card
	focus func(fyne.Focusable)
	at    func(i int)                     // what else happens when the keyboard comes to card i; may be nil
	out   map[fyne.KeyName]func(from int) // of Up and Down: past the end
}

// add puts a card at the end.
func (w *walker) add(c *look.Card) {
	i := len(w.cards)
	own := c.OnKey
	c.OnKey = func(e *fyne.KeyEvent) bool { return own != nil && own(e) || w.key(i, e) }
	w.cards = append(w.cards, c)
}

func (w *walker) key(from int, e *fyne.KeyEvent) bool {
	to, ok := look.Step(e.Name, from, len(w.cards))
	if !ok {
		if f := w.out[e.Name]; f != nil {
			f(from)
			return true
		}
		return false
	}
	if to >= 0 && to < len(w.cards) {
		w.to(to)
	} else if f := w.out[e.Name]; f != nil {
		f(from)
	}
	return true
}

// to puts the keyboard on a card; places that there are not are left alone.
func (w *walker) to(i int) {
	if i < 0 || i >= len(w.cards) {
		return
	}
	if w.at != nil {
		w.at(i)
	}
	w.focus(w.cards[i])
}

// focused is the card that has the keyboard; -1: none.
func (w *walker) focused() int {
	for i, c := range w.cards {
		if c.Focused() {
			return i
		}
	}
	return -1
}
