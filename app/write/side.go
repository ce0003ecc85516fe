package write

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
)

// Panel names one of the lists beside the page.
type Panel uint8

const (
	Words  Panel = iota // words to look at
	Whole               // the letter as a whole: what the coach asks, headings, next steps
	Note                // not for the letter
	Review              // what a manager said
	panels
)

// side is what stands beside the page: tabs, and under them the panel chosen.
type side struct {
	screen  *Screen
	tabs    [panels]*look.Card
	names   [panels]*look.Text
	bodies  [panels]fyne.CanvasObject
	stops   [panels]func() []fyne.Focusable
	chosen  Panel
	content *fyne.Container
	line    *fyne.Container
}

func newSide(s *Screen) *side {
	b := &side{screen: s}
	titles := [panels]string{"Words", "Letter", "Notes", "Review"}
	var cards []fyne.CanvasObject
	for i := range b.tabs {
		at := Panel(i)
		b.names[i] = look.Words(titles[i]).OneLine()
		b.names[i].TextSize = look.SizeButton
		b.tabs[i] = look.NewListRow(b.names[i], func() { b.choose(at) })
		b.tabs[i].Inset = fyne.NewSize(10, 7)
		b.tabs[i].OnKey = func(e *fyne.KeyEvent) bool { return b.key(at, e) }
		cards = append(cards, b.tabs[i])
	}
	b.line = container.New(look.TabFlow{Gap: 2, Usual: sideWidth, Air: 28}, cards...)
	return b
}

// fill puts the panels in their places, once they are made.
func (b *side) fill() {
	b.bodies = [panels]fyne.CanvasObject{b.screen.list.content, b.screen.letterList.content, b.screen.note.content, b.screen.review.content}
	b.stops = [panels]func() []fyne.Focusable{
		func() []fyne.Focusable { return b.screen.list.stops },
		func() []fyne.Focusable { return b.screen.letterList.stops },
		b.screen.note.stops,
		func() []fyne.Focusable { return b.screen.review.stops },
	}
	b.content = look.Frame([]fyne.CanvasObject{look.Pad(10, 14, 0, 14, b.line)}, nil, container.NewStack(b.bodies[:]...))
	b.count(Words, 0)
	b.count(Whole, 0)
	b.tabs[Review].Hide()
	b.choose(Words)
}

// choose shows a panel; the keyboard stays where it is.
func (b *side) choose(at Panel) {
	b.chosen = at
	for i := range b.bodies {
		if Panel(i) == at {
			b.bodies[i].Show()
		} else {
			b.bodies[i].Hide()
		}
		b.names[i].Color = look.ColorSoft
		if Panel(i) == at {
			b.names[i].Color = look.ColorAccent
		}
		b.names[i].Spans[0].Bold = Panel(i) == at
		b.tabs[i].SetSelected(Panel(i) == at)
	}
	if at == Whole {
		b.screen.letterList.follow()
	}
	b.content.Refresh()
}

// count writes how many things a panel has; nought is not written.
func (b *side) count(at Panel, n int) {
	titles := [panels]string{"Words", "Letter", "Notes", "Review"}
	label, spoken := titles[at], titles[at]
	if n > 0 {
		label += " " + strconv.Itoa(n)
		spoken += ", " + strconv.Itoa(n) + " to look at"
	}
	b.tabs[at].Spoken = spoken
	if b.names[at].Text() != label {
		b.names[at].SetText(label)
		b.line.Refresh()
	}
}

// key walks along the tabs; Down goes into the panel.
func (b *side) key(at Panel, e *fyne.KeyEvent) bool {
	s := b.screen
	shown := slices.DeleteFunc([]Panel{Words, Whole, Note, Review}, func(p Panel) bool { return !b.tabs[p].Visible() })
	i := slices.Index(shown, at)
	switch e.Name {
	case fyne.KeyLeft:
		i--
	case fyne.KeyRight:
		i++
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = len(shown) - 1
	case fyne.KeyDown:
		if stops := b.stops[b.chosen](); len(stops) > 0 {
			s.focus(stops[0])
		}
		return true
	case fyne.KeyEscape:
		s.Focus()
		return true
	default:
		return s.key(e.Name, s.shift())
	}
	next := shown[max(0, min(i, len(shown)-1))]
	b.choose(next)
	s.focus(b.tabs[next])
	return true
}

// parts are the stops of the panel shown; when it has none, its tab.
func (b *side) parts() []fyne.Focusable {
	if stops := b.stops[b.chosen](); len(stops) > 0 {
		return stops
	}
	return []fyne.Focusable{b.tabs[b.chosen]}
}

// holds says whether the keyboard is anywhere in the side.
func (b *side) holds(f fyne.Focusable) bool {
	for i := range b.tabs {
		if f == fyne.Focusable(b.tabs[i]) || slices.Contains(b.stops[i](), f) {
			return true
		}
	}
	return false
}

// Show shows one of the panels beside the page and puts the keyboard there.
func (s *Screen) Show(at Panel) {
	if at >= panels || !s.side.tabs[at].Visible() {
		return
	}
	s.side.choose(at)
	s.focus(s.side.parts()[0])
}
