package teach

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/app/teach/wordlist"
	"dearly/assets"
	"dearly/jargon"
)

// auditing is how long the form waits after a key before it looks for words that
// share a stem.
const auditing = 400 * time.Millisecond

// wordForm is the word that is open: its cells to change, its sentences tried as
// they are typed, and the words that share its stem to be ticked or left.
type wordForm struct {
	room  *words
	was   jargon.Entry // as it was opened
	term  string       // of the word that is open; "" when it is new
	team  bool         // it stands on the team's list
	forms []string     // ticked, and written by hand

	word, plain, also, not, why, yes, no, source *look.Field
	level, kind                                  *look.Choice
	guards                                       [5]*look.Tick
	tried, stems                                 *fyne.Container
	buttons                                      *look.Ground
	column                                       *fyne.Container
	scroll                                       *container.Scroll
	content                                      fyne.CanvasObject
	stop                                         func()
	opening                                      bool // the form is being filled in, by no person
}

// guards are the ways of matching that a person may choose, in plain words.
var guardNames = [5]struct {
	match jargon.Match
	label string
}{
	{jargon.Exact, "This spelling only"},
	{jargon.Case, "Only with these capitals"},
	{jargon.AnyCase, "Letters for words: in small letters, too"},
	{jargon.Verb, "The first word is something people do"},
	{jargon.Adj, "No endings"},
}

// levelOf and kindOf are the choices in the order in which they are offered.
var levelOf = []jargon.Level{jargon.Swap, jargon.Explain, jargon.Ask, jargon.Off}

func newWordForm(w *words) *wordForm {
	f := &wordForm{room: w, tried: look.Column(3), stems: look.Column(2), buttons: look.NewGround(look.ColorPanel, nil)}
	changed := func(string) { f.changed() }
	field := func(label, hint string, lines int) *look.Field {
		x := look.NewField(label)
		if lines > 1 {
			x = look.NewLongField(label, lines)
		}
		x.SetHint(hint)
		x.Input.OnChanged = changed
		return x
	}
	f.word = field("Word", "As people write it", 1)
	f.plain = field("Say instead", "One a line, the best first. Each should drop into the sentence.", 2)
	f.why = field("Why", "One plain sentence: why a child would stumble", 1)
	f.also = field("Also written", "Other ways to write it, with ; between them", 1)
	f.not = field("Fine in", "Phrases in which the word is innocent, like contact lenses, with ; between them", 1)
	f.yes = field("Must be found in", "Sentences, one a line", 2)
	f.no = field("Must not be found in", "Sentences, one a line", 2)
	f.source = field("Where this comes from", "", 1)
	f.level = look.NewChoice("What to do with it", "Say it plainly", "Keep and explain", "Might be fine", "Switched off")
	f.kind = look.NewChoice("Sort", "Letters for words", "Workers’ talk", "Meetings and forms", "Blaming words", "Law")
	f.level.OnChanged, f.kind.OnChanged = f.changedChoice, f.changedChoice
	guards := look.Column(0)
	for i, g := range guardNames {
		f.guards[i] = look.NewTick(g.label, false)
		f.guards[i].OnChanged = func(bool) { f.changed() }
		guards.Objects = append(guards.Objects, f.guards[i])
	}
	f.column = look.Column(12)
	f.column.Objects = []fyne.CanvasObject{
		f.word, f.plain, f.level, f.why,
		f.yes, f.no, f.tried,
		f.also, f.not, f.stems, f.kind,
		look.Column(4, look.Label("How exactly"), guards), f.source,
	}
	inner, scroll := look.Scrolled(look.Pad(16, 20, 24, 20, look.Narrow(760, f.column)))
	f.scroll = scroll
	f.buttons.Sides.Top = true
	f.content = look.Frame(nil, f.buttons, look.NewGround(look.ColorDesk, inner))
	f.open(jargon.Entry{}, false)
	return f
}

func (f *wordForm) focus() { f.room.screen.focusOn(f.word.Input) }

// open fills the form in.
func (f *wordForm) open(e jargon.Entry, team bool) {
	f.opening = true
	f.was, f.term, f.team, f.forms = e, e.Term, team, slices.Clone(e.Forms)
	f.word.SetText(e.Term)
	f.word.SetTrouble("")
	for field, values := range map[*look.Field][]string{f.plain: e.Plain, f.yes: e.Yes, f.no: e.No} {
		field.SetText(strings.Join(values, "\n"))
	}
	f.also.SetText(strings.Join(e.Also, "; "))
	f.not.SetText(strings.Join(e.Not, "; "))
	f.why.SetText(e.Why)
	f.source.SetText(e.Source)
	f.level.Choose(max(slices.Index(levelOf, e.Level), 0))
	kind := e.Kind
	if e.Term == "" {
		kind = jargon.Professional
	}
	f.kind.Choose(int(kind))
	for i, g := range guardNames {
		f.guards[i].Set(e.Match&g.match != 0)
	}
	f.was = f.entry() // as the form writes it, to tell whether a person changed something
	f.opening = false
	f.try()
	f.stems.Objects = nil
	f.soon()
	f.drawButtons()
	f.scroll.ScrollToTop()
}

