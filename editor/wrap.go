package editor

import (
	"unicode"
	"unicode/utf8"

	"dearly/editor/text"
)

// row is one line on the page: bytes of its paragraph. The spaces at its end
// belong to it and hang past the margin.
type row struct{ start, end int }

// longestPiece bounds, in bytes, how much is measured and painted as one word.
const longestPiece = 64

// nextPiece cuts the piece of s that begins at byte at: a word to wordEnd, then
// the spaces after it to end. A line may break after each piece.
func nextPiece(s string, at int) (wordEnd, end int) {
	i := at
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if isGap(r) {
			break
		}
		if i > at && isWide(r) {
			return i, i
		}
		i += size
		if i < len(s) && (breaksAfter(r, s, i, size) || isWide(r) && !joinsOn(s[i:])) {
			return i, endOfGap(s, i)
		}
		if i-at >= longestPiece && i < len(s) {
			if cut := text.SnapCharacter(s, i); cut > at {
				return cut, endOfGap(s, cut)
			}
		}
	}
	return i, endOfGap(s, i)
}

func endOfGap(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isGap(r) {
			break
		}
		i += size
	}
	return i
}

// isGap reports whether a line may break at r and r hangs at its end. No-break
// spaces are not gaps.
func isGap(r rune) bool {
	return r == ' ' || r == '\t' || (r > 0xA0 && r != 0x202F && r != 0x2007 && unicode.IsSpace(r))
}

// breaksAfter reports whether a line may break between a hyphen or dash r,
// which ends at byte i, and the letter after it.
func breaksAfter(r rune, s string, i, size int) bool {
	switch r {
	case '-', '–', '—': // not the slash: "t/c", "and/or" are one word
	default:
		return false
	}
	if i == size {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i-size])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

// isWide reports whether r is of a script that breaks between any two signs.
func isWide(r rune) bool {
	return r >= 0x2E80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// joinsOn reports whether s begins with something that must not begin a line:
// a mark, a joiner or punctuation.
func joinsOn(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.In(r, unicode.M, unicode.Cf, unicode.P)
}

// gapWidth is how wide the spaces from i to end are.
func gapWidth(s string, i, end int, w *widths) float32 {
	width := float32(0)
	for end = min(end, len(s)); i < end; {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case ' ':
			width += w.space
		case '\t':
			width += 4 * w.space
		default:
			width += w.of(s[i : i+size])
		}
		i += size
	}
	return width
}

// wrapFrom appends the rows of s from byte at on, which must begin a piece, to
// rows. After each row it asks stop, with the start of the next one, whether
// the rest is known already.
func wrapFrom(rows []row, s string, at int, width float32, w *widths, stop func(next int) bool) []row {
	start, x := at, float32(0)
	for at < len(s) {
		wordEnd, end := nextPiece(s, at)
		pw := w.of(s[at:wordEnd])
		if x > 0 && x+pw > width {
			rows = append(rows, row{start, at})
			if stop != nil && stop(at) {
				return rows
			}
			start, x = at, 0
		}
		if pw > width {
			rows, start, x = breakWord(rows, s, start, at, wordEnd, width, w)
			pw = 0
		}
		x += pw + gapWidth(s, wordEnd, end, w)
		at = end
	}
	return append(rows, row{start, len(s)})
}

// breakWord lays a word that is wider than the page over several rows, by what
// people see as characters. It gives the start of the unfinished row and how
// far it has come.
func breakWord(rows []row, s string, start, at, wordEnd int, width float32, w *widths) ([]row, int, float32) {
	x := float32(0)
	for i := at; i < wordEnd; {
		next := min(text.NextCharacter(s, i), wordEnd)
		cw := w.of(s[i:next])
		if x > 0 && x+cw > width {
			rows = append(rows, row{start, i})
			start, x = i, 0
		}
		x += cw
		i = next
	}
	return rows, start, x
}

// wrapAll gives the rows of a whole paragraph, at least one.
func wrapAll(rows []row, s string, width float32, w *widths) []row {
	return wrapFrom(rows[:0], s, 0, width, w, nil)
}

// rewrap gives the rows after an edit at byte at that turned the bytes to
// oldEnd into those to newEnd: rows before it and those after it that fall as
// they did are kept. What it gives is what wrapAll would.
func rewrap(old []row, s string, at, oldEnd, newEnd int, width float32, w *widths) []row {
	delta := newEnd - oldEnd
	k := rowAt(old, at)
	// One row back, since its end depends on the first word of the next; then
	// on to a row that begins after a space, where cutting into pieces is sure
	// to begin anew.
	for k = max(0, k-1); k > 0 && !afterGap(s, old[k].start); k-- {
	}
	from := 0
	if k > 0 {
		from = old[k].start
	}
	rows := make([]row, k, len(old)+2)
	copy(rows, old[:k])
	j := k
	met := false
	rows = wrapFrom(rows, s, from, width, w, func(next int) bool {
		if next <= newEnd || !afterGap(s, next) {
			return false
		}
		for j < len(old) && old[j].start+delta < next {
			j++
		}
		met = j < len(old) && old[j].start+delta == next && old[j].start > oldEnd
		return met
	})
	if met {
		for _, r := range old[j:] {
			rows = append(rows, row{r.start + delta, r.end + delta})
		}
	}
	return rows
}

func afterGap(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return isGap(r)
}

// rowAt is the row in which the character after byte at stands.
func rowAt(rows []row, at int) int {
	lo, hi := 0, len(rows)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if rows[mid].start <= at {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}
