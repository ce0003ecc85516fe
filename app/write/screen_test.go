package write

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/editor"
	"dearly/jargon"
	"dearly/storage"
)

// fakeStore keeps what it is given in memory and fails when told to.
type fakeStore struct {
	letters []storage.Letter
	child   storage.Child
	words   []string
	notes   []storage.VisitNote
	fail    error
}

func (f *fakeStore) save(l *storage.Letter) error {
	if f.fail != nil {
		return f.fail
	}
	l.Rev++
	l.Saved = testNow
	f.letters = append(f.letters, *l)
	return nil
}

func (f *fakeStore) Autosave(l storage.Letter, report func(storage.Status)) *storage.Autosave {
	never := func(time.Duration, func()) func() { return func() {} }
	return storage.NewAutosave(f.save, l, storage.AutosaveOptions{Report: report, AfterFunc: never, Now: func() time.Time { return testNow }})
}

func (f *fakeStore) SaveChild(c *storage.Child) error {
	if f.fail != nil {
		return f.fail
	}
	f.child = *c
	return nil
}

func (f *fakeStore) Words() ([]string, error) { return f.words, nil }

func (f *fakeStore) AddWord(word string) error {
	if f.fail != nil {
		return f.fail
	}
	f.words = append(f.words, word)
	return nil
}

func (f *fakeStore) FixNote(n *storage.VisitNote) error {
	if f.fail != nil {
		return f.fail
	}
	n.At = testNow
	f.notes = append(f.notes, *n)
	return nil
}

func (f *fakeStore) last() storage.Letter {
	if len(f.letters) == 0 {
		return storage.Letter{}
	}
	return f.letters[len(f.letters)-1]
}

var testNow = time.Date(2026, 11, 17, 21, 42, 0, 0, time.UTC)

// testWords are a small list of the tests' own.
func testWords(t testing.TB) func(storage.Child) *jargon.Dictionary {
	t.Helper()
	entries, problems, err := jargon.ReadCSV(strings.NewReader("term,plain,kind,level,match,also,forms,not,why,source,yes,no\n" +
		"placement,home; where you live,professional,swap,,,,,To a child it sounds like a thing being put somewhere.,,,\n" +
		"safeguard,keep safe from harm,professional,explain,,,,,,,,\n" +
		"failed to engage,say what he did,label,swap,,,,,It blames.,,,\n" +
		"IRO,the person who runs your meeting,acronym,swap,,,,,,,,\n" +
		"review,look again at,process,ask,,,,,,,,\n"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return func(c storage.Child) *jargon.Dictionary {
		var own []jargon.Entry
		for _, term := range c.OwnWords {
			own = append(own, jargon.Entry{Term: term, Level: jargon.Off})
		}
		d, _ := jargon.Compile(nil, jargon.Layer{Entries: entries}, jargon.Layer{Entries: own})
		return d
	}
}

const testLetter = "Dear Maya,\n\n## What we did\n\nWe talked about your placement with Pat. I safeguard children.\n\n" +
	"Dad has failed to engage. You said, “I like my placement.” I will ask the IRO and review this."

// open shows a letter to Maya in a test window.
func open(t testing.TB, text string) (*Screen, *fakeStore, fyne.Window) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.NewTheme(look.Appearance{Mode: look.Light}))
	store := &fakeStore{}
	var w fyne.Window
	s := New(Params{
		Store: store, Words: testWords(t),
		Child:  storage.Child{Name: "Maya", Age: 8, Names: []string{"Pat"}},
		Letter: storage.Letter{Text: text, Visit: storage.Date{Year: 2026, Month: 11, Day: 17}, Place: "home"},
		OnBack: func() {}, Now: func() time.Time { return testNow },
		Canvas: func() fyne.Canvas { return w.Canvas() },
		Do:     func(f func()) { f() },
		After:  func(time.Duration, func()) func() { return func() {} },
	})
	w = test.NewTempWindow(t, s.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1366, 740))
	s.Focus()
	return s, store, w
}

func marked(s *Screen) (texts []string) {
	for _, p := range s.page.Marks() {
		texts = append(texts, p.Mark.Data.(found).text)
	}
	return texts
}

func (s *Screen) lookAt(t *testing.T, text string) editor.Place {
	t.Helper()
	for _, p := range s.page.Marks() {
		if p.Mark.Data.(found).text == text {
			s.page.LookAt(p)
			s.settled()
			return p
		}
	}
	t.Fatalf("%q is not marked; marked are %v", text, marked(s))
	return editor.Place{}
}

func (s *Screen) do(t *testing.T, place editor.Place, label string) {
	t.Helper()
	f := place.Mark.Data.(found)
	for _, a := range s.card(f.paragraph, place.Mark).Actions {
		if a.Label == label {
			a.Do()
			s.settled()
			return
		}
	}
	t.Fatalf("there is no %q for %q", label, f.text)
}

func TestJargonIsMarkedAndTheChildsOwnWordsAreNot(t *testing.T) {
	s, _, _ := open(t, testLetter)
	want := []string{"placement", "safeguard", "failed to engage", "IRO", "review"}
	if got := marked(s); !slices.Equal(got, want) {
		t.Errorf("marked %v, want %v", got, want)
	}
	if got := s.foot.Items(); !slices.Equal(got, []string{"34 words", "4 words to look at"}) {
		t.Errorf("the foot line says %v", got)
	}
}

