package jargon

import (
	"math/bits"
)

// memory is what a Finder remembers of words: for each distinct word the
// listed words it is a form of, and the age at which children know it. Each
// word is stemmed once, when it is first met. At maxMemory words everything is
// forgotten, so that memory stays bounded.
type memory struct {
	d     *Dictionary
	slots []slot
	rest  []uint64 // by slot: bytes 9 to 16
	shift uint8
	count int
	kept  []reading
	long  map[string]slot // words over 16 bytes
	buf   []byte
}

// slot is one remembered word, told by its letters: the first eight bytes here,
// the next eight in memory.rest, which short words need not touch.
type slot struct {
	lo    uint64
	off   uint32 // in readings
	n     uint8
	band  uint8
	flags wordFlags
	used  use
}

// use says whether a slot holds a word, and whether it has more than eight
// bytes.
type use uint8

const (
	free use = iota
	short
	longer
)

// useOf tells the use of a slot for a word.
func useOf(hi uint64) use {
	if hi == 0 {
		return short
	}
	return longer
}

// reading says that a word is a form of a listed one.
type reading struct {
	word uint32
	rel  relation
}

// spread is 2^64 divided by the golden ratio: it spreads keys over the table.
const spread = 0x9e3779b97f4a7c15

const (
	firstSlots = 1 << 11
	maxMemory  = 1 << 15 // words
	maxLong    = 1 << 11 // words over 16 bytes
)

func (m *memory) init(d *Dictionary) {
	m.d = d
	m.forget(firstSlots)
}

func (m *memory) forget(size int) {
	if len(m.slots) == size {
		clear(m.slots)
	} else {
		m.slots = make([]slot, size)
		m.rest = make([]uint64, size)
	}
	m.shift = uint8(64 - bits.TrailingZeros(uint(size)))
	m.count = 0
	m.kept = m.kept[:0]
	m.long = make(map[string]slot)
}

func (m *memory) place(hi, lo uint64) uint64 {
	return ((lo ^ bits.RotateLeft64(hi, 29)) * spread) >> m.shift
}

// fetch fills in what is remembered of a word of at most 16 ASCII bytes.
func (m *memory) fetch(w *word, hi, lo uint64, text string) {
	mask := uint64(len(m.slots) - 1)
	for k := m.place(hi, lo); ; k = (k + 1) & mask {
		s := &m.slots[k&mask]
		if s.lo == lo && s.used != free && m.rest[k&mask] == hi {
			w.off, w.n, w.band = s.off, s.n, s.band
			w.flags |= s.flags
			return
		}
		if s.used == free {
			break
		}
	}
	m.slow(w, text)
}

// slow fills in a word of any length, and remembers it.
func (m *memory) slow(w *word, text string) {
	s := text[w.start:w.end]
	if len(s) > 4*maxStem {
		w.band = always // no word anybody wrote
		return
	}
	m.buf = appendFolded(m.buf[:0], s)
	var found slot
	if len(m.buf) > 16 {
		var ok bool
		if found, ok = m.long[string(m.buf)]; !ok {
			if len(m.long) >= maxLong {
				m.long = make(map[string]slot)
			}
			found = m.resolve(string(m.buf))
			m.long[string(m.buf)] = found
		}
	} else {
		found = m.remember(m.buf)
	}
	w.off, w.n, w.band = found.off, found.n, found.band
	w.flags |= found.flags
}

func (m *memory) remember(folded []byte) slot {
	hi, lo := pack(folded)
	mask := uint64(len(m.slots) - 1)
	k := m.place(hi, lo) & mask
	for m.slots[k].used != free {
		if m.slots[k].lo == lo && m.rest[k] == hi {
			return m.slots[k]
		}
		k = (k + 1) & mask
	}
	s := m.resolve(string(folded))
	s.lo, s.used = lo, useOf(hi)
	if m.count*2 >= len(m.slots) {
		m.grow()
		mask = uint64(len(m.slots) - 1)
		k = m.place(hi, lo) & mask
		for m.slots[k].used != free {
			k = (k + 1) & mask
		}
	}
	m.slots[k], m.rest[k] = s, hi
	m.count++
	return s
}

