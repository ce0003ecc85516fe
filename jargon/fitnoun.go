package jargon

import "strings"

// headAt finds the noun that a phrase is about: the last word before the
// first preposition or relative word. Words are in small letters.
func headAt(words []string) int {
	for i, w := range words {
		if i > 0 && (relatives[w] || prepositions[w] || w == "just" || w == "only" || relatives[strings.TrimRight(w, ",")]) {
			return i - 1
		}
		if bare, ok := strings.CutSuffix(w, ","); ok && !adjectives[bare] && !describing(bare) {
			return i
		}
		if i > 0 && (w == "or" || w == "and") {
			return i - 1
		}
		// "trouble feeling safe", "things staying the same"
		if i > 0 && i+1 < len(words) && strings.HasSuffix(w, "ing") && len(w) > 4 && !ingNouns[w] {
			return i - 1
		}
		// "thing most children learn"
		if i > 0 && determiners[w] {
			return i - 1
		}
		// "sign people give", "thing someone likes"
		if i > 0 && i+1 < len(words) && (objects[w] || subjects[w]) && w != "it" {
			if base, rel := verbBase(words[i+1]); base != "" && rel != verbal {
				return i - 1
			}
		}
		// "home where", "people you know", "place they live"
		if i > 0 && (w == "you" || w == "they" || w == "we" || w == "someone" || w == "your") {
			return i - 1
		}
		// a participle after its noun: "meeting held", "papers given to"
		if i > 0 && i+1 < len(words) && (prepositions[words[i+1]] || words[i+1] == "to" || adverbs[words[i+1]]) && finite(w) && !isVerb(w) {
			return i - 1
		}
		if i > 0 && (w == "away" || w == "straight" || w == "again") {
			return i - 1
		}
	}
	return len(words) - 1
}

// lowered gives words in small letters, for comparing.
func lowered(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToLower(w)
	}
	return out
}

// many puts a noun phrase in the plural, or reports that it has none.
func manyOf(words []string) ([]string, bool) {
	low := lowered(words)
	h := headAt(low)
	head := strings.TrimRight(low[h], ",")
	out := append([]string{}, words...)
	switch {
	case isPlural(head):
	case indefinites[head] || massAt(low, h) && !(head == "time" && h+1 < len(low) && (low[h+1] == "with" || low[h+1] == "for")) || determiners[head]:
		return nil, false
	case head == "family" && h+1 < len(low) && low[h+1] == "time":
		return nil, false
	default:
		out[h] = addS(head) + words[h][len(head):]
	}
	for i := h + 1; i < len(out); i++ {
		switch {
		case (out[i] == "who" || out[i] == "that" || out[i] == "which") && i+1 < len(out) && (i == h+1 || i == h+3 && out[h+1] == "of"):
			v := low[i+1]
			if plain, rel := verbBase(v); plain != "" && rel == plural {
				out[i+1] = plain
			}
			switch v {
			case "is":
				out[i+1] = "are"
			case "was":
				out[i+1] = "were"
			case "has":
				out[i+1] = "have"
			case "does":
				out[i+1] = "do"
			}
		case (out[i] == "or" || out[i] == "and") && i == h+1 && i+1 < len(out) && !determiners[low[i+1]] && !prepositions[low[i+1]]:
			// "brother or sister": the second noun alike
			rest, ok := manyOf(out[i+1:])
			if !ok {
				return nil, false
			}
			return append(out[:i+1], rest...), true
		}
	}
	return out, true
}

// simple tells whether a phrase has nothing after its noun, so that it may
// stand before another noun or take a possessive.
func simple(words []string) bool {
	low := lowered(words)
	for i, w := range low {
		if (relatives[w] || prepositions[w] || subjects[w] && w != "i" || w == "or" || w == "and" || strings.HasSuffix(w, ",")) && i > 0 {
			return false
		}
	}
	return headAt(low) == len(low)-1
}

var (
	clauseWords = set("what when where how why whether who")
	stiff       = set("in on at under into onto upon within through") // prepositions that take things, not deeds
)

