// Package look is how Dearly looks: the theme that every screen lives under,
// the few small widgets that all screens share, and the words for days and
// times.
//
// The theme answers three kinds of names: Fyne's own, the ones in names.go
// (desk, panel, page, ink…) and the ones that the editor exports for its page.
// A widget asks its theme by name each time it is refreshed and keeps no colour
// of its own, so a change of theme is followed at once.
//
// Layout is by "height for a width": prose wraps, and a column must know how
// tall it will be before it is placed. Widgets and layouts here answer
// [HeightFor], which lets a screen be laid out in one pass. Distances are in
// points (Fyne's device independent unit) in steps of four; whatever holds
// words grows with the text size.
package look
