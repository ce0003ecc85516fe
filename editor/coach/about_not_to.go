package coach

import "strings"

// aboutTable holds the words for the reader that no reader is called by.
const aboutTable = `
the|this|said young person|people !in|who|from
the|this|our child !protection|in|benefit|minder|development|care|who|with|arrangements|of|from|next|on|at|that
the children !in|at|who|from|on|next|with|of|that|there
both|all children|boys|girls|siblings|twins|infants !in|at|who|from|of
the|this infant|minor|toddler|juvenile
the|this|said pupil|student|client|patient|adolescent|teenager|youth !council|club|centre|worker|justice|hub|court|in|at|who|from|next
subject|index child
the|this service user
^ the? baby 's? !group|clinic|bottles
^ child|infant|yp|young|toddler person? !protection|in|minder|benefit|and|care|line|labour
the baby 's mother|father|mum|dad|parents
yp|cyp
^ ch !x
`

// elderTable holds the stiff words for Mum and Dad.
const elderTable = `
mother|father|mo|fa !'s|tongue|in|christmas|to|teresa|figure|figures
mother|father 's !day
maternal|paternal <kin>
birth|biological|bio mother|father|mum|dad|parents|mom
putative father
`

type aboutWords struct{ child, elder *matcher }

func (v vocabulary) aboutWords() aboutWords {
	return aboutWords{v.compile(aboutTable), v.compile(elderTable)}
}

const (
	aboutWhy = "This talks about the child, not to the child."
	aboutAsk = "Could you say “you” here?"
	elderWhy = "A child says Mum, Dad or Nan; this is what an office says."
	elderAsk = "What does the child call them?"
)

// aboutNotTo looks for the reader in the third person: by name, as "the
// child", or as she, he or they when nobody else can be meant. One finding a
// sentence is enough; the stiff words for parents are found beside it.
func aboutNotTo(p *page) {
	var last mentions
	for _, s := range p.sentences {
		if s.part == greeting || s.part == signoff {
			continue
		}
		t := tables().about
		t.elder.each(p, s, func(from, to int) {
			if p.formalElder(s, from, to) {
				p.add(from, to, Ask, elderWhy, elderAsk)
			}
		})
		p.thirdPerson(s, &last)
	}
}

// formalElder tells whether a match is about the reader's own parent.
func (p *page) formalElder(s sentence, from, to int) bool {
	if to+1 < s.to && p.words[to].low == "and" && oneOf(p.words[to+1].low, "baby toddler child daughter son") {
		return false
	}
	if from == s.from {
		return true
	}
	before := p.words[from-1]
	if before.brk == '-' || p.words[from].brk == '-' || before.low == "god" || before.low == "foster" || before.low == "a" || before.low == "step" || before.low == "another" {
		return false
	}
	if p.words[from].low == "mo" || p.words[from].low == "fa" {
		return p.words[from].upper || !p.talksTo
	}
	if before.low == "'s" && from-2 >= s.from {
		// Somebody else's mother is nobody's Mum here.
		owner := p.words[from-2]
		return p.isChild(from-2) || owner.low == "child" || owner.low == "baby"
	}
	return !(from-2 >= s.from && before.low == "new" && p.words[from-2].low == "a")
}

// mentions remembers who was spoken of last.
type mentions struct {
	female, male, group string // "child" the reader, "other" somebody else, "" nobody yet
}

func (m *mentions) note(who string, f, ml, g bool) {
	if f {
		m.female = who
	}
	if ml {
		m.male = who
	}
	if g {
		m.group = who
	}
}

func (p *page) thirdPerson(s sentence, last *mentions) {
	flagged := false
	flag := func(from, to int, level Level) {
		if !flagged {
			p.add(from, to, level, aboutWhy, aboutAsk)
			flagged = true
		}
	}
	child := tables().about.child
	for i := s.from; i < s.to; i++ {
		w := &p.words[i]
		if n := p.childAt(i); n > 0 && !w.quoted {
			if s.part != heading && p.spokenOf(s, i, n) {
				flag(i, i+n, Look)
				last.note("child", true, true, false)
			}
			i += n - 1
			continue
		}
		if w.quoted {
			p.noteOther(s, i, last)
			continue
		}
		if to := child.at(p, s, i); to > i {
			if s.part != heading {
				flag(i, to, Look)
			}
			last.note("child", true, true, false)
			i = to - 1
			continue
		}
		if !p.talksTo && i > s.from && oneOf(w.low, "boy girl lad") && oneOf(p.words[i-1].low, "the this") && last.male != "other" && last.female != "other" && s.part != heading &&
			!(i+1 < s.to && oneOf(p.words[i+1].low, "next in at who from with called")) {
			flag(i-1, i+1, Ask)
			last.note("child", true, true, false)
			continue
		}
		if p.pronounForChild(s, i, last) {
			if s.part != heading {
				flag(i, i+1, Ask)
			}
			continue
		}
		p.noteOther(s, i, last)
	}
}

