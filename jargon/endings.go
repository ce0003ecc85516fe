package jargon

import "strings"

// relation says how a word of the text stands to a listed word.
type relation uint8

const (
	same    relation = 1 << iota // the listed word itself
	variant                      // its other spelling
	plural                       // with -s: a plural, or the third person of a verb
	verbal                       // with -ed or -ing, or an irregular form of a verb
	degree                       // with -er, -est or -ly: counts for words a child knows only
)

const (
	asIs  = same | variant
	noun  = asIs | plural
	whole = noun | verbal
)

// relate is the gate. It tells how w stands to base, both folded and brought
// to one spelling, or 0 if it is none of its regular endings.
func relate(base, w string) relation {
	n := len(base)
	if w == base {
		return same
	}
	if n < 2 || len(w) < n-2 || w[0] != base[0] {
		return 0
	}
	last := base[n-1]
	if strings.HasPrefix(w, base) {
		switch tail := w[n:]; tail {
		case "s":
			if last == 's' || last == 'x' || last == 'z' || last == 'y' && !vowel(base[n-2]) || strings.HasSuffix(base, "sh") {
				return 0
			}
			return plural
		case "es":
			if last == 's' || last == 'x' || last == 'z' || last == 'o' || strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "sh") {
				return plural
			}
		case "d":
			if last == 'e' {
				return verbal
			}
		case "ed", "ing":
			if last == 'e' && (tail == "ed" || !keepsE(base)) {
				if tail == "ing" && n > 3 && (base[n-2] == 'g' || base[n-2] == 'u') {
					return verbal // ageing, cueing
				}
				return 0
			}
			if tail == "ed" && last == 'y' && !vowel(base[n-2]) {
				return 0
			}
			if mustDouble(base) {
				return 0
			}
			return verbal
		case "er", "est":
			if last != 'e' && !mustDouble(base) {
				return degree
			}
		case "r", "st":
			if last == 'e' {
				return degree
			}
		case "ly", "ish", "ness":
			return degree
		default:
			// doubled: remit, remitted; focus, focussed
			if len(tail) > 1 && tail[0] == last && mayDouble(base) {
				switch tail[1:] {
				case "ed", "ing":
					return verbal
				case "es":
					if last == 's' || last == 'z' {
						return plural
					}
				case "er", "est":
					return degree
				case "y":
				}
			}
		}
		return 0
	}
	stem := base[:n-1]
	if strings.HasPrefix(w, stem) {
		tail := w[n-1:]
		switch {
		case last == 'y' && !vowel(base[n-2]):
			switch tail {
			case "ies":
				return plural
			case "ied":
				return verbal
			case "ier", "iest", "ily", "iness":
				return degree
			}
		case last == 'e':
			switch tail {
			case "ing":
				if base[n-2] != 'i' && !keepsE(base) {
					return verbal
				}
			case "y":
				if base[n-2] == 'l' {
					return degree // gentle, gently
				}
			}
		}
	}
	if strings.HasSuffix(base, "sis") && w == base[:n-2]+"es" {
		return plural
	}
	if strings.HasSuffix(base, "ie") && w == base[:n-2]+"ying" {
		return verbal
	}
	if last == 'c' && strings.HasPrefix(w, base) && (w[n:] == "ked" || w[n:] == "king") {
		return verbal
	}
	return 0
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'
}

// keepsE tells verbs that keep their e before -ing: seeing, dyeing, toeing.
func keepsE(base string) bool {
	return strings.HasSuffix(base, "ee") || strings.HasSuffix(base, "oe") || strings.HasSuffix(base, "ye")
}

// mayDouble tells words that end in one vowel and one consonant.
func mayDouble(base string) bool {
	n := len(base)
	c := base[n-1]
	if n < 2 || vowel(c) || c == 'w' || c == 'x' || c == 'y' || c < 'a' || c > 'z' {
		return false
	}
	if !vowel(base[n-2]) {
		return false
	}
	if n > 2 && vowel(base[n-3]) && !(base[n-3] == 'u' && n > 3 && base[n-4] == 'q') {
		return c == 'l' && base[n-2] == 'e' // fuel, fuelled
	}
	return true
}

// mustDouble tells words of one syllable that double: plan, planned, never
// planed.
func mustDouble(base string) bool {
	if !mayDouble(base) {
		return false
	}
	groups := 0
	for i := 0; i < len(base); i++ {
		v := vowel(base[i]) || base[i] == 'y' && i > 0
		if v && (i == 0 || !vowel(base[i-1])) {
			groups++
		}
	}
	return groups == 1 && !strings.HasSuffix(base, "el")
}

// functionWords take no endings inside a phrase ("a" is not "as").
var functionWords = set(`a an the and or but nor of in on at to for from by with without within into onto upon over under
		as is are was were be been being am it its he she they them his her their our your my me you we us i this that these those
		no not if so than then there here who whom whose which what when where why how any all some such per via due up out off down
		do does did has have had can could will would shall should may might must about after before between during against forward backward onward`)

// hyphenPrefixes are first parts that make one word with what follows, so that
// the second part takes all endings and the two may be written closed.
var hyphenPrefixes = set(`anti co counter cross cyber de dis down ex extra fore hyper inter intra macro micro mid mis multi neuro non
		out over para post pre pro psycho re self semi step sub super trans ultra un under up well`)

// boundPrefixes are first parts that are no words by themselves.
var boundPrefixes = set("anti co de dis hyper inter intra micro mis multi neuro non pre psycho re semi sub ultra un")
