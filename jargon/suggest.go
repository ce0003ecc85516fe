package jargon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Suggestion is one wording for a finding. With Advice it is to be read and
// acted on; without, text[Start:End] is to be replaced by Text. The range may
// be wider than the finding, since "a" or "the" before it may have to change.
type Suggestion struct {
	Start, End int // bytes, half open
	Text       string
	Advice     bool
}

// Suggestions gives the wordings of a finding, best first, fitted to the text
// it was found in: number, tense, possessive, a or an, capitals. A wording that
// would break the sentence comes as advice. There are none for an unfamiliar
// word, and none if text is not the text of the finding.
func (f Finding) Suggestions(text string) []Suggestion {
	if f.Entry == nil || f.Start < 0 || f.End > len(text) || f.Start >= f.End ||
		!utf8.RuneStart(text[f.Start]) || f.End < len(text) && !utf8.RuneStart(text[f.End]) {
		return nil
	}
	c := f.setting(text)
	form := f.form(c)
	out := make([]Suggestion, 0, len(f.Entry.Plain))
	for _, w := range f.Entry.Plain {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, f.fit(c, form, w))
		}
	}
	return out
}

// form says which form of the entry stands in the text.
type form struct {
	listed string // the way of writing it that was found: the term, or one of also or forms
	byForm bool   // it was found by the forms column, so its part of speech may differ from the term's
	verb   bool   // it has a verb ending
	tense  tense
	many   bool // it has a plural ending, or is listed in the plural
	s      bool // it ends in -s where the listed word does not
}

// form compares what stands in the text with the ways the entry is listed.
func (f Finding) form(c *setting) form {
	best, bestBends := form{listed: f.Entry.Term, byForm: true}, 1000
	try := func(listed string, byForm bool) {
		parts := split(listed)
		if len(parts) != len(c.inside) {
			joined := ""
			for _, p := range parts {
				joined += p.fold
			}
			if len(c.inside) != 1 || len(parts) == 0 {
				return
			}
			parts = []part{{fold: joined}}
		}
		found, bends := form{listed: listed, byForm: byForm}, 0
		for i, p := range parts {
			w := c.inside[i].fold
			r := relation(same)
			if w != p.fold {
				l := look(w)
				if r = relate(lang.canon(p.fold), l.canon); r == 0 {
					for _, irr := range lang.base[l.canon] {
						if irr.base == lang.canon(p.fold) {
							r = irr.rel
						}
					}
				}
			}
			switch {
			case r == 0 || r&degree != 0:
				return
			case r&plural != 0:
				found.s = true
				bends += 2
			case r&verbal != 0:
				found.verb = true
				bends += 2
				switch {
				case strings.HasSuffix(w, "ing"):
					found.tense = gerund
				case lang.past[p.fold] == w && lang.done[p.fold] != w:
					found.tense = past
				case lang.done[p.fold] == w && lang.past[p.fold] != w:
					found.tense = participle
				default:
					found.tense = pastOrParticiple(c)
				}
			}
		}
		found.many = found.s || manyHead(listed)
		if byForm {
			bends++
		}
		if bends < bestBends {
			best, bestBends = found, bends
		}
	}
	try(f.Entry.Term, false)
	for _, s := range f.Entry.Also {
		try(s, false)
	}
	for _, s := range f.Entry.Forms {
		try(s, true)
	}
	return best
}

// pastOrParticiple tells "she facilitated it" from "it was facilitated".
func pastOrParticiple(c *setting) tense {
	for n := 1; n <= 3; n++ {
		w := c.prev(n)
		switch {
		case beWords[w] || w == "have" || w == "has" || w == "had" || w == "having" || w == "being" || w == "i've" || strings.HasSuffix(w, "n't"):
			return participle
		case n == 1 && (determiners[w] || prepositions[w]):
			return participle
		case !strings.HasSuffix(w, "ly") && !auxiliaries[w] && w != "yet" && w != "ever" && w != "since" && w != "both" && w != "all":
			n = 3
		}
	}
	if len(c.before) > 0 && len(c.inside) > 0 && c.inside[0].before == spaced {
		t := c.before[len(c.before)-1]
		if rest := c.text[t.end:c.start]; strings.ContainsAny(rest, "'’") { // we've, they'd
			return participle
		}
	}
	if c.next(1) == "by" {
		return participle
	}
	return past
}

// manyHead tells whether a listed term is a plural: "wishes and feelings".
func manyHead(term string) bool {
	words := strings.Fields(strings.ToLower(term))
	if len(words) == 0 || allCapitals(term) {
		return false
	}
	return isPlural(words[headAt(words)])
}

