package jargon

import "strings"

// What a wording is, beside a noun, a verb or an adjective, and where it cannot
// stand at all.

var (
	objectPronouns = set("me him them us")
	adverbial      = set("away together apart just so straight even only almost nearly again often soon later sometimes once twice alone")
	complexHeads   = set("due prior subject pursuant owing according contrary irrespective regardless")
	nounTies       = set("of that who which where")
	possessors     = set("a an the your my our his its their")
	linking        = set("get become go feel look seem stay turn grow be")
	degrees        = set("more less very too so better worse")
	takers         = set("have get use make take give keep see join do")
	lyAdjectives   = set("timely friendly likely unlikely elderly orderly costly lonely early daily weekly monthly yearly deadly lively worldly")
	counting       = set("no many some more few several most enough all")
	clearVerbs     = set("help show mean say tell take make give keep start end last cost")
	giving         = set("given told shown paid got had made said sent offered asked taught allowed")
	noClause       = set("run go come begin speak fall grow rise sink lie wake swim arise become")
)

// last is the last word of the wording.
func (p *placed) last() string {
	return strings.ToLower(strings.TrimRight(p.words[len(p.words)-1], ",.;:"))
}

// unfit tells wordings that no sentence takes in the place of one word: half a
// relative clause, a whole sentence, a thing in the place of a deed.
func (p *placed) unfit() bool {
	second := ""
	if len(p.words) > 1 {
		second = strings.ToLower(p.words[1])
	}
	terms := strings.Fields(strings.ToLower(p.listed))
	switch {
	case second == "":
		return false
	case len(terms) > 1 && terms[0] == p.first:
		return false
	case p.first == "that" && !openClass(second):
		return len(p.words) > 2 || second != "is"
	case p.first == "that" || p.first == "which":
		base, _ := verbBase(second)
		return base != ""
	case (p.first == "someone" || p.first == "somebody" || p.first == "nobody" || p.first == "everyone") && finite(second):
		return !p.standsAlone() && !(p.last() == "that" && terms[len(terms)-1] == "that")
	case strings.HasSuffix(p.listed, " to") && p.last() != "to" && p.last() != "not" && !complexHeads[terms[0]] && !prepositions[terms[0]] && (isVerb(p.next(1)) && !isPlural(p.next(1)) || endsIn(p.next(1), verbEndings[:])):
		return true // "known to run", not "known to us"
	case len(terms) > 1 && determiners[terms[1]] && !startsUpper(p.listed):
		// "shows no remorse" is a deed, "no signs of it" a thing
		is, _ := verbBase(terms[0])
		has, _ := verbBase(p.first)
		return is != "" && has == "" && !modals[p.first] && !subjects[p.first] && !prepositions[p.first]
	}
	return false
}

// standsAlone tells whether a whole sentence may stand where the finding is:
// nothing goes before it and nothing that needs it follows.
func (p *placed) standsAlone() bool {
	next := p.next(1)
	return p.prev(1) == "" && next != "by" && !takesObject(next) && !auxiliaries[next]
}

// adverbial tells whether the wording says how, when or where.
func (p *placed) adverbial() bool {
	if !adverbial[p.first] {
		return false
	}
	if len(p.words) == 1 {
		return true
	}
	w := strings.ToLower(p.words[1])
	return !openClass(w) || adverbs[w] || particles[w]
}

// fitPronoun puts "me" where an object stands.
func (p *placed) fitPronoun() (string, bool) {
	prev := p.prev(1)
	if base, _ := verbBase(prev); len(p.words) > 1 || p.form.s || p.form.verb || p.poss || p.compound() || !prepositions[prev] && base == "" {
		return "", false
	}
	return p.first, true
}

// counts tells whether one word that counts ("no", "many") replaces another.
func (p *placed) counts() bool {
	if len(p.words) == 1 && (p.first == "this" || p.first == "that") && openClass(p.next(1)) && !isPlural(p.next(1)) && !p.form.s {
		switch p.prev(1) {
		case "the":
			p.start = p.before[len(p.before)-1].start
			return true
		case "":
			return true
		}
	}
	return len(p.words) == 1 && counting[p.first] && !p.form.s && !p.form.verb && openClass(p.next(1)) && !determiners[p.prev(1)] && !p.prevPoss()
}

// verbForm tells in which form other than the base a verb stands: 's', 'g' for
// -ing, 'p' for the past tense, 'd' for the participle, 'e' for either.
func verbForm(w string) byte {
	base, rel := verbBase(w)
	switch {
	case base == "" && strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "eed") && len(w) > 4 && !adjectives[w] && !strings.Contains(w, "-"):
		return 'e'
	case base == "" || rel == same:
		return 0
	case rel == plural:
		return 's'
	case strings.HasSuffix(w, "ing"):
		return 'g'
	case lang.past[base] == w && lang.done[base] != w:
		return 'p'
	case lang.done[base] == w && lang.past[base] != w:
		return 'd'
	}
	return 'e'
}

// sameForm tells whether the term is listed with a verb in the past, and the
// wording stands in the past, too: "secured employment", "got a job".
func (p *placed) sameForm() bool {
	if p.form.s || p.form.verb || p.form.byForm || p.gluedBefore() || p.poss {
		return false
	}
	terms := strings.Fields(strings.ToLower(p.listed))
	prev := p.prev(1)
	a, b := verbForm(terms[0]), verbForm(p.first)
	if b == 0 && lang.done[p.first] == p.first && beWords[prev] {
		b = 'd' // "run by"
	}
	if len(terms) < 2 || a == 0 || b == 0 || a == 'g' || b == 'g' || (a == 's') != (b == 's') || a != b && a != 'e' && b != 'e' {
		return false
	}
	passive := beWords[prev] || prev == "have" || prev == "has" || prev == "had"
	last := terms[len(terms)-1]
	switch {
	case b == 'p' && passive || b == 'd' && !passive, prepositions[prev], determiners[prev] || p.prevPoss():
		return false
	case beWords[prev]:
		return prepositions[last] || particles[last] || strings.HasSuffix(last, "ly")
	case passive:
		return hasObject(p.words[1:])
	}
	return true
}

// fitAsItStands puts a wording in as it is written, where what follows allows.
func (p *placed) fitAsItStands() (string, bool) {
	next, last := p.next(1), p.last()
	terms := strings.Fields(strings.ToLower(p.listed))
	base, _ := verbBase(p.first)
	switch object := takesObject(next); {
	case len(p.words) == 1 && (linking[base] || base == "seem" || giving[p.first] && object):
	case terms[len(terms)-1] == "be" && last != "be",
		object && !prepositions[last] && last != "to" && !particles[last] && last != "that" && last != "not" && !takers[last],
		!object && strictPrepositions[last] && !prepositions[terms[len(terms)-1]]:
		return "", false
	}
	return strings.Join(p.words, " "), true
}

// takesObject tells whether the next word starts an object.
func takesObject(next string) bool {
	return objects[next] || determiners[next] || openClass(next) && !adverbs[next] && !strings.HasSuffix(next, "ly")
}

// deed tells "feeling very tired" and "drawing what you saw" from "feeling
// about it" and "drawing of a house".
func (p *placed) deed() bool {
	if len(p.words) < 2 {
		return false
	}
	switch p.first {
	case "understanding":
		return clauseWords[p.words[1]]
	case "feeling", "drawing", "meeting", "building":
		w := strings.ToLower(p.words[1])
		if finite(w) && w != "kept" && w != "hidden" && w != "held" {
			return true
		}
		return adjectives[w] || degrees[w] || w == "at" || determiners[w] && w != "that" && w != "which" || w == "out" || w == "up" || w == "someone" || w == "you"
	}
	return false
}

// missing tells "missing school", a deed, from "missing person" and "missing
// from home".
func (p *placed) missing() bool {
	if p.first != "missing" || len(p.words) < 2 {
		return false
	}
	switch w := p.words[1]; w {
	case "person", "people", "child", "children", "and", "or":
		return false
	default:
		return !prepositions[w]
	}
}

// ties tells whether the term brings the preposition of the noun behind it:
// "a discussion around", "implications for".
func (p *placed) ties() bool {
	words := strings.Fields(strings.ToLower(p.listed))
	return len(words) > 1 && prepositions[words[len(words)-1]] && takesObject(p.next(1))
}

