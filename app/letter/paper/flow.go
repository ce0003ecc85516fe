package paper

import "strings"

// row is one row of words on its way to a page.
type row struct {
	block  int // its place among the blocks
	kind   Kind
	line   Line
	of, at int // rows of its block, and which of them this is, from 0
	size   float64
	height float64
	before float64 // room above, unless it begins a page
	indent float64
	sign   string
	symbol Symbol
}

// tag is what the row is to a screen reader.
func (r row) tag() string {
	switch r.kind {
	case Title:
		return "H1"
	case Heading:
		return "H2"
	case Point:
		return "LBody"
	}
	return "P"
}

// flow breaks blocks into rows.
func (d *drawing) flow(blocks []Block) []row {
	var rows []row
	for i, b := range blocks {
		r := row{block: i, kind: b.Kind, size: d.size, sign: b.Sign, symbol: b.Symbol}
		switch b.Kind {
		case Title:
			r.size = d.size * 1.4
		case Heading:
			r.before, r.size = d.size*0.95, d.size*1.08
			if b.Symbol != NoSymbol {
				r.indent = r.size * 1.45
			}
		case Point:
			r.before, r.indent = d.size*0.3, d.size*1.15
			if b.Sign != bullet {
				r.indent = d.size * 1.6
			}
		default:
			r.before = d.size * 0.6
			if i > 0 && blocks[i-1].Kind == Heading {
				r.before = d.size * 0.15
			}
		}
		r.height = r.size * lineHeight
		lines := Wrap(b.Runs, pageWidth-2*marginSide-r.indent, d.measure(r.size))
		for at, line := range lines {
			next := r
			next.line, next.at, next.of = line, at, len(lines)
			if at > 0 {
				next.before = 0
			}
			rows = append(rows, next)
		}
	}
	return rows
}

// paginate shares rows out to pages. A heading stays with what follows, and no
// paragraph leaves a single row behind or sends one on. There is always a page.
func paginate(rows []row) [][]row {
	const room = pageHeight - marginTop - marginBottom
	var pages [][]row
	for len(rows) > 0 {
		full, used := 0, 0.0
		for full < len(rows) {
			if full > 0 {
				used += rows[full].before
			}
			if used += rows[full].height; used > room && full > 0 {
				break
			}
			full++
		}
		cut := full
		for cut > 0 && cut < len(rows) && !mayPart(rows[cut-1], rows[cut]) {
			cut--
		}
		if cut == 0 { // a heading longer than a page
			cut = full
		}
		pages, rows = append(pages, rows[:cut]), rows[cut:]
	}
	if len(pages) == 0 {
		pages = [][]row{nil}
	}
	return pages
}

// mayPart says whether a page may end between two rows.
func mayPart(above, below row) bool {
	if above.block != below.block {
		// "Dear Amira," and "Your social worker," go with what follows them.
		greets := above.of == 1 && strings.HasSuffix(above.line.Text(), ",")
		return above.kind == Point || above.kind == Body && !greets
	}
	if above.kind == Heading || above.kind == Title {
		return false
	}
	return below.at >= 2 && below.of-below.at >= 2
}
