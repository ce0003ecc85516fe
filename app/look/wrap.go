package look

import (
	"sort"
	"strings"
)

// measure is the width in points of words in one of the two weights.
type measure func(s string, bold bool) float32

// textRun is words of one span on one row.
type textRun struct {
	text     string
	span     int
	x, width float32
}

// textRow is one row of wrapped words.
type textRow struct {
	runs  []textRun
	width float32
}

type piece struct {
	text  string
	span  int
	space bool
	brk   bool
}

// pieces splits spans into words, spaces and line breaks.
func pieces(spans []Span) []piece {
	var out []piece
	for i, s := range spans {
		rest := s.Text
		for rest != "" {
			switch rest[0] {
			case '\n':
				out = append(out, piece{span: i, brk: true})
				rest = rest[1:]
			case ' ':
				out = append(out, piece{text: " ", span: i, space: true})
				rest = rest[1:]
			default:
				n := strings.IndexAny(rest, " \n")
				if n < 0 {
					n = len(rest)
				}
				out = append(out, piece{text: rest[:n], span: i})
				rest = rest[n:]
			}
		}
	}
	return out
}

// wrapSpans breaks words into rows no wider than width; a word wider than a row
// is broken between letters. There is always at least one row.
func wrapSpans(spans []Span, width float32, m measure) []textRow {
	var rows []textRow
	var row textRow
	end := func() {
		for len(row.runs) > 0 { // a row does not end in spaces
			last := &row.runs[len(row.runs)-1]
			cut := strings.TrimRight(last.text, " ")
			if cut == last.text {
				break
			}
			row.width -= last.width
			if cut == "" {
				row.runs = row.runs[:len(row.runs)-1]
				continue
			}
			spaces := float32(len(last.text) - len(cut))
			last.text, last.width = cut, last.width-spaces*m(" ", spans[last.span].Bold)
			row.width += last.width
		}
		rows = append(rows, row)
		row = textRow{}
	}
	// A run is as wide as its words and spaces together: no font kerns over a
	// space, and growing strings would each be measured anew.
	put := func(text string, span int, w float32) {
		if n := len(row.runs); n > 0 && row.runs[n-1].span == span {
			last := &row.runs[n-1]
			last.text += text
			last.width += w
			row.width += w
			return
		}
		row.runs = append(row.runs, textRun{text: text, span: span, x: row.width, width: w})
		row.width += w
	}
	for _, p := range pieces(spans) {
		bold := spans[p.span].Bold
		switch {
		case p.brk:
			end()
		case p.space:
			if len(row.runs) > 0 {
				put(p.text, p.span, m(p.text, bold))
			}
		default:
			w := m(p.text, bold)
			if row.width+w > width && len(row.runs) > 0 {
				end()
			}
			for w > width {
				n := fit(p.text, width, func(s string) float32 { return m(s, bold) })
				if n >= len(p.text) {
					break
				}
				put(p.text[:n], p.span, m(p.text[:n], bold))
				end()
				p.text = p.text[n:]
				w = m(p.text, bold)
			}
			put(p.text, p.span, w)
		}
	}
	end()
	return rows
}

// oneRow is all words on one row, ending in "…" when they are wider than it.
func oneRow(spans []Span, wish, width float32, m measure) textRow {
	var row textRow
	for i, s := range spans {
		text := strings.ReplaceAll(s.Text, "\n", " ")
		if text == "" {
			continue
		}
		w := m(text, s.Bold)
		cut := wish > width+1 && row.width+w > width
		if cut {
			dots := m("…", s.Bold)
			if n := len(row.runs); n > 0 && width-row.width < 2*dots { // no room for a letter: the run before ends here
				last := &row.runs[n-1]
				last.text = strings.TrimRight(last.text, " ,.;:") + "…"
				last.width = m(last.text, spans[last.span].Bold)
				row.width = last.x + last.width
				break
			}
			keep := fit(text, width-row.width-dots, func(s2 string) float32 { return m(s2, s.Bold) })
			text = strings.TrimRight(text[:keep], " ,.;:") + "…"
			w = m(text, s.Bold)
		}
		row.runs = append(row.runs, textRun{text: text, span: i, x: row.width, width: w})
		row.width += w
		if cut {
			break
		}
	}
	return row
}

// fit is how many bytes of s fit in width; at least one letter.
func fit(s string, width float32, m func(string) float32) int {
	if m(s) <= width {
		return len(s)
	}
	var cuts []int // where a letter ends
	for i := range s {
		if i > 0 {
			cuts = append(cuts, i)
		}
	}
	if len(cuts) == 0 {
		return len(s)
	}
	n := sort.Search(len(cuts), func(i int) bool { return m(s[:cuts[i]]) > width })
	return cuts[max(n-1, 0)]
}

// cutRows keeps n rows and ends the last one in "…".
func cutRows(spans []Span, rows []textRow, n int, width float32, m measure) []textRow {
	rows = rows[:n]
	last := &rows[n-1]
	if len(last.runs) == 0 {
		return rows
	}
	run := &last.runs[len(last.runs)-1]
	bold := spans[run.span].Bold
	keep := fit(run.text, width-run.x-m("…", bold), func(s string) float32 { return m(s, bold) })
	run.text = strings.TrimRight(run.text[:keep], " ,.;:") + "…"
	run.width = m(run.text, bold)
	last.width = run.x + run.width
	return rows
}