// describedNoun tells "broken bone" and "missed meeting" from "taken away".
func (p *placed) describedNoun() bool {
	if len(p.words) < 2 || giving[p.first] {
		return false
	}
	w := strings.ToLower(p.words[1])
	if !openClass(w) || degrees[w] || strings.HasSuffix(w, "where") || adverbs[w] || particles[w] || adjectives[w] || strings.HasSuffix(w, "ly") || strings.HasSuffix(w, "ing") && !ingNouns[w] {
		return false
	}
	base, rel := verbBase(w)
	return base == "" || rel != verbal && (verbNouns[base] || isPlural(w))
}

// passive tells "Consent documented." from "Mum documented it.": no object
// follows, a thing stands before, and the wording wants an object.
func (p *placed) passive() bool {
	if noClause[p.first] || len(p.words) > 2 || !strings.HasSuffix(p.inside[0].fold, "ed") || lang.past[p.first] == lang.done[p.first] {
		return false
	}
	prev, next := p.prev(1), p.next(1)
	if !openClass(prev) || objects[prev] || next != "" && !prepositions[next] {
		return false
	}
	at := p.before[len(p.before)-1].start // a name may have done it
	return !startsUpper(p.text[at:]) || sentenceStart(p.text, at)
}

// amount tells "more danger", a thing, from "more likely".
func (p *placed) amount() bool {
	if len(p.words) < 2 || p.first != "more" && p.first != "less" {
		return false
	}
	w := strings.ToLower(p.words[1])
	return w == "danger" || w == "risk" || uncountable[w] || isPlural(w) && !adjectives[w]
}

// saysIs tells wordings such as "say is true", which take no object.
func (p *placed) saysIs() bool {
	for _, w := range p.words[1:] {
		if w == "is" || w == "are" || w == "was" || w == "were" {
			last := p.last()
			return !prepositions[last] && last != "to" && last != "that" && last != "no"
		}
	}
	return false
}

// hasClause tells whether the wording ends in a clause that would have to
// change its tense: "talk until we agree".
func (p *placed) hasClause() bool {
	for i := 1; i+2 < len(p.words); i++ {
		switch p.words[i] {
		case "until", "when", "while", "because":
			if subjects[p.words[i+1]] && isVerb(p.words[i+2]) {
				return true
			}
		}
	}
	return false
}

var (
	describingEnds = [...]string{"less", "ful", "ous", "able", "ible", "ic"}
	notDescribing  = set("table vegetable cable handful mouthful spoonful armful timetable constable unless music panic clinic traffic picnic topic plastic public mechanic fabric magic logic comic critic attic medic mosaic")
)

// describing tells adjectives by their look.
func describing(w string) bool {
	for _, e := range describingEnds {
		if strings.HasSuffix(w, e) && len(w) > len(e)+2 {
			return !notDescribing[w]
		}
	}
	return false
}

// massAt tells whether the noun at h of a phrase takes no "a" and no plural.
func massAt(low []string, h int) bool {
	head := strings.TrimRight(low[h], ",")
	switch {
	case head == "time":
		if h+1 == len(low) {
			return true
		}
		switch low[h+1] {
		case "with", "away", "off", "out", "for", "alone", "apart", "together", "without", "outside", "at":
			return true
		}
		return false
	case uncountable[head]:
		return true
	case strings.HasSuffix(head, "ism") && head != "mechanism", strings.HasSuffix(head, "ness") && !singularS[head] && head != "witness" && head != "weakness":
		return true
	}
	return strings.HasSuffix(head, "ing") && !ingNouns[head] && len(head) > 5
}

// owner tells a possessive that needs an article: "judge's", not "children's"
// nor "Mum's".
func owner(w string) bool {
	w = strings.ReplaceAll(w, "’", "'")
	base, ok := strings.CutSuffix(w, "'s")
	return ok && !isPlural(base) && !ownedBy(w)
}

// ownedBy tells a possessive that stands for an article: "Mum's", "today's".
func ownedBy(w string) bool {
	base, ok := strings.CutSuffix(strings.ReplaceAll(w, "’", "'"), "'s")
	return ok && (base == "today" || base == "tomorrow" || base == "yesterday" || base == "nobody" || !isPlural(base) && (objects[base] || indefinites[base]))
}

// listedMany tells whether the list has the term in the plural, so that its
// wording has the number it needs.
func (p *placed) listedMany() bool { return !p.form.s && manyHead(p.entry.Term) }