// fitClosed puts a phrase with its own determiner ("the person who", "someone
// who", "what you think") in the place of a noun.
func (p *placed) fitClosed() (string, bool) {
	if p.ties() && !prepositions[p.last()] {
		return "", false
	}
	if clauseWords[p.first] {
		prev := p.prev(1)
		if stiff[prev] || (p.first == "when" || p.first == "where") && !gerundTakers[prev] && prev != "of" {
			return "", false // "on when", "when help is needed happened"
		}
	}
	if p.compound() || p.gluedBefore() || p.poss && !simple(p.words) {
		return "", false
	}
	words := append([]string{}, p.words...)
	head := strings.TrimRight(strings.ToLower(words[headAt(lowered(words))]), ",")
	plain := !indefinites[p.first]
	if p.form.many && !(plain && isPlural(head)) && !p.listedMany() {
		if !plain {
			if !(p.first == "people" || p.first == "what" || p.first == "how") || p.form.s && p.first != "people" {
				return "", false
			}
		} else {
			rest, ok := manyOf(words[1:])
			if !ok || p.first == "this" || p.first == "that" || p.first == "any" || p.first == "another" || p.first == "each" || p.first == "every" || p.first == "one" {
				return "", false
			}
			if articles[p.first] && p.first != "the" {
				words = rest
			} else {
				words = append(words[:1], rest...)
			}
		}
	}
	if adjacent, distant := p.determined(); distant {
		return "", false
	} else if adjacent {
		if !swallowed[p.prev(1)] || p.prevPoss() {
			return "", false
		}
		p.start = p.before[len(p.before)-1].start
		if who, ok := persons[p.prev(1)]; ok {
			if words, ok = toPerson(words, who); !ok {
				return "", false
			}
		}
	} else if w := p.prev(1); openClass(w) {
		if base, _ := verbBase(w); base == "" {
			return "", false // most likely an adjective
		}
	}
	if many := p.first == "people" || plain && isPlural(strings.ToLower(words[headAt(lowered(words))])); !p.agree(many) {
		return "", false
	}
	return p.possessive(words)
}

var pronounSubject = set("i we he she they")

// finite tells a past tense by its look.
func finite(w string) bool {
	w = strings.ToLower(w)
	_, rel := verbBase(w)
	return (rel == verbal || strings.HasSuffix(w, "ed") && len(w) > 4) && !strings.HasSuffix(w, "ing") && !adjectives[w]
}

// fitNoun puts a noun phrase without a determiner in the place of a noun.
func (p *placed) fitNoun() (string, bool) {
	if p.next(1) == "by" && finite(p.inside[len(p.inside)-1].fold) {
		return "", false
	}
	if w := p.prev(1); modals[w] && !beWords[w] && w != "has" && w != "had" || pronounSubject[w] {
		return "", false // a verb is wanted
	}
	words := append([]string{}, p.words...)
	if len(words) > 2 && verbNouns[p.first] && (articles[words[1]] && len(words) == 3 || (words[1] == "out" || words[1] == "up" || words[1] == "off" || words[1] == "down") && (conjunctions[words[2]] && words[2] != "and" || subjects[words[2]] || articles[words[2]])) {
		return "", false // "a move out while"
	}
	if p.ties() && (!prepositions[p.last()] || beWords[p.prev(1)] && p.prev(2) != "there") {
		return "", false
	}
	if n := len(words); n > 1 && finite(words[n-1]) && headAt(lowered(words)) == n-1 {
		// "visits stopped" for "contact ceased": a clause for a clause
		terms := strings.Fields(p.listed)
		return strings.Join(words, " "), finite(terms[len(terms)-1]) && !p.form.s
	}
	if (p.compound() || p.gluedBefore()) && !(simple(words) && !p.form.s) {
		return "", false
	}
	if p.poss && !simple(words) && !strings.Contains(strings.Join(words, " "), " or ") {
		return "", false
	}
	low := lowered(words)
	head := strings.TrimRight(low[headAt(low)], ",")
	mass := massAt(low, headAt(low))
	many := isPlural(head)
	if p.form.many && !many && !mass && !p.listedMany() {
		var ok bool
		if words, ok = manyOf(words); !ok {
			return "", false
		}
		many = true
	}
	if p.compound() || p.gluedBefore() {
		return strings.Join(words, " "), many == p.form.many || mass
	}
	prev := p.prev(1)
	adjacent, distant := p.determined()
	if p.amount() {
		mass, many = true, false
	}
	owned := owner(low[0]) && len(words) > 1
	if owned { // "a judge's permission": the article is the judge's
		mass, many = false, false
	}
	switch {
	case many != p.form.many || mass:
		number := prev
		if distant && (p.prev(2) == "a" || p.prev(2) == "an") || p.form.many && mass && (numberLike[prev] || digits(prev) || distant) {
			return "", false
		}
		switch {
		case (number == "a" || number == "an") && (many || mass):
			// "an intervention" gives "help"
			p.start = p.before[len(p.before)-1].start
		case (number == "each" || number == "every" || number == "another" || number == "one" || number == "either" || number == "neither") && (many || mass),
			numberLike[number] && !many, digits(number) && !many, (number == "this" || number == "that") && many, number == "few" && !many:
			return "", false
		}
		if !p.agree(many) {
			return "", false
		}
	}
	if !many && !mass && !adjacent && !distant && !p.whole && !p.poss {
		if openClass(prev) {
			if base, _ := verbBase(prev); base == "" {
				return "", false // "good accommodation": an adjective, or an unknown verb
			}
		}
		if p.bareNoun() && !ownedBy(low[0]) && !numberLike[low[0]] && !digits(low[0]) {
			words[0] = article(words[0]) + " " + words[0]
		}
	}
	if who, ok := persons[prev]; ok && adjacent {
		if words, ok = toPerson(words, who); !ok {
			return "", false
		}
	}
	return p.possessive(words)
}

