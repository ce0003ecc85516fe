package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotesBold parts words at the quotations that close in them, which are somebody's
// own words and stand out on paper. A quotation mark that is never closed is left
// as it is. Single marks count where they are curly and are no apostrophes.
func quotesBold(words string) []Run {
	var runs []Run
	for words != "" {
		start, end := firstQuote(words)
		if start < 0 {
			break
		}
		if start > 0 {
			runs = append(runs, Run{Text: words[:start]})
		}
		runs = append(runs, Run{words[start:end], true})
		words = words[end:]
	}
	if words != "" {
		runs = append(runs, Run{Text: words})
	}
	return runs
}

// firstQuote is where the first quotation begins and ends, in bytes and with its
// marks; -1 when there is none.
func firstQuote(s string) (start, end int) {
	for at, r := range s {
		closer, ok := map[rune]rune{'“': '”', '"': '"', '‘': '’'}[r]
		if !ok || !opens(s, at, r) {
			continue
		}
		from := at + utf8.RuneLen(r)
		for i, c := range s[from:] {
			if c == closer && closes(s, from+i, c) {
				return at, from + i + utf8.RuneLen(c)
			}
		}
	}
	return -1, -1
}

// opens says whether a mark stands before a word and after none.
func opens(s string, at int, mark rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+utf8.RuneLen(mark):])
	if mark == '‘' && unicode.IsDigit(after) { // ‘90s
		return false
	}
	return !isWord(before) && at+utf8.RuneLen(mark) < len(s) && !unicode.IsSpace(after)
}

// closes says whether a mark ends what was said: a single one must not stand inside
// a word (don’t), and comes after a stop or a comma unless no other follows.
func closes(s string, at int, mark rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at+utf8.RuneLen(mark):])
	if unicode.IsSpace(before) || isWord(after) {
		return false
	}
	rest := s[at+utf8.RuneLen(mark):]
	return mark != '’' || strings.ContainsRune(".,?!…", before) || !strings.ContainsRune(rest, '’')
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }
