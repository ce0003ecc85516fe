package home

import (
	"strings"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// mostFound is how many places are shown: whoever sees more types another word.
const mostFound = 30

// search is the field over the children. While something stands in it, the desk
// shows the places where those words are, as they are typed.
type search struct {
	s       *Screen
	field   *look.Input
	hits    []storage.Hit
	content fyne.CanvasObject
}

func newSearch(s *Screen) *search {
	f := &search{s: s, field: look.NewInput()}
	f.field.PlaceHolder = "Find a child or any words"
	f.field.Spoken = "Find a child or any words in your letters"
	f.field.OnChanged = func(string) { f.show() }
	f.field.OnSubmitted = func(string) { f.open(0) }
	f.field.OnKey = f.key
	f.content = look.Pad(0, 4, 10, 4, f.field)
	return f
}

// offer shows the field once there is somebody to find.
func (f *search) offer() {
	if len(f.s.children) > 0 {
		f.content.Show()
	} else {
		f.content.Hide()
	}
}

// asked says whether something is being looked for.
func (f *search) asked() bool { return strings.TrimSpace(f.field.Text) != "" }

// show looks for what stands in the field, and shows the letters again when
// nothing does.
func (f *search) show() {
	if !f.asked() {
		f.hits = nil
		f.s.tell(nil)
		f.s.page.show()
		return
	}
	hits, err := f.s.p.Store.Search(f.field.Text, mostFound)
	f.hits = hits
	f.s.tell(err)
	f.s.page.showFound(f)
}

// clear ends the search.
func (f *search) clear() {
	if f.field.Text != "" {
		f.field.SetText("")
	}
}

// key: Esc ends the search, Down goes to what was found.
func (f *search) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		if f.field.Text == "" {
			return false
		}
		f.clear()
	case fyne.KeyDown:
		if len(f.s.page.walk.cards) == 0 || !f.asked() {
			return false
		}
		f.s.page.walk.to(0)
	default:
		return false
	}
	return true
}

// open goes to a place that was found: a child's page, or a letter.
func (f *search) open(i int) {
	if i >= len(f.hits) {
		return
	}
	hit := f.hits[i]
	for n, child := range f.s.children {
		if child.ID != hit.Child {
			continue
		}
		f.clear()
		f.s.choose(n)
		for _, letter := range f.s.letters {
			if letter.ID == hit.Letter {
				f.s.p.OnLetter(child, letter)
				return
			}
		}
		f.s.focus(f.s.list.rows[n])
		return
	}
}

// showFound lays what was found on the desk instead of a child's letters.
func (p *letterPage) showFound(f *search) {
	p.clear()
	p.walk.out[fyne.KeyUp] = func(int) { p.s.focus(f.field) }
	title := look.Count(len(f.hits), "place", "places") + " found"
	if len(f.hits) == mostFound {
		title = "The first " + look.Count(mostFound, "place", "places") + " found"
	}
	objects := []fyne.CanvasObject{look.Head(title)}
	if len(f.hits) == 0 {
		objects = append(objects, look.Words("Nothing has all of these words. Try fewer of them, or another form.").In(look.ColorSoft))
	}
	var cards []fyne.CanvasObject
	for i, hit := range f.hits {
		cards = append(cards, p.card(hit.Letter, p.found(hit, func() { f.open(i) })))
	}
	p.lay(append(objects, look.Pad(9, 0, 0, 0, look.Column(9, cards...)))...)
}

// found is one place: whose letter, of which day, and the words around it.
func (p *letterPage) found(hit storage.Hit, open func()) *look.Card {
	head := []look.Span{{Text: hit.Name, Bold: true}}
	var state []fyne.CanvasObject
	if hit.Letter.IsZero() {
		head = append(head, look.Span{Text: "  about this child", Color: look.ColorSoft})
	} else {
		now, day := p.s.p.Now(), "visit without a day"
		if !hit.Visit.IsZero() {
			day = look.DayIn(hit.Visit.Time(now.Location()), now)
		}
		head = append(head, look.Span{Text: "  " + day + whereFound(hit.Where), Color: look.ColorSoft})
		state = append(state, look.StateChip(hit.State))
	}
	snippet := look.NewText(snippetSpans(hit)...)
	snippet.Lines = 2
	return look.NewCard(look.Column(6,
		look.Row(10, append([]fyne.CanvasObject{look.NewText(head...).OneLine()}, state...), nil),
		snippet,
	), open)
}

func whereFound(w storage.Where) string {
	switch w {
	case storage.InNote:
		return ", in your own note"
	case storage.InPlace:
		return ", the place of the visit"
	}
	return ""
}

// snippetSpans sets the words that were asked for apart from those around them.
func snippetSpans(hit storage.Hit) []look.Span {
	var spans []look.Span
	at := 0
	for _, m := range hit.Marks {
		if m.Start < at || m.End > len(hit.Snippet) {
			continue
		}
		spans = append(spans,
			look.Span{Text: hit.Snippet[at:m.Start], Color: look.ColorSoft},
			look.Span{Text: hit.Snippet[m.Start:m.End], Bold: true})
		at = m.End
	}
	return append(spans, look.Span{Text: hit.Snippet[at:], Color: look.ColorSoft})
}
