package look

import "fyne.io/fyne/v2"

// Item is the text of the fact at place i, from 0, as it is shown; nil when that is
// not there or empty.
func (f *FootLine) Item(i int) (item *Text) {
	if i < 0 || i >= len(f.items) || f.items[i] == "" {
		return nil
	}
	shown := 0
	for _, s := range f.items[:i] {
		if s != "" {
			shown++
		}
	}
	walk(f.ground.Content, func(o fyne.CanvasObject) {
		if t, ok := o.(*Text); ok {
			if shown == 0 {
				item = t
			}
			shown--
		}
	})
	return item
}
