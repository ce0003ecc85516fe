package paper

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func day() time.Time { return time.Date(2026, time.November, 17, 15, 30, 0, 0, time.UTC) }

// amira is a made-up letter with everything in it.
func amira() Letter {
	return Letter{
		Title: "A letter to Amira", Day: day(),
		Text: "Dear Amira,\n\n## Why I came\n\nI came to see you on Tuesday because it is my job to check that you are safe and well. I do this for every child I work with.\n\n" +
			"## What you told me\n\nYou said, “I like it here but I miss my contact with Mum.” I wrote that down just as you said it.\n\n" +
			"You and Łukasz went to see Siân’s ŵyn (that means lambs) and the café was shut – what a pity…\n\n" +
			"1. You asked for 3\u00a0things.\n2. The second is a longer point that goes over the end of the line, so that it can be seen where its second line begins.\n\n" +
			"## What happens next\n\n- I will ask Sam if you can see Mum every week. I will tell you what Sam says by Friday.\n- Auntie Bev will mend your window on Saturday.\n\n" +
			"Your social worker,\n\nRosa",
		Explained: []Explained{{"contact", "time with the people you love"}, {"social worker", "somebody whose job is to help children be safe"}},
	}
}

// long is a letter of several pages: n sections, each a heading and three paragraphs.
func long(n int) Letter {
	var b strings.Builder
	b.WriteString("Dear Amira,\n")
	for i := range n {
		fmt.Fprintf(&b, "\n## Part %d of this letter\n", i+1)
		for j := range 3 {
			b.WriteString("\n" + strings.Repeat(fmt.Sprintf("We went to the park and the ducks %d were there. ", i*3+j), 1+(i+j)%5) + "\n")
		}
	}
	return Letter{Title: "A letter to Amira", Day: day(), Text: b.String()}
}

func TestALetterIsLaidInTheOrderItWasWritten(t *testing.T) {
	var got []string
	for _, b := range Lay(amira(), Options{Words: true, Symbols: true}) {
		got = append(got, fmt.Sprintf("%d %s|%d", b.Kind, b.Sign, b.Symbol))
	}
	want := "0 |0, 1 |0, 3 |0, 2 |1, 3 |0, 2 |4, 3 |0, 3 |0, 4 1.|0, 4 2.|0, 2 |9, 4 •|0, 4 •|0, 3 |0, 3 |0, 2 |13, 4 •|0, 4 •|0"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
}

func TestWhatNobodyAskedForIsNotLaid(t *testing.T) {
	for _, b := range Lay(amira(), Options{}) {
		if b.Symbol != NoSymbol || strings.Contains(b.Text(), WordsHeading) {
			t.Errorf("%q with symbol %d", b.Text(), b.Symbol)
		}
	}
}

func TestALetterMayBeAlmostNothing(t *testing.T) {
	for _, l := range []Letter{{}, {Text: "\n\n\n"}, {Text: "## Only\n\n## Headings"}, {Text: "- \n- "}, {Text: "\x00\xff\u00ad"}} {
		Plain(l, Options{Words: true})
		if file, _, err := PDF(l, Options{Words: true, Symbols: true}); err != nil || len(file) == 0 {
			t.Errorf("%q: %v", l.Text, err)
		}
		if file, err := DOCX(l, Options{Symbols: true}); err != nil || len(file) == 0 {
			t.Errorf("%q: %v", l.Text, err)
		}
	}
}

func TestWordsAreTidiedAndNotChanged(t *testing.T) {
	for in, want := range map[string]string{
		"Sia\u0302n":          "Siân", // composed
		"in\u00adter\u00adim": "interim",
		"  a\tb  ":            "a b",
		"3\u00a0things":       "3\u00a0things",
		"a\x07b":              "ab",
		"don’t":               "don’t",
	} {
		if got := tidy(in); got != want {
			t.Errorf("tidy(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTheChildsWordsStandOut(t *testing.T) {
	for in, want := range map[string]string{
		"You said, “I like it.” Good.":         "You said, [“I like it.”] Good.",
		`You said "no" and "yes".`:             `You said ["no"] and ["yes"].`,
		"You said, ‘I don’t want to.’ I know.": "You said, [‘I don’t want to.’] I know.",
		"the ‘90s and Mum’s house":             "the ‘90s and Mum’s house",
		"“never closed":                        "“never closed",
		"It is 5\" long and 6\" wide":          "It is 5\" long and 6\" wide",
		"“a” “b”":                              "[“a”] [“b”]",
		"":                                     "",
	} {
		var got strings.Builder
		for _, r := range quotesBold(in) {
			if r.Bold {
				got.WriteString("[" + r.Text + "]")
			} else {
				got.WriteString(r.Text)
			}
		}
		if got.String() != want {
			t.Errorf("%q: got %s, want %s", in, got.String(), want)
		}
	}
}

func TestHeadingsHaveTheirSymbols(t *testing.T) {
	for heading, want := range map[string]Symbol{
		"Why I came": Door, "Who was there": People, "What we did": Pencil, "What you told me": Speech, "What I saw": Eye,
		"What is going well": Smile, "What I am worried about": Cloud, "What I think": Bulb, "What happens next": Arrow,
		"If this does not work": Fork, "When I will see you again": Calendar, "Tell me if I got this wrong": Letterbox,
		WordsHeading: Book, "Pickle the cat": NoSymbol, "": NoSymbol,
	} {
		if got := SymbolOf(heading); got != want {
			t.Errorf("%q: %d, want %d", heading, got, want)
		}
	}
}

func TestEverySymbolIsDrawnInsideItsSquare(t *testing.T) {
	for s := Door; s <= Book; s++ {
		if len(s.strokes()) == 0 {
			t.Errorf("symbol %d has no lines", s)
		}
		for _, line := range s.strokes() {
			for _, p := range line {
				if p.x < 1 || p.y < 1 || p.x > 23 || p.y > 23 {
					t.Errorf("symbol %d leaves its square at %.1f, %.1f", s, p.x, p.y)
				}
			}
		}
	}
}
