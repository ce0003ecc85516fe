package jargon

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Finding is one place in the text. Start and End are bytes, half open.
type Finding struct {
	Start, End int
	Entry      *Entry // nil when Level is Unfamiliar
	Level      Level
	Quoted     bool // inside a quotation: the child's own words
}

// Reading says how to read a text.
type Reading struct {
	Names *Names // never marked where they have a capital; may be nil
	Age   int    // of the child, in years; 0 = do not look for unfamiliar words
}

// NewFinder makes a Finder. Each goroutine needs its own.
func (d *Dictionary) NewFinder() *Finder {
	d.all()
	if d.known != nil {
		d.known.all()
	}
	f := &Finder{d: d}
	f.memory.init(d)
	return f
}

// Finder reads text with a dictionary. It remembers the stem family of each
// distinct word it meets, up to a bound, and keeps room for the longest
// paragraph, so that reading more text needs no memory.
type Finder struct {
	d      *Dictionary
	memory memory
	words  []word
	marks  []quoteMark
	quotes []quotation
	ends   []reached
	buf    []byte
}

// reached is one end that a walk through the tree came to.
type reached struct {
	at   uint32 // end in d.ends
	upto int32  // word behind the last one
	bent uint8  // how many words were not as listed
}

// Append finds the jargon in text and appends it to dst, in order and not
// overlapping. Text is read in blocks parted by blank lines. Bytes that are no
// UTF-8 part words. Texts over 4 GB are read up to there.
func (f *Finder) Append(dst []Finding, text string, r Reading) []Finding {
	if len(text) > math.MaxUint32 {
		text = text[:math.MaxUint32]
	}
	for i := 0; i < len(text); {
		start := i
		i = f.scan(text, i)
		if len(f.words) > 0 {
			dst = f.block(dst, text, start, i, r)
		}
		if f.memory.full() {
			f.memory.forget(firstSlots)
		}
	}
	return dst
}

// scan cuts the block that starts at i into words and gives the place behind
// it.
func (f *Finder) scan(text string, i int) int {
	f.words, f.marks = f.words[:0], f.marks[:0]
	ws := f.words
	slots, shift := f.memory.slots, f.memory.shift
	before := apart
	i, before, f.marks = between(text, i, f.marks)
	if before == blankLine {
		return i
	}
	before = apart
	for i < len(text) {
		start := i
		lo, n := eight(text, i)
		hi := uint64(0)
		long := false
		if i += n; n == 8 && i < len(text) {
			hi, n = eight(text, i)
			i += n
			long = n == 8 && i < len(text) && fold[text[i]] != 0
		}
		if i+1 < len(text) && text[i] == ' ' && fold[text[i+1]] != 0 && i > start {
			// The usual case, written out: a word is filled in where it will
			// stay, since copying it just after costs more than all the rest.
			if len(ws) == cap(ws) {
				ws = slices.Grow(ws, 256)
			}
			ws = ws[:len(ws)+1]
			w := &ws[len(ws)-1]
			w.start, w.end, w.before = uint32(start), uint32(i), before
			if s := &slots[((lo^bits.RotateLeft64(hi, 29))*spread)>>(shift&63)&uint64(len(slots)-1)]; s.lo == lo && s.hi == hi && s.used {
				w.off, w.n, w.band, w.flags = s.off, s.n, s.band, s.flags
			} else {
				w.flags = 0
				f.memory.fetch(w, hi, lo, text)
				slots, shift = f.memory.slots, f.memory.shift
			}
			i++
			before = spaced
			continue
		}
		w := word{start: uint32(start), end: uint32(i), before: before}
		if i < len(text) && (long || text[i] >= utf8.RuneSelf || text[i] == '\'' || text[i] == '+' || text[i] == '.' && i == start+1) {
			e, after, poss := wordEnd(text, start)
			if poss {
				w.flags = possessive
			}
			if i = after; poss && after == e {
				// A bare apostrophe joins, but may also close a quotation.
				n := apostrophe(text, i)
				r, _ := utf8.DecodeRuneInString(text[i:])
				f.marks = append(f.marks, quoteMark{at: uint32(i), r: r})
				i += n
			}
			if e != int(w.end) || long {
				w.end = uint32(e)
				f.memory.slow(&w, text)
			} else {
				f.memory.fetch(&w, hi, lo, text)
			}
			if i == start { // no word after all: never stand still
				_, n := utf8.DecodeRuneInString(text[i:])
				i += n
				i, before, f.marks = between(text, i, f.marks)
				if before == blankLine {
					break
				}
				before = apart
				continue
			}
		} else {
			f.memory.fetch(&w, hi, lo, text)
		}
		if i < len(text) && (text[i] == '@' || text[i] == ':' || text[i] == '.') {
			if k := address(text, start, i); k > 0 {
				i = k
				for len(ws) > 0 && !spaceBetween(text, int(ws[len(ws)-1].end), start) {
					ws = ws[:len(ws)-1]
				}
				i, before, f.marks = between(text, i, f.marks)
				if before == blankLine {
					break
				}
				before = apart
				continue
			}
		}
		ws = append(ws, w)
		i, before, f.marks = between(text, i, f.marks)
		if before == blankLine {
			break
		}
	}
	f.words = ws
	return i
}

