package write

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// capitalDays gives the names of days and months their capital, as they are typed
// in haste: "by friday". "may" and "march" are verbs too, and are months after a
// number or a word of time only.
func capitalDays(s string) string {
	names := strings.Fields("monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december")
	doubtful := strings.Fields("may march")
	ofTime := strings.Fields("by in of until before since early late mid next last this every during to from end")
	var b strings.Builder
	prev := ""
	for s != "" {
		n := strings.IndexFunc(s, func(r rune) bool { return !isWord(r) })
		if n < 0 {
			n = len(s)
		}
		if n == 0 {
			r, size := utf8.DecodeRuneInString(s)
			if b.WriteString(s[:size]); r != ' ' {
				prev = ""
			}
			s = s[size:]
			continue
		}
		word := s[:n]
		one := strings.TrimSuffix(word, "s")
		number := prev != "" && unicode.IsDigit(rune(prev[0]))
		if slices.Contains(names, one) || slices.Contains(doubtful, word) && (number || slices.Contains(ofTime, prev)) {
			b.WriteString(firstUp(word))
		} else {
			b.WriteString(word)
		}
		prev, s = strings.ToLower(word), s[n:]
	}
	return b.String()
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
