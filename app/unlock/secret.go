package unlock

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"dearly/app/look"
	"dearly/storage"
)

// secret is a field that hides what is typed until asked to show it.
func (s *Screen) secret(label string) (*look.Field, *look.Button) {
	f := look.NewField(label)
	f.Input.Password = true
	b := look.PlainButton("Show", nil)
	b.Spoken = "Show the " + strings.ToLower(label)
	b.OnTapped = func() {
		reveal(f.Input.Password, b, f)
		s.refocus(f)
	}
	f.Beside(b)
	return f, b
}

// reveal shows or hides fields that one button speaks for.
func reveal(on bool, b *look.Button, fields ...*look.Field) {
	for _, f := range fields {
		f.Input.Password = !on
		f.Input.Refresh()
	}
	if on {
		b.SetText("Hide")
	} else {
		b.SetText("Show")
	}
}

// tidy is a passphrase as the store reads it: how many spaces lie between two
// words does not matter.
func tidy(p string) string { return strings.Join(strings.Fields(p), " ") }

// least is how many characters a passphrase has at the least; storage says so
// too, and has the last word.
const least = 12

// hintFirst is what helps while a passphrase is being chosen.
func hintFirst(p string) string {
	n := utf8.RuneCountInString(tidy(p))
	switch {
	case n == 0:
		return "At least 12 characters. Four plain words in a row are best."
	case storage.CheckPassphrase(p) != nil:
		return fmt.Sprintf("Too short so far: %d of at least %d characters.", n, least)
	}
	return "Long enough."
}

// hintAgain is what helps while it is typed the second time.
func hintAgain(first, again string) string {
	a, b := tidy(first), tidy(again)
	switch {
	case b == "":
		return "Typed twice, a slip of the finger cannot lock you out."
	case a == b:
		return "The same both times."
	case strings.HasPrefix(a, b):
		return "The same so far."
	}
	return "The two differ."
}

// choose is a pair of fields for a new passphrase, with live hints, and a
// button that makes one.
type choose struct {
	first, again *look.Field
	show, offer  *look.Button
}

func (s *Screen) newChoose(label string) *choose {
	c := &choose{}
	c.first, c.show = s.secret(label)
	s.choosing = c.first
	c.again = look.NewField("The same again")
	c.again.Input.Password = true
	c.show.Spoken = "Show what is typed"
	c.show.OnTapped = func() {
		reveal(c.first.Input.Password, c.show, c.first, c.again)
		s.refocus(c.first)
	}
	c.offer = look.LinkButton("Make one of four words for me", func() {
		c.first.SetText(s.p.Offer())
		c.again.SetText("")
		reveal(true, c.show, c.first, c.again)
		c.hint()
		c.first.SetHint("Say it over to yourself, then type it once more below.")
		s.settle()
		s.back(c.again)
	})
	changed := func(string) {
		c.first.SetTrouble("")
		c.again.SetTrouble("")
		c.hint()
		s.settle()
	}
	c.first.Input.OnChanged, c.again.Input.OnChanged = changed, changed
	c.hint()
	return c
}

func (c *choose) hint() {
	c.first.SetHint(hintFirst(c.first.Text()))
	c.again.SetHint(hintAgain(c.first.Text(), c.again.Text()))
}

// ready says whether the pair will do; when not, a sentence stands beside the
// field that needs another look, and nothing typed is lost.
func (c *choose) ready(s *Screen) bool {
	p := tidy(c.first.Text())
	defer s.settle()
	switch {
	case p == "":
		c.first.SetTrouble("Choose a passphrase first, or let Dearly make one for you.")
		s.back(c.first)
	case storage.CheckPassphrase(p) != nil:
		c.first.SetTrouble(fmt.Sprintf("That is %d characters; it needs at least %d. A few more words will do.", utf8.RuneCountInString(p), least))
		s.back(c.first)
	case tidy(c.again.Text()) == "":
		c.again.SetTrouble("Type it once more here.")
		s.back(c.again)
	case tidy(c.again.Text()) != p:
		c.again.SetTrouble("The two differ. Press Show to see them both.")
		s.back(c.again)
	default:
		return true
	}
	return false
}
