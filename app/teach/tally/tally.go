// Package tally counts the words of a word list over many texts: which are used
// most, how often, and in how many texts. It is plain Go, for the training room
// and for the check command alike, and keeps no text: only terms and figures.
package tally

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"dearly/jargon"
)

// Row is one term and how often it was found.
type Row struct {
	Term  string   `json:"term"`
	Kind  string   `json:"kind"`  // "word" for one that is merely unfamiliar
	Level string   `json:"level"` // as the list has it, or "unfamiliar"
	Count int      `json:"times"` // places, over all texts
	Texts int      `json:"texts"` // texts with at least one place
	Plain []string `json:"plain"` // the list's wordings; none for an unfamiliar word
}

// Tally counts over texts, one after the other. It belongs to one goroutine.
type Tally struct {
	finder   *jargon.Finder
	findings []jargon.Finding
	rows     map[string]*Row
	last     map[string]int // by term, the text it was found in last
	texts    int
	words    int
}

// New makes a tally with a dictionary.
func New(d *jargon.Dictionary) *Tally {
	return &Tally{finder: d.NewFinder(), rows: map[string]*Row{}, last: map[string]int{}}
}

// Add counts a text. Quoted words are somebody's own and do not count. With an age
// in the reading, words that most children of that age do not know count, too.
func (t *Tally) Add(text string, r jargon.Reading) {
	t.findings = t.finder.Append(t.findings[:0], text, r)
	t.AddFindings(text, t.findings)
}

// AddFindings counts a text that was read already, by the same dictionary or
// another; of its findings those that are quoted do not count.
func (t *Tally) AddFindings(text string, findings []jargon.Finding) {
	t.texts++
	t.words += len(strings.Fields(text))
	for _, f := range findings {
		if f.Quoted {
			continue
		}
		key := ""
		if f.Entry == nil {
			key = strings.ToLower(text[f.Start:f.End])
		} else {
			key = f.Entry.Term
		}
		row := t.rows[key]
		if row == nil {
			row = &Row{Term: key, Kind: "word", Level: f.Level.String(), Plain: []string{}}
			if f.Entry != nil {
				row.Kind, row.Plain = f.Entry.Kind.String(), append(row.Plain, f.Entry.Plain...)
			}
			t.rows[key] = row
		}
		row.Count++
		if t.last[key] != t.texts {
			t.last[key] = t.texts
			row.Texts++
		}
	}
}

// Texts is how many texts were counted.
func (t *Tally) Texts() int { return t.texts }

// Words is how many words they had.
func (t *Tally) Words() int { return t.words }

// Places is how many places were found.
func (t *Tally) Places() (n int) {
	for _, r := range t.rows {
		n += r.Count
	}
	return n
}

// Rows are the terms found, the most used first; of those used alike the one in
// more texts, then by the alphabet.
func (t *Tally) Rows() []Row {
	rows := make([]Row, 0, len(t.rows))
	for _, r := range t.rows {
		rows = append(rows, *r)
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(b.Texts, a.Texts), cmp.Compare(strings.ToLower(a.Term), strings.ToLower(b.Term)), cmp.Compare(a.Term, b.Term))
	})
	return rows
}

// WriteText writes rows one a line for people and for other programs, as the check
// command prints findings: times, a tab, texts, a tab, "term (kind, level): wording |
// wording".
func WriteText(w io.Writer, rows []Row) error {
	for _, r := range rows {
		plain := ""
		if len(r.Plain) > 0 {
			plain = ": " + strings.Join(r.Plain, " | ")
		}
		if _, err := fmt.Fprintf(w, "%d\t%d\t%s (%s, %s)%s\n", r.Count, r.Texts, r.Term, r.Kind, r.Level, plain); err != nil {
			return fmt.Errorf("writing the summary: %w", err)
		}
	}
	return nil
}

// Columns are the names of the columns that WriteCSV writes.
func Columns() []string { return []string{"term", "kind", "level", "times", "texts", "plain"} }

// WriteCSV writes rows as a file for a spreadsheet: UTF-8 with a byte order mark.
// A cell that could run as a formula gets an apostrophe before it.
func WriteCSV(w io.Writer, rows []Row) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	c := csv.NewWriter(w)
	c.UseCRLF = true
	_ = c.Write(Columns()) // what goes wrong is told by Error below
	for _, r := range rows {
		_ = c.Write([]string{safe(r.Term), r.Kind, r.Level, strconv.Itoa(r.Count), strconv.Itoa(r.Texts), safe(strings.Join(r.Plain, "; "))})
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	return nil
}

func safe(cell string) string {
	if cell != "" && strings.IndexByte("=+-@", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}
