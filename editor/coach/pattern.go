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
//	^ and $     start and end of the sentence
//	@num @name @child   a figure; a name; the child's name
//	@other              somebody who is not the reader
//
// Words inside quotations never match, so the child's own words cannot.
type pattern struct {
	items []element
}

type element struct {
	words    map[string]bool
	prefixes []string
	special  string
	gap      int
	optional bool
	not      bool
}

// matcher is a table of patterns with an index by first word.
type matcher struct {
	patterns []pattern
	index    map[string][]int
	loose    []int
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
	for len(list) >= len(w) {
		word := list
		k := strings.IndexByte(list, ' ')
		if k >= 0 {
			word, list = list[:k], list[k+1:]
		} else {
			list = ""
		}
		if word == w && w != "" {
			return true
		}
		if k < 0 {
			break
		}
	}
	return false
}

// compile reads a table: one pattern a line, lines with // are remarks.
func compile(table string) *matcher {
	m := &matcher{index: map[string][]int{}}
	for _, line := range strings.Split(table, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		m.add(line)
	}
	return m
}

func (m *matcher) add(line string) {
	var pt pattern
	for _, f := range strings.Fields(line) {
		pt.items = append(pt.items, parseElement(f))
	}
	k := len(m.patterns)
	m.patterns = append(m.patterns, pt)
	first := pt.items[0]
	if first.words == nil || first.prefixes != nil || first.special != "" || first.optional || first.not {
		m.loose = append(m.loose, k)
		return
	}
	for w := range first.words {
		m.index[w] = append(m.index[w], k)
	}
}

func parseElement(f string) element {
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
	e.words = map[string]bool{}
	for _, w := range strings.Split(f, "|") {
		switch {
		case strings.HasPrefix(w, "@"):
			e.special = w
		case strings.HasPrefix(w, "<"):
			for _, x := range strings.Fields(families[strings.Trim(w, "<>")]) {
				e.words[x] = true
			}
		case strings.HasSuffix(w, "*"):
			e.prefixes = append(e.prefixes, w[:len(w)-1])
		default:
			e.words[w] = true
		}
	}
	return e
}

// each calls f for every match in s, words from to to, leftmost first and
// one for a starting word.
func (m *matcher) each(p *page, s sentence, f func(from, to int)) {
	for i := s.from; i < s.to; i++ {
		if p.words[i].quoted {
			continue
		}
		if to := m.at(p, s, i); to > i {
			f(i, to)
		}
	}
}

// in gives the first match in s.
func (m *matcher) in(p *page, s sentence) (from, to int, ok bool) {
	for i := s.from; i < s.to; i++ {
		if p.words[i].quoted {
			continue
		}
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
	for _, k := range m.index[p.words[i].low] {
		if to := p.match(m.patterns[k].items, s, i); to > i {
			return to
		}
	}
	for _, k := range m.loose {
		if to := p.match(m.patterns[k].items, s, i); to > i {
			return to
		}
	}
	return -1
}

func (p *page) match(items []element, s sentence, i int) int {
	if len(items) == 0 {
		return i
	}
	e, rest := &items[0], items[1:]
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
	if e.optional {
		return p.match(rest, s, i)
	}
	return -1
}

func (p *page) fits(e *element, s sentence, i int) bool {
	w := &p.words[i]
	if e.words[w.low] {
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
