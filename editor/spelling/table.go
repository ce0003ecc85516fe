package spelling

import (
	"bytes"
	"fmt"
	"hash/maphash"
	"math"
	"strings"
)

const bom = "\ufeff"

// table is the .dic file as it came, and where each of its words starts.
type table struct {
	text  string
	seed  maphash.Seed
	slots []uint32 // offset in text plus one; 0 is an empty slot. A power of two long
}

// readTable indexes a .dic text: one word a line, with "/" and its flags behind it,
// and perhaps a tab and a remark. A first line that is a number is only a count.
func readTable(text string) (table, error) {
	if len(text) >= math.MaxUint32 {
		return table{}, fmt.Errorf("reading words: %w: too long", ErrFormat)
	}
	lines := strings.Count(text, "\n") + 1
	size := 64
	for size < lines*2 {
		size *= 2
	}
	t := table{text: text, seed: maphash.MakeSeed(), slots: make([]uint32, size)}
	for at := range t.lines() {
		word := t.word(at)
		i := int(maphash.String(t.seed, word)) & (size - 1)
		for t.slots[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		t.slots[i] = uint32(at) + 1
	}
	return t, nil
}

// lines goes over the offsets of all entries of the text.
func (t *table) lines() func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for at := 0; at < len(t.text); {
			end := strings.IndexByte(t.text[at:], '\n')
			if end < 0 {
				end = len(t.text) - at
			}
			if line := t.text[at : at+end]; line != "" && !strings.ContainsRune("#~\t\r/", rune(line[0])) {
				if !yield(at) {
					return
				}
			}
			at += end + 1
		}
	}
}

// word is the entry at an offset, without its flags.
func (t *table) word(at int) string {
	end := at
	for end < len(t.text) && !endsWord(t.text[end]) {
		end++
	}
	return t.text[at:end]
}

// flags are those of the entry whose word ends at end.
func (t *table) flags(end int) string {
	if end >= len(t.text) || t.text[end] != '/' {
		return ""
	}
	start := end + 1
	for end = start; end < len(t.text) && t.text[end] != '\t' && t.text[end] != '\n' && t.text[end] != '\r' && t.text[end] != ' '; {
		end++
	}
	return t.text[start:end]
}

func endsWord(c byte) bool { return c == '/' || c == '\t' || c == '\n' || c == '\r' }

// each hands over the flags of every entry spelt as word, capitals included, until
// take says that it has seen enough; it tells whether take did.
func (t *table) each(word []byte, take func(flags string) bool) bool {
	mask := len(t.slots) - 1
	for i := int(maphash.Bytes(t.seed, word)) & mask; t.slots[i] != 0; i = (i + 1) & mask {
		at := int(t.slots[i]) - 1
		end := at + len(word)
		if end > len(t.text) || t.text[at:end] != string(word) || end < len(t.text) && !endsWord(t.text[end]) {
			continue
		}
		if take(t.flags(end)) {
			return true
		}
	}
	return false
}

// joinLists puts two .dic texts behind each other.
func joinLists(a, b []byte) string {
	a, b = bytes.TrimPrefix(a, []byte(bom)), bytes.TrimPrefix(b, []byte(bom))
	if line, rest, ok := bytes.Cut(a, []byte("\n")); ok && isCount(line) {
		a = rest
	}
	var s strings.Builder
	s.Grow(len(a) + len(b) + 1)
	s.Write(a)
	s.WriteByte('\n')
	s.Write(b)
	return s.String()
}

func isCount(line []byte) bool {
	line = bytes.TrimRight(line, "\r\t ")
	for _, c := range line {
		if c < '0' || '9' < c {
			return false
		}
	}
	return len(line) > 0
}
