package teach

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

// words is the room of the team's list: the words at the left, the one that is
// open at the right. Each step is saved at once and can be taken back.
type words struct {
	screen   *Screen
	list     *wordlist.List
	rows     []wordlist.Row
	builtIn  map[string]bool // the keys of the built-in words
	onPoster map[string]bool // by key
	unread   error           // the kept list could not be read: it is not written over
	problems []jargon.Problem
	checks   int // how often the list was checked; a check that comes late is dropped

	search *look.Field
	which  *look.Choice
	table  *wordTable
	form   *wordForm
	head   *look.Ground
	empty  *look.Text
	left   *look.Ground
	both   *fyne.Container // list and form
	onForm bool            // in little room the form is shown, and not the list
	body   *fyne.Container
	aside  fyne.CanvasObject // shown instead: a preview or what there is to look at
	back   fyne.Focusable    // what the keyboard comes to in aside
}

func newWords(s *Screen) *words {
	w := &words{screen: s, list: &wordlist.List{}, builtIn: map[string]bool{}, onPoster: map[string]bool{}, empty: look.Soft("")}
	for _, e := range s.p.BuiltIn.Entries {
		w.builtIn[wordlist.Key(e.Term)] = true
	}
	if s.p.Store != nil {
		kept, err := s.p.Store.TeamWords()
		var list *wordlist.List
		if err == nil {
			list, _, err = wordlist.Read(kept)
		}
		if err == nil {
			w.list = list
		}
		w.unread = err
	}
	w.search = look.NewField("")
	w.search.Input.Spoken = "Find a word"
	w.search.Input.SetPlaceHolder("Find a word")
	w.search.Input.OnChanged = func(string) { w.draw() }
	w.search.Input.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown || e.Name == fyne.KeyReturn {
			w.screen.focusOn(w.table)
			return true
		}
		return false
	}
	w.which = look.NewChoice("Which words", "The team’s", "Every word", "Switched off")
	w.which.OnChanged = w.draw
	if len(w.list.Entries()) == 0 {
		w.which.Choose(int(wordlist.Every))
	}
	w.table = newWordTable(w)
	w.form = newWordForm(w)
	w.head = look.NewGround(look.ColorDesk, nil)
	w.head.Sides.Bottom = true
	ring := look.NewGround("", container.NewStack(w.table))
	ring.Radius = 8
	w.table.focused = func(on bool) {
		ring.Edge, ring.Heavy = "", on
		if on {
			ring.Edge = look.ColorTraining
		}
		ring.Refresh()
	}
	w.left = look.NewGround(look.ColorPanel, look.Frame([]fyne.CanvasObject{
		look.Pad(12, 14, 6, 14, look.Column(8, w.search, w.which, w.empty)),
	}, nil, look.Pad(2, 8, 8, 8, ring)))
	w.left.Sides.Right = true
	w.both = container.New(listAndForm{w}, w.left, w.form.content)
	w.body = look.Frame([]fyne.CanvasObject{w.head}, nil, w.both)
	w.draw()
	return w
}

func (w *words) name() string { return "Words" }

func (w *words) content() fyne.CanvasObject {
	if w.aside != nil {
		return w.aside
	}
	return w.body
}

func (w *words) chrome() chrome { return whole }

func (w *words) enter() {
	w.aside = nil
	w.draw()
	w.check()
	if w.unread != nil {
		w.screen.trouble(unreadable, w.unread)
	}
}

const unreadable = "The team’s list could not be read, so nothing is changed in it. What you do here now is not kept."

func (w *words) focus() {
	if w.aside != nil {
		w.screen.focusOn(w.back)
		return
	}
	w.screen.focusOn(w.search.Input)
}

func (w *words) foot() ([]string, string) {
	team := "No words on the team’s list yet"
	if n := len(w.list.Entries()); n > 0 {
		team = look.Count(n, "word", "words") + " on the team’s list"
	}
	facts := []string{team, look.Count(len(w.screen.p.BuiltIn.Entries), "word", "words") + " built in"}
	if n := len(w.problems); n > 0 {
		facts = append(facts, look.Count(n, "thing", "things")+" to look at")
	}
	return facts, look.Count(len(w.rows), "word", "words") + " shown"
}

func (w *words) inBuiltIn(term string) bool { return w.builtIn[wordlist.Key(term)] }

// builtInEntry is the built-in entry of a term.
func (w *words) builtInEntry(term string) (jargon.Entry, bool) {
	key := wordlist.Key(term)
	for _, e := range w.screen.p.BuiltIn.Entries {
		if wordlist.Key(e.Term) == key {
			return e, true
		}
	}
	return jargon.Entry{}, false
}

