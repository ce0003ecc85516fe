package review

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dearly/jargon"
	"dearly/storage"
)

// Draft is one letter of which the picture counts words: one's own, or one that was
// reviewed. Who wrote it is not in it, and nothing here could tell.
type Draft struct {
	ID    storage.ID
	On    storage.Date // of the visit, or when it came; zero: it is counted, but in no month
	Child string
	Text  string   // light Markdown
	Names []string // never marked
	Own   []string // the child's own words
}

// DraftOf is a letter that came for review.
func DraftOf(b storage.Brought) Draft {
	on := b.Visit
	if on.IsZero() && !b.Sent.IsZero() {
		on = storage.DateOf(b.Sent)
	}
	return Draft{ID: b.ID, On: on, Child: b.Child, Text: b.Text, Names: b.Names, Own: b.Own}
}

// DraftOfLetter is a letter of this store, to this child.
func DraftOfLetter(l storage.Letter, c storage.Child) Draft {
	on := l.Visit
	if on.IsZero() && !l.Saved.IsZero() {
		on = storage.DateOf(l.Saved)
	}
	return Draft{ID: l.ID, On: on, Child: c.Name, Text: l.Text, Names: c.Names, Own: c.OwnWords}
}

// Point is what was counted in one letter. Findings are the words that the writing
// screen calls words to look at: what might be fine, what is merely unfamiliar and
// what is quoted does not count.
type Point struct {
	Date     storage.Date
	Words    int
	Findings int
}

// Per100 is how many findings there are in a hundred words.
func (p Point) Per100() float64 {
	if p.Words == 0 {
		return 0
	}
	return 100 * float64(p.Findings) / float64(p.Words)
}

// Coming is a word that keeps coming back.
type Coming struct {
	Term    string
	Plain   string // the first wording for it; may be empty
	Places  int
	Letters int // at least 2
}

// Measures are what was counted over many letters.
type Measures struct {
	Points  []Point  // by day
	Coming  []Coming // in most letters first
	Without []Draft  // letters in which nothing the child said is quoted, newest first
	Letters int
}

// Measure reads letters with a dictionary. It takes some milliseconds for each: call
// it off the painting goroutine.
func Measure(drafts []Draft, d *jargon.Dictionary) Measures {
	m := Measures{Letters: len(drafts)}
	finder := d.NewFinder()
	var found []jargon.Finding
	terms := map[string]*Coming{}
	for _, l := range drafts {
		words := body(l.Text)
		found = finder.Append(found[:0], words, jargon.Reading{Names: jargon.NewNames(append([]string{l.Child}, l.Names...)...)})
		p := Point{Date: l.On, Words: len(strings.Fields(words))}
		here := map[string]bool{}
		for _, f := range found {
			if f.Quoted || f.Entry == nil || f.Level == jargon.Ask || f.Level == jargon.Off || own(l.Own, f.Entry.Term) {
				continue
			}
			p.Findings++
			c := terms[f.Entry.Term]
			if c == nil {
				c = &Coming{Term: f.Entry.Term}
				if len(f.Entry.Plain) > 0 {
					c.Plain = f.Entry.Plain[0]
				}
				terms[f.Entry.Term] = c
			}
			c.Places++
			if !here[f.Entry.Term] {
				here[f.Entry.Term] = true
				c.Letters++
			}
		}
		m.Points = append(m.Points, p)
		if p.Words > 0 && !Quotes(l.Text) {
			m.Without = append(m.Without, l)
		}
	}
	for _, c := range terms {
		if c.Letters > 1 {
			m.Coming = append(m.Coming, *c)
		}
	}
	slices.SortFunc(m.Coming, func(a, b Coming) int {
		return cmp.Or(cmp.Compare(b.Letters, a.Letters), cmp.Compare(b.Places, a.Places), strings.Compare(a.Term, b.Term))
	})
	slices.SortStableFunc(m.Points, func(a, b Point) int { return a.Date.Compare(b.Date) })
	slices.SortStableFunc(m.Without, func(a, b Draft) int { return b.On.Compare(a.On) })
	return m
}

func own(words []string, term string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(strings.TrimSpace(w), term) })
}

// body is a letter without the signs of its headings and lists.
func body(markdown string) string {
	lines := strings.Split(markdown, "\n")
	for i, l := range lines {
		l = strings.TrimPrefix(strings.TrimPrefix(l, "## "), "- ")
		lines[i] = strings.TrimPrefix(l, "\\")
	}
	return strings.Join(lines, "\n")
}

// Quotes says whether a letter holds words in quotation marks that close in their
// paragraph: what the child said, as far as a program can tell.
func Quotes(letter string) bool {
	for line := range strings.SplitSeq(letter, "\n") {
		for _, marks := range [][2]string{{"“", "”"}, {`"`, `"`}, {"‘", "’"}, {"'", "'"}} {
			if quotes(line, marks[0], marks[1]) {
				return true
			}
		}
	}
	return false
}

// quotes looks for a pair of marks: the first where no letter stands before it, the
// second where none comes after, so that an apostrophe is none.
func quotes(line, open, shut string) bool {
	for from := 0; ; {
		i := strings.Index(line[from:], open)
		if i < 0 {
			return false
		}
		start := from + i + len(open)
		before, _ := utf8.DecodeLastRuneInString(line[:from+i])
		next, _ := utf8.DecodeRuneInString(line[start:])
		from = start
		if lettered(before) || unicode.IsSpace(next) || isShort(line[start:]) {
			continue
		}
		for at := start; ; {
			j := strings.Index(line[at:], shut)
			if j < 0 {
				break
			}
			after, _ := utf8.DecodeRuneInString(line[at+j+len(shut):])
			if strings.ContainsFunc(line[start:at+j], unicode.IsLetter) && !lettered(after) {
				return true
			}
			at += j + len(shut)
		}
	}
}

func lettered(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// isShort is for '90s and the like, which open nothing.
func isShort(rest string) bool { return rest != "" && rest[0] >= '0' && rest[0] <= '9' }

// Kept is what became of the actions that reviews asked for.
type Kept struct {
	OnTime, Late, Overdue, Ahead int // Late: done, but after its day; actions without a day that are done count as OnTime
}

// ActionsKept counts the actions of reviews; who was to do them does not matter here.
func ActionsKept(reviews []storage.Review, today storage.Date) Kept {
	var k Kept
	for _, r := range reviews {
		if r.Given.IsZero() {
			continue
		}
		for _, a := range r.Actions {
			switch {
			case !a.Done.IsZero() && (a.By.IsZero() || a.Done.Compare(a.By) <= 0):
				k.OnTime++
			case !a.Done.IsZero():
				k.Late++
			case !a.By.IsZero() && a.By.Compare(today) < 0:
				k.Overdue++
			default:
				k.Ahead++
			}
		}
	}
	return k
}
