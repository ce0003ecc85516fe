package coach

import (
	"fmt"
	"strings"
)

// A promised step is a clause with will, shall, going to or a shorthand "to"
// ("SW to liaise") and a verb that somebody does. It is whole when it says
// who, what and by when. Guesses ("you will like it"), states ("it will be
// cold"), conditions ("if anything changes") and questions are no steps.

var (
	stateVerbs = set(`have like love need know feel stay live keep remain continue happen want remember grow understand enjoy miss hear
 become end last depend mean matter sound fit forget win lose cost seem look hate wish mind care prefer belong sleep fall wake cry laugh smile
 never always still not probably maybe only hopefully likely find turn fight let miss be get take see try carry change think appear argue`)
	// tryVerbs are among the states by themselves but steps in these words.
	passives = set(`made given sent found put set done told seen written bought held sought met taken brought kept shown asked shared
 arranged booked referred reviewed updated completed confirmed undertaken provided submitted offered allocated agreed contacted discussed explored
 considered requested progressed convened initiated issued monitored facilitated measured sorted fixed assigned drafted notified chased
 looked signed paid invited assessed supported helped applied raised addressed tested checked called moved cleaned repaired organised organized
 identified followed passed collected ordered informed finalised scheduled sharpened tracked escalated prepared created started gathered planned`)
	feelings = set(`allowed worried scared excited pleased tired bored loved needed married surprised interested disappointed delighted annoyed
 frightened confused embarrassed ashamed relaxed settled crowded frustrated hundred indeed amazed rushed blessed used closed hurried mixed`)
	vagueWho   = set("someone somebody professionals services people agencies things something arrangements anyone staff")
	reporting  = set("said told says promised agreed asked say tell tells thinks knew heard decided explained admitted")
	hedges     = set("think thinks hope hopes guess wonder wonders wondered worry worried sure bet expect imagine believe doubt know asked wish suppose thought hoped dream dreams scared afraid")
	embedders  = set("if whether what how where why unless whenever")
	adverbs    = set("also then now both just soon shortly definitely all each first next either certainly gladly happily personally hopefully probably eventually later really quickly together again all")
	actorWords = set("sw worker hv school mother father mum dad iro pa senco gp social health key foster carer carers fc ssw manager dsl teacher nurse professionals police mo fa lac team referral plan assessment meeting review visit writer allocated core visitor staff daughter nan grandmother aunt mgm young yp father's")
)

// stepTable names the verb phrases that are steps although their verb alone is not.
const stepTable = `
get you|him|her|them|mum|dad|it|that|this|the|a|an|some|his|your|my|more|new
get in touch
get back to|in
get on to|with
get|have ..4 signed|mended|fixed|changed|sorted|checked|done|ready|measured|cleaned|replaced
take|see you|him|her|them|mum|dad|it|this|that|the|your|a|an|part
see what|if|whether|about|to
try to|and|again|harder
find out|a|an|the|you|some|someone|somebody|him|her|something|time|your|another
turn up
think about|again
let you|him|her|them|mum|dad|your|the|school|everyone know
have you|your
have a|another ..1 word|chat|talk|look|meeting|think|conversation
keep an eye
keep in touch
keep asking|chasing|trying|you posted|informed|updated
carry out
change the|your|his|her|those|that|it|these
look into|at|for|after|again|up|over|through|round
look after you
hear your|the case
stay in touch
wake you
care for
only tell|share|ask|ring
`

// emptyTable names a what that says nothing.
const emptyTable = `
look into it|this|that|things
sort something|things out?
do something|what
see what i|we can
follow it|this|that? up $
be in touch
something|things will|to
things will be
put in place
take this|it|things|that forward
keep an eye on things
support you|mum|dad|him|her|them $
`

// effortTable names what is no step but goodwill.
const effortTable = `
do everything|all i|we can
do my|our|their|his|her very? best
do what i|we can
try my|our best
answer every|any|all
sit|stay|wait with|for|by|beside you
meet you at|by|outside the|your
read this|it|what
help you learn|grow|be
be thinking|proud|happy|there|here|glad|sad|right|fine
work hard|together
`

