package jargon

import (
	"fmt"
	"strings"
)

// Kind says what sort of jargon an entry is.
type Kind uint8

// The kinds, in the order in which they are listed to people.
const (
	Acronym      Kind = iota // letters for words
	Professional             // workers' talk
	Process                  // names of meetings, forms and steps
	Label                    // deficit or blaming language: say what happened instead
	Legal                    // words of the law
)

var kindNames = [...]string{"acronym", "professional", "process", "label", "legal"}

// String is the kind's name as it stands in the file.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", uint8(k))
}

// ParseKind reads a kind's name, in any case.
func ParseKind(s string) (Kind, bool) {
	for i, n := range kindNames {
		if strings.EqualFold(s, n) {
			return Kind(i), true
		}
	}
	return 0, false
}

// Level says what Dearly asks of the writer.
type Level uint8

// The levels, from the strongest to none.
const (
	Swap       Level = iota // a plain word drops in
	Explain                 // keep it and say what it means
	Ask                     // fine in some senses: shown lighter
	Unfamiliar              // outside the words most children of this age know; never in a file
	Off                     // known and not shown
)

var levelNames = [...]string{"swap", "explain", "ask", "unfamiliar", "off"}

// String is the level's name as it stands in the file.
func (l Level) String() string {
	if int(l) < len(levelNames) {
		return levelNames[l]
	}
	return fmt.Sprintf("level(%d)", uint8(l))
}

// ParseLevel reads a level's name, in any case.
func ParseLevel(s string) (Level, bool) {
	for i, n := range levelNames {
		if strings.EqualFold(s, n) {
			return Level(i), true
		}
	}
	return 0, false
}

// Match is a set of guards on how an entry matches; see the package comment.
type Match uint8

// The guards.
const (
	Exact   Match = 1 << iota // this spelling only
	Case                      // capitals of the term are capitals in the text
	AnyCase                   // an acronym in any case
	Verb                      // the first word of a phrase takes verb endings
	Adj                       // no endings
)

var matchNames = [...]string{"exact", "case", "anycase", "verb", "adj"}

// String lists the guards as they stand in the file, parted by spaces.
func (m Match) String() string {
	var names []string
	for i, n := range matchNames {
		if m&(1<<i) != 0 {
			names = append(names, n)
		}
	}
	return strings.Join(names, " ")
}

// ParseMatch reads guards parted by spaces. The second result is the first
// word that is none.
func ParseMatch(s string) (Match, string) {
	var m Match
next:
	for _, word := range strings.Fields(strings.ReplaceAll(s, ";", " ")) {
		for i, n := range matchNames {
			if strings.EqualFold(word, n) {
				m |= 1 << i
				continue next
			}
		}
		return m, word
	}
	return m, ""
}

// Entry is one row of a list. The package comment says what each field means.
type Entry struct {
	Term             string
	Plain            []string
	Kind             Kind
	Level            Level
	Match            Match
	Also, Forms, Not []string
	Why, Source      string
	Yes, No          []string
	Line             int     // where the row began in its file, from 1; 0 = not from a file
	Extra            []Field // cells of unknown columns, kept when the list is written
}

// Field is one cell of a column that Dearly does not know.
type Field struct{ Column, Value string }

// Problem is something wrong with a list, in words for the person who keeps
// it. Line is the line of the file, from 1, or 0 when the whole file is meant.
type Problem struct {
	Line       int
	Term, Text string
}

// String gives the problem in one line.
func (p Problem) String() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "Line %d: ", p.Line)
	}
	if p.Term != "" {
		fmt.Fprintf(&b, "%q: ", p.Term)
	}
	b.WriteString(p.Text)
	return b.String()
}

// Layer is a list with a name people know it by, such as "built in" or
// "team list".
type Layer struct {
	Name    string
	Entries []Entry
}
