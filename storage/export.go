package storage

import (
	"archive/zip"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Export writes everything that is held about a child as a ZIP of plain text
// files, for a request for access: the child's page, every letter with the note
// beside it, its kept wordings and its reviews, the visit notes, the holds, and
// what the log says of them. It is in the clear. The log says that it was made.
// Given a letter that came for review in a child's place, it writes that letter
// and its reviews.
//
// Boxes that do not open are counted in the file to be read first; the rest is
// written, and ErrDamaged comes back. ErrGone when there is neither.
func (s *Store) Export(child ID, w io.Writer) error {
	bad := s.writeAll(child, w)
	if bad != nil && !errors.Is(bad, ErrDamaged) {
		return bad
	}
	return errors.Join(s.logExport(child), bad)
}

func (s *Store) writeAll(child ID, w io.Writer) error {
	return s.locked(func() error {
		files, bad, err := s.allAbout(child)
		if err != nil {
			return err
		}
		out := zip.NewWriter(w)
		for _, f := range files {
			entry, err := out.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: s.now()})
			if err == nil {
				_, err = io.WriteString(entry, plainText(f.text.String()))
			}
			if err != nil {
				return wrap("writing the export", err)
			}
		}
		if err := out.Close(); err != nil {
			return wrap("writing the export", err)
		}
		return bad
	})
}

func (s *Store) logExport(child ID) error {
	return s.locked(func() error {
		return s.inTx(func(tx *sql.Tx) error { return s.log(tx, Event{What: Exported, About: child}) })
	})
}

// ExportFile is Export into a file that others on this computer cannot read; one
// of this name is replaced. Unless it is written whole, there is none. (With
// ErrDamaged alone it is: what could be opened.)
func (s *Store) ExportFile(child ID, path string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".dearly-*.tmp") // 0600
	if err != nil {
		return notWritable("making the export", err)
	}
	temp := f.Name()
	defer os.Remove(temp) // gone already when all went well
	bad := s.writeAll(child, f)
	if bad != nil && !errors.Is(bad, ErrDamaged) {
		f.Close()
		return bad
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return wrap("writing the export", err)
	}
	if err := os.Rename(temp, path); err != nil {
		return notWritable("naming the export", err)
	}
	if err := flushFolder(filepath.Dir(path)); err != nil {
		return wrap("naming the export", err)
	}
	return errors.Join(s.logExport(child), bad)
}

// plainText is a text as every editor on a council's Windows laptop shows it
// right: UTF-8 that says so, and lines that end as there.
func plainText(text string) string {
	text = strings.ToValidUTF8(strings.ReplaceAll(text, "\r\n", "\n"), "\uFFFD")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r", "\n"), "\n", "\r\n")
	return "\uFEFF" + text
}

// exportFile is a text on its way into the ZIP.
type exportFile struct {
	name string
	text *strings.Builder
}

// line writes "Label: value", and nothing where there is nothing to say.
func (f exportFile) line(label string, value string) {
	if value != "" {
		fmt.Fprintf(f.text, "%s: %s\n", label, value)
	}
}

// part writes a longer text under a heading.
func (f exportFile) part(heading, text string) {
	if text != "" {
		fmt.Fprintf(f.text, "\n%s\n%s\n\n%s\n", heading, strings.Repeat("-", len(heading)), text)
	}
}
