package jargon

import (
	"math"
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
	Age   int    // of the child, in years; 0 = do not look for unfamiliar words. Below the lowest band of the list it counts as that
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

// block finds the jargon of one block, of which f.words holds the words.
func (f *Finder) block(dst []Finding, text string, start, stop int, r Reading) []Finding {
	f.quotes = f.quotes[:0]
	if len(f.marks) > 1 {
		f.quotes = quotations(f.quotes, text, f.marks, stop)
	}
	q := 0
	ws := f.words
	age := uint8(min(max(r.Age, 0), 99))
	if known := f.d.known; age > 0 && known != nil && age < known.lowest {
		age = known.lowest // nobody has asked younger children
	}
	for i := 0; i < len(ws); {
		w := &ws[i]
		if w.flags&(alone|opens) != 0 {
			// Most first words of phrases stand where no phrase starts.
			phrase := w.flags&opens != 0 && f.pairs(i)
			if !phrase && w.flags&alone == 0 {
			} else if e, upto := f.match(text, i, phrase, r.Names); upto == i+1 && f.prefix(text, i) {
			} else if upto > 0 {
				if level := f.d.entries[e].Level; level != Off {
					var quoted bool
					quoted, q = f.quoted(q, w.start)
					end := int(ws[upto-1].end)
					if end < len(text) && text[end] == ')' && strings.IndexByte(text[w.start:end], '(') >= 0 {
						end++ // "section 91(14)"
					}
					if term := f.d.entries[e].Term; ws[upto-1].flags&possessive != 0 && (strings.HasSuffix(term, "'s") || strings.HasSuffix(term, "’s")) {
						_, end, _ = clitic(text, int(ws[upto-1].start), end) // "Asperger's"
					}
					dst = append(dst, Finding{int(w.start), end, f.d.entries[e], level, quoted})
				}
				i = upto
				continue
			}
		}
		if age > 0 && (w.band == never || w.band > age) && w.flags&listed == 0 {
			if f.strange(text, w, r.Names) && !f.prefix(text, i) {
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

// prefix tells whether word i is the first part of a word that is written with
// a hyphen: "re" in "re-refer" is not "re" for "about".
func (f *Finder) prefix(text string, i int) bool {
	if i+1 >= len(f.words) || f.words[i+1].before != hyphened || f.words[i+1].start != f.words[i].end+1 {
		return false
	}
	f.buf = appendFolded(f.buf[:0], text[f.words[i].start:f.words[i].end])
	return boundPrefixes[string(f.buf)]
}

// strange tells whether a word that is in no list counts as unfamiliar: it
// stands in small letters, which names do not, or it starts a sentence and
// ends as no name does.
func (f *Finder) strange(text string, w *word, names *Names) bool {
	s := text[w.start:w.end]
	if c := s[0]; 'a' <= c && c <= 'z' {
		at := int(w.start)
		return !(at > 1 && text[at-1] == '(' && wordAt(text, at-2)) // "child(ren)"
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