// address tells whether the word before i is part of an e-mail or web address,
// and gives the end of it.
func address(text string, start, i int) int {
	switch {
	case text[i] == '@' && wordAt(text, i+1):
	case strings.HasPrefix(text[i:], "://"):
	case text[i] == '.' && i-start == 3 && strings.EqualFold(text[start:i], "www"):
	default:
		return 0
	}
	for i < len(text) && text[i] > ' ' && text[i] != '<' && text[i] != '>' && text[i] != ')' && text[i] != '"' {
		if text[i] >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) || r == '”' || r == '“' {
				break
			}
			i += n
			continue
		}
		i++
	}
	return i
}

// spaceBetween tells whether white space stands between two places.
func spaceBetween(text string, from, to int) bool {
	for _, r := range text[from:to] {
		if unicode.IsSpace(r) || r == '<' || r == '(' || r == '"' {
			return true
		}
	}
	return false
}

// block finds the jargon of one block, of which f.words holds the words.
func (f *Finder) block(dst []Finding, text string, start, stop int, r Reading) []Finding {
	f.quotes = f.quotes[:0]
	if len(f.marks) > 1 {
		f.quotes = quotations(f.quotes, text, f.marks, stop)
	}
	q := 0
	ws := f.words
	age := uint8(min(max(r.Age, 0), 99))
	for i := 0; i < len(ws); {
		w := &ws[i]
		if w.flags&(alone|opens) != 0 {
			// Most first words of phrases stand where no phrase starts.
			phrase := w.flags&opens != 0 && f.pairs(i)
			if !phrase && w.flags&alone == 0 {
			} else if e, upto := f.match(text, i, phrase, r.Names); upto > 0 {
				if level := f.d.entries[e].Level; level != Off {
					var quoted bool
					quoted, q = f.quoted(q, w.start)
					dst = append(dst, Finding{int(w.start), int(ws[upto-1].end), f.d.entries[e], level, quoted})
				}
				i = upto
				continue
			}
		}
		if age > 0 && (w.band == never || w.band > age) && w.flags&listed == 0 {
			if f.strange(text, w, r.Names) {
				var quoted bool
				if quoted, q = f.quoted(q, w.start); !quoted {
					dst = append(dst, Finding{Start: int(w.start), End: int(w.end), Level: Unfamiliar})
				}
			}
		}
		i++
	}
	return dst
}

// quoted tells whether a place lies in a quotation; q is the first quotation
// that may still matter.
func (f *Finder) quoted(q int, at uint32) (bool, int) {
	for q < len(f.quotes) && f.quotes[q].end <= at {
		q++
	}
	return q < len(f.quotes) && f.quotes[q].start < at, q
}

