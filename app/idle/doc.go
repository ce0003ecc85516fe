// Package idle tells when nobody has been at the computer for so long that an open
// store should be locked, and when the computer slept or its session was locked.
//
// Fyne gives no event for every key and every move of the mouse, so the operating
// system is asked how long ago the last one was, whichever window it went to:
// somebody who reads in the council's system with Dearly beside it is not away.
// Where the system does not say (some Wayland desktops), Watch goes by what it is
// told with Seen, and rather locks too early: locking always saves.
package idle
