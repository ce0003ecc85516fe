package home

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// readWidth keeps the lines of the child's page short enough to read with ease.
const readWidth = 760

// fact is something known of a child, under the name it goes by on the page.
type fact struct{ name, words string }

// aboutPage is all about a child, to be read from top to bottom in a few minutes:
// who they are, how to be with them, and every letter from the first on.
func (p *letterPage) aboutPage(child storage.Child) []fyne.CanvasObject {
	s := p.s
	back := look.PlainButton("‹ Letters", s.toLetters)
	back.Spoken = "Back to the letters to " + child.Name
	buttons := []fyne.CanvasObject{back}
	if s.p.SaveFile != nil {
		export := look.PlainButton("Everything held…", func() { s.askExport(child) })
		export.Spoken = "Save everything held about " + child.Name + " in a file"
		buttons = append(buttons, export)
	}
	remove := look.PlainButton("Delete…", func() { s.askDeleteChild() })
	remove.Spoken = "Delete " + child.Name + " and their letters"
	hold := look.PlainButton(holdLabel(s.reading.holds[child.ID]), func() { s.askHold(child.ID, "everything about "+child.Name) })
	buttons = append(buttons, hold, remove)
	left := []fyne.CanvasObject{look.Head("About " + child.Name)}
	if why := holdWords(s.reading.holds[child.ID]); why != "" {
		left = append(left, look.NewChip(why, look.Warn))
	}
	objects := []fyne.CanvasObject{look.HeadLine(left, buttons)}

	var cards []fyne.CanvasObject
	for _, part := range parts() {
		cards = append(cards, p.card(partID(part), p.partCard(child, part)))
	}
	objects = append(objects, look.Pad(9, 0, 0, 0, look.Narrow(readWidth, look.Column(9, cards...))))
	objects = append(objects, p.story(child)...)
	return append(objects, p.noteCards(child, func(o fyne.CanvasObject) fyne.CanvasObject { return look.Narrow(readWidth, o) })...)
}

// toLetters goes from all about a child back to their letters.
func (s *Screen) toLetters() {
	s.show(onLetters)
	s.Focus()
}

// partCard is one part of the page; Enter on it opens that part's form.
func (p *letterPage) partCard(child storage.Child, part part) *look.Card {
	s := p.s
	edit := func() { s.askChild(child, part) }
	link := look.NewButton(look.QuietLink, "Edit", edit)
	link.Spoken = "Edit: " + part.title()
	objects := []fyne.CanvasObject{look.Row(10, []fyne.CanvasObject{look.Label(part.title()).In(look.ColorAccent)}, []fyne.CanvasObject{link})}
	spoken := []string{part.title()}
	for _, f := range s.facts(child, part) {
		if f.name == "" {
			objects = append(objects, look.Words(f.words))
		} else {
			objects = append(objects, look.NewText(look.Span{Text: f.name + "  ", Color: look.ColorSoft}, look.Span{Text: f.words}))
		}
		spoken = append(spoken, strings.TrimSpace(f.name+" "+f.words))
	}
	if len(objects) == 1 {
		objects = append(objects, look.Soft(part.ask(child)))
		spoken = append(spoken, part.ask(child))
	}
	card := look.NewCard(look.Column(5, objects...), edit)
	card.Spoken = strings.Join(spoken, ", ")
	return card
}

// facts are what is known of a part.
func (s *Screen) facts(c storage.Child, p part) []fact {
	var out []fact
	add := func(name, words string) {
		if strings.TrimSpace(words) != "" {
			out = append(out, fact{name, words})
		}
	}
	today := s.today()
	switch p {
	case partName:
		age := ageLine(c, today)
		switch {
		case age == ageUnknown:
			age = ""
		case !c.Born.IsZero():
			age += ", born " + look.LongDate(c.Born.Time(time.UTC))
		}
		add("Likes to be called", c.Name)
		add("Age", age)
		add("Pronouns", c.Pronouns)
		add("", c.About)
	case partHow:
		add("", communicates(c.Communicates))
		add("", c.HowTo)
		add("Language at home", c.Language)
		add("Interpreter", c.Interpreter)
	case partWords:
		for _, call := range c.Calls {
			if call.Who == "" {
				add("Says", "“"+call.Word+"”")
			} else {
				add(capital(call.Who)+" is", "“"+call.Word+"”")
			}
		}
		add("Own words, kept as they are", quoted(c.OwnWords))
		add("Wants to read", quoted(c.Wanted))
		add("Does not want to read", quoted(c.Unwanted))
		add("Names, never marked", strings.Join(c.Names, ", "))
	case partMatters:
		add("", c.Matters)
	case partPlan:
		v := s.reading.visits[c.ID]
		add("Plan", look.PlanName(c.Plan))
		if v.every > 0 {
			days := "every " + look.Count(v.every, "day", "days")
			if c.VisitEvery == 0 {
				days += ", as is usual; your council decides"
			}
			add("Visits", days)
		}
		if words := v.words(today); words != "" {
			add("", capital(words)+" · "+lowerFirst(v.why(c, today)))
		}
	}
	return out
}

