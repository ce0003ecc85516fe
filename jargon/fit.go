package jargon

import "strings"

// fit gives the wording as it must stand in the sentence, or false when it
// cannot drop in. It may widen what is replaced.
func (p *placed) fit() (string, bool) {
	if p.gluedBefore() && len(p.words) > 1 {
		return "", false
	}
	switch {
	case p.unfit():
		return "", false
	case objectPronouns[p.first]:
		return p.fitPronoun()
	case p.counts():
		return p.first, true
	case p.connector():
		return p.fitConnector()
	case p.sameForm():
		return p.fitAsItStands()
	case modals[p.first] || p.first == "to" || subjects[p.first] && !indefinites[p.first]:
		return p.fitClause()
	}
	if len(p.words) > 1 && (p.first == "not" || p.first == "always" || p.first == "never" || p.first == "still") && strings.HasSuffix(p.words[1], "ing") {
		return p.fitGerund()
	}
	if base, rel := verbBase(p.first); base != "" {
		switch {
		case rel == same && p.actsAsVerb():
			return p.fitVerb()
		case rel == same && !verbNouns[p.first] && !adjectives[p.first]:
			return "", false // a verb for what stands here as a noun
		case rel == verbal && strings.HasSuffix(p.first, "ing") && !(uncountable[p.first] && len(p.words) == 1) && (!ingNouns[p.first] || p.deed()) && (!adjectives[p.first] || p.missing()) && !(len(p.words) == 1 && p.entry.Match&Adj != 0):
			return p.fitGerund()
		case rel == verbal && !adjectives[p.first] && !strings.HasSuffix(p.first, "ing") && !p.describedNoun():
			// "taken to live away": describes, as a participle does
			if prev := p.prev(1); p.form.s || p.form.verb && p.form.tense != participle || prepositions[prev] {
				return "", false
			}
			p.form.verb = false
			return p.fitAdjective()
		}
	}
	if len(p.words) > 1 && strings.HasSuffix(p.first, "ing") && len(p.first) > 5 && (!ingNouns[p.first] || p.deed()) && !uncountable[p.first] && (!adjectives[p.first] || p.missing()) && !indefinites[p.first] {
		return p.fitGerund()
	}
	if p.form.verb || p.form.byForm {
		// A noun or an adjective cannot stand for a verb form; a listed form
		// may be another part of speech than the term.
		if !(p.form.byForm && !p.form.verb && len(p.words) == 1 && !isVerb(p.first)) {
			return "", false
		}
	}
	switch {
	case p.adjectival():
		return p.fitAdjective()
	case prepositions[p.first] && !(p.first == "past" && len(p.words) > 1 && openClass(p.words[1])) || p.adverbial():
		return p.fitPredicate()
	case determiners[p.first] || indefinites[p.first]:
		return p.fitClosed()
	}
	return p.fitNoun()
}

// gluedBefore tells whether a hyphen or the like ties the finding to the word
// before it.
func (p *placed) gluedBefore() bool {
	return len(p.inside) > 0 && (p.inside[0].before == hyphened || p.inside[0].before == slashed)
}

// ingNouns are nouns in -ing that wordings start with.
var ingNouns = set("meeting feeling drawing building king ring morning evening something nothing anything everything wellbeing string spring understanding training teaching bleeding")

// connectors are terms that tie a sentence together and take any wording of
// the same sort.
var connectors = set("whilst whereby thereby hence therefore thus furthermore moreover nevertheless notwithstanding pursuant via per regarding concerning subsequently additionally consequently albeit hereby herein thereafter henceforth hitherto forthwith heretofore e.g. eg e.g i.e. ie i.e")

