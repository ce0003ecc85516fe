package storage

import (
	"bytes"
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"
)

// Where says in which words something was found.
type Where uint8

const (
	InText       Where = iota // the letter's text
	InNote                    // the worker's own note beside it
	InPlace                   // where the visit was
	InVisitNote               // a visit note
	InChild                   // the child's page: name, people, words, the line about them
	InReply                   // what the child said to the letter
	InFacts                   // who was at the visit, and what happens next
	InReview                  // what was said in a review
	InBrought                 // a letter that came for review
	InBroughtFor              // its child's or its worker's name
)

// Span is a range of bytes, half open.
type Span struct{ Start, End int }

// Hit is a letter, or a child, that a search has found.
type Hit struct {
	Child  ID
	Name   string // what the child likes to be called
	Letter ID     // zero: a visit note, or the child's own page
	Note   ID     // the visit note; zero: none
	// Brought is a letter that came for review; zero: none. Then Child is zero,
	// and Name is what that letter calls its child.
	Brought ID
	Review  ID // the review; its letter is Letter or Brought; zero: none
	Visit   Date
	State   State
	Saved   time.Time // of a visit note: when it was fixed; of a review: when it was begun or given; of a brought letter: when it came

	Where   Where
	Place   Span   // of the best place, in that text as it is stored; of use for the letter's text, note and place and for visit notes and brought letters only
	Snippet string // the words around it, on one line
	Marks   []Span // in Snippet: the words that were asked for
}

const (
	snippetBefore = 50  // bytes, at most, before the first word that was asked for
	snippetLength = 160 // bytes, about
)

// Search finds the children, letters and visit notes that have all words of what was typed,
// in any of their forms; the last word may be unfinished. A word may stand in
// the letter, in its note, its place, its facts, its replies, its reviews, or be the child's name. Children come
// first; then letters and notes where the words stand side by side, then near each other,
// then the rest; each newest visit first. At most `most` hits come back; none
// for nothing typed.
//
// The first call after unlocking reads every letter (a tenth of a second for
// 1,000): make it early, off the goroutine that paints. Its words are kept in
// memory until the store is closed, and follow every save and deletion.
//
// When some boxes do not open, the others are searched and come back together
// with ErrDamaged.
func (s *Store) Search(typed string, most int) ([]Hit, error) {
	var out []Hit
	err := s.locked(func() error {
		x, err := s.searchIndex()
		if err != nil {
			return err
		}
		q := x.ask(typed)
		if q.words > 0 {
			out, err = s.show(x, q, x.find(q, most))
		}
		return errors.Join(err, x.bad)
	})
	return out, err
}

// searchIndex is the index, made where there is none.
func (s *Store) searchIndex() (*index, error) {
	if s.index != nil {
		return s.index, nil
	}
	x := newIndex()
	children, err := s.conn.QueryContext(ctx, "SELECT id, rev, box FROM child")
	if err != nil {
		return nil, wrap("reading the children", err)
	}
	badChildren := s.each(children, "child", func(id ID, rev int64, text []byte) error {
		var box childBox
		if err := decode(text, &box); err != nil {
			return err
		}
		x.putChild(box.child(id, rev))
		return nil
	})
	letters, err := s.conn.QueryContext(ctx, "SELECT id, rev, box FROM letter")
	if err != nil {
		return nil, wrap("reading the letters", err)
	}
	loc := s.now().Location()
	badLetters := s.each(letters, "letter", func(id ID, rev int64, text []byte) error {
		var box letterBox
		if err := decode(text, &box); err != nil {
			return err
		}
		x.putLetter(box.letter(id, rev, loc))
		return nil
	})
	notes, badNotes := s.notesOnly(s.conn, "")
	for _, n := range notes {
		x.putNote(n)
	}
	reviews, badReviews := s.reviews(s.conn, "")
	for _, r := range reviews {
		x.putReview(r)
	}
	brought, badBrought := s.allBrought(s.conn)
	for _, b := range brought {
		x.putBrought(b)
	}
	x.bad = errors.Join(badChildren, badLetters, badNotes, badReviews, badBrought)
	if x.bad != nil && !errors.Is(x.bad, ErrDamaged) {
		return nil, x.bad // the disk, and not what is on it: not to be remembered
	}
	s.index = x
	return x, nil
}

// found is an answer before its words are read.
type found struct {
	letter *indexedLetter // nil: the child's page
	child  ID
	where  Where
	match  match
	tier   int
}

