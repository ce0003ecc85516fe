package home

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

var errBroken = fmt.Errorf("saving a child: %w", storage.ErrFull)

func now() time.Time { return time.Date(2026, time.November, 22, 21, 50, 0, 0, time.UTC) }

func day(s string) storage.Date {
	d, err := storage.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func id(n byte) storage.ID { return storage.ID{15: n} }

// shelf is a store in memory.
type shelf struct {
	children []storage.Child
	letters  []storage.Letter
	fails    error // of every write
	reads    error // beside what reading gives
	next     byte
}

func (s *shelf) Children() ([]storage.Child, error) {
	return append([]storage.Child(nil), s.children...), s.reads
}

// Search finds letters that hold what was typed, as it stands.
func (s *shelf) Search(typed string, most int) (hits []storage.Hit, err error) {
	for _, l := range s.letters {
		snippet := strings.Join(strings.Fields(l.Text), " ")
		i := strings.Index(snippet, typed)
		if i < 0 || len(hits) == most {
			continue
		}
		hit := storage.Hit{Child: l.Child, Letter: l.ID, Visit: l.Visit, State: l.State,
			Snippet: snippet, Marks: []storage.Span{{Start: i, End: i + len(typed)}}}
		for _, c := range s.children {
			if c.ID == l.Child {
				hit.Name = c.Name
			}
		}
		hits = append(hits, hit)
	}
	return hits, s.reads
}

func (s *shelf) SaveChild(c *storage.Child) error {
	if s.fails != nil {
		return s.fails
	}
	if c.ID.IsZero() {
		s.next++
		c.ID = id(100 + s.next)
		s.children = append(s.children, *c)
		return nil
	}
	for i := range s.children {
		if s.children[i].ID == c.ID {
			s.children[i] = *c
		}
	}
	return nil
}

func (s *shelf) DeleteChild(x storage.ID) error {
	if s.fails != nil {
		return s.fails
	}
	var left []storage.Child
	for _, c := range s.children {
		if c.ID != x {
			left = append(left, c)
		}
	}
	s.children = left
	return nil
}

func (s *shelf) Letters(x storage.ID) ([]storage.Letter, error) {
	var out []storage.Letter
	for _, l := range s.letters {
		if l.Child == x {
			out = append(out, l)
		}
	}
	return out, s.reads
}

func (s *shelf) DeleteLetter(x storage.ID) error {
	if s.fails != nil {
		return s.fails
	}
	var left []storage.Letter
	for _, l := range s.letters {
		if l.ID != x {
			left = append(left, l)
		}
	}
	s.letters = left
	return nil
}

// usualShelf is five made-up children, the first with three letters.
func usualShelf() *shelf {
	return &shelf{
		children: []storage.Child{
			{ID: id(1), Name: "Anouk", Age: 8, OwnWords: []string{"contact"}, Names: []string{"Auntie Bron", "Pickle"}, About: "likes beads, spaghetti, being asked first"},
			{ID: id(2), Name: "Casimir", Born: day("2013-02-03")},
			{ID: id(3), Name: "Ebele", Age: 4},
			{ID: id(4), Name: "Fionn", Age: 17},
			{ID: id(5), Name: "Wren", Born: day("2026-06-20")},
		},
		letters: []storage.Letter{
			{ID: id(11), Child: id(1), Visit: day("2026-11-17"), Place: "home", State: storage.Draft, Saved: now().Add(-8 * time.Minute),
				Text: "Dear Anouk,\n\n## Why I came\n\nI came to see you on Tuesday because it is my job to check that you are safe and well. I do this for every child I work with, and I always write to you after it."},
			{ID: id(12), Child: id(1), Visit: day("2026-11-03"), State: storage.Agreed, Saved: now().AddDate(0, 0, -18),
				Text: "Dear Anouk,\n\nthank you for showing me your new room. You told me that the window rattles at night."},
			{ID: id(13), Child: id(1), Visit: day("2025-10-20"), State: storage.InRecord, Saved: now().AddDate(-1, 0, 0),
				Text: "Dear Anouk,\n\nthis is my first letter to you."},
			{ID: id(14), Child: id(3), State: storage.CameBack, Saved: now().AddDate(0, 0, -1), Text: ""},
		},
	}
}

// desk is a desk in a window.
type desk struct {
	*Screen
	w       fyne.Window
	shelf   *shelf
	opened  []storage.ID
	asked   []string
	locked  int
	texts   int
	changes int
}

func newDesk(t *testing.T, s *shelf, a look.Appearance) *desk {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(a))
	d := &desk{shelf: s}
	d.Screen = New(Params{
		Store: s, Now: now,
		OnLetter: func(_ storage.Child, l storage.Letter) { d.opened = append(d.opened, l.ID) },
		OnNew:    func(c storage.Child) { d.asked = append(d.asked, c.Name) },
		OnText:   func() { d.texts++ },
		OnLock:   func() { d.locked++ },
		OnChange: func() { d.changes++ },
		Run:      func(work, after func()) { work(); after() },
	})
	d.w = test.NewTempWindow(t, d.Content())
	d.w.SetPadded(false)
	d.w.Resize(fyne.NewSize(1366, 768))
	d.Focus()
	return d
}

