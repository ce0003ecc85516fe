package text

import (
	"strings"
	"unicode/utf8"
)

// Sort says what an edit was, so that edits of one sort that follow each other
// become one step to undo.
type Sort uint8

const (
	Single   Sort = iota // a step of its own: a paste, a replacement, a new paragraph
	Typing               // characters typed one after another
	Deleting             // characters deleted one after another
)

// Bounds of what a [History] remembers. The newest step is always kept.
const (
	maxSteps = 5000
	maxBytes = 16 << 20
)

// History remembers edits so that they can be undone and done again. It does
// not hold the document: [History.Undo] and [History.Redo] give the edits to
// apply. The zero History is empty and ready.
type History struct {
	done, undone []step
	bytes        int
	closed       bool // the next edit begins a new step
}

type step struct {
	edits         []Edit
	before, after Selection
	sort          Sort
	bytes         int
	note          any
}

// Add remembers edits that have just been made, in order, as one step, or as
// part of the last one when they go on with it. What had been undone is
// forgotten. It reports whether a new step began.
func (h *History) Add(sort Sort, before, after Selection, edits ...Edit) (fresh bool) {
	kept := edits[:0:0]
	for _, e := range edits {
		if !e.changesNothing() {
			kept = append(kept, e)
		}
	}
	if len(kept) == 0 {
		return false
	}
	h.undone = nil
	if fresh = !h.goesOn(sort, before, kept); fresh {
		h.done = append(h.done, step{before: before, sort: sort})
	}
	last := &h.done[len(h.done)-1]
	for _, e := range kept {
		last.add(e)
	}
	last.after = after
	h.bytes -= last.bytes
	last.bytes = 0
	for _, e := range last.edits {
		last.bytes += e.cost()
	}
	h.bytes += last.bytes
	h.closed = false
	for len(h.done) > 1 && (len(h.done) > maxSteps || h.bytes > maxBytes) {
		h.bytes -= h.done[0].bytes
		h.done[0] = step{}
		h.done = h.done[1:]
	}
	return fresh
}

// Note keeps something of the caller's with the step done last: what edits alone
// cannot bring back.
func (h *History) Note(v any) { h.done[len(h.done)-1].note = v }

// Undone is what was noted with the step that was undone last.
func (h *History) Undone() any {
	if len(h.undone) == 0 {
		return nil
	}
	return h.undone[len(h.undone)-1].note
}

// goesOn reports whether edits belong to the step done last. A run of typing
// ends with its sentence, so that one undo never takes a whole page.
func (h *History) goesOn(sort Sort, before Selection, edits []Edit) bool {
	if h.closed || sort == Single || len(h.done) == 0 || len(edits) != 1 {
		return false
	}
	last := h.done[len(h.done)-1]
	if last.sort != sort || last.after != before || !before.Empty() {
		return false
	}
	if sort == Typing {
		in := last.edits[len(last.edits)-1].Inserted
		typed := in[len(in)-1].Text
		if endsSentence(typed) && !strings.HasPrefix(edits[0].Inserted[0].Text, " ") {
			return false
		}
	}
	return true
}

func endsSentence(s string) bool {
	if !strings.HasSuffix(s, " ") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " \"'”’)"))
	return strings.ContainsRune(".!?…", r)
}

// add takes e into the step, joined with the edit before it where one value can
// say both.
func (s *step) add(e Edit) {
	if len(s.edits) > 0 {
		if joined, ok := join(s.edits[len(s.edits)-1], e); ok {
			s.edits[len(s.edits)-1] = joined
			return
		}
	}
	s.edits = append(s.edits, e)
}

// join makes one edit of two that follow each other, where both stay in one
// paragraph and its kind stays the same: characters typed at the end of the
// last ones, or deleted before or after them.
func join(a, b Edit) (Edit, bool) {
	if len(a.Removed) != 1 || len(a.Inserted) != 1 || len(b.Removed) != 1 || len(b.Inserted) != 1 {
		return Edit{}, false
	}
	ar, ai, br, bi := a.Removed[0], a.Inserted[0], b.Removed[0], b.Inserted[0]
	if ar.Kind != bi.Kind || ai.Kind != br.Kind || ar.Kind != ai.Kind {
		return Edit{}, false
	}
	kind := ar.Kind
	switch {
	case br.Text == "" && b.At == a.InsertedEnd():
		return Edit{a.At, a.Removed, []Paragraph{{kind, ai.Text + bi.Text}}}, true
	case ai.Text == "" && bi.Text == "" && b.RemovedEnd() == a.At:
		return Edit{b.At, []Paragraph{{kind, br.Text + ar.Text}}, b.Inserted}, true
	case ai.Text == "" && bi.Text == "" && b.At == a.At:
		return Edit{a.At, []Paragraph{{kind, ar.Text + br.Text}}, a.Inserted}, true
	}
	return Edit{}, false
}

// Break ends the step: what comes next is undone by itself. It is called when
// the caret is moved.
func (h *History) Break() { h.closed = true }

// CanUndo reports whether there is a step to undo.
func (h *History) CanUndo() bool { return len(h.done) > 0 }

// CanRedo reports whether there is a step to do again.
func (h *History) CanRedo() bool { return len(h.undone) > 0 }

// Undo gives the edits that take back the last step, to be applied in order,
// and what was selected before it. Of nothing, it gives no edits.
func (h *History) Undo() ([]Edit, Selection) {
	if len(h.done) == 0 {
		return nil, Selection{}
	}
	s := h.done[len(h.done)-1]
	h.done = h.done[:len(h.done)-1]
	h.bytes -= s.bytes
	h.undone = append(h.undone, s)
	h.closed = true
	back := make([]Edit, 0, len(s.edits))
	for i := len(s.edits) - 1; i >= 0; i-- {
		back = append(back, s.edits[i].Inverse())
	}
	return back, s.before
}

// Redo gives the edits that do again what was undone last, and what was
// selected after it.
func (h *History) Redo() ([]Edit, Selection) {
	if len(h.undone) == 0 {
		return nil, Selection{}
	}
	s := h.undone[len(h.undone)-1]
	h.undone = h.undone[:len(h.undone)-1]
	h.bytes += s.bytes
	h.done = append(h.done, s)
	h.closed = true
	return s.edits, s.after
}

// Clear forgets everything.
func (h *History) Clear() { *h = History{} }
