package coach

import "strings"

// families are the word classes that patterns name in <angle brackets>.
var families = map[string]string{
	"kin":     femaleKin + " " + maleKin + " " + openKin,
	"weekday": "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays weds tues thurs",
	"month":   "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec",
	"season":  "spring summer autumn winter easter christmas eid diwali hanukkah ramadan half term",
	"period":  "day days week weeks weekend weekends month months fortnight term terms year years night nights morning mornings evening evenings afternoon afternoons hour hours minutes summer holidays holiday",
	"be":      "am is are was were be been being 's",
	"have":    "have has had having",
	"grownup": femaleKin + " " + maleKin + " " + openKin + " he she they someone somebody",
	"hurt":    plainHarm,
}

const (
	femaleKin = "mum mums mummy mam mammy mama mom mother nan nans nana nanny nani gran granny gran's grandma grandmother auntie aunty aunt aunts sister sisters stepmum stepmother stepsister girlfriend wife daughter niece goddaughter godmother mo mgm pgm bm"
	maleKin   = "dad dads daddy papa father grandad granddad grandpa grandfather uncle uncles brother brothers stepdad stepfather stepbrother boyfriend husband son nephew godfather fa mgf pgf bf"
	openKin   = "parents parent carer carers cousin cousins partner ex sibling siblings sib sibs twin family grandparents twins bio"

	// people at work and about, of either sex unless their word tells
	femalePeople = "lady ladies woman women girl girls miss mrs ms midwife queen headmistress policewoman actress waitress"
	malePeople   = "man men boy boys mr sir policeman headmaster lad lads guy bloke king prince"
	openPeople   = "teacher teachers nurse doctor dr judge worker workers manager lawyer solicitor officer officers interpreter friend friends mate mates foster adopters adopter neighbour neighbours person people headteacher head coach therapist dentist driver mentor tutor assistant guardian chair child children baby babies kid kids pupil adult adults grown visitor helper psychologist paediatrician gp hv senco cleaner landlord boss cook boxer singer player teenager imam priest vicar rabbi pet dog cat puppy kitten pony horse rabbit hamster guinea parrot fish tortoise goat snake bear teddy doll character prof professor social advocate reviewing"

	// groups are several people, never a she or a he
	groups = "staff school schools class group team council family police"

	plainHarm = "hit hits hitting punch punched punches punching kick kicked kicks kicking slap slapped slaps slapping smack smacked smacks smacking push pushed pushes pushing shove shoved strangled strangle choked choke burned burnt burns bite stabbed stab beat beats beaten beating shook dragged grabbed threw throws thrown rape raped raping spat smashed shouted shouts shouting screamed screaming swore swearing threatened threatens locked whipped belted starved drank cut killed kill bruised"
)

