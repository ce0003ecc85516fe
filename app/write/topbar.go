package write

import (
	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// setButtons puts what can be done with the letter into the top bar. F6 comes here
// too: the keys of its buttons are those of the screen.
func (s *Screen) setButtons() {
	buttons := []*look.Button{look.PlainButton("Visit", s.AskVisit)}
	buttons[0].Spoken = "About the visit"
	if s.params.OnPreview != nil {
		buttons = append(buttons, look.PlainButton("Preview", s.params.OnPreview))
	}
	if s.params.OnSend != nil {
		buttons = append(buttons, look.PrimaryButton("Send for review", s.params.OnSend))
	}
	var objects []fyne.CanvasObject
	s.topStops = nil
	for _, b := range buttons {
		b.OnKey = func(e *fyne.KeyEvent) bool { return s.topKey(e) || s.stepTo(s.topStops, b, e.Name) }
		objects = append(objects, b)
		s.topStops = append(s.topStops, b)
	}
	s.top.SetButtons(objects...)
	if back := s.top.Back(); back != nil {
		back.OnKey = s.topKey
	}
}

// topKey is what a key does in the top bar: Esc goes to the page.
func (s *Screen) topKey(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		s.Focus()
		return true
	}
	return s.key(e.Name, s.shift())
}
