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

// fitConnector puts a wording in the place of a connector. It must end as the
// term ends: with a preposition before what follows, or without.
func (p *placed) fitConnector() (string, bool) {
	terms := strings.Fields(strings.ToLower(p.listed))
	last := p.words[len(p.words)-1]
	if prepositions[terms[len(terms)-1]] && !prepositions[last] && !conjunctions[last] && last != "to" && last != "is" && last != "are" && last != "following" {
		return "", false
	}
	switch n := p.next(1); {
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
	if (terms[len(terms)-1] == "that") != (p.last() == "that" || p.last() == "if") {
		return "", false
	}
	return strings.Join(p.words, " "), true
}

// nounEndings and verbEndings tell what a term most likely is.
var (
	nounEndings = [...]string{"tion", "sion", "ment", "ity", "ance", "ence", "ship", "ness", "ist", "ism", "ure", "cy", "logy", "hood", "er", "or", "ee", "age", "dom", "ian"}
	verbEndings = [...]string{"ise", "ize", "ify", "ate"}
)

func endsIn(w string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(w, e) && len(w) > len(e)+2 {
			return true
		}
	}
	return false
}

// actsAsVerb tells whether the finding is a verb in its sentence, given that
// the wording starts with one.
func (p *placed) actsAsVerb() bool {
	terms := strings.Fields(strings.ToLower(p.listed))
	head := lang.canon(terms[0])
	prev := p.prev(1)
	if w := p.inside[0].fold; p.form.verb || beWords[prev] && lang.done[w] == w {
		return true // "it was put in place"
	}
	if len(p.words) > 1 && verbNouns[p.first] && nounTies[p.words[1]] && !subjects[prev] && !modals[prev] && prev != "to" {
		return false // "list of promises", "rule that"
	}
	if p.entry.Match&Verb != 0 {
		return true
	}
	next := p.next(1)
	switch verbForm(terms[0]) {
	case 'p', 'e', 's':
		if len(terms) == 1 && verbForm(terms[0]) == 's' || verbNouns[p.first] && len(terms) > 1 {
			break
		}
		if (subjects[prev] || objects[prev] || openClass(prev) && !beWords[prev]) && !adjectives[p.first] {
			return true // listed in the past: "clarified"
		}
	}
	if !verbNouns[p.first] && len(terms) == 1 && (determiners[next] || objects[next]) && (openClass(prev) || subjects[prev]) {
		return true // "Jan administers your medicine"
	}
	if last := p.words[len(p.words)-1]; strictPrepositions[last] && len(p.words) > 1 && !allCapitals(p.listed) && len(terms) == 1 {
		return true // "love and care for"
	}
	switch {
	case determiners[prev] && prev != "that" && prev != "which" || p.prevPoss():
		return false
	case prev == "to" && verbNouns[p.first] && len(p.words) == 1 && !isVerb(head) && !endsIn(head, verbEndings[:]):
		return false // "go to respite"
	case prev == "to" || modals[prev] && !beWords[prev] || subjects[prev] || auxiliaries[prev] && (prev == "do" || prev == "does" || prev == "did" || strings.HasSuffix(prev, "n't") || prev == "not"):
		return true
	}
	if allCapitals(p.listed) || len(terms) == 1 && endsIn(head, nounEndings[:]) && !isVerb(head) && !doubles[head] {
		return false
	}
	if base, _ := verbBase(head); base != "" || endsIn(head, verbEndings[:]) {
		return !(beWords[prev] || prepositions[prev] && prev != "to")
	}
	if len(terms) > 1 {
		return false
	}
	return !verbNouns[p.first] && (prev == "" || !beWords[prev])
}

