package paper

import (
	"fmt"
	"math"
	"strings"
)

// Symbol is a small picture before a heading, for readers who are helped by one.
type Symbol uint8

const (
	NoSymbol  Symbol = iota
	Door             // why I came
	People           // who was there
	Pencil           // what we did
	Speech           // what you told me
	Eye              // what I saw
	Smile            // what is going well
	Cloud            // what I am worried about
	Bulb             // what I think
	Arrow            // what happens next
	Fork             // if this does not work
	Calendar         // when I will see you again
	Letterbox        // tell me if I got this wrong
	Book             // what some words mean
)

// SymbolOf is the picture for a heading as the worker wrote it, by words that say
// what it is about.
func SymbolOf(heading string) Symbol {
	h := " " + strings.ToLower(strings.NewReplacer("’", "'", "?", "", ":", "").Replace(heading)) + " "
	for _, c := range symbolWords() {
		for _, words := range c.words {
			if strings.Contains(h, words) {
				return c.symbol
			}
		}
	}
	return NoSymbol
}

type symbolWord struct {
	symbol Symbol
	words  []string
}

// symbolWords go from the particular to the general: the first that fits counts.
func symbolWords() []symbolWord {
	return []symbolWord{
		{Letterbox, []string{"got this wrong", "got it wrong", "tell me if", "write back"}},
		{Fork, []string{"not work", "if this does", "if things do", "if nothing"}},
		{Calendar, []string{"see you again", "next visit", "see you next", " when "}},
		{Arrow, []string{"next", " will do", "going to do", "needs to change", " plan "}},
		{Book, []string{" words mean", "words in this"}},
		{Speech, []string{"told me", "you said", "your words", "you say", "want me to know"}},
		{Eye, []string{" i saw", " saw "}},
		{Smile, []string{"going well", "good ", "proud", "strong"}},
		{Cloud, []string{"worr", "scared", "hard "}},
		{Bulb, []string{" i think", "i thought"}},
		{People, []string{" who ", "people"}},
		{Pencil, []string{"we did", "you did", "we talked", "we made"}},
		{Door, []string{"why ", "came", "visit"}},
	}
}

// point is a place on a square of 24 by 24, from the top left.
type point struct{ x, y float64 }

// stroke is a line through points.
type stroke []point

// strokes are the lines of a picture, all drawn with a pen of 2 with round ends.
func (s Symbol) strokes() []stroke {
	switch s {
	case Door:
		return []stroke{{{3, 11}, {12, 3}, {21, 11}}, {{5, 10}, {5, 21}, {19, 21}, {19, 10}}, {{10, 21}, {10, 14}, {14, 14}, {14, 21}}}
	case People:
		return []stroke{ring(8.5, 8, 3.5), ring(17, 9, 2.5), arc(8.5, 20.5, 6, 180, 360), arc(18, 20.5, 4, 215, 360)}
	case Pencil:
		return []stroke{{{4, 20}, {5, 15}, {16, 4}, {20, 8}, {9, 19}, {4, 20}}, {{13.5, 6.5}, {17.5, 10.5}}}
	case Speech:
		return []stroke{{{4, 4}, {20, 4}, {20, 16}, {11, 16}, {6, 21}, {6, 16}, {4, 16}, {4, 4}}}
	case Eye:
		return []stroke{arc(12, 19, 13, 217, 323), arc(12, 5, 13, 37, 143), ring(12, 12, 3)}
	case Smile:
		return []stroke{ring(12, 12, 9), arc(12, 12.5, 4.5, 20, 160), {{9, 8.5}, {9, 9.5}}, {{15, 8.5}, {15, 9.5}}}
	case Cloud:
		return []stroke{arc(7, 12, 3.5, 90, 270), arc(12, 9, 4.5, 195, 345), arc(17.5, 12, 3.5, 270, 450), {{7, 15.5}, {17.5, 15.5}}, {{9, 19}, {8, 21}}, {{14, 19}, {13, 21}}}
	case Bulb:
		return []stroke{arc(12, 9, 6, 130, 410), {{8.1, 13.6}, {9, 17}, {15, 17}, {15.9, 13.6}}, {{10, 20.5}, {14, 20.5}}}
	case Arrow:
		return []stroke{{{3, 12}, {20, 12}}, {{14, 6}, {20, 12}, {14, 18}}}
	case Fork:
		return []stroke{{{12, 21}, {12, 13}, {5, 5}}, {{12, 13}, {19, 5}}, {{5, 9.5}, {5, 5}, {9.5, 5}}, {{14.5, 5}, {19, 5}, {19, 9.5}}}
	case Calendar:
		return []stroke{{{4, 5}, {20, 5}, {20, 21}, {4, 21}, {4, 5}}, {{4, 10}, {20, 10}}, {{8, 3}, {8, 6.5}}, {{16, 3}, {16, 6.5}}, {{9, 15.5}, {11.2, 17.7}, {15, 13.5}}}
	case Letterbox:
		return []stroke{{{3, 6}, {21, 6}, {21, 19}, {3, 19}, {3, 6}}, {{3, 7}, {12, 14}, {21, 7}}}
	case Book:
		return []stroke{{{12, 6}, {8, 4}, {3, 4}, {3, 18}, {8, 18}, {12, 20}, {16, 18}, {21, 18}, {21, 4}, {16, 4}, {12, 6}}, {{12, 6}, {12, 20}}}
	}
	return nil
}

// ring is a circle.
func ring(x, y, r float64) stroke { return arc(x, y, r, 0, 360) }

// arc goes clockwise on the page, in degrees from the right.
func arc(x, y, r, from, to float64) stroke {
	const step = 15
	n := int(math.Ceil((to - from) / step))
	var s stroke
	for i := range n + 1 {
		a := (from + (to-from)*float64(i)/float64(n)) * math.Pi / 180
		s = append(s, point{x + r*math.Cos(a), y + r*math.Sin(a)})
	}
	return s
}

// SVG is the picture as a file of its own, in a colour such as "#0F6B6E"; nil for
// NoSymbol.
func (s Symbol) SVG(colour string) []byte {
	if s == NoSymbol {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><g fill="none" stroke="%s" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">`, colour)
	for _, line := range s.strokes() {
		b.WriteString(`<path d="`) // Fyne draws no polyline of two points
		for i, p := range line {
			if i == 0 {
				fmt.Fprintf(&b, "M%.2f %.2f", p.x, p.y)
			} else {
				fmt.Fprintf(&b, " L%.2f %.2f", p.x, p.y)
			}
		}
		b.WriteString(`"/>`)
	}
	b.WriteString("</g></svg>")
	return []byte(b.String())
}
