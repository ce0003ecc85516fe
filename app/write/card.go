package write

import (
	"fmt"

	"dearly/editor"
	"dearly/jargon"
)

// card is what the page shows at a mark, and the list for the mark being looked
// at: the term, why it is marked, what could stand there instead, and what else
// can be done.
func (s *Screen) card(paragraph string, m editor.Mark) editor.Card {
	f, ok := m.Data.(found)
	if !ok {
		return editor.Card{}
	}
	if f.misspelt {
		return s.spellingCard(paragraph, f)
	}
	card := editor.Card{Title: f.term(), Why: s.why(f), Wordings: wordings(paragraph, f)}
	if w, ok := explained(paragraph, f); ok {
		card.Actions = append(card.Actions, editor.Action{Label: "Explain it", Do: func() { s.replaceAt(f, w) }})
	}
	card.Actions = append(card.Actions,
		editor.Action{Label: "Leave it here", Do: func() { s.leaveMark(paragraph, f) }},
		editor.Action{Label: "It is a name", Do: func() { s.isName(f) }},
		editor.Action{Label: firstUp(possessive(s.childName())) + " own word", Do: func() { s.isOwnWord(f) }},
	)
	return card
}

func (s *Screen) why(f found) string {
	if f.Level == jargon.Unfamiliar {
		return fmt.Sprintf("Outside what most children of %d know. If %s knows it, leave it.", s.marker.reading.Age, s.childName())
	}
	return f.Entry.Why
}

// replaceAt puts a wording where the finding is looked at now.
func (s *Screen) replaceAt(f found, w editor.Wording) {
	if place, ok := s.page.Looking(); ok {
		if now, ok := place.Mark.Data.(found); ok && now == f {
			s.page.Replace(place, w)
		}
	}
}

// possessive is "Maya’s", "James’s".
func possessive(name string) string { return name + "’s" }
