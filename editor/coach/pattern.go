package coach

import (
	"strconv"
	"strings"
)

// A pattern is a row of words as a person would say them, with a few signs:
//
//	a|b         either word            hurt*    words beginning with hurt
//	<kin>       a family (families.go) word?    may be missing
//	..3         up to three words      !a|b     the next word is neither
//	^ and $     start and end of the sentence; $ may be one of several
//	@num @name @child   a figure; a name; the child's name
//	@other              somebody who is not the reader
//
// Words inside quotations never match, so the child's own words cannot.
type pattern []element

type element struct {
	words    bits // the words that fit, but for one
	one      int  // the only word that fits, or 0
	prefixes []string
	special  string
	gap      int
	optional bool
	not      bool
	end      bool // the end of the sentence fits too
}

// matcher is a table of patterns. A pattern is tried only where its first word
// can stand: by the word's number, by the first letter of a beginning, at the
// start of a sentence, or, for names, at any capital.
type matcher struct {
	patterns []pattern
	byWord   [][]int32
	byLetter map[byte][]int32
	atStart  []int32
	atName   []int32
	anywhere []int32
}

// set makes a lookup of words separated by spaces.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// oneOf tells whether w stands in a short list of words parted by single spaces.
func oneOf(w, list string) bool {
	if w == "" {
		return false
	}
	for {
		k := strings.IndexByte(list, ' ')
		if k < 0 {
			return list == w
		}
		if list[:k] == w {
			return true
		}
		list = list[k+1:]
	}
}

// compile reads a table: one pattern a line, lines with // are remarks.
func (v vocabulary) compile(table string) *matcher {
	m := &matcher{byLetter: map[byte][]int32{}}
	for _, line := range strings.Split(table, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		var pt pattern
		for _, f := range strings.Fields(line) {
			pt = append(pt, v.element(f))
		}
		m.patterns = append(m.patterns, pt)
		m.enter(int32(len(m.patterns)-1), pt)
	}
	return m
}

// enter notes where pattern k can begin.
func (m *matcher) enter(k int32, pt pattern) {
	for _, e := range pt {
		switch {
		case e.special == "^":
			m.atStart = append(m.atStart, k)
			return
		case e.gap > 0, e.not, e.special == "@num", e.special == "@other", e.special == "$":
			m.anywhere = append(m.anywhere, k)
			return
		case e.special != "":
			m.atName = append(m.atName, k)
		}
		for n := 1; n < len(e.words)*64; n++ {
			if e.words.has(n) {
				m.enterWord(n, k)
			}
		}
		if e.one > 0 {
			m.enterWord(e.one, k)
		}
		for _, x := range e.prefixes {
			if at := m.byLetter[x[0]]; len(at) == 0 || at[len(at)-1] != k {
				m.byLetter[x[0]] = append(at, k)
			}
		}
		if !e.optional {
			return
		}
	}
}

func (m *matcher) enterWord(n int, k int32) {
	for len(m.byWord) <= n {
		m.byWord = append(m.byWord, nil)
	}
	m.byWord[n] = append(m.byWord[n], k)
}

func (v vocabulary) element(f string) element {
	e := element{}
	if f == "^" || f == "$" {
		e.special = f
		return e
	}
	if strings.HasPrefix(f, "..") {
		e.gap, _ = strconv.Atoi(f[2:])
		return e
	}
	if strings.HasPrefix(f, "!") {
		e.not, f = true, f[1:]
	}
	if strings.HasSuffix(f, "?") {
		e.optional, f = true, f[:len(f)-1]
	}
	var numbers []int
	for _, w := range strings.Split(f, "|") {
		switch {
		case w == "$":
			e.end = true
		case strings.HasPrefix(w, "@"):
			e.special = w
		case strings.HasPrefix(w, "<"):
			for _, x := range strings.Fields(families[strings.Trim(w, "<>")]) {
				numbers = append(numbers, v.number(x))
			}
		case strings.HasSuffix(w, "*"):
			e.prefixes = append(e.prefixes, w[:len(w)-1])
		default:
			numbers = append(numbers, v.number(w))
		}
	}
	if len(numbers) == 1 {
		e.one = numbers[0]
		return e
	}
	for _, n := range numbers {
		e.words.add(n)
	}
	return e
}