// connector tells whether the term is a preposition, a conjunction or an
// adverb rather than a thing or a deed: "prior to", "whilst", "predominantly".
func (p *placed) connector() bool {
	words := strings.Fields(strings.ToLower(p.listed))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if len(words) > 1 && (words[0] == "going" || words[0] == "moving") && strings.HasPrefix(last, "forward") {
		return prepositions[p.first] || p.first == "now" || p.first == "next"
	}
	if ties := prepositions[p.last()] || p.last() == "to"; strings.Contains(p.listed, "/") && p.next(1) != "" {
		return ties && prepositions[p.first] && !determiners[p.prev(1)]
	} else if n := len(words); n > 1 && (prepositions[words[0]] || complexHeads[words[0]]) && (prepositions[last] || last == "to") {
		// "in excess of", "under the care of": what ties to the next noun
		if ties || p.last() == "is" || p.last() == "are" || p.first == "following" && len(p.words) == 1 {
			return true
		}
	}
	if len(words) == 1 && strings.HasSuffix(last, "ly") && lyAdjectives[last] {
		return false
	}
	if n := p.next(1); len(p.words) == 1 && prepositions[p.first] && n != "" && n[0] >= '0' && n[0] <= '9' {
		return true // "approx", "about"
	}
	if connectors[last] && !allCapitals(p.listed) || len(words) == 1 && strings.HasSuffix(last, "ly") {
		if p.first == "a" && len(p.words) == 2 && (p.words[1] == "lot" || p.words[1] == "bit" || p.words[1] == "little") {
			return true
		}
		return (!p.adjectival() || len(p.words) == 1) && !indefinites[p.first] && !subjects[p.first] && !determiners[p.first] && !isVerb(p.first)
	}
	if len(words) > 1 && (prepositions[words[0]] || words[0] == "due" || words[0] == "prior" || words[0] == "subject") {
		return prepositions[p.first] || conjunctions[p.first] || adverbs[p.first] || p.first == "to" || strings.HasSuffix(p.first, "ly") || p.first == "often" || p.first == "now"
	}
	return false
}

// clauses are conjunctions that take no noun alone.
var clauses = set("while if because although though unless when where whether")

// fitConnector puts a wording in the place of a connector. It must end as the
// term ends: with a preposition before what follows, or without.
func (p *placed) fitConnector() (string, bool) {
	terms := strings.Fields(strings.ToLower(p.listed))
	last := p.words[len(p.words)-1]
	if prepositions[terms[len(terms)-1]] && !prepositions[last] && !conjunctions[last] && last != "to" && last != "is" && last != "are" && last != "following" {
		return "", false
	}
	switch n := p.next(1); {
	case prepositions[terms[len(terms)-1]] && conjunctions[last] && clauses[last]:
		return "", false // "while the visit"
	case n == last && prepositions[last]:
		p.end = p.after[0].end
	case last == "is" && isPlural(n), last == "are" && !isPlural(n), (last == "is" || last == "are") && n == "":
		return "", false
	}
	return strings.Join(p.words, " "), true
}

// fitClause puts a clause ("I know that", "it must") in the place of one.
func (p *placed) fitClause() (string, bool) {
	terms := strings.Fields(strings.ToLower(p.listed))
	if subjects[p.first] && !subjects[terms[0]] && len(terms) > 1 && p.sentence && p.standsAlone() && !p.form.s && !p.form.verb {
		return strings.Join(p.words, " "), true // "Bedroom viewed." gives "I saw your bedroom."
	}
	same := subjects[terms[0]] && subjects[p.first] || modals[terms[0]] && modals[p.first] || terms[0] == "to" && p.first == "to"
	if !same || p.form.verb || p.form.s {
		return "", false
	}
	if prev := p.prev(1); modals[p.first] && (modals[prev] || beWords[prev] || prev == "have" || prev == "to") {
		return "", false // "he has is not ready"
	}
	if (terms[len(terms)-1] == "that") != (p.last() == "that" || p.last() == "if") {
		return "", false
	}
	return strings.Join(p.words, " "), true
}

