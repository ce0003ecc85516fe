package jargon

import "strings"

// set makes a constant table of words.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Closed classes of English, as far as fitting a wording needs them.
var (
	articles     = set("a an the")
	determiners  = set("a an the your my our his her their its this that these those some any no each every another either neither both all many few several most what which whose")
	swallowed    = set("a an the your my our his her their its this that these those") // may give way to a determiner of the wording
	numberLike   = set("one two three four five six seven eight nine ten both many few several these those all")
	prepositions = set("about above across after against along among around as at before behind below beside between by during for from in inside into like near of off on onto out outside over past since through till to towards under until up upon with within without than because if while via except including re")
	conjunctions = set("and or but so nor yet then when where that who whose which how why whether because if while although though unless until since as than before after once")
	auxiliaries  = set("is are was were be been being am has have had do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't not never also always often still already just only now soon again")
	beWords      = set("is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're he's she's it's become became becomes feel feels felt seem seems seemed get gets got look looks looked stay stays stayed")
	isWords      = set("is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're he's she's it's means meant")
	subjects     = set("i you he she it we they there nobody everyone someone somebody who")
	objects      = set("me you him her it us them someone something somebody yourself myself himself herself themselves each this that these those everyone people children mum dad nan grandad")
	modals       = set("could can might must may will would should is are was were has had does did am cannot won't can't")
	indefinites  = set("someone somebody something everyone everybody everything anyone anybody anything nobody nothing people who what how whether where when why whoever whatever")
	gerundTakers = set("about stop start enjoy like dislike avoid keep mean discuss include involve mention hate love risk try finish practise prevent is was are were means meant includes involves included involved")
	particles    = set("up down out off away back over on in together apart safe calm steady clear well open shut free warm better")
	relatives    = set("who that which where when whose to for about of with from in at on by after before under into without because if how what as than so until")
	adjectives   = set("good bad big small long short new old right wrong clear unclear sure unsure safe unsafe calm upset angry sad happy worried scared frightened ready able unable likely unlikely important serious hard easy strong weak steady unsteady common rare careful kind unkind enough extra poor rich clean dirty dangerous different difficult early late quick slow loud quiet true untrue wild close better worse best worst best-known usual unusual normal whole full empty open shut hurt suitable next last first main shared separate secret private public helpful fair unfair tired ill well unwell alone lonely cold warm busy free possible impossible necessary needed sorry proud sick missing lasting worrying upsetting frightening caring loving boring annoying tidy quieter calmer safer happier hungry thirsty ashamed cross afraid alive guilty bigger smaller autistic disabled blind deaf broken")
	uncountable  = set("help advice food money time work information support care housing news progress safety trouble abuse harm love schooling learning behaviour proof evidence violence friendship permission punishment checking medicine furniture clothing homework research equipment contact pressure attention respect trust fun play anger health housing transport treatment drink training teaching understanding bleeding stuff poo wee sick blood milk rent autism glue gas anger hunger epilepsy sadness spending smacking hitting shouting fighting talking living")
	pluralOnly   = set("people children rules feelings clothes police thoughts belongings papers men women")
	singularS    = set("news this his its was is has us bus gas plus yes class boss loss illness business address process access stress mess less unless always perhaps series species fitness wellness kindness bus focus")
	instructions = set("say write describe tell name use explain ask leave give show put avoid think drop spell list")
	askingWords  = set("what who how why when where which exactly instead only plainly clearly whether it whose nothing him her them the their your this a")
)

// verbNouns are base verbs that are nouns as well: "plan for you", "talk with".
var verbNouns = set(`act aim answer ask attack attempt balance call care cause challenge chance change chat check claim comfort concern contact control copy cost count cover
damage deal decline delay demand design doubt drive drop effort end exchange excuse experience fall fight find finish focus force form function group growth guess hand harm hate head help hold
home hope hurt impact influence interest issue joke judge jump keep kick kiss label lack laugh lead leave lie limit link list look love mark matter measure meet mention mind mistake move name need note
offer order pain part pause pay phone place plan play point practice present press promise prompt question raise reach reason record report request respect rest result return review reward ring risk role rule run
rush save say search sense set shape share shout show sign sleep smile sound split spread stand start state stay step stop stress struggle study support surprise swap switch talk target task test
threat time top touch trade train travel treat trick trouble trust try turn understanding update upset use view visit voice vote wait walk want warning wash watch welcome will win wish wonder word work worry wound write
trip witness guide stamp stretch tour trade transfer view volunteer waste wave whisper whistle shape signal smoke squeeze tackle rate scan rent record regret
sample seal scream pinch pack nod lock launch hunt hire float escape twist exercise pass speed pile block book base beat bet bother bully burn
team abuse bar cross cry fear fix guard hug kiss knock land lift lock match mix notice pile plug spark spot store stem suit taste tie track trap wind wrap ban hint split sum climb cook
cover dress grab kick drink light ride swim tear bid cast rise smell stick shake swing bite break catch dream fly cut ring spell`)