// draw shows the words that are looked for.
func (w *words) draw() {
	w.rows = wordlist.View(w.screen.p.BuiltIn.Entries, w.list.Entries(), wordlist.Which(w.which.Chosen()), w.search.Text())
	w.drawHead()
	switch {
	case len(w.rows) > 0:
		w.empty.SetText("")
	case w.search.Text() != "":
		w.empty.SetText("No word here is like that. Look in Every word, or add it as a new word.")
	case w.which.Chosen() == int(wordlist.Switched):
		w.empty.SetText("No word is switched off.")
	default:
		w.empty.SetText("The team has no words of its own yet. Add one, take in a file, or change a word of Every word.")
	}
	at := -1
	if w.form.term != "" {
		for i, r := range w.rows {
			if r.Entry.Term == w.form.term {
				at = i
			}
		}
	}
	w.table.at = at
	w.table.UnselectAll()
	w.table.Refresh()
	if at >= 0 {
		w.table.choose(at)
	}
	w.left.Refresh()
	if w.screen.now == room(w) {
		w.screen.tell()
	}
}

// drawHead shows what can be done with the whole list.
func (w *words) drawHead() {
	button := func(label, spoken string, do func()) fyne.CanvasObject {
		b := look.PlainButton(label, do)
		b.Spoken = spoken
		return b
	}
	var buttons []fyne.CanvasObject
	if what := w.list.CanUndo(); what != "" {
		buttons = append(buttons, button("Undo", "Undo "+what, w.undo))
	}
	if what := w.list.CanRedo(); what != "" {
		buttons = append(buttons, button("Redo", "Do again "+what, w.redo))
	}
	if n := len(w.problems); n > 0 {
		buttons = append(buttons, button(look.Count(n, "thing", "things")+" to look at", "", w.showProblems))
	}
	if w.screen.p.OpenList != nil {
		buttons = append(buttons, button("Take in a file", "Take in a list from a file", func() { w.screen.p.OpenList(w.takeIn) }))
	}
	if w.screen.p.Save != nil {
		if len(w.list.Entries()) > 0 {
			buttons = append(buttons, button("Share as a file", "Save the team's list as a file", w.export))
		}
		buttons = append(buttons, button("Poster", "Make a poster of words", w.askPoster))
	}
	buttons = append(buttons, look.PrimaryButton("New word", func() { w.form.open(jargon.Entry{}, false); w.toForm() }))
	title := look.Title("The team’s words")
	title.Gives = true
	w.head.Content = look.Pad(10, 18, 10, 18, look.HeadLine([]fyne.CanvasObject{title}, buttons))
	w.head.Refresh()
	if w.body != nil {
		w.body.Refresh()
	}
}

// choose opens the word of a row. What was being written is kept first.
func (w *words) choose(i int) {
	if i < 0 || i >= len(w.rows) {
		return
	}
	r := w.rows[i]
	w.form.keepQuietly()
	w.form.open(r.Entry, r.Team)
}

// commit saves the list after a step, shows it, and says what was done. When it
// cannot be saved it says that.
func (w *words) commit(done string) {
	w.screen.say(done)
	w.screen.dictionary = nil
	if w.unread != nil {
		w.screen.trouble(unreadable, w.unread)
	} else if w.screen.p.Store != nil {
		data, err := w.list.CSV()
		if err == nil {
			err = w.screen.p.Store.SetTeamWords(string(data))
		}
		if err != nil {
			w.screen.trouble("The list could not be saved.", err)
		} else if w.screen.p.OnTeamWords != nil {
			w.screen.p.OnTeamWords()
		}
	}
	w.draw()
	w.check()
}

func (w *words) undo() {
	what := w.list.CanUndo()
	w.list.Undo()
	w.stepped("Undone: " + what + ".")
}

func (w *words) redo() {
	what := w.list.CanRedo()
	w.list.Redo()
	w.stepped("Done again: " + what + ".")
}

func (w *words) stepped(said string) {
	w.form.open(jargon.Entry{}, false)
	w.commit(said)
	w.screen.focusOn(w.search.Input)
}

// check reads the list for what contradicts itself, beside whatever is done next.
func (w *words) check() {
	w.checks++
	mine, team := w.checks, w.list.Entries()
	if len(team) == 0 {
		w.found(nil)
		return
	}
	var problems []jargon.Problem
	w.screen.p.Run(func() { problems = wordlist.Conflicts(w.screen.p.Known, w.screen.p.BuiltIn, team) }, func() {
		if mine == w.checks {
			w.found(problems)
		}
	})
}

func (w *words) found(problems []jargon.Problem) {
	changed := len(problems) != len(w.problems)
	w.problems = problems
	if changed {
		w.drawHead()
	}
	if w.screen.now == room(w) {
		w.screen.tell()
	}
}

// split reads what a field of several values holds: one a line, or parted by
// semicolons.
func split(s string) (all []string) {
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '\n' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
