package write

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dearly/app/look"
)

// The parts of the screen that F6 goes round: the find bar when it is open, the
// page, the panel beside it (its tab, when there is nothing in it), and the foot
// line.

// OpenFind opens the bar in which words are looked for, and replaced.
func (s *Screen) OpenFind(replace bool) { s.bar.open(replace) }

// FindNext goes to the next place that is looked for, or to the one before.
func (s *Screen) FindNext(back bool) { s.bar.step(back) }

// NextPart moves the keyboard to the next part of the screen, or to the one
// before.
func (s *Screen) NextPart(back bool) {
	c := s.canvas()
	if c == nil {
		return
	}
	parts := [][]fyne.Focusable{{s.page}}
	if s.bar.isOpen() {
		parts = append([][]fyne.Focusable{s.bar.stops}, parts...)
	}
	beside := len(parts)
	parts = append(parts, s.side.parts(), []fyne.Focusable{s.footStop})
	now := slices.IndexFunc(parts, func(stops []fyne.Focusable) bool { return slices.Contains(stops, c.Focused()) })
	if now < 0 && s.side.holds(c.Focused()) {
		now = beside
	}
	switch {
	case now < 0: // from the top bar, or from nowhere
		s.Focus()
		return
	case back:
		now += len(parts) - 1
	default:
		now++
	}
	look.Focus(c, parts[now%len(parts)][0])
}

// key is what a function key does anywhere on the screen.
func (s *Screen) key(name fyne.KeyName, shift bool) bool {
	switch {
	case name == fyne.KeyF3:
		s.FindNext(shift)
	case name == fyne.KeyF6:
		s.NextPart(shift)
	case name == fyne.KeyEscape && s.bar.isOpen():
		s.bar.close()
	default:
		return false
	}
	return true
}

// walked is the keys of something in a panel: the arrows walk through its stops, Up
// from the first goes to the tabs, Esc to the page.
func (s *Screen) walked(stops func() []fyne.Focusable, o fyne.Focusable) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		all := stops()
		switch {
		case e.Name == fyne.KeyEscape:
			s.Focus()
			return true
		case e.Name == fyne.KeyUp && len(all) > 0 && all[0] == o:
			s.focus(s.side.tabs[s.side.chosen])
			return true
		}
		return s.stepTo(all, o, e.Name) || s.key(e.Name, s.shift())
	}
}

// stepTo moves the keyboard along stops with the arrows, Home and End.
func (s *Screen) stepTo(stops []fyne.Focusable, from fyne.Focusable, key fyne.KeyName) bool {
	i := slices.Index(stops, from)
	switch key {
	case fyne.KeyUp, fyne.KeyLeft:
		i--
	case fyne.KeyDown, fyne.KeyRight:
		i++
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = len(stops) - 1
	default:
		return false
	}
	s.focus(stops[max(0, min(i, len(stops)-1))])
	return true
}

func (s *Screen) focus(f fyne.Focusable) {
	if c := s.canvas(); c != nil {
		look.Focus(c, f)
	}
}

// shiftHeld asks the window whether Shift is held.
func shiftHeld() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}
