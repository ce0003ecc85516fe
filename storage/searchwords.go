package storage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// eachWord hands over the words of a text in order, as half-open byte ranges,
// until found says no. A word is letters, digits and their marks, with
// apostrophes inside.
func eachWord(text string, found func(start, end int) bool) {
	for at := 0; at < len(text); {
		n := wordRune(text, at)
		if n == 0 {
			_, n = utf8.DecodeRuneInString(text[at:])
			at += n
			continue
		}
		start := at
		for n > 0 {
			at += n
			if n = wordRune(text, at); n == 0 {
				if a := apostrophe(text[at:]); a > 0 && wordRune(text, at+a) > 0 {
					n = a
				}
			}
		}
		if !found(start, at) {
			return
		}
	}
}

// wordRune is the length in bytes of the rune at a place when it belongs to a
// word, else 0.
func wordRune(text string, at int) int {
	if at >= len(text) {
		return 0
	}
	if c := text[at]; c < utf8.RuneSelf {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(text[at:])
	if r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)) {
		return n
	}
	return 0
}

// apostrophe is the length in bytes of the apostrophe that text begins with.
func apostrophe(text string) int {
	switch {
	case strings.HasPrefix(text, "'"):
		return len("'")
	case strings.HasPrefix(text, "’"):
		return len("’")
	}
	return 0
}

// foldWord is a word as it is compared: small letters without accents, so that
// "zoe" finds "Zoë", and one kind of apostrophe.
func foldWord(word string) string {
	plain := true
	for i := 0; i < len(word) && plain; i++ {
		plain = word[i] < utf8.RuneSelf
	}
	if plain {
		return strings.ToLower(word)
	}
	var out strings.Builder
	for _, r := range norm.NFKD.String(word) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’':
			out.WriteByte('\'')
		default:
			out.WriteRune(unicode.ToLower(r))
		}
	}
	return out.String()
}

// vocabulary numbers words. Each distinct spelling is folded once and each
// distinct word stemmed once. It is not for several goroutines at a time.
type vocabulary struct {
	spellings map[string]uint32 // as written, to the word's number
	words     map[string]uint32 // folded
	list      []string          // number to folded word
	stems     []string          // number to stem
}

func newVocabulary() *vocabulary {
	return &vocabulary{spellings: map[string]uint32{}, words: map[string]uint32{}}
}

// number gives the number of a word as written, a new one where it is new.
func (v *vocabulary) number(spelling string) uint32 {
	if n, known := v.spellings[spelling]; known {
		return n
	}
	word := foldWord(spelling)
	n, known := v.words[word]
	if !known {
		word = strings.Clone(word) // or the whole letter stays with it
		n = uint32(len(v.list))
		v.words[word] = n
		v.list = append(v.list, word)
		v.stems = append(v.stems, english.Stem(word, true))
	}
	v.spellings[strings.Clone(spelling)] = n
	return n
}

// numbers are the words of a text, in order.
func (v *vocabulary) numbers(text string) []uint32 {
	out := make([]uint32, 0, len(text)/5)
	eachWord(text, func(start, end int) bool {
		out = append(out, v.number(text[start:end]))
		return true
	})
	return out
}