// grow doubles the table.
func (m *memory) grow() {
	old, rest := m.slots, m.rest
	m.slots, m.rest = make([]slot, 2*len(old)), make([]uint64, 2*len(old))
	m.shift--
	mask := uint64(len(m.slots) - 1)
	for i, s := range old {
		if s.used != free {
			k := m.place(rest[i], s.lo) & mask
			for m.slots[k].used != free {
				k = (k + 1) & mask
			}
			m.slots[k], m.rest[k] = s, rest[i]
		}
	}
}

// full tells whether it is time to forget. It must not happen inside a block,
// whose words point at readings.
func (m *memory) full() bool { return m.count >= maxMemory }

// readings gives what a word is a form of.
func (m *memory) readings(w *word) []reading {
	return m.kept[w.off : w.off+uint32(w.n)]
}

// resolve finds what a folded word is a form of: once for each distinct word.
func (m *memory) resolve(w string) slot {
	s := slot{off: uint32(len(m.kept))}
	add := func(at uint32, rel relation) {
		if s.n == 255 {
			return
		}
		for k := range m.kept[s.off:] {
			if r := &m.kept[int(s.off)+k]; r.word == at {
				r.rel |= rel
				return
			}
		}
		m.kept = append(m.kept, reading{at, rel})
		s.n++
	}
	d := m.d
	switch {
	case w == "":
		return s
	case number(w):
		add(d.numbers, same)
		s.band = always
		exactly(d.all(), w, add)
	case hasDigit(w):
		s.band = always
		exactly(d.all(), w, add)
	case len(w) > maxStem:
	default:
		l := look(w)
		if d.known != nil && l.ended() {
			l.needStem(d.known.all())
		}
		d.all().related(l, false, add)
		if len(w) <= 9 && numberWords[w] {
			add(d.numbers, same)
		}
		s.band = m.band(l)
	}
	for _, r := range m.kept[s.off:] {
		for k := d.roots[r.word]; k < d.roots[r.word+1]; k++ {
			if e := &d.edges[k]; e.mask&r.rel != 0 {
				if d.nodes[e.next].nEnds > 0 {
					s.flags |= alone
				}
				if d.nodes[e.next].nEdges > 0 {
					s.flags |= opens
				}
			}
		}
		if d.alone[r.word] && r.rel&whole != 0 {
			s.flags |= listed
		}
		if d.second[r.word] {
			s.flags |= follows
		}
	}
	return s
}

// exactly finds a word with digits, or its plural: s47, s47s.
func exactly(f *families, w string, add func(uint32, relation)) {
	if i, ok := f.byWord[w]; ok {
		add(i, same)
	}
	if n := len(w) - 1; n > 1 && w[n] == 's' {
		if i, ok := f.byWord[w[:n]]; ok {
			add(i, plural)
		}
	}
}

// band is the age at which children know a word.
func (m *memory) band(l *looked) uint8 {
	w := l.fold
	n := len(w)
	if n == 1 || n > 3 && w[n-3:] == "n't" || w == "ok" {
		return always
	}
	if m.d.known == nil {
		return never
	}
	return m.d.known.band(l)
}

func number(w string) bool {
	n := len(w)
	if n > 2 && (w[n-2:] == "st" || w[n-2:] == "nd" || w[n-2:] == "rd" || w[n-2:] == "th") {
		return digits(w[:n-2])
	}
	return digits(w)
}

func hasDigit(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= '0' && w[i] <= '9' {
			return true
		}
	}
	return false
}

// numberWords may stand where a list has "#".
var numberWords = map[string]bool{
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"eleven": true, "twelve": true, "thirteen": true, "fourteen": true, "fifteen": true, "sixteen": true, "seventeen": true, "eighteen": true,
	"nineteen": true, "twenty": true, "thirty": true, "forty": true, "fifty": true, "sixty": true, "seventy": true, "eighty": true, "ninety": true,
	"hundred": true, "few": true, "several": true,
}
