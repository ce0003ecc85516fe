package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// NextCharacter is the byte after the character that begins at byte at: what
// people see as one character, such as a letter with its accents or a family of
// emoji (a grapheme cluster of Unicode annex 29). At the end it stays.
func NextCharacter(s string, at int) int {
	if at >= len(s) {
		return len(s)
	}
	if s[at] < utf8.RuneSelf && (at+1 == len(s) || s[at+1] < utf8.RuneSelf) {
		return at + 1
	}
	start := safeStart(s, at)
	for start <= at {
		cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s[start:], -1)
		start += len(cluster)
	}
	return start
}

// PreviousCharacter is the byte at which the character before byte at begins.
func PreviousCharacter(s string, at int) int {
	if at <= 0 {
		return 0
	}
	at = min(at, len(s))
	if s[at-1] < utf8.RuneSelf && (at == 1 || s[at-2] < utf8.RuneSelf) {
		return at - 1
	}
	start := safeStart(s, at-1)
	for {
		cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s[start:], -1)
		if start+len(cluster) >= at {
			return start
		}
		start += len(cluster)
	}
}

// SnapCharacter gives byte at if a character begins or the text ends there, and
// else the start of the character it would split.
func SnapCharacter(s string, at int) int {
	at = max(0, min(at, len(s)))
	if at == 0 || at == len(s) {
		return at
	}
	if next := NextCharacter(s, PreviousCharacter(s, at)); next == at {
		return at
	}
	return PreviousCharacter(s, at)
}

// lookBack bounds how far safeStart goes back, for text that is all emoji.
const lookBack = 4096

// safeStart finds a byte at or before at where a character surely begins.
// Between two ASCII bytes there is always a boundary; after an ASCII byte there
// is one unless what follows is a mark that joins it, whatever stands before.
func safeStart(s string, at int) int {
	for i := at; i > 0; i-- {
		if s[i-1] < utf8.RuneSelf {
			if s[i] < utf8.RuneSelf {
				return i
			}
			if c, _, _, _ := uniseg.FirstGraphemeClusterInString(s[i-1:], -1); len(c) == 1 {
				return i
			}
		}
		if at-i > lookBack && utf8.RuneStart(s[i]) {
			return i
		}
	}
	return 0
}

// class sorts runes as the caret's word motions on Windows do.
type class uint8

const (
	space class = iota
	word
	sign    // punctuation, symbols, emoji
	joining // goes with whatever stands before it
)

func classOf(r rune) class {
	switch {
	case unicode.IsSpace(r):
		return space
	case unicode.IsLetter(r), unicode.IsNumber(r), r == '_':
		return word
	case unicode.In(r, unicode.M, unicode.Cf):
		return joining
	}
	return sign
}

// classAt is the class of the rune at byte at. An apostrophe between letters is
// part of its word, a point or a comma between digits part of its number.
func classAt(s string, at int) (class, int) {
	r, size := utf8.DecodeRuneInString(s[at:])
	inside := unicode.IsLetter
	switch r {
	case '\'', '’':
	case '.', ',', ':':
		inside = unicode.IsDigit
	default:
		return classOf(r), size
	}
	if at > 0 && at+size < len(s) {
		before, _ := utf8.DecodeLastRuneInString(s[:at])
		after, _ := utf8.DecodeRuneInString(s[at+size:])
		if inside(before) && inside(after) {
			return word, size
		}
	}
	return sign, size
}

// runEnd is the end of the run of one class that begins at byte at.
func runEnd(s string, at int) int {
	if at >= len(s) {
		return len(s)
	}
	run, size := classAt(s, at)
	for at += size; at < len(s); at += size {
		var c class
		c, size = classAt(s, at)
		if run == joining {
			run = c
		}
		if c != run && c != joining {
			break
		}
	}
	return at
}

// runStart is the start of the run of one class that ends at byte at.
func runStart(s string, at int) int {
	run := joining
	for at > 0 {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		c, _ := classAt(s, at-size)
		if run == joining {
			run = c
		}
		if c != run && c != joining {
			break
		}
		at -= size
	}
	return at
}

// NextWord is where Ctrl+Right goes in a paragraph: past the word at byte at and
// the space after it.
func NextWord(s string, at int) int {
	if at < len(s) {
		if c, _ := classAt(s, at); c != space {
			at = runEnd(s, at)
		}
	}
	for at < len(s) {
		c, size := classAt(s, at)
		if c != space {
			break
		}
		at += size
	}
	if snapped := SnapCharacter(s, at); snapped != at {
		return NextCharacter(s, snapped)
	}
	return at
}

// PreviousWord is where Ctrl+Left goes in a paragraph: to the start of the word
// at or before byte at.
func PreviousWord(s string, at int) int {
	for at > 0 {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		if c, _ := classAt(s, at-size); c != space {
			break
		}
		at -= size
	}
	return SnapCharacter(s, runStart(s, at))
}

// WordAt gives the word, the run of signs or the run of spaces at byte at: what
// a double click selects. At the end of a word it is that word.
func WordAt(s string, at int) (start, end int) {
	if s == "" {
		return 0, 0
	}
	at = SnapCharacter(s, at)
	if at == len(s) {
		at = PreviousCharacter(s, at)
	} else if c, _ := classAt(s, at); c == space && at > 0 {
		before := PreviousCharacter(s, at)
		if b, _ := classAt(s, before); b == word {
			at = before
		}
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	start = runStart(s, at+size)
	end = runEnd(s, start)
	return SnapCharacter(s, start), max(SnapCharacter(s, end), NextCharacter(s, at))
}
