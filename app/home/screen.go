package home

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// view is what lies at the right of the desk.
type view uint8

const (
	onLetters view = iota // the chosen child's letters
	onAbout               // all about the chosen child
	onVisits              // from here on no child is chosen: the tabs
	onWaiting
	onBack
	onActions
	onDrafts
)

// Screen is the desk.
type Screen struct {
	p        Params
	reading  reading
	children []storage.Child // whose visit is late first
	letters  []storage.Letter
	notes    []storage.VisitNote
	chosen   int // index into children; -1: none
	view     view

	message *look.Message // trouble
	keeping *look.Message // what the rules say of drafts and old letters
	foot    *look.FootLine
	search  *search
	list    *childList
	page    *letterPage
	content *fyne.Container
	busy    bool
	looked  bool // what the rules say was looked at
}

// New reads the store and lays the desk.
func New(p Params) *Screen {
	if p.Now == nil {
		p.Now = time.Now
	}
	if p.Kept == "" {
		p.Kept = "Sealed on this computer"
	}
	if p.Run == nil {
		p.Run = func(work, after func()) {
			go func() {
				work()
				fyne.Do(after)
			}()
		}
	}
	s := &Screen{p: p, chosen: -1, message: look.NewMessage(), keeping: look.NewMessage(), foot: look.NewFootLine()}
	s.search = newSearch(s)
	s.list, s.page = newChildList(s), newLetterPage(s)
	bar := look.NewTopBar("Dearly")
	if p.OnLock != nil {
		bar.SetButtons(look.PlainButton("Lock", p.OnLock))
	}
	s.content = look.Frame([]fyne.CanvasObject{bar, s.message, s.keeping}, s.foot,
		container.New(sideBySide{}, s.list.content, s.page.content))
	s.read(p.Child)
	// The first search reads every letter: it is made before anybody asks.
	p.Run(func() { _, _ = p.Store.Search("", 0) }, func() {})
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Child is the chosen child; false when there is none.
func (s *Screen) Child() (storage.Child, bool) {
	if s.chosen < 0 {
		return storage.Child{}, false
	}
	return s.children[s.chosen], true
}

// HasChild says whether a child is chosen, so that there can be a letter.
func (s *Screen) HasChild() bool { return s.chosen >= 0 }

// Focus puts the keyboard on what is done most: a new letter, what waits, or the
// first child.
func (s *Screen) Focus() {
	switch {
	case s.page.newLetter != nil:
		s.focus(s.page.newLetter)
	case len(s.page.walk.cards) > 0:
		s.page.walk.to(0)
	case s.page.add != nil:
		s.focus(s.page.add)
	case len(s.list.walk.cards) > 0:
		s.focus(s.list.walk.cards[0])
	}
}

// FocusSearch puts the keyboard into the search field.
func (s *Screen) FocusSearch() { s.focus(s.search.field) }

// AddChild opens the form for a new child.
func (s *Screen) AddChild() { s.askChild(storage.Child{}, partName) }

// AboutChild shows all about the chosen child.
func (s *Screen) AboutChild() {
	if s.chosen >= 0 {
		s.search.clear()
		s.show(onAbout)
		s.page.walk.to(0)
	}
}

// Reload reads the store anew, for when something else has changed it. The keyboard
// stays on what it was on.
func (s *Screen) Reload() {
	inList := s.list.walk.focused() >= 0
	var card storage.ID
	if i := s.page.walk.focused(); i >= 0 {
		card = s.page.ids[i]
	}
	s.reread(card)
	if inList {
		s.list.toChosen()
	}
}

func (s *Screen) canvas() fyne.Canvas {
	if s.p.Window != nil {
		return s.p.Window.Canvas()
	}
	return fyne.CurrentApp().Driver().CanvasForObject(s.content)
}

func (s *Screen) focus(f fyne.Focusable) {
	if c := s.canvas(); c != nil {
		look.Focus(c, f)
	}
}

func (s *Screen) today() storage.Date { return storage.DateOf(s.p.Now()) }

// take reads the store. What cannot be read is told; what can is shown.
func (s *Screen) take() {
	var err error
	s.children, s.reading, err = readAll(s.p.Store, s.today())
	s.tell(err)
	s.search.offer()
	s.tellKeeping()
}

// read takes the children from the store and chooses one, or else what waits, or
// else the one written to last.
func (s *Screen) read(choose storage.ID) {
	s.take()
	s.chosen = s.find(choose)
	if s.view >= onVisits || s.chosen < 0 {
		s.view = onLetters
	}
	if s.chosen < 0 {
		s.view = s.start()
	}
	if s.view == onLetters && s.chosen < 0 && len(s.children) > 0 {
		s.chosen = s.latest()
	}
	s.list.show()
	s.show(s.view)
}

// reread takes everything anew after something was done, shows what was shown, and
// puts the keyboard on the card of a letter, a note or a child; zero: where Focus
// would.
func (s *Screen) reread(card storage.ID) {
	child, had := s.Child()
	s.take()
	s.chosen = -1
	if had {
		if s.chosen = s.find(child.ID); s.chosen < 0 {
			s.read(storage.ID{})
			return
		}
	}
	if s.chosen < 0 && s.view < onVisits {
		s.read(storage.ID{})
		return
	}
	s.list.show()
	s.show(s.view)
	if !card.IsZero() && !s.page.to(card) {
		s.Focus()
	}
}

// find is a child's place in the list; -1: not there.
func (s *Screen) find(id storage.ID) int {
	for i, c := range s.children {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// show lays something on the desk.
func (s *Screen) show(v view) {
	s.view = v
	s.letters, s.notes = nil, nil
	if v >= onVisits {
		s.chosen = -1
	}
	if child, ok := s.Child(); ok {
		s.letters = s.reading.letters[child.ID]
		notes, err := s.p.Store.VisitNotes(child.ID)
		if err != nil {
			s.tell(err)
		}
		s.notes = notes
	}
	s.list.mark()
	s.page.show()
	s.foot.SetItems(s.footChildren(), s.footLate(), s.footLetters())
	s.foot.SetState(s.p.Kept, look.Quiet)
	if s.p.OnChange != nil {
		s.p.OnChange()
	}
}

func (s *Screen) footChildren() string {
	if len(s.children) == 0 {
		return "No children yet"
	}
	return look.Count(len(s.children), "child", "children")
}

func (s *Screen) footLate() string {
	if n := s.countLate(); n > 0 {
		return look.Count(n, "visit", "visits") + " late"
	}
	return ""
}

func (s *Screen) footLetters() string {
	child, ok := s.Child()
	if !ok || len(s.letters) == 0 {
		return ""
	}
	return look.Count(len(s.letters), "letter", "letters") + " to " + child.Name
}

// choose shows another child's letters.
func (s *Screen) choose(i int) {
	if i < 0 || i >= len(s.children) || i == s.chosen && s.view == onLetters {
		return
	}
	s.chosen = i
	s.tell(nil)
	s.show(onLetters)
}

// tell says trouble in the strip; nil takes it away.
func (s *Screen) tell(err error) {
	if err == nil {
		s.message.Clear()
	} else {
		s.message.Say(storage.Explain(err), look.Trouble)
	}
	s.content.Refresh()
}

// run does slow work, one piece at a time.
func (s *Screen) run(work, after func()) {
	if s.busy {
		return
	}
	s.busy = true
	s.p.Run(work, func() {
		s.busy = false
		after()
	})
}

// act does something to the store and shows what came of it, with the keyboard on
// a card afterwards. What did not work is told.
func (s *Screen) act(card storage.ID, work func() error) {
	var err error
	s.run(func() { err = work() }, func() {
		s.reread(card)
		if err != nil {
			s.tell(err)
		}
	})
}
