package coach

// softTable names the vague words that harm hides behind.
const softTable = `
incident|incidents !room
altercation*
domestic|family|marital|household difficult*|dispute|disputes|incident|incidents|situation|issue|issues|problem|problems|disturbance|discord|argument|arguments|abuse|violence|disharmony|disagreement|trouble|troubles|matter|matters|event
difficulties|problems|issues|trouble|troubles|tension|tensions|unrest|friction|disruption|upset|unpleasantness at home|in|between !the
difficulties|tension|tensions|friction|unpleasantness|bother between
inappropriate* !for|shoes|clothing|clothes|dressed|language
not being? appropriate
unsuitable|improper|unwanted touch*|behaviour|contact|attention|advances
interfered with
messed about|around with you
physical|physically chastis*|punishment|punished|discipline|disciplined|contact|altercation|intervention
chastis*
over chastise*
rough|firm|forceful with|handling you|mum|your|him|her
was|were|been|got|being ..1 rough|forceful|physical|heavy|handy with|towards|handed
heavy handed
got|get|gets|getting|went|go|became|turned|become ..2 out of hand
got|became|turned|went too? far
got|became|getting|gets|become ..3 heated|physical|nasty|ugly|volatile
things|it|situation|arguments|argument|row|rows that? ..2 escalated|escalate|physical|kicked
lost|loses|lose|losing control|it
lost|loses|lose|losing his|her|their temper|control|rag|cool
volatile|toxic|unhealthy|stormy|difficult|turbulent|troubled|fractious|acrimonious relationship|home|marriage|separation
relationship is|was|can|has ..2 volatile|toxic|difficult|unhealthy|stormy|tense|turbulent|troubled
relationship|marital|parental difficult*|problems|issues|conflict|discord|disharmony|acrimony|breakdown|disputes
parental conflict|discord
conflict|discord between|at
exposed|exposure|subjected to
witness* domestic|violence|abuse|it|things|arguments|incidents|conflict|events
thing|things|stuff|something|everything|what|events that? happened|happens|went|goes|occurred|took|has|have|had ..1 on|happened|with|place|at|between your|uncle|stepdad|dad|him|her|uncle's|mum|gary|home|that|the|@name !at|do|park
thing|things|stuff that? happened|went ..1 with|between|on
what|events went|happened|occurred on? with|between|at !school|nursery|the|football|college
situation at|with|between|in home|your|mum|dad|him|her|uncle
issues|problems|concerns at|with|around|about|in ..1 home
bad|nasty|horrible|not|unkind|scary|upsetting|sad|unpleasant very? nice? things ..2 happened|happen|done|went|at
difficult|hard|bad|traumatic|adverse|negative|upsetting|harmful|unpleasant|distressing|nice childhood? experience|experiences
trauma|traumatic|traumatised
there|were|are|was|is|some|have|been|had|we|has ..1 concerns|worries about|around|regarding|over ..2 how|your|the|care|you !school|homework|health|teeth|weight
safeguarding|welfare|neglect|protection|historic|historical|previous|serious|ongoing|significant|significant concern|concerns|issue|issues|matter|matters|harm
non accidental
needs were|was|are|have|had ..1 not|neglected|been|unmet met|being
neglect*
taken|took|taking|take advantage
exploit*
abus* !name
ill treat*
mistreat*|maltreat*
hard|difficult|struggle|struggles|struggled ..1 to control|manage|contain|handle ..1 anger|temper|emotions|feelings|behaviour|drinking
not ..2 looked|cared|treated|parented after|for? ..1 in|how
things|life|it|home|times ..3 difficult|hard|tough|tense|bad|rocky|rough|strained|awkward|tricky|volatile|unsettled|stormy between|at|with !school|nursery|college|work|football|maths|reading|first
something|anything|stuff ..1 bad|awful|horrible|wrong|terrible|nasty|upsetting|scary happened|was|were|went|took|at
not ..2 able|manage|managed|managing to ..1 keep|protect ..1 safe|you|your
could not ..1 keep|protect you ..1 safe|from
conflict|discord|hostility|violence in|within|around|at
fail|failed|failing to ..1 protect|keep|safeguard
can|could ..1 be|get ..3 rough|physical|scary|strict|harsh|heavy|handy|aggressive|nasty|unpredictable
is|was|were|are|being ..1 too? rough|harsh|strict|firm|physical !skin|game|sea|play|weather|edges|about
harsh discipline|parenting|punishment|words|treatment|way
safe|good|right|best|sensible|bad|poor|unsafe|wrong|risky|harmful choices|decisions|choice|decision ..2 around|about|for|with|when you|your|mum|drink|children
ups and downs
mum|dad|parents|they|gary|karl|@name do|did not ..1 get on|along
were|was|got|been ..1 hurt|injured|harmed|bruised|frightened in|during|by|when|while|at|on|as
events|happenings of|on|that|last|at|leading
bit of a? scene|barney|ding|do|thing|set|to
a scene|barney|domestic
parenting|care was|is|has|were|are ..3 good|poor|enough|consistent|inconsistent|below|adequate|inadequate
saw|seen|heard|experienced|witnessed|seeing|through some|many|a|lots|of|things|difficult|scary|bad|horrible|hard ..2 things ..3 that|no|you|children|at|should
saw|seen|heard|witnessed things
concerns|worries|fears about|for|over|around|regarding your|the ..1 safety|welfare|wellbeing|care|home|treatment
been ..2 problem|problems|trouble|issues|difficulties with|between|involving @name|mum|dad|your|her|his|him
behaviour|actions ..3 can|could ..1 be frighten*|scary|difficult|challenging|unpredictable|worrying
got|gets|get|getting carried away
<kin>|@name|they ..4 having|had|have|has ..2 some|few|many|lots|serious|big ..1 issues|problems|difficulties|troubles !with
not ..1 nice|kind|gentle to|towards|with mum|you|your|dad|him|her|each|them
did ..3 was|were not ..1 okay|ok|acceptable|good|nice|appropriate
out of control
unfortunate|unpleasant|regrettable|upsetting|worrying|nasty event|events|occurrence|episode|business|situation
come|came|comes to ..2 harm
mishandl*
struggl* with his|her|their behaviour|anger|temper|emotions
mistakes in|with|about|around how|what|you|your
<kin>|@name ..3 made ..2 mistakes
has|had|have|got a|his|some ..1 temper
life|childhood|years|upbringing|home ..3 chaotic|unstable|unsettled|troubled|turbulent|difficult|traumatic $|and|at|with
not|never ..1 accidental
not|never ..1 right|good|okay|ok|well|easy at home|between
not ..2 making|made|make|makes|making ..1 good|safe|right|best|sensible choices|decisions
not getting on|along
not ..2 looked|cared|treated after|for? properly|well|right|kindly
not ..2 looked|cared|treated after|for ..1 properly|well|as|right|safely
tough|rough|hard|rocky|difficult|challenging|troubled|chaotic|unsettled time|times|start|patch|period|circumstances|situation|childhood|upbringing|life|home|homelife|year|years at|in|home|life|with|when
troubled|chaotic|unstable|dysfunctional|turbulent|unsafe|abusive|toxic home|household|family|childhood|environment|upbringing|relationship|background|place|person|situation
made|make|makes|making|felt|feel|feeling ..3 uncomfortable
things|it|something ..1 went|gone|go|goes|going wrong|badly|bad|south|downhill|sour|on|far ..1 at|with|between|too|home
lot going on at|in
did|doing|done|does ..2 things|something|stuff ..4 not|wrong|bad|should|inappropriate|shouldn't
because|result|consequence of ..3 's|his|her|their|your actions|conduct|behaviour|parenting|ways|issues|lifestyle
unsafe|bad|wrong|secret touch|touching|touches
inappropriate|unhealthy relationship|messages|pictures|images|photos|content|material|way
sexual|sexually !health|clinic|education
relationship with an|a ..1 older|adult|man
hostile|hostility
tense|bad|difficult|unpleasant|strained atmosphere|feeling|mood at|in|home
strained|tense relations|relationship|between
unexplained injur*|bruis*|mark|marks|burn*
went|go|gone|been through a lot|such|so|something|difficult|hard|bad|terrible|horrible
have|had an|a ..1 impact|effect on you|your
impact of ..2 on you
risky|unsafe|dangerous situation|situations|people|adults|men
not|never ..1 a safe|good person|place|home|adult|environment
issues|demons|struggles that|which|with|means|mean|meant ..3 anger|drink|you|temper
lash|lashed|lashes|lashing out
assault* !course
intimidat*|coerc*
took|taken|taking|take it|things|his|her out|too on|far
overstep*
ill feeling
bad|heated words|exchange|language
his|her|their temper
acted|acts|acting|behaved|behaves|behaving ..2 badly|wrongly|strangely|aggressively|unkindly|violently|sexually|improperly|towards
groom*
someone|somebody|people|you got|get|gets|getting hurt|injured
behaviour|behaviours|actions|conduct towards|was|were|at|is|has|around|which ..3 unacceptable|concerning|worrying|inappropriate|harmful|risky|unsafe|abusive|poor
unacceptable|concerning|worrying|harmful|unsafe|risky|controlling|coercive|abusive|sexualised|sexual|aggressive behaviour|behaviours|actions|act|acts|way|manner
bit of bother|trouble|friction|argy
friction|strife|discord
harm occurred|happened|was|to|that|from
come|came|coming|suffer|suffered|suffering|significant|cause|caused|risk ..1 of? to? significant? harm
sustain* ..2 injur*|bruis*|mark|fracture
injur* sustained|occurred|caused
marks|bruising|injury|injuries was|were|was found|noted|seen|observed|sustained
not always? safe together|around|with|for|parenting
unsafe at|with|parenting|care|around|adult|adults|people
risk|risks posed|he|she|from|to|posed
crossed|cross|crossing|overstepped a|the|your|some|boundaries line|mark|boundaries|boundary
violated|breached boundaries|your|bail|the
handled you|mum
was|were|been|being not? very? unkind|unpleasant|not|horrible|mean|nasty|hurtful to|towards you|mum|your|each|nice
struggling|struggled|struggles|unable|difficulty to|with|in manage|control|managing|controlling ..2 anger|emotions|temper|feelings
anger issues|management|problems|outburst|outbursts
outburst|outbursts
aggression|aggressive
violent|violence !against|is
alleged|allegation*
a|some|few|the|another|that|bad|big falling out|bust|set
dispute|disputes|disturbance|disagreement|disagreements|scuffle|fracas|confrontation|tussle between|at|with|involving|in|last|on|took|and
verbal|physical|heated|minor|serious|violent dispute|argument|arguments|abuse|exchange|confrontation|disagreement|assault|fight
perpetrat*
historic|historical physical|sexual|abuse|emotional
poor|inadequate|substandard|neglectful|unsafe parenting|care|conditions|home|supervision
ability|capacity to protect|parent
did not|not act|behave|behaving|behaved|acting ..2 appropriately|safely|properly|right
`

