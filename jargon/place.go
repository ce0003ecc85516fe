package jargon

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"
)

// wordsAround is how many words on either side tell one place of a term from
// another. Two are enough to find it again after edits elsewhere, and few enough
// that an edit further along the sentence does not lose it.
const wordsAround = 2

// PlaceKey names one place of a term by what stands around it, so that a choice to
// leave it there survives edits elsewhere. It is a digest: no word of the text can
// be read from it. start and end are bytes in the paragraph, half open.
func PlaceKey(paragraph string, start, end int, term string) string {
	before := plainWords(paragraph[:start])
	after := plainWords(paragraph[end:])
	before = before[max(0, len(before)-wordsAround):]
	after = after[:min(len(after), wordsAround)]
	sum := sha256.Sum256([]byte(strings.Join([]string{
		strings.Join(before, " "), strings.ToLower(term), strings.ToLower(paragraph[start:end]), strings.Join(after, " "),
	}, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// plainWords are the words of s in lower case, without punctuation.
func plainWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
