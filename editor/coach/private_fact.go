package coach

import (
	"strings"
)

// A private fact needs two things in one sentence: a fact of a private sort,
// and somebody other than the reader or the writer whose fact it is. The
// person is the one named last before the fact, else the first one after.

const healthTable = `
depress* !that|me|you
anxiety
psychosis|psychotic|schizophrenia|schizophrenic|bipolar|ptsd|ocd|adhd|add|asd|autism|autistic|dyslexia|dyslexic|tourette's
dementia|alzheimer*|parkinson*|cancer|tumour|leukaemia|stroke|diabetes|diabetic|asthma|epilep*|seizure|seizures|fits|hiv|aids|hepatitis|cirrhosis|ms
std|sti|chlamydia|herpes|infertil*|ivf
pregnan*
menopause
broke|broken|breaking|fractured her|his|a ..1 hip|leg|arm|back|neck|wrist|ankle
was|were|been sexually? abused|assaulted|raped|molested
expecting a|another|her|twins baby?
miscarr*
abortion|stillbirth|stillborn
had|having|have a termination|abortion
suicid*
take|took|taken|taking|end|ended|ending her|his|their own? life
harmed|harms|hurts herself|himself
overdos*
took|taken|take too many tablets|pills
self harm*
cut|cuts|cutting herself|himself|themselves
sectioned|detained under? the? mental?
psychiatr*
mental health|illness|breakdown
nervous breakdown
breakdown
personality|eating|bipolar|attachment|stress disorder
anorexi*
bulimi*
learning disability|disabilities|difficulties|difficulty
alcoholic|alcoholism|alcohol|rehab|detox*|methadone|heroin|cocaine|crack|ketamine|amphetamine*|addict*|addiction|subutex|valium|spice
drinking|drink problem|problems|too|heavily|again|habit
drinks|drank too|heavily|every|a lot
problem|problems with drink|drinking|drugs|alcohol
drug|drugs|substance use|user|problem|problems|habit|misuse|worker|service|services|test|tests|team|abuse|again
use|uses|using|used|takes|taking|took|took|on|off drugs|weed|cannabis|substances
smokes|smoking|smoked|grows|grew weed|cannabis|crack|spice|skunk
operation|chemotherapy|chemo|dialysis|transplant|biopsy
having|needs|had|heart|brain surgery
kidney|kidneys|liver|lungs|heart ..1 is|are failing|failed|bad
his|her|their drinking|depression|addiction|illness|drug
heart attack|condition|disease|problem|problems|failure
in|into|to|from|out hospital !to|with|as
admitted to
has|had|have|with a|an serious|rare|long|terminal|mental|heart illness|disease
terminally ill
is|are|was dying
off sick
signed off
takes|taking|on|off|prescribed|needs|stopped her|his|their|the? ..1 medication|tablets|antidepressants|medicine|pills|meds|insulin
medication|antidepressants|insulin
counselling|counsellor|therapy|therapist
test results
diagnos*
disabled
wheelchair
suffers|suffering|suffered from|with
chronic|enduring|ongoing|underlying health|mental|illness|pain
epds
dsh
`

const offenceTable = `
convict*
arrest*
charged with|over|for
in|to|from|out|into of? prison|jail|custody
prison|jail !service
on|of|his|her|breached|broke bail|probation|remand|licence|parole|tag|parole
on a|his|her tag|curfew|suspended
tagged|imprisoned|jailed|remanded|bailed
known to|with|by ..1 police|probation|courts
criminal record|conviction|convictions|offence|offences|past|history
police record
sex|violent|registered|schedule sex? offender|offenders|offences
offence|offences|offender|offending|reoffend*
sentenc*
found|pleaded|pleads guilty
guilty of
burgl*
shoplift*
robbery|robbed|fraud|theft
stole|steals|stealing|stolen from
deals|dealing|dealt|sells|selling|sold in? drugs|weed|cocaine|cannabis|heroin
drug dealer|dealing|dealers
caught with|stealing|shoplifting|dealing|driving
wanted by
a|police|formal caution
cautioned by|for
community service|order|payback
drink driv*
going|went|goes|has|have|up to|in|before ..2 court for|over|because|about
under investigation
hmp
awaiting trial|sentence|sentencing|court
trial
in trouble with|for|again
served time|years|months
dangerous driving
`

// whereTable names words that put a person in a place.
const whereTable = `
lives|living|live|lived|moved|moving|moves|staying|stays|stay|residing|resides|resident|based|works|working|work|relocated|hiding|fled|gone ..4 in|at|to|near|on|from|outside|by|with
lives|living|live|moved|staying|residing alone
is|are|'s now? currently|in|at|near now? in|at|near
house|flat|home|place|caravan|address|whereabouts is|are|'s
new? address
in|at|to a|the|an ..2 refuge|hostel|shelter|safehouse
in|to|at a children 's? home
in|to a care|nursing|residential|secure home|unit
goes to !see|the|bed|work|church|a|sleep|nursery|football|court|him|her|you|hospital|my|your|meetings|every
`

