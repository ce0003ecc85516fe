package jargon

import "strings"

// person is who a wording speaks about, once it stood behind "her" or "their".
type person struct{ subject, object, owner string }

var persons = map[string]person{
	"his": {"he", "him", "his"}, "her": {"she", "her", "her"}, "their": {"they", "them", "their"},
	"my": {"I", "me", "my"}, "our": {"we", "us", "our"},
}

// toPerson turns a wording that says "you" to the one whose thing it is: "her
// presentation" is how she seemed, and not how you seemed. It reports false where
// it cannot.
func toPerson(words []string, who person) ([]string, bool) {
	out := append([]string{}, words...)
	single := who.subject == "he" || who.subject == "she"
	said := false
	for i, w := range lowered(words) {
		switch bare := strings.TrimRight(w, ","); {
		case bare == "your":
			out[i] = who.owner
		case bare == "you":
			next := ""
			if i+1 < len(words) {
				next = strings.TrimRight(strings.ToLower(words[i+1]), ",")
			}
			if next == "" || bare != w || prepositions[next] || next == "to" {
				out[i] = who.object + w[len(bare):]
				continue
			}
			verb, ok := verbFor(next, who.subject, single)
			if !ok {
				return nil, false
			}
			out[i], out[i+1] = who.subject, verb+words[i+1][len(next):]
			said = said || verb != next
		case strings.HasPrefix(bare, "you"):
			if bare != "young" && bare != "younger" && bare != "youth" {
				return nil, false // yourself, you’re
			}
		case said && single && (bare == "and" || bare == "or") && i+1 < len(words) && isVerb(strings.ToLower(words[i+1])):
			return nil, false // "what she says and do"
		}
	}
	return out, true
}

// verbFor makes the verb after "you" agree with another person.
func verbFor(verb, subject string, single bool) (string, bool) {
	switch verb {
	case "are":
		switch {
		case single:
			return "is", true
		case subject == "I":
			return "am", true
		}
		return verb, true
	case "were":
		if single || subject == "I" {
			return "was", true
		}
		return verb, true
	}
	if modals[verb] && verb != "have" && verb != "do" {
		return verb, true
	}
	switch base, rel := verbBase(verb); {
	case base == "" && finite(verb), rel == verbal && !strings.HasSuffix(verb, "ing"):
		return verb, true
	case rel == same && single:
		return conjugate(verb, third), true
	case rel == same:
		return verb, true
	}
	return "", false
}
