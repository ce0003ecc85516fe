package jargon

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// readText reads a whole file as text, whatever of the usual encodings it is
// in. It reports what it had to assume.
func readText(r io.Reader) (string, []Problem, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return "", nil, fmt.Errorf("read the list: %w", err)
	}
	if len(data) > maxFile {
		return "", nil, ErrTooLarge
	}
	s := string(data)
	switch {
	case strings.HasPrefix(s, "\xff\xfe"), strings.HasPrefix(s, "\xfe\xff"):
		units := make([]uint16, 0, len(s)/2)
		for i := 2; i+1 < len(s); i += 2 {
			if s[0] == 0xff {
				units = append(units, uint16(s[i])|uint16(s[i+1])<<8)
			} else {
				units = append(units, uint16(s[i+1])|uint16(s[i])<<8)
			}
		}
		s = string(utf16.Decode(units))
	default:
		s = strings.TrimPrefix(s, "\ufeff")
	}
	if s == "" {
		return "", nil, ErrEmpty
	}
	if strings.IndexByte(s, 0) >= 0 {
		return "", nil, ErrNotText
	}
	if utf8.ValidString(s) {
		return s, nil, nil
	}
	var line int
	for i, l := range strings.Split(s, "\n") {
		if !utf8.ValidString(l) {
			line = i + 1
			break
		}
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80 || c >= 0xa0:
			b.WriteRune(rune(c))
		default:
			b.WriteRune(windows1252[c-0x80])
		}
	}
	return b.String(), []Problem{{Line: line, Text: "This file is not in UTF-8. It was read as Windows-1252, the older setting of Excel: look whether ’ and £ came through, and save as “CSV UTF-8” next time."}}, nil
}

// windows1252 holds the characters of the bytes 0x80 to 0x9f.
var windows1252 = [32]rune{
	'€', '\ufffd', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\ufffd', 'Ž', '\ufffd',
	'\ufffd', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\ufffd', 'ž', 'Ÿ',
}
