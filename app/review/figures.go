package review

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// writeFigures writes all figures as one table: what a line is about, its name, and
// the figures that it has. UTF-8 with a byte order mark and CRLF, for spreadsheets.
// Children's names are not in it. What goes wrong with w is w's to tell.
func writeFigures(w io.Writer, m Measures, k Kept) {
	_, _ = io.WriteString(w, "\ufeff")
	c := csv.NewWriter(w)
	c.UseCRLF = true
	line := func(cells ...string) {
		for i := range cells {
			cells[i] = safe(cells[i])
		}
		_ = c.Write(cells)
	}
	line("what", "name", "letters", "words", "found", "in 100 words", "actions")
	for _, p := range Periods(m.Points) {
		what, in100 := "month", ""
		if p.Week {
			what = "week"
		}
		if p.Letters > 0 {
			in100 = figure(p.Per100())
		}
		line(what, p.Begins.Format("2006-01-02"), strconv.Itoa(p.Letters), strconv.Itoa(p.Words), strconv.Itoa(p.Findings), in100, "")
	}
	for _, t := range m.Coming {
		line("word", t.Term, strconv.Itoa(t.Letters), "", strconv.Itoa(t.Places), "", "")
	}
	line("letters without the child's own words", "", strconv.Itoa(len(m.Without)), "", "", "", "")
	line("letters", "", strconv.Itoa(m.Letters), "", "", "", "")
	for _, a := range k.lines() {
		line("actions", a.name, "", "", "", "", strconv.Itoa(a.n))
	}
	c.Flush()
}

// safe keeps a cell from running as a formula.
func safe(cell string) string {
	if cell != "" && strings.IndexByte("=+-@", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}
