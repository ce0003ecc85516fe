package review

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
)

// part is one of the parts of the side, which lie under one another.
type part uint8

const (
	toComments part = iota
	toQuestions
	toActions
	toDecision
	parts
)

// side is what is said of the letter, beside it: comments, questions, actions and
// the decision in one column, with tabs that lead to each.
type side struct {
	s       *Screen
	tabs    [parts]*look.Card
	names   [parts]*look.Text
	line    *fyne.Container // the tabs, and what can be done
	bodies  [parts]*fyne.Container
	first   [parts]fyne.Focusable // what Down in a tab leads to; nil: nothing
	column  *fyne.Container
	scroll  *container.Scroll
	content *fyne.Container
	cards   []*look.Card // the comments' cards, for the arrows
	input   *look.Input  // of the open comment; nil: none
	actions []*actionRow
	words   *look.Field // over all
	choice  *look.Choice
	answers []*answerRow
}

func newSide(s *Screen) *side {
	d := &side{s: s}
	var cards []fyne.CanvasObject
	for i := range d.tabs {
		at := part(i)
		d.names[i] = look.Words("").OneLine()
		d.names[i].TextSize = look.SizeButton
		d.tabs[i] = look.NewListRow(d.names[i], func() { d.show(at) })
		d.tabs[i].Inset = fyne.NewSize(9, 7)
		d.tabs[i].OnKey = func(e *fyne.KeyEvent) bool { return d.key(at, e) }
		cards = append(cards, d.tabs[i])
		d.bodies[i] = look.Column(9)
	}
	d.line = container.New(look.TabFlow{Gap: 4, Usual: sideWidth, Air: 24}, cards...)
	d.column = look.Column(22, d.bodies[toComments], d.bodies[toQuestions], d.bodies[toActions], d.bodies[toDecision])
	var inner *fyne.Container
	inner, d.scroll = look.Scrolled(look.Pad(10, 16, 18, 16, d.column))
	d.scroll.OnScrolled = func(at fyne.Position) { d.follow(at.Y) }
	d.content = look.Frame([]fyne.CanvasObject{look.Pad(10, 12, 6, 12, d.line)}, nil, inner)
	d.choose(toComments)
	return d
}

// fill makes all parts anew.
func (d *side) fill() {
	d.line.Objects = d.line.Objects[:parts]
	if !d.s.given() {
		comment := look.PlainButton("Comment", d.s.Comment)
		comment.Spoken = "Comment on the words selected, or on the sentence with the caret"
		keep := look.PlainButton("Keep this", d.s.KeepThis)
		keep.Spoken = "Keep this: praise the words selected, or the sentence with the caret"
		comment.OnKey, keep.OnKey = d.s.keyEvent, d.s.keyEvent
		d.line.Objects = append(d.line.Objects, comment, keep)
	}
	d.fillComments()
	d.fillQuestions()
	d.fillActions()
	d.fillDecision()
	d.refresh()
}

// refresh lays the column out anew and keeps what has the keyboard in sight.
func (d *side) refresh() {
	for _, b := range d.bodies {
		b.Refresh()
	}
	d.column.Refresh()
	d.content.Refresh()
	look.FollowFocus(d.scroll)
}

// name writes a tab's name and its number; nought is not written, unless it is of
// how many.
func (d *side) name(at part, name, of string, n int) {
	label := name
	if n > 0 || of != "" {
		label += " " + strconv.Itoa(n) + of
	}
	if d.names[at].Text() != label {
		d.tabs[at].Spoken = label
		d.names[at].SetText(label)
		d.line.Refresh()
	}
}

// show brings a part to the top.
func (d *side) show(at part) {
	var y float32
	if at != toComments {
		y = d.bodies[at].Position().Y
	}
	d.scroll.Offset.Y = min(y, max(d.scroll.Content.Size().Height-d.scroll.Size().Height, 0))
	d.scroll.Refresh()
	d.choose(at)
}

// follow marks the tab of the part that was scrolled to.
func (d *side) follow(y float32) {
	at := toComments
	for i, b := range d.bodies {
		if b.Position().Y <= y+40 {
			at = part(i)
		}
	}
	d.choose(at)
}

func (d *side) choose(at part) {
	for i := range d.tabs {
		d.names[i].Color = look.ColorSoft
		if part(i) == at {
			d.names[i].Color = look.ColorAccent
		}
		if len(d.names[i].Spans) > 0 {
			d.names[i].Spans[0].Bold = part(i) == at
		}
		d.tabs[i].SetSelected(part(i) == at)
		d.names[i].Refresh()
	}
	d.line.Refresh()
}

// key walks along the tabs; Down goes into the part.
func (d *side) key(at part, e *fyne.KeyEvent) bool {
	i := int(at)
	switch e.Name {
	case fyne.KeyLeft:
		i--
	case fyne.KeyRight:
		i++
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = int(parts) - 1
	case fyne.KeyDown:
		d.show(at)
		if d.first[at] != nil {
			d.s.focus(d.first[at])
		}
		return true
	default:
		return d.s.keyEvent(e)
	}
	next := part(max(0, min(i, int(parts)-1)))
	d.show(next)
	d.s.focus(d.tabs[next])
	return true
}

// enter shows a part and puts the keyboard into it, or on its tab when there is
// nothing to do in it.
func (d *side) enter(at part) {
	d.show(at)
	if f := d.first[at]; f != nil {
		d.s.focus(f)
		return
	}
	d.s.focus(d.tabs[at])
}

// focus puts the keyboard among the comments.
func (d *side) focus() { d.enter(toComments) }

// holds is the part that has the keyboard, or -1.
func (d *side) holds(f fyne.Focusable) int {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return -1
	}
	for i := range d.tabs {
		if o == fyne.CanvasObject(d.tabs[i]) || within(d.bodies[i], o) {
			return i
		}
	}
	return -1
}

// heading stands over a part.
func heading(text string) fyne.CanvasObject {
	return look.NewText(look.Span{Text: text, Bold: true})
}

// within says whether something lies in a container, also inside a field or on paper.
func within(box fyne.CanvasObject, o fyne.CanvasObject) bool {
	switch b := box.(type) {
	case *fyne.Container:
		for _, x := range b.Objects {
			if within(x, o) {
				return true
			}
		}
	case *look.Ground:
		return within(b.Content, o)
	case *look.Field:
		return o == fyne.CanvasObject(b.Input)
	}
	return box == o
}