// plainTable names harm said plainly. Where somebody did it, the vague word
// beside it does no damage.
const plainTable = `
<hurt>
bit|bite|bites you|your|him|her|mum|dad|me|each
hurt|hurts you|your|mum|him|her|me|them|dad|@name
touched|touches|touching your|her|his
left you|them|him|her|your ..4 alone|own|night|day
made|make|makes|making|forced|told you|her|him carry|sell|watch|touch|take|do|eat|hold|go|send
sent you pictures|photos|videos
gave you drugs|alcohol|no
enough food
`

type softWords struct{ soft, plain *matcher }

func (v vocabulary) softWords() softWords {
	return softWords{v.compile(softTable), v.compile(plainTable)}
}

// softenedHarm looks for harm behind vague words, unless the same sentence
// says plainly who did what.
func softenedHarm(p *page) {
	for _, s := range p.sentences {
		if s.part == heading || s.part == greeting || s.part == signoff {
			continue
		}
		t := tables().soft
		if _, _, plain := t.plain.in(p, s); plain {
			continue
		}
		done := false
		t.soft.each(p, s, func(from, to int) {
			if done || p.harmless(s, from, to) {
				return
			}
			p.add(from, to, Look,
				"These words hide what happened, so the child cannot tell what was done or by whom.",
				"Who did what? Can you say it plainly?")
			done = true
		})
	}
}

// harmless tells whether the vague words speak of something else: the child's
// own game, an animal, "without incident".
func (p *page) harmless(s sentence, from, to int) bool {
	if from > s.from {
		switch prev := p.words[from-1].low; {
		case oneOf(prev, "without no nothing funny happy silly lovely"):
			return true
		case prev == "you" && oneOf(p.words[from].low, "lost lose"):
			return true
		}
	}
	// "You lost your temper with the game": the reader's own small storms.
	if p.words[from].low != "were" && p.words[from].low != "was" && p.hasAnyIn(s, s.from, from, "you") && p.hasAnyIn(s, from, to, "control temper lash lashed rough strict choices decisions getting along") {
		return true
	}
	for i := s.from; i < min(to+3, s.to); i++ {
		if pets[p.words[i].low] && (i < from || i >= to-1) {
			return true
		}
	}
	return false
}
