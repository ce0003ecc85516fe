package review

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/editor"
	"dearly/editor/text"
	"dearly/storage/exchange"
)

// Whatever is done in whatever order, what is kept can be sealed: comments stand on
// the words that they quote, in the order of the letter, none twice on the same.
func TestWhateverIsDoneCommentsStandOnTheirWords(t *testing.T) {
	letter := "## Why I came\n\n" + testLetter + "\n\n- a list, with “quotes” and a 👩‍👧 and é\n\n   \n\nEnd"
	d := openDesk(t, func(p *Params) { p.Letter.Text = letter })
	r := rand.New(rand.NewPCG(7, 7))
	all := d.page.Paragraphs()
	somewhere := func() text.Position {
		i := r.IntN(len(all))
		return text.Position{Paragraph: i, Byte: text.SnapCharacter(all[i].Text, r.IntN(len(all[i].Text)+1))}
	}
	for step := range 250 {
		switch r.IntN(9) {
		case 0, 1:
			a, b := somewhere(), somewhere()
			if b.Before(a) {
				a, b = b, a
			}
			d.page.ShowComment(editor.Comment{From: a, To: b})
		case 2:
			d.Comment()
			if r.IntN(2) == 0 {
				test.Type(d.canvas().Focused(), "Ask.")
			}
		case 3:
			d.KeepThis()
		case 4:
			d.press([]fyne.KeyName{fyne.KeyEscape, fyne.KeyF6, fyne.KeyDown, fyne.KeyUp, fyne.KeyDelete, fyne.KeyReturn}[r.IntN(6)])
		case 5:
			d.Focus()
			d.press(fyne.KeyDown, fyne.KeyRight)
		case 6:
			d.decide(decisions()[r.IntN(3)])
		case 7:
			if n := len(d.review.Comments); n > 0 {
				d.openCard(d.review.Comments[r.IntN(n)].ID, r.IntN(2) == 0)
			}
		case 8:
			d.elapse()
		}
		var places []text.Position
		for _, c := range d.review.Comments {
			if got := all[c.Paragraph].Text[c.Start:c.End]; got != c.Quote || strings.TrimSpace(got) == "" {
				t.Fatalf("step %d: %q quotes %q", step, got, c.Quote)
			}
			places = append(places, text.Position{Paragraph: c.Paragraph, Byte: c.Start})
		}
		if !slices.IsSortedFunc(places, func(a, b text.Position) int {
			if a.Paragraph != b.Paragraph {
				return a.Paragraph - b.Paragraph
			}
			return a.Byte - b.Byte
		}) {
			t.Fatalf("step %d: they stand as %v", step, places)
		}
		if len(d.page.Comments()) != len(d.review.Comments) {
			t.Fatalf("step %d: %d on the page, %d kept", step, len(d.page.Comments()), len(d.review.Comments))
		}
	}
	if err := d.Save(); err != nil || len(d.last().Comments) == 0 {
		t.Fatalf("%v, %d comments", err, len(d.last().Comments))
	}
	for _, p := range exchange.Fit(d.last().Comments, paragraphs(letter)) {
		if p.How != exchange.Exact {
			t.Errorf("%q is %s", p.Quote, p.How)
		}
	}
	if d.last().Decision != d.review.Decision || d.page.Text() != text.Format(text.Parse(letter)) {
		t.Error("the letter or the decision was changed")
	}
}
