package jargon

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// Dictionary is what a Finder reads text with. It never changes, and any
// number of goroutines may share it.
type Dictionary struct {
	known   *Known
	words   families      // the words of all terms
	ready   chan struct{} // closed when they are joined to their families
	alone   []bool        // by word: it is a term, or a form of one, by itself
	second  []bool        // by word: it is the second word of a phrase
	pairs   []uint64      // a bit for the first two words of each phrase
	numbers uint32        // the word that stands for any number
	entries []*Entry
	layer   []uint8 // by entry
	byTerm  map[string]int32

	// The tree of terms. A node's edges and ends lie side by side.
	roots []uint32 // by word: where its edges from the root begin; one more at the end
	nodes []node
	edges []edge
	ends  []end
	caps  [][]string    // listed words whose capitals count
	allow [][]allowance // by entry: the phrases of its not column
}

type node struct {
	edges, ends   uint32
	nEdges, nEnds uint32
}

type edge struct {
	word, next uint32
	mask       relation
	via        via
	poss       bool
}

// end says that a way of writing an entry ends at a node.
type end struct {
	entry int32
	rank  rank
	caps  bool  // capitals must be kept
	plain bool  // the letters are also an ordinary word ("mash")
	texts int32 // with caps: the listed words, in Dictionary.caps
}

// allowance is one phrase of a not column, by words.
type allowance struct {
	words []uint32
	via   []via
}

// Compile joins layers into one dictionary. A later layer adds entries,
// changes those with the same term (cells it leaves empty in match, also,
// forms, not and why stay as they were), or switches them off (level off: the
// words are recognised and not shown). known may be nil. Problems name what
// was left out or stands in conflict; the dictionary is usable all the same.
func Compile(known *Known, layers ...Layer) (*Dictionary, []Problem) {
	size := 0
	for _, l := range layers {
		size += len(l.Entries)
	}
	c := &compiler{d: &Dictionary{known: known, words: newFamilies(2*size + 8), byTerm: make(map[string]int32, size), ready: make(chan struct{})}}
	c.next = make(map[uint64]uint32, 8*size)
	c.made = make([]made, 0, 8*size)
	c.heads = append(make([]int32, 0, 8*size), 0)
	c.listed = make([]listing, 0, 6*size)
	c.d.numbers, _ = c.d.words.list("#")
	for i, l := range layers {
		c.join(uint8(min(i, 255)), l)
	}
	for i := range c.d.entries {
		c.entry(int32(i))
	}
	c.finish()
	go func() {
		// Stemming goes on beside whatever is done next; NewFinder waits.
		d := c.d
		for i := range d.words.words {
			root := ""
			if known != nil { // most words have been stemmed there
				all := known.all()
				if k, ok := all.byWord[d.words.words[i].fold]; ok {
					root = all.words[k].stem
				}
			}
			d.words.join(uint32(i), root)
		}
		close(d.ready)
	}()
	return c.d, c.problems
}

// all gives the words of the terms, joined to their families.
func (d *Dictionary) all() *families {
	<-d.ready
	return &d.words
}

// compiler builds the tree.
type compiler struct {
	d        *Dictionary
	problems []Problem
	next     map[uint64]uint32 // node and step to node
	made     []made            // by node less one, the edge that leads to it
	heads    []int32           // by node, the first of its ends in listed, plus one
	listed   []listing
	order    []end // scratch
}

type made struct {
	edge
	from uint32
}

type listing struct {
	end
	next int32 // the next end of the same node, plus one
}

func (c *compiler) report(p Problem) {
	if len(c.problems) < maxProblems {
		c.problems = append(c.problems, p)
	}
}

