package jargon

import "strings"

// irregularVerbs lists base, past tense, past participle; a slash parts equal
// forms. The prefixes of irregularPrefixes go before them.
const irregularVerbs = `
arise arose arisen
awake awoke awoken
be was/were been
bear bore borne/born
beat beat beaten
become became become
begin began begun
bend bent bent
bet bet bet
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
bring brought brought
broadcast broadcast broadcast
build built built
burn burnt/burned burnt/burned
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
dream dreamt/dreamed dreamt/dreamed
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
know knew known
lay laid laid
lead led led
lean leant/leaned leant/leaned
learn learnt/learned learnt/learned
leave left left
lend lent lent
let let let
lie lay lain
light lit lit
lose lost lost
make made made
mean meant meant
meet met met
pay paid paid
put put put
quit quit quit
read read read
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
show showed shown
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
smell smelt/smelled smelt/smelled
speak spoke spoken
speed sped sped
spell spelt/spelled spelt/spelled
spend spent spent
spill spilt/spilled spilt/spilled
split split split
spread spread spread
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
strike struck struck
strive strove striven
swear swore sworn
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
understand understood understood
upset upset upset
wake woke woken
wear wore worn
weep wept wept
win won won
wind wound wound
write wrote written
`

// irregularDerived are verbs made of one of the above and a prefix.
const irregularDerived = `undergo undertake uphold overcome oversee overtake overthrow overhear withdraw withhold withstand mislead misread
misunderstand mistake foresee forego foretell rewrite redo rebuild retell rethink resend repay reread outgrow outdo override partake
proofread undo unwind`

// irregularPlurals lists singular and plural.
const irregularPlurals = `child children
person people
man men
woman women
foot feet
tooth teeth
mouse mice
goose geese
wife wives
life lives
half halves
self selves
knife knives
leaf leaves
shelf shelves
loaf loaves
thief thieves
calf calves
wolf wolves
scarf scarves
diagnosis diagnoses
criterion criteria
phenomenon phenomena
curriculum curricula
appendix appendices
index indices
addendum addenda
memorandum memoranda
stimulus stimuli
nucleus nuclei
bureau bureaux
passerby passersby
grandchild grandchildren
stepchild stepchildren
schoolchild schoolchildren
godchild godchildren
policeman policemen
policewoman policewomen
chairman chairmen
housewife housewives
midwife midwives
yourself yourselves
themself themselves
ex exes
`

// forms is what is known of irregular words.
type irregular struct {
	base   map[string][]irregularForm // form to bases
	past   map[string]string          // base to past tense
	done   map[string]string          // base to past participle
	plural map[string]string          // singular to plural
}

type irregularForm struct {
	base string
	rel  relation
}

func newIrregular() *irregular {
	t := &irregular{base: map[string][]irregularForm{}, past: map[string]string{}, done: map[string]string{}, plural: map[string]string{}}
	put := func(base, past, done string) {
		for _, forms := range []string{past, done} {
			for _, f := range strings.Split(forms, "/") {
				if f != base {
					t.add(f, base, verbal)
				}
			}
		}
		first := func(s string) string { a, _, _ := strings.Cut(s, "/"); return a }
		t.past[base], t.done[base] = first(past), first(done)
	}
	for _, line := range strings.Split(strings.TrimSpace(irregularVerbs), "\n") {
		v := strings.Fields(line)
		put(v[0], v[1], v[2])
	}
	for _, verb := range strings.Fields(irregularDerived) {
		for n := len(verb) - 2; n > 1; n-- { // the shortest known verb at the end
			root := verb[len(verb)-n:]
			if past, ok := t.past[root]; ok {
				prefix := verb[:len(verb)-n]
				put(verb, prefix+past, prefix+t.done[root])
				break
			}
		}
	}
	t.past["burn"], t.done["burn"] = "burned", "burned"
	t.past["learn"], t.done["learn"] = "learned", "learned"
	t.add("has", "have", plural)
	t.add("does", "do", plural)
	t.add("goes", "go", plural)
	for _, line := range strings.Split(strings.TrimSpace(irregularPlurals), "\n") {
		v := strings.Fields(line)
		t.add(v[1], v[0], plural)
		t.plural[v[0]] = v[1]
	}
	// Words that people list in the plural and also use in the singular.
	t.add("criterion", "criteria", plural)
	t.add("phenomenon", "phenomena", plural)
	return t
}

func (t *irregular) add(form, base string, rel relation) {
	for _, f := range t.base[form] {
		if f.base == base {
			return
		}
	}
	t.base[form] = append(t.base[form], irregularForm{base, rel})
}
