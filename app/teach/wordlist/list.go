// Package wordlist is the team's word list as a trainer works on it: entries that
// are added, changed and removed with every step undoable, compared with another
// list before that is taken in, and read for what contradicts itself. It is plain
// Go over package jargon, which says what an entry means.
package wordlist

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"dearly/jargon"
)

// mostSteps is how many steps can be taken back. A step shares the entries that
// did not change with the one before.
const mostSteps = 100

// List is a team's list. Its entries are never changed in place.
type List struct {
	entries []jargon.Entry
	undo    []step
	redo    []step
}

type step struct {
	what    string
	entries []jargon.Entry
}

// Read reads a list that was kept as CSV; empty text is an empty list. Problems
// are rows that could not be used; an error is one of package jargon's.
func Read(csv string) (*List, []jargon.Problem, error) {
	if strings.TrimSpace(csv) == "" {
		return &List{}, nil, nil
	}
	entries, problems, err := jargon.ReadCSV(strings.NewReader(csv))
	return &List{entries: entries}, problems, err
}

// Entries are the entries in their order; they are not to be changed.
func (l *List) Entries() []jargon.Entry { return l.entries }

// CSV is the list as a file.
func (l *List) CSV() ([]byte, error) { return CSV(l.entries) }

// CSV writes entries as a file.
func CSV(entries []jargon.Entry) ([]byte, error) {
	var b bytes.Buffer
	err := jargon.WriteCSV(&b, entries)
	return b.Bytes(), err
}

// Key is what tells terms apart: capitals and spaces do not matter, but a term that
// is all capitals is another than the word of the same letters.
func Key(term string) string {
	key := strings.Join(strings.Fields(strings.ToLower(term)), " ")
	letters := 0
	for _, r := range term {
		if unicode.IsLower(r) {
			return key
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	if letters > 1 {
		key += " CAPITALS"
	}
	return key
}

// Index is where the entry of a term stands, or -1.
func (l *List) Index(term string) int {
	key := Key(term)
	return slices.IndexFunc(l.entries, func(e jargon.Entry) bool { return Key(e.Term) == key })
}

// Put takes in an entry: in the place of the one with the term was, or of its own
// term, or at the end.
func (l *List) Put(was string, e jargon.Entry) {
	next := slices.Clone(l.entries)
	what := "the change to “" + e.Term + "”"
	i := -1
	if was != "" {
		i = l.Index(was)
	}
	if i < 0 {
		i = l.Index(e.Term)
	}
	if i < 0 {
		next, what = append(next, e), "adding “"+e.Term+"”"
	} else {
		next[i] = e
		key := Key(e.Term)
		for j := len(next) - 1; j >= 0; j-- { // it was renamed to one that was there
			if j != i && Key(next[j].Term) == key {
				next = slices.Delete(next, j, j+1)
			}
		}
	}
	l.Replace(what, next)
}

// Remove takes the entry of a term off the list.
func (l *List) Remove(term string) {
	if i := l.Index(term); i >= 0 {
		l.Replace("taking “"+term+"” off the list", slices.Delete(slices.Clone(l.entries), i, i+1))
	}
}

// Replace puts other entries in the place of all. What says what was done, to
// follow the word "undo".
func (l *List) Replace(what string, entries []jargon.Entry) {
	l.undo = append(l.undo, step{what, l.entries})
	if len(l.undo) > mostSteps {
		l.undo = slices.Delete(l.undo, 0, 1)
	}
	l.redo = nil
	l.entries = entries
}

// CanUndo says what Undo would take back, or "".
func (l *List) CanUndo() string {
	if len(l.undo) == 0 {
		return ""
	}
	return l.undo[len(l.undo)-1].what
}

// Undo takes the last step back.
func (l *List) Undo() { l.undo, l.redo = l.step(l.undo, l.redo) }

// CanRedo says what Redo would do again, or "".
func (l *List) CanRedo() string {
	if len(l.redo) == 0 {
		return ""
	}
	return l.redo[len(l.redo)-1].what
}

// Redo does the step again that was taken back last.
func (l *List) Redo() { l.redo, l.undo = l.step(l.redo, l.undo) }

func (l *List) step(from, to []step) (_, _ []step) {
	if len(from) == 0 {
		return from, to
	}
	last := from[len(from)-1]
	to = append(to, step{last.what, l.entries})
	l.entries = last.entries
	return from[:len(from)-1], to
}
