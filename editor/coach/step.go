package coach

import (
	"strings"
)

// step is a promise found: its words, and where its subject and verb stand.
type step struct {
	from, to int // words to mark
	modal    int
	passive  bool
	who      bool // somebody is named
}

// stepIn finds the first promised step of s.
func (p *page) stepIn(s sentence) (step, bool) {
	if p.conditional(s) {
		return step{}, false
	}
	for i := s.from; i < s.to; i++ {
		w := &p.words[i]
		if w.quoted {
			continue
		}
		switch {
		case (w.low == "will" || w.low == "shall") && !(w.upper && i > s.from):
			// "She will still be your Gran, and she will come for tea" tells how
			// things stay.
			if i+1 < s.to && oneOf(p.words[i+1].low, "still always never") {
				return step{}, false
			}
			if st, ok := p.promise(s, i, i+1); ok {
				return st, true
			}
		case w.low == "would" && p.promised(s, i):
			if st, ok := p.promise(s, i, i+1); ok {
				return st, true
			}
		case w.low == "to" && i > s.from:
			verb := p.words[i-1].low
			switch {
			case verb == "going" && i-2 >= s.from && oneOf(p.words[i-2].low, "am is are 's be"):
				if p.words[i-2].low == "be" {
					continue
				}
				if st, ok := p.promise(s, i-2, i+1); ok {
					return st, true
				}
			case verb == "going" && i-3 >= s.from && adverbs[p.words[i-2].low]:
				if st, ok := p.promise(s, i-3, i+1); ok {
					return st, true
				}
			case oneOf(verb, "agreed promised plan plans planning arranged offered intend intends aim aims undertake undertaken") || verb == "due" && i-2 >= s.from && oneOf(p.words[i-2].low, "is are 's"):
				if st, ok := p.promise(s, i-1, i+1); ok {
					return st, true
				}
			default:
				if st, ok := p.shorthandStep(s, i); ok {
					return st, true
				}
			}
		}
	}
	return step{}, false
}

// promised tells whether somebody said or promised that they would.
func (p *page) promised(s sentence, at int) bool {
	if at > s.from && p.words[at-1].low == "i" {
		return false
	}
	for i := max(s.from, at-4); i < at; i++ {
		if oneOf(p.words[i].low, "said says promised agreed offered") {
			return true
		}
	}
	return false
}

// conditional tells whether s hangs on an if that is no question.
func (p *page) conditional(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		low := p.words[i].low
		if p.words[i].quoted {
			continue
		}
		if low == "unless" || low == "whenever" || low == "case" && i > s.from && p.words[i-1].low == "in" {
			return true
		}
		if low != "if" {
			continue
		}
		asked := false
		for k := max(s.from, i-4); k < i; k++ {
			low := p.words[k].low
			asked = asked || k == i-1 && oneOf(low, "see know out wonder check checks") || oneOf(low, "ask asks asking asked tell")
		}
		if !asked {
			return true
		}
	}
	return false
}

// promise judges the clause whose modal is at word m and whose verb begins at v.
func (p *page) promise(s sentence, m, v int) (step, bool) {
	for v < s.to && adverbs[p.words[v].low] {
		v++
	}
	if v >= s.to || p.words[v].quoted || p.words[v].low == "not" {
		return step{}, false
	}
	st := step{modal: m, who: true}
	subject := m - 1
	for subject > s.from && (adverbs[p.words[subject].low] || oneOf(p.words[subject].low, "am is are have has had")) {
		subject--
	}
	st.from = p.clauseStart(s, m)
	st.to = p.clauseEnd(s, v)
	low := ""
	if subject >= s.from {
		low = p.words[subject].low
	}
	if oneOf(low, "it there that which what nothing nobody one who whoever everything anything") && !(low == "one" && p.words[max(subject-1, s.from)].low != "no") {
		return step{}, false
	}
	// "I asked if you will", "I do not know when she will", "I hope he will".
	for k := max(s.from, m-5); k < m; k++ {
		w := p.words[k].low
		if embedders[w] || hedges[w] && k < subject || w == "when" && k > s.from || w == "wanted" {
			return step{}, false
		}
	}
	t := tables().step
	if t.effort.at(p, s, v) > 0 {
		return step{}, false
	}
	verb := p.words[v].low
	if verb == "be" {
		if !p.beStep(s, v, &st) {
			return step{}, false
		}
	} else if stateVerbs[verb] && t.steps.at(p, s, v) < 0 {
		return step{}, false
	}
	if low == "you" && !p.doneToYou(s, v, st.passive) {
		return step{}, false
	}
	if st.passive {
		st.who = p.agent(s, v)
	}
	if vagueWho[low] && !(low == "people" || low == "staff") || low == "people" && subject == s.from {
		st.who = false
	}
	if low == "worker" && subject > s.from && p.words[subject-1].low == "a" {
		st.who = false
	}
	return st, true
}

// beStep judges "be" and what follows: a passive, or "be in touch", "be ringing".
func (p *page) beStep(s sentence, v int, st *step) bool {
	k := v + 1
	for k < s.to && adverbs[p.words[k].low] {
		k++
	}
	if k >= s.to {
		return false
	}
	next := p.words[k].low
	switch {
	case passives[next], len(next) > 4 && strings.HasSuffix(next, "ed") && !feelings[next] && p.words[v-1].low == "will" && (v-2 < s.from || p.words[v-2].low != "you"):
		st.passive = true
		return true
	case next == "in" && k+1 < s.to && p.words[k+1].low == "touch":
		return true
	case oneOf(next, "ringing coming visiting speaking talking asking meeting sending writing helping working bringing seeing contacting calling doing making looking finding getting trying applying starting holding chasing checking arranging discussing completing taking moving supporting reviewing planning"):
		return true
	case next == "back" || next == "round":
		return true
	}
	return false
}

// doneToYou tells whether a clause about "you" is something others must do.
func (p *page) doneToYou(s sentence, v int, passive bool) bool {
	if passive {
		return true
	}
	verb := p.words[v].low
	if oneOf(verb, "get receive") {
		return p.hasAny(s, v, "help support worker appointment assessment place mentor tutor service session sessions equipment chair counselling")
	}
	return verb == "see" && v+2 < s.to && oneOf(p.words[v+1].low, "a an the") && p.hasAny(s, v, "dentist doctor nurse specialist counsellor optician psychologist therapist paediatrician worker")
}

func (p *page) hasAny(s sentence, from int, words string) bool {
	for i := from; i < s.to; i++ {
		if oneOf(p.words[i].low, words) {
			return true
		}
	}
	return false
}

func (p *page) hasAnyIn(s sentence, from, to int, words string) bool {
	s.to = min(to, s.to)
	return p.hasAny(s, from, words)
}

// agent tells whether a passive says by whom.
func (p *page) agent(s sentence, v int) bool {
	for i := v; i+1 < s.to; i++ {
		if p.words[i].low != "by" {
			continue
		}
		n := &p.words[i+1]
		if n.low == "me" || n.low == "us" || kin[n.low] || others[n.low] || p.isName(s, i+1) {
			return true
		}
		if i+2 < s.to && (kin[p.words[i+2].low] || others[p.words[i+2].low]) {
			return true
		}
	}
	return false
}
