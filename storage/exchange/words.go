package exchange

import (
	"strings"
	"unicode"
)

// tidyWords makes the same of words that were typed as they were heard: small
// letters, one space between two words, nothing but letters and digits. Commas
// and hyphens of any kind count as spaces, so does every other sign.
func tidyWords(words string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(words), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}
