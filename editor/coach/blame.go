package coach

import "strings"

// labelTable names words that blame whoever they are said of. They need no
// subject: in a note there is none.
const labelTable = `
attention seeking|seeker
for attention
seek|seeks|seeking|sought|wanting|crave|craves|craving attention
manipulat*
challenging|problem|difficult|aggressive|violent|concerning|unacceptable|worrying|sexualised|risky|dangerous|rude|reckless|destructive|disruptive|bad|poor|naughty|defiant|antisocial|anti|oppositional ..1 behaviour|behaviours|attitude
tantrum*|strop|stroppy|sulk*|stubborn|argumentative|confrontational|obstinate|overreact*
wrong|bad|rough crowd
history|pattern|habit of lying|running|aggression|violence|going|stealing|absconding|fighting|making|self|missing|offending|behaviour
hard|difficult|impossible to manage|handle|control|engage|reach|parent|contain
badly behaved
bad behaviour|attitude|influence
oppositional|defiant|defiance|disobedient|insolent|unruly
non complian*
noncomplian*
non engag*
uncooperative|unwilling|unmotivated|disengaged
un cooperative
lacks|lacked|lacking|lack|no motivation|insight|remorse|effort
poor|bad|unwise|risky|unsafe|wrong|silly|stupid|foolish|lifestyle|terrible lifestyle? choice|choices|decision|decisions
lifestyle choice|choices
put|puts|putting|place|places|placing|placed yourself|herself|himself|themselves|themself at|in risk|danger|risky|harm's|harm|unsafe|dangerous|a|that
abscond*
promiscu*
sexually active
streetwise|street wise
beyond parental? control
out of control
verbally|physically abusive|aggressive
no|little|any|minimal|without remorse
easily led
own worst enemy
worst enemy
negative peers|peer|attitude|influence
refus* to engage|attend|go|come|speak|talk|cooperate|comply|follow|listen|do|discuss|work|meet|take|get|let|accept|participate|see|be|answer|return|leave|stay
refus* education|school|support|help|visits|services|contact|medication|engagement|all
declin* to engage|cooperate
evasive|surly|sullen|lazy|spoilt|spoiled|clingy|bossy|cheeky|rude to|and|about|towards
superficial engagement
externalises blame
kicked|kicking|kick|kicks off !the|a|his|her|your|my|from|at|shoes|with
playing up
acted|acting|act out|up
hard to place|reach|engage
which|that was|is|'s ..1 silly|stupid|foolish|unwise|reckless|naughty|selfish|irresponsible|dangerous|risky
provocativ*|flirt*|sexualised
troublemaker|trouble maker
minimis*
shows|showed|showing ..1 remorse
disguised compliance
failed|fails|failing|failure to engage|attend|turn|comply|come|return|cooperate|listen|follow|keep|tell|do
vague as to|about
`

