package teach

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/app/look"
	"dearly/editor"
)

// Sizes of the type on the stage, in per cent of the usual.
const (
	smallestStage = 100
	usualStage    = 200
	largestStage  = 400
	stageStep     = 25
)

// stage is one text on the projector. Every key is a command; see key and letter.
type stage struct {
	show     *show
	title    string
	original string
	deck     *deck
	theme    *bigTheme

	pad     *pad
	callout *look.Ground
	wording []*look.Card
	facts   *look.Text
	total   *look.Text
	body    *fyne.Container
	whole   *fyne.Container // body and counts
	over    *container.ThemeOverride
	outer   *fyne.Container
	before  *editor.Page // shown beside the text; nil unless compared
}

func newStage(w *show, t Text) *stage {
	g := &stage{show: w, title: t.Title, original: t.Text, deck: newDeck(w.screen.compiled()), theme: &bigTheme{percent: w.percent}, pad: newPad()}
	g.deck.page.SteadyCaret = true
	if w.screen.p.After != nil {
		g.deck.page.After = w.screen.p.After
	}
	g.deck.open(t.Text)
	g.pad.down = func(e *desktop.MouseEvent) {
		if g.before == nil {
			g.deck.page.MouseDown(e)
			g.deck.page.MouseUp(e)
			g.deck.clicked()
		}
		w.screen.focusOn(g.pad)
		g.refresh()
	}
	g.pad.scroll = g.scroll
	g.pad.key, g.pad.letter = g.key, g.letter
	g.pad.spoken = g.spoken
	g.callout = look.NewGround(look.ColorTrainingGround, nil)
	g.callout.Radius, g.callout.Edge = 10, look.ColorTraining
	g.facts, g.total = look.NewText(), look.Words("").OneLine()
	g.facts.Lines = 1

	foot := look.NewGround(look.ColorPanel, look.Pad(8, 18, 8, 18, look.Row(24, []fyne.CanvasObject{g.facts}, []fyne.CanvasObject{g.total})))
	foot.Sides.Top = true
	g.body = container.New(calloutUnder{})
	g.whole = container.New(footUnder{}, g.body, foot)
	g.over = container.NewThemeOverride(g.whole, g.theme)
	g.outer = look.Frame([]fyne.CanvasObject{g.bar()}, nil, g.over)
	g.refresh()
	return g
}

// bar is the line over the text: a way out and what the keys do.
func (g *stage) bar() fyne.CanvasObject {
	bar := look.NewTopBar(g.title)
	bar.SetBack("Texts", g.show.leaveStage)
	bar.SetChips(look.NewChip("Training room · made-up children", look.Training))
	button := func(label, spoken string, do func()) *look.Button {
		b := look.PlainButton(label, func() { do(); g.show.screen.focusOn(g.pad) })
		b.Spoken = spoken
		return b
	}
	bar.SetButtons(
		button("Next: Space", "Show the next word", func() { g.key(&fyne.KeyEvent{Name: fyne.KeySpace}) }),
		button("All: A", "Show every word at once, or none", func() { g.letter('a') }),
		button("Before and after: B", "Show before and after side by side", func() { g.letter('b') }),
		button("Full screen: F11", "Full screen on or off", func() { g.key(&fyne.KeyEvent{Name: fyne.KeyF11}) }),
	)
	return bar
}

// key is what the keys without letters do.
func (g *stage) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyRight:
		if g.before == nil && !g.deck.next() {
			g.deck.looking = false
		}
	case fyne.KeyLeft:
		if g.before == nil {
			g.deck.previous()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if g.before == nil && !g.deck.take(0) {
			g.deck.next()
		}
	case fyne.KeyBackspace:
		g.deck.undo()
	case fyne.KeyUp:
		g.scroll(60)
	case fyne.KeyDown:
		g.scroll(-60)
	case fyne.KeyPageUp:
		g.scroll(g.deck.page.Size().Height * 0.9)
	case fyne.KeyPageDown:
		g.scroll(-g.deck.page.Size().Height * 0.9)
	case fyne.KeyHome:
		g.scroll(1e9)
	case fyne.KeyEnd:
		g.scroll(-1e9)
	case fyne.KeyF11:
		g.show.screen.fullScreen(!g.show.screen.full)
	case fyne.KeyEscape:
		switch {
		case g.before != nil:
			g.compare(false)
		case g.show.screen.full:
			g.show.screen.fullScreen(false)
		default:
			g.show.leaveStage()
			return true
		}
	default:
		return false
	}
	g.refresh()
	return true
}

