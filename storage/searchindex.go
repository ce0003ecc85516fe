package storage

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/kljensen/snowball/english"
)

// mostQueryWords: what is typed beyond them does not narrow the search further.
const mostQueryWords = 32

// near is how many words two of the query may lie apart and still be taken to
// belong together: about a sentence.
const near = 20

// index is what search knows: for each letter and child the numbers of its words
// in order, and no text. A question walks through all of them, which takes half
// a millisecond for 1,000 letters and makes a save cost no more than reading the
// letter's words once.
type index struct {
	vocabulary *vocabulary
	letters    map[ID]*indexedLetter
	notes      map[ID]*indexedLetter // visit notes: the brief has the note's ID, and Created says when
	reviews    map[ID]*indexedLetter // the brief has the review's ID, and Child that of its letter
	brought    map[ID]*indexedLetter // letters that came for review
	children   map[ID]*indexedChild
	bad        error // boxes that did not open are not in it
}

// indexedLetter is a letter, or something like it, in the index.
type indexedLetter struct {
	brief  Letter // without its texts
	fields []indexedField
}

// indexedField is one of its texts.
type indexedField struct {
	where Where
	words []uint32
}

// indexedChild is a child in the index.
type indexedChild struct {
	name  string
	about string // all that the child's page says, on one line
	words []uint32
	has   uint32 // scratch: the query's words that this child has
}

func newIndex() *index {
	return &index{
		vocabulary: newVocabulary(), letters: map[ID]*indexedLetter{},
		notes: map[ID]*indexedLetter{}, reviews: map[ID]*indexedLetter{}, brought: map[ID]*indexedLetter{}, children: map[ID]*indexedChild{},
	}
}

func (x *index) putLetter(l Letter) {
	x.letters[l.ID] = x.of(Letter{ID: l.ID, Child: l.Child, Visit: l.Visit, Created: l.Created}, textsOf(l))
}

func (x *index) putNote(n VisitNote) {
	x.notes[n.ID] = x.of(Letter{ID: n.ID, Child: n.Child, Visit: n.Visit, Created: n.At}, textsOfNote(n))
}

func (x *index) putReview(r Review) {
	x.reviews[r.ID] = x.of(Letter{ID: r.ID, Child: r.Letter, Created: r.Begun}, textsOfReview(r))
}

func (x *index) putBrought(b Brought) {
	x.brought[b.ID] = x.of(Letter{ID: b.ID, Visit: b.Visit, Created: b.Came}, textsOfBrought(b))
}

func (x *index) of(brief Letter, texts []searchedText) *indexedLetter {
	in := &indexedLetter{brief: brief}
	for _, t := range texts {
		if words := x.vocabulary.numbers(t.text); len(words) > 0 {
			in.fields = append(in.fields, indexedField{t.where, words})
		}
	}
	return in
}

func (x *index) putChild(c Child) {
	var calls []string
	for _, w := range c.Calls {
		calls = append(calls, w.Word, w.Who)
	}
	parts := slices.Concat([]string{c.Name}, c.Names, c.OwnWords, []string{c.About, c.HowTo, c.Language, c.Interpreter}, calls, c.Wanted, c.Unwanted, []string{c.Matters})
	parts = slices.DeleteFunc(parts, func(p string) bool { return strings.TrimSpace(p) == "" })
	about := strings.Join(strings.Fields(strings.Join(parts, " · ")), " ")
	x.children[c.ID] = &indexedChild{name: c.Name, about: about, words: x.vocabulary.numbers(about)}
}

// query is a question, made ready for one vocabulary: for each of its words a
// bit, and for each word of the vocabulary the bits of those it answers.
type query struct {
	words int
	all   uint32
	bits  []uint32
}

// ask reads what was typed. The last word counts by its beginning too, as long
// as nothing follows it: it is still being typed.
func (x *index) ask(typed string) query {
	var words []string
	open := false
	eachWord(typed, func(start, end int) bool {
		words = append(words, foldWord(typed[start:end]))
		open = end == len(typed)
		return len(words) < mostQueryWords
	})
	q := query{words: len(words), bits: make([]uint32, len(x.vocabulary.list))}
	for i, word := range words {
		bit := uint32(1) << i
		q.all |= bit
		stem := english.Stem(word, true)
		for n, s := range x.vocabulary.stems {
			if s == stem || open && i == len(words)-1 && strings.HasPrefix(x.vocabulary.list[n], word) {
				q.bits[n] |= bit
			}
		}
	}
	return q
}

// hits tells whether a word of a letter is one that was asked for.
func (q query) hits(x *index, word string) bool {
	n := x.vocabulary.number(word)
	return int(n) < len(q.bits) && q.bits[n] != 0
}

// match is where a field answers a query.
type match struct {
	has         uint32 // the query's words that are anywhere in the field
	first, last int    // numbers of the words between which most of them stand closest
	within      int    // how many words of the query stand there
}

// look finds the best place in a field: where most words of the query stand, and
// of those places the one where they stand closest, the first of several.
func (q query) look(words []uint32) match {
	var m match
	var at [mostQueryWords]int // last seen
	for i, n := range words {
		hit := q.bits[n]
		if hit == 0 {
			continue
		}
		m.has |= hit
		for b := hit; b != 0; b &= b - 1 {
			at[bits.TrailingZeros32(b)] = i + 1
		}
		start, within := i, 0
		for w := range q.words {
			if at[w] > 0 && i+1-at[w] < near {
				within++
				start = min(start, at[w]-1)
			}
		}
		if within > m.within || within == m.within && i-start < m.last-m.first {
			m.first, m.last, m.within = start, i, within
		}
	}
	return m
}

// tier says how well a place answers: 0 the words side by side, 1 near each
// other, 2 further apart.
func (q query) tier(m match) int {
	switch {
	case m.within < q.words:
		return 2
	case m.last-m.first < q.words:
		return 0
	}
	return 1
}
