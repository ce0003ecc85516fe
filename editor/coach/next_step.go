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
let ..3 know
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
