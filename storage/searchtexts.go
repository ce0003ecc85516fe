package storage

import "strings"

// searchedText is a text that search looks into.
type searchedText struct {
	where Where
	text  string
}

// textsOf are a letter's, its own words first.
func textsOf(l Letter) []searchedText {
	said := make([]string, len(l.Replies))
	for i, r := range l.Replies {
		said[i] = r.Words
	}
	f := l.Facts
	facts := append([]string{f.Kind}, f.Present...)
	facts = append(append(facts, f.Absent...), f.WhyNot, f.How)
	for _, s := range l.Steps {
		facts = append(facts, listed(s.Who, s.What, s.By))
	}
	return []searchedText{
		{InText, l.Text}, {InNote, l.Note}, {InPlace, l.Place}, {InReply, lines(said)}, {InFacts, lines(facts)},
	}
}

func textsOfNote(n VisitNote) []searchedText { return []searchedText{{InVisitNote, n.Text}} }

// textsOfReview is all that people said in it; not the words that it is about.
func textsOfReview(r Review) []searchedText {
	said := []string{r.Words}
	for _, c := range r.Comments {
		said = append(said, c.Words)
		for _, a := range c.Replies {
			said = append(said, a.Words)
		}
	}
	for _, a := range r.Answers {
		said = append(said, a.Words, a.WhyNot)
	}
	for _, a := range r.Actions {
		said = append(said, listed(a.Who, a.What))
	}
	return []searchedText{{InReview, lines(said)}}
}

// textsOfBrought: the child's name counts as a word of the letter, for there is
// no child's page to find it on.
func textsOfBrought(b Brought) []searchedText {
	return []searchedText{{InBrought, b.Text}, {InBroughtFor, listed(b.Child, b.From)}}
}

// textIn is the one of texts that lies there.
func textIn(texts []searchedText, where Where) string {
	for _, t := range texts {
		if t.where == where {
			return t.text
		}
	}
	return ""
}

// lines puts each text that is not empty on a line of its own.
func lines(texts []string) string {
	var out []string
	for _, t := range texts {
		if t = strings.Join(strings.Fields(t), " "); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, "\n")
}

// describe reads what a hit is in, says so in it, and gives the texts.
func (s *Store) describe(h *Hit, id ID) ([]searchedText, error) {
	switch h.Where {
	case InVisitNote:
		n, err := s.readNote(s.conn, id)
		h.Note, h.Visit, h.Saved = n.ID, n.Visit, n.At
		return textsOfNote(n), err
	case InBrought, InBroughtFor:
		b, err := s.brought(s.conn, id)
		h.Brought, h.Name, h.Visit, h.Saved = b.ID, b.Child, b.Visit, b.Came
		return textsOfBrought(b), err
	case InReview:
		return s.describeReview(h, id)
	}
	l, err := s.letter(s.conn, id)
	h.Letter, h.Visit, h.State, h.Saved = l.ID, l.Visit, l.State, l.Saved
	return textsOf(l), err
}

func (s *Store) describeReview(h *Hit, id ID) ([]searchedText, error) {
	r, err := s.review(s.conn, id)
	if err != nil {
		return nil, err
	}
	h.Review, h.Saved = r.ID, r.Begun
	if r.Given.After(h.Saved) {
		h.Saved = r.Given
	}
	if l, err := s.letter(s.conn, r.Letter); err == nil {
		h.Letter, h.Visit, h.State = l.ID, l.Visit, l.State
	} else if b, err := s.brought(s.conn, r.Letter); err == nil {
		h.Brought, h.Name, h.Visit = b.ID, b.Child, b.Visit
	}
	return textsOfReview(r), nil
}
