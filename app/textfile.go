package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// mostToOpen is the largest text file that becomes a letter, in bytes. It is some
// three hundred thousand words.
const mostToOpen = 2 << 20

// openText reads a text file that is to become a letter, in whichever of the
// encodings that Windows programs write. The error is a whole sentence for people
// and names no word of the file.
func openText(path string) (string, error) {
	name := filepath.Base(path)
	file, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("%s could not be opened: %w. Nothing was changed", name, plainFileError(err))
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, mostToOpen+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("%s could not be read: %w. Nothing was changed", name, plainFileError(err))
	case len(data) > mostToOpen:
		return "", fmt.Errorf("%s is larger than any letter (%d MB is the most). Nothing was changed. Open a part of it", name, mostToOpen>>20)
	}
	text, err := decodeText(data)
	if err != nil {
		return "", fmt.Errorf("%s is not a text file. Nothing was changed. In Word, save it as plain text first, or copy its words and paste them into a letter", name)
	}
	return joinWrappedLines(text), nil
}

var errNotText = errors.New("not text")

// decodeText reads UTF-8, UTF-16 with its mark, and what older Windows programs
// wrote.
func decodeText(data []byte) (string, error) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil || bytes.IndexByte(decoded, 0) >= 0 {
			return "", errNotText
		}
		return string(decoded), nil
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if bytes.IndexByte(data, 0) >= 0 {
		return "", errNotText
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", errNotText
	}
	return string(decoded), nil
}

// Lines in a file were broken by a program, and belong together, when they are
// about as long as a line on paper. Shorter ones are an address or a greeting.
const (
	narrowestPaper = 55
	widestPaper    = 110
)

// joinWrappedLines joins the lines that a program broke into the paragraphs that a
// person wrote: a line goes on in the next when the next one's first word would
// not have fitted on it.
func joinWrappedLines(s string) string {
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"), "\n")
	width := 0
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t")
		width = max(width, utf8.RuneCountInString(lines[i]))
	}
	if width < narrowestPaper || width > widestPaper {
		return strings.Join(lines, "\n")
	}
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		if i == len(lines)-1 {
			break
		}
		if first, _, _ := strings.Cut(lines[i+1], " "); line != "" && !startsAnew(lines[i+1]) &&
			utf8.RuneCountInString(line)+1+utf8.RuneCountInString(first) > width {
			b.WriteByte(' ')
		} else {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// startsAnew says whether a line begins something of its own.
func startsAnew(line string) bool {
	for _, sign := range []string{"- ", "* ", "• ", "#"} {
		if strings.HasPrefix(line, sign) {
			return true
		}
	}
	return line == ""
}
