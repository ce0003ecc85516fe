package storage

import (
	"fmt"
	"strings"
)

func (s *Store) isBrought(id ID) (there bool, err error) {
	err = s.conn.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM brought WHERE id = ?1)
		AND NOT EXISTS (SELECT 1 FROM child WHERE id = ?1)`, id[:]).Scan(&there)
	return there, wrap("reading the brought letters", err)
}

// exportBrought writes a letter that came for review.
func (s *Store) exportBrought(e *exporter, id ID) error {
	e.called[id] = "the letter"
	f := e.file("Letter.txt")
	rev, box, err := s.readBrought(s.conn, id)
	if err != nil {
		f.text.WriteString("This letter could not be opened.\n")
		if err := e.missed(err); err != nil {
			return err
		}
	} else {
		b := box.brought(id, rev, s.now().Location())
		f.line("To", b.Child)
		if b.Age > 0 {
			f.line("Age", fmt.Sprint(b.Age))
		}
		f.line("From", b.From)
		f.line("Visit", day(b.Visit))
		f.line("Sent", moment(b.Sent))
		f.line("Came for review", moment(b.Came))
		f.line("Marks the worker chose to leave", strings.Join(b.Left, ", "))
		f.line("Names never marked", strings.Join(b.Names, ", "))
		f.line("The child's own words", strings.Join(b.Own, ", "))
		e.holds(f, id)
		f.part("The letter", b.Text)
		f.marks(box.Marks)
		f.part("What the worker's team asks of a letter", strings.Join(b.Ask, "\n"))
	}
	return s.exportReviews(e, "", id)
}

// exportReviews writes the reviews of a letter.
func (s *Store) exportReviews(e *exporter, folder string, letter ID) error {
	reviews, err := s.reviews(s.conn, "WHERE about = ?", letter[:])
	if err := e.missed(err); err != nil {
		return err
	}
	for i, r := range reviews {
		f := e.file(fmt.Sprintf("%sReview %d of %d.txt", folder, i+1, len(reviews)))
		f.line("By", r.By)
		f.line("Of the wording kept at revision", fmt.Sprint(r.Version))
		f.line("Begun", moment(r.Begun))
		f.line("Given", moment(r.Given))
		f.line("Decision", strings.ReplaceAll(string(r.Decision), "-", " "))
		f.part("To the worker", r.Words)
		f.comments(r.Comments)
		f.answers(r.Answers)
		f.actions(r.Actions)
	}
	return nil
}

func (f exportFile) marks(marks []Mark) {
	out := make([]string, len(marks))
	for i, m := range marks {
		out[i] = fmt.Sprintf("- “%s” (%s): %s", m.Text, listed(m.Term, m.Kind, m.Level), listed(append([]string{m.Why}, m.Wordings...)...))
	}
	f.part("Marks as the worker saw them", strings.Join(out, "\n"))
}

func (f exportFile) comments(comments []Comment) {
	out := make([]string, len(comments))
	for i, c := range comments {
		lines := []string{fmt.Sprintf("On “%s”, %s:", c.Quote, moment(c.At))}
		if c.Keep {
			lines = append(lines, "Keep this.")
		}
		if c.Words != "" {
			lines = append(lines, c.Words)
		}
		for _, a := range c.Replies {
			lines = append(lines, fmt.Sprintf("%s: %s", listed(a.By, moment(a.At)), a.Words))
		}
		if c.Resolved {
			lines = append(lines, "Resolved.")
		}
		out[i] = strings.Join(lines, "\n")
	}
	f.part("Comments", strings.Join(out, "\n\n"))
}

func (f exportFile) answers(answers []ReviewAnswer) {
	out := make([]string, len(answers))
	for i, a := range answers {
		out[i] = a.Question + "\n" + a.Words
		if a.WhyNot != "" {
			out[i] += "Not answered, because: " + a.WhyNot
		}
	}
	f.part("Questions", strings.Join(out, "\n\n"))
}

func (f exportFile) actions(actions []ReviewAction) {
	out := make([]string, len(actions))
	for i, a := range actions {
		out[i] = "- " + listed(a.Who, a.What)
		if !a.By.IsZero() {
			out[i] += ", by " + day(a.By)
		}
		if !a.Done.IsZero() {
			out[i] += ", done on " + day(a.Done)
		}
	}
	f.part("Actions", strings.Join(out, "\n"))
}
