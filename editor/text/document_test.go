package text

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 7)) }

func all(d *Document) []Paragraph {
	var out []Paragraph
	for _, p := range d.All {
		out = append(out, p)
	}
	return out
}

// sound reports what is wrong with a document, if anything.
func sound(d *Document) error {
	words := 0
	for i, p := range d.All {
		if !utf8.ValidString(p.Text) {
			return fmt.Errorf("paragraph %d is not UTF-8: %q", i, p.Text)
		}
		if strings.ContainsAny(p.Text, "\r\n") {
			return fmt.Errorf("paragraph %d holds a line break: %q", i, p.Text)
		}
		words += countWords(p.Text)
	}
	if d.Len() < 1 {
		return fmt.Errorf("no paragraph")
	}
	if words != d.Words() {
		return fmt.Errorf("%d words are kept, %d are there", d.Words(), words)
	}
	return nil
}

func TestUndoOfAllEditsRestoresEveryEarlierText(t *testing.T) {
	for seed := range uint64(60) {
		r := seeded(seed)
		d := New(randomParagraphs(r, 4)...)
		var h History
		states := []string{fmt.Sprint(all(d))}
		sel := At(d.End())
		for range 80 {
			e, sort := randomEdit(r, d)
			if e.changesNothing() {
				continue
			}
			d.Apply(e)
			after := At(e.InsertedEnd())
			steps := len(h.done)
			h.Add(sort, sel, after, e)
			sel = after
			if len(h.done) == steps {
				states[len(states)-1] = fmt.Sprint(all(d))
			} else {
				states = append(states, fmt.Sprint(all(d)))
			}
			if err := sound(d); err != nil {
				t.Fatalf("seed %d: after %+v: %v", seed, e, err)
			}
		}
		for round := range 2 {
			for k := len(states) - 1; k >= 0; k-- {
				if got := fmt.Sprint(all(d)); got != states[k] {
					t.Fatalf("seed %d, round %d: step %d is\n%s\nand was\n%s", seed, round, k, got, states[k])
				}
				edits, _ := h.Undo()
				for _, e := range edits {
					d.Apply(e)
				}
			}
			for k := range states {
				if got := fmt.Sprint(all(d)); got != states[k] {
					t.Fatalf("seed %d: redo to step %d is\n%s\nand was\n%s", seed, k, got, states[k])
				}
				edits, _ := h.Redo()
				for _, e := range edits {
					d.Apply(e)
				}
			}
		}
		if err := sound(d); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
	}
}

func TestPositionsSurviveEditsElsewhere(t *testing.T) {
	for seed := range uint64(400) {
		r := seeded(seed)
		d := New(randomParagraphs(r, 5)...)
		p := randomPosition(r, d)
		e, _ := randomEdit(r, d)
		inside := !p.Before(e.At) && p.Before(e.RemovedEnd())
		before := fmt.Sprint(d.Fragment(Position{}, p))
		behind := fmt.Sprint(texts(d.Fragment(p, d.End())))
		d.Apply(e)
		for _, after := range []bool{false, true} {
			q := e.Move(p, after)
			if q != d.Clamp(q) {
				t.Fatalf("seed %d: %v went to %v, which is no place", seed, p, q)
			}
			switch {
			case inside:
			case p.Before(e.At):
				if got := fmt.Sprint(d.Fragment(Position{}, q)); got != before && e.At.Paragraph > p.Paragraph {
					t.Fatalf("seed %d: before %v stands %s, and stood %s", seed, p, got, before)
				}
			case e.RemovedEnd().Before(p):
				if got := fmt.Sprint(texts(d.Fragment(q, d.End()))); got != behind {
					t.Fatalf("seed %d: after %v stands %s, and stood %s", seed, p, got, behind)
				}
			}
		}
	}
}

func texts(f []Paragraph) []string {
	var out []string
	for _, p := range f {
		out = append(out, p.Text)
	}
	return out
}

func TestParseOfFormatGivesTheSameDocument(t *testing.T) {
	for seed := range uint64(3000) {
		r := seeded(seed)
		d := New(randomParagraphs(r, 6)...)
		got := Parse(Format(d))
		if !reflect.DeepEqual(all(got), all(d)) {
			t.Fatalf("seed %d: %q came back as %q by way of %q", seed, all(d), all(got), Format(d))
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "\n", "\n\n", "- a\n- b", "## H\n\nbody", "\\- a", "a\r\nb", "\xff", "- \n\n\n- "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Parse(s)
		if err := sound(d); err != nil {
			t.Fatal(err)
		}
		again := Parse(Format(d))
		if !reflect.DeepEqual(all(again), all(d)) {
			t.Fatalf("%q came back as %q", all(d), all(again))
		}
	})
}

// FuzzEdit lets the bytes choose edits, and undoes them all.
func FuzzEdit(f *testing.F) {
	f.Add("Dear Sam,\n\nI came", uint64(1), uint8(20))
	f.Add("- é\n- 👨‍👩‍👧", uint64(9), uint8(60))
	f.Fuzz(func(t *testing.T, s string, seed uint64, n uint8) {
		r := seeded(seed)
		d := Parse(s)
		was := fmt.Sprint(all(d))
		var h History
		sel := At(Position{})
		for range n {
			e, sort := randomEdit(r, d)
			d.Apply(e)
			h.Add(sort, sel, At(e.InsertedEnd()), e)
			sel = At(e.InsertedEnd())
			if err := sound(d); err != nil {
				t.Fatal(err)
			}
		}
		for h.CanUndo() {
			edits, _ := h.Undo()
			for _, e := range edits {
				d.Apply(e)
			}
		}
		if got := fmt.Sprint(all(d)); got != was {
			t.Fatalf("%s\nis not\n%s", got, was)
		}
	})
}

func TestReadsWhatOthersWrote(t *testing.T) {
	for in, want := range map[string][]Paragraph{
		"":                         {{}},
		"\n":                       {{}},
		"Dear Sam,\nI came.\n":     {{Body, "Dear Sam,"}, {Body, "I came."}},
		"a\r\n\r\nb\rc":            {{Body, "a"}, {Body, "b"}, {Body, "c"}},
		"## Why\nbecause":          {{Heading, "Why"}, {Body, "because"}},
		"- a\n\n- b":               {{Item, "a"}, {Item, "b"}},
		"a\n\n\n\nb":               {{Body, "a"}, {}, {Body, "b"}},
		"a\n\n\nb":                 {{Body, "a"}, {Body, "b"}},
		`\- not a list`:            {{Body, "- not a list"}},
		`\\## not a heading`:       {{Body, `\## not a heading`}},
		`\plain`:                   {{Body, `\plain`}},
		"bad \xff\xfe bytes":       {{Body, "bad \uFFFD bytes"}},
		"#hash and -dash and ##no": {{Body, "#hash and -dash and ##no"}},
	} {
		if got := all(Parse(in)); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %q, not %q", in, got, want)
		}
	}
}

func TestALongPasteIsCheapToUndo(t *testing.T) {
	d := New()
	var h History
	frag := make([]Paragraph, 100000)
	for i := range frag {
		frag[i].Text = "word"
	}
	e := d.Paste(Position{}, Position{}, frag)
	d.Apply(e)
	h.Add(Single, At(Position{}), At(e.InsertedEnd()), e)
	if d.Words() != 100000 || d.Len() != 100000 {
		t.Fatalf("%d words in %d paragraphs", d.Words(), d.Len())
	}
	edits, _ := h.Undo()
	for _, e := range edits {
		d.Apply(e)
	}
	if !d.Empty() {
		t.Error("something is left")
	}
}
