// Package poster makes the papers that leave the training room: "Say this, not
// that" for a wall, and a learner's summary. Both are PDF files with the font
// inside, the same bytes for the same words. It is plain Go.
package poster

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"dearly/assets"
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

const (
	family = "Atkinson"
	point  = 25.4 / 72 // millimetres
)

// Colours as on the screen, by what they are for.
var (
	ink      = [3]int{0x1F, 0x29, 0x33}
	soft     = [3]int{0x52, 0x60, 0x6D}
	line     = [3]int{0xD9, 0xD2, 0xC7}
	training = [3]int{0x7A, 0x3E, 0x9D}
)

// sheet is a PDF being made.
type sheet struct {
	*fpdf.Fpdf
	width, height float64 // of the page, in millimetres
}

func newSheet(paper Paper, title string, day time.Time) *sheet {
	p := fpdf.New("P", "mm", paper.String(), "")
	p.AddUTF8FontFromBytes(family, "", assets.FontRegular())
	p.AddUTF8FontFromBytes(family, "B", assets.FontSemiBold())
	p.SetTitle(title, true)
	p.SetCreator("Dearly", true)
	p.SetLang("en-GB")
	p.SetCatalogSort(true)
	p.SetCreationDate(day)
	p.SetModificationDate(day)
	p.SetAutoPageBreak(false, 0)
	p.SetCellMargin(0)
	s := &sheet{Fpdf: p}
	s.width, s.height = p.GetPageSize()
	return s
}

func (s *sheet) font(style string, points float64, c [3]int) {
	s.SetFont(family, style, points)
	s.SetTextColor(c[0], c[1], c[2])
}

// lines breaks words to a width in the font that is set. A word that is too wide
// by itself is broken where it must be.
func (s *sheet) lines(text string, width float64) (all []string) {
	now := ""
	for word := range strings.FieldsSeq(text) {
		for {
			next := word
			if now != "" {
				next = now + " " + word
			}
			if s.GetStringWidth(next) <= width {
				now = next
				break
			}
			if now != "" {
				all, now = append(all, now), ""
				continue
			}
			fits := fitting(word, func(part string) bool { return s.GetStringWidth(part) <= width })
			all, word = append(all, word[:fits]), word[fits:]
			if word == "" {
				break
			}
		}
	}
	if now != "" {
		all = append(all, now)
	}
	return all
}

// fitting is how many bytes of a word fit, at least one letter.
func fitting(word string, fits func(string) bool) int {
	end := len(word)
	for i := range word {
		if i > 0 && !fits(word[:i]) {
			return end
		}
		if i > 0 {
			end = i
		}
	}
	if end == len(word) && len([]rune(word)) == 1 {
		return len(word)
	}
	return end
}

// write writes lines at x from y down and gives the y under them.
func (s *sheet) write(x, y, points, spacing float64, lines []string) float64 {
	for _, l := range lines {
		s.Text(x, y+points*point*0.8, l)
		y += points * point * spacing
	}
	return y
}

func (s *sheet) bytes() ([]byte, error) {
	var b bytes.Buffer
	if err := s.Output(&b); err != nil {
		return nil, fmt.Errorf("making the PDF: %w", err)
	}
	return b.Bytes(), nil
}

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
