package spelling

import (
	"unicode"
	"unicode/utf8"
)

// Span is a word that is not known: bytes Start up to End of the paragraph.
type Span struct{ Start, End int }

// Append adds the words of a paragraph that are not spelt as the list has them, in
// order, and returns dst. It allocates nothing but what dst needs, once its words
// have been met. A paragraph is judged by itself; what is said to be read for (the
// names) is asked each time, so that a new name counts at once.
func (c *Checker) Append(dst []Span, paragraph string, r Reading) []Span {
	p := page{text: paragraph, quotes: quotes{text: paragraph}, reading: r}
	for i := 0; i < len(paragraph); {
		start, odd := i, false
		for i < len(paragraph) && kinds[paragraph[i]] != blank {
			odd = odd || kinds[paragraph[i]] == sign && i+1 < len(paragraph) && kinds[paragraph[i+1]] != blank
			i++
		}
		if i > start && !(odd && address(paragraph[start:i])) {
			dst = c.words(dst, &p, start, i)
		}
		for i < len(paragraph) && kinds[paragraph[i]] == blank {
			i++
		}
	}
	return dst
}

// page is a paragraph while it is read.
type page struct {
	text     string
	quotes   quotes
	reading  Reading
	searches int // how often the paragraph was searched for a name
}

// words judges the words between start and end, which no blank parts.
func (c *Checker) words(dst []Span, p *page, start, end int) []Span {
	text := p.text
	for i := start; i < end; {
		if k := kinds[text[i]]; k != letter && k != digit && k != high {
			i++
			continue
		}
		wordEnd, plain := token(text, i, end)
		if wordEnd == i { // a sign or a picture of more than one byte
			_, n := utf8.DecodeRuneInString(text[i:end])
			i += n
			continue
		}
		if plain && !c.right(text[i:wordEnd]) && c.slip(p, i, wordEnd) {
			dst = append(dst, Span{i, wordEnd})
		}
		i = wordEnd
	}
	return dst
}

// token finds the end of the word that starts at i: letters, digits and marks, and
// apostrophes between them. Plain words have letters a to z only, and no digits.
func token(text string, i, end int) (wordEnd int, plain bool) {
	plain = true
	for i < end {
		switch kinds[text[i]] {
		case letter:
			i++
		case digit:
			plain = false
			i++
		case high:
			r, n := utf8.DecodeRuneInString(text[i:end])
			switch {
			case r == '’' || r == '‘':
				if wordEnd == 0 || !letterAt(text, i+n, end) {
					return i, plain
				}
				i += n
			case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsNumber(r) || r == softHyphen || r == zeroWidthJoiner:
				plain = false
				i += n
			default:
				return i, plain
			}
		default:
			if text[i] != '\'' || !letterAt(text, i+1, end) {
				return i, plain
			}
			i++
		}
		wordEnd = i
	}
	return i, plain
}

const (
	softHyphen      = '\u00ad'
	zeroWidthJoiner = '\u200d'
)

func letterAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsLetter(r)
}

// kinds sort the bytes that a reader meets.
const (
	other byte = iota
	letter
	digit
	blank
	sign // stands in addresses and file names
	high // starts or continues a rune beyond ASCII
)

var kinds = func() (k [256]byte) {
	for c := range k {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
			k[c] = letter
		case '0' <= c && c <= '9':
			k[c] = digit
		case c == ' ' || c == '\n' || c == '\t' || c == '\r':
			k[c] = blank
		case c == '@' || c == ':' || c == '/' || c == '\\' || c == '.' || c == '_' || c == '#':
			k[c] = sign
		case c >= 0x80:
			k[c] = high
		}
	}
	return k
}()