// strange tells whether a word that is in no list counts as unfamiliar: it
// stands in small letters, which names do not, or it starts a sentence and
// ends as no name does.
func (f *Finder) strange(text string, w *word, names *Names) bool {
	s := text[w.start:w.end]
	if c := s[0]; 'a' <= c && c <= 'z' {
		return true
	}
	if !startsUpper(s) {
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsLower(r)
	}
	if names.has(s, &f.buf) || !sentenceStart(text, int(w.start)) {
		return false
	}
	for _, tail := range [...]string{"tion", "tions", "sion", "sions", "ment", "ments", "ising", "ating", "fying", "ised", "ated", "fied"} {
		if strings.HasSuffix(s, tail) {
			return true
		}
	}
	return false
}

// match finds the entry whose longest way of writing starts at word i, and the
// word behind it.
func (f *Finder) match(text string, i int, phrase bool, names *Names) (int32, int) {
	f.ends = f.ends[:0]
	d, w := f.d, &f.words[i]
	for _, p := range f.memory.readings(w) {
		for k := d.roots[p.word]; k < d.roots[p.word+1]; k++ {
			if e := &d.edges[k]; e.mask&p.rel != 0 && (!e.poss || w.flags&possessive != 0 || p.rel == plural) {
				if n := &d.nodes[e.next]; phrase && n.nEdges > 0 {
					f.walk(e.next, i+1, bent(p.rel))
				} else {
					f.reach(n, i+1, bent(p.rel))
				}
			}
		}
	}
	if len(f.ends) == 0 {
		return 0, 0
	}
	for {
		best := -1
		for k := range f.ends {
			if f.ends[k].upto > 0 && (best < 0 || f.better(&f.ends[k], &f.ends[best])) {
				best = k
			}
		}
		if best < 0 {
			return 0, 0
		}
		e := &f.ends[best]
		if f.holds(text, i, int(e.upto), &d.ends[e.at], names) {
			return d.ends[e.at].entry, int(e.upto)
		}
		e.upto = 0
	}
}

func bent(r relation) uint8 {
	switch r {
	case same:
		return 0
	case variant:
		return 1
	}
	return 2
}

// better orders what a walk reached: longer first, then what stands as listed
// before what has an ending or is a mere form, then a later layer, then the
// better column.
func (f *Finder) better(a, b *reached) bool {
	if a.upto != b.upto {
		return a.upto > b.upto
	}
	x, y := &f.d.ends[a.at], &f.d.ends[b.at]
	if s, t := a.bent+2*uint8(x.rank/byForms), b.bent+2*uint8(y.rank/byForms); s != t {
		return s < t
	}
	if f.d.layer[x.entry] != f.d.layer[y.entry] {
		return f.d.layer[x.entry] > f.d.layer[y.entry]
	}
	if x.caps != y.caps {
		return x.caps // LAC in capitals is the acronym
	}
	if x.rank != y.rank {
		return x.rank < y.rank
	}
	return x.entry < y.entry
}

// reach notes the ends of a node.
func (f *Finder) reach(n *node, i int, bends uint8) {
	for k := uint32(0); k < n.nEnds; k++ {
		f.ends = append(f.ends, reached{n.ends + k, int32(i), bends})
	}
}

// pairs tells whether a phrase may start with word i and the next.
func (f *Finder) pairs(i int) bool {
	if i+1 >= len(f.words) {
		return false
	}
	a, b := &f.words[i], &f.words[i+1]
	if b.flags&follows == 0 || b.before == apart {
		return false
	}
	d := f.d
	for _, p := range f.memory.readings(a) {
		for _, q := range f.memory.readings(b) {
			if h := d.pair(p.word, q.word); d.pairs[h/64]&(1<<(h%64)) != 0 {
				return true
			}
		}
	}
	return false
}

// walk follows the tree from a node over the words from i on.
func (f *Finder) walk(at uint32, i int, bends uint8) {
	d := f.d
	n := &d.nodes[at]
	f.reach(n, i, bends)
	if n.nEdges == 0 || i >= len(f.words) {
		return
	}
	w := &f.words[i]
	if w.n == 0 || w.before == apart {
		return
	}
	edges := d.edges[n.edges : n.edges+n.nEdges]
	for _, p := range f.memory.readings(w) {
		lo, hi := 0, len(edges)
		for lo < hi {
			m := int(uint(lo+hi) >> 1)
			if edges[m].word < p.word {
				lo = m + 1
			} else {
				hi = m
			}
		}
		for ; lo < len(edges) && edges[lo].word == p.word; lo++ {
			e := &edges[lo]
			if e.mask&p.rel != 0 && e.via&w.before.set() != 0 && (!e.poss || w.flags&possessive != 0 || p.rel == plural) {
				f.walk(e.next, i+1, bends+bent(p.rel))
			}
		}
	}
}

