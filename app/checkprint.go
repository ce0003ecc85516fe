package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// row is one finding as check prints it; its fields are the JSON of DESIGN §10.
// Line and column count from 1, the column in characters; start and end are byte
// offsets in the file, half open.
type row struct {
	Path   string   `json:"path"`
	Line   int      `json:"line"`
	Column int      `json:"column"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
	Term   string   `json:"term"`
	Kind   string   `json:"kind"`
	Level  string   `json:"level"`
	Quoted bool     `json:"quoted"`
	Plain  []string `json:"plain"`
	Why    string   `json:"why"`

	ask string // the coach's question, which a line shows where a term shows its wordings
}

// printer writes rows as lines for people, or as JSON for programs.
type printer struct {
	out  *bufio.Writer
	json *json.Encoder // nil for lines
}

func newPrinter(out io.Writer, asJSON bool) *printer {
	p := &printer{out: bufio.NewWriter(out)}
	if asJSON {
		p.json = json.NewEncoder(p.out)
		p.json.SetEscapeHTML(false)
	}
	return p
}

// print writes the rows of one text, which stand in the order of their starts.
func (p *printer) print(path, text string, rows []row) {
	line, lineStart, seen := 1, 0, 0
	if strings.HasPrefix(text, byteOrderMark) {
		lineStart = len(byteOrderMark) // it is no character of the first line
	}
	for _, r := range rows {
		for ; seen < r.Start; seen++ {
			if text[seen] == '\n' {
				line, lineStart = line+1, seen+1
			}
		}
		r.Path, r.Line = path, line
		r.Column = utf8.RuneCountInString(text[min(lineStart, r.Start):r.Start]) + 1
		if p.json != nil {
			p.json.Encode(r) // a failed write shows at flush
			continue
		}
		advice := strings.Join(r.Plain, " | ")
		if r.ask != "" {
			advice = r.ask
		}
		fmt.Fprintf(p.out, "%s:%d:%d: %s (%s, %s, %s): %s\n", r.Path, r.Line, r.Column, oneLine(r.Text), r.Term, r.Kind, r.Level, advice)
	}
}

const byteOrderMark = "\uFEFF"

// oneLine keeps a finding that runs over a line break on one printed line.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (p *printer) flush() error { return p.out.Flush() }