// communicates is how a child communicates, in words.
func communicates(c storage.Communication) string {
	switch c {
	case storage.Talks:
		return "Talks"
	case storage.FewWords:
		return "Uses a few words"
	case storage.SignsSymbols:
		return "Uses signs, symbols or a device"
	case storage.NoWords:
		return "Tells you without words: by sounds, looks and movement"
	case storage.Baby:
		return "A baby"
	}
	return ""
}

// story is every letter from the first on, each with its visit.
func (p *letterPage) story(child storage.Child) []fyne.CanvasObject {
	s := p.s
	if len(s.letters) == 0 {
		return []fyne.CanvasObject{look.Pad(12, 0, 0, 2, look.Label("The letters")),
			look.Empty("No letters yet. Write the first one to "+child.Name+".", look.PlainButton("Write the first letter", func() { s.p.OnNew(child) }))}
	}
	var cards []fyne.CanvasObject
	for i := len(s.letters) - 1; i >= 0; i-- {
		cards = append(cards, p.card(s.letters[i].ID, p.storyCard(child, s.letters[i])))
	}
	label := "The letters, from the first on"
	if len(cards) == 1 {
		label = "The letter so far"
	}
	return []fyne.CanvasObject{look.Pad(12, 0, 0, 2, look.Label(label)), look.Narrow(readWidth, look.Column(9, cards...))}
}

// storyCard is one letter in the story: the visit, how the letter begins, what the
// child said to it.
func (p *letterPage) storyCard(child storage.Child, l storage.Letter) *look.Card {
	s, now := p.s, p.s.p.Now()
	day := s.visitDay(l)
	add := look.NewButton(look.QuietLink, "Add what they said", func() { s.askReply(child, l) })
	add.Spoken = "Add what " + child.Name + " said to the letter of " + day
	objects := []fyne.CanvasObject{look.Row(10, []fyne.CanvasObject{look.Strong(day), look.StateChip(l.State)}, []fyne.CanvasObject{add})}
	spoken := []string{"Letter", day}
	if line := visitFacts(l); line != "" {
		objects = append(objects, look.Soft(line))
		spoken = append(spoken, line)
	}
	first := look.Words(firstWords(l.Text))
	first.Lines = 3
	objects = append(objects, first)
	spoken = append(spoken, first.Text())
	for _, sentence := range doubts(child, l, now) {
		objects = append(objects, look.Soft(sentence).In(look.ColorWarn))
	}
	for _, r := range l.Replies {
		objects = append(objects, replyBlock(child, r, now))
		spoken = append(spoken, replyHead(child, r, now)+" "+r.Words)
	}
	card := look.NewCard(look.Column(6, objects...), func() { s.p.OnLetter(child, l) })
	card.Spoken = strings.Join(spoken, ", ")
	card.OnMenu = func(at fyne.Position) { s.letterMenu(child, l, at) }
	card.OnKey = deleteKey(func() { s.askDeleteLetter(l) })
	return card
}

// visitFacts is a visit in a line: "Planned visit, 15:30, home · with Mum · Dad
// was not there · seen alone".
func visitFacts(l storage.Letter) string {
	f := l.Facts
	place := strings.Join(nonEmpty(f.Kind, f.Time, l.Place), ", ")
	with, without := "", ""
	if len(f.Present) > 0 {
		with = "with " + strings.Join(f.Present, ", ")
	}
	switch len(f.Absent) {
	case 0:
	case 1:
		without = f.Absent[0] + " was not there"
	default:
		without = strings.Join(f.Absent, ", ") + " were not there"
	}
	seen := ""
	switch {
	case f.Seen == storage.No:
		seen = "not seen"
	case f.SeenAlone == storage.Yes:
		seen = "seen alone"
	case f.SeenAlone == storage.No:
		seen = "not seen alone"
	}
	if f.WhyNot != "" && (f.Seen == storage.No || f.SeenAlone == storage.No) {
		seen += ": " + f.WhyNot
	}
	return capital(strings.Join(nonEmpty(place, with, without, seen), " · "))
}

// daysText is a number of days for a field; empty for none.
func daysText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
