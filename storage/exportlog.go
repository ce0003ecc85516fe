package storage

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// ExportEvents is what the log says of a letter, brought or not, of a child or of
// a visit note, as a CSV file without words of the record: the line's number in
// the log, when, what was done (as the log calls it, and as people say it), the
// letter's revision and the SHA-256 of the wording, where one is meant. When some
// lines do not open, the others are returned together with ErrDamaged.
func (s *Store) ExportEvents(about ID) ([]byte, error) {
	events, err := s.Events(about)
	if err != nil && !errors.Is(err, ErrDamaged) {
		return nil, err
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	rows := [][]string{{"line", "when", "what", "in words", "revision", "sha256"}}
	for _, e := range events {
		row := []string{strconv.FormatInt(e.Seq, 10), e.At.Format(time.RFC3339), string(e.What), inWords(e.What), "", ""}
		if e.Rev > 0 {
			row[4] = strconv.FormatInt(e.Rev, 10)
		}
		if e.Digest != (Digest{}) {
			row[5] = fmt.Sprintf("%x", e.Digest[:])
		}
		rows = append(rows, row)
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, fmt.Errorf("writing the log: %w", err)
	}
	return out.Bytes(), err
}
