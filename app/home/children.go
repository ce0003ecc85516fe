package home

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// childList is the panel at the left: what waits, and the children.
type childList struct {
	s       *Screen
	tabs    []view
	rows    []*look.Card // of the children
	walk    walker       // the tabs, then the children
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
	panel := container.New(listThenButton{scroll}, inner, look.Pad(0, 4, 0, 4, l.add))
	ground := look.NewGround(look.ColorPanel, look.Pad(14, 10, 14, 10, look.Frame([]fyne.CanvasObject{s.search.content}, nil, panel)))
	ground.Sides.Right = true
	l.content = ground
	return l
}

// show draws the rows anew.
func (l *childList) show() {
	l.tabs, l.rows = l.s.tabs(), nil
	l.walk = walker{focus: l.s.focus, at: l.come, out: map[fyne.KeyName]func(int){
		fyne.KeyRight:  func(int) { l.s.page.enter() },
		fyne.KeyDelete: l.delete,
	}}
	var objects []fyne.CanvasObject
	for _, v := range l.tabs {
		row := l.tab(v)
		l.walk.add(row)
		objects = append(objects, row)
	}
	objects = append(objects, look.Pad(4, 6, 3, 6, look.Label("Children")))
	for i, c := range l.s.children {
		row := l.row(c, func() { l.come(len(l.tabs) + i) })
		l.walk.add(row)
		l.rows = append(l.rows, row)
		objects = append(objects, row)
	}
	l.column.Objects = objects
	l.content.Refresh()
	look.FollowFocus(l.scroll)
	l.mark()
	l.reveal()
}

// tab is the row of something that waits, with how much of it there is.
func (l *childList) tab(v view) *look.Card {
	name, n := l.s.tabName(v), l.s.tabCount(v)
	count := look.Soft(strconv.Itoa(n)).OneLine()
	row := look.NewListRow(look.Row(8, []fyne.CanvasObject{look.Strong(name)}, []fyne.CanvasObject{count}), func() {
		l.s.search.clear()
		l.s.show(v)
	})
	row.Spoken = name + ", " + count.Text()
	return row
}

// row is one child: the name, what must not be missed, how old, the next visit.
func (l *childList) row(c storage.Child, tapped func()) *look.Card {
	today := l.s.today()
	var side []fyne.CanvasObject
	text, tone := l.s.reading.visits[c.ID].chip(today)
	if text == "" && l.s.cameBack(c) {
		text, tone = "came back", look.Active
	}
	if text != "" {
		side = append(side, look.NewChip(text, tone))
	}
	line := l.s.rowLine(c, today)
	second := look.Soft(line)
	second.Lines = 2
	row := look.NewListRow(look.Column(2, look.Row(8, []fyne.CanvasObject{look.Strong(c.Name)}, side), second), tapped)
	row.Spoken = strings.Join(nonEmpty(c.Name, text, line), ", ")
	return row
}

// rowLine is the second line of a child's row. Of two children with one name it
// also says what tells them apart.
func (s *Screen) rowLine(c storage.Child, today storage.Date) string {
	visit := s.reading.visits[c.ID].words(today)
	age := ageLine(c, today)
	if visit != "" {
		age = shortAge(c, today)
	}
	line := strings.Join(nonEmpty(age, visit), " · ")
	if s.sameName(c) {
		line = strings.Join(nonEmpty(line, c.About), " · ")
	}
	return line
}

// sameName says whether another child is called the same.
func (s *Screen) sameName(c storage.Child) bool {
	for _, other := range s.children {
		if other.ID != c.ID && strings.EqualFold(other.Name, c.Name) {
			return true
		}
	}
	return false
}

func (s *Screen) cameBack(c storage.Child) bool {
	for _, l := range s.reading.letters[c.ID] {
		if l.State == storage.CameBack {
			return true
		}
	}
	return false
}

// mark shows which row is chosen.
func (l *childList) mark() {
	for i, v := range l.tabs {
		if i < len(l.walk.cards) {
			l.walk.cards[i].SetSelected(l.s.view == v)
		}
	}
	for i, r := range l.rows {
		r.SetSelected(i == l.s.chosen)
	}
}

// reveal scrolls the chosen row into sight.
func (l *childList) reveal() {
	for _, r := range l.walk.cards {
		if r.Selected() {
			look.Reveal(l.scroll, r)
		}
	}
}

// come shows what belongs to a row, counted with the tabs.
func (l *childList) come(i int) {
	l.s.search.clear()
	if i < len(l.tabs) {
		l.s.show(l.tabs[i])
	} else {
		l.s.choose(i - len(l.tabs))
	}
}

func (l *childList) delete(i int) {
	if i -= len(l.tabs); i >= 0 {
		l.s.choose(i)
		l.s.askDeleteChild()
	}
}

// toChosen puts the keyboard on the row of what is shown.
func (l *childList) toChosen() {
	for i, r := range l.walk.cards {
		if r.Selected() {
			l.walk.to(i)
		}
	}
}
