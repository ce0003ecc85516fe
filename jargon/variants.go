package jargon

import (
	"strings"
	"unicode"
)

// step is one word of a way to write a term: which word, how it may end, and
// what must stand before it.
type step struct {
	word string // folded
	text string // as listed, for capitals
	mask relation
	via  via
	poss bool // a possessive, or the same word with a plain s
}

// via is a set of joins that a step accepts.
type via uint8

func (j join) set() via { return 1 << j }

const (
	viaJoin  = via(1<<spaced | 1<<hyphened)
	viaSlash = via(1 << slashed)
	viaAmp   = via(1 << amped)
	viaDot   = via(1<<dotted | 1<<spaced)
)

// rank says by which column a way belongs to its entry; the lower one wins
// when two entries claim the same words.
type rank uint8

const (
	byTerm rank = iota
	byAlso
	byForms
)

// ways expands one written form of an entry into the sequences of words that
// match it. known guards against closing up two words into an ordinary one.
func ways(e *Entry, listed string, r rank, known *Known, yield func([]step)) {
	parts := split(listed)
	if len(parts) == 0 || len(parts) > maxWords {
		return
	}
	steps := make([]step, len(parts))
	for i, p := range parts {
		steps[i] = step{word: p.fold, text: p.text, via: sets(p.before), poss: p.poss, mask: mask(e, parts, i, r)}
	}
	yield(steps)
	if e.Match&Exact != 0 && r != byAlso {
		return
	}
	andAmp(steps, yield)
	closeUp(e, steps, parts, known, yield)
	openUp(steps, yield)
	section(steps, yield)
}

// sets tells what may stand where the list has j.
func sets(j join) via {
	switch j {
	case slashed:
		return viaSlash
	case amped:
		return viaAmp
	case dotted:
		return viaDot
	case pointed:
		return pointed.set()
	}
	return viaJoin
}

// mask tells which endings the word at i may take.
func mask(e *Entry, parts []part, i int, r rank) relation {
	p := parts[i]
	switch {
	case e.Match&Exact != 0:
		return same
	case r == byForms || e.Match&Adj != 0:
		return asIs
	case len(parts) == 1:
		if capitals(e, p.text) {
			return noun
		}
		return whole
	case i == 0 && e.Match&Verb != 0:
		return whole
	case functionWords[p.fold]:
		return asIs
	case i == len(parts)-1 && i == 1 && p.before == hyphened && hyphenPrefixes[parts[0].fold]:
		return whole // co-operate is one word
	}
	return noun
}

// capitals tells whether a way of an entry must stand in capitals where the
// list has them.
func capitals(e *Entry, listed string) bool {
	switch {
	case e.Match&AnyCase != 0:
		return false
	case e.Match&Case != 0:
		return true
	case e.Kind == Acronym:
		// "Ofsted" and "s47" are as good in small letters
		n := 0
		for _, r := range listed {
			if unicode.IsUpper(r) {
				n++
			}
		}
		return n > 1
	}
	return allCapitals(listed) && len(split(listed)) == 1
}

// andAmp lets "and" and an ampersand stand for each other.
func andAmp(steps []step, yield func([]step)) {
	for i := 1; i < len(steps); i++ {
		if steps[i].via == viaAmp {
			with := append([]step{}, steps[:i]...)
			with = append(with, step{word: "and", text: "and", mask: asIs, via: viaJoin}, steps[i])
			with[i+1].via = viaJoin
			yield(append(with, steps[i+1:]...))
			return
		}
		if steps[i].word == "and" && i+1 < len(steps) && steps[i].via == viaJoin {
			without := append([]step{}, steps[:i]...)
			without = append(without, steps[i+1:]...)
			without[i].via = viaAmp
			yield(without)
			return
		}
	}
}

// closeUp writes hyphened parts as one word, and a phrase of two words too
// ("key worker", "keyworker") unless that is a word of its own.
func closeUp(e *Entry, steps []step, parts []part, known *Known, yield func([]step)) {
	for i := 1; i < len(steps); i++ {
		hyphen := parts[i].before == hyphened
		if !hyphen && !(len(steps) == 2 && parts[i].before == spaced) || steps[i-1].poss {
			continue
		}
		a, b := steps[i-1], steps[i]
		if !letters(a.word) || !letters(b.word) || !hyphen && (functionWords[a.word] || functionWords[b.word]) {
			continue
		}
		joined := a.word + b.word
		if len(joined) > maxStem || len(joined) < 5 || known.has(joined) {
			continue
		}
		all := append([]step{}, steps[:i-1]...)
		m := b.mask
		if m == asIs && functionWords[b.word] && a.mask&plural != 0 {
			m = noun // hand-over, handovers
		}
		if len(steps) == 2 && m == noun && hyphenPrefixes[a.word] {
			m = whole
		}
		all = append(all, step{word: joined, text: a.text + b.text, mask: m, via: a.via, poss: b.poss})
		yield(append(all, steps[i+1:]...))
	}
}

// openUp writes a closed word with a usual prefix with its hyphen ("cooperate",
// "co-operate").
func openUp(steps []step, yield func([]step)) {
	if len(steps) != 1 {
		return
	}
	s := steps[0]
	for _, p := range [...]string{"non", "multi", "inter", "anti", "over", "under", "self", "semi", "post", "pre"} {
		if rest, ok := strings.CutPrefix(s.word, p); ok && len(rest) > 3 && letters(s.word) {
			yield([]step{{word: p, text: p, mask: same, via: viaJoin}, {word: rest, text: rest, mask: s.mask, via: hyphened.set()}})
			return
		}
	}
	for _, p := range [...]string{"coo", "ree"} { // co-operate, re-engage
		if strings.HasPrefix(s.word, p) && len(s.word) > 6 {
			yield([]step{{word: s.word[:2], text: s.word[:2], mask: same, via: viaJoin}, {word: s.word[2:], text: s.word[2:], mask: s.mask, via: hyphened.set()}})
		}
	}
}

// section lets s47, s.47, s 47, sec 47, sect. 47 and section 47 stand for one
// another.
func section(steps []step, yield func([]step)) {
	at, number, n := -1, "", 1
	for i, s := range steps {
		if isSection(s.word) && i+1 < len(steps) && digits(steps[i+1].word) {
			at, number, n = i, steps[i+1].word, 2
			break
		}
		if len(s.word) > 1 && s.word[0] == 's' && digits(s.word[1:]) {
			at, number = i, s.word[1:]
			break
		}
	}
	if at < 0 {
		return
	}
	make1 := func(words ...step) {
		all := append([]step{}, steps[:at]...)
		words[0].via = steps[at].via
		all = append(all, words...)
		yield(append(all, steps[at+n:]...))
	}
	m := steps[at+n-1].mask
	if m != same {
		m = noun
	}
	for _, w := range [...]string{"s", "sec", "sect", "section"} {
		if n == 1 || steps[at].word != w || steps[at+1].via != viaDot|viaJoin {
			make1(step{word: w, text: w, mask: same}, step{word: number, text: number, mask: m, via: viaDot | viaJoin})
		}
	}
	if n == 2 {
		make1(step{word: "s" + number, text: "s" + number, mask: m})
	}
}

func isSection(w string) bool {
	return w == "s" || w == "sec" || w == "sect" || w == "section"
}

func digits(s string) bool {
	if s == "" {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func letters(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}
