package paper

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"dearly/editor/text"
)

// Letter is what the child is to read, and nothing else.
type Letter struct {
	Title     string    // "A letter to Amira"; empty: none
	Day       time.Time // of the visit; zero: none. Only its date counts
	Text      string    // light Markdown, as package editor/text writes it
	Explained []Explained
}

// Explained is a word that was kept in the letter, and what it means.
type Explained struct{ Word, Means string }

// Options are what a reader may need.
type Options struct {
	Large   bool // large print: 20 points instead of 15
	Symbols bool // a small picture before each heading that has one
	Words   bool // the explained words, gathered at the end
}

// Kind says what a block is.
type Kind uint8

const (
	Title   Kind = iota // the first line of all
	Day                 // of the visit
	Heading             // over what follows
	Body                // ordinary text
	Point               // of a list: Sign stands before it
)

// Run is words of one weight.
type Run struct {
	Text string
	Bold bool // headings, the child's own words, words that are explained
}

// Block is a paragraph as it is to be drawn.
type Block struct {
	Kind   Kind
	Runs   []Run
	Sign   string // of a Point: "•", or the number as it was written ("2.")
	Symbol Symbol // of a Heading; NoSymbol unless they were asked for
	From   int    // the paragraph of the letter, from 1; 0: not one of the letter's
}

// Text is all words of a block, without its sign.
func (b Block) Text() string {
	var s strings.Builder
	for _, r := range b.Runs {
		s.WriteString(r.Text)
	}
	return s.String()
}

// WordsHeading stands over the explained words at the end.
const WordsHeading = "What some words mean"

// bullet stands before a point that has no number.
const bullet = "•"

// numbered is a paragraph that the writer numbered: "2. Nobody asked you."
var numbered = regexp.MustCompile(`^(\d{1,2}[.)])[ \x{00a0}]+(.+)$`)

// Lay makes the blocks of a letter. Empty paragraphs are left out, letters that
// were typed with loose accents come composed, and soft hyphens go, since each
// reader breaks lines anew.
func Lay(l Letter, o Options) []Block {
	var out []Block
	if title := tidy(l.Title); title != "" {
		out = append(out, Block{Kind: Title, Runs: []Run{{title, true}}})
	}
	if !l.Day.IsZero() {
		out = append(out, Block{Kind: Day, Runs: []Run{{Text: DayInWords(l.Day)}}})
	}
	for i, p := range text.Parse(l.Text).All {
		if words := tidy(p.Text); words != "" {
			b := layParagraph(p.Kind, words, o)
			b.From = i + 1
			out = append(out, b)
		}
	}
	if o.Words && len(l.Explained) > 0 {
		out = append(out, heading(WordsHeading, o))
		for _, e := range l.Explained {
			out = append(out, Block{Kind: Point, Sign: bullet, Runs: []Run{{tidy(e.Word), true}, {": " + tidy(e.Means), false}}})
		}
	}
	return out
}

func layParagraph(kind text.Kind, words string, o Options) Block {
	switch kind {
	case text.Heading:
		return heading(words, o)
	case text.Item:
		return Block{Kind: Point, Sign: bullet, Runs: quotesBold(words)}
	}
	if m := numbered.FindStringSubmatch(words); m != nil {
		return Block{Kind: Point, Sign: m[1], Runs: quotesBold(m[2])}
	}
	return Block{Kind: Body, Runs: quotesBold(words)}
}

func heading(words string, o Options) Block {
	b := Block{Kind: Heading, Runs: []Run{{words, true}}}
	if o.Symbols {
		b.Symbol = SymbolOf(words)
	}
	return b
}

const softHyphen = "\u00ad"

// tidy composes letters with their accents and takes out soft hyphens, control
// characters and the space at the ends.
func tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case r < ' ' || r == 0x7f:
			return -1
		}
		return r
	}, strings.ReplaceAll(norm.NFC.String(text.OneLine(s)), softHyphen, ""))
	return strings.TrimSpace(s)
}

// DayInWords is a day as it stands on paper: "Tuesday 17 November 2026".
func DayInWords(t time.Time) string { return t.Format("Monday 2 January 2006") }
