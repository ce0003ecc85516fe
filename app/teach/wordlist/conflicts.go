package wordlist

import (
	"fmt"
	"slices"
	"strings"

	"dearly/jargon"
)

// Conflicts reads the team's list together with the built-in one and says, in
// whole sentences, what cannot be meant: a list that leaves nothing to mark,
// entries that lead in a circle, words that are found and not found at once. After
// that comes what jargon.Check says of the team's entries, but for wordings and
// reasons that an entry takes over from the built-in one.
func Conflicts(known *jargon.Known, builtIn jargon.Layer, team []jargon.Entry) []jargon.Problem {
	whole, _ := jargon.Compile(known, builtIn, jargon.Layer{Name: "team list", Entries: team})
	var all []jargon.Problem
	if len(team) > 0 && allOff(whole) {
		all = append(all, jargon.Problem{Text: "This list switches off every word, so nothing would be marked in any letter."})
	}
	f := whole.NewFinder()
	for _, e := range team {
		if e.Level == jargon.Off {
			continue
		}
		say := func(format string, args ...any) {
			all = append(all, jargon.Problem{Line: e.Line, Term: e.Term, Text: fmt.Sprintf(format, args...)})
		}
		if text := circle(whole, f, e); text != "" {
			say("%s", text)
		}
		for _, s := range e.Yes {
			if slices.ContainsFunc(e.No, func(n string) bool { return strings.EqualFold(n, s) }) {
				say("The sentence “%s” stands in “found in” and in “not found in”: it cannot be both.", s)
			}
		}
		for _, s := range append([]string{e.Term}, append(slices.Clone(e.Also), e.Forms...)...) {
			if slices.ContainsFunc(e.Not, func(n string) bool { return Key(n) == Key(s) }) {
				say("“%s” is to be found and also never to be found. Take it out of one of the two.", s)
			}
		}
	}
	taken := map[string]bool{}
	for _, e := range builtIn.Entries {
		taken[Key(e.Term)] = true
	}
	for _, p := range jargon.Check(known, team) {
		if !taken[Key(p.Term)] || !strings.Contains(p.Text, "“plain”") && !strings.Contains(p.Text, "“why”") {
			all = append(all, p)
		}
	}
	return all
}

func allOff(d *jargon.Dictionary) bool {
	for e := range d.Entries() {
		if e.Level != jargon.Off {
			return false
		}
	}
	return true
}

// circle says what is wrong when a wording for a word holds that word, or one
// whose own wording leads back to it. Words that may be fine lead nowhere.
func circle(d *jargon.Dictionary, f *jargon.Finder, e jargon.Entry) string {
	own := d.Lookup(e.Term)
	if own == nil {
		return ""
	}
	for _, w := range own.Plain {
		for _, next := range within(f, w) {
			if next == own {
				return fmt.Sprintf("Its wording “%s” holds the word itself, so it would be marked again.", w)
			}
			for _, back := range next.Plain {
				if slices.Contains(within(f, back), own) {
					return fmt.Sprintf("It leads in a circle: for “%s” it says “%s”, and for “%s” the list says “%s”.", own.Term, w, next.Term, back)
				}
			}
		}
	}
	return ""
}

// within are the entries found in a wording that would be marked.
func within(f *jargon.Finder, wording string) (all []*jargon.Entry) {
	for _, x := range f.Append(nil, wording, jargon.Reading{}) {
		if x.Entry != nil && x.Level != jargon.Ask && x.Level != jargon.Explain && x.Level != jargon.Off {
			all = append(all, x.Entry)
		}
	}
	return all
}
