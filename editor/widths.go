package editor

import "fyne.io/fyne/v2"

// widthsKept bounds how many words each of the two generations remembers.
const widthsKept = 8192

// widths remembers how wide words are, since measuring a new word costs a
// thousand times what looking it up does. Words not asked for lately are
// forgotten: when the young are too many they become the old, and the old go.
type widths struct {
	measure    func(string) float32
	young, old map[string]float32
	space      float32 // of one space, which is asked for more than any word
}

func newWidths(size float32, style fyne.TextStyle) *widths {
	w := &widths{
		measure: func(s string) float32 { return fyne.MeasureText(s, size, style).Width },
		young:   map[string]float32{},
	}
	w.space = w.of(" ")
	return w
}

// of gives the width of s in points.
func (w *widths) of(s string) float32 {
	if s == "" {
		return 0
	}
	if v, ok := w.young[s]; ok {
		return v
	}
	v, ok := w.old[s]
	if !ok {
		v = w.measure(s)
	}
	if len(w.young) >= widthsKept {
		w.young, w.old = make(map[string]float32, widthsKept), w.young
	}
	w.young[string([]byte(s))] = v // a copy, or the key would keep its whole paragraph alive
	return v
}
