package jargon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is one word of the text near a finding.
type token struct {
	start, end int
	fold       string
	before     join // to the word before
	poss       bool
}

// setting is the text near a finding, as far as fitting a wording needs it.
type setting struct {
	text         string
	start, end   int
	before       []token // nearest last
	after        []token // nearest first
	inside       []token
	glued        join // how the word after is joined
	sentence     bool // the finding starts a sentence
	shouted      bool // the finding is in capitals though the listed term is not
	whole        bool // nothing else stands on its line
	poss         bool // 's or an apostrophe follows
	possStart    int
	possEnd      int
	closedBefore bool // something other than a space stands before
}

const nearby = 200 // bytes looked at on each side

// around reads the text near a finding.
func (f Finding) setting(text string) *setting {
	c := &setting{text: text, start: f.Start, end: f.End, sentence: sentenceStart(text, f.Start)}
	from, to := max(0, f.Start-nearby), min(len(text), f.End+nearby)
	for from > 0 && !unicode.IsSpace(rune(text[from-1])) && from > f.Start-2*nearby {
		from--
	}
	for from < f.Start && !utf8.RuneStart(text[from]) {
		from++
	}
	for to < len(text) && !utf8.RuneStart(text[to]) {
		to++
	}
	for _, t := range tokens(text[:to], from) {
		switch {
		case t.end <= f.Start:
			if t.before == blankLine {
				c.before = c.before[:0]
			}
			c.before = append(c.before, t)
		case t.start >= f.End:
			c.after = append(c.after, t)
		default:
			c.inside = append(c.inside, t)
		}
	}
	if len(c.inside) > 0 && c.inside[0].before != spaced {
		c.closedBefore = true
	}
	if len(c.inside) > 0 {
		last := c.inside[len(c.inside)-1]
		if c.poss = last.poss && f.End <= last.end; c.poss {
			c.possStart = last.end
			_, c.possEnd, _ = clitic(text, last.start, last.end)
			if c.possEnd == last.end {
				c.possEnd += apostrophe(text, last.end)
			}
		}
	}
	if len(c.after) > 0 {
		c.glued = c.after[0].before
	}
	lineStart := strings.LastIndexByte(text[:f.Start], '\n') + 1
	lineEnd := len(text)
	if k := strings.IndexByte(text[f.End:], '\n'); k >= 0 {
		lineEnd = f.End + k
	}
	c.whole = !strings.ContainsFunc(text[lineStart:f.Start]+text[f.End:lineEnd], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	s := text[f.Start:f.End]
	c.shouted = allCapitals(s) && f.Entry != nil && !strings.ContainsFunc(f.Entry.Term, unicode.IsUpper)
	return c
}

// tokens cuts text from a place on into words.
func tokens(text string, i int) []token {
	var out []token
	i, before, _ := between(text, i, nil)
	blank := before == blankLine
	before = apart
	for i < len(text) {
		if blank {
			before = blankLine
		}
		end, after, poss := wordEnd(text, i)
		if end == i {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
		} else {
			out = append(out, token{i, end, foldWord(text[i:end]), before, poss})
			i = after
			if poss && after == end {
				i += apostrophe(text, i)
			}
		}
		blank = false
		for {
			i, before, _ = between(text, i, nil)
			if before != blankLine {
				break
			}
			blank = true
		}
	}
	return out
}

// prev gives the folded word n places before the finding, from 1, if only
// spaces part it from what follows; "" otherwise.
func (c *setting) prev(n int) string {
	if len(c.before) < n || len(c.inside) == 0 {
		return ""
	}
	next := c.inside[0]
	for k := 1; k <= n; k++ {
		t := c.before[len(c.before)-k]
		if next.before != spaced {
			return ""
		}
		next = t
	}
	return next.fold
}

// prevPoss tells whether the word before is a possessive ("Mum's").
func (c *setting) prevPoss() bool {
	return c.prev(1) != "" && c.before[len(c.before)-1].poss
}

// next gives the folded word n places after the finding, from 1, if only
// spaces part it from what comes before; "" otherwise.
func (c *setting) next(n int) string {
	if len(c.after) < n || c.poss {
		return ""
	}
	for k := 0; k < n; k++ {
		if c.after[k].before != spaced {
			return ""
		}
	}
	return c.after[n-1].fold
}

// openClass tells words that are neither function words nor empty.
func openClass(w string) bool {
	return w != "" && !determiners[w] && !prepositions[w] && !conjunctions[w] && !auxiliaries[w] && !subjects[w] && !objects[w] && !modals[w]
}

// compound tells whether the finding stands before a noun that it goes with
// ("placement meeting"). After a noun the next word may also be its verb.
func (p *placed) compound() bool {
	if len(p.after) > 0 && (p.glued == hyphened || p.glued == slashed) {
		return true
	}
	w := p.next(1)
	if p.ties() {
		return false // "a discussion around sleep"
	}
	if !openClass(w) || strings.HasSuffix(w, "ly") || adverbs[w] {
		return false
	}
	if startsUpper(p.text[p.after[0].start:]) {
		return true
	}
	if strings.HasSuffix(w, "ed") && len(w) > 4 && !strings.HasSuffix(w, "eed") {
		return false // "the placement featured"
	}
	switch base, rel := verbBase(w); rel {
	case verbal: // "the placement ended"; but "the placement meeting"
		return strings.HasSuffix(w, "ing")
	case plural: // "the assessment takes time"; but "the placement visits"
		return verbNouns[base] && !clearVerbs[base] || p.form.many
	case same: // "placements change"; but "the placement change"
		return !p.form.many
	}
	return true
}

var adverbs = set("today tomorrow yesterday tonight here there too again soon later now then together twice once well very really away back home next last this overnight")

// determined tells whether a determiner, a number or a possessive already
// stands before the noun that the finding is, with at most two other words in
// between.
func (c *setting) determined() (adjacent, distant bool) {
	p := c.prev(1)
	if p == "" {
		return false, false
	}
	if determiners[p] || p == "next" || p == "last" || c.prevPoss() || numberLike[p] || digits(p) {
		return true, false
	}
	if !openClass(p) {
		return false, false
	}
	for n := 2; n <= 3; n++ {
		w := c.prev(n)
		if determiners[w] || numberLike[w] || len(c.before) >= n && w != "" && c.before[len(c.before)-n].poss {
			return false, true
		}
		if !openClass(w) {
			return false, false
		}
	}
	return false, false
}
