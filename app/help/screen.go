package help

import (
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// Params are what the screen is made of.
type Params struct {
	Pages  []Page
	Page   string // the title of the page shown first; empty: the first
	Back   string // where back leads, in a word
	OnBack func()
	Canvas func() fyne.Canvas
}

// Screen shows one page at a time.
type Screen struct {
	p       Params
	found   []int // places in Pages
	field   *look.Input
	list    *look.SideList
	content fyne.CanvasObject
}

// New lays out the screen.
func New(p Params) *Screen {
	s := &Screen{p: p, field: look.NewInput()}
	bar := look.NewTopBar("Help")
	bar.SetBack(p.Back, p.OnBack)
	s.field.Spoken = "Search the help"
	s.field.SetPlaceHolder("Search the help")
	s.field.OnChanged = func(string) { s.search() }
	s.field.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown {
			s.list.Focus()
			return true
		}
		return false
	}
	s.list = look.NewSideList(s.field, s.focus)
	s.list.OnChosen = func(i int) { s.show(s.found[i]) }
	s.content = look.Frame([]fyne.CanvasObject{bar}, nil, s.list.Content())
	s.search()
	for i, page := range p.Pages {
		if page.Title == p.Page {
			s.list.Choose(i)
		}
	}
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus puts the keyboard into the search field.
func (s *Screen) Focus() { s.focus(s.field) }

func (s *Screen) focus(f fyne.Focusable) {
	if c := s.p.Canvas(); c != nil {
		look.Focus(c, f)
	}
}

// search leaves the pages in which every word that is typed occurs.
func (s *Screen) search() {
	words := strings.Fields(strings.ToLower(s.field.Text))
	s.found = s.found[:0]
	var names []string
	for i, page := range s.p.Pages {
		if page.has(words) {
			s.found = append(s.found, i)
			names = append(names, page.Title)
		}
	}
	if len(names) == 0 {
		s.list.Names(nil, -1)
		s.list.Show(look.Column(10, look.Words("No page of the help has these words."), look.Soft("Try one word, or a plainer one.")))
		return
	}
	s.list.Names(names, 0)
	s.show(s.found[0])
}

func (s *Screen) show(page int) { s.list.Show(s.p.Pages[page].content()) }
