package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a word of the letter as the rules see it. "I'll" is two of them,
// "i" and "will", and so is "well-being": patterns then need no spelling of
// contractions and hyphens.
type word struct {
	start, end int    // bytes in the letter
	low        string // lower case, apostrophes straight, contractions opened
	number     int    // its number in the tables' vocabulary, or 0
	upper      bool   // begins with a capital
	joined     bool   // a second part: of a contraction or a hyphened word
	quoted     bool   // inside a closed quotation
	brk        byte   // the strongest sign before it: ' ' - , ; : ( . or 0
}

// opened holds the short endings that are words of their own.
var opened = map[string]string{
	"'ll": "will", "'re": "are", "'ve": "have", "'m": "am", "'d": "would", "'s": "'s",
}

// split reads the words of text[from:to] onto dst.
func split(dst []word, text string, from, to int) []word {
	brk := byte(0)
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(text[i:to])
		if !inWord(r) && r != '£' {
			brk = stronger(brk, r)
			i += n
			continue
		}
		j := wordEnd(text, i, to)
		if j == i { // a lone pound sign
			i += n
			continue
		}
		dst = appendWord(dst, text, i, j, brk)
		i, brk = j, 0
	}
	return dst
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// wordEnd walks over letters and digits, apostrophes between letters, and the
// signs inside times, dates and amounts (3.30pm, 4/11, 1,500).
func wordEnd(text string, i, to int) int {
	prev := rune(0)
	j := i
	for j < to {
		r, n := utf8.DecodeRuneInString(text[j:to])
		if inWord(r) || (r == '£' && j == i) {
			prev = r
			j += n
			continue
		}
		next, _ := utf8.DecodeRuneInString(text[j+n : to])
		if j+n < to && isApostrophe(r) && unicode.IsLetter(prev) && unicode.IsLetter(next) ||
			j+n < to && strings.ContainsRune(".,:/", r) && unicode.IsDigit(prev) && unicode.IsDigit(next) {
			prev = r
			j += n
			continue
		}
		break
	}
	if prev == '£' {
		return i
	}
	return j
}

func stronger(brk byte, r rune) byte {
	const order = " -,(:;."
	var b byte
	switch {
	case unicode.IsSpace(r):
		b = ' '
	case r == '-' || r == '‐' || r == '‑':
		b = '-'
	case r == ',':
		b = ','
	case r == '(' || r == ')' || r == '[' || r == ']':
		b = '('
	case r == ':' || r == '–' || r == '—':
		b = ':'
	case r == ';':
		b = ';'
	case r == '.' || r == '!' || r == '?' || r == '…':
		b = '.'
	default:
		return brk
	}
	if strings.IndexByte(order, b) > strings.IndexByte(order, brk) {
		// A hyphen with spaces round it is a dash.
		if b == '-' && brk == ' ' {
			return ':'
		}
		return b
	}
	if b == ' ' && brk == '-' {
		return ':'
	}
	return brk
}

func appendWord(dst []word, text string, i, j int, brk byte) []word {
	low := strings.ToLower(text[i:j])
	if strings.ContainsAny(low, "’ʼ") {
		low = strings.NewReplacer("’", "'", "ʼ", "'").Replace(low)
	}
	first, _ := utf8.DecodeRuneInString(text[i:j])
	w := word{start: i, end: j, low: low, upper: unicode.IsUpper(first), joined: brk == '-', brk: brk}
	head, tail, runes := low, "", 0 // runes of the tail, counted from the end
	switch {
	case low == "cannot":
		head, tail, runes = "can", "not", 3
	case low == "gonna":
		head, tail, runes = "going", "to", 2
	case low == "won't":
		head, tail, runes = "will", "not", 3
	case low == "shan't":
		head, tail, runes = "shall", "not", 3
	case low == "can't":
		head, tail, runes = "can", "not", 2
	case strings.HasSuffix(low, "n't") && len(low) > 3:
		head, tail, runes = low[:len(low)-3], "not", 3
	default:
		if k := strings.LastIndexByte(low, '\''); k > 0 {
			if full, ok := opened[low[k:]]; ok {
				head, tail, runes = low[:k], full, len(low)-k
			}
		}
	}
	cut := j
	for ; runes > 0; runes-- {
		_, n := utf8.DecodeLastRuneInString(text[i:cut])
		cut -= n
	}
	if tail == "" || cut <= i {
		return append(dst, w)
	}
	w.low, w.end = head, cut
	return append(dst, w, word{start: cut, end: j, low: tail, joined: true})
}

// counted tells whether w counts as a word of its own, as a person would count.
func (w word) counted() bool { return !w.joined }

// isNumber tells whether w begins with a digit.
func (w word) isNumber() bool {
	s := strings.TrimPrefix(w.low, "£")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}