// fitVerb gives the wording the form that the finding has.
func (p *placed) fitVerb() (string, bool) {
	t := p.form.tense
	if !p.form.verb {
		t = bare
		if p.form.s {
			t = third
		} else if w := strings.ToLower(strings.Fields(p.listed)[0]); !isVerb(w) {
			// listed in a form of its own: "made contact", "conducted"
			switch base, rel := verbBase(w); {
			case rel == plural:
				t = third
			case base == "" && verbForm(w) == 'e':
				t = pastOrParticiple(p.setting)
			case rel != verbal:
			case strings.HasSuffix(w, "ing"):
				t = gerund
			case lang.past[base] == w && lang.done[base] != w:
				t = past
			case lang.done[base] == w && lang.past[base] != w:
				t = participle
			default:
				t = pastOrParticiple(p.setting)
			}
		}
	}
	prev := p.prev(1)
	if t == gerund || t == participle {
		if articles[prev] || determiners[prev] && prev != "that" && prev != "which" {
			// "the allocated worker": one word may stand before a noun
			if len(p.words) > 1 || t == gerund || !openClass(p.next(1)) {
				return "", false
			}
		}
	}
	if t == bare || t == third {
		if w := p.inside[0].fold; beWords[prev] && lang.done[w] == w {
			t = participle // "help was put in place"
		} else if beWords[prev] || possessors[prev] || p.prevPoss() {
			return "", false // "you were tell", "a add"
		}
	}
	if t == past && p.passive() {
		t = participle
	}
	if (t == past || t == participle) && p.hasClause() {
		return "", false // "we talked until we agree"
	}
	out := make([]string, len(p.words))
	copy(out, p.words)
	out[0] = conjugate(p.first, t)
	for i := 1; i+1 < len(out); i++ { // "give up or stop"
		if w := strings.ToLower(out[i+1]); (out[i] == "or" || out[i] == "and") && isVerb(w) && (i == 1 || particles[out[i-1]] || !verbNouns[w]) && (!verbNouns[w] || len(out) == 3 || i+2 < len(out) && prepositions[out[i+2]]) {
			out[i+1] = conjugate(w, t)
		}
	}
	last := out[len(out)-1]
	next := p.next(1)
	ends := p.ends()
	if takesObject(next) && p.saysIs() {
		return "", false // "said is true the date"
	}
	if n := len(out); n > 2 && strictPrepositions[out[n-2]] && adverbs[last] && !ends {
		return "", false // "talk about again this"
	}
	switch {
	case len(out) > 1 && next == last && prepositions[last]:
		p.end = p.after[0].end
	case strictPrepositions[last] && pronounSubject[next]:
		return "", false // "disagrees with he left"
	case len(out) > 1 && linking[p.first] && (adjectives[out[1]] || degrees[out[1]] || describing(out[1])) && takesObject(next):
		return "", false // "got more serious it"
	case strictPrepositions[last] && len(out) > 1:
		terms := strings.Fields(strings.ToLower(p.listed))
		switch {
		case next == last || strictPrepositions[next] && next != "to" && !strings.HasSuffix(p.listed, next):
			// "liaised with": the wording brings its own preposition
			p.end = p.after[0].end
		case ends && strictPrepositions[terms[len(terms)-1]]:
			// the term ends in one, too, so the sentence bears it
		case ends || next == "to" || conjunctions[next] && !objects[next]:
			if last == "to" || last == "with" || t == participle {
				return "", false
			}
			return "", false
		}
	case len(out) == 2 && particles[last] && openOrObject(next) && !adverbs[next]:
		// "cut it down", "keep you safe": a pronoun goes in between
		if last == "over" && p.first == "watch" {
			break
		}
		if pronouns[next] && p.after[0].before == spaced && !((next == "her" || next == "this" || next == "that") && openClass(p.next(2)) && !adverbs[p.next(2)]) {
			p.end = p.after[0].end
			out[1] = p.text[p.after[0].start:p.after[0].end] + " " + last
		} else if adjectives[last] && !clauseWords[next] {
			return "", false
		}
	case prepositions[last] && len(out) > 2: // "keep an eye on"
	case hasObject(out[1:]) && (objects[next] || determiners[next] || p.nextCapital() || openClass(next)):
		return "", false // "gave you somewhere to live you"
	case len(out) > 3 && (objects[next] || determiners[next] || p.nextCapital()):
		return "", false
	}
	if t == participle && beWords[prev] && hasObject(out[1:]) {
		return "", false // "you were given you somewhere"
	}
	return strings.Join(out, " "), true
}

var pronouns = set("me you him her it us them this that")

func openOrObject(w string) bool { return openClass(w) || objects[w] || determiners[w] }

// strictPrepositions need something after them.
var strictPrepositions = set("to with at for about of from into by towards against after between")

// ends tells whether the clause ends behind the finding.
func (p *placed) ends() bool {
	return p.next(1) == ""
}

func (p *placed) nextCapital() bool {
	return p.next(1) != "" && startsUpper(p.text[p.after[0].start:])
}

// hasObject tells whether words hold an object of their verb.
func hasObject(words []string) bool {
	for i, w := range words {
		if i > 0 && (relatives[words[i-1]] || prepositions[words[i-1]]) {
			continue
		}
		switch {
		case w == "you" || w == "it" || w == "them" || w == "someone" || w == "something" || w == "what" || w == "yes" || w == "no":
			return true
		case determiners[w]:
			return true
		}
	}
	return false
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
