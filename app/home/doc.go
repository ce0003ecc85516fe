// Package home is the desk: what waits and the children at the left; at the right
// the letters of the chosen child, all about that child, or what lies under a tab.
//
// A [Screen] reads the store when it is made and after each change of its own: one
// reading, so that every list and count tells of the same moment. It keeps plain
// copies and draws from them. What lies at the right is a view; its cards are
// walked by one [walker], and each knows what it is about, so that the keyboard
// finds its way back to it when the page has been drawn anew.
//
// When visits are due is worked out here, from the letters and the days between
// visits (visits.go). Writing to the store runs off the goroutine that paints, by
// Params.Run; reading is quick enough to be done at once.
package home
