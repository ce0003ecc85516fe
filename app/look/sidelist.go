package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// SideList is a panel of names at the left and what belongs to the chosen one at
// the right: settings by their kind, help by its page.
type SideList struct {
	OnChosen func(i int) // after a name was chosen; not called by Show

	names   []string
	rows    []*Card
	chosen  int
	list    *fyne.Container
	scroll  *container.Scroll
	top     fyne.CanvasObject // over the names; may be nil
	page    *Ground
	right   *container.Scroll
	content *fyne.Container
	focus   func(fyne.Focusable)
	moved   bool // another name is marked, and not yet scrolled to
}

// In points at the usual text size: the panel, and the widest page that is good to
// read.
const (
	sideListWidth = 250
	sideListPage  = 760
)

// NewSideList makes one; top stands over the names (nil: nothing), focus puts the
// keyboard on a widget.
func NewSideList(top fyne.CanvasObject, focus func(fyne.Focusable)) *SideList {
	s := &SideList{chosen: -1, top: top, focus: focus, list: Column(3), page: NewGround(ColorDesk, nil)}
	inner, scroll := Scrolled(Pad(4, 4, 4, 4, s.list))
	s.scroll = scroll
	var tops []fyne.CanvasObject
	if top != nil {
		tops = append(tops, Pad(0, 0, 10, 0, top))
	}
	side := NewGround(ColorPanel, Pad(14, 10, 14, 10, Frame(tops, nil, inner)))
	side.Sides.Right = true
	s.content = container.New(sideListLayout{s}, side, s.page)
	return s
}

// Content is the panel and the page.
func (s *SideList) Content() fyne.CanvasObject { return s.content }

// Names puts other names into the panel; chosen is the one marked, or -1.
func (s *SideList) Names(names []string, chosen int) {
	s.names, s.chosen, s.rows, s.moved = names, chosen, nil, true
	var objects []fyne.CanvasObject
	for i, name := range names {
		row := NewListRow(Words(name), func() { s.Choose(i) })
		row.Spoken = name
		row.OnKey = func(e *fyne.KeyEvent) bool { return s.key(i, e) }
		row.SetSelected(i == chosen)
		s.rows = append(s.rows, row)
		objects = append(objects, row)
	}
	s.list.Objects = objects
	s.content.Refresh()
	FollowFocus(s.scroll)
}

// Show puts something on the page, from its top.
func (s *SideList) Show(o fyne.CanvasObject) {
	inner, scroll := Scrolled(Pad(22, 28, 28, 28, Narrow(sideListPage, o)))
	s.right = scroll
	s.page.Content = inner
	s.page.Refresh()
	s.content.Refresh()
	FollowFocus(scroll)
}

// Choose marks a name and tells OnChosen.
func (s *SideList) Choose(i int) {
	if i < 0 || i >= len(s.rows) {
		return
	}
	s.chosen, s.moved = i, true
	for j, r := range s.rows {
		r.SetSelected(j == i)
	}
	if s.OnChosen != nil {
		s.OnChosen(i)
	}
}

// revealChosen scrolls the names until the marked one is in sight. Where the list was
// only just laid out the driver knows no places yet, so Reveal will not do.
func (s *SideList) revealChosen() {
	if s.chosen < 0 || s.chosen >= len(s.rows) {
		return
	}
	row, seen := s.rows[s.chosen], s.scroll.Size().Height
	top := s.list.Position().Y + row.Position().Y
	bottom := top + row.Size().Height
	if bottom > s.scroll.Offset.Y+seen {
		s.scroll.Offset.Y = bottom - seen
	}
	s.scroll.Offset.Y = max(min(s.scroll.Offset.Y, top), 0)
	s.scroll.Refresh()
}

// Chosen is the place of the marked name, or -1.
func (s *SideList) Chosen() int { return s.chosen }

// Focus puts the keyboard on the marked name, or the first.
func (s *SideList) Focus() {
	if len(s.rows) > 0 {
		s.focus(s.rows[max(s.chosen, 0)])
	}
}

// Scroll moves the page up or down by a share of what is seen.
func (s *SideList) Scroll(pages float32) {
	if s.right == nil {
		return
	}
	most := max(s.right.Content.Size().Height-s.right.Size().Height, 0)
	s.right.Offset.Y = min(max(s.right.Offset.Y+pages*s.right.Size().Height*0.9, 0), most)
	s.right.Refresh()
}

func (s *SideList) key(i int, e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyPageDown:
		s.Scroll(1)
		return true
	case fyne.KeyPageUp:
		s.Scroll(-1)
		return true
	}
	to, ok := Step(e.Name, i, len(s.rows))
	if !ok {
		return false
	}
	if to >= 0 && to < len(s.rows) {
		s.Choose(to)
		s.focus(s.rows[to])
	}
	return true
}

// sideListLayout gives the panel the width its words need and the page the rest.
type sideListLayout struct{ s *SideList }

func (l sideListLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := min(Grow(sideListWidth), size.Width*0.36)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(side, size.Height))
	objects[1].Move(fyne.NewPos(side, 0))
	objects[1].Resize(fyne.NewSize(size.Width-side, size.Height))
	if l.s.moved && size.Height > 0 {
		l.s.moved = false
		l.s.revealChosen()
	}
}

func (sideListLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }
