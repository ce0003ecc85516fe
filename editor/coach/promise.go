package coach

import "strings"

// brokenTable names what nobody can be sure of: safety, home, a judge's mind,
// another person's change, secrecy. <will> stands for "going to" too.
const brokenTable = `
<you> <will> ..1 have|live a happy|good|great|perfect|wonderful|lovely|better life|home|family
<you> <will> ..3 always|forever be|feel|stay|live|have ..2 safe|loved|looked|happy|okay|ok|fine|together|here|home|welcome|with
<you> <will> ..1 be|stay|feel|keep ..2 safe|protected|fine|okay|ok|alright|happy now|here|there|always|forever|again|from|with|$
<you> <will> ..1 be all right
<you> are|'s ..1 safe|fine now|forever|always|for
<you> are ..1 completely|totally|perfectly safe
<you> <will> ..1 never|not ..2 be|get|feel ..1 hurt|harmed|unsafe|hungry|alone|scared|frightened|split|separated|moved|taken|hit|bullied|sent|left
<you> <will> ..1 never ..3 have|need|see|go|move|be|feel|worry|come|lose|want
<you> <will> not ..2 have|need to ..1 move|go|worry|see|leave|change ..2 again|any|anymore|ever|about|him|her|home|back
<you> <will> not be ..1 hurt|moved|split|separated|taken|hungry|alone|sent|harmed
nobody|nothing|none <will|can> ..2 hurt|harm|bad|happen|touch|take|get|go|separate|split|find|upset|scare|change|hit
no one|body|harm|more <will|can> ..2 hurt|harm|touch|take|get|come|happen|separate|split|find|upset|scare|hit
nothing bad|like|will ..4 happen|happens|go|change
<will|can> never|not ..2 hurt|hit|harm|touch|shout|scare|bother|find|happen|drink|do|come|leave|frighten ..4 again|anymore|ever|now|you
<will|can> never|not ..2 hurt|hit|harm|touch|shout|drink|scare ..3 more|longer
<will|can> never ..1 hurt|hit|harm|touch|leave|let|happen|shout|drink|scare|drop
can not ..2 hurt|harm|get|touch|find|reach you ..1 now|any|here|again|anymore
<will> not ..1 let ..3 hurt|happen|take|harm|touch|near|down|split
<will> never ..1 let ..3 hurt|happen|take|harm|touch|near|down|split
<will> stop ..2 anything|anyone|him|her|them|it from|hurting|happening
make|making sure ..2 nothing|nobody|you|no|it|that|this|he|she|they|mum|dad|everything|your ..4 never|safe|home|together|stay|stays|happens|happen|again|ever|okay|fine|better|hurt|hurts|go|goes|get|gets|win|not
keep <you> safe ..2 whatever|always|forever|no|for|from|now|$
<you> <will> ..2 go|be|come|get|return|move|live ..3 home ..4 soon|before|with|to|for|one|again|when|long|$
<you> <will> ..2 go|be|come|get|return|move|live back ..4 soon|before|with|to|home|one|again|when|long|where|$
<you> are ..1 going|coming home|back !on|at|today|tomorrow|this|next
<you> <will> ..1 be|live|stay|go ..3 with|at|to|in ..4 forever|ever|good|always|long
<you> <will|can> ..2 stay|live|be ..4 forever|always|permanently|good|grown|up|18|eighteen
<you> <will> ..1 live|stay with <kin>|@name|them|us|me ..2 until|forever|for|always|$
stay|live|together|home|family ..3 forever
for ever
forever ..1 home|family|mummy|mum|daddy
everything|all|things|it ..1 <will> ..3 fine|ok|okay|alright|better|right|good|work|sorted|perfect|normal|brilliant|great ..1 soon|in|now|out|for|again|you|when|$
everything|all|things|it ..1 <will> ..3 be|work|get ..1 fine|ok|okay|alright|all|out
everything|all|things|it is|are|'s going to ..2 fine|ok|okay|alright|better|right|good|work|sorted
<will> always ..2 be|stay|have|keep|look|love|protect|stop ..3 worker|here|there|safe|side|around|help|together|friend|you|for !mum|dad
i <will> ..1 be ..1 there|here ..2 for you|whenever|always|whatever|forever
i <will> always !tell|try|listen|remember|ask|write|think|say|explain|read|honest|do
i <will> never ..2 leave|let|give|lie|stop|go|forget|change
i <will> not ..1 leave|go you|anywhere|away
<will> not tell|say|share|repeat ..3 anyone|anybody|else|soul|mum|dad|nobody|them|one|a|anything|to|your !unless|if
not|never tell anyone|anybody|a|another
stays|stay|keep|kept|remain ..3 between us|you|me
between you and me
just between us
our ..1 secret
keep|keeps|kept ..3 secret|secrets|private|confidential|yourself
<secret> is safe with
completely|totally|strictly|always confidential|private|secret
judge|court|magistrate|panel|tribunal|office|government|jury <will> ..2 say|let|agree|do|allow|believe|listen|understand|make|give|send|choose|want|see|be ..1 yes|you|what|to|with|mum|dad|in|him|it|right|on|no|your|sure|for
judge|court|panel <will> definitely|surely|certainly|never|always
judge is ..1 going|bound|sure|certain ..3 to
definitely|certainly|surely|guaranteed|guarantee ..2 be|see|go|get|have|stay|live|come|let|return|happen|stop|pass|will|safe|say
<will> definitely|certainly|surely
i|we ..1 guarantee|swear
guarantee|guaranteed
on my life|heart|honour
cross my heart
my word
hundred|100 percent|per|%
mum|mummy|dad|daddy|he|she|they|nan|parents|gary|@name <will> ..2 get|be|feel|become ..2 better|well|sober|clean|happy|sorry|different|out|nice|kind|calm|fine|okay|ok|safe
mum|mummy|dad|daddy|he|she|they|nan|parents|@name <will> ..2 stop|change|give|quit|learn|never|beat !to|mum|dad ..2 drinking|drugs|shouting|hitting|hurting|using|smoking|fighting|arguing|up|be|his|her|do|for|gambling|$
mum|mummy|dad|daddy|he|she|they|nan|parents|@name <will> not|never ..1 shout|hit|hurt|drink|fight|argue|do|be|use|smoke|leave|come|get|miss|let|go|lose|take|find|know ..3 more|again|anymore|ever|angry|near|you|longer|that|now|out|down
<will> go|be|get|end ..2 prison|jail|locked ..2
<will> catch him|her|them|the
whatever|everything|anything|what you ..1 say|tell|told|share|write ..5 secret|private|confidential|us
<you> <will> ..1 soon ..1 be|go|come|get|live|see
<you> <will> ..4 soon ..1 be home|back
no matter what
whatever happens
nothing to be ..1 afraid|scared|frightened|worried|nervous
<will> ..1 make ..1 everything|it|things|this ..2 better|right|ok|okay|alright|perfect|up
assure|assured
without a doubt
no doubt <you>|that|it|the
for sure|certain
^ trust me
rest of your life
as long as you want|like|need|wish
it|things|everything <will> ..2 get|be|feel better|easier|over|different|perfect|wonderful
<you> <will> ..2 see|live|visit ..4 whenever|anytime|soon|much
<you> <will> ..2 see ..3 again soon|$
i|we <will> ..1 get|bring|take|have you ..2 home|back|out !on|at|to|by|for|today|tomorrow|this|next|from|in
<will> ..1 win|persuade|convince
<will> never know|find|get|see|come|be
<will> always protect|care|be ..1 you|there|safe !mum|dad
<you> have my promise
<you> <will> ..1 be ..1 happy|fine|safe|loved|ok|okay|better !at|to|on|if
never ..1 be ..1 apart|alone|lonely|hungry|hurt|scared|moved|separated
no need to worry
find you ..2 perfect|forever|lovely|loving ..1 family|home|place
<will> always ..3 live|be|stay ..2 together
<you> do|need not ..2 need|have ..1 to ..1 be ..1 scared|afraid|frightened|worried
i|we <will> ..1 get you ..1 home|out|back
i|we <will> be your ..2 worker|carer|friend|family until|forever|for|as|till
can not ..1 get|come|reach ..1 to|near|at you
bullying|hitting|shouting|violence|abuse|nightmares|pain|drinking|fighting|hurting|arguments <will> stop|end|go
stays|stay with me
nobody|nothing|none <will> ever
it ..2 going to ..3 fine|ok|okay|alright|right|better|well|good
<you> ..1 never have|need|again to
<you> are ..1 safe here|with
<you> are never ..1 going|leaving|coming
mum|dad|he|she|they is|are never ..1 going|coming
no need to worry
nothing to worry|fear|about
do not worry ..2 everything|it|i|we|you|all
do not worry about|$
<you> do|need not ..2 need|have|to to? worry ..2 any|about|anymore|again|$
of course <you> <will|can>
of course ..2 <will> ..1 be|go|get|let|come|stay|live|see|stop
<you> <will> ..2 be allowed|able|given|granted to ..1 stay|live|go|return|come|keep|remain|see
<you> <will> ..1 get|win|have|be|pass ..3 status|asylum|visa|passport|leave|papers|case
<you> <will> ..2 be|get adopted
<you> <will> ..1 find a|your forever|new|perfect
<you> <will> ..1 make lots|loads|new|friends ..2 friends
<you> <will> ..1 love it|your|the|them|living
<you> <will> ..1 stay|be|live|grow ..2 together|up together?
<you> <will> ..1 get|feel|be|become better|well|cured|happy|happier|normal soon|again|$
<will> ..1 sort|fix|solve|mend everything|all
<will> never|not happen|move|change again|anymore|any
never ..2 happen again
<will> not happen again
will get|have|see|hear ..3 everything|whatever|anything you want|need|like|wish
<will> do|give|get whatever|anything|everything you
safe forever|always|now|here|for|from
there|that|this is no|nothing way|chance|risk|danger|that
always be safe|there|here|together|loved
always keep|protect|look ..1 you|safe|after|on
this is ..1 your|the|a ..1 last move|time|home
last time <you> <will> ..1 have|move|need
anything <you> say|tell ..4 private|secret|confidential|us|me
`

