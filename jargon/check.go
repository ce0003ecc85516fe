package jargon

import (
	"fmt"
	"strings"
)

// Check reads a list as a careful colleague would and says what is wrong with
// it: terms that stand twice or that no text can reach, entries that do not
// find their own words, example sentences that fail, innocent phrases that do
// nothing, missing wordings and reasons. known may be nil. It is meant for the
// person who keeps the list and takes well under a second for 5,000 entries.
func Check(known *Known, entries []Entry) []Problem {
	d, problems := Compile(known, Layer{"this list", entries})
	c := checker{d: d, f: d.NewFinder(), problems: problems}
	seen := map[string]bool{}
	for i := range entries {
		e := &entries[i]
		key := termKey(e.Term)
		if checkTerm(e.Term) != "" || seen[key] {
			continue // Compile has said so
		}
		seen[key] = true
		c.entry(e, d.Lookup(e.Term))
	}
	return c.problems
}

type checker struct {
	d        *Dictionary
	f        *Finder
	found    []Finding
	problems []Problem
}

func (c *checker) report(e *Entry, format string, args ...any) {
	c.problems = append(c.problems, Problem{e.Line, clip(e.Term), fmt.Sprintf(format, args...)})
}

func (c *checker) entry(e, own *Entry) {
	if len(e.Plain) == 0 && e.Level != Off {
		c.report(e, "It has no wording in “plain”.")
	}
	if strings.TrimSpace(e.Why) == "" && e.Level != Off {
		c.report(e, "It does not say why (column “why”).")
	}
	for _, cell := range e.cells() {
		if cell != "" && strings.IndexByte("=+-@", cell[0]) >= 0 {
			c.report(e, "The cell %q starts like a formula.", clip(cell))
		}
	}
	if e.Match&AnyCase != 0 && e.Match&Case != 0 {
		c.report(e, "“case” and “anycase” cannot both hold.")
	}
	if e.Level == Off {
		return
	}
	for i, s := range append(append([]string{e.Term}, e.Also...), e.Forms...) {
		switch n := len(split(s)); {
		case n == 0:
			c.report(e, "%q has no letters.", clip(s))
			continue
		case n > maxWords:
			c.report(e, "%q has more than %d words.", clip(s), maxWords)
			continue
		}
		s = strings.ReplaceAll(s, "#", "5")
		if other, ok := c.reaches(s, own); !ok {
			switch {
			case i == 0 && other == nil:
				c.report(e, "It does not find its own term.")
			case other == nil:
				c.report(e, "%q is never found.", clip(s))
			case i == 0:
				c.report(e, "It can never be found: the words belong to %q (line %d).", clip(other.Term), other.Line)
			default:
				c.report(e, "%q is found as %q (line %d) instead.", clip(s), clip(other.Term), other.Line)
			}
		}
	}
	for _, s := range e.Not {
		if !c.innocent(strings.ReplaceAll(s, "#", "5"), own) {
			c.report(e, "The “not” phrase %q does not hold this term, so it does nothing.", clip(s))
		}
	}
	for _, s := range e.Yes {
		if other, ok := c.holds(s, own); !ok && other != nil {
			c.report(e, "The “yes” sentence finds %q (line %d) and not this entry: %s", clip(other.Term), other.Line, clip(s))
		} else if !ok {
			c.report(e, "The “yes” sentence does not find it: %s", clip(s))
		}
	}
	for _, s := range e.No {
		if _, ok := c.holds(s, own); ok {
			c.report(e, "The “no” sentence finds it: %s", clip(s))
		}
	}
}

func (e *Entry) cells() []string {
	out := []string{e.Term, e.Why, e.Source}
	for _, cells := range [][]string{e.Plain, e.Also, e.Forms, e.Not, e.Yes, e.No} {
		if len(cells) > 0 {
			out = append(out, cells[0]) // only the start of the cell can run
		}
	}
	return out
}

// reaches tells whether a text made of s alone finds the entry over all of s,
// and if not, which other entry takes it.
func (c *checker) reaches(s string, own *Entry) (*Entry, bool) {
	c.found = c.f.Append(c.found[:0], s, Reading{})
	var other *Entry
	for _, f := range c.found {
		if f.Entry == own {
			return nil, true
		}
		if f.Entry != nil {
			other = f.Entry
		}
	}
	return other, false
}

// holds tells whether the entry is found in a sentence, quoted or not, and if
// not, which entry is found.
func (c *checker) holds(s string, own *Entry) (*Entry, bool) { return c.reaches(s, own) }

// innocent tells whether a not phrase holds a way of writing the entry, so that
// it can refuse something.
func (c *checker) innocent(s string, own *Entry) bool {
	i, ok := c.d.byTerm[termKey(own.Term)]
	if !ok {
		return false
	}
	kept := c.d.allow[i]
	c.d.allow[i] = nil // the dictionary is the checker's own
	_, ok = c.reaches(s, own)
	c.d.allow[i] = kept
	return ok
}
