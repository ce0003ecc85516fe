package paper

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/image/font/sfnt"

	"dearly/assets"
)

// Missing is a character that the type of the PDF has no shape for.
type Missing struct {
	Character string // as people see it, with its accents
	Paragraph int    // of the letter, from 1; 0: in its title or among the words explained
}

// replacement is what stands for such a character in the PDF, so that nothing is
// dropped silently. Andika has it.
const replacement = "\ufffd"

// Shapes knows which characters Andika can draw. It is not safe for use from
// several goroutines.
type Shapes struct {
	font *sfnt.Font
	room sfnt.Buffer
}

// NewShapes reads the type.
func NewShapes() (*Shapes, error) {
	f, err := sfnt.Parse(assets.AndikaRegular())
	if err != nil {
		return nil, fmt.Errorf("reading the type: %w", err)
	}
	return &Shapes{font: f}, nil
}

func (s *Shapes) has(r rune) bool {
	if r > 0xffff { // the PDF's writer knows the first plane only
		return false
	}
	at, err := s.font.GlyphIndex(&s.room, r)
	return err == nil && at != 0
}

// Draws says whether a character, as people see it, can be drawn whole.
func (s *Shapes) Draws(character string) bool {
	for _, r := range character {
		if !unseen(r) && !s.has(r) {
			return false
		}
	}
	return true
}

// unseen are the characters that have no shape of their own.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// fit gives words as the type can draw them: what it has no shape for is replaced
// and handed to missing, what has no shape goes.
func (s *Shapes) fit(words string, missing func(character string)) string {
	var out strings.Builder
	for characters := uniseg.NewGraphemes(words); characters.Next(); {
		c := characters.Str()
		if !s.Draws(c) {
			missing(c)
			out.WriteString(replacement)
			continue
		}
		for _, r := range c {
			if !unseen(r) {
				out.WriteRune(r)
			}
		}
	}
	return out.String()
}

// fitted gives blocks as the type can draw them, and what it cannot, in order.
func (s *Shapes) fitted(blocks []Block) ([]Block, []Missing) {
	var out []Block
	var lost []Missing
	for _, b := range blocks {
		note := func(c string) { lost = append(lost, Missing{c, b.From}) }
		var runs []Run
		for _, r := range b.Runs {
			runs = append(runs, Run{s.fit(r.Text, note), r.Bold})
		}
		b.Runs = runs
		out = append(out, b)
	}
	return out, lost
}

// MissingIn lists the characters of a letter that its PDF cannot show, in order.
func MissingIn(l Letter, o Options) ([]Missing, error) {
	s, err := NewShapes()
	if err != nil {
		return nil, err
	}
	_, lost := s.fitted(Lay(l, o))
	return lost, nil
}

// SayMissing tells it to the worker in a sentence; empty when nothing is missing.
func SayMissing(lost []Missing) string {
	if len(lost) == 0 {
		return ""
	}
	const named = 4
	var list []string
	for i, m := range lost {
		if i == named {
			list = append(list, fmt.Sprintf("%d more", len(lost)-named))
			break
		}
		if m.Paragraph > 0 {
			list = append(list, fmt.Sprintf("%s in paragraph %d", m.Character, m.Paragraph))
		} else {
			list = append(list, m.Character)
		}
	}
	count, stead := "1 character", "its place"
	if len(lost) > 1 {
		count, stead = fmt.Sprintf("%d characters", len(lost)), "their place"
	}
	return "The letter has " + count + " that the PDF's type has no shape for: " + andList(list) +
		". The PDF shows " + replacement + " in " + stead + ". Word can show it all: save the letter for Word, or write it another way."
}

func andList(items []string) string {
	if len(items) == 1 {
		return items[0]
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}