// youTable names what blames only when it is said of the reader: the subject
// word must be you (or the child's name, or she or he in a note).
const youTable = `
<you> ..2 fault
<you> ..3 made|make|making <whom> ..1 angry|cross|upset|sad|cry|ill|poorly|worried|mad|furious|shout|hit|unhappy|stressed|leave|lose|do|late|hurt|drink|feel
<you> ..2 upset|upsets|upsetting|worry|worries|stress|stresses|scare|scares <whom>|everyone|everybody|people
<you> should|ought not? to? have|of|know|known !had|heard|seen|to
<you> could|might have said|told|stopped|run|left|asked|tried|stayed|called|rung|prevented|avoided|walked|come|done|chosen
why did not <you>
why did|do <you> not
if <you> ..1 had|would not? listened|told|said|behaved|gone|done|been|come|stayed|tried|stopped|kept|asked|stop|behave
if <you> had not
if <you> behave|behaved|misbehave
if <you> are|were naughty|rude|good|better
had <you> not? listened|told|said|done|gone|been
if|unless|until|when <you> behave|behaves|stop|stopped|start|stops|learn|try|would|can|could|do|are ..2 behave|behaving|being|good|well|better|rude|naughty|harder|lying|running|right|fighting
<you> must|need|needs|have|has|should to? behave|try|stop|learn|think|calm|grow|be|do|change|take|control|accept ..4 behave|harder|behaving|being|lying|running|consequences|good|responsibility|better|actions|yourself|temper|up|listen|silly|naughty|fault
consequence|consequences of your|her|his|their actions|behaviour|choices
responsibility for your|her|his|their actions|behaviour|part
<you> only have|has yourself|herself|himself
yourself|herself|himself to blame|thank
<you> ..2 allow|allowed|allows|allowing|let|letting|invited|encouraged|encourage|led|tempted him|them|her|it|that|this|jay|men|people|someone|@name ..1 to|on|touch|do|take|hit|happen|use|treat|hurt|kiss
<you> ..2 chose|choose|chosen|decided|choosing to go|stay|run|leave|meet|see|ignore|not|take|drink|smoke|return|be|put|live|behave|get|miss|send|break|hit|fight|keep|throw|steal|lie
<you> ..2 fail|failed|fails to
<you> will|do|does|did|would|are|is not ..2 engage|cooperate|comply|listen|help|co|behave|participate|try|attend|engaging|listening|trying|cooperating|helping|bother
<you> can|could not be bothered
<you> let|lets|letting|have|has ..1 everyone|everybody|us|me|mum|dad|people|yourself|your|them|jan|the|@name ..2 down
<you> ..2 provok*
<you> ..2 wound|wind|winding|winds|pushed|push|pushing <whom>|@name up|too|over|to
<you> ..2 ruin*
<you> ..2 spoil*|spoilt it|things|everything|the
<you> ..1 do|does|did not help yourself|herself|himself|matters|things|the
old enough to know
know|knew|known better
<you> ..2 got|get|getting|gets yourself|herself|himself into|in|excluded|hurt|arrested|involved|thrown
<you> ..2 brought|bring|bringing it|this|that|trouble|problems ..1 on|upon
<you> ..2 asked|asking for it|trouble
<you> ..1 lied|lies|lie|lying|tell|told|telling to|about|lies|fibs|again
<you> ..2 caused|cause|causes|causing !by
<you> ..2 to blame
<you> ..2 start|started|starts it|the|fights|arguments|trouble
<you> ..2 responsible for
<you> ..2 drove|drive|pushed <whom>|@name ..2 to|away|out|mad
your ..4 has|have|is ..1 upset|upsetting|hurt|hurting|worried|worrying|ruined|spoiled|spoilt|caused|cost <whom>
<you> ..2 broken|broke|breaking|lost|abused ..3 trust|rules|agreement|contract|curfew
<you> ..2 made ..2 allegation*|accusation*|complaint*
<you> ..5 made ..4 worse|harder
work|working on your|her|his behaviour|attitude|anger|temper
<you> ..2 not make|making|made ..1 good|right|sensible|safe|better|positive choices|decisions
<you> are ..4 worry|problem|nuisance|burden|handful
<you> ..2 been told ..4 not|times
told <you> ..3 times|before
<you> would|will|could|can not ..1 behave|listen|accept|follow|engage|cooperate|comply|apologise
<you> would|will|could not let anyone|anybody|us|people|staff ..1 help|in|near|talk|see|support
if <you> ..2 nicer|kinder|calmer|quieter|politer
<you> ..1 knew ..5 dangerous|rules|rule|risk|risks|risky|consequences
because of you !and|r
learn|learned|learnt from your|his|her mistakes|mistake
shame|pity ..1 <you> ..1 could|did|would|can not
<you> have|has ..1 disappointed|disappointing
<you> ..2 sabotag*|jeopardis*|undermin*
put|puts|putting everyone|everybody|others|people|him|her|them|staff|mum|your ..2 at|in risk|danger
<you> ..1 drive|drives|driving everyone|everybody|mum|dad|your
<you> ..2 reason !you|why i
because|due|result|thanks of|to ..1 your|his|her|their ..2 behaviour|attitude|actions|temper|tantrums|tantrum|choices|lies|lying|running|fighting|aggression|anger|mistakes|violence
your|her|his behaviour|attitude|temper|tantrums|actions|lies|lying|choices|aggression|anger means|meant|caused|made|led|is|was|has|have|are|will|makes|puts|causes|upsets|cost|cannot|resulted|ended|broke|forced|left|hurts
because|since|as <you> would|will|do|did not ..1 listen|do|behave|tell|try|come|go|follow|stop|engage|cooperate|help|keep|say|accept|let|stay
because|since|as <you> ..3 naughty|bad|difficult|rude|behaved|behave|misbehaved|silly|horrible|keep|kept|lied|worry|upset|went|got|let|gave|sent|met|drank|smoked|argued|refuse|refused|misbehaved|told|aggressive|violent|challenging|attitude|argue|disobeyed|did|ran|hit|broke
<you> are|were|was|is|have|being|can|'s ..2 naughty|bad|difficult|lazy|spoilt|rude|nasty|disruptive|aggressive|violent|selfish|ungrateful|immature|irresponsible|dishonest|destructive|uncontrollable|demanding|stubborn|a|very|too|so ..1 naughty|bad|difficult|lazy|spoilt|rude|nasty|disruptive|aggressive|violent|selfish|ungrateful|immature|irresponsible|dishonest|destructive|uncontrollable|demanding|handful|liar|nuisance|bully|burden
<you> are|were|was|is|being naughty|bad|lazy|spoilt|rude|nasty|disruptive|aggressive|violent|selfish|ungrateful|immature|irresponsible|dishonest|destructive|uncontrollable|demanding
<you> ..2 chose|chosen|choose|decided|choosing not to engage|attend|go|come|talk|listen|tell|follow|take|work|cooperate|accept|see|speak|return|do|help
<you> are|were|was|been|being|be|is ..2 difficult|awkward|unreasonable|stroppy|moody|challenging|reckless|hostile|unhelpful|unkind|mean|cheeky|controlling|childish|dramatic|sneaky|sly|deceitful
<you> ..3 hard|difficult|impossible to look|place|manage|live|care|cope|handle|reach|control|help|like|love|please|parent|work
<you> ..2 associat*|mix|mixing with
into trouble
could|can|cannot not ..1 cope|manage|live|deal with|you <you>|your|her|him|anymore|any
could|can not ..1 handle|manage|control <you>|your
even|although though? <you> ..2 know|knew|were|had|promised|said|agreed ..1 the|told|rules|warned|promised|been|not|better|you|it
<you> ..1 were|was|been|had ..2 warned
<you> broke|breached|breaking|break|broken ..2 rule|rules|promise|agreement|curfew|conditions|trust|bail|contract|boundaries
choice|choices|decision|decisions|mistake|mistakes|trouble <you> ..1 made|make|making|keep|cause|caused|have
your|her|his own choice|choices|actions|decision|decisions|mistake|mistakes|behaviour|stupid
<you> do|did|does not want ..1 help|helped|support
<you> never ..1 listen|try|think|help|learn|apologise|tell|behave|say|do|care
<you> always ..1 argue|lie|start|cause|spoil|ruin|moan|fight|blame|break|have
<you> ..1 deserve|deserved it|that|this
disappointed in|with|by <you>|your
ashamed|embarrassed of|mum|dad|yourself|everyone|your
can|could not ..2 help|support|protect|keep <you> ..1 if|unless|until
think about|of ..1 how|what <you>|your ..4 did|done|do|behave*|behaviour|actions|affect*|make|makes|made|said|feel|feels
<you> need|must|have|should|needs|got to? stop|behave|control|grow|apologise|try|calm|change !the|on|a|some|for|this
<you> need|must|have|should to? learn to behave|control|listen|manage|trust|think|stop|calm|respect
not have happened|been|got|had|lost ..3 if <you>
<you> got|get|getting <whom> into
<you> hurt|hurting your? <kin>|him|her|them|everyone|people 's? ..1 feelings|by|when|with
<you> are|were the one|cause|problem|reason ..1 who|that|why|for|here
<you> ..2 frighten*|scar|bully|bullied|bullying <whom>|@name
<you> ..1 continue|continues|continued|keep|keeps|kept to|on? going|run|running|put|putting|make|making|pushing|lie|lying|miss|missing|break|breaking|getting|get|associate|associating|refuse|refusing|go|arguing|fighting|stealing|ignoring|disappearing|absconding|spoiling ..1 to|off|away|yourself|risk|school|poor|bad|rules|the|into|with|missing|people|boundaries|trouble|and|$
<you> ..1 did|do|does not ..1 bother|care|think|listen|even|try|tell|ask ..1 to|about|the|anyone|me|hard|us
your|her|his behaviour|attitude|conduct|temper ..5 unacceptable|poor|bad|appalling|disappointing|challenging|aggressive|concerning|difficult|dangerous|disruptive|improve*|worse|enough
did|done this|it|that to yourself
do|did|does not ..1 do ..1 as|what <you>
<you> are|were|is|was always|constantly|forever ..1 arguing|fighting|shouting|lying|late|rude|causing|getting|running|moaning|complaining|breaking|in|hurting
<you> ..2 encouraged|encourage|tempted|invited|attracted|led him|them|the|older|men|boys|strangers|this|it
<you> ..3 dress|dressed|dressing ..8 attention|attract|attracts|provocative*
<you> ..2 misbehav*
<you> ..2 broke|breaking|breakdown|ended down? the|your placement|rules|trust
breakdown because|due
<you> ..1 waste|wasted|wasting
<you> ..2 made|making it|things|life ..1 hard|difficult|worse|impossible|harder
<you> make|makes it|things|life ..1 hard|difficult|worse|impossible|harder
<you> ..1 went|go|goes|gone looking for
<you> refused|refuse|refuses
<you> ..2 disrespect*
<you> ..1 threaten|threatened|assaulted|attacked
<you> ..1 gave|giving <whom> no choice
<you> ..1 played|plays a|your part
<you> ..2 ignored|ignore|ignoring|disobey* the|my|our|mum|dad|rules|warnings|advice|what|everyone
without|for provocation|no
it|this|that ..2 your|her|his own? fault
your|her|his own? fault
your|his|her|their own doing|making
partly|mostly|also|really your|his|her fault|doing
`

