package write

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

// leftKey names one place of a term by what stands around it, so that *Leave it
// here* survives edits elsewhere. It is a digest: no word of the letter can be read
// from it. start and end are bytes in the paragraph, half open.
func leftKey(paragraph string, start, end int, term string) string {
	before := letterWords(paragraph[:start])
	after := letterWords(paragraph[end:])
	before = before[max(0, len(before)-wordsAround):]
	after = after[:min(len(after), wordsAround)]
	sum := sha256.Sum256([]byte(strings.Join([]string{
		strings.Join(before, " "), strings.ToLower(term), strings.ToLower(paragraph[start:end]), strings.Join(after, " "),
	}, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// letterWords are the words of s in lower case, without punctuation.
func letterWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
