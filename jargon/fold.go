package jargon

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// fold maps the bytes of ASCII words to what they are compared by: letters to
// lower case, digits to themselves, everything else to 0.
var fold = func() (t [256]byte) {
	for c := '0'; c <= '9'; c++ {
		t[c] = byte(c)
	}
	for c := 'a'; c <= 'z'; c++ {
		t[c], t[c-32] = byte(c), byte(c)
	}
	return t
}()

// plainLetters maps accented letters to the ones that British writers type
// instead, so that "cliché" and "cliche" are one word.
var plainLetters = map[rune]string{
	'à': "a", 'á': "a", 'â': "a", 'ã': "a", 'ä': "a", 'å': "a", 'ç': "c", 'è': "e", 'é': "e", 'ê': "e", 'ë': "e",
	'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ñ': "n", 'ò': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ö': "o", 'ø': "o",
	'ù': "u", 'ú': "u", 'û': "u", 'ü': "u", 'ý': "y", 'ÿ': "y", 'æ': "ae", 'œ': "oe", 'ß': "ss",
	'ﬁ': "fi", 'ﬂ': "fl", 'ﬀ': "ff", 'ﬃ': "ffi", 'ﬄ': "ffl",
}

// invisible tells characters that stand inside words without being seen.
func invisible(r rune) bool {
	switch r {
	case 0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff:
		return true
	}
	return false
}

// wordRune tells characters beyond ASCII that words are made of.
func wordRune(r rune) bool {
	return r >= 0x80 && r != 'ʼ' && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

// appendFolded appends what the word w is compared by. w is a word as the
// scanner cuts it: letters, digits, apostrophes, marks, a plus sign at its
// end, or letters with dots.
func appendFolded(dst []byte, w string) []byte {
	for i := 0; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			i++
			if f := fold[c]; f != 0 {
				dst = append(dst, f)
			} else if c == '\'' || c == '+' || c == '/' {
				dst = append(dst, c)
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		i += n
		switch {
		case r == '’' || r == 'ʼ':
			dst = append(dst, '\'')
		case invisible(r) || unicode.IsMark(r):
		default:
			r = unicode.ToLower(r)
			if p, ok := plainLetters[r]; ok {
				dst = append(dst, p...)
			} else {
				dst = utf8.AppendRune(dst, r)
			}
		}
	}
	return dst
}

func foldWord(w string) string {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c == 0 || fold[c] != c {
			return string(appendFolded(nil, w))
		}
	}
	return w // most words are what they are compared by
}

// eight reads up to eight ASCII letters and digits at i, folded and packed into
// a number, and says how many there were. Looking at eight bytes at once costs
// about what looking at one does, and spares the processor a wrong guess at the
// end of each word.
func eight(text string, i int) (uint64, int) {
	if i+8 > len(text) {
		var x uint64
		n := 0
		for ; i < len(text) && fold[text[i]] != 0; i++ {
			x |= uint64(fold[text[i]]) << (8 * n)
			n++
		}
		return x, n
	}
	s := text[i : i+8]
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	lower, stop := letters8(x)
	if stop == 0 {
		return lower, 8
	}
	n := bits.TrailingZeros64(stop) &^ 7
	return lower & (1<<n - 1), n / 8
}

// letters8 folds eight bytes at once and sets the top bit of each byte of stop
// that is neither an ASCII letter nor a digit.
func letters8(x uint64) (lower, stop uint64) {
	const ones = 0x0101010101010101
	lower = x | 0x20*ones
	l, d := lower&(0x7f*ones), x&(0x7f*ones)
	letter := (l + 0x1f*ones) &^ (l + 0x05*ones) // from 'a' to 'z'
	digit := (d + 0x50*ones) &^ (d + 0x46*ones)  // from '0' to '9'
	return lower, ^((letter | digit) &^ x) & (0x80 * ones)
}

// pack puts a folded word of at most 16 bytes into two numbers that identify
// it, as eight does.
func pack(w []byte) (hi, lo uint64) {
	for i, c := range w {
		if i < 8 {
			lo |= uint64(c) << (8 * i)
		} else {
			hi |= uint64(c) << (8 * (i - 8))
		}
	}
	return hi, lo
}

// allCapitals tells whether s has at least two letters and no small one.
func allCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// startsUpper tells whether s starts with a capital letter.
func startsUpper(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