// clearTable names what turns blame into its opposite: denial, a fear of the
// child's, or a grown-up as the one to blame.
const clearTable = `
not|never|nobody|none|nothing|neither|without|nor|no
feel|feels|felt|feeling|think|thinks|thought|worry|worried|wonder|wondered|asked|ask|believe|afraid|scared|fear|blame
mum|dad|he|she|they|people|school|some|somebody|someone|plan|report ..2 wrote|said|says|thinks|think|thought|tells|told|call|called|calls
<you> told|tell me|us
told|tell|tells|telling you
<you> said|say
can|may|could|right|allowed|free|ok|okay|fine to? refuse
right to
change those|these|the|that words
`

type blameWords struct{ label, you, clear *matcher }

func (v vocabulary) blameWords() blameWords {
	return blameWords{v.compile(labelTable), v.compile(youWords(youTable)), v.compile(youWords(clearTable))}
}

// blame looks for words that make it the child's fault. "Not your fault", the
// child's own fear of being to blame, and a grown-up's fault are left alone.
func blame(p *page) {
	for _, s := range p.sentences {
		if s.part == heading || s.part == greeting || s.part == signoff {
			continue
		}
		t := tables().blame
		done := false
		note := func(from, to int, level Level) {
			if done {
				return
			}
			p.add(from, to, level,
				"A child may read this as “it was my fault”.",
				"What happened, what was behind it, and what did the grown-ups do?")
			done = true
		}
		t.you.each(p, s, func(from, to int) {
			if !p.aboutReader(s, from, to) || p.cleared(s, from, to) {
				return
			}
			note(from, to, Look)
		})
		t.label.each(p, s, func(from, to int) {
			if p.owner(s, from) == otherPerson && !p.readerIs(s, from) && (p.talksTo || !p.childSubject(s, from)) || p.labelCleared(s, from) {
				return
			}
			note(from, to, Look)
		})
	}
}

