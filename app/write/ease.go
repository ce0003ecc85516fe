package write

import (
	"fmt"
	"slices"
	"strings"

	"dearly/app/look"
	"dearly/editor/coach"
	"dearly/jargon"
)

// ease is how hard a letter may be to read, as far as that can be counted.
type ease struct {
	age      int
	measures coach.Measures
	outside  int      // words outside what most children of that age know
	words    []string // the first few of them, each once
}

// mostNamed is how many of the words outside are named.
const mostNamed = 5

func easeOf(letter string, finder *jargon.Finder, reading jargon.Reading) ease {
	e := ease{age: reading.Age, measures: coach.Measure(letter)}
	for _, f := range finder.Append(nil, letter, reading) {
		if f.Level != jargon.Unfamiliar || f.Quoted {
			continue
		}
		e.outside++
		if w := strings.ToLower(letter[f.Start:f.End]); len(e.words) < mostNamed && !slices.Contains(e.words, w) {
			e.words = append(e.words, w)
		}
	}
	return e
}

// fewestForShare is from how many words on a share in a hundred means something.
const fewestForShare = 50

// lines say it, one fact a line.
func (e ease) lines() (out []string) {
	if e.measures.Words == 0 {
		return nil
	}
	reader := "most " + yearOlds(e.age) + " know"
	named := ""
	if len(e.words) > 0 {
		named = ": " + strings.Join(e.words, ", ")
		if e.outside > len(e.words) {
			named += "…"
		}
	}
	switch share := float64(e.outside) * 100 / float64(e.measures.Words); {
	case e.outside == 0:
		out = append(out, "No word is outside what "+reader+".")
	case e.measures.Words < fewestForShare:
		out = append(out, fmt.Sprintf("%s outside what %s%s.", look.Count(e.outside, "word is", "words are"), reader, named))
	case share < 1:
		out = append(out, fmt.Sprintf("Fewer than 1 word in 100 is outside what %s%s.", reader, named))
	default:
		out = append(out, fmt.Sprintf("%s in 100 %s outside what %s%s.", look.Count(int(share+0.5), "word", "words"), isOrAre(int(share+0.5)), reader, named))
	}
	if e.measures.Long == 0 {
		out = append(out, "No sentence is longer than 25 words.")
	} else {
		out = append(out, look.Count(e.measures.Long, "sentence is", "sentences are")+" longer than 25 words.")
	}
	if band := e.measures.Band(); band != "" {
		out = append(out, "By length alone ("+coach.MeasureName+"): "+band+".")
	}
	return out
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// yearOlds names the readers of an age: "nine-year-olds".
func yearOlds(age int) string {
	names := [...]string{5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten", 11: "eleven", 12: "twelve",
		13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen", 17: "seventeen"}
	if age < len(names) && age > 0 && names[age] != "" {
		return names[age] + "-year-olds"
	}
	return "children of " + fmt.Sprint(age)
}
