package write

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/editor"
	"dearly/jargon"
	"dearly/storage"
)

// Screen is one letter being written.
type Screen struct {
	params   Params
	child    storage.Child
	letter   storage.Letter // all but its text, which is the page's
	marker   *marker
	autosave *storage.Autosave

	page    *editor.Page
	top     *look.TopBar
	message *look.Message
	said    said          // what message says of something done
	about   *look.Message // what the letter's state means
	rescue  *look.Message // another way to keep what could not be saved
	bar     *findBar
	list    *list
	side    *side

	letterList *letterList
	note       *notePanel
	review     *reviewList
	foot       *look.FootLine
	content    fyne.CanvasObject

	topStops []fyne.Focusable // the buttons of the top bar
	footStop *footStop        // the foot line, as a place for the keyboard
	shift    func() bool      // whether Shift is held; tests set their own

	words   *jargon.Dictionary
	prompts prompts
	coached coached // what the coach found last
	reviews []storage.Review
	astray  map[storage.ID]bool // comments whose words are no longer in the letter

	stopCoach  func() // stops the wait for the coach; nil: none
	coaching   bool   // it reads now
	coachAgain bool   // more was written meanwhile
	caretMoved bool   // to another paragraph, since the lists last heard of it

	settle  func() // stops the waiting; nil: nothing waits
	changed bool   // the text, since it was last handed to the autosave
	failing bool   // the last save that ended did not go well
}

