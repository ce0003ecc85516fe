// Package clip puts the words of a letter on the clipboard and takes them away
// again, so that they do not stay where any program can read them.
package clip
