package write

import (
	"dearly/app/look"
	"dearly/editor"
	"dearly/editor/spelling"
	"dearly/jargon"
	"dearly/storage"
)

// speller looks for words that are not spelt as words are, for one letter. Without
// a checker it finds nothing.
type speller struct {
	checker *spelling.Checker
	reading spelling.Reading
	spans   []spelling.Span
	meant   map[string][]string // what Suggest said: it takes some milliseconds a word
}

// mostMeant is how many spellings a card offers.
const mostMeant = 4

func newSpeller(checker *spelling.Checker, child storage.Child, own []string) *speller {
	names := append([]string{child.Name}, child.Names...)
	return &speller{checker: checker, meant: map[string][]string{}, reading: spelling.Reading{
		Names: spelling.NewWords(append(names, child.OwnWords...)...),
		Own:   spelling.NewWords(own...),
	}}
}

// newSpeller reads the worker's own words anew. When they cannot be read, which the
// letter itself will show soon enough, spelling does without them.
func (s *Screen) newSpeller() *speller {
	if s.params.Spelling == nil {
		return &speller{}
	}
	own, _ := s.params.Store.Words()
	return newSpeller(s.params.Spelling(), s.child, own)
}

// find gives the misspelt words of a paragraph in order.
func (s *speller) find(paragraph string) []spelling.Span {
	if s.checker == nil {
		return nil
	}
	s.spans = s.checker.Append(s.spans[:0], paragraph, s.reading)
	return s.spans
}

// suggest gives what may have been meant, best first.
func (s *speller) suggest(word string) []string {
	if s.checker == nil {
		return nil
	}
	meant, asked := s.meant[word]
	if !asked {
		meant = s.checker.Suggest(word, mostMeant)
		s.meant[word] = meant
	}
	return meant
}

// together puts findings and misspelt words in one order. A misspelt word is in no
// list, so it is not called unfamiliar as well; and what the words' package knows,
// such as the shorthand of the field, is not called misspelt.
func together(findings []jargon.Finding, misspelt []spelling.Span) (all []found) {
	overlap := func(f jargon.Finding, s spelling.Span) bool { return f.Start < s.End && s.Start < f.End }
	i, j := 0, 0
	for i < len(findings) || j < len(misspelt) {
		switch {
		case i < len(findings) && j < len(misspelt) && overlap(findings[i], misspelt[j]):
			if findings[i].Level == jargon.Unfamiliar {
				i++
			} else {
				j++
			}
		case j == len(misspelt) || i < len(findings) && findings[i].Start < misspelt[j].Start:
			all = append(all, found{Finding: findings[i]})
			i++
		default:
			all = append(all, found{Finding: jargon.Finding{Start: misspelt[j].Start, End: misspelt[j].End}, misspelt: true})
			j++
		}
	}
	return all
}

// spellingCard is what can be done about a word that is not spelt as words are.
func (s *Screen) spellingCard(paragraph string, f found) editor.Card {
	card := editor.Card{Title: f.text, Why: "This may not be how it is spelt."}
	for _, word := range s.marker.speller.suggest(f.text) {
		card.Wordings = append(card.Wordings, editor.Wording{Start: f.Start, End: f.End, Text: word})
	}
	card.Actions = []editor.Action{
		{Label: "Leave it here", Do: func() { s.leaveMark(paragraph, f) }},
		{Label: "Add to my words", Do: func() { s.isMyWord(f) }},
		{Label: "It is a name", Do: func() { s.isName(f) }},
	}
	return card
}

// isMyWord takes a word as spelt right in every letter from now on.
func (s *Screen) isMyWord(f found) {
	if err := s.params.Store.AddWord(f.text); err != nil {
		s.Say("That word could not be kept. "+storage.Explain(err), look.Trouble)
		return
	}
	s.readAgain()
}

// SetSpelling switches the checking of spelling on or off; nil is off.
func (s *Screen) SetSpelling(checker func() *spelling.Checker) {
	s.params.Spelling = checker
	s.readAgain()
}
