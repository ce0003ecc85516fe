// Package coach finds what a child would stumble over in a letter besides
// jargon: a letter that talks about the child instead of to the child, a
// promise without a day, harm behind vague words.
//
// A letter is read once into a page: words (with their place in bytes, lower
// case, contractions opened: "I'll" is "i" and "will"), sentences, and the
// marks of what is quoted. Each rule looks at the page and adds its findings;
// each lives in a file of its own, with its table of sentences in testdata.
// Rules are word tables and small patterns (see pattern.go), never statistics:
// a worker can always be told why.
//
// The child's own words, a quotation that closes in its paragraph, are never
// flagged. Nothing here replaces a word or stops anybody from writing: a
// finding carries a reason and a question, no order.
package coach

import "sort"

// Level says how loudly a finding speaks.
type Level uint8

const (
	// Look asks for a second look: the child would most likely stumble.
	Look Level = iota
	// Ask is lighter: it may well be right as it stands.
	Ask
)

// String gives "look" or "ask".
func (l Level) String() string {
	if l == Ask {
		return "ask"
	}
	return "look"
}

// Finding is one place that the child may stumble over.
type Finding struct {
	Start, End int    // bytes in the letter, half open, on rune boundaries
	Rule       string // the name of the rule, as in Rules
	Level      Level
	Why        string // a plain reason, one sentence
	Ask        string // a question to the worker
}

// Letter is what is known about the reader.
type Letter struct {
	// Child is what the child likes to be called. When it is empty the name
	// is taken from the greeting ("Dear NAME,").
	Child string
	// Pronouns, if the child told them: "she/her", or "they", "them".
	Pronouns []string
}

// Rule describes a rule for help and settings.
type Rule struct {
	Name    string
	Meaning string // one line
}

// rule is a Rule with its eyes.
type rule struct {
	Rule
	look func(p *page)
}

// rules are listed in the order in which help shows them.
func rules() []rule {
	return []rule{
		{Rule{"about-not-to", "Speaks about the child instead of to the child."}, aboutNotTo},
		{Rule{"next-step-incomplete", "A promised step does not say who, what or by when."}, nextStepIncomplete},
		{Rule{"no-next-visit", "No day is given for the next visit."}, noNextVisit},
		{Rule{"long-sentence", "A sentence of more than 25 words."}, longSentence},
		{Rule{"private-fact-of-others", "Somebody else's health, offence, address or number, or who told us."}, privateFactOfOthers},
		{Rule{"softened-harm", "Harm stands behind vague words."}, softenedHarm},
		{Rule{"blame", "Words that make it the child's fault."}, blame},
		{Rule{"promise-not-keepable", "A promise that nobody can be sure to keep."}, promiseNotKeepable},
	}
}

// Rules lists the rules, in a fixed order.
func Rules() []Rule {
	var out []Rule
	for _, r := range rules() {
		out = append(out, r.Rule)
	}
	return out
}

// Check reads a whole letter (light Markdown) and gives its findings, ordered
// by place. It is a pure function and safe to call from several goroutines.
func Check(text string, about Letter) []Finding {
	p := read(text, about)
	for _, r := range rules() {
		p.rule = r.Name
		r.look(p)
	}
	sort.SliceStable(p.found, func(i, j int) bool {
		a, b := p.found[i], p.found[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		return a.End < b.End
	})
	return p.found
}

// add notes a finding over the words from to to (half open).
func (p *page) add(from, to int, level Level, why, ask string) {
	p.addSpan(p.words[from].start, p.words[to-1].end, level, why, ask)
}

func (p *page) addSpan(start, end int, level Level, why, ask string) {
	p.found = append(p.found, Finding{start, end, p.rule, level, why, ask})
}
