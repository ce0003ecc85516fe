package home

import (
	"slices"
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
	if len(f.s.children)+len(f.s.reading.brought) > 0 {
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

// open goes to a place that was found: a letter, a visit note, a child's page, a
// letter that came for review.
func (f *search) open(i int) {
	if i >= len(f.hits) {
		return
	}
	hit, s := f.hits[i], f.s
	if !hit.Brought.IsZero() {
		if s.p.OnReview != nil {
			s.p.OnReview(hit.Brought)
		}
		return
	}
	n := s.find(hit.Child)
	if n < 0 {
		return
	}
	f.clear()
	s.choose(n)
	s.list.reveal()
	for _, letter := range s.letters {
		if letter.ID == hit.Letter {
			if s.p.OnHit != nil {
				s.p.OnHit(s.children[n], letter, hit)
				return
			}
			s.p.OnLetter(s.children[n], letter)
			return
		}
	}
	switch {
	case !hit.Note.IsZero():
		if !s.toNote(hit.Note) {
			s.Focus()
		}
	case hit.Snippet == "" || strings.Contains(hit.Name, hit.Snippet): // the child was looked for
		s.focus(s.list.rows[n])
	default:
		s.AboutChild()
	}
}

// toNote puts the keyboard on the card of a visit note, or of the one that it adds
// to.
func (s *Screen) toNote(id storage.ID) bool {
	for _, n := range s.notes {
		if n.ID == id && !n.AddsTo.IsZero() {
			id = n.AddsTo
		}
	}
	return s.page.to(id)
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
	head := []look.Span{{Text: p.s.toldApart(hit), Bold: true}}
	var state []fyne.CanvasObject
	now, day := p.s.p.Now(), "visit without a day"
	switch {
	case !hit.Brought.IsZero():
		head = append(head, look.Span{Text: "  came for review" + whereFound(hit.Where), Color: look.ColorSoft})
	case hit.Letter.IsZero() && hit.Note.IsZero():
		head = append(head, look.Span{Text: "  about this child", Color: look.ColorSoft})
	default:
		if !hit.Visit.IsZero() {
			day = look.DayIn(hit.Visit.Time(now.Location()), now)
		}
		head = append(head, look.Span{Text: "  " + day + whereFound(hit.Where), Color: look.ColorSoft})
		if !hit.Letter.IsZero() {
			state = append(state, look.StateChip(hit.State))
		}
	}
	snippet := look.NewText(snippetSpans(hit)...)
	snippet.Lines = 2
	return look.NewCard(look.Column(6,
		look.Row(10, append([]fyne.CanvasObject{look.NewText(head...).OneLine()}, state...), nil),
		snippet,
	), open)
}

// toldApart is the name of the child of a place that was found; when two are called
// so, with what tells them apart.
func (s *Screen) toldApart(hit storage.Hit) string {
	n := s.find(hit.Child)
	if n < 0 || !s.sameName(s.children[n]) {
		return hit.Name
	}
	c := s.children[n]
	apart := shortAge(c, s.today())
	if apart == "" || slices.ContainsFunc(s.children, func(x storage.Child) bool {
		return x.ID != c.ID && strings.EqualFold(x.Name, c.Name) && shortAge(x, s.today()) == apart
	}) {
		apart = strings.Join(nonEmpty(apart, c.About), ", ")
	}
	return strings.Join(nonEmpty(hit.Name, apart), ", ")
}

func whereFound(w storage.Where) string {
	switch w {
	case storage.InNote:
		return ", in your own note"
	case storage.InPlace:
		return ", the place of the visit"
	case storage.InVisitNote:
		return ", your note from the visit"
	case storage.InReply:
		return ", what they said to it"
	case storage.InFacts:
		return ", the visit and what happens next"
	case storage.InReview:
		return ", the review"
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