func usual(t *testing.T, s *shelf) *desk { return newDesk(t, s, look.Appearance{Mode: look.Light}) }

func (d *desk) key(k fyne.KeyName) { d.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

func TestTheDeskOpensWithTheFirstChildAndTheKeyboardOnANewLetter(t *testing.T) {
	d := usual(t, usualShelf())
	if c, ok := d.Child(); !ok || c.Name != "Anouk" || !d.HasChild() {
		t.Fatalf("chosen: %q", c.Name)
	}
	if got := d.foot.Items(); got[0] != "5 children" || got[1] != "3 letters to Anouk" || d.foot.State() != "Sealed on this computer" {
		t.Errorf("the foot says %q and %q", got, d.foot.State())
	}
	d.key(fyne.KeyReturn)
	if len(d.asked) != 1 || d.asked[0] != "Anouk" {
		t.Errorf("Enter asked for %v", d.asked)
	}
}

func TestAnotherChildIsChosenByMouseAndByArrows(t *testing.T) {
	d := usual(t, usualShelf())
	test.Tap(d.list.rows[2])
	if c, _ := d.Child(); c.Name != "Ebele" || len(d.page.cards) != 1 {
		t.Fatalf("tapped: %q with %d letters", c.Name, len(d.page.cards))
	}
	d.focus(d.list.rows[2])
	for _, k := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyDown, "Fionn"}, {fyne.KeyEnd, "Wren"}, {fyne.KeyDown, "Wren"}, {fyne.KeyUp, "Fionn"}, {fyne.KeyHome, "Anouk"}} {
		d.key(k.key)
		if c, _ := d.Child(); c.Name != k.want {
			t.Fatalf("%s: %q, want %q", k.key, c.Name, k.want)
		}
	}
	d.key(fyne.KeyRight)
	if !d.page.cards[0].Focused() {
		t.Error("Right does not go to the letters")
	}
	d.key(fyne.KeyDown)
	d.key(fyne.KeySpace)
	if len(d.opened) != 1 || d.opened[0] != id(12) {
		t.Errorf("opened %v", d.opened)
	}
	d.key(fyne.KeyLeft)
	if !d.list.rows[0].Focused() {
		t.Error("Left does not go back to the children")
	}
}

func TestTheChildAskedForIsChosen(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(look.Appearance{}))
	s := New(Params{Store: usualShelf(), Child: id(4), Now: now})
	if c, _ := s.Child(); c.Name != "Fionn" {
		t.Errorf("chosen: %q", c.Name)
	}
}

func TestAChildIsAddedByKeyboardAlone(t *testing.T) {
	d := usual(t, &shelf{})
	if d.HasChild() {
		t.Fatal("a child where there is none")
	}
	d.key(fyne.KeyReturn) // on Add a child
	for _, r := range "Juno" {
		d.w.Canvas().Focused().TypedRune(r)
	}
	d.w.Canvas().FocusNext()
	for _, r := range "4/5/17" {
		d.w.Canvas().Focused().TypedRune(r)
	}
	d.key(fyne.KeyReturn)
	c, ok := d.Child()
	if !ok || c.Name != "Juno" || c.Born != day("2017-05-04") || c.Age != 0 {
		t.Fatalf("added %+v", c)
	}
	if d.w.Canvas().Overlays().Top() != nil {
		t.Error("the form is still there")
	}
	d.key(fyne.KeyReturn)
	if len(d.asked) != 1 {
		t.Error("the keyboard is not on a new letter")
	}
}

