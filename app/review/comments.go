package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/editor"
	"dearly/storage"
)

// Comment begins a comment on the words selected, or on the sentence that the
// caret is in, and puts the keyboard where it is written. What reaches over several
// paragraphs is about the first of them.
func (s *Screen) Comment() {
	at, ok := s.toSay()
	if !ok {
		return
	}
	if len(at) > 1 {
		s.Say("A comment belongs to one paragraph. This one is on the first of those you chose.", look.Quiet)
	}
	s.openCard(s.say(at[0], false), true)
}

// mostAtOnce is how many paragraphs are praised at once at most: praise of the whole
// letter belongs into the words over all.
const mostAtOnce = 20

// KeepThis marks the same words as good; words of praise can follow and need not.
// Of several paragraphs each is marked.
func (s *Screen) KeepThis() {
	at, ok := s.toSay()
	if !ok {
		return
	}
	if len(at) > mostAtOnce {
		s.Say("That is a lot at once. Select the passage that is good.", look.Quiet)
		return
	}
	var id storage.ID
	for _, sp := range at {
		id = s.say(sp, true)
	}
	s.openCard(id, false)
	s.Focus() // reading goes on
}

// toSay are the words that something can be said of now.
func (s *Screen) toSay() ([]span, bool) {
	if s.given() {
		s.Say("This review went back, so nothing can be added to it here.", look.Quiet)
		return nil, false
	}
	at := s.chosen()
	if len(at) == 0 {
		s.Say("Put the caret in some words of the letter first, or select them.", look.Quiet)
		return nil, false
	}
	s.closeCard()
	return at, true
}

// say adds a comment on a span, in the order of the letter. The same words are not
// commented on twice: what was said of them comes back.
func (s *Screen) say(at span, keep bool) storage.ID {
	for i, c := range s.review.Comments {
		if c.Paragraph == at.paragraph && c.Start == at.start && c.End == at.end {
			if keep && !c.Keep && c.Words == "" {
				s.review.Comments[i].Keep = true
				s.commented()
			}
			return c.ID
		}
	}
	c := storage.Comment{ID: storage.NewID(), Paragraph: at.paragraph, Start: at.start, End: at.end, Quote: at.quote, Keep: keep, At: s.p.Now()}
	i, _ := slices.BinarySearchFunc(s.review.Comments, c, func(a, b storage.Comment) int {
		if a.Paragraph != b.Paragraph {
			return a.Paragraph - b.Paragraph
		}
		return a.Start - b.Start
	})
	s.review.Comments = slices.Insert(s.review.Comments, i, c)
	s.commented()
	return c.ID
}

// commented shows the comments as they are now, and has them saved.
func (s *Screen) commented() {
	s.showing = true
	s.page.SetComments(s.places())
	s.showing = false
	s.side.fillComments()
	s.side.refresh()
	s.changed()
}

func (s *Screen) comment(id storage.ID) *storage.Comment {
	for i := range s.review.Comments {
		if s.review.Comments[i].ID == id {
			return &s.review.Comments[i]
		}
	}
	return nil
}

// openCard opens a comment's card; write puts the keyboard into it.
func (s *Screen) openCard(id storage.ID, write bool) {
	if s.open != id {
		s.closeCard()
		s.open = id
		s.side.fillComments()
		s.side.refresh()
	}
	s.side.choose(toComments)
	s.side.reveal(id)
	if write && s.side.input != nil {
		s.focus(s.side.input)
		s.side.input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // to the end, where writing goes on
	}
}

// closeCard closes the open card; a comment without a word is taken back, unless it
// is praise.
func (s *Screen) closeCard() {
	c := s.comment(s.open)
	if s.open.IsZero() {
		return
	}
	s.open = storage.ID{}
	if c != nil && !s.given() && !c.Keep && strings.TrimSpace(c.Words) == "" {
		s.remove(c.ID)
		return
	}
	s.side.fillComments()
	s.side.refresh()
}

// remove takes a comment back.
func (s *Screen) remove(id storage.ID) {
	s.review.Comments = slices.DeleteFunc(s.review.Comments, func(c storage.Comment) bool { return c.ID == id })
	if s.open == id {
		s.open = storage.ID{}
	}
	s.commented()
}

// goTo shows a comment's words on the page.
func (s *Screen) goTo(id storage.ID) {
	for _, c := range s.page.Comments() {
		if c.Data == any(id) {
			s.showing = true
			s.page.ShowComment(editor.Comment{From: c.From, To: c.To})
			s.showing = false
		}
	}
}