// fitGerund puts "finding out what you need" in the place of a noun.
func (p *placed) fitGerund() (string, bool) {
	adjacent, distant := p.determined()
	switch {
	case p.form.s || p.form.verb && p.form.tense != gerund || p.form.byForm && !p.form.verb:
		return "", false
	case len(p.words) == 1 && adjacent && !p.compound() && !p.poss && p.prev(1) != "a" && p.prev(1) != "an" && !numberLike[p.prev(1)]:
		return p.first, true // "his spending"
	case adjacent || distant || p.compound() || p.poss || stiff[p.prev(1)] && !(p.prev(1) == "at" && adjectives[p.prev(2)]):
		return "", false
	case beWords[p.prev(1)] && p.prev(2) == "there":
		return "", false // "there was hurting someone"
	}
	if prev := p.prev(1); prev != "" && !prepositions[prev] && !conjunctions[prev] && !isWords[prev] {
		if base, _ := verbBase(prev); !gerundTakers[base] {
			return "", false // "I need saying yes"
		}
	}
	return strings.Join(p.words, " "), true
}

// adjectival tells whether the wording describes rather than names.
func (p *placed) adjectival() bool {
	switch p.first {
	case "more", "less":
		if p.amount() {
			return false
		}
		return true
	case "not", "very", "too", "quite", "able", "likely", "really", "most", "well":
		return true
	}
	if p.entry.Match&Adj != 0 && !determiners[p.first] && !prepositions[p.first] {
		return true
	}
	return (adjectives[p.first] || describing(p.first)) && (len(p.words) == 1 || p.words[1] == "enough" || p.words[1] == "for" || p.words[1] == "or" || p.words[1] == "and" || prepositions[p.words[1]] && p.first != "right" || strings.HasSuffix(p.words[0], ",") && (adjectives[p.last()] || describing(p.last()) || finite(p.last())))
}

// fitAdjective puts a description in the place of an adjective.
func (p *placed) fitAdjective() (string, bool) {
	if p.form.s || p.form.verb {
		return "", false
	}
	adjacent, distant := p.determined()
	next := p.next(1)
	before := openClass(next) && !strings.HasSuffix(next, "ly") && (!adverbs[next] || next == "home")
	if before || next == "and" && adjacent && openClass(p.next(2)) && len(p.words) == 1 {
		for i, w := range p.words {
			if i > 0 && (prepositions[w] || determiners[w] || w == "to" || subjects[w]) {
				return "", false // "the given the court papers father"
			}
		}
		return strings.Join(p.words, " "), true
	}
	if (adjacent || distant) && !beWords[p.prev(1)] || p.prev(1) == "has" || p.prev(1) == "have" || p.prev(1) == "had" {
		return "", false // a noun is missing
	}
	switch last := p.last(); {
	case len(p.words) > 1 && strictPrepositions[last] && p.ends() && !finite(p.words[len(p.words)-2]):
		return "", false
	case objects[last] && next == "to":
		return "", false // "not sure about it to go"
	case takers[last] && len(p.words) == 3 && p.words[1] == "to" && (p.first == "able" || p.first == "allowed" || p.first == "free" || p.first == "ready"):
		if next != "for" {
			return "", false // "able to have"
		}
		p.end = p.after[0].end
	}
	if strictPrepositions[p.last()] && strictPrepositions[next] {
		p.end = p.after[0].end
	}
	return strings.Join(p.words, " "), true
}

// fitPredicate puts "on your own", "by law" after a form of be, or where an
// adverb may stand.
func (p *placed) fitPredicate() (string, bool) {
	if p.form.s || p.form.verb {
		return "", false
	}
	if p.sentence && p.next(1) == "" && len(p.after) > 0 {
		return strings.Join(p.words, " "), true // "From now on, …"
	}
	adjacent, distant := p.determined()
	if adjacent || distant || p.compound() || p.poss {
		return "", false
	}
	if prev := p.prev(1); !beWords[prev] && !(prev == "" && len(p.before) == 0) && prepositions[prev] {
		return "", false
	}
	if strictPrepositions[p.words[len(p.words)-1]] && p.ends() {
		return "", false
	}
	if w := p.prev(1); !beWords[w] && !openClass(w) && !objects[w] {
		return "", false
	}
	return strings.Join(p.words, " "), true
}