// bareNoun tells whether the finding is a noun without any determiner in
// running text, where a countable wording needs "a".
func (p *placed) bareNoun() bool {
	if p.closedBefore && !p.sentence && len(p.before) > 0 {
		return p.next(1) != "" || len(p.after) == 0
	}
	return true
}

// agree mends a verb or a pronoun beside the finding whose number the wording
// changes. It reports false where it cannot.
func (p *placed) agree(many bool) bool {
	if many == p.form.many {
		return true
	}
	for n := 1; n <= 4 && !prepositions[p.prev(n)]; n++ { // "there are no …"
		switch w := p.prev(n); w {
		case "is", "was", "are", "were", "isn't", "wasn't", "aren't", "weren't":
			if p.prev(n+1) == "there" && many == strings.Contains("is was isn't wasn't", w) {
				return false
			}
		}
	}
	switch prev := p.prev(1); {
	case p.start < p.inside[0].start:
	case (prev == "this" || prev == "that") && many, (prev == "these" || prev == "those") && !many:
		return false
	}
	next := p.next(1)
	fixed := ""
	pairs := [...][2]string{{"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"}, {"isn't", "aren't"}, {"wasn't", "weren't"}, {"hasn't", "haven't"}, {"doesn't", "don't"}}
	for _, x := range pairs {
		if next == x[0] && many {
			fixed = x[1]
		} else if next == x[1] && !many {
			fixed = x[0]
		}
	}
	if fixed != "" {
		// only when the finding is the subject: nothing ties it to a noun before
		if w := p.prev(1); prepositions[w] || conjunctions[w] && w != "that" {
			return true
		}
		p.end = p.after[0].end
		p.tail = p.text[p.inside[len(p.inside)-1].end:p.after[0].start] + fixed
		return true
	}
	if _, rel := verbBase(next); rel == plural && many && openClass(next) {
		return false
	} else if rel == same && !many && p.form.many && openClass(next) {
		return false
	}
	return true
}

// possessive ends a phrase before 's or an apostrophe.
func (p *placed) possessive(words []string) (string, bool) {
	s := strings.Join(words, " ") + p.tail
	if !p.poss {
		return s, true
	}
	sign := p.text[p.possStart:p.possEnd]
	mark := "'"
	if strings.HasPrefix(sign, "’") {
		mark = "’"
	}
	ends := strings.HasSuffix(s, "s")
	bare := len(sign) == len(mark)
	switch {
	case ends && !bare && isPlural(lastWord(s)):
		p.end = p.possEnd
		s += mark
	case !ends && bare:
		p.end = p.possEnd
		s += mark + "s"
	}
	return s, true
}

func lastWord(s string) string {
	w := strings.Fields(strings.ToLower(s))
	return w[len(w)-1]
}