// isPlural tells nouns in the plural by their look.
func isPlural(w string) bool {
	if pluralOnly[w] {
		return true
	}
	for _, f := range lang.base[w] {
		if f.rel == plural && lang.plural[f.base] == w {
			return true
		}
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !singularS[w]
}

// fit fits one wording to the place of the finding.
func (f Finding) fit(c *setting, fm form, wording string) Suggestion {
	advice := Suggestion{Start: f.Start, End: f.End, Text: wording, Advice: true}
	words := strings.Fields(wording)
	first := strings.ToLower(strings.TrimRight(words[0], ",.;:"))
	second := ""
	if len(words) > 1 {
		second = strings.ToLower(strings.TrimRight(words[1], ",.;:"))
	}
	if instruction(f.Entry.Kind, first, second) || strings.ContainsAny(wording, "/…()[]:?!") || strings.Contains(wording, ", or ") || strings.HasSuffix(wording, ".") {
		return advice
	}
	if k := strings.LastIndexByte(wording, ','); k >= 0 && !strings.Contains(wording[k:], " and ") && !strings.Contains(wording[k:], " or ") && !describedTwice(words) {
		return advice // a clause set off by a comma, not a list
	}
	p := placed{setting: c, form: fm, entry: f.Entry, words: words, first: first, start: f.Start, end: f.End}
	text, ok := p.fit()
	if !ok {
		return advice
	}
	return p.finish(text)
}

// describedTwice tells "sad, quiet mood" from a clause behind a comma.
func describedTwice(words []string) bool {
	w, ok := strings.CutSuffix(words[0], ",")
	if !ok || len(words) < 2 || strings.Contains(strings.Join(words[1:], " "), ",") {
		return false
	}
	is := func(s string) bool { return adjectives[s] || degrees[s] || describing(s) }
	return is(strings.ToLower(w)) && is(strings.ToLower(words[1]))
}

// instruction tells wordings that tell the writer what to do.
func instruction(k Kind, first, second string) bool {
	if !instructions[first] {
		return false
	}
	switch first {
	case "say", "write", "describe", "explain", "spell":
		if askingWords[second] && second != "the" && second != "a" && second != "your" || second == "exactly" {
			return true
		}
	}
	return k == Label && second != "" && (first != "give" || askingWords[second])
}

// placed is a wording on its way into a place.
type placed struct {
	*setting
	form
	entry      *Entry
	words      []string
	first      string
	start, end int    // what will be replaced
	tail       string // what follows the wording in the range: a verb made to agree
}

// finish puts the last hand on a wording that fits: a or an before it, the
// capital of a sentence's start.
func (p *placed) finish(text string) Suggestion {
	s := Suggestion{Start: p.start, End: p.end, Text: text}
	if last := lastWord(text); (prepositions[last] || openClass(last)) && last == p.next(1) && p.end < p.after[0].start {
		s.End = p.after[0].end // the wording brings what follows: "local team", "team"
	}
	if prev := p.prev(1); s.Start == p.inside[0].start && openClass(prev) && len(p.words) > 1 && prev == strings.ToLower(p.words[0]) && strings.HasPrefix(text, p.words[0]) {
		s.Start = p.before[len(p.before)-1].start // "police", "police check"
	}
	if p.shouted {
		s.Text = strings.ToUpper(s.Text)
	}
	if len(p.before) > 0 && s.Start == p.inside[0].start {
		if t := p.before[len(p.before)-1]; (t.fold == "a" || t.fold == "an") && p.inside[0].before == spaced && !t.poss && t.end-t.start <= 2 {
			if want := article(s.Text); want != t.fold {
				if startsUpper(p.text[t.start:]) {
					want = "A" + want[1:]
				}
				s.Text = want + p.text[t.end:s.Start] + s.Text
				s.Start = t.start
				return s
			}
		}
	}
	if sentenceStart(p.text, s.Start) && (p.sentence || s.Start < p.inside[0].start) {
		if r := p.text[s.Start:]; startsUpper(r) || !p.sentence || p.startsLetter() {
			s.Text = capitalise(s.Text)
		}
	}
	return s
}

// startsLetter tells whether the text writes its sentences with capitals: in a
// note all in small letters the wording stays small, too.
func (p *placed) startsLetter() bool { return startsUpper(p.text[p.start:]) }

func capitalise(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// article gives "a" or "an" for what follows it.
func article(next string) string {
	word := next
	if i := strings.IndexFunc(next, func(r rune) bool { return unicode.IsSpace(r) || r == '-' }); i > 0 {
		word = next[:i]
	}
	w := strings.ToLower(word)
	switch {
	case w == "":
		return "a"
	case strings.HasPrefix(w, "hour"), strings.HasPrefix(w, "honest"), strings.HasPrefix(w, "honour"), w == "heir":
		return "an"
	case strings.HasPrefix(w, "one") && !strings.HasPrefix(w, "onero"), strings.HasPrefix(w, "once"), strings.HasPrefix(w, "uni") && !strings.HasPrefix(w, "unin") && !strings.HasPrefix(w, "unim"),
		strings.HasPrefix(w, "use"), strings.HasPrefix(w, "usual"), strings.HasPrefix(w, "eu"), strings.HasPrefix(w, "ewe"), strings.HasPrefix(w, "ute"):
		return "a"
	case strings.HasPrefix(w, "8"), w == "11", w == "18":
		return "an"
	}
	if allCapitals(word) && len(word) <= 5 && strings.IndexByte("aefhilmnorsx", w[0]) >= 0 && !hasVowelSecond(w) {
		return "an"
	}
	if strings.IndexByte("aeiou", w[0]) >= 0 {
		return "an"
	}
	return "a"
}

func hasVowelSecond(w string) bool { return len(w) > 1 && vowel(w[1]) }
