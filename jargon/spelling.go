package jargon

import "strings"

// Other spellings. Both sides of a comparison are brought to one spelling, so
// it does not matter that the chosen one is sometimes no word ("sise").

// respell lists the beginnings of words that are spelt in two ways, the one we
// turn away from first. Every word that begins so is changed.
var respell = [...][2]string{
	// -or for -our
	{"armor", "armour"}, {"behavior", "behaviour"}, {"candor", "candour"}, {"clamor", "clamour"}, {"color", "colour"},
	{"demeanor", "demeanour"}, {"discolor", "discolour"}, {"dishonor", "dishonour"}, {"endeavor", "endeavour"},
	{"favor", "favour"}, {"fervor", "fervour"}, {"flavor", "flavour"}, {"harbor", "harbour"}, {"honor", "honour"},
	{"humor", "humour"}, {"labor", "labour"}, {"misbehavior", "misbehaviour"}, {"neighbor", "neighbour"}, {"odor", "odour"},
	{"parlor", "parlour"}, {"rancor", "rancour"}, {"rigor", "rigour"}, {"rumor", "rumour"}, {"savior", "saviour"},
	{"savor", "savour"}, {"splendor", "splendour"}, {"tumor", "tumour"}, {"valor", "valour"}, {"vapor", "vapour"}, {"vigor", "vigour"},
	// -er for -re
	{"caliber", "calibre"}, {"centered", "centred"}, {"centering", "centring"}, {"center", "centre"}, {"fiber", "fibre"}, {"liter", "litre"},
	{"luster", "lustre"}, {"meager", "meagre"}, {"meter", "metre"}, {"somber", "sombre"}, {"specter", "spectre"}, {"theater", "theatre"},
	// e for ae and oe
	{"anemi", "anaemi"}, {"anesthe", "anaesthe"}, {"cesarean", "caesarean"}, {"caesarian", "caesarean"}, {"diarrhea", "diarrhoea"},
	{"encyclopedi", "encyclopaedi"}, {"estrogen", "oestrogen"}, {"etiolog", "aetiolog"}, {"feces", "faeces"}, {"fecal", "faecal"},
	{"fetal", "foetal"}, {"fetus", "foetus"}, {"gynecolog", "gynaecolog"}, {"hemo", "haemo"}, {"leukemi", "leukaemi"}, {"maneuver", "manoeuvre"},
	{"orthopedic", "orthopaedic"}, {"pediatric", "paediatric"}, {"pedophil", "paedophil"}, {"archeolog", "archaeolog"}, {"edema", "oedema"},
	// one l or two
	{"canceling", "cancelling"}, {"channeling", "channelling"}, {"counselor", "counsellor"}, {"counseling", "counselling"},
	{"labeling", "labelling"}, {"leveling", "levelling"}, {"modeling", "modelling"}, {"signaling", "signalling"}, {"traveling", "travelling"}, {"traveler", "traveller"}, {"enroll", "enrol"}, {"enrolm", "enrolm"}, {"fulfill", "fulfil"}, {"install", "instal"}, {"instill", "instil"}, {"skillful", "skilful"},
	{"willful", "wilful"}, {"jewelry", "jewellery"}, {"distill", "distil"}, {"marvelous", "marvellous"}, {"woolen", "woollen"}, {"councilor", "councillor"},
	// others
	{"acknowledgment", "acknowledgement"}, {"adviser", "advisor"}, {"ageing", "aging"}, {"analog", "analogue"}, {"catalog", "catalogue"},
	{"cozy", "cosy"}, {"cosily", "cosily"}, {"defense", "defence"}, {"dialog", "dialogue"}, {"enquir", "inquir"}, {"gray", "grey"}, {"judgment", "judgement"},
	{"license", "licence"}, {"licensing", "licencing"}, {"mold", "mould"}, {"mom", "mum"}, {"offense", "offence"}, {"pajama", "pyjama"}, {"plow", "plough"},
	{"practise", "practice"}, {"practising", "practicing"}, {"pretense", "pretence"}, {"program", "programme"}, {"skeptic", "sceptic"}, {"smolder", "smoulder"},
	{"sulf", "sulph"}, {"aluminum", "aluminium"}, {"artifact", "artefact"}, {"checklist", "checklist"}, {"connexion", "connection"}, {"naivety", "naivete"},
}

// respellAt tells where the rows of respell with each first letter begin; it
// is a table so that most words cost one look.
type respellTable struct{ rows [26][][2]string }

func newRespell() *respellTable {
	t := &respellTable{}
	for _, r := range respell {
		if r[0] != r[1] {
			c := r[0][0] - 'a'
			t.rows[c] = append(t.rows[c], r)
		}
	}
	return t
}

// canon brings a folded word to the spelling that words are compared in.
func (t *respellTable) canon(w string) string {
	if w == "" || w[0] < 'a' || w[0] > 'z' {
		return w
	}
	for _, r := range t.rows[w[0]-'a'] {
		if strings.HasPrefix(w, r[0]) {
			if strings.HasPrefix(w, r[1]) {
				continue // "programme" already is what "program" becomes
			}
			tail := w[len(r[0]):]
			if r[0] == "maneuver" { // manoeuvred, manoeuvring: no e before the ending
				if strings.HasPrefix(tail, "ed") || strings.HasPrefix(tail, "ing") {
					return "manoeuvr" + tail
				}
			} else if (r[0] == "mom" || r[0] == "mold" || r[0] == "gray") && len(tail) > 3 {
				continue // moment, molder
			} else if r[0] == "labor" || r[0] == "liter" || r[0] == "meter" || r[0] == "color" || r[0] == "honor" || r[0] == "humor" || r[0] == "rigor" || r[0] == "vigor" || r[0] == "sulf" || r[0] == "hemo" || r[0] == "edema" {
				// both sides change alike, whatever follows
				if (r[0] == "liter" || r[0] == "meter") && tail != "" && tail != "s" {
					continue
				}
			} else if r[0] == "program" && tail != "" && tail != "s" {
				continue
			}
			w = r[1] + tail
			break
		}
	}
	return british(w)
}

// british turns -ize endings into -ise and -yze into -yse.
func british(w string) string {
	z := strings.LastIndexByte(w, 'z')
	if z < 2 || w[z-1] != 'i' && w[z-1] != 'y' {
		return w
	}
	switch w[z+1:] {
	case "e", "es", "ed", "ing", "er", "ers", "ation", "ations", "ational", "able", "ement":
		if z < 3 { // size, sizes
			return w
		}
		return w[:z] + "s" + w[z+1:]
	}
	return w
}
