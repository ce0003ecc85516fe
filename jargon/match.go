package jargon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	d, kept := f.d, f.memory.kept
	for k := a.off; k < a.off+uint32(a.n); k++ {
		for m := b.off; m < b.off+uint32(b.n); m++ {
			pair := pairKey(kept[k].word, kept[m].word)
			if !d.noted(pair) {
				continue
			}
			if d.noted(pair ^ wholePair) {
				return true
			}
			if i+2 < len(f.words) {
				c := &f.words[i+2]
				for t := c.off; t < c.off+uint32(c.n); t++ {
					if d.noted(tripleKey(pair, kept[t].word)) {
						return true
					}
				}
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
		// Without a list of known words any word outside the dictionary will do.
		word := ws[k].band != never || f.d.known == nil && ws[k].flags&listed == 0
		if k != i && len(s) > 1 && word && !strings.ContainsFunc(s, unicode.IsDigit) {
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