// baseVerbs are the verbs that wordings start with, beside the irregular ones.
var baseVerbs = set(`abuse accept act add admit agree aim allow annoy answer appear apply argue arrange ask attack avoid back bar base beg begin behave belong blame block boil book bother bully call calm cancel care carry cause
change chase chat check cheer claim clean clear climb close collect come comfort complain concern confirm connect contact continue control copy cope count cover cross cry damage decide delay deliver depend describe
design destroy die discuss dislike disturb doubt drag drop earn empty encourage end enjoy enter excuse expect explain explore face fail fasten fear fill finish fit fix follow force form free frighten gather
greet guard guess guide handle happen harm hate help hope hug hurry include increase injure insist insult invite involve join joke judge jump keep kick kill kiss knock label lack land last laugh lie lift like limit link list listen live
look lock love lower make manage mark match matter measure mention mind miss mix move name need note notice obey offer open order organise own pack part pass pause phone pick place plan play please point practise
praise prepare press pretend prevent promise protect prove provide pull punish push question raise reach receive record reduce refuse remember remind remove repeat reply report rescue respect rest return reward risk rub rule rush
save scare search seem separate serve settle shape share shout show sign slow smack smile smooth sort sound spell stare start state stay step stop store stress struggle study suggest suit support suppose surprise swap switch
talk taste tease test thank threaten tidy touch track train travel treat trick trouble trust try turn upset use value visit vote wait walk want warn wash watch weaken weigh welcome wish wonder work worry worsen wrap
yell calm cope settle rely cheat mean stick differ grab grow double halve spot speed spend bring blend bump check dress hint jot mend plug pile shout share spark steer sway team wind weigh set split tie strengthen hand ease recover belong react focus approve ban bar breathe build burn carry deal undo sort sum hit shut cut beat treat stem swear spoil stand trap use hide affect owe seem present improve arrive realise recognise apologise disagree explore follow focus argue describe discover divide rely escape exist gain guide
hand heal hire hunt imagine inform introduce invite joke launch lend limit locate lose manage mend nag nod notice observe own pack pinch plan point pour practise praise predict produce push rate
reply rescue respect rinse risk roll ruin scan scold scream seal search shape shave shiver signal smoke sneeze soothe sort squeeze stamp starve stay stretch tackle tempt tour trace trade transfer trip
twist upset vanish view volunteer wander warm waste wave whisper whistle wipe witness worship wrestle calculate celebrate collect compare complete connect create decorate donate educate exaggerate
examine hesitate ignore illustrate indicate investigate involve motivate negotiate operate participate postpone record recover reduce refer reflect refuse regret reject relax remain remove
rent replace represent resist resolve retire reveal ring sail sample satisfy shorten smooth solve spare strengthen struggle supervise surround survive tolerate translate weaken`)

// isVerb tells whether a folded word is a base verb that Dearly can inflect.
func isVerb(w string) bool {
	_, ok := lang.past[w]
	return ok || baseVerbs[w]
}

// verbBase finds the verb a word is a form of, and how.
func verbBase(w string) (base string, rel relation) {
	if isVerb(w) {
		return w, same
	}
	if w == "being" {
		return "be", verbal
	}
	for _, f := range lang.base[w] {
		if _, ok := lang.past[f.base]; ok {
			return f.base, f.rel
		}
	}
	var buf [8]string
	for _, b := range bases(buf[:0], w) {
		if isVerb(b) {
			if r := relate(b, w); r != 0 && r&degree == 0 {
				return b, r
			}
		}
	}
	return "", 0
}

// tense is the form of a verb or the number of a noun.
type tense uint8

const (
	bare       tense = iota // liaise
	third                   // liaises
	past                    // liaised; undertook
	participle              // (was, has) liaised; undertaken
	gerund                  // liaising
)

// conjugate gives a form of a base verb.
func conjugate(v string, t tense) string {
	switch t {
	case third:
		switch v {
		case "have":
			return "has"
		case "be":
			return "is"
		}
		return addS(v)
	case past:
		if p, ok := lang.past[v]; ok {
			return p
		}
		return addEd(v, "ed")
	case participle:
		if p, ok := lang.done[v]; ok {
			return p
		}
		return addEd(v, "ed")
	case gerund:
		if strings.HasSuffix(v, "ie") {
			return v[:len(v)-2] + "ying"
		}
		return addEd(v, "ing")
	}
	return v
}

// addS gives the plural of a noun or the third person of a verb.
func addS(w string) string {
	n := len(w)
	if n < 2 {
		return w + "s"
	}
	if p, ok := lang.plural[w]; ok {
		return p
	}
	switch last := w[n-1]; {
	case last == 'y' && !vowel(w[n-2]):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "sis"):
		return w[:n-2] + "es"
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh"):
		return w + "es"
	case last == 'o' && !vowel(w[n-2]) && w != "photo" && w != "piano":
		return w + "es"
	}
	return w + "s"
}

// addEd adds -ed or -ing.
func addEd(v, ending string) string {
	n := len(v)
	last := v[n-1]
	switch {
	case last == 'e' && ending == "ed":
		return v + "d"
	case last == 'e' && !keepsE(v) && ending == "ing" && v != "be":
		return v[:n-1] + ending
	case last == 'y' && ending == "ed" && n > 1 && !vowel(v[n-2]):
		return v[:n-1] + "ied"
	case last == 'c':
		return v + "k" + ending
	case mustDouble(v) || doubles[v] || last == 'l' && mayDouble(v):
		return v + string(last) + ending
	}
	return v + ending
}

// doubles are verbs of several syllables stressed on the last.
var doubles = set("admit begin forget upset prefer refer permit commit regret control occur submit forbid transfer outrun undercut kidnap worship overlap")
