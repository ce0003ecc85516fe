package jargon

import (
	"bufio"
	"io"
	"slices"
	"strings"
)

// WriteCSV writes a list in the form that ReadCSV reads: UTF-8 with a byte
// order mark so that Excel shows it rightly, CRLF line ends, the known columns
// and after them the unknown ones in the order in which they first appear. A
// cell that could run as a formula gets an apostrophe before it.
func WriteCSV(w io.Writer, entries []Entry) error {
	b := bufio.NewWriter(w)
	b.WriteString("\ufeff")
	header := slices.Clone(columns[:])
	for _, e := range entries {
		for _, f := range e.Extra {
			if !slices.Contains(header[len(columns):], f.Column) {
				header = append(header, f.Column)
			}
		}
	}
	row := make([]string, len(header))
	write := func() {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			writeCell(b, cell)
		}
		b.WriteString("\r\n")
	}
	copy(row, header)
	write()
	for _, e := range entries {
		clear(row)
		row[colTerm], row[colPlain] = e.Term, strings.Join(e.Plain, "; ")
		row[colKind], row[colLevel], row[colMatch] = e.Kind.String(), e.Level.String(), e.Match.String()
		row[colAlso], row[colForms], row[colNot] = strings.Join(e.Also, "; "), strings.Join(e.Forms, "; "), strings.Join(e.Not, "; ")
		row[colWhy], row[colSource] = e.Why, e.Source
		row[colYes], row[colNo] = joinSentences(e.Yes), joinSentences(e.No)
		for _, f := range e.Extra {
			row[len(columns)+slices.Index(header[len(columns):], f.Column)] = f.Value
		}
		write()
	}
	return b.Flush()
}

func joinSentences(s []string) string { return strings.Join(s, "; ") }

func writeCell(b *bufio.Writer, cell string) {
	if cell != "" && strings.IndexByte("=+-@", cell[0]) >= 0 {
		cell = "'" + cell
	}
	if !strings.ContainsAny(cell, ",;\"\r\n\t") {
		b.WriteString(cell)
		return
	}
	b.WriteByte('"')
	b.WriteString(strings.ReplaceAll(cell, `"`, `""`))
	b.WriteByte('"')
}