// noteOther remembers word i when it speaks of somebody who is not the reader.
func (p *page) noteOther(s sentence, i int, last *mentions) {
	w := &p.words[i]
	f, m, g := female[w.low], male[w.low], plural[w.low]
	if (w.low == "child" || w.low == "children" || w.low == "baby") && i > s.from {
		f, m = true, true
	}
	if !f && !m && p.isName(s, i) && !p.shorthand(i) {
		f, m = true, true
		g = i > s.from && p.words[i-1].low == "and"
	}
	if w.low == "sw" || w.low == "hv" || p.byTrade(s, i) {
		f, m = true, true
	}
	last.note("other", f, m, g || f && m && strings.HasSuffix(w.low, "s"))
}

// byTrade tells whether word i is somebody by what they do: "the referee",
// "your new trainer". No list of trades is ever whole.
func (p *page) byTrade(s sentence, i int) bool {
	low := p.words[i].low
	if i > s.from && i+1 < s.to && determiners[p.words[i-1].low] && oneOf(p.words[i+1].low, "said says told tells asked thinks who called named wants") {
		return !p.isChild(i)
	}
	if len(low) < 5 || !hasAnySuffix(low, "er", "or", "ee", "ist", "ian", "man", "woman", "ant", "boy", "girl") {
		return false
	}
	for k := i - 1; k >= s.from && k >= i-3; k-- {
		if determiners[p.words[k].low] {
			return true
		}
	}
	return false
}