// holds checks what the tree cannot: capitals, names, innocent phrases.
func (f *Finder) holds(text string, from, to int, e *end, names *Names) bool {
	ws := f.words
	if e.caps {
		for k := from; k < to; k++ {
			if !keepsCapitals(text[ws[k].start:ws[k].end], f.d.caps[e.texts][k-from]) {
				return false
			}
		}
		if e.plain && f.shouted(text, from) {
			return false
		}
	}
	if names != nil {
		for k := from; k < to; k++ {
			if names.has(text[ws[k].start:ws[k].end], &f.buf) {
				return false
			}
		}
		if names.covers(text, ws, from, to, &f.buf) {
			return false
		}
	}
	for k := range f.d.allow[e.entry] {
		if f.allowed(&f.d.allow[e.entry][k], from, to) {
			return false
		}
	}
	return true
}

// keepsCapitals tells whether each capital of the listed word is one in the
// text, too.
func keepsCapitals(s, listed string) bool {
	i := 0
	for _, want := range listed {
		if !unicode.IsLetter(want) && !unicode.IsDigit(want) {
			continue
		}
		var got rune
		for {
			if i >= len(s) {
				return true
			}
			var n int
			got, n = utf8.DecodeRuneInString(s[i:])
			i += n
			if unicode.IsLetter(got) || unicode.IsDigit(got) {
				break
			}
		}
		if unicode.IsUpper(want) && !unicode.IsUpper(got) {
			return false
		}
	}
	return true
}

// shouted tells whether the line of word i is in capitals throughout and holds
// a word that is no acronym, so that capitals say nothing there.
func (f *Finder) shouted(text string, i int) bool {
	ws := f.words
	from, to := i, i+1
	for from > 0 && strings.IndexByte(text[ws[from-1].end:ws[from].start], '\n') < 0 {
		from--
	}
	for to < len(ws) && strings.IndexByte(text[ws[to-1].end:ws[to].start], '\n') < 0 {
		to++
	}
	other := false
	for k := from; k < to; k++ {
		s := text[ws[k].start:ws[k].end]
		if strings.ContainsFunc(s, unicode.IsLower) {
			return false
		}
		if k != i && len(s) > 1 && ws[k].band != never && !strings.ContainsFunc(s, unicode.IsDigit) {
			other = true
		}
	}
	return other
}

// allowed tells whether an innocent phrase covers the words from to.
func (f *Finder) allowed(a *allowance, from, to int) bool {
	n := len(a.words)
	if n < to-from {
		return false
	}
	for at := max(0, to-n); at <= from && at+n <= len(f.words); at++ {
		k := 0
		for k < n && f.is(&f.words[at+k], a.words[k]) && (k == 0 || a.via[k]&f.words[at+k].before.set() != 0) {
			k++
		}
		if k == n {
			return true
		}
	}
	return false
}

// is tells whether a word of the text is this listed word, in whatever
// spelling.
func (f *Finder) is(w *word, listed uint32) bool {
	for _, p := range f.memory.readings(w) {
		if p.word == listed && p.rel&asIs != 0 {
			return true
		}
	}
	return false
}

// sentenceStart tells whether the word at i starts a sentence: the text, a
// line, or what follows a full stop, a question mark, an exclamation mark.
func sentenceStart(text string, i int) bool {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		i -= n
		switch r {
		case ' ', '\t', 0xa0, '"', '“', '‘', '\'', '(', '[', '*', '_', '#', '-', '•', '–', '>':
			continue
		case '\n', '\r', '.', '!', '?', '…':
			return true
		}
		return false
	}
	return true
}
