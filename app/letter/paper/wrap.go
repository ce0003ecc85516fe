package paper

import (
	"strings"

	"github.com/rivo/uniseg"
)

// Line is a row of words.
type Line struct {
	Runs  []Run
	Width float64 // as measured, without the space at its end
}

// Text is all words of a line.
func (l Line) Text() string { return Block{Runs: l.Runs}.Text() }

// Measure is the width of words in one weight, in whatever unit the page is in.
type Measure func(words string, bold bool) float64

// Wrap breaks runs into lines no wider than width, where Unicode's rules (annex 14)
// let a line break: so not at a no-break space, and after a hyphen. A word wider
// than a line is cut between characters. There is always at least one line.
func Wrap(runs []Run, width float64, measure Measure) []Line {
	w := wrapper{width: width, measure: measure}
	for _, piece := range pieces(runs) {
		w.put(piece)
	}
	w.end()
	return w.lines
}

// pieces parts runs where a line may break. A piece may hold several weights.
func pieces(runs []Run) [][]Run {
	words := Block{Runs: runs}.Text()
	var out [][]Run
	run, used := 0, 0 // the run that comes next, and how much of it is used up
	state := -1
	for words != "" {
		var segment string
		segment, words, _, state = uniseg.FirstLineSegmentInString(words, state)
		var piece []Run
		for segment != "" {
			take := min(len(segment), len(runs[run].Text)-used)
			if take > 0 {
				piece = append(piece, Run{segment[:take], runs[run].Bold})
			}
			segment, used = segment[take:], used+take
			if used == len(runs[run].Text) {
				run, used = run+1, 0
			}
		}
		out = append(out, piece)
	}
	return out
}

type wrapper struct {
	width   float64
	measure Measure
	lines   []Line
	now     Line
	space   float64 // at the end of now, not counted in its width
}

func (w *wrapper) put(piece []Run) {
	full, bare := 0.0, 0.0
	for i, r := range piece {
		if i == len(piece)-1 {
			bare = full + w.measure(strings.TrimRight(r.Text, " "), r.Bold)
		}
		full += w.measure(r.Text, r.Bold)
	}
	if len(w.now.Runs) > 0 && w.now.Width+w.space+bare > w.width {
		w.end()
	}
	if bare > w.width {
		w.cut(piece)
		return
	}
	w.add(piece, bare, full-bare)
}

// cut lays a word that is wider than a line.
func (w *wrapper) cut(piece []Run) {
	for _, r := range piece {
		characters := uniseg.NewGraphemes(r.Text)
		for characters.Next() {
			c := Run{characters.Str(), r.Bold}
			wide := w.measure(c.Text, c.Bold)
			if len(w.now.Runs) > 0 && w.now.Width+w.space+wide > w.width {
				w.end()
			}
			w.add([]Run{c}, wide, 0)
		}
	}
}

func (w *wrapper) add(piece []Run, wide, space float64) {
	for _, r := range piece {
		if n := len(w.now.Runs); n > 0 && w.now.Runs[n-1].Bold == r.Bold {
			w.now.Runs[n-1].Text += r.Text
		} else {
			w.now.Runs = append(w.now.Runs, r)
		}
	}
	w.now.Width += w.space + wide
	w.space = space
}

func (w *wrapper) end() {
	if n := len(w.now.Runs); n > 0 {
		w.now.Runs[n-1].Text = strings.TrimRight(w.now.Runs[n-1].Text, " ")
		w.lines = append(w.lines, w.now)
	} else if len(w.lines) == 0 {
		w.lines = append(w.lines, Line{})
	}
	w.now, w.space = Line{}, 0
}
