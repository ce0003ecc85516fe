package teach

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// describe fills the callout with the word looked at; false when there is none.
func (g *stage) describe() bool {
	g.wording = nil
	_, s, ok := g.deck.spot(g.deck.at)
	if !ok || !g.deck.looking {
		return false
	}
	term := look.NewText(look.Span{Text: s.text, Bold: true})
	rows := []fyne.CanvasObject{term}
	if s.Entry != nil && s.Entry.Why != "" {
		rows = append(rows, look.Words(s.Entry.Why))
	}
	var cards []fyne.CanvasObject
	for i, w := range wordingsOf(s) {
		if w.Advice {
			rows = append(rows, look.Words(w.Text))
			continue
		}
		sign := "Enter"
		if i > 0 {
			sign = fmt.Sprint(i + 1)
		}
		card := look.NewListRow(look.Row(14, []fyne.CanvasObject{look.Strong(w.Text)}, []fyne.CanvasObject{look.NewChip(sign, look.Quiet)}), func() {
			g.deck.take(i)
			g.show.screen.focusOn(g.pad)
			g.refresh()
		})
		card.Spoken = "Say " + w.Text + " instead"
		g.wording = append(g.wording, card)
		ground := look.NewGround(look.ColorPage, card)
		ground.Radius = 10
		cards = append(cards, ground)
	}
	g.callout.Content = look.Pad(12, 20, 14, 20, look.Column(8, append(rows, cards...)...))
	g.callout.Refresh()
	return true
}