// aboutReader tells whether the match speaks of the reader: it holds you or
// the name, or he or she in a text that says you to nobody.
func (p *page) aboutReader(s sentence, from, to int) bool {
	pronoun := false
	for i := from; i < to; i++ {
		low := p.words[i].low
		if readerWords[low] || p.isChild(i) {
			return true
		}
		if oneOf(low, "he she his her their they herself himself") {
			pronoun = true
		}
	}
	if pronoun {
		return !p.talksTo && p.childSubject(s, from)
	}
	// Words without a person of their own: look who comes before.
	return p.readerIs(s, from) || p.owner(s, from) == nobody
}

// readerIs tells whether the last person before word at is the reader.
func (p *page) readerIs(s sentence, at int) bool {
	for i := at - 1; i >= s.from; i-- {
		switch k := p.personAt(s, i); {
		case k == reader:
			return true
		case k == otherPerson:
			low := p.words[i].low
			return !p.talksTo && oneOf(low, "he she they him her his") && p.childSubject(s, i)
		case k != nobody:
			return false
		}
	}
	return false
}

// childSubject tells whether he or she at word at can be the child: no parent
// is named before it in the sentence.
func (p *page) childSubject(s sentence, at int) bool {
	for i := s.from; i < at; i++ {
		if kin[p.words[i].low] {
			return false
		}
	}
	return true
}

