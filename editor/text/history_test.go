package text

import (
	"strings"
	"testing"
)

// writer types into a document as the page does.
type writer struct {
	d   *Document
	h   History
	sel Selection
}

func (w *writer) do(e Edit, sort Sort) {
	before := w.sel
	w.d.Apply(e)
	w.sel = At(e.InsertedEnd())
	w.h.Add(sort, before, w.sel, e)
}

func (w *writer) write(s string) {
	for _, r := range s {
		from, to := w.sel.Ends()
		if r == '\n' {
			w.do(w.d.Split(from, to), Single)
			continue
		}
		w.do(w.d.Typing(from, to, string(r)), Typing)
	}
}

func (w *writer) undo() string {
	edits, sel := w.h.Undo()
	for _, e := range edits {
		w.d.Apply(e)
	}
	w.sel = sel
	return Format(w.d)
}

func TestARunOfTypingIsOneStep(t *testing.T) {
	w := &writer{d: New()}
	w.write("I came to see you")
	if got := w.undo(); got != "" {
		t.Errorf("%q is left", got)
	}
}

func TestARunOfTypingEndsWithItsSentence(t *testing.T) {
	w := &writer{d: New()}
	w.write("I came. You were out.")
	if got := w.undo(); got != "I came. " {
		t.Errorf("%q is left", got)
	}
}

func TestMovingTheCaretEndsTheRun(t *testing.T) {
	w := &writer{d: New()}
	w.write("one")
	w.h.Break()
	w.write("two")
	if got := w.undo(); got != "one" {
		t.Errorf("%q is left", got)
	}
}

func TestTypingOverASelectionIsOneStep(t *testing.T) {
	w := &writer{d: New(Paragraph{Text: "the placement is"})}
	w.sel = Selection{Position{0, 4}, Position{0, 13}}
	w.write("home")
	if got := Format(w.d); got != "the home is" {
		t.Fatalf("it reads %q", got)
	}
	if got := w.undo(); got != "the placement is" {
		t.Errorf("it reads %q", got)
	}
	if w.sel != (Selection{Position{0, 4}, Position{0, 13}}) {
		t.Errorf("%v is selected", w.sel)
	}
}

func TestARunOfDeletionsIsOneStep(t *testing.T) {
	w := &writer{d: New(Paragraph{Text: "one"}, Paragraph{Text: "two"})}
	w.sel = At(Position{1, 2})
	for range 4 { // over the paragraph's start as well
		to := w.sel.Caret
		w.do(w.d.Deletion(w.d.Left(to), to), Deleting)
	}
	if got := Format(w.d); got != "ono" {
		t.Fatalf("it reads %q", got)
	}
	if got := w.undo(); got != "one\n\ntwo" {
		t.Errorf("it reads %q", got)
	}
}

func TestWhatIsRememberedIsBounded(t *testing.T) {
	w := &writer{d: New()}
	big := strings.Repeat("x", 1<<20)
	for range 40 {
		from, to := Position{}, w.d.End()
		w.do(w.d.Replacement(from, to, []Paragraph{{Text: big}}), Single)
		big = string(rune('a'+len(w.h.done)%20)) + big[1:]
	}
	if w.h.bytes > maxBytes {
		t.Errorf("%d bytes are remembered", w.h.bytes)
	}
	if !w.h.CanUndo() {
		t.Error("nothing is remembered")
	}
}

func TestDoingSomethingElseForgetsWhatWasUndone(t *testing.T) {
	w := &writer{d: New()}
	w.write("one")
	w.undo()
	if !w.h.CanRedo() {
		t.Fatal("nothing to do again")
	}
	w.write("two")
	if w.h.CanRedo() {
		t.Error("what was undone is still there")
	}
}

func TestAStepRemembersWhatIsNotedWithIt(t *testing.T) {
	d, h := New(), History{}
	note := func(s string) {
		e := d.Typing(d.End(), d.End(), s)
		before := At(d.End())
		d.Apply(e)
		if h.Add(Typing, before, At(d.End()), e) {
			h.Note("before " + s)
		}
	}
	note("a")
	note("b") // goes on with the same step
	h.Break()
	note("c")
	for _, want := range []string{"before c", "before a"} {
		h.Undo()
		if got := h.Undone(); got != want {
			t.Errorf("noted %v, not %v", got, want)
		}
	}
	h.Redo()
	h.Undo()
	if got := h.Undone(); got != "before a" {
		t.Errorf("after doing it again, noted %v", got)
	}
}