// letter is what the letters and figures do.
func (g *stage) letter(r rune) {
	switch r {
	case 'a', 'A':
		g.compare(false)
		g.deck.toggleAll()
	case 'b', 'B':
		g.compare(g.before == nil)
	case 'u', 'U':
		g.deck.undo()
	case 'r', 'R':
		g.compare(false)
		g.deck.open(g.original)
	case 'e', 'E':
		g.show.changeShown(g)
		return
	case 'v': // Ctrl+V, by way of the pad
		g.show.paste()
		return
	case '+', '=':
		g.resize(stageStep)
	case '-', '_':
		g.resize(-stageStep)
	default:
		if r < '1' || r > '9' || g.before != nil || !g.deck.take(int(r-'1')) {
			return
		}
	}
	g.refresh()
}

func (g *stage) resize(by float32) {
	g.theme.percent = min(max(g.theme.percent+by, smallestStage), largestStage)
	g.show.percent = g.theme.percent
}

// scroll moves the text, and what it was before with it.
func (g *stage) scroll(by float32) {
	for _, p := range []*editor.Page{g.deck.page, g.before} {
		if p != nil {
			p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, by)})
		}
	}
}

// compare shows before and after side by side, with what changed.
func (g *stage) compare(on bool) {
	page := g.deck.page
	page.SetComments(nil)
	g.before = nil
	if g.deck.quiet != on {
		g.deck.quiet = on
		g.deck.sweep()
	}
	if !on {
		return
	}
	g.deck.looking = false
	gone, come := changes(g.original, page.Text())
	g.before = editor.NewPage()
	g.before.SetText(g.original)
	g.before.SetReadOnly(true)
	g.before.SetComments(gone)
	page.SetComments(come)
}

// refresh shows the stage as it is now.
func (g *stage) refresh() {
	g.tell()
	switch {
	case g.before != nil:
		g.body.Layout = twoPages{}
		g.body.Objects = []fyne.CanvasObject{head("Before"), head("After"), g.before, g.deck.page, g.pad}
	case g.describe():
		g.body.Layout = calloutUnder{g.callout}
		g.body.Objects = []fyne.CanvasObject{g.deck.page, g.pad, g.room(g.callout)}
	default:
		g.body.Layout = calloutUnder{}
		g.body.Objects = []fyne.CanvasObject{g.deck.page, g.pad}
	}
	g.over.Refresh()
	g.whole.Refresh() // sizes are others once the theme is on
	g.body.Refresh()
	g.over.Refresh() // what was made while refreshing is themed, too
	if g.deck.looking {
		if place, _, ok := g.deck.spot(g.deck.at); ok {
			g.deck.page.LookAt(place) // the callout may have come to lie over it
		}
	}
}

func head(s string) fyne.CanvasObject {
	t := look.Strong(s)
	t.Align = fyne.TextAlignCenter
	return t
}

// room keeps the callout in from the edges, and scrolls it when it is tall.
func (g *stage) room(o fyne.CanvasObject) fyne.CanvasObject {
	inner, scroll := look.Scrolled(look.Pad(2, 4, 2, 4, o))
	look.FollowFocus(scroll)
	return inner
}

// tell brings the counts up to the text.
func (g *stage) tell() {
	d := g.deck
	switch {
	case d.most == 0:
		g.facts.Spans = []look.Span{{Text: "Nothing here that a child would stumble over"}}
	case d.toSay == 0:
		g.facts.Spans = []look.Span{{Text: "Every word is said plainly", Bold: true}}
	default:
		g.facts.Spans = []look.Span{{Text: fmt.Sprint(d.toSay), Bold: true},
			{Text: fmt.Sprintf(" of %s still to say plainly", look.Count(d.most, "word", "words")), Color: look.ColorSoft}}
	}
	g.facts.Refresh()
	g.total.SetText(look.Count(d.page.Words(), "word", "words"))
}

// spoken is what a screen reader says of the stage.
func (g *stage) spoken() string {
	if _, s, ok := g.deck.spot(g.deck.at); ok && g.deck.looking {
		said := s.text
		if s.Entry != nil {
			said += ": " + s.Entry.Why
		}
		return said
	}
	return g.title + ". " + g.facts.Text()
}