// each calls f for every match in s: leftmost first, one for a starting word.
func (m *matcher) each(p *page, s sentence, f func(from, to int)) {
	for i := s.from; i < s.to; i++ {
		if to := m.at(p, s, i); to > i {
			f(i, to)
		}
	}
}

// in gives the first match in s.
func (m *matcher) in(p *page, s sentence) (from, to int, ok bool) {
	for i := s.from; i < s.to; i++ {
		if to := m.at(p, s, i); to > i {
			return i, to, true
		}
	}
	return 0, 0, false
}

// between tells whether a match lies within the words from to to of s.
func (m *matcher) between(p *page, s sentence, from, to int) bool {
	s.from, s.to = max(from, s.from), min(to, s.to)
	_, _, ok := m.in(p, s)
	return ok
}

// at gives the end of a match that starts at word i, or -1.
func (m *matcher) at(p *page, s sentence, i int) int {
	w := &p.words[i]
	if w.quoted {
		return -1
	}
	if w.number < len(m.byWord) {
		if to := m.try(p, s, i, m.byWord[w.number]); to > i {
			return to
		}
	}
	if len(m.byLetter) > 0 {
		if to := m.try(p, s, i, m.byLetter[w.low[0]]); to > i {
			return to
		}
	}
	if i == s.from {
		if to := m.try(p, s, i, m.atStart); to > i {
			return to
		}
	}
	if w.upper {
		if to := m.try(p, s, i, m.atName); to > i {
			return to
		}
	}
	return m.try(p, s, i, m.anywhere)
}

func (m *matcher) try(p *page, s sentence, i int, patterns []int32) int {
	for _, k := range patterns {
		if to := p.match(m.patterns[k], s, i); to > i {
			return to
		}
	}
	return -1
}

// match gives the end of pt when it begins at word i, or -1.
func (p *page) match(pt pattern, s sentence, i int) int {
	if len(pt) == 0 {
		return i
	}
	e, rest := &pt[0], pt[1:]
	switch {
	case e.special == "^":
		if i != s.from {
			return -1
		}
		return p.match(rest, s, i)
	case e.special == "$":
		if i != s.to {
			return -1
		}
		return p.match(rest, s, i)
	case e.gap > 0:
		for k := 0; k <= e.gap && i+k <= s.to; k++ {
			if to := p.match(rest, s, i+k); to >= 0 {
				return to
			}
			if i+k < s.to && p.words[i+k].quoted {
				break
			}
		}
		return -1
	case e.not:
		if i < s.to && p.fits(e, s, i) {
			return -1
		}
		return p.match(rest, s, i)
	}
	if i < s.to && !p.words[i].quoted && p.fits(e, s, i) {
		if to := p.match(rest, s, i+1); to >= 0 {
			return to
		}
	}
	if e.optional || e.end && i == s.to {
		return p.match(rest, s, i)
	}
	return -1
}

func (p *page) fits(e *element, s sentence, i int) bool {
	w := &p.words[i]
	if w.number > 0 && (w.number == e.one || e.words.has(w.number)) {
		return true
	}
	for _, x := range e.prefixes {
		if strings.HasPrefix(w.low, x) {
			return true
		}
	}
	switch e.special {
	case "@num":
		return w.isNumber() || numberWords[w.low]
	case "@name":
		return p.isName(s, i)
	case "@child":
		return p.isChild(i)
	case "@other":
		return kin[w.low] || others[w.low] || p.isName(s, i) && !p.isChild(i)
	}
	return false
}
