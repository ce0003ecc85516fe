package write

import "fyne.io/fyne/v2"

// Undo takes back the last step of what has the keyboard: of a field in the field,
// and from anywhere else beside the page, such as the list, on the page.
func (s *Screen) Undo() { s.toWriting(&fyne.ShortcutUndo{}) }

// Redo does again what was taken back last.
func (s *Screen) Redo() { s.toWriting(&fyne.ShortcutRedo{}) }

func (s *Screen) toWriting(shortcut fyne.Shortcut) {
	c := s.canvas()
	if c == nil {
		return
	}
	if f, ok := c.Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(shortcut)
		return
	}
	if c.Overlays().Top() == nil { // not under a sheet, where nobody sees it
		s.page.TypedShortcut(shortcut)
	}
}
