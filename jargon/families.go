package jargon

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// language is what is known of English. It never changes.
type language struct {
	*respellTable
	*irregular
}

var lang = &language{newRespell(), newIrregular()}

// stem gives the Snowball stem of a folded word in the common spelling. Stems
// are for comparing only: stemming a stem gives something else.
func stem(canon string) string { return english.Stem(canon, true) }

// maxStem bounds the words that are stemmed, in bytes. Nothing longer is
// English.
const maxStem = 40

// families holds words so that those of the same stem are found together.
type families struct {
	words  []lexeme
	byWord map[string]uint32 // folded word to its place
	byStem map[string]uint32 // stem to the place of the last word with it

	// respelt holds the common spelling of each word that is listed in
	// another one, so that a text word without an ending need not be stemmed
	// to be told from it.
	respelt map[string]bool
}

type lexeme struct {
	fold  string
	canon string
	stem  string // empty when the word is too long to have one
	next  uint32 // the next word with this stem, plus one; 0 = none
	band  uint8  // for known words: the age at which most children know it
}

func newFamilies(size int) families {
	return families{words: make([]lexeme, 0, size), byWord: make(map[string]uint32, size), byStem: make(map[string]uint32, size), respelt: map[string]bool{}}
}

// list puts a folded word in without joining it to its family.
func (f *families) list(w string) (i uint32, isNew bool) {
	if i, ok := f.byWord[w]; ok {
		return i, false
	}
	i = uint32(len(f.words))
	f.words = append(f.words, lexeme{fold: w})
	f.byWord[w] = i
	return i, true
}

// join joins a listed word to the family of its stem. The stem is found unless
// it is given.
func (f *families) join(i uint32, root string) {
	l := &f.words[i]
	l.canon = lang.canon(l.fold)
	if len(l.fold) > maxStem {
		return
	}
	if l.canon != l.fold {
		f.respelt[l.canon] = true
	}
	if l.stem = root; root == "" {
		l.stem = stem(l.canon)
	}
	l.next = f.byStem[l.stem]
	f.byStem[l.stem] = i + 1
}

// looked is a word of the text while it is being looked up in several lists:
// it is stemmed at most once.
type looked struct {
	fold, canon string
	stem        string // empty until needed
	bases       []string
	buf         [8]string
	irregular   []irregularForm
}

func look(folded string) *looked {
	w := &looked{fold: folded, canon: lang.canon(folded)}
	w.irregular = lang.base[w.canon]
	return w
}

// ended tells words that may carry an ending. Any other word can only be a
// listed word itself, in this or the other spelling.
func (w *looked) ended() bool {
	switch w.canon[len(w.canon)-1] {
	case 's', 'd', 'g', 'r', 't', 'y', 'h':
		return true
	}
	return w.canon != w.fold
}

// needStem finds the stem of w: a listed word was stemmed when it was listed.
func (w *looked) needStem(f *families) {
	if w.stem != "" {
		return
	}
	if i, ok := f.byWord[w.fold]; ok {
		w.stem = f.words[i].stem
	} else {
		w.stem = stem(w.canon)
	}
}

// related calls yield for each listed word that w is a form of, for some more
// than once. With any, it is content with the first family that has one.
func (f *families) related(w *looked, any bool, yield func(at uint32, rel relation)) {
	for _, irr := range w.irregular {
		if i, ok := f.byWord[irr.base]; ok && irr.base != w.canon {
			yield(i, irr.rel)
		}
	}
	if !w.ended() && (len(f.respelt) == 0 || !f.respelt[w.canon]) {
		if i, ok := f.byWord[w.fold]; ok {
			yield(i, same)
		}
		return
	}
	w.needStem(f)
	found := false
	for i := f.byStem[w.stem]; i != 0; i = f.words[i-1].next {
		l := &f.words[i-1]
		if l.fold == w.fold {
			yield(i-1, same)
			found = true
		} else if r := relate(l.canon, w.canon); r != 0 {
			if r == same {
				r = variant
			}
			yield(i-1, r)
			found = true
		}
	}
	if found && any {
		return
	}
	// Snowball parts a few words from their own endings (evidence and
	// evidenced, trek and trekked, most acronyms): these are found by taking
	// the ending off.
	if w.bases == nil {
		w.bases = bases(w.buf[:0], w.canon)
	}
	for _, b := range w.bases {
		if i, ok := f.byWord[b]; ok {
			if r := relate(f.words[i].canon, w.canon); r != 0 && r != same {
				yield(i, r)
			}
		}
	}
}

// bases appends what w may be a regular ending of.
func bases(dst []string, w string) []string {
	n := len(w)
	if n < 3 {
		return dst
	}
	undoubled := func(i int) {
		if i > 2 && w[i-1] == w[i-2] {
			dst = append(dst, w[:i-1])
		}
	}
	switch w[n-1] {
	case 's':
		dst = append(dst, w[:n-1])
		if strings.HasSuffix(w, "es") {
			dst = append(dst, w[:n-2])
			undoubled(n - 2)
			if strings.HasSuffix(w, "ies") {
				dst = append(dst, w[:n-3]+"y")
			} else if strings.HasSuffix(w, "ses") {
				dst = append(dst, w[:n-2]+"is")
			}
		} else if strings.HasSuffix(w, "ness") {
			dst = append(dst, w[:n-4])
		}
	case 'd':
		if w[n-2] != 'e' {
			return dst
		}
		dst = append(dst, w[:n-1], w[:n-2])
		undoubled(n - 2)
		if w[n-3] == 'i' {
			dst = append(dst, w[:n-3]+"y")
		}
	case 'g':
		if !strings.HasSuffix(w, "ing") || n < 5 {
			return dst
		}
		dst = append(dst, w[:n-3], w[:n-3]+"e")
		undoubled(n - 3)
		if w[n-4] == 'y' {
			dst = append(dst, w[:n-4]+"ie")
		}
	case 'r', 't':
		k := n - 2
		if w[n-1] == 't' {
			k = n - 3
		}
		if k < 2 || w[k] != 'e' {
			return dst
		}
		dst = append(dst, w[:k], w[:k+1])
		undoubled(k)
		if w[k-1] == 'i' {
			dst = append(dst, w[:k-1]+"y")
		}
	case 'y':
		if w[n-2] == 'l' {
			dst = append(dst, w[:n-2], w[:n-1]+"e")
			if w[n-3] == 'i' {
				dst = append(dst, w[:n-3]+"y")
			}
		}
	case 'h':
		if strings.HasSuffix(w, "ish") {
			dst = append(dst, w[:n-3])
		}
	}
	return dst
}
