package jargon

import "strings"

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
		if len(terms) == 1 && verbForm(terms[0]) == 's' {
			break
		}
		if verbNouns[p.first] && len(terms) > 1 && p.entry.Match&Verb == 0 && !subjects[prev] {
			if !prepositions[p.last()] && !particles[p.last()] && verbForm(terms[0]) != 's' && !determiners[terms[1]] && !prepositions[terms[1]] && !particles[terms[1]] {
				return false // "managed move"
			}
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
	if p.first == "do" && len(out) > 2 && out[1] == "not" && (t == participle || t == gerund) {
		// "has not wanted to talk", "not wanting to talk"
		out = append([]string{"not", conjugate(strings.ToLower(out[2]), t)}, out[3:]...)
	}
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