var (
	kin       = set(families["kin"])
	others    = set(femalePeople + " " + malePeople + " " + openPeople + " " + groups + " he she him her his hers they them their theirs someone somebody")
	female    = set(femaleKin + " " + femalePeople + " " + openKin + " " + openPeople)
	male      = set(maleKin + " " + malePeople + " " + openKin + " " + openPeople)
	plural    = set("parents carers brothers sisters siblings sibs cousins grandparents twins family friends mates teachers workers officers police people children kids staff adults adopters neighbours ladies women men girls boys lads school schools council team class group nurses doctors grown they both two three four dads mums aunts uncles dogs cats rabbits kittens puppies socks shoes words")
	calendar  = set(families["weekday"] + " " + families["month"] + " easter christmas eid diwali hanukkah ramadan halloween boxing")
	pets      = set("dog cat puppy kitten pony horse rabbit hamster guinea parrot fish tortoise goat snake kittens dogs cats")
	abouts    = set("mr mrs ms miss dr auntie aunty aunt uncle nan nana nanny nani gran granny grandma grandad grandpa cousin friend friends teacher judge coach sister brother called named prof sir nurse officer constable pc dc")
	ambiguous = set("hope grace faith joy may will mark rose chance case summer autumn winter april june august rich jack art bill pat sky amber ruby dawn eve river rain star ray iris ivy lily holly ash rowan robin jade pearl gene drew frank guy harry honey angel blue brook chase dale destiny faye gale heath heaven jasmine jay justice king lane melody miles miracle nick olive page penny poppy precious princess rob skye sandy serenity sonny stormy sue tiger tim trinity victor violet willow dean")

	numberWords = set("one two three four five six seven eight nine ten eleven twelve fourteen a")
	ordinals    = set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty thirtieth thirty")

	// starters are ordinary words that often begin a sentence, so that their
	// capital makes no name of them.
	starters = set(`a about after again all almost also although always am an and another any anything are as at
 away back be because been before being below best both but by can child children come could day days did do does done down
 each either even ever every everybody everyone everything few finally first for from fun going good great had half has have having
 hello help here home how however i if in inside instead into is it its just keep last late later least left less let like little lots
 many maybe me mine more mornings most much must my near nearly never new next no nobody none nor not nothing now of off often ok okay on once one only
 or other others our out outside over perhaps please quite rather really remember right safe same seen several shall she he they them him
 her his their should since so some somebody someone something sometimes soon sorry still such sure take tell than thank thanks that the then there
 these thing things this those though three through to today together tomorrow tonight too two under until up us very visit was we well were what
 when where whether which while who whose why will with without work worries would yes yesterday yet you young your yours
 both during despite given regarding re following risk school home contact placement plan worker next action actions present seen safety review
 education health bedroom bed food housing money court police basic care needs emotional physical presentation presents presentation continues remains
 no non poor interim joint statutory unannounced announced initial core infant baby mother father parents parent carer carers siblings family
 mum dad nan social services professionals concerns issues observations analysis background summary outcome reason views wishes feelings
 told said says say asked thank see saw met went came got made look looking being hopefully luckily sadly happily usually eventually straight recently
 according across along among around behind beside between beyond everyone's somebody's people most several done five four six seven eight nine ten part
 check keep ring call read write draw sit stop start try use wash wear bring buy eat find get give go hear hold hope know leave live love mean move need
 open pay play put run send set show sing sleep speak stay talk think turn wait walk want watch win wish happy birthday congratulations brilliant lovely
 kind warm regards dear hi best bye cheers further none nil adequate appropriate child's children's yp young infant's nobody's well-done it's here's of course`)
	notPast = set("ahmed mohammed muhammad mohamed fred ted ned alfred wilfred jared ahmad saeed hamed winifred mildred reed sterling fleming")
)

// isChild tells whether a name of the child begins at word i, and how long it is.
func (p *page) childAt(i int) int {
	if !p.words[i].upper {
		return 0
	}
	for _, name := range p.names {
		if i+len(name) > len(p.words) {
			continue
		}
		same := true
		for k, w := range name {
			same = same && p.words[i+k].low == w
		}
		if same {
			return len(name)
		}
	}
	return 0
}

func (p *page) isChild(i int) bool { return p.childAt(i) > 0 }

// isName tells whether word i looks like the name of a person or place.
func (p *page) isName(s sentence, i int) bool {
	w := &p.words[i]
	if !w.upper || len(w.low) < 2 || calendar[w.low] && p.isDate(s, i) || w.low == "i" || w.joined && w.brk != '-' {
		return false
	}
	if i > s.from && !p.opensSpeech(s, i) {
		return !starters[w.low] || abouts[p.words[i-1].low]
	}
	if starters[w.low] || kin[w.low] || others[w.low] {
		return false
	}
	if len(w.low) >= 5 && (strings.HasSuffix(w.low, "ed") || strings.HasSuffix(w.low, "ing")) && !notPast[w.low] {
		return false
	}
	return true
}

// isDate tells whether a word of the calendar is one here: Jan, April, May and
// June are names too.
func (p *page) isDate(s sentence, i int) bool {
	if !oneOf(p.words[i].low, "jan april may june august") {
		return true
	}
	return i > s.from && (p.words[i-1].isNumber() || ordinals[p.words[i-1].low] ||
		oneOf(p.words[i-1].low, "in on by until since of last next during this before after from mid early late")) ||
		i+1 < s.to && p.words[i+1].isNumber()
}

// opensSpeech tells whether word i begins a sentence within the sentence,
// after a colon.
func (p *page) opensSpeech(s sentence, i int) bool {
	return i > s.from && p.words[i].brk == ':'
}
