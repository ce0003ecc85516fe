package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// childList is the panel at the left.
type childList struct {
	s       *Screen
	rows    []*look.Card
	column  *fyne.Container
	scroll  *container.Scroll
	add     *look.Button
	content fyne.CanvasObject
}

func newChildList(s *Screen) *childList {
	l := &childList{s: s, column: look.Column(3)}
	l.add = look.PlainButton("+ Add a child", s.AddChild)
	l.add.Align = fyne.TextAlignLeading
	l.add.Spoken = "Add a child"
	inner, scroll := look.Scrolled(look.Pad(4, 4, 4, 4, l.column)) // 4: room for focus rings
	l.scroll = scroll
	panel := container.New(listThenButton{scroll}, look.Pad(0, 6, 0, 6, look.Label("Children")), inner, look.Pad(0, 4, 0, 4, l.add))
	ground := look.NewGround(look.ColorPanel, look.Pad(14, 10, 14, 10, look.Frame([]fyne.CanvasObject{s.search.content}, nil, panel)))
	ground.Sides.Right = true
	l.content = ground
	return l
}

// show draws the rows anew.
func (l *childList) show() {
	today := storage.DateOf(l.s.p.Now())
	l.rows = l.rows[:0]
	var objects []fyne.CanvasObject
	for i, c := range l.s.children {
		name := look.Strong(c.Name)
		row := look.NewListRow(look.Column(2, name, look.Soft(ageLine(c, today)).OneLine()), func() { l.s.choose(i) })
		row.OnKey = func(e *fyne.KeyEvent) bool { return l.key(i, e) }
		row.SetSelected(i == l.s.chosen)
		l.rows = append(l.rows, row)
		objects = append(objects, row)
	}
	l.column.Objects = objects
	l.content.Refresh()
	look.FollowFocus(l.scroll)
	l.reveal()
}

// mark shows which row is chosen.
func (l *childList) mark() {
	for i, r := range l.rows {
		r.SetSelected(i == l.s.chosen)
	}
}

// reveal scrolls the chosen row into sight.
func (l *childList) reveal() {
	if l.s.chosen < 0 || l.s.chosen >= len(l.rows) {
		return
	}
	look.Reveal(l.scroll, l.rows[l.s.chosen])
}

// key walks the list: the arrows choose, as in every list people know.
func (l *childList) key(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyUp:
		l.walk(i - 1)
	case fyne.KeyDown:
		l.walk(i + 1)
	case fyne.KeyHome:
		l.walk(0)
	case fyne.KeyEnd:
		l.walk(len(l.rows) - 1)
	case fyne.KeyRight:
		l.s.page.enter()
	case fyne.KeyDelete:
		l.s.choose(i)
		l.s.askDeleteChild()
	default:
		return false
	}
	return true
}

func (l *childList) walk(i int) {
	if i < 0 || i >= len(l.rows) {
		return
	}
	l.s.choose(i)
	l.s.focus(l.rows[i])
}
