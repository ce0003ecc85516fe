// Package poster makes the papers that leave the training room: "Say this, not
// that" for a wall, and a learner's summary. Both are PDF files with the font
// inside, the same bytes for the same words. It is plain Go.
package poster

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Paper is a size of paper, upright.
type Paper uint8

const (
	A4 Paper = iota
	A3
)

// String is the paper's name.
func (p Paper) String() string {
	if p == A3 {
		return "A3"
	}
	return "A4"
}

// Pair is one word of a poster.
type Pair struct{ Say, Not string }

const wordsTitle = "Say this, not that"

// ErrNothing is a poster of no words.
var ErrNothing = errors.New("no words for the poster")

// plan is how a poster is laid out.
type plan struct {
	points  float64 // of what to say
	columns int
}

// cell is one pair laid out in a plan.
type cell struct {
	say, not []string
	height   float64
}

// spacing is the height of a line in parts of its size; small is the size of what
// not to say in parts of what to say.
const (
	spacing = 1.18
	small   = 0.72
)

// Words makes the poster "Say this, not that". The type is as large as lets all
// words stand on one page, and never smaller than can be read on a wall; when they
// do not fit, more pages follow. Under names who made it, and may be empty.
func Words(pairs []Pair, paper Paper, under string, day time.Time) ([]byte, error) {
	if len(pairs) == 0 {
		return nil, ErrNothing
	}
	if under != "" {
		under = printable(under)
	}
	clean := make([]Pair, len(pairs))
	for i, p := range pairs {
		clean[i] = Pair{printable(p.Say), printable(p.Not)}
	}
	pairs = clean
	s := newSheet(paper, wordsTitle, day)
	scale := s.width / 210
	margin, head, foot := 16*scale, 34*scale, 14*scale
	if scale > 1.3 {
		margin, head = 18*scale, 32*scale
	}
	tall := s.height - head - foot - margin*0.4
	p, cells := s.fit(pairs, s.width-2*margin, tall, scale)
	columns := paginate(cells, tall, p)
	pages := (len(columns) + p.columns - 1) / p.columns
	gap := p.gutter(scale)
	wide := (s.width - 2*margin - gap*float64(p.columns-1)) / float64(p.columns)
	for i, column := range columns {
		if i%p.columns == 0 {
			s.AddPage()
			s.font("B", 30*scale, training)
			s.Text(margin, margin+8*scale, wordsTitle)
			s.SetDrawColor(training[0], training[1], training[2])
			s.SetLineWidth(0.8 * scale)
			s.Line(margin, margin+12.5*scale, s.width-margin, margin+12.5*scale)
			s.font("", 9*scale, soft)
			s.Text(margin, s.height-7*scale, under)
			if pages > 1 {
				of := fmt.Sprintf("%d of %d", i/p.columns+1, pages)
				s.Text(s.width-margin-s.GetStringWidth(of), s.height-7*scale, of)
			}
		}
		x, y := margin+float64(i%p.columns)*(wide+gap), head
		if len(columns) == 1 { // few words stand in the middle of the page
			y += max(0, (tall-columnHeight(column))/3)
		}
		for _, c := range column {
			s.font("B", p.points, ink)
			end := s.write(x, y, p.points, spacing, c.say)
			s.font("", p.points*small, soft)
			end = s.write(x, end, p.points*small, spacing, c.not)
			s.SetDrawColor(line[0], line[1], line[2])
			s.SetLineWidth(0.2 * scale)
			rule := end + p.points*point*0.28
			s.Line(x, rule, x+wide, rule)
			y += c.height
		}
	}
	return s.bytes()
}

func (p plan) gutter(scale float64) float64 { return max(6*scale, p.points*point*1.2) }

// fit chooses the largest type at which all pairs stand on one page, or the
// smallest that can be read.
func (s *sheet) fit(pairs []Pair, width, tall, scale float64) (plan, []cell) {
	var p plan
	var cells []cell
	sizes := []float64{120, 96, 80, 64, 54, 46, 40, 34, 30, 26, 23, 20, 18, 16, 14, 13, 12, 11}
	if scale > 1.3 {
		sizes = append(sizes, 10, 9) // on a large sheet it can still be read
	}
	for _, points := range sizes {
		p.points = points * scale
		for p.columns = 1; p.columns <= 3; p.columns++ {
			if p.columns > 1 && points > 30 || p.columns > 2 && points > 16 {
				continue
			}
			cells = s.cells(pairs, p, (width-p.gutter(scale)*float64(p.columns-1))/float64(p.columns))
			if len(paginate(cells, tall, p)) <= p.columns && !broken(cells, pairs) {
				return p, cells
			}
		}
	}
	p.columns = 3
	return p, cells
}

func (s *sheet) cells(pairs []Pair, p plan, wide float64) []cell {
	cells := make([]cell, len(pairs))
	for i, pair := range pairs {
		s.font("B", p.points, ink)
		cells[i].say = s.lines(pair.Say, wide)
		s.font("", p.points*small, soft)
		cells[i].not = s.lines("not: "+pair.Not, wide)
		cells[i].height = p.points * point * (spacing*(float64(len(cells[i].say))+small*float64(len(cells[i].not))) + 0.75)
	}
	return cells
}

// broken says whether a word was too wide for its line.
func broken(cells []cell, pairs []Pair) bool {
	for i, c := range cells {
		if strings.Join(c.say, " ") != strings.Join(strings.Fields(pairs[i].Say), " ") ||
			strings.Join(c.not, " ") != strings.Join(strings.Fields("not: "+pairs[i].Not), " ") {
			return true
		}
	}
	return false
}

// paginate shares cells out to columns. When all stand on one page the columns are
// about as tall as one another.
func paginate(cells []cell, tall float64, p plan) (columns [][]cell) {
	limit := tall
	if total := columnHeight(cells); total <= tall*float64(p.columns) && p.columns > 1 {
		if even := share(cells, min(tall, total/float64(p.columns)*1.04)); len(even) <= p.columns {
			return even
		}
	}
	return share(cells, limit)
}

func share(cells []cell, limit float64) (columns [][]cell) {
	var now []cell
	y := 0.0
	for _, c := range cells {
		if y+c.height > limit && len(now) > 0 {
			columns, now, y = append(columns, now), nil, 0
		}
		now = append(now, c)
		y += c.height
	}
	return append(columns, now)
}

func columnHeight(cells []cell) (h float64) {
	for _, c := range cells {
		h += c.height
	}
	return h
}