type stepWords struct{ steps, empty, effort *matcher }

func (v vocabulary) stepWords() stepWords {
	return stepWords{v.compile(stepTable), v.compile(emptyTable), v.compile(effortTable)}
}

// step is a promise found: its words, and where its subject and verb stand.
type step struct {
	from, to int // words to mark
	modal    int
	passive  bool
	who      bool // somebody is named
}

// One mark stands for all the open promises of a paragraph, and says how many
// there are: a page of underlines would be read by nobody.
func nextStepIncomplete(p *page) {
	type open struct {
		step
		level   Level
		missing []string
		count   int
	}
	marks, order := map[int]*open{}, []int{}
	for k, s := range p.sentences {
		if s.part == heading || s.part == greeting || s.part == signoff || s.asks {
			continue
		}
		st, ok := p.stepIn(s)
		if !ok {
			st, ok = p.jobList(s)
		}
		if !ok {
			continue
		}
		empty := tables().step.empty.between(p, s, st.modal, s.to)
		when := p.whenFor(k, st)
		if st.who && when && !p.nothingSaid(s, st) {
			continue
		}
		var missing []string
		if !st.who {
			missing = append(missing, "who")
		}
		if empty {
			missing = append(missing, "what")
		}
		if !when {
			missing = append(missing, "by when")
		}
		if len(missing) == 0 {
			missing = append(missing, "what")
		}
		level := Ask
		if len(missing) > 1 || missing[0] != "by when" {
			level = Look
		}
		group := s.para
		if s.part == item {
			group = -k // each item of a list stands alone
		}
		if o := marks[group]; o != nil {
			o.count++
			continue
		}
		marks[group] = &open{st, level, missing, 0}
		order = append(order, group)
	}
	for _, group := range order {
		o := marks[group]
		why := "This promise does not say " + join(o.missing) + "."
		if o.count > 0 {
			why = fmt.Sprintf("This promise does not say %s, nor is it the only one in this paragraph (%d more).", join(o.missing), o.count)
		}
		p.add(o.from, o.to, o.level, why, "Who will do what, and by when?")
	}
}

