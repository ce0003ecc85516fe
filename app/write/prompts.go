package write

import (
	"slices"
	"strconv"
	"strings"

	"dearly/storage"
)

// prompts are questions that help to write under a heading, as package assets has
// them.
type prompts []prompt

type prompt struct {
	heading      string // in lower case
	communicates []string
	from, to     int // years of age, both included
	words        string
}

// readPrompts reads a table with the columns heading, communicates, from_age,
// to_age and prompt. Rows that cannot be read are left out.
func readPrompts(table []byte) (out prompts) {
	for i, line := range strings.Split(string(table), "\n") {
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if i == 0 || len(cells) < 5 {
			continue
		}
		from, err1 := strconv.Atoi(cells[2])
		to, err2 := strconv.Atoi(cells[3])
		if err1 != nil || err2 != nil {
			continue
		}
		ways := strings.FieldsFunc(cells[1], func(r rune) bool { return strings.ContainsRune(" ,;|", r) })
		out = append(out, prompt{strings.ToLower(strings.TrimSpace(cells[0])), ways, from, to, cells[4]})
	}
	return out
}

// reader is what prompts are chosen by.
type reader struct {
	age           int // years
	communicates  string
	otherLanguage bool
}

// reader is the child as prompts see them. Who is not said to communicate in some
// other way talks, unless they are not yet two.
func (s *Screen) reader() reader {
	r := reader{age: s.age(), communicates: string(s.child.Communicates), otherLanguage: s.child.Language != ""}
	if r.communicates == "" {
		r.communicates = string(storage.Talks)
		if r.age < 2 {
			r.communicates = string(storage.Baby)
		}
	}
	return r
}

// mostPrompts is how many questions are shown at a heading.
const mostPrompts = 4

// of gives the questions for a heading, those meant most nearly for this reader
// first.
func (all prompts) of(heading string, r reader) (out []string) {
	heading = strings.ToLower(strings.TrimSpace(heading))
	if heading == "" {
		return nil
	}
	var near, other, rest []string
	for _, p := range all {
		switch {
		case p.heading != heading || r.age < p.from || r.age > p.to:
		case slices.Contains(p.communicates, r.communicates):
			near = append(near, p.words)
		case r.otherLanguage && slices.Contains(p.communicates, "other-language"):
			other = append(other, p.words)
		case slices.Contains(p.communicates, "any"):
			rest = append(rest, p.words)
		}
	}
	out = slices.Concat(near, other, rest)
	return out[:min(len(out), mostPrompts)]
}