// New opens a letter for writing.
func New(p Params) *Screen {
	if p.Copy == nil {
		p.Copy = func(words string) { fyne.CurrentApp().Clipboard().SetContent(words) }
	}
	s := &Screen{params: p, child: p.Child, letter: p.Letter, page: editor.NewPage(),
		top: look.NewTopBar(title(p.Child)), message: look.NewMessage(), about: look.NewMessage(), rescue: look.NewMessage(), foot: look.NewFootLine(), shift: shiftHeld}
	if p.Run == nil {
		s.params.Run = func(work, after func()) { work(); after() }
	}
	s.prompts = readPrompts(p.Prompts)
	s.list, s.bar, s.footStop = newList(s), newFindBar(s), newFootStop(s)
	s.letterList, s.note, s.review, s.side = newLetterList(s), newNotePanel(s), newReviewList(s), newSide(s)
	s.side.fill()
	s.autosave = p.Store.Autosave(p.Letter, func(status storage.Status) {
		p.Do(func() { s.saving(status) })
	})
	s.read()

	s.page.After = p.After
	s.page.Placeholder = strings.TrimSpace(Greeting(p.Child))
	s.page.Label = title(p.Child)
	s.page.Find = s.marker.find
	s.page.Explain = s.card
	s.page.SetText(p.Letter.Text)
	s.changed = p.Import
	s.page.OnChanged = func() {
		s.changed, s.said.written = true, true
		s.coachSoon()
		s.soon()
	}
	s.page.OnCaret = func() { s.caretMoved = true; s.soon() }
	s.page.OnMarks = s.soon
	s.page.OnMatches = s.soon
	s.page.OnLeave = s.leavePage
	s.page.OnKey = s.key

	s.top.SetBack(firstUp(s.childName()), p.OnBack)
	s.setButtons()
	s.showVisit()
	s.showState()
	side := look.NewGround(look.ColorPanel, s.side.content)
	side.Sides.Left = true
	s.content = look.Frame([]fyne.CanvasObject{s.top, s.about, s.message, s.rescue, s.bar.strip}, nil,
		container.New(overFoot{}, container.New(look.Beside{Side: sideWidth, Page: narrowestPage, Under: sideUnder}, s.page, side), s.footStop))
	s.settled()
	s.coachNow()
	s.page.OnComment = func(c editor.Comment) {
		if r, ok := c.Data.(remark); ok {
			s.review.follow(r)
		}
	}
	s.SetReviews(p.Reviews)
	s.saving(storage.Status{State: storage.Saved, At: p.Letter.Saved})
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Page is the page, for the commands of the menu.
func (s *Screen) Page() *editor.Page { return s.page }

// Child is the child as this screen last saved them.
func (s *Screen) Child() storage.Child { return s.child }

// Letter is the letter as it stands now.
func (s *Screen) Letter() storage.Letter {
	l := s.letter
	l.Text = s.page.Text()
	return l
}

// Focus puts the caret on the page.
func (s *Screen) Focus() { s.focus(s.page) }

func (s *Screen) canvas() fyne.Canvas {
	if s.params.Canvas == nil {
		return nil
	}
	return s.params.Canvas()
}

// read makes the marker anew: for a new letter, or when the child's page changed.
func (s *Screen) read() {
	s.words = s.params.Words(s.child)
	m := &marker{finder: s.words.NewFinder(), speller: s.newSpeller(), reading: s.reading(s.params.Unfamiliar), left: map[string]bool{}}
	for _, key := range s.letter.Left {
		m.left[key] = true
	}
	s.marker = m
}

// reading is who the letter is read for; unfamiliar also finds the words outside
// what most children of that age know.
func (s *Screen) reading(unfamiliar bool) jargon.Reading {
	r := jargon.Reading{Names: jargon.NewNames(append([]string{s.child.Name}, s.child.Names...)...)}
	if unfamiliar {
		r.Age = max(s.age(), 1)
	}
	return r
}

// age is the child's, or that of a usual reader when it is not known.
func (s *Screen) age() int {
	if age := s.child.AgeOn(storage.DateOf(s.params.Now())); age > 0 || !s.child.Born.IsZero() {
		return age
	}
	return usualAge
}

// readAgain looks at every word anew.
func (s *Screen) readAgain() {
	s.read()
	s.page.Find = s.marker.find
	s.page.FindAgain()
	s.coachSoon()
	s.soon()
}

// ShowUnfamiliar switches the lightest mark on or off.
func (s *Screen) ShowUnfamiliar(on bool) {
	s.params.Unfamiliar = on
	s.readAgain()
}

// SetVisit changes when and where the visit was.
func (s *Screen) SetVisit(day storage.Date, place string) {
	s.letter.Visit, s.letter.Place = day, place
	s.showVisit()
	s.changed = true
	s.soon()
}

func (s *Screen) showVisit() {
	text := "Visit without a date"
	if !s.letter.Visit.IsZero() {
		text = "Visit on " + look.ShortDay(s.letter.Visit.Time(s.params.Now().Location()))
	}
	if s.letter.Place != "" {
		text += ", " + s.letter.Place
	}
	s.top.SetChips(look.NewChip(text, look.Quiet), look.StateChip(s.letter.State))
}

// soon settles in a moment; keys that come meanwhile are settled with it.
func (s *Screen) soon() {
	if s.settle != nil {
		return
	}
	s.settle = s.params.After(settling, s.settled)
}

// settled brings the list, the foot line and the autosave up to the page.
func (s *Screen) settled() {
	if s.settle != nil {
		s.settle()
		s.settle = nil
	}
	s.wroteOn()
	if s.changed {
		s.changed = false
		s.autosave.Changed(s.Letter())
	}
	places := s.page.Marks()
	s.list.show(places)
	s.bar.say()
	if s.caretMoved {
		s.caretMoved = false
		s.letterList.follow()
	}
	words, misspelt := counted(places)
	s.side.count(Words, words)
	items := []string{look.Count(s.page.Words(), "word", "words"), look.Count(words, "word", "words") + " to look at"}
	if misspelt > 0 {
		items = append(items, look.Count(misspelt, "spelling", "spellings")+" to check")
	}
	s.foot.SetItems(items...)
	if s.footStop.focused {
		s.footStop.Refresh()
	}
}

// leavePage is Tab on the page: forward to the list, back to the bar.
func (s *Screen) leavePage(back bool) {
	c := s.canvas()
	switch {
	case c == nil:
	case back:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// leaveMark remembers that this place of a term stays as it is.
func (s *Screen) leaveMark(paragraph string, f found) {
	key := jargon.PlaceKey(paragraph, f.Start, f.End, f.term())
	if !slices.Contains(s.letter.Left, key) {
		s.letter.Left = append(s.letter.Left, key)
	}
	s.changed = true
	s.readAgain()
}

// isName adds the words found to the names that are never marked for this child.
func (s *Screen) isName(f found) {
	s.saveChild(func(c *storage.Child) { c.Names = append(slices.Clone(c.Names), f.text) })
}

// isOwnWord takes the term into the child's own words, which are never marked.
func (s *Screen) isOwnWord(f found) {
	s.saveChild(func(c *storage.Child) { c.OwnWords = append(slices.Clone(c.OwnWords), f.term()) })
}

func (s *Screen) saveChild(change func(*storage.Child)) {
	child := s.child
	change(&child)
	if err := s.params.Store.SaveChild(&child); err != nil {
		s.Say("That could not be kept on "+s.childName()+"’s page. "+storage.Explain(err), look.Trouble)
		return
	}
	s.child = child
	s.readAgain()
}