func TestAFormThatWillNotDoSaysSoBesideTheFieldAndLosesNothing(t *testing.T) {
	d := usual(t, usualShelf())
	f := d.askChild(storage.Child{})
	f.name.SetText("  ")
	f.age.SetText("4 Mai 2017")
	f.about.SetText("likes trains")
	test.Tap(f.save)
	if !f.sheet.IsOpen() || len(d.shelf.children) != 5 {
		t.Fatal("it was saved")
	}
	if f.name.Trouble() != "Write the name that you call them by." || f.age.Trouble() != "The date needs a day, a month and a year, like 4 May 2017." {
		t.Errorf("said %q and %q", f.name.Trouble(), f.age.Trouble())
	}
	if f.about.Text() != "likes trains" || f.age.Text() != "4 Mai 2017" {
		t.Error("what was typed is lost")
	}
	if d.w.Canvas().Focused() != fyne.Focusable(f.name.Input) {
		t.Error("the keyboard is not in the first field to mend")
	}
	f.name.SetText("Juno")
	if f.name.Trouble() != "" {
		t.Error("the sentence stays while it is being mended")
	}
	f.age.SetText("4 May 2017")
	d.shelf.fails = errBroken
	test.Tap(f.save)
	if !f.sheet.IsOpen() || !strings.HasPrefix(f.say.Text(), "Not saved. There is no room") {
		t.Errorf("a full disk: %q", f.say.Text())
	}
	d.shelf.fails = nil
	test.Tap(f.save)
	if c, _ := d.Child(); c.Name != "Juno" || c.About != "likes trains" {
		t.Errorf("chosen after saving: %+v", c)
	}
}

func TestEscClosesTheFormButNotOverTypedWordsWithoutSayingSo(t *testing.T) {
	d := usual(t, usualShelf())
	f := d.askChild(d.children[0])
	f.name.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.sheet.IsOpen() {
		t.Fatal("Esc does not close an unchanged form")
	}
	f = d.askChild(d.children[0])
	f.about.SetText("likes boats")
	f.save.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !f.sheet.IsOpen() || f.say.Text() == "" {
		t.Fatal("Esc throws typed words away")
	}
	f.name.Input.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if f.sheet.IsOpen() || d.shelf.children[0].About == "likes boats" {
		t.Fatal("a second Esc does not leave")
	}
}

func TestAKnownChildComesBackIntoTheFormAsItWas(t *testing.T) {
	d := usual(t, usualShelf())
	for i, c := range d.children {
		d.choose(i)
		d.AboutChild()
		f := d.askChild(c)
		got, ok := f.read()
		if !ok || fmt.Sprint(got) != fmt.Sprint(c) || f.typed() {
			t.Errorf("%+v became %+v (typed: %v)", c, got, f.typed())
		}
		f.sheet.Close()
	}
}

func TestAgesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text, born string
		age        int
		wrong      string
	}{
		{"", "", 0, ""},
		{"8", "", 8, ""},
		{" 8 years", "", 8, ""},
		{"8 years old", "", 8, ""},
		{"8 yrs", "", 8, ""},
		{"4/5/2017", "2017-05-04", 0, ""},
		{"04.05.17", "2017-05-04", 0, ""},
		{"4 May 2017", "2017-05-04", 0, ""},
		{"2017-05-04", "2017-05-04", 0, ""},
		{"0", "", 0, "An age is from 1 to 25"},
		{"-3", "", 0, "An age is from 1 to 25"},
		{"80", "", 0, "An age is from 1 to 25"},
		{"4 May 2027", "", 0, "still to come"},
		{"4 May 1977", "", 0, "more than 25 years ago"},
		{"eight", "", 0, "a day, a month and a year"},
		{"May 2017", "", 0, "a day, a month and a year"},
		{"31/2/2017", "", 0, "a day, a month and a year"},
	} {
		born, age, wrong := readAge(c.text, now())
		if born.String() != c.born || age != c.age || c.wrong == "" && wrong != "" || !strings.Contains(wrong, c.wrong) {
			t.Errorf("%q: %s, %d, %q", c.text, born, age, wrong)
		}
	}
}

func TestAgesAreSaidInWords(t *testing.T) {
	for _, c := range []struct {
		child storage.Child
		want  string
	}{
		{storage.Child{Age: 8}, "8 years old"},
		{storage.Child{Age: 1}, "1 year old"},
		{storage.Child{}, "Age not given"},
		{storage.Child{Born: day("2013-11-23")}, "12 years old"},
		{storage.Child{Born: day("2026-06-20")}, "5 months old"},
		{storage.Child{Born: day("2026-10-20")}, "1 month old"},
		{storage.Child{Born: day("2026-11-10")}, "A few weeks old"},
		{storage.Child{Born: day("2027-01-10")}, "Not born yet"},
	} {
		if got := ageLine(c.child, day("2026-11-22")); got != c.want {
			t.Errorf("%+v: %q, want %q", c.child, got, c.want)
		}
	}
}