func TestTypingIsMarkedCountedAndSaved(t *testing.T) {
	s, store, w := open(t, "")
	test.Type(s.page, "The placement was good. ")
	_ = w
	s.settled()
	if got := marked(s); !slices.Equal(got, []string{"placement"}) {
		t.Errorf("marked %v", got)
	}
	if got := s.foot.State(); got != "Not saved yet" {
		t.Errorf("before saving the foot line says %q", got)
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if got := store.last().Text; got != "The placement was good. " {
		t.Errorf("saved %q", got)
	}
	if got := s.foot.State(); got != "Saved 21:42" {
		t.Errorf("after saving the foot line says %q", got)
	}
}

func TestAWordingTakesTheWordsPlaceAndIsOneStepToUndo(t *testing.T) {
	s, _, _ := open(t, "We talked about your placement.")
	place := s.lookAt(t, "placement")
	f := place.Mark.Data.(found)
	s.page.Replace(place, s.card(f.paragraph, place.Mark).Wordings[0])
	if got := s.page.Text(); got != "We talked about your home." {
		t.Errorf("the letter says %q", got)
	}
	s.page.Undo()
	if got := s.page.Text(); got != "We talked about your placement." {
		t.Errorf("after undo it says %q", got)
	}
}

func TestExplainItKeepsTheWordAndSaysWhatItMeans(t *testing.T) {
	s, _, _ := open(t, "I safeguard children.")
	s.do(t, s.lookAt(t, "safeguard"), "Explain it")
	if got := s.page.Text(); got != "I safeguard (keep safe from harm) children." {
		t.Errorf("the letter says %q", got)
	}
}

func TestLeaveItHereIsKeptWithTheLetterAndOnlyForThatPlace(t *testing.T) {
	s, store, _ := open(t, "Your placement is nice. Her placement ended.")
	s.do(t, s.lookAt(t, "placement"), "Leave it here")
	if got := len(s.page.Marks()); got != 1 {
		t.Errorf("%d marks are left, want 1", got)
	}
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if got := store.last().Left; len(got) != 1 {
		t.Fatalf("kept %v", got)
	}
	again, _, _ := openWith(t, store.last())
	if got := len(again.page.Marks()); got != 1 {
		t.Errorf("opened again, %d marks show, want 1", got)
	}
}

func TestANameIsKeptOnTheChildsPage(t *testing.T) {
	s, store, _ := open(t, "I rang Placement today.")
	s.do(t, s.lookAt(t, "Placement"), "It is a name")
	if !slices.Equal(store.child.Names, []string{"Pat", "Placement"}) || len(s.page.Marks()) != 0 {
		t.Errorf("names %v, marked %v", store.child.Names, marked(s))
	}
}

func TestTheChildsOwnWordIsKeptOnTheChildsPage(t *testing.T) {
	s, store, _ := open(t, "Your placements.")
	s.do(t, s.lookAt(t, "placements"), "Maya’s own word")
	if !slices.Equal(store.child.OwnWords, []string{"placement"}) || len(s.page.Marks()) != 0 {
		t.Errorf("own words %v, marked %v", store.child.OwnWords, marked(s))
	}
}

func TestWhenSavingFailsTheWordsStayAndThePageSaysSo(t *testing.T) {
	s, store, _ := open(t, "")
	store.fail = storage.ErrFull
	test.Type(s.page, "Dear Maya, I came.")
	if err := s.Close(); !errors.Is(err, storage.ErrFull) {
		t.Fatalf("closing gave %v", err)
	}
	if s.foot.State() != "Not saved" || !strings.HasPrefix(s.message.Text(), "Not saved. There is no room left") {
		t.Errorf("the foot line says %q, the strip %q", s.foot.State(), s.message.Text())
	}
	s.copyLetter()
	if got := fyne.CurrentApp().Clipboard().Content(); got != "Dear Maya, I came." {
		t.Errorf("copied %q", got)
	}
	test.Type(s.page, " More.")
	s.settled()
	if got := s.foot.State(); got != "Not saved" {
		t.Errorf("while it still fails the foot line says %q", got)
	}
	store.fail = nil
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if store.last().Text != "Dear Maya, I came. More." || s.message.Text() != "" || s.foot.State() != "Saved 21:42" {
		t.Errorf("saved %q; strip %q; foot line %q", store.last().Text, s.message.Text(), s.foot.State())
	}
}

func TestAPastedBookDoesNotFillTheList(t *testing.T) {
	s, _, _ := open(t, strings.Repeat("The placement. ", 3000))
	s.settled()
	if got := len(s.list.cards.Objects); got > mostListed+10 {
		t.Errorf("the list has %d things in it", got)
	}
	if got := s.foot.Items()[1]; got != "3000 words to look at" {
		t.Errorf("the foot line says %q", got)
	}
}

func TestDayAndPlaceOfTheVisitAreSaved(t *testing.T) {
	s, store, _ := open(t, "Dear Maya,")
	s.SetVisit(storage.Date{Year: 2026, Month: 11, Day: 4}, "school")
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if l := store.last(); l.Visit.String() != "2026-11-04" || l.Place != "school" {
		t.Errorf("saved %v, %q", l.Visit, l.Place)
	}
}

// openWith shows a letter as it was saved.
func openWith(t *testing.T, l storage.Letter) (*Screen, *fakeStore, fyne.Window) {
	t.Helper()
	s, store, w := open(t, l.Text)
	s.letter = l
	s.readAgain()
	return s, store, w
}
