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
	children   map[ID]*indexedChild
	bad        error // boxes that did not open are not in it
}

// indexedLetter is a letter in the index.
type indexedLetter struct {
	brief  Letter // without its texts
	fields [letterFields][]uint32
	note   bool // it is a visit note
}

// letterFields: the text, the note and the place of a letter.
const letterFields = 3

func fieldsOf(l Letter) [letterFields]string { return [letterFields]string{l.Text, l.Note, l.Place} }

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
		notes: map[ID]*indexedLetter{}, children: map[ID]*indexedChild{},
	}
}

func (x *index) putLetter(l Letter) {
	in := &indexedLetter{brief: l}
	for i, text := range fieldsOf(l) {
		in.fields[i] = x.vocabulary.numbers(text)
	}
	in.brief.Text, in.brief.Note, in.brief.Place, in.brief.Left = "", "", "", nil
	x.letters[l.ID] = in
}

func (x *index) putNote(n VisitNote) {
	in := &indexedLetter{brief: Letter{ID: n.ID, Child: n.Child, Visit: n.Visit, Created: n.At}, note: true}
	in.fields[0] = x.vocabulary.numbers(n.Text)
	x.notes[n.ID] = in
}

func (x *index) putChild(c Child) {
	parts := slices.Concat([]string{c.Name}, c.Names, c.OwnWords, []string{c.About})
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