func TestALetterIsDeletedOnlyWhenAskedTwice(t *testing.T) {
	d := usual(t, usualShelf())
	sheet := d.askDeleteLetter(d.letters[0])
	d.key(fyne.KeyReturn) // on Keep
	if sheet.IsOpen() || len(d.shelf.letters) != 4 {
		t.Fatal("Enter does not keep")
	}
	d.focus(d.page.cards[0])
	d.key(fyne.KeyDelete)
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if len(d.shelf.letters) != 3 || len(d.page.cards) != 2 {
		t.Fatalf("%d letters in the store, %d on the desk", len(d.shelf.letters), len(d.page.cards))
	}
}

func TestDeletingAChildSaysWhatGoes(t *testing.T) {
	d := usual(t, usualShelf())
	if got := d.tally(); got != "1 draft, 1 agreed, 1 in the record" {
		t.Errorf("tally %q", got)
	}
	d.shelf.fails = errBroken
	sheet := d.askDeleteChild()
	d.w.Canvas().FocusPrevious()
	d.key(fyne.KeySpace)
	if !sheet.IsOpen() || len(d.shelf.children) != 5 {
		t.Fatal("a full disk is not told")
	}
	d.shelf.fails = nil
	d.key(fyne.KeySpace)
	if c, _ := d.Child(); len(d.shelf.children) != 4 || c.Name != "Casimir" {
		t.Errorf("after deleting: %d children, chosen %q", len(d.shelf.children), c.Name)
	}
}

func TestWhatCannotBeReadIsToldAndTheRestIsShown(t *testing.T) {
	s := usualShelf()
	s.reads = errors.Join(storage.ErrDamaged)
	d := usual(t, s)
	if d.message.Text() != storage.Explain(storage.ErrDamaged) || len(d.list.rows) != 5 {
		t.Errorf("said %q and shows %d children", d.message.Text(), len(d.list.rows))
	}
}

func TestFirstWords(t *testing.T) {
	for text, want := range map[string]string{
		"":    "Nothing written yet",
		"\n ": "Nothing written yet",
		"Dear Anouk,\n\n## Why I came\n\n- one\n- two\n": "Dear Anouk, one two",
		"\\- not a list": "- not a list",
	} {
		if got := firstWords(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if got := []rune(firstWords(strings.Repeat("żółć ", 200))); len(got) != 241 {
		t.Errorf("a long letter gives %d runes", len(got))
	}
}

func TestButtonsDoWhatTheySay(t *testing.T) {
	d := usual(t, usualShelf())
	test.Tap(d.page.file)
	test.Tap(d.page.cards[1])
	if d.texts != 1 || len(d.opened) != 1 || d.opened[0] != id(12) {
		t.Errorf("texts %d, opened %v", d.texts, d.opened)
	}
	test.Tap(d.page.about)
	if d.w.Canvas().Overlays().Top() == nil {
		t.Error("About opens nothing")
	}
}

func BenchmarkManyChildrenManyLetters(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Appearance{}))
	s := manyShelf()
	for b.Loop() {
		d := New(Params{Store: s, Now: now})
		d.Content().Resize(fyne.NewSize(1366, 768))
	}
}

// manyShelf is sixty children, the first with a hundred letters.
func manyShelf() *shelf {
	s := &shelf{}
	for i := range 60 {
		s.children = append(s.children, storage.Child{ID: id(byte(i + 1)), Name: fmt.Sprintf("Child number %d", i+1), Age: 1 + i%17})
	}
	for i := range 100 {
		s.letters = append(s.letters, storage.Letter{ID: id(byte(100 + i)), Child: id(1), Visit: storage.DateOf(now().AddDate(0, 0, -9*i)),
			Saved: now(), Text: "Dear Child,\n\nI came to see you because it is my job to check that you are safe and well, and to hear how school goes."})
	}
	return s
}

// BenchmarkSettlingAFrame asks every object for its least size, as the window
// does before each frame it paints.
func BenchmarkSettlingAFrame(b *testing.B) {
	test.NewTempApp(b)
	fyne.CurrentApp().Settings().SetTheme(look.NewTheme(look.Appearance{}))
	d := New(Params{Store: manyShelf(), Now: now})
	d.Content().Resize(fyne.NewSize(1366, 768))
	for b.Loop() {
		for _, o := range test.LaidOutObjects(d.Content()) {
			_ = o.MinSize()
		}
	}
}