// entry is the word as the form has it.
func (f *wordForm) entry() jargon.Entry {
	e := f.was // with its line and the columns we do not know
	e.Term = strings.Join(strings.Fields(f.word.Text()), " ")
	e.Plain, e.Also, e.Not = split(f.plain.Text()), split(f.also.Text()), split(f.not.Text())
	e.Yes, e.No, e.Forms = split(f.yes.Text()), split(f.no.Text()), f.forms
	e.Why, e.Source = strings.TrimSpace(f.why.Text()), strings.TrimSpace(f.source.Text())
	e.Level, e.Kind, e.Match = levelOf[f.level.Chosen()], jargon.Kind(f.kind.Chosen()), 0
	for i, g := range guardNames {
		if f.guards[i].On() {
			e.Match |= g.match
		}
	}
	return e
}

// isChanged says whether there is something to keep.
func (f *wordForm) isChanged() bool {
	e := f.entry()
	return e.Term != "" && !wordlist.Same(f.was, e)
}

// changed tries the sentences at once and the stems in a moment.
func (f *wordForm) changed() {
	if f.opening {
		return
	}
	f.try()
	f.soon()
}

// soon looks for words by stem in a moment: that takes some thirty milliseconds,
// and who goes through the list by the arrows waits for none of it.
func (f *wordForm) soon() {
	if f.stop == nil && f.room.screen.p.After != nil {
		f.stop = f.room.screen.p.After(auditing, f.settled)
	}
}

func (f *wordForm) changedChoice() { f.changed() }

func (f *wordForm) settled() {
	if f.stop != nil {
		f.stop()
		f.stop = nil
	}
	f.audit()
	f.drawButtons()
}

// try shows of each sentence whether it does what it is to show.
func (f *wordForm) try() {
	var rows []fyne.CanvasObject
	for _, s := range wordlist.Try(f.entry()) {
		said, color := "✓  ", look.ColorGood
		switch {
		case s.Passes && s.Yes:
			said += "Found in: " + s.Text
		case s.Passes:
			said += "Not found in: " + s.Text
		case s.Yes:
			said, color = "✗  Not found, and should be: "+s.Text, look.ColorDanger
		default:
			said, color = "✗  Found, and should not be: "+s.Text, look.ColorDanger
		}
		rows = append(rows, look.Words(said).In(color))
	}
	f.tried.Objects = rows
	f.relay()
}

// audit shows the words that share a stem: those ticked count as forms.
func (f *wordForm) audit() {
	e := f.entry()
	e.Forms = nil
	var stems []string
	if e.Term != "" {
		stems = jargon.Audit(e, wordlist.Vocabulary(assets.KnownWords(), f.room.screen.p.BuiltIn.Entries))
	}
	all := slices.Clone(f.forms)
	for _, s := range stems {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	slices.Sort(all)
	f.stems.Objects = nil
	if len(all) > 0 {
		f.stems.Objects = append(f.stems.Objects, look.Label("By stem there are also these. Tick those that mean the same."))
	}
	const most = 40
	for _, s := range all[:min(len(all), most)] {
		tick := look.NewTick(s, slices.Contains(f.forms, s))
		tick.OnChanged = func(on bool) {
			f.forms = slices.DeleteFunc(slices.Clone(f.forms), func(x string) bool { return x == s })
			if on {
				f.forms = append(f.forms, s)
			}
			f.try()
			f.drawButtons()
		}
		f.stems.Objects = append(f.stems.Objects, tick)
	}
	f.relay()
}

func (f *wordForm) relay() {
	f.column.Refresh()
	if c, ok := f.content.(*fyne.Container); ok {
		c.Refresh()
	}
	look.FollowFocus(f.scroll)
}

// drawButtons shows what can be done with the word.
func (f *wordForm) drawButtons() {
	var left, right []fyne.CanvasObject
	button := func(label string, do func()) *look.Button { return look.PlainButton(label, do) }
	left = append(left, button("‹ List", f.room.toList))
	if f.term != "" {
		if f.was.Level == jargon.Off {
			left = append(left, button("Switch on", func() { f.switchTo(true) }))
		} else {
			left = append(left, button("Switch off", func() { f.switchTo(false) }))
		}
		if f.team {
			label := "Take off the list"
			if f.room.inBuiltIn(f.term) {
				label = "Back to the built-in"
			}
			left = append(left, button(label, f.remove))
		}
		poster := "On the poster"
		if f.room.onPoster[wordlist.Key(f.term)] {
			poster = "Not on the poster"
		}
		left = append(left, button(poster, f.togglePoster))
	}
	keep := look.PrimaryButton("Keep", f.keep)
	if f.term == "" {
		keep.Text = "Add the word"
	}
	right = append(right, keep)
	f.buttons.Content = look.Pad(8, 20, 8, 20, look.HeadLine(nil, append(left, right...)))
	f.buttons.Refresh()
	if c, ok := f.content.(*fyne.Container); ok {
		c.Refresh()
	}
}
