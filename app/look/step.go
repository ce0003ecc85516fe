package look

import "fyne.io/fyne/v2"

// Step is the place in a list of n to which Up, Down, Home or End leads from a place:
// −1 or n is past an end. Other keys lead nowhere: ok is false.
func Step(key fyne.KeyName, from, n int) (to int, ok bool) {
	switch key {
	case fyne.KeyUp:
		return from - 1, true
	case fyne.KeyDown:
		return from + 1, true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return n - 1, true
	}
	return from, false
}
