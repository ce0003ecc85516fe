package spelling

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// affix is one rule of the .aff file: take strip from the word, put add in its
// place, if the word fits cond. Stripping and adding are done at the end of the
// word for a suffix and at its start for a prefix.
type affix struct {
	flag       byte // what a word of the list carries to take this rule
	cross      bool // may meet a prefix (or a suffix) on the same word
	strip, add string
	cond       []class // of the bare word, in reading order
}

// class is one place of a condition: a set of letters, or all but them.
type class struct {
	not   bool
	runes string // empty with not: any letter
}

func (c class) has(r rune) bool { return strings.ContainsRune(c.runes, r) != c.not }

// affixes are all rules, found by what they add.
type affixes struct {
	prefixes, suffixes       map[string][]affix
	longPrefix, longSuffix   int  // of what is added, in bytes
	shyFlag, onlyInCompounds byte // NOSUGGEST and ONLYINCOMPOUND; 0 when the file has none
}

// readAffixes reads an .aff file as far as English needs it. Directives that only
// guide Hunspell's own suggestions (TRY, REP) or words with digits (COMPOUNDRULE)
// are passed over; one that would change which words are right is refused, so that
// a file this package cannot do justice to is not half obeyed.
func readAffixes(text string) (affixes, error) {
	a := affixes{prefixes: map[string][]affix{}, suffixes: map[string][]affix{}}
	cross := map[string]bool{}
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(text, bom)) {
		number++
		f := strings.Fields(line)
		if len(f) < 2 || strings.HasPrefix(f[0], "#") {
			continue
		}
		switch f[0] {
		case "SET":
			if f[1] != "UTF-8" {
				return a, fmt.Errorf("reading affixes, line %d: %w: SET %s", number, ErrFormat, f[1])
			}
		case "NOSUGGEST":
			a.shyFlag = f[1][0]
		case "ONLYINCOMPOUND":
			a.onlyInCompounds = f[1][0]
		case "FLAG", "AF", "FORBIDDENWORD", "NEEDAFFIX", "CIRCUMFIX", "FULLSTRIP", "COMPLEXPREFIXES", "COMPOUNDFLAG", "CHECKSHARPS":
			return a, fmt.Errorf("reading affixes, line %d: %w: %s", number, ErrFormat, f[0])
		case "PFX", "SFX":
			key := f[0] + f[1]
			if _, known := cross[key]; !known {
				if len(f) < 4 || len(f[1]) != 1 {
					return a, fmt.Errorf("reading affixes, line %d: %w", number, ErrFormat)
				}
				cross[key] = f[2] == "Y"
				continue
			}
			if len(f) < 4 || strings.Contains(f[3], "/") {
				return a, fmt.Errorf("reading affixes, line %d: %w", number, ErrFormat)
			}
			rule := affix{flag: f[1][0], cross: cross[key], strip: unzero(f[2]), add: unzero(f[3])}
			if len(f) > 4 {
				rule.cond = readCondition(f[4])
			}
			if f[0] == "PFX" {
				a.prefixes[rule.add] = append(a.prefixes[rule.add], rule)
				a.longPrefix = max(a.longPrefix, len(rule.add))
			} else {
				a.suffixes[rule.add] = append(a.suffixes[rule.add], rule)
				a.longSuffix = max(a.longSuffix, len(rule.add))
			}
		}
	}
	return a, nil
}

// unzero reads the 0 that stands for nothing.
func unzero(s string) string {
	if s == "0" {
		return ""
	}
	return s
}

// readCondition reads "[^aeiou]y" as its places. A lone full stop is no condition.
func readCondition(s string) []class {
	if s == "." {
		return nil
	}
	var places []class
	for s != "" {
		switch {
		case s[0] == '.':
			places, s = append(places, class{not: true}), s[1:]
		case s[0] == '[':
			set, rest, _ := strings.Cut(s[1:], "]")
			not := strings.HasPrefix(set, "^")
			places, s = append(places, class{not, strings.TrimPrefix(set, "^")}), rest
		default:
			_, n := utf8.DecodeRuneInString(s)
			places, s = append(places, class{runes: s[:n]}), s[n:]
		}
	}
	return places
}

// fitsEnd tells whether the end of word meets the rule's condition.
func (a *affix) fitsEnd(word []byte) bool {
	for i := len(a.cond) - 1; i >= 0; i-- {
		r, n := utf8.DecodeLastRune(word)
		if n == 0 || !a.cond[i].has(r) {
			return false
		}
		word = word[:len(word)-n]
	}
	return true
}

// fitsStart tells whether the start of word meets the rule's condition.
func (a *affix) fitsStart(word []byte) bool {
	for i := range a.cond {
		r, n := utf8.DecodeRune(word)
		if n == 0 || !a.cond[i].has(r) {
			return false
		}
		word = word[n:]
	}
	return true
}