func hasAnySuffix(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

// shorthand tells whether word i is all capitals, an acronym in a note.
func (p *page) shorthand(i int) bool {
	w := &p.words[i]
	raw := p.text[w.start:w.end]
	return len(raw) > 1 && strings.ToUpper(raw) == raw
}

var (
	ownTheir    = set("she her hers herself he him his himself")
	openers     = set("when if while as because although though before after once until since")
	determiners = set("the a an your my our his her this that")
	singular    = set("they them their theirs themself themselves")
)

// pronounForChild tells whether word i is a pronoun that can only mean the reader.
func (p *page) pronounForChild(s sentence, i int, last *mentions) bool {
	w := &p.words[i]
	if singular[w.low] {
		return p.theyForChild(s, i, last)
	}
	if !ownTheir[w.low] {
		return false
	}
	isFemale := w.low[0] == 's' || strings.HasPrefix(w.low, "her")
	seen := last.male
	if isFemale {
		seen = last.female
	}
	if seen == "other" || !p.allows(isFemale) {
		return false
	}
	if seen == "" && (p.comesLater(s, i, isFemale) || p.talksTo) {
		return false
	}
	// "he or she", "his/her" is anybody.
	if i > s.from && (p.words[i-1].low == "or" || p.words[i-1].low == "and" && ownTheir[p.words[max(i-2, s.from)].low]) ||
		i+1 < s.to && p.words[i+1].low == "or" {
		return false
	}
	return true
}

// comesLater tells whether somebody else is named after the pronoun in the
// same sentence, as in "When she had finished, your mum …".
func (p *page) comesLater(s sentence, i int, isFemale bool) bool {
	if !openers[p.words[s.from].low] {
		return false
	}
	for k := i + 1; k < s.to; k++ {
		w := &p.words[k]
		if isFemale && female[w.low] || !isFemale && male[w.low] || p.isName(s, k) && !p.isChild(k) {
			return true
		}
	}
	return false
}

// allows tells whether the pronouns told permit she or he for the reader.
func (p *page) allows(isFemale bool) bool {
	if len(p.about.Pronouns) == 0 {
		return true
	}
	for _, x := range p.about.Pronouns {
		x = strings.ToLower(x)
		if isFemale && strings.HasPrefix(x, "she") || !isFemale && strings.HasPrefix(x, "he") && !strings.HasPrefix(x, "her") ||
			isFemale && strings.HasPrefix(x, "her") || !isFemale && strings.HasPrefix(x, "hi") {
			return true
		}
	}
	return false
}

// theyForChild holds back: they is mostly several people. It speaks when the
// child goes by they, or when the text never says you and nobody else is named.
func (p *page) theyForChild(s sentence, i int, last *mentions) bool {
	if last.group != "" || last.female == "other" || last.male == "other" {
		return false
	}
	for _, x := range p.about.Pronouns {
		if strings.HasPrefix(strings.ToLower(x), "the") {
			return true
		}
	}
	return len(p.about.Pronouns) == 0 && !p.talksTo && p.words[i].low == "they" && i == s.from
}

var (
	callers    = set("thanks thank you hi hello hey dear well bye goodbye birthday luck night congratulations sorry please yes no okay ok oh and")
	naming     = set("called named name's call spelled spelt write wrote says said read letter")
	placeWords = set("street road lane close avenue house court drive way crescent park school primary academy centre hill gardens place terrace farm green square estate ward community")
	verbsAfter = set("is was has had will would said says told tells asked likes loves wants needs feels felt seems seemed lives came went did does can could and presented presents chose knows goes gets made looks looked showed appears smiled played plays sat ran")
)

// spokenOf tells whether the child's name at word i, n words long, speaks of
// the child: it is not called out, not part of a place, nobody else's name.
func (p *page) spokenOf(s sentence, i, n int) bool {
	next := func(k int) string {
		if i+n+k < s.to {
			return p.words[i+n+k].low
		}
		return ""
	}
	prev := ""
	if i > s.from {
		prev = p.words[i-1].low
	}
	if abouts[prev] || naming[prev] && prev != "said" && prev != "says" && prev != "read" || prev == "is" && i-2 >= s.from && p.words[i-2].low == "name" {
		return false
	}
	if i+n < s.to && placeWords[next(0)] && p.words[i+n].upper {
		return false
	}
	if (prev == "you" || prev == "yourself") && i-2 >= s.from && naming[p.words[i-2].low] {
		return false
	}
	if prev == "name" || next(0) == "from" && (next(1) == "school" || next(1) == "your") {
		return false
	}
	if n == 1 && p.ordinaryWord(s, i, next(0)) {
		return false
	}
	return !p.calledOut(s, i, n, prev, next(0))
}

// ordinaryWord tells whether a name that is also a word or a month is used as one.
func (p *page) ordinaryWord(s sentence, i int, next string) bool {
	low := p.words[i].low
	if calendar[low] {
		if i > s.from && (p.words[i-1].isNumber() || ordinals[p.words[i-1].low] || oneOf(p.words[i-1].low, "in on by until since of last next during this before after from")) ||
			i+1 < s.to && p.words[i+1].isNumber() {
			return true
		}
	}
	if i != s.from || !ambiguous[low] {
		return false
	}
	return next != "'s" && !verbsAfter[next] && p.words[min(i+1, s.to-1)].brk != ','
}

// calledOut tells whether the child is spoken to by name.
func (p *page) calledOut(s sentence, i, n int, prev, next string) bool {
	if next == "'s" {
		return false
	}
	atEnd := i+n == s.to
	comma := !atEnd && p.words[i+n].brk == ',' || !atEnd && p.words[i+n].brk == ':'
	before := i > s.from && (p.words[i].brk == ',' || p.words[i].brk == ':')
	switch {
	case i == s.from:
		if atEnd {
			return true
		}
		return comma && !oneOf(next, "who which whose aged a an the and") && !p.words[i+n].isNumber() && !(p.words[i+n].upper && next != "i" && !starters[next])
	case before && (atEnd || comma):
		// In a list of people the name is one of several.
		return prev != "and" && !(next == "and" && p.isName(s, i-1))
	case callers[prev] && prev != "and" && (atEnd || comma || oneOf(next, "for i you i'm and we that it")):
		return true
	case callers[prev] && prev != "and" && prev != "you" && prev != "no" && prev != "please":
		return true
	case prev == "you" && (atEnd || comma):
		return true
	case atEnd && p.goodLuck(s, i):
		return true
	}
	return false
}

// goodLuck tells whether a sentence is a wish or praise that ends in the name.
func (p *page) goodLuck(s sentence, i int) bool {
	return i-s.from <= 3 && oneOf(p.words[s.from].low, "well good happy thank thanks great brilliant welcome see lovely enjoy merry big get sleep take bye keep") &&
		!(p.words[i-1].low == "to" || p.words[i-1].low == "with" || s.from+1 == i && p.words[s.from].low == "see")
}
