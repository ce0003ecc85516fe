package home

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/storage"
)

// Store is what the desk needs of the store.
type Store interface {
	Children() ([]storage.Child, error)
	SaveChild(*storage.Child) error
	DeleteChild(storage.ID) error
	Letters(child storage.ID) ([]storage.Letter, error)
	DeleteLetter(storage.ID) error
	Search(typed string, most int) ([]storage.Hit, error)
}

// Params are what the desk is given.
type Params struct {
	Store    Store
	Child    storage.ID                          // chosen at first; zero: the first by name
	Window   interface{ Canvas() fyne.Canvas }   // where forms are laid; nil: where the desk is
	Now      func() time.Time                    // nil: time.Now
	Kept     string                              // what the foot says at the right; empty: "Sealed on this computer"
	OnLetter func(storage.Child, storage.Letter) // a letter was chosen
	OnNew    func(storage.Child)                 // a new letter was asked for
	OnText   func()                              // a text file as a new letter was asked for; nil: not offered
	OnLock   func()                              // nil: not offered
	OnChange func()                              // another child is chosen, or none; may be nil
	Run      func(work, after func())            // work off the painting goroutine, then after on it; nil: a goroutine and fyne.Do
}

// Screen is the desk.
type Screen struct {
	p        Params
	children []storage.Child
	letters  []storage.Letter
	chosen   int // index into children; -1: none

	message *look.Message
	foot    *look.FootLine
	search  *search
	list    *childList
	page    *letterPage
	content *fyne.Container
	busy    bool
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
	s := &Screen{p: p, chosen: -1, message: look.NewMessage(), foot: look.NewFootLine()}
	s.search = newSearch(s)
	s.list, s.page = newChildList(s), newLetterPage(s)
	bar := look.NewTopBar("Dearly")
	if p.OnLock != nil {
		bar.SetButtons(look.PlainButton("Lock", p.OnLock))
	}
	s.content = look.Frame([]fyne.CanvasObject{bar, s.message}, s.foot,
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

// Focus puts the keyboard on what is done most: a new letter, or the first
// child.
func (s *Screen) Focus() {
	if s.page.newLetter != nil {
		s.focus(s.page.newLetter)
		return
	}
	s.focus(s.page.add)
}

// FocusSearch puts the keyboard into the search field.
func (s *Screen) FocusSearch() { s.focus(s.search.field) }

// AddChild opens the form for a new child.
func (s *Screen) AddChild() { s.askChild(storage.Child{}) }

// AboutChild opens the form about the chosen child.
func (s *Screen) AboutChild() {
	if child, ok := s.Child(); ok {
		s.askChild(child)
	}
}

// Reload reads the store anew, for when something else has changed it.
func (s *Screen) Reload() {
	var id storage.ID
	if child, ok := s.Child(); ok {
		id = child.ID
	}
	s.read(id)
}

func (s *Screen) canvas() fyne.Canvas {
	if s.p.Window != nil {
		return s.p.Window.Canvas()
	}
	return fyne.CurrentApp().Driver().CanvasForObject(s.content)
}

func (s *Screen) focus(f fyne.Focusable) {
	if c := s.canvas(); c != nil {
		c.Focus(f)
	}
}

// read takes the children from the store and chooses one. What cannot be read
// is told; what can is shown.
func (s *Screen) read(choose storage.ID) {
	children, err := s.p.Store.Children()
	s.tell(err)
	s.children, s.chosen = children, -1
	for i, c := range children {
		if c.ID == choose {
			s.chosen = i
		}
	}
	if s.chosen < 0 && len(children) > 0 {
		s.chosen = 0
	}
	s.search.offer()
	s.list.show()
	s.readLetters()
}

func (s *Screen) readLetters() {
	s.letters = nil
	if child, ok := s.Child(); ok {
		letters, err := s.p.Store.Letters(child.ID)
		if err != nil {
			s.tell(err)
		}
		s.letters = letters
	}
	s.page.show()
	s.foot.SetItems(s.footChildren(), s.footLetters())
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

func (s *Screen) footLetters() string {
	child, ok := s.Child()
	if !ok || len(s.letters) == 0 {
		return ""
	}
	return look.Count(len(s.letters), "letter", "letters") + " to " + child.Name
}

// choose shows another child's letters.
func (s *Screen) choose(i int) {
	if i < 0 || i >= len(s.children) || i == s.chosen {
		return
	}
	s.chosen = i
	s.tell(nil)
	s.list.mark()
	s.readLetters()
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