// tellTable names who told the worker; the teller stands before the match or
// at its end.
const tellTable = `
rang|called|phoned|contacted|emailed|telephoned|approached|alerted|informed|notified|tipped us|children's|children|social|the|our|childrens|mash|me services|team|council|office|department|police|care|off|hub|worker|line
rang|called|phoned|contacted|emailed|alerted|informed|notified us
rang|called|phoned|contacted|emailed|alerted|informed|notified|told|reached the? children|childrens 's? services|social
told us that|about|they|he|she|there|you|your|mum|dad|of|what|when|something
told social|children's|the services|council|care
reported it|you|them|mum|dad|him|her|the|this|that|what|your|concerns|a|us
got in touch with us|social|children's|the
made a|the|this|another ..1 referral|report|complaint|call|phone
a|anonymous referral|call|report from|by
referral|referrals came|from|by|was|received|made|is ..1 from|by|in|school|nursery
referral from|by
referred|reported|flagged to|you|the|them|your|it|us ..2 us|social|children's|mash|services|council|family|to
were|was|been|being contacted|rung|called|told|alerted|referred|reported|phoned|approached|informed|notified|emailed ..3 by
concerns|worries were? raised|reported|shared ..2 by
raised concerns|worries|a|the|her|his
who ..0 reported
`

type privateWords struct{ health, offence, where, tell *matcher }

func (v vocabulary) privateWords() privateWords {
	return privateWords{v.compile(healthTable), v.compile(offenceTable), v.compile(whereTable), v.compile(strings.ReplaceAll(tellTable, "..0 ", ""))}
}

const (
	privateAsk = "Does this child need to know it, and who else may read the letter?"
	healthWhy  = "This is about somebody else's health."
	offenceWhy = "This is about what the police or a court have to do with somebody else."
	whereWhy   = "This says where somebody else lives or is."
	numberWhy  = "This gives somebody else's number or address."
	tellerWhy  = "This says who told us or asked us to come."
)

func privateFactOfOthers(p *page) {
	t := tables().private
	for _, s := range p.sentences {
		if s.part == heading || s.part == greeting || s.part == signoff {
			continue
		}
		p.contactDetails(s)
		if from, to, ok := p.otherFact(t.health, s); ok {
			p.add(from, to, Ask, healthWhy, privateAsk)
		}
		if from, to, ok := p.otherFact(t.offence, s); ok {
			p.add(from, to, Look, offenceWhy, privateAsk)
		}
		p.whereabouts(s)
		p.teller(s)
	}
}

// otherFact gives the first match in s that belongs to somebody else.
func (p *page) otherFact(m *matcher, s sentence) (int, int, bool) {
	from, to, ok := 0, 0, false
	m.each(p, s, func(a, b int) {
		if ok {
			return
		}
		if p.owner(s, a) == otherPerson {
			from, to, ok = a, b, true
		}
	})
	return from, to, ok
}

// owners of a fact
type ownerKind uint8

const (
	nobody ownerKind = iota
	reader
	writer
	otherPerson
	animal
)

var (
	readerWords = set("you your yours yourself")
	writerWords = set("i me my mine we us our ours")
)

// owner tells whose fact stands at word at: that of the person named last
// before it, else of the first named after it.
func (p *page) owner(s sentence, at int) ownerKind {
	for i := at - 1; i >= s.from; i-- {
		// "Jordan from your unit was …" is about Jordan.
		if p.words[i].low == "your" && i > s.from && at > i+2 && oneOf(p.words[i-1].low, "from in at of on to") {
			continue
		}
		if k := p.personAt(s, i); k != nobody {
			return k
		}
	}
	for i := at + 1; i < min(s.to, at+8); i++ {
		if k := p.personAt(s, i); k != nobody {
			return k
		}
	}
	return nobody
}

var workPeople = set("teacher teachers nurse doctor dr judge worker workers manager lawyer solicitor officer officers police interpreter gp hv staff school schools psychologist paediatrician social advocate reviewing council team class group driver tutor professor prof senco visitor")

// personAt tells who word i speaks of. People at their work have no fact of
// their own there, unless they stand in the possessive or as a subject with it.
func (p *page) personAt(s sentence, i int) ownerKind {
	w := &p.words[i]
	low := w.low
	switch {
	case w.quoted:
		return nobody
	case readerWords[low] || p.isChild(i):
		return reader
	case writerWords[low]:
		return writer
	case pets[low]:
		return animal
	case workPeople[low]:
		return nobody
	case kin[low] || low == "bm" || low == "bf":
		return otherPerson
	case oneOf(low, "family grown people person children child kids baby school group class character bear teddy doll council player staff other"):
		return nobody
	case others[low]:
		return otherPerson
	case p.isName(s, i) && !p.shorthand(i) && !placeWords[low]:
		// A capital after "in" or "to" is a place.
		if i > s.from && oneOf(p.words[i-1].low, "in at near from to on") {
			return nobody
		}
		return otherPerson
	}
	return nobody
}

var (
	ownLines  = set("childline nspcc samaritans helpline office duty desk team line emergency council shout papyrus switchboard switch")
	roadWords = set("street road lane close avenue drive crescent way gardens terrace place court grove hill mews row square walk house flats")
)