// key is what a term is known by: its words and what joins them.
func termKey(term string) string {
	var b strings.Builder
	for i, p := range split(term) {
		if i > 0 {
			switch p.before {
			case slashed, amped, dotted, pointed:
				b.WriteByte("/&.,"[p.before-slashed])
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(p.fold)
		if p.poss {
			b.WriteString("'s")
		}
	}
	if allCapitals(term) {
		b.WriteString(" CAPITALS") // SEN is not "sen", AIM is not "aim"
	}
	return b.String()
}

// join lays one layer over those before it.
func (c *compiler) join(layer uint8, l Layer) {
	d := c.d
	for _, e := range l.Entries {
		if wrong := checkTerm(e.Term); wrong != "" {
			c.report(Problem{e.Line, clip(e.Term), wrong})
			continue
		}
		if e.Level == Unfamiliar {
			c.report(Problem{e.Line, clip(e.Term), "The level “unfamiliar” belongs to words outside every list. The row was left out."})
			continue
		}
		key := termKey(e.Term)
		i, ok := d.byTerm[key]
		if !ok {
			d.byTerm[key] = int32(len(d.entries))
			copied := e
			d.entries = append(d.entries, &copied)
			d.layer = append(d.layer, layer)
			continue
		}
		old := d.entries[i]
		if d.layer[i] == layer {
			c.report(Problem{e.Line, clip(e.Term), twice(l.Name, old.Line)})
			continue
		}
		d.entries[i] = over(old, e)
		d.layer[i] = layer
	}
}

func twice(layer string, line int) string {
	if line == 0 {
		return fmt.Sprintf("This term stands twice in the list %q. The first one counts.", layer)
	}
	return fmt.Sprintf("This term stands twice in the list %q. The first one counts, in line %d.", layer, line)
}

// over lays an entry over the one of an earlier layer.
func over(old *Entry, e Entry) *Entry {
	fill := func(to *[]string, from []string) {
		if len(*to) == 0 {
			*to = from
		}
	}
	fill(&e.Also, old.Also)
	fill(&e.Forms, old.Forms)
	fill(&e.Not, old.Not)
	fill(&e.Plain, old.Plain)
	if e.Match == 0 {
		e.Match = old.Match
	}
	if e.Level == Off {
		e.Kind = old.Kind
	}
	if e.Why == "" {
		e.Why = old.Why
	}
	return &e
}

// entry puts one entry into the tree.
func (c *compiler) entry(i int32) {
	e := c.d.entries[i]
	put := func(listed string, r rank) {
		caps := capitals(e, listed)
		ways(e, listed, r, c.d.known, func(steps []step) { c.way(i, steps, r, caps, listed) })
	}
	put(e.Term, byTerm)
	for _, s := range e.Also {
		put(s, byAlso)
	}
	for _, s := range e.Forms {
		put(s, byForms)
	}
	var allow []allowance
	for _, s := range e.Not {
		if a, ok := c.allowance(s); ok {
			allow = append(allow, a)
		}
	}
	c.d.allow = append(c.d.allow, allow)
}

func (c *compiler) allowance(s string) (allowance, bool) {
	var a allowance
	for _, p := range split(s) {
		w, _ := c.d.words.list(p.fold)
		a.words = append(a.words, w)
		a.via = append(a.via, sets(p.before))
	}
	return a, len(a.words) > 0
}

// way puts one sequence of words into the tree.
func (c *compiler) way(entry int32, steps []step, r rank, caps bool, listed string) {
	at := uint32(0)
	for i, s := range steps {
		word, _ := c.d.words.list(s.word)
		v := s.via
		if i == 0 {
			v = 0
		}
		poss := uint64(0)
		if s.poss && i < len(steps)-1 && !strings.HasSuffix(s.word, "s") {
			poss = 1
		}
		key := uint64(at)<<40 | uint64(word)<<16 | uint64(s.mask)<<9 | uint64(v)<<1 | poss
		to, ok := c.next[key]
		if !ok {
			c.made = append(c.made, made{edge{word: word, mask: s.mask, via: v, poss: poss == 1}, at})
			to = uint32(len(c.made))
			c.next[key] = to
			c.heads = append(c.heads, 0)
		}
		at = to
	}
	e := end{entry: entry, rank: r}
	if caps {
		hasCapital := false
		for _, s := range steps {
			if s.text != strings.ToLower(s.text) {
				hasCapital = true
			}
		}
		if hasCapital {
			e.caps = true
			texts := make([]string, len(steps))
			for i, s := range steps {
				texts[i] = s.text
			}
			e.texts = int32(len(c.d.caps))
			c.d.caps = append(c.d.caps, texts)
			e.plain = len(steps) == 1 && (c.d.known.has(steps[0].word) || ordinary[steps[0].word])
		}
	}
	for k := c.heads[at]; k != 0; k = c.listed[k-1].next {
		if x := &c.listed[k-1]; x.entry == entry {
			if r < x.rank || !e.caps && x.caps {
				x.end = e
			}
			return
		}
	}
	c.listed = append(c.listed, listing{e, c.heads[at]})
	c.heads[at] = int32(len(c.listed))
}

// ordinary are acronyms of this field that are also words, whatever list of
// known words is at hand.
var ordinary = map[string]bool{
	"aim": true, "care": true, "cat": true, "chat": true, "dash": true, "early": true, "hope": true, "it": true, "mash": true, "me": true,
	"pep": true, "pet": true, "pip": true, "plan": true, "safe": true, "salt": true, "sat": true, "sats": true, "send": true, "set": true, "star": true,
	"taf": false, "to": true, "us": true, "yes": true, "best": true, "mace": true, "core": true, "and": true, "one": true, "add": true, "mind": true,
	"pace": true, "rag": true, "wish": true, "sit": true, "tac": false, "her": true, "his": true, "who": true, "all": true, "as": true, "pa": true,
}

// settle puts the ends of a node in the order in which they win, and reports
// entries that claim the same words in the same way.
func (c *compiler) settle(ends []end) {
	if len(ends) < 2 {
		return
	}
	d := c.d
	slices.SortFunc(ends, func(a, b end) int {
		if x := int(d.layer[b.entry]) - int(d.layer[a.entry]); x != 0 {
			return x
		}
		if x := int(a.rank) - int(b.rank); x != 0 {
			return x
		}
		return int(a.entry) - int(b.entry)
	})
	first := d.entries[ends[0].entry]
	for _, x := range ends[1:] {
		e := d.entries[x.entry]
		if x.caps != ends[0].caps {
			continue
		}
		if x.rank == byTerm && ends[0].rank != byTerm {
			c.report(Problem{first.Line, clip(first.Term), fmt.Sprintf("Its forms reach %q, which the list before has as a term of its own. This entry counts.", clip(e.Term))})
		}
	}
}

// Entries gives every entry of the dictionary, those that are switched off
// among them, in the order of the lists.
func (d *Dictionary) Entries() iter.Seq[*Entry] {
	return func(yield func(*Entry) bool) {
		for _, e := range d.entries {
			if !yield(e) {
				return
			}
		}
	}
}

// Lookup finds the entry of a term, or nil.
func (d *Dictionary) Lookup(term string) *Entry {
	if i, ok := d.byTerm[termKey(term)]; ok {
		return d.entries[i]
	}
	return nil
}

// Known is the list of known words the dictionary was compiled with, or nil.
func (d *Dictionary) Known() *Known { return d.known }
