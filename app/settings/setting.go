package settings

// Group is a page of settings.
type Group struct {
	Name     string
	Line     string // what the page is about; may be empty
	Settings []Setting
}

// Setting is one thing to choose: exactly one of Pick, Write and Press is set.
type Setting struct {
	Name   string
	Line   string // what it does, in one line
	Locked bool   // the council has fixed it
	Pick   *Pick
	Write  *Write
	Press  *Press
}

// Pick is a choice of a few answers. Set gives a sentence when it could not be
// kept, or "".
type Pick struct {
	Answers []string
	Get     func() int
	Set     func(int) (trouble string)
}

// Write is something to write: a number, a name, a list with one thing in a line.
// Set is called when the keyboard leaves the field, and gives a sentence when what
// is written will not do, or "".
type Write struct {
	Lines  int // more than one: a field of several lines
	Get    func() string
	Set    func(string) (trouble string)
	Choose func(chosen func(string)) // offers a folder, say, by a button beside the field; nil: none
}

// Press is something to do. Say is a line that tells how things stand; nil: none.
type Press struct {
	Button string
	Danger bool
	Do     func()
	Say    func() string
}
