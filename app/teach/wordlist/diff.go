package wordlist

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"dearly/jargon"
)

// What is what becomes of an entry.
type What uint8

const (
	Added What = iota
	Changed
	Removed
)

// Change is one entry that two lists do not agree on.
type Change struct {
	What   What
	Term   string
	Before jargon.Entry // empty when added
	After  jargon.Entry // empty when removed
}

// Cell is one cell that a change changes.
type Cell struct{ Name, Before, After string }

// Cells are the cells that differ, by the names that people read.
func (c Change) Cells() (cells []Cell) {
	a, b := c.Before, c.After
	for _, x := range []Cell{
		{"word", a.Term, b.Term},
		{"say instead", join(a.Plain), join(b.Plain)},
		{"kind", a.Kind.String(), b.Kind.String()},
		{"what to do", a.Level.String(), b.Level.String()},
		{"match", a.Match.String(), b.Match.String()},
		{"also written", join(a.Also), join(b.Also)},
		{"forms", join(a.Forms), join(b.Forms)},
		{"not in", join(a.Not), join(b.Not)},
		{"why", a.Why, b.Why},
		{"source", a.Source, b.Source},
		{"found in", join(a.Yes), join(b.Yes)},
		{"not found in", join(a.No), join(b.No)},
	} {
		if x.Before != x.After {
			cells = append(cells, x)
		}
	}
	if len(cells) == 0 && !slices.Equal(a.Extra, b.Extra) {
		cells = append(cells, Cell{"a column of your own", fmt.Sprint(a.Extra), fmt.Sprint(b.Extra)})
	}
	return cells
}

func join(s []string) string { return strings.Join(s, "; ") }

// Same says whether two entries say the same, wherever they stand.
func Same(a, b jargon.Entry) bool {
	return a.Term == b.Term && len(Change{Before: a, After: b}.Cells()) == 0
}

// Diff says what becomes of the first list when the second stands in its place:
// what is added, changed and removed, in the order of the lists.
func Diff(before, after []jargon.Entry) (changes []Change) {
	was := make(map[string]jargon.Entry, len(before))
	for _, e := range before {
		was[Key(e.Term)] = e
	}
	seen := make(map[string]bool, len(after))
	for _, e := range after {
		key := Key(e.Term)
		if seen[key] {
			continue
		}
		seen[key] = true
		if old, ok := was[key]; !ok {
			changes = append(changes, Change{Added, e.Term, jargon.Entry{}, e})
		} else if !Same(old, e) {
			changes = append(changes, Change{Changed, e.Term, old, e})
		}
	}
	for _, e := range before {
		if !seen[Key(e.Term)] {
			changes = append(changes, Change{Removed, e.Term, e, jargon.Entry{}})
		}
	}
	return changes
}

// Merge adds a list to another: its entries stand in the place of those with the
// same term, and the new ones at the end.
func Merge(base, add []jargon.Entry) []jargon.Entry {
	out := slices.Clone(base)
	at := make(map[string]int, len(base)+len(add))
	for i, e := range out {
		at[Key(e.Term)] = i
	}
	for _, e := range add {
		key := Key(e.Term)
		if i, ok := at[key]; ok {
			out[i] = e
			continue
		}
		at[key] = len(out)
		out = append(out, e)
	}
	return out
}

// Import reads a file that is to be taken in: a CSV list, or a Vale rule when its
// name ends in .yml or .yaml. The error is one of package jargon's.
func Import(name string, data []byte) ([]jargon.Entry, []jargon.Problem, error) {
	if isVale(name) {
		return jargon.ImportVale(bytes.NewReader(data))
	}
	return jargon.ReadCSV(bytes.NewReader(data))
}
