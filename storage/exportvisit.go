package storage

import (
	"fmt"
	"strings"
)

// childPage writes what the child's page says.
func (f exportFile) childPage(c Child) {
	f.line("Name", c.Name)
	f.line("Born", day(c.Born))
	if c.Age > 0 {
		f.line("Age", fmt.Sprint(c.Age))
	}
	f.line("Pronouns", c.Pronouns)
	f.line("How they communicate", communicationInWords(c.Communicates))
	f.line("More about how they communicate", c.HowTo)
	f.line("Language at home", c.Language)
	f.line("Interpreter", c.Interpreter)
	var calls []string
	for _, w := range c.Calls {
		call := w.Word
		if w.Who != "" {
			call += " (" + w.Who + ")"
		}
		calls = append(calls, call)
	}
	f.line("What they call people and places", strings.Join(calls, ", "))
	f.line("Words they want", strings.Join(c.Wanted, ", "))
	f.line("Words they do not want", strings.Join(c.Unwanted, ", "))
	f.line("Names never marked", strings.Join(c.Names, ", "))
	f.line("Their own words", strings.Join(c.OwnWords, ", "))
	f.line("About", c.About)
	f.line("Plan", strings.ReplaceAll(string(c.Plan), "-", " "))
	if c.VisitEvery > 0 {
		f.line("Visits", "every "+times(c.VisitEvery, "day"))
	}
}

// communicationInWords says it as a sentence goes on.
func communicationInWords(c Communication) string {
	switch c {
	case Talks:
		return "talks"
	case FewWords:
		return "with few words"
	case SignsSymbols:
		return "with signs, symbols or a device"
	case NoWords:
		return "without words, by sounds, looks and movement"
	case Baby:
		return "a baby"
	}
	return strings.ReplaceAll(string(c), "-", " ")
}

// facts writes what a council's form asks about a visit.
func (f exportFile) facts(v VisitFacts) {
	f.line("Time", v.Time)
	f.line("Kind of visit", v.Kind)
	f.line("Announced", string(v.Announced))
	f.line("Who was there", strings.Join(v.Present, ", "))
	f.line("Who was not there", strings.Join(v.Absent, ", "))
	f.line("Child seen", string(v.Seen))
	f.line("Seen alone", string(v.SeenAlone))
	f.line("Bedroom seen", string(v.Bedroom))
	f.line("Seen awake", string(v.Awake))
	f.line("Why not seen", v.WhyNot)
	f.line("How we communicated", v.How)
	f.line("Next visit", listed(day(v.Next), v.NextTime))
}

// steps writes who will do what by when.
func (f exportFile) steps(steps []Step) {
	lines := make([]string, len(steps))
	for i, s := range steps {
		lines[i] = "- " + listed(s.Who, s.What, s.By)
	}
	f.part("What happens next", strings.Join(lines, "\n"))
}

// replies writes what the child said to a letter.
func (f exportFile) replies(replies []Reply) {
	said := make([]string, len(replies))
	for i, r := range replies {
		said[i] = r.Words
		if when := listed(day(r.On), r.How); when != "" {
			said[i] = when + ":\n" + r.Words
		}
	}
	f.part("What the child said to this letter", strings.Join(said, "\n\n"))
}

// listed joins what there is by commas.
func listed(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}
