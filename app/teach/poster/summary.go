package poster

import (
	"fmt"
	"time"
)

// Exercise is one line of a summary.
type Exercise struct {
	Title string
	Done  bool
	Noted int // words of the note that a child would stumble over
	Left  int // places left to look at in the learner's letter
}

// Summary makes one page of what a learner has practised. It is no certificate,
// and says so.
func Summary(exercises []Exercise, day time.Time) ([]byte, error) {
	s := newSheet(A4, "Practice with Dearly", day)
	s.AddPage()
	const margin = 18.0
	s.font("B", 24, training)
	s.Text(margin, 28, "Practice with Dearly")
	s.font("", 11, soft)
	s.Text(margin, 36, "Letters to made-up children, as they stood on "+day.Format("Monday 2 January 2006")+".")
	done := 0
	for _, e := range exercises {
		if e.Done {
			done++
		}
	}
	s.font("", 11, ink)
	s.Text(margin, 44, fmt.Sprintf("%d begun, %d written and compared with one good way.", len(exercises), done))

	const right = 210 - margin
	columns := []float64{118, 152, right}
	heads := []string{"Begun or written", "Words in the note", "Places left"}
	points, row := 10.5, 7.0
	if n := float64(len(exercises)); n*row > 200 { // all of it stays on the page
		row = 200 / n
		points = min(points, row/point*0.62)
	}
	y := 56.0
	s.font("B", points, soft)
	for i, h := range heads {
		s.Text(columns[i]-s.GetStringWidth(h), y, h)
	}
	s.Text(margin, y, "Visit")
	s.SetDrawColor(line[0], line[1], line[2])
	s.SetLineWidth(0.25)
	s.Line(margin, y+2, right, y+2)
	y += row
	for _, e := range exercises {
		s.font("", points, ink)
		title := s.lines(printable(e.Title), 74)
		if len(title) > 1 {
			title[0] += "…"
		}
		if len(title) > 0 {
			s.Text(margin, y, title[0])
		}
		state := "begun"
		if e.Done {
			state = "written"
		}
		for i, cell := range []string{state, fmt.Sprint(e.Noted), fmt.Sprint(e.Left)} {
			s.Text(columns[i]-s.GetStringWidth(cell), y, cell)
		}
		s.Line(margin, y+row*0.3, right, y+row*0.3)
		y += row
	}
	s.font("", 9, soft)
	s.Text(margin, 284, "A note for yourself and no certificate: it says what was practised, and nothing about how good a worker you are.")
	return s.bytes()
}
