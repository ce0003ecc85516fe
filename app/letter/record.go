package letter

import (
	"strings"
	"time"

	"dearly/app/letter/paper"
	"dearly/jargon"
	"dearly/storage"
)

// onPaper is a letter as it goes to the child. The worker's own note has no place
// in it.
func onPaper(c storage.Child, l storage.Letter, explained []paper.Explained) paper.Letter {
	return paper.Letter{Title: titleFor(c), Day: l.Visit.Time(time.UTC), Text: l.Text, Explained: explained}
}

// titleFor is the first line on paper.
func titleFor(c storage.Child) string {
	if strings.TrimSpace(c.Name) == "" {
		return "A letter to you"
	}
	return "A letter to " + c.Name
}

// explainedIn are the words of a letter that were kept and want explaining, in the
// order in which they come: not the child's own, and not where the letter says what
// they mean.
func explainedIn(l storage.Letter, c storage.Child, words *jargon.Dictionary) []paper.Explained {
	if words == nil {
		return nil
	}
	reading := jargon.Reading{Names: jargon.NewNames(append([]string{c.Name}, c.Names...)...)}
	seen := map[*jargon.Entry]bool{}
	var out []paper.Explained
	for _, f := range words.NewFinder().Append(nil, l.Text, reading) {
		if f.Level != jargon.Explain || f.Quoted || f.Entry == nil || seen[f.Entry] || len(f.Entry.Plain) == 0 {
			continue
		}
		seen[f.Entry] = true
		word := strings.Join(strings.Fields(l.Text[f.Start:f.End]), " ")
		if means := f.Entry.Plain[0]; !strings.Contains(strings.ToLower(l.Text), strings.ToLower(means)) {
			out = append(out, paper.Explained{Word: word, Means: meaning(f.Entry.Term, means)})
		}
	}
	return out
}

// meaning is a wording as it stands after its word: one that was made to take the
// word's place may begin with the word ("guardian, who tells the judge…").
func meaning(term, wording string) string {
	if rest, again := strings.CutPrefix(strings.ToLower(wording), strings.ToLower(term)+", "); again {
		wording = wording[len(wording)-len(rest):]
		if strings.HasPrefix(wording, "who ") {
			wording = "the person " + wording
		}
	}
	return wording
}

// recordOf is what a council's system asks about a visit. What was not written down
// is left out.
func recordOf(l storage.Letter) paper.Record {
	f := l.Facts
	var r paper.Record
	line := func(to *[]string, label, words string) {
		if words = strings.TrimSpace(words); words != "" {
			*to = append(*to, label+": "+words)
		}
	}
	line(&r.Type, "Type of visit", f.Kind)
	line(&r.Date, "Date", dayAndTime(l.Visit, f.Time))
	line(&r.Date, "Place", l.Place)
	line(&r.Date, "Announced", said(f.Announced))
	line(&r.Date, "Next visit", dayAndTime(f.Next, f.NextTime))
	line(&r.Who, "There", strings.Join(f.Present, ", "))
	line(&r.Who, "Not there", strings.Join(f.Absent, ", "))
	line(&r.Who, "Child seen", said(f.Seen))
	line(&r.Who, "Seen alone", said(f.SeenAlone))
	line(&r.Who, "Seen awake", said(f.Awake))
	line(&r.Who, "Bedroom seen", said(f.Bedroom))
	line(&r.Who, "Why not", f.WhyNot)
	line(&r.Who, "How we communicated", f.How)
	return r
}

func said(a storage.Answer) string { return string(a) }

func dayAndTime(d storage.Date, clock string) string {
	if d.IsZero() {
		return ""
	}
	words := paper.DayInWords(d.Time(time.UTC))
	if clock != "" {
		words += ", " + clock
	}
	return words
}

// fileName is what a file is called unless the worker says otherwise. It never
// names the child: lists of files are seen by others.
func fileName(l storage.Letter, now time.Time, ending string) string {
	day := l.Visit
	if day.IsZero() {
		day = storage.DateOf(now)
	}
	return "letter-" + day.String() + ending
}