// giveTable names the openings of a promise whose content is judged by itself.
const giveTable = `
i|we ..1 promise|swear|guarantee|vow
i|we ..1 can|could promise|guarantee
give|have|giving|got you? my word|promise
that is|'s a promise
i|we promised|promise $
promise
`

// openTable names what keeps a promise open: a wish, a question, a condition,
// somebody else's words, an honest refusal to promise.
const openTable = `
can|could|do|does|would|will|am|is|may|should not ..2 promise|guarantee|say|want|know|sure|able|certain|swear
nobody|none can|could promise|say|know|guarantee|be
no one can|could promise|say|know|guarantee|be
hope|hopes|hoped|hoping|wish|wishes|wished|want|wants|wanted|like|dream|pray|trust
do|does|doing what|all|everything|my|our
try|tries|trying|tried|aim|working|work|job|best
can|do|will|am not ..2 keep|keeping|hide
may|might|perhaps|maybe|could|should|probably|possibly
ask|asked|asks|wonder|wondered|worry|worried|whether
if|unless|until
said|says|told|tells|thinks|think|thought|feel|felt|believe|promised|wrote
`

type promiseTables struct{ broken, give, open *matcher }

func (v vocabulary) promiseWords() promiseTables {
	opened := strings.NewReplacer(
		"<will>", "will|shall",
		"<will|can>", "will|shall|can|could",
		"<you>", "you|we|@child",
		"<secret>", "secret|secrets|it",
	)
	// "You are going to" promises as much as "you will".
	table := brokenTable
	for _, line := range strings.Split(brokenTable, "\n") {
		for _, will := range []string{" <will> ", " <will|can> "} {
			if strings.Count(line, will) == 1 {
				table += strings.Replace(line, will, " are|am|is|'s ..1 going to ", 1) + "\n"
			}
		}
	}
	return promiseTables{v.compile(opened.Replace(table)), v.compile(giveTable), v.compile(openTable)}
}

// promiseNotKeepable looks for promises about what nobody can decide alone.
// "I promise to ring on Friday" can be kept and passes.
func promiseNotKeepable(p *page) {
	for _, s := range p.sentences {
		if s.part == heading || s.part == greeting || s.part == signoff || s.asks {
			continue
		}
		from, to, ok := p.brokenPromise(s)
		if !ok {
			continue
		}
		p.add(from, to, Look,
			"Nobody can be sure to keep this, and a broken promise hurts more than a hard truth.",
			"What can you promise for certain, and what do you not know yet?")
	}
}

func (p *page) brokenPromise(s sentence) (int, int, bool) {
	t := tables().promise
	from, to, ok := 0, 0, false
	t.broken.each(p, s, func(a, b int) {
		if !ok && !p.heldOpen(s, a, b) && !p.arranged(s, a, b) {
			from, to, ok = a, b, true
		}
	})
	if ok {
		return from, to, true
	}
	// A promise in so many words, with somebody or something else as its subject.
	a, b, given := t.give.in(p, s)
	if !given || t.open.between(p, s, s.from, a) || t.open.between(p, s, s.from, b) || p.words[a].low == "promise" && a > s.from && oneOf(p.words[a-1].low, "not a to the his her your their my never keep kept broke") {
		return 0, 0, false
	}
	if t.open.between(p, s, a, b) {
		return 0, 0, false
	}
	for i := s.from; i < s.to; i++ {
		if i >= a && i < b || !oneOf(p.words[i].low, "will shall would can could are is") || i == s.from {
			continue
		}
		who := p.words[i-1].low
		if who != "i" && !(who == "we") && !adverbs[who] {
			return a, b, true
		}
	}
	return 0, 0, false
}

// heldOpen tells whether a wish, a doubt or a condition governs the promise.
func (p *page) heldOpen(s sentence, a, b int) bool {
	open := tables().promise.open
	if a > s.from && p.words[a-1].low == "not" && p.words[a].low == "keep" {
		return true
	}
	if open.between(p, s, s.from, a) && !p.givenHere(s, a) {
		return true
	}
	for i := a; i < s.to; i++ {
		switch p.words[i].low {
		case "if", "unless", "whether":
			return true
		case "hope", "hopefully", "try", "might", "may", "want":
			if i < b {
				return true
			}
		}
	}
	return false
}

// givenHere tells whether the words before a are themselves a promise ("I told
// you, I promise that").
func (p *page) givenHere(s sentence, a int) bool {
	for i := a - 1; i >= s.from && i >= a-3; i-- {
		if oneOf(p.words[i].low, "promise swear guarantee") && !tables().promise.open.between(p, s, s.from, i+1) {
			return true
		}
	}
	return false
}

// arranged tells whether going home or moving has a day: then it is a plan.
func (p *page) arranged(s sentence, a, b int) bool {
	for i := a; i < b; i++ {
		if oneOf(p.words[i].low, "safe hurt never secret promise forever always word fine worry better") {
			return false
		}
	}
	for i := s.from; i < s.to; i++ {
		if oneOf(p.words[i].low, "promise swear guarantee definitely") {
			return false
		}
	}
	return p.hasDay(s, s.from, s.to) || p.hasAny(s, s.from, "o'clock pm today tonight")
}
