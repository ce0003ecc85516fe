package jargon

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// What keeps a list from being read at all.
var (
	ErrEmpty    = errors.New("the file is empty")
	ErrNoTerm   = errors.New("the first row must name the columns, and one of them must be “term”")
	ErrNotText  = errors.New("the file is not text: save it as CSV")
	ErrTooLarge = errors.New("the file is larger than 32 MB")
)

// Bounds on a list, so that a damaged file is named and not swallowed.
const (
	maxFile      = 32 << 20 // bytes
	maxCell      = 8 << 10  // bytes
	maxTerm      = 200      // bytes
	maxWords     = 12       // words of a term
	maxProblems  = 1000     // more than a person will read
	maxHeaderLen = 4096     // bytes of the header looked at for the separator
)

var columns = [...]string{"term", "plain", "kind", "level", "match", "also", "forms", "not", "why", "source", "yes", "no"}

const (
	colTerm = iota
	colPlain
	colKind
	colLevel
	colMatch
	colAlso
	colForms
	colNot
	colWhy
	colSource
	colYes
	colNo
)

// ReadCSV reads a list. It accepts a byte order mark; comma, semicolon or tab
// between cells (found from the header); any line ends; UTF-8, UTF-16 with a
// mark, and Windows-1252 (which it reports). Each row it cannot use is
// reported with its line and left out; the others load. An error means that
// nothing could be read: ErrEmpty, ErrNoTerm, ErrNotText, ErrTooLarge, or the
// reader's own.
func ReadCSV(r io.Reader) ([]Entry, []Problem, error) {
	text, problems, err := readText(r)
	if err != nil {
		return nil, nil, err
	}
	c := &cells{text: text, line: 1, comma: sniff(text)}
	if strings.TrimSpace(text) == "" {
		return nil, nil, ErrEmpty
	}
	var header []string
	for {
		row, _, wrong, more := c.row(nil)
		if !more {
			return nil, nil, ErrNoTerm
		}
		if wrong == "" && !blank(row) {
			header = append(header, row...)
			break
		}
		if wrong != "" {
			return nil, nil, ErrNoTerm
		}
	}
	place := make([]int, len(header)) // column of each cell, or -1
	found := [len(columns)]bool{}
	for i, name := range header {
		header[i] = strings.TrimSpace(name)
		place[i] = -1
		for k, known := range columns {
			if strings.EqualFold(header[i], known) && !found[k] {
				place[i], found[k] = k, true
			}
		}
	}
	if !found[colTerm] {
		return nil, nil, ErrNoTerm
	}
	report := func(p Problem) {
		if len(problems) < maxProblems {
			problems = append(problems, p)
		}
	}
	entries := make([]Entry, 0, len(text)/220)
	var row []string
	for {
		var line int
		var wrong string
		var more bool
		row, line, wrong, more = c.row(row[:0])
		if !more {
			break
		}
		if wrong != "" {
			report(Problem{Line: line, Text: wrong})
			continue
		}
		if blank(row) {
			continue
		}
		e, wrong := toEntry(row, place, header)
		e.Line = line
		if wrong != "" {
			report(Problem{Line: line, Term: clip(e.Term), Text: wrong})
			continue
		}
		entries = append(entries, e)
	}
	if len(entries) == 0 && len(problems) == 0 {
		report(Problem{Text: "There are no rows under the header."})
	}
	return entries, problems, nil
}

func blank(row []string) bool {
	for _, s := range row {
		if strings.TrimSpace(s) != "" {
			return false
		}
	}
	return true
}

