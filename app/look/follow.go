package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// follower is a widget that tells when the keyboard comes to it.
type follower interface{ follow(func()) }

func (b *Button) follow(f func()) { b.came = f }
func (c *Card) follow(f func())   { c.came = f }
func (f *Field) follow(g func())  { f.came = g }

// FollowFocus keeps what has the keyboard in sight: each field, button and card
// in the scroller is scrolled to when the keyboard comes to it. Call it again
// when the content is built anew.
func FollowFocus(s *container.Scroll) {
	walk(s.Content, func(o fyne.CanvasObject) {
		if f, ok := o.(follower); ok {
			f.follow(func() { Reveal(s, o) })
		}
	})
}

// Reveal scrolls up or down until a thing in the scroller can be seen, with a
// little air round it.
func Reveal(s *container.Scroll, o fyne.CanvasObject) {
	const air = 12
	d := fyne.CurrentApp().Driver()
	if s.Size().Height == 0 || d.CanvasForObject(s) == nil { // not shown yet
		return
	}
	top := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y
	bottom := top + o.Size().Height
	move := float32(0)
	if over := bottom + air - s.Size().Height; over > 0 {
		move = over
	}
	if top-move < air { // too tall for both: its beginning matters more
		move = top - air
	}
	if move == 0 || move < 0 && s.Offset.Y == 0 {
		return
	}
	most := max(s.Content.Size().Height-s.Size().Height, 0)
	s.Offset.Y = min(max(s.Offset.Y+move, 0), most)
	s.Refresh()
}