func join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// nothingSaid tells whether the what is so empty that even a day does not help.
func (p *page) nothingSaid(s sentence, st step) bool {
	for i := st.from; i < st.to; i++ {
		if low := p.words[i].low; low == "something" && i > st.modal {
			return true
		}
	}
	return false
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

// shorthandStep finds "SW to liaise with school" and "plan to be updated": a
// sentence without a verb of its own, that speaks neither of I nor of you.
func (p *page) shorthandStep(s sentence, to int) (step, bool) {
	if to+1 >= s.to || to-s.from > 6 {
		return step{}, false
	}
	st := step{modal: to, from: s.from, to: p.clauseEnd(s, to+1), who: true}
	named := false
	for i := s.from; i < to; i++ {
		w := &p.words[i]
		if w.brk >= ':' && w.brk != 0 && i > s.from {
			st.from, named = i, false
		}
		if oneOf(w.low, "i you we is are was were has have had am 's needs need wants want asked told seems trying able like likes used ready likely hope hopes said unable keen continues continue appears due refused refuses declined to") ||
			hasAnySuffix(w.low, "ed") && !oneOf(w.low, "allocated placed looked") {
			return step{}, false
		}
		named = named || actorWords[w.low] || p.isName(s, i) || p.shorthand(i)
	}
	if !named {
		return step{}, false
	}
	v := p.words[to+1].low
	if v == "be" {
		if to+2 < s.to && passives[p.words[to+2].low] {
			st.passive = true
			st.who = p.agent(s, to+1)
			return st, true
		}
		return step{}, false
	}
	if !oneOf(v, "liaise provide review consider raise continue arrange contact chase follow make send complete attend refer discuss support visit meet ring call speak check update submit convene prepare book apply ask help explore request share ensure monitor bring take write work give look attend undertake draft seek notify be buy clear assess observe see invite confirm obtain source identify progress escalate inform advise address facilitate deliver schedule develop create start commence carry conduct join transport drop pick order pay replace remove reduce allocate agree establish track scope fix wash sort find register collect get") {
		return step{}, false
	}
	return st, true
}

// jobList finds "Actions: chase school, update plan": jobs without a doer.
func (p *page) jobList(s sentence) (step, bool) {
	first := p.words[s.from].low
	if !oneOf(first, "action actions plan plans next todo outstanding") || s.to-s.from < 4 {
		return step{}, false
	}
	for i := s.from + 1; i < min(s.to, s.from+4); i++ {
		if b := p.words[i].brk; b == ':' && strings.Contains(p.text[p.words[i-1].end:p.words[i].start], ":") {
			return step{from: s.from, to: p.clauseEnd(s, i), modal: i}, !p.hasDay(s, s.from, s.to) && (first != "next" || !p.hasAny(s, s.from, "visit meeting review supervision"))
		}
	}
	return step{}, false
}

// clauseStart gives the start of the clause whose modal is at word m.
func (p *page) clauseStart(s sentence, m int) int {
	for k := m; k > s.from; k-- {
		w := &p.words[k]
		if w.brk == ';' || w.brk == ':' || w.brk == ',' && oneOf(w.low, "and but so") || p.words[k-1].quoted {
			return k
		}
	}
	return s.from
}

// clauseEnd gives the end of the clause that holds word i.
func (p *page) clauseEnd(s sentence, i int) int {
	for k := i + 1; k < s.to; k++ {
		if b := p.words[k].brk; b == ';' || b == ':' || b == '.' || p.words[k].quoted {
			return k
		}
	}
	return s.to
}

// whenFor tells whether the step st in sentence k has a time: in the sentence
// itself, in the next one ("I will do that on Monday"), in the one before when
// this one leans on it, or in the line or heading that leads the list.
func (p *page) whenFor(k int, st step) bool {
	s := p.sentences[k]
	if p.hasWhen(s, st.modal, s.to) {
		return true
	}
	told := false
	for i := s.from; i < st.modal; i++ {
		told = told || reporting[p.words[i].low]
	}
	if !told && p.hasWhen(s, s.from, st.modal) {
		return true
	}
	if tables().clock.vague.between(p, s, st.modal, s.to) {
		return false
	}
	if k+1 < len(p.sentences) {
		if n := p.sentences[k+1]; n.para == s.para && p.leansBack(n) && p.hasWhen(n, n.from, n.to) {
			return true
		}
	}
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		prev := p.sentences[b]
		if prev.para != s.para {
			break
		}
		if p.leansOn(s) && p.comes(prev) && p.hasWhen(prev, prev.from, prev.to) {
			return true
		}
	}
	return p.leadHasWhen(k)
}

// leansBack tells whether n begins by pointing at the sentence before:
// "I will do that", "That will be", "It is on".
func (p *page) leansBack(n sentence) bool {
	for i := n.from; i < min(n.to, n.from+5); i++ {
		if oneOf(p.words[i].low, "that this it") {
			return true
		}
	}
	return false
}

// leansOn tells whether s takes up what went before.
func (p *page) leansOn(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if oneOf(p.words[i].low, "then that it her him them there too also well this both answer he she they so after while during until take stay sit wait bring together we meeting") {
			return true
		}
	}
	return false
}

// comes tells whether s speaks of the future.
func (p *page) comes(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if oneOf(p.words[i].low, "will shall going next due can tonight tomorrow") || p.words[i].low == "on" && i > s.from && p.words[i-1].low == "is" {
			return true
		}
	}
	return false
}

// leadHasWhen looks at the heading, or the line with a colon, over sentence k.
func (p *page) leadHasWhen(k int) bool {
	for b := k - 1; b >= 0; b-- {
		lead := p.sentences[b]
		if lead.part == heading || lead.leads {
			return p.hasWhen(lead, lead.from, lead.to)
		}
		if p.sentences[k].part != item && lead.part != item {
			return false
		}
	}
	return false
}