// clip shortens a term for a report.
func clip(s string) string {
	if len(s) <= 60 {
		return s
	}
	n := 57
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// toEntry makes an entry of a row, or says in one sentence why it cannot.
func toEntry(row []string, place []int, header []string) (Entry, string) {
	var e Entry
	var cell [len(columns)]string
	for i, v := range row {
		v = strings.TrimSpace(v)
		if i >= len(place) {
			if v != "" {
				return e, fmt.Sprintf("This row has %d cells and the header has %d: a cell with a comma in it needs quotes.", len(row), len(place))
			}
			continue
		}
		if len(v) > maxCell {
			return e, fmt.Sprintf("The cell %q is too long: %d bytes, at most %d.", header[i], len(v), maxCell)
		}
		if v != "" && strings.IndexByte("=+-@", v[0]) >= 0 {
			return e, fmt.Sprintf("The cell %q starts with %q and could run as a formula in a spreadsheet. Start it with a letter.", header[i], v[:1])
		}
		if len(v) > 1 && v[0] == '\'' && strings.IndexByte("=+-@", v[1]) >= 0 {
			v = v[1:] // the way WriteCSV keeps it from running
		}
		if place[i] >= 0 {
			cell[place[i]] = v
		} else if v != "" {
			e.Extra = append(e.Extra, Field{header[i], v})
		}
	}
	e.Term = cell[colTerm]
	e.Why, e.Source = cell[colWhy], cell[colSource]
	e.Plain, e.Also, e.Forms = values(cell[colPlain]), values(cell[colAlso]), values(cell[colForms])
	e.Not, e.Yes, e.No = values(cell[colNot]), values(cell[colYes]), values(cell[colNo])
	if wrong := checkTerm(e.Term); wrong != "" {
		return e, wrong
	}
	var ok bool
	if cell[colKind] == "" {
		e.Kind = Professional
		if allCapitals(e.Term) {
			e.Kind = Acronym
		}
	} else if e.Kind, ok = ParseKind(cell[colKind]); !ok {
		return e, fmt.Sprintf("The kind %q is not one of %s.", clip(cell[colKind]), strings.Join(kindNames[:], ", "))
	}
	if cell[colLevel] != "" {
		if e.Level, ok = ParseLevel(cell[colLevel]); !ok || e.Level == Unfamiliar {
			return e, fmt.Sprintf("The level %q is not one of swap, explain, ask, off.", clip(cell[colLevel]))
		}
	}
	var odd string
	if e.Match, odd = ParseMatch(cell[colMatch]); odd != "" {
		return e, fmt.Sprintf("The match word %q is not one of %s.", clip(odd), strings.Join(matchNames[:], ", "))
	}
	return e, ""
}

// checkTerm says what is wrong with a term, or nothing.
func checkTerm(term string) string {
	switch {
	case term == "":
		return "The term is empty."
	case len(term) > maxTerm:
		return fmt.Sprintf("The term is too long: %d bytes, at most %d.", len(term), maxTerm)
	}
	switch words := len(split(term)); {
	case words == 0:
		return "The term has no letters or digits, so it can never be found."
	case words > maxWords:
		return fmt.Sprintf("The term has %d words, at most %d can be matched.", words, maxWords)
	}
	return ""
}

// values parts a cell of several values.
func values(s string) []string {
	if s == "" {
		return nil
	}
	n := 1
	for i := 0; i < len(s); i++ {
		if s[i] == ';' || s[i] == '\n' {
			n++
		}
	}
	out := make([]string, 0, n)
	for s != "" {
		i := 0
		for i < len(s) && s[i] != ';' && s[i] != '\n' {
			i++
		}
		v := s[:i]
		s = s[min(i+1, len(s)):]
		if v = strings.TrimSpace(v); v != "" {
			out = append(out, v)
		}
	}
	return out
}

// cells reads rows of quoted text. It keeps its own place so that one bad row
// costs that row only; encoding/csv would swallow all that follows an unclosed
// quote.
type cells struct {
	text  string
	at    int
	line  int
	comma byte
}

// row appends the cells of the next row to dst. wrong says why the row cannot
// be used; reading goes on with the line after the one where it began.
func (c *cells) row(dst []string) (row []string, line int, wrong string, more bool) {
	if c.at >= len(c.text) {
		return dst, c.line, "", false
	}
	start, line := c.at, c.line
	for {
		var cell string
		if c.at < len(c.text) && c.text[c.at] == '"' {
			var ok bool
			cell, ok = c.quoted()
			if !ok {
				c.at, c.line = start, line
				c.skipLine()
				return dst, line, "A quote in this row does not close, or text follows it: write \"\" for a quote inside a quoted cell.", true
			}
		} else {
			end := c.at
			for end < len(c.text) && c.text[end] != c.comma && c.text[end] != '\n' && c.text[end] != '\r' {
				end++
			}
			cell = c.text[c.at:end]
			c.at = end
		}
		dst = append(dst, cell)
		if c.at >= len(c.text) {
			return dst, line, "", true
		}
		if c.text[c.at] == c.comma {
			c.at++
			continue
		}
		c.newline()
		return dst, line, "", true
	}
}

// newline steps over one line end.
func (c *cells) newline() {
	if c.text[c.at] == '\r' && c.at+1 < len(c.text) && c.text[c.at+1] == '\n' {
		c.at++
	}
	c.at++
	c.line++
}

func (c *cells) skipLine() {
	for c.at < len(c.text) && c.text[c.at] != '\n' && c.text[c.at] != '\r' {
		c.at++
	}
	if c.at < len(c.text) {
		c.newline()
	}
}

// quoted reads a quoted cell and stops before the separator that ends it.
func (c *cells) quoted() (string, bool) {
	i := c.at + 1
	begin, doubled := i, false
	for {
		k := strings.IndexByte(c.text[i:], '"')
		if k < 0 {
			return "", false
		}
		i += k
		if i+1 < len(c.text) && c.text[i+1] == '"' {
			doubled = true
			i += 2
			continue
		}
		break
	}
	cell := c.text[begin:i]
	c.line += strings.Count(cell, "\n")
	i++
	for i < len(c.text) && c.text[i] == ' ' {
		i++
	}
	if i < len(c.text) && c.text[i] != c.comma && c.text[i] != '\n' && c.text[i] != '\r' {
		return "", false
	}
	c.at = i
	if doubled {
		cell = strings.ReplaceAll(cell, `""`, `"`)
	}
	return cell, true
}

// sniff finds the separator: the one of comma, semicolon and tab that the
// first line uses most outside quotes.
func sniff(text string) byte {
	if len(text) > maxHeaderLen {
		text = text[:maxHeaderLen]
	}
	var n [3]int
	quoted, seen := false, false
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			quoted = !quoted
		case ',', ';', '\t':
			if !quoted {
				n[strings.IndexByte(",;\t", text[i])]++
			}
		case '\n', '\r':
			if seen && !quoted {
				i = len(text)
			}
		default:
			seen = true
		}
	}
	best := byte(',')
	if n[1] > n[0] && n[1] >= n[2] {
		best = ';'
	} else if n[2] > n[0] {
		best = '\t'
	}
	return best
}