// find walks through the index.
func (x *index) find(q query, most int) []found {
	var out []found
	for id, c := range x.children {
		m := q.look(c.words)
		if c.has = m.has; m.has == q.all {
			out = append(out, found{child: id, where: InChild, match: m, tier: -1})
		}
	}
	written := slices.AppendSeq(slices.Collect(maps.Values(x.letters)), maps.Values(x.notes))
	written = slices.AppendSeq(slices.AppendSeq(written, maps.Values(x.reviews)), maps.Values(x.brought))
	for _, l := range written {
		best, has := found{letter: l, child: l.brief.Child, tier: 3}, uint32(0)
		for _, f := range l.fields {
			m := q.look(f.words)
			has |= m.has
			if tier := q.tier(m); m.has != 0 && (tier < best.tier || m.within > best.match.within) {
				best.where, best.match, best.tier = f.where, m, tier
			}
		}
		if best.where == InReview {
			best.child = ID{}
			if of := x.letters[l.brief.Child]; of != nil {
				best.child = of.brief.Child
			}
		}
		if c := x.children[best.child]; has != 0 && c != nil {
			has |= c.has
		}
		if has == q.all && q.all != 0 {
			out = append(out, best)
		}
	}
	slices.SortFunc(out, func(a, b found) int {
		if c := cmp.Compare(a.tier, b.tier); c != 0 {
			return c
		}
		if a.letter == nil {
			return cmp.Or(strings.Compare(x.children[a.child].about, x.children[b.child].about), bytes.Compare(a.child[:], b.child[:]))
		}
		return newestFirst(a.letter.brief, b.letter.brief)
	})
	return out[:min(len(out), max(most, 0))]
}

// show reads the words around what was found.
func (s *Store) show(x *index, q query, all []found) ([]Hit, error) {
	out := make([]Hit, 0, len(all))
	var bad error
	for _, f := range all {
		h := Hit{Child: f.child, Where: f.where}
		c := x.children[f.child]
		if c != nil {
			h.Name = c.name
		}
		if f.letter == nil {
			_, h.Snippet, h.Marks = x.snippet(q, f.match, c.about)
			out = append(out, h)
			continue
		}
		texts, err := s.describe(&h, f.letter.brief.ID)
		if err != nil {
			bad = err
			continue
		}
		h.Place, h.Snippet, h.Marks = x.snippet(q, f.match, textIn(texts, f.where))
		out = append(out, h)
	}
	return out, bad
}

// snippet cuts the words around a place out of a text, within its line, and says
// which of them were asked for. A sign that makes a line a heading or a list
// item is left out: nobody sees it on the page either.
func (x *index) snippet(q query, m match, text string) (place Span, out string, marks []Span) {
	var hits []Span // from the place on
	n := 0
	eachWord(text, func(start, end int) bool {
		if n >= m.first && q.hits(x, text[start:end]) {
			hits = append(hits, Span{start, end})
			if n <= m.last {
				place = Span{hits[0].Start, end}
			}
		}
		n++
		return n <= m.last || start < place.Start+snippetLength
	})
	if len(hits) == 0 {
		return Span{}, "", nil
	}
	lineStart := strings.LastIndexByte(text[:place.Start], '\n') + 1
	lineEnd := len(text)
	if i := strings.IndexByte(text[place.Start:], '\n'); i >= 0 {
		lineEnd = place.Start + i
	}
	for _, sign := range []string{"## ", "- ", `\`} {
		if strings.HasPrefix(text[lineStart:place.Start], sign) {
			lineStart += len(sign)
			break
		}
	}
	from, to := lineStart, lineEnd
	var before, after string
	if place.Start-from > snippetBefore {
		from, before = wordBreak(text, place.Start-snippetBefore, place.Start), "… "
	}
	if to-from > snippetLength {
		to, after = breakBefore(text, from+snippetLength, hits[0].End), " …"
	}
	for _, h := range hits {
		if h.End <= to {
			marks = append(marks, Span{h.Start - from + len(before), h.End - from + len(before)})
		}
	}
	return place, before + text[from:to] + after, marks
}

// wordBreak is the first byte after a space at or after at, or limit.
func wordBreak(text string, at, limit int) int {
	if i := strings.IndexByte(text[at:limit], ' '); i >= 0 {
		return at + i + 1
	}
	return limit
}

// breakBefore is the last space before at, but not before limit; without one a
// place between two runes.
func breakBefore(text string, at, limit int) int {
	if at <= limit {
		return limit
	}
	if i := strings.LastIndexByte(text[limit:at], ' '); i >= 0 {
		return limit + i
	}
	for !utf8.RuneStart(text[at]) {
		at--
	}
	return max(at, limit)
}