// denied are the words that a "not" before them turns round.
var denied = set("fault blame because reason naughty trouble bad cause caused causing made make start started responsible rude lie lied lying provoke let chose choose ask upset ruin spoil fail deserve")

// cleared tells whether the blame is denied, feared, or belongs to a grown-up.
func (p *page) cleared(s sentence, from, to int) bool {
	if s.asks && p.words[from].low != "why" {
		return true
	}
	c := tables().blame.clear
	// "You do not help yourself" has its own not; look only before the match.
	if c.between(p, s, s.from, from) {
		return true
	}
	// "You would not let anyone help" blames by its own not.
	ownNot := oneOf(p.words[to-1].low, "choices decisions help in near talk see support")
	for i := from; i < to && !ownNot; i++ {
		low := p.words[i].low
		if denied[low] && c.between(p, s, from, i) {
			return true
		}
	}
	// "You asked if it was your fault. It was not." and "his fault, not yours".
	return to < s.to && (p.words[to].low == "not" && oneOf(p.words[to-1].low, "fault blame doing") || p.words[to].low == "and" && c.between(p, s, to, s.to) && p.words[to-1].low == "fault")
}

// labelCleared tells whether a label is denied or taken back.
func (p *page) labelCleared(s sentence, from int) bool {
	c := tables().blame.clear
	for i := from - 1; i >= s.from && i >= from-5; i-- {
		low := p.words[i].low
		if low == "not" || low == "never" || low == "nobody" {
			return true
		}
	}
	return s.asks || p.words[from].low != "no" && p.hasAny(s, s.from, "nobody blame") || c.between(p, s, s.from, from) && p.hasAny(s, s.from, "right allowed free can")
}

// youWords opens the two families that only this table uses.
func youWords(table string) string {
	return strings.NewReplacer("<you>", "you|@child|he|she|they", "<whom>", "<kin>|him|her|them|me|us|everyone|everybody|your|people|staff|@name").Replace(table)
}
