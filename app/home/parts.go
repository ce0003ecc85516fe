package home

import (
	"strconv"
	"strings"
	"time"

	"dearly/app/look"
	"dearly/storage"
)

// part is a part of the child's page, with its own short form.
type part uint8

const (
	partName part = iota
	partHow
	partWords
	partMatters
	partPlan
)

func parts() []part { return []part{partName, partHow, partWords, partMatters, partPlan} }

// partID stands for a part's card among the cards of a page; no child or letter
// has such an ID but by a chance of one in 2 to the 120.
func partID(p part) storage.ID { return storage.ID{0: 0xff, 15: byte(p)} }

func (p part) title() string {
	switch p {
	case partName:
		return "Name and age"
	case partHow:
		return "How they communicate"
	case partWords:
		return "Their words"
	case partMatters:
		return "What matters to them"
	}
	return "Plan and visits"
}

// ask says what could be written in a part where nothing is yet.
func (p part) ask(c storage.Child) string {
	switch p {
	case partHow:
		return "Nothing yet. Does " + c.Name + " talk, sign, point, look? What helps?"
	case partWords:
		return "Nothing yet. What does " + c.Name + " call Mum, home, the people who come?"
	case partMatters:
		return "Nothing yet. What would " + c.Name + " want the next person to know?"
	case partPlan:
		return "Nothing yet. With a plan or a number of days, Dearly shows when the next visit is due."
	}
	return "Nothing yet."
}

const nameHint = "All else on this page can wait."

// lay puts the part's fields into the form.
func (f *childForm) lay() {
	c := f.child
	switch f.part {
	case partName:
		f.field("name", "What they like to be called", nameHint, c.Name)
		f.nameHint()
		f.field("age", "Age, or date of birth", "8, or 4 May 2017.", ageText(c))
		f.field("pronouns", "Pronouns", "If they told you.", c.Pronouns)
		f.field("about", "One line about them", "It stands under their name, for the next worker too.", c.About)
	case partHow:
		f.choose("How they communicate", []string{"Not said", "Talks", "A few words", "Signs or symbols", "Without words", "Baby"}, placeOf(communications(), c.Communicates))
		f.long("how", "What helps", "How they tell you things, and how to be with them, in a sentence or two.", c.HowTo, 3)
		f.field("language", "Language at home", "When it is not English.", c.Language)
		f.field("interpreter", "Interpreter", "Who it is, or what to remember about it.", c.Interpreter)
	case partWords:
		f.long("calls", "What they call people and places", "One on each line: Nanny Pat = grandmother", callsText(c.Calls), 3)
		f.field("own", "Their own words", "Words they use and you keep, like contact, with commas between. They are not marked.", strings.Join(c.OwnWords, ", "))
		f.field("wanted", "Words they want to read", "", strings.Join(c.Wanted, ", "))
		f.field("unwanted", "Words they do not want to read", "", strings.Join(c.Unwanted, ", "))
		f.field("names", "Names in their life", "People, pets, school, street. They are never marked.", strings.Join(c.Names, ", "))
	case partMatters:
		f.long("matters", "What matters to them", "What they like, miss, fear, hope for; in their words where you can.", c.Matters, 7)
	case partPlan:
		f.choose("Plan", planAnswers(), placeOf(append([]storage.Plan{storage.NoPlan}, storage.Plans()...), c.Plan))
		f.field("every", "Days between visits", "", daysText(c.VisitEvery))
		f.choice.OnChanged = f.everyHint
		f.everyHint()
	}
}

func (f *childForm) choose(label string, answers []string, at int) {
	f.choice = look.NewChoice(label, answers...)
	f.choice.Choose(at)
	f.order = append(f.order, f.choice)
}

// everyHint says what is usual for the chosen plan, and whose it is to decide.
func (f *childForm) everyHint() {
	hint := "Your council decides this."
	if n := everyFor(storage.Child{Plan: f.plan()}, f.s.reading.settings.VisitEvery); n > 0 {
		hint = "Leave it empty for the usual " + look.Count(n, "day", "days") + ". Your council decides this."
	}
	f.fields["every"].SetHint(hint)
	if f.sheet != nil {
		f.sheet.Refresh()
	}
}

func (f *childForm) plan() storage.Plan {
	return append([]storage.Plan{storage.NoPlan}, storage.Plans()...)[f.choice.Chosen()]
}

