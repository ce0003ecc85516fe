package jargon

import (
	"iter"
	"slices"
)

// Audit shows the reach of an entry's stems: those of the given words that
// share a stem with a word of the entry (its own term and also), and that the
// entry neither accepts nor, in its not column, refuses. A person who adds
// "severity" is shown "several", "severely", "sever" and adds the ones that
// belong to forms. The words come back folded, each once, in order.
func Audit(e Entry, words iter.Seq[string]) []string {
	e.Level = Swap
	d, _ := Compile(nil, Layer{"audit", []Entry{e}})
	if len(d.entries) == 0 {
		return nil
	}
	stems := map[string]bool{}
	of := func(w string) string {
		if len(w) > maxStem {
			return w
		}
		return stem(lang.canon(w))
	}
	for _, s := range append([]string{e.Term}, e.Also...) {
		for _, p := range split(s) {
			if !functionWords[p.fold] && letters(p.fold) {
				stems[of(p.fold)] = true
			}
		}
	}
	refused := map[string]bool{}
	for _, s := range e.Not {
		for _, p := range split(s) {
			refused[p.fold] = true
		}
	}
	f := d.NewFinder()
	var out []string
	for word := range words {
		w := foldWord(word)
		if w == "" || refused[w] || !stems[of(w)] || f.accepts(w) {
			continue
		}
		out = append(out, w)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// accepts tells whether a folded word is a form of a listed word, as the
// endings of some way of writing allow.
func (f *Finder) accepts(w string) bool {
	s := f.memory.resolve(w)
	for _, r := range f.memory.kept[s.off : s.off+uint32(s.n)] {
		for i := range f.d.edges {
			if e := &f.d.edges[i]; e.word == r.word && e.mask&r.rel != 0 {
				return true
			}
		}
	}
	return false
}
