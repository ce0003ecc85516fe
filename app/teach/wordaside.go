package teach

import (
	"fmt"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

// mostShown is how many changes or things to look at are listed. Nobody reads
// further, and a list of twenty thousand must open at once.
const mostShown = 150

// TakeIn shows what a file of words would change, to be taken in or left. It is for
// the menu, and for files that are dropped on the window.
func (s *Screen) TakeIn(name string, data []byte) {
	s.open(s.words)
	s.words.takeIn(name, data)
}

// takeIn reads a file and shows what it would change.
func (w *words) takeIn(name string, data []byte) {
	entries, problems, err := wordlist.Import(name, data)
	if err != nil {
		w.screen.message.Say(name+" could not be taken in: "+err.Error()+". Nothing was changed.", look.Trouble)
		w.screen.refresh()
		return
	}
	if len(entries) == 0 && len(problems) == 0 {
		w.screen.message.Say("There are no words in "+name+". Nothing was changed.", look.Warn)
		w.screen.refresh()
		return
	}
	w.preview(name, wordlist.FillIn(w.list.Entries(), entries, name, data), problems)
}

// preview shows what would be added, changed and removed.
func (w *words) preview(name string, entries []jargon.Entry, problems []jargon.Problem) {
	before := w.list.Entries()
	merged := wordlist.Merge(before, entries)
	changes := wordlist.Diff(before, merged)
	away := 0 // that the file does not have
	for _, c := range wordlist.Diff(before, entries) {
		if c.What == wordlist.Removed {
			away++
		}
	}
	take := func(after []jargon.Entry) func() {
		return func() {
			w.list.Replace("taking in “"+name+"”", after)
			w.aside = nil
			w.form.open(jargon.Entry{}, false)
			w.which.Choose(int(wordlist.Team))
			w.screen.refresh()
			w.commit("Taken in: " + counts(wordlist.Diff(before, after)) + ".")
			w.focus()
		}
	}
	cancel := look.PlainButton("Leave it", w.leaveAside)
	buttons := []fyne.CanvasObject{cancel}
	w.back = cancel
	if away > 0 {
		b := look.PlainButton("Take its place", take(entries))
		b.Spoken = "Put this file in the place of the team's list"
		buttons = append(buttons, b)
	}
	if len(changes) > 0 {
		add := look.PrimaryButton("Take it in", take(merged))
		buttons = append(buttons, add)
		w.back = add
	}
	line := "Nothing would change: the list has all of it already."
	if len(changes) > 0 {
		line = "Taking it in: " + counts(changes) + "."
	}
	rows := []fyne.CanvasObject{look.Words(line)}
	if away > 0 {
		rows = append(rows, look.Soft(fmt.Sprintf("%s of the team’s list %s not in the file. They stay, unless the file takes the list’s place.", look.Count(away, "word", "words"), are(away))))
	}
	if len(problems) > 0 {
		rows = append(rows, look.Pad(6, 0, 0, 0, look.Label(look.Count(len(problems), "row", "rows")+" to look at in the file")))
		rows = append(rows, problemCards(problems, nil)...)
	}
	if len(changes) > 0 {
		rows = append(rows, look.Pad(6, 0, 0, 0, look.Label("What changes")))
	}
	for _, c := range changes[:min(len(changes), mostShown)] {
		rows = append(rows, changeCard(c))
	}
	if more := len(changes) - mostShown; more > 0 {
		rows = append(rows, look.Soft("And "+look.Count(more, "more change", "more changes")+"."))
	}
	w.showAside(name, buttons, rows)
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// counts says how many changes there are of each sort.
func counts(changes []wordlist.Change) string {
	var n [3]int
	for _, c := range changes {
		n[c.What]++
	}
	return fmt.Sprintf("%d added, %d changed, %d taken off", n[wordlist.Added], n[wordlist.Changed], n[wordlist.Removed])
}

// changeCard is one change: what it adds, or each cell that it changes.
func changeCard(c wordlist.Change) fyne.CanvasObject {
	chip := look.NewChip("New", look.Good)
	var rows []fyne.CanvasObject
	switch c.What {
	case wordlist.Changed:
		chip.Set("Changed", look.Warn)
		for _, x := range c.Cells() {
			rows = append(rows, look.NewText(look.Span{Text: x.Name + ": ", Bold: true}, look.Span{Text: or(x.Before, "nothing"), Color: look.ColorSoft}, look.Span{Text: ", now "}, look.Span{Text: or(x.After, "nothing"), Bold: true}))
		}
	case wordlist.Removed:
		chip.Set("Taken off", look.Trouble)
	default:
		if c.After.Level == jargon.Off {
			rows = append(rows, look.Soft("Switched off"))
		}
		for _, p := range c.After.Plain {
			rows = append(rows, look.Soft(p))
		}
	}
	head := look.Row(10, []fyne.CanvasObject{look.Strong(c.Term)}, []fyne.CanvasObject{chip})
	return look.Paper(look.Pad(10, 14, 10, 14, look.Column(3, append([]fyne.CanvasObject{head}, rows...)...)))
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// problemCards are things to look at; those of a word lead to it.
func problemCards(problems []jargon.Problem, to func(term string)) (cards []fyne.CanvasObject) {
	for _, p := range problems[:min(len(problems), mostShown)] {
		where := ""
		if p.Line > 0 && to == nil {
			where = fmt.Sprintf("Line %d. ", p.Line)
		}
		text := look.NewText(look.Span{Text: where, Color: look.ColorSoft}, look.Span{Text: p.Term, Bold: true}, look.Span{Text: gap(p.Term) + p.Text})
		if to == nil || p.Term == "" {
			paper := look.Paper(look.Pad(10, 14, 10, 14, text))
			paper.Bar = look.ColorWarn
			cards = append(cards, paper)
			continue
		}
		cards = append(cards, look.NewCard(text, func() { to(p.Term) }))
	}
	if more := len(problems) - mostShown; more > 0 {
		cards = append(cards, look.Soft("And "+look.Count(more, "more", "more")+"."))
	}
	return cards
}

func gap(term string) string {
	if term == "" {
		return ""
	}
	return "  "
}

// showProblems shows what the list's check found.
func (w *words) showProblems() {
	back := look.PrimaryButton("Back to the words", w.leaveAside)
	w.back = back
	w.showAside("Things to look at", []fyne.CanvasObject{back}, append([]fyne.CanvasObject{
		look.Soft("The list works as it is. These are places where it may not do what you mean."),
	}, problemCards(w.problems, func(term string) {
		w.leaveAside()
		if i := w.list.Index(term); i >= 0 {
			w.form.keepQuietly()
			w.form.open(w.list.Entries()[i], true)
			w.which.Choose(int(wordlist.Team))
			w.search.SetText("")
			w.draw()
			w.toForm()
		}
	})...))
}

// showAside shows something in the place of the words.
func (w *words) showAside(title string, buttons, rows []fyne.CanvasObject) {
	column := look.Column(8, append([]fyne.CanvasObject{look.HeadLine([]fyne.CanvasObject{look.Head(title)}, buttons)}, rows...)...)
	inner, scroll := look.Scrolled(look.Pad(22, 28, 28, 28, column))
	look.FollowFocus(scroll)
	w.aside = inner
	w.screen.message.Clear()
	w.screen.refresh()
	w.focus()
}

func (w *words) leaveAside() {
	w.aside = nil
	w.screen.refresh()
	w.focus()
}
