// Package home is the desk: the children at the left, the letters of the chosen
// one at the right, and the forms about a child.
//
// A [Screen] reads the store when it is made and after each change of its own;
// it keeps plain copies and draws from them. Writing to the store runs off the
// goroutine that paints, by Params.Run; reading a child's letters is quick
// enough to be done at once.
package home
