package wordlist

import (
	"slices"
	"strings"

	"dearly/jargon"
)

// Which says which words are looked at.
type Which uint8

const (
	Team     Which = iota // what the team added or changed
	Every                 // the built-in words with the team's
	Switched              // what the team switched off
)

// Row is a word to show.
type Row struct {
	Entry jargon.Entry
	Team  bool // it stands on the team's list
}

// View gives the words to show, by the alphabet. The query, of any words in any
// order, is looked for in the word, its other ways of writing and its wordings;
// words that begin with it come first.
func View(builtIn, team []jargon.Entry, which Which, query string) []Row {
	query = strings.ToLower(strings.TrimSpace(query))
	parts := strings.Fields(query)
	matches := func(e *jargon.Entry) bool {
		for _, p := range parts {
			if !holds(e, p) {
				return false
			}
		}
		return true
	}
	var rows []Row
	own := make(map[string]bool, len(team))
	for i := range team {
		e := &team[i]
		own[Key(e.Term)] = true
		if (which == Switched) == (e.Level == jargon.Off) || which == Every {
			if matches(e) {
				rows = append(rows, Row{*e, true})
			}
		} else if which == Team && matches(e) {
			rows = append(rows, Row{*e, true})
		}
	}
	if which == Every {
		for i := range builtIn {
			if e := &builtIn[i]; !own[Key(e.Term)] && matches(e) {
				rows = append(rows, Row{*e, false})
			}
		}
	}
	keys := make(map[string]string, len(rows))
	for _, r := range rows {
		keys[r.Entry.Term] = strings.ToLower(r.Entry.Term)
	}
	slices.SortStableFunc(rows, func(a, b Row) int {
		x, y := keys[a.Entry.Term], keys[b.Entry.Term]
		if query != "" {
			if p, q := strings.HasPrefix(x, query), strings.HasPrefix(y, query); p != q {
				if p {
					return -1
				}
				return 1
			}
		}
		return strings.Compare(x, y)
	})
	return rows
}

func holds(e *jargon.Entry, part string) bool {
	in := func(s string) bool { return strings.Contains(strings.ToLower(s), part) }
	return in(e.Term) || slices.ContainsFunc(e.Also, in) || slices.ContainsFunc(e.Plain, in)
}
