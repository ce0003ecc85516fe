package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// answerRow is one question with its fields.
type answerRow struct {
	question string
	answer   *look.Field
	whyNot   *look.Field // nil: may be left
	object   fyne.CanvasObject
}

// last says whether a question is the one that cannot be left without saying why.
func (s *Screen) last(question string) bool {
	return len(s.questions) > 0 && s.questions[len(s.questions)-1] == question
}

// answer is what was said to a question.
func (s *Screen) answer(question string) storage.ReviewAnswer {
	for _, a := range s.review.Answers {
		if a.Question == question {
			return a
		}
	}
	return storage.ReviewAnswer{Question: question}
}

// setAnswer changes it; an answer with nothing in it is none.
func (s *Screen) setAnswer(a storage.ReviewAnswer) {
	if s.answer(a.Question) == a {
		return
	}
	at := slices.IndexFunc(s.review.Answers, func(x storage.ReviewAnswer) bool { return x.Question == a.Question })
	switch {
	case at < 0:
		s.review.Answers = append(s.review.Answers, a)
	default:
		s.review.Answers[at] = a
	}
	s.review.Answers = slices.DeleteFunc(s.review.Answers, func(x storage.ReviewAnswer) bool { return x.Words == "" && x.WhyNot == "" })
	s.changed()
}

func answered(a storage.ReviewAnswer) bool {
	return strings.TrimSpace(a.Words) != "" || strings.TrimSpace(a.WhyNot) != ""
}

// questionsLeft is how many have no answer yet.
func (s *Screen) questionsLeft() int {
	n := 0
	for _, q := range s.questions {
		if !answered(s.answer(q)) {
			n++
		}
	}
	return n
}

// asked are the questions, and those that were answered when others were asked.
func (s *Screen) asked() []string {
	all := slices.Clone(s.questions)
	for _, a := range s.review.Answers {
		if !slices.Contains(all, a.Question) {
			all = append(all, a.Question)
		}
	}
	return all
}

func (d *side) fillQuestions() {
	s := d.s
	body := d.bodies[toQuestions]
	body.Objects, d.answers, d.first[toQuestions] = []fyne.CanvasObject{heading("Questions")}, nil, nil
	for _, q := range s.asked() {
		if s.given() {
			body.Objects = append(body.Objects, answerToRead(s.answer(q)))
			continue
		}
		row := d.newAnswer(q)
		d.answers = append(d.answers, row)
		body.Objects = append(body.Objects, look.Pad(2, 0, 0, 0, row.object))
	}
	if len(d.answers) > 0 {
		d.first[toQuestions] = d.answers[0].answer.Input
	}
}

func (d *side) newAnswer(question string) *answerRow {
	s := d.s
	row := &answerRow{question: question, answer: look.NewLongField("", 2)}
	asks := look.NewText(look.Span{Text: question, Bold: true}) // a field's own label does not wrap
	asks.TextSize = look.SizeSmall
	row.answer.Input.Spoken = question
	rows := []fyne.CanvasObject{asks, row.answer}
	was := s.answer(question)
	row.answer.SetText(was.Words)
	if s.last(question) {
		row.whyNot = look.NewField("If nobody asked, say why")
		row.whyNot.SetText(was.WhyNot)
		rows = append(rows, row.whyNot)
	}
	row.object = look.Column(4, rows...)
	keep := func(string) {
		a := storage.ReviewAnswer{Question: question, Words: row.answer.Text()}
		if row.whyNot != nil {
			a.WhyNot = row.whyNot.Text()
			row.answer.SetTrouble("")
		}
		s.setAnswer(a)
	}
	row.answer.Input.OnChanged = keep
	row.answer.Input.OnKey = s.keyEvent
	if row.whyNot != nil {
		row.whyNot.Input.OnChanged = keep
		row.whyNot.Input.OnKey = s.keyEvent
	}
	return row
}

// answerToRead is an answer of a review that went back.
func answerToRead(a storage.ReviewAnswer) fyne.CanvasObject {
	rows := []fyne.CanvasObject{look.Soft(a.Question)}
	if a.Words != "" {
		rows = append(rows, look.Words(a.Words))
	}
	if a.WhyNot != "" {
		rows = append(rows, look.Words("Not asked: "+a.WhyNot))
	}
	if !answered(a) {
		rows = append(rows, look.Words("No answer.").In(look.ColorSoft))
	}
	return look.Column(2, rows...)
}