// fill takes a part from the form into the child.
func (f *childForm) fill(c *storage.Child, trouble func(key, sentence string)) {
	switch f.part {
	case partName:
		f.readName(c, trouble)
		born, age, sentence := readAge(f.fields["age"].Text(), f.s.p.Now())
		if sentence != "" {
			trouble("age", sentence)
		}
		c.Born, c.Age = born, age
		c.Pronouns, c.About = f.text("pronouns"), f.text("about")
	case partHow:
		c.Communicates = communications()[f.choice.Chosen()]
		c.HowTo = strings.TrimSpace(f.fields["how"].Text())
		c.Language, c.Interpreter = f.text("language"), f.text("interpreter")
	case partWords:
		c.Calls = readCalls(f.fields["calls"].Text())
		c.OwnWords, c.Wanted = splitWords(f.text("own")), splitWords(f.text("wanted"))
		c.Unwanted, c.Names = splitWords(f.text("unwanted")), splitWords(f.text("names"))
	case partMatters:
		c.Matters = strings.TrimSpace(f.fields["matters"].Text())
	case partPlan:
		c.Plan = f.plan()
		days, sentence := readDays(f.text("every"))
		if sentence != "" {
			trouble("every", sentence)
		}
		c.VisitEvery = days
	}
}

func communications() []storage.Communication {
	return []storage.Communication{"", storage.Talks, storage.FewWords, storage.SignsSymbols, storage.NoWords, storage.Baby}
}

func planAnswers() []string {
	out := []string{"None or not said"}
	for _, p := range storage.Plans() {
		out = append(out, look.PlanName(p))
	}
	return out
}

func placeOf[T comparable](all []T, one T) int {
	for i, x := range all {
		if x == one {
			return i
		}
	}
	return 0
}

// callsText and readCalls write and read "Nanny Pat = grandmother", one a line.
func callsText(calls []storage.Calling) string {
	var lines []string
	for _, c := range calls {
		line := c.Word
		if c.Who != "" {
			line += " = " + c.Who
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func readCalls(text string) []storage.Calling {
	var out []storage.Calling
	for line := range strings.Lines(text) {
		word, who, _ := strings.Cut(line, "=")
		word, who = strings.Join(strings.Fields(word), " "), strings.Join(strings.Fields(who), " ")
		if word == "" {
			word, who = who, ""
		}
		if word != "" {
			out = append(out, storage.Calling{Word: word, Who: who})
		}
	}
	return out
}

// readDays reads a number of days between visits: "14", "14 days", "6 weeks". The
// sentence says what will not do.
func readDays(text string) (days int, sentence string) {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return 0, ""
	}
	n, err := strconv.Atoi(words[0])
	if len(words) > 1 && strings.HasPrefix(words[1], "week") && n < 100 {
		n *= 7
	}
	if err != nil || n < 1 || n > 366 || len(words) > 2 {
		return 0, "Write a number of days, like 14, or weeks, like 6 weeks."
	}
	return n, ""
}

// ageText is what stands in the field for a child.
func ageText(c storage.Child) string {
	switch {
	case !c.Born.IsZero():
		return look.LongDate(c.Born.Time(time.UTC))
	case c.Age > 0:
		return strconv.Itoa(c.Age)
	}
	return ""
}

const oldest = 25 // years: care leavers are written to until then

// readAge reads an age in years or a date of birth. The sentence says what will
// not do; empty when all is well.
func readAge(text string, now time.Time) (born storage.Date, age int, sentence string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return born, 0, ""
	}
	words := strings.Fields(strings.ToLower(text))
	if n, err := strconv.Atoi(words[0]); err == nil && (len(words) == 1 || strings.HasPrefix(words[1], "y")) {
		if n < 1 || n > oldest {
			return born, 0, "An age is from 1 to " + strconv.Itoa(oldest) + ". For a baby write the date of birth, like 4 May " + strconv.Itoa(now.Year()) + "."
		}
		return born, n, ""
	}
	day, ok := look.ParseDate(text, now)
	if !ok {
		return born, 0, "The date needs a day, a month and a year, like 4 May 2017."
	}
	born = storage.DateOf(day)
	switch {
	case born.Compare(storage.DateOf(now)) > 0:
		return storage.Date{}, 0, "That day is still to come. Look at the year again."
	case now.Year()-born.Year > oldest+1:
		return storage.Date{}, 0, "That is more than " + strconv.Itoa(oldest) + " years ago. Look at the year again."
	}
	return born, 0, ""
}
