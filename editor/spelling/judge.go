package spelling

import "hash/maphash"

// longest is the most bytes of a word that is judged. What is longer is no slip of
// the pen but a cry, an address or a key held down, and is left alone.
const longest = 44

// verdict is what the list says of a word.
type verdict uint8

const (
	unknown verdict = iota
	shy             // right, and never to be suggested
	known
)

// right tells whether a word as it stands in a text is spelt right as far as the
// word alone can say. It allocates nothing, and remembers.
func (c *Checker) right(word string) bool {
	if len(word) < 2 || len(word) > longest {
		return true
	}
	key := maphash.String(c.table.seed, word)
	if ok, seen := c.memory.recall(key); seen {
		return ok
	}
	var room [longest]byte
	return c.memory.remember(key, c.judge(append(room[:0], word...)))
}

// judge decides about one word of letters and apostrophes, curly ones made straight
// first. It may change b.
func (c *Checker) judge(b []byte) bool {
	b, plain := straighten(b)
	if !plain {
		return true // letters beyond a to z: another tongue's word, or a name
	}
	if capitals(b) {
		return true // an acronym, or a name like McBride and YouTube
	}
	if c.look(b) != unknown {
		return true
	}
	for range 2 { // "who'd've" has two
		base, cut := clitic(b)
		if !cut {
			return false
		}
		if len(base) < 2 || c.look(base) != unknown {
			return true
		}
		b = base
	}
	return false
}

// look finds a word in the list, with its first letter made small if need be:
// "Went" opens a sentence, "london" is not London.
func (c *Checker) look(b []byte) verdict {
	v := c.find(b)
	if v == unknown && 'A' <= b[0] && b[0] <= 'Z' {
		b[0] += 'a' - 'A'
		v = c.find(b)
		b[0] -= 'a' - 'A'
	}
	return v
}

// find tells whether the list has a word or makes it with its affixes. What is
// both, as one entry may be right and another shy, is right.
func (c *Checker) find(b []byte) verdict {
	if _, no := c.refused[string(b)]; no {
		return unknown
	}
	if v := c.bare(b); v != unknown {
		return v
	}
	if v := c.suffixed(b, 0); v != unknown {
		return v
	}
	return c.prefixed(b)
}

// bare finds a word that stands in the list as it is.
func (c *Checker) bare(b []byte) verdict { return c.stem(b, 0, 0) }

// stem finds a word of the list that carries the flags asked for; 0 asks nothing.
func (c *Checker) stem(b []byte, one, two byte) verdict {
	v := unknown
	c.table.each(b, func(flags string) bool {
		if one != 0 && !has(flags, one) || two != 0 && !has(flags, two) || has(flags, c.affixes.onlyInCompounds) {
			return false
		}
		if has(flags, c.affixes.shyFlag) {
			v = max(v, shy)
			return false
		}
		v = known
		return true
	})
	return v
}

func has(flags string, flag byte) bool {
	if flag == 0 {
		return false
	}
	for i := range len(flags) {
		if flags[i] == flag {
			return true
		}
	}
	return false
}

// suffixed takes endings off; with a prefix's flag, the bare word must carry that
// too, and both rules must allow each other.
func (c *Checker) suffixed(b []byte, prefix byte) verdict {
	var room [longest + 8]byte
	best := unknown
	for k := 0; k <= min(c.affixes.longSuffix, len(b)-1); k++ {
		rules := c.affixes.suffixes[string(b[len(b)-k:])]
		for i := range rules {
			rule := &rules[i]
			if prefix != 0 && !rule.cross || len(rule.strip) > 8 {
				continue
			}
			base := append(append(room[:0], b[:len(b)-k]...), rule.strip...)
			if len(base) == len(rule.strip) {
				continue
			}
			if v := c.stem(base, rule.flag, prefix); v > best && rule.fitsEnd(base) {
				best = v
			}
		}
		if best == known {
			break
		}
	}
	return best
}

// prefixed takes beginnings off, and endings from what is left.
func (c *Checker) prefixed(b []byte) verdict {
	var room [longest + 8]byte
	best := unknown
	for k := 1; k <= min(c.affixes.longPrefix, len(b)-1); k++ {
		rules := c.affixes.prefixes[string(b[:k])]
		for i := range rules {
			rule := &rules[i]
			if len(rule.strip) > 8 {
				continue
			}
			base := append(append(room[:0], rule.strip...), b[k:]...)
			if !rule.fitsStart(base) {
				continue
			}
			v := c.stem(base, rule.flag, 0)
			if v != known && rule.cross {
				v = max(v, c.suffixed(base, rule.flag))
			}
			best = max(best, v)
		}
		if best == known {
			break
		}
	}
	return best
}

// straighten makes curly apostrophes straight, in place, and tells whether all else
// is a to z.
func straighten(b []byte) ([]byte, bool) {
	n := 0
	for i := 0; i < len(b); i++ {
		switch ch := b[i]; {
		case ch < 0x80:
			b[n] = ch
			n++
		case ch == 0xE2 && i+2 < len(b) && b[i+1] == 0x80 && (b[i+2] == 0x99 || b[i+2] == 0x98):
			b[n] = '\''
			n++
			i += 2
		default:
			return b, false
		}
	}
	return b[:n], true
}

// capitals tells whether a word has a capital beyond its first letter.
func capitals(b []byte) bool {
	for _, ch := range b[1:] {
		if 'A' <= ch && ch <= 'Z' {
			return true
		}
	}
	return false
}

// clitics hang behind any word: "Mum's", "who'd've", "the boy'll".
var clitics = [...]string{"'s", "'d", "'ll", "'ve", "'re"}

// clitic takes such an ending off.
func clitic(b []byte) (base []byte, cut bool) {
	for _, end := range clitics {
		if n := len(b) - len(end); n > 0 && string(b[n:]) == end {
			return b[:n], true
		}
	}
	return b, false
}
