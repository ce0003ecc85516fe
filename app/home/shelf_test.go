package home

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

var errBroken = fmt.Errorf("saving a child: %w", storage.ErrFull)
var errHeld = fmt.Errorf("deleting a letter: %w", storage.ErrHeld)

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
	children  []storage.Child
	letters   []storage.Letter
	notes     []storage.VisitNote
	holds     []storage.Hold
	events    []storage.Event
	settings  storage.Settings
	untouched []storage.DueLetter
	openNotes []storage.DueNote
	reviews   []storage.Review
	brought   []storage.Brought
	exported  []string
	fails     error // of every write
	reads     error // beside what reading gives
	next      byte
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

func (s *shelf) SaveLetter(l *storage.Letter) error {
	if s.fails != nil {
		return s.fails
	}
	for i := range s.letters {
		if s.letters[i].ID == l.ID {
			s.letters[i] = *l
		}
	}
	return nil
}

func (s *shelf) MarkInRecord(x storage.ID) error {
	if s.fails != nil {
		return s.fails
	}
	for i := range s.letters {
		if s.letters[i].ID == x {
			s.letters[i].State = storage.InRecord
			s.events = append(s.events, storage.Event{What: storage.Happening(storage.InRecord), About: x, At: now()})
		}
	}
	return nil
}

func (s *shelf) VisitNotes(x storage.ID) (out []storage.VisitNote, err error) {
	for _, n := range s.notes {
		if n.Child == x {
			out = append(out, n)
		}
	}
	return out, s.reads
}

func (s *shelf) FixNote(n *storage.VisitNote) error {
	if s.fails != nil {
		return s.fails
	}
	s.next++
	n.ID, n.At = id(100+s.next), now()
	s.notes = append(s.notes, *n)
	return nil
}

func (s *shelf) NoteInRecord(x storage.ID) error {
	for i := range s.notes {
		if s.notes[i].ID == x {
			s.notes[i].Recorded = now()
		}
	}
	return s.fails
}

func (s *shelf) Settings() (storage.Settings, error) { return s.settings, nil }

func (s *shelf) Retention() (storage.Retention, error) {
	return storage.Retention{InRecord: 14, Untouched: 28}, nil
}

func (s *shelf) Due() (storage.Due, error) {
	return storage.Due{Untouched: s.untouched, NotesOpen: s.openNotes}, nil
}

func (s *shelf) Events(storage.ID) ([]storage.Event, error) { return s.events, nil }
func (s *shelf) Holds() ([]storage.Hold, error)             { return s.holds, nil }

func (s *shelf) Hold(x storage.ID, why storage.HoldReason) error {
	if s.fails != nil {
		return s.fails
	}
	s.holds = append(s.holds, storage.Hold{About: x, Why: why, Since: now()})
	return nil
}

func (s *shelf) Release(x storage.ID, why storage.HoldReason) error {
	if s.fails != nil {
		return s.fails
	}
	s.holds = slices.DeleteFunc(s.holds, func(h storage.Hold) bool { return h.About == x && h.Why == why })
	return nil
}

func (s *shelf) ExportFile(_ storage.ID, path string) error {
	if s.fails != nil {
		return s.fails
	}
	s.exported = append(s.exported, path)
	return nil
}

func (s *shelf) AllReviews() ([]storage.Review, error)  { return s.reviews, nil }
func (s *shelf) AllBrought() ([]storage.Brought, error) { return s.brought, nil }

func (s *shelf) SaveReview(r *storage.Review) error {
	if s.fails != nil {
		return s.fails
	}
	for i := range s.reviews {
		if s.reviews[i].ID == r.ID {
			s.reviews[i] = *r
		}
	}
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
	w        fyne.Window
	shelf    *shelf
	opened   []storage.ID
	asked    []string
	locked   int
	texts    int
	changes  int
	fresh    []storage.Letter // opened that were not saved yet
	reviewed []storage.ID
	files    []string // names offered for a file
}

func newDesk(t *testing.T, s *shelf, a look.Appearance) *desk {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(a))
	d := &desk{shelf: s}
	d.Screen = New(Params{
		Store: s, Now: now,
		OnLetter: func(_ storage.Child, l storage.Letter) {
			if d.opened = append(d.opened, l.ID); l.ID.IsZero() {
				d.fresh = append(d.fresh, l)
			}
		},
		OnReview: func(b storage.ID) { d.reviewed = append(d.reviewed, b) },
		SaveFile: func(name string, chosen func(string)) {
			d.files = append(d.files, name)
			chosen("/chosen/" + name)
		},
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

// fullChild is a child of whom everything is known.
func fullChild(x storage.ID) storage.Child {
	return storage.Child{ID: x, Name: "Amira", Born: day("2018-03-09"), OwnWords: []string{"contact"}, Names: []string{"Beverley", "Sam", "Pickle"},
		About: "likes beads, spaghetti, being asked first", Pronouns: "she and her", Communicates: storage.FewWords,
		HowTo:    "Talks most while her hands are busy. Give her time: count to ten before you ask again. Pictures of the places help.",
		Language: "Somali", Interpreter: "Hodan, in person and never by phone. Not her cousin.",
		Calls:  []storage.Calling{{Word: "Auntie Bev", Who: "Beverley"}, {Word: "Mama", Who: "her mum"}, {Word: "the blue house", Who: "where she lives"}},
		Wanted: []string{"Mama", "my home"}, Unwanted: []string{"placement", "case"},
		Matters: "Seeing Mama every week and knowing the day before.\nHer beads, which stay where she left them.\nThat nobody comes into her room without a knock.",
		Plan:    storage.LookedAfter, VisitEvery: 28}
}

// fullShelf is a busy worker's: visits late and to come, letters in every state,
// an answer, a hold, notes.
func fullShelf() *shelf {
	amira := fullChild(id(1))
	return &shelf{
		children: []storage.Child{
			amira,
			{ID: id(2), Name: "Kofi", Age: 13, Plan: storage.ChildProtection},
			{ID: id(3), Name: "Oscar", Age: 4, Plan: storage.ChildInNeed},
			{ID: id(4), Name: "Dylan", Age: 17, Plan: storage.CareLeaver},
			{ID: id(5), Name: "Ruby", Age: 5},
		},
		letters: []storage.Letter{
			{ID: id(11), Child: id(1), Visit: day("2026-11-17"), Place: "home", State: storage.Draft, Created: now().AddDate(0, 0, -5), Saved: now().Add(-8 * time.Minute),
				Text:  "Dear Amira,\n\n## Why I came\n\nI came to see you on Tuesday because it is my job to check that you are safe and well. We made bracelets at the kitchen table, and you used all the blue beads first.",
				Facts: storage.VisitFacts{Time: "15:30", Kind: "planned visit", Present: []string{"Auntie Bev"}, Absent: []string{"Sam"}, Seen: storage.Yes, SeenAlone: storage.Yes, Next: day("2026-12-01")}},
			{ID: id(12), Child: id(1), Visit: day("2026-11-03"), Place: "home", State: storage.InRecord, Created: now().AddDate(0, 0, -19), Saved: now().AddDate(0, 0, -12),
				Text:    "Dear Amira,\n\nthank you for showing me your new room. You told me that the window rattles at night.",
				Facts:   storage.VisitFacts{Kind: "statutory visit", Seen: storage.Yes, SeenAlone: storage.No, WhyNot: "she wanted Auntie Bev to stay"},
				Replies: []storage.Reply{{On: day("2026-11-10"), How: "wrote back", Words: "You forgot that I said I want a night light."}}},
			{ID: id(13), Child: id(1), Visit: day("2026-10-19"), Place: "school", State: storage.Agreed, Created: now().AddDate(0, 0, -34), Saved: now().AddDate(0, 0, -30),
				Text: "Dear Amira,\n\nthis is my first letter to you. My name is Jo and I am your social worker."},
			{ID: id(21), Child: id(2), Visit: day("2026-11-06"), State: storage.Agreed, Created: now().AddDate(0, 0, -16), Saved: now().AddDate(0, 0, -15), Text: "Dear Kofi,\n\nyou beat me at chess."},
			{ID: id(31), Child: id(3), Visit: day("2026-10-29"), State: storage.InRecord, Created: now().AddDate(0, 0, -23), Saved: now().AddDate(0, 0, -20), Text: "Dear Oscar,\n\nyou showed me your tower.",
				Facts: storage.VisitFacts{Next: day("2026-11-24")}},
			{ID: id(41), Child: id(4), Visit: day("2026-11-10"), State: storage.CameBack, Created: now().AddDate(0, 0, -12), Saved: now().AddDate(0, 0, -1), Text: "Dear Dylan,\n\nwe talked about your own front door."},
			{ID: id(51), Child: id(5), State: storage.Draft, Created: now().AddDate(0, 0, -29), Saved: now().AddDate(0, 0, -29), Text: "Dear Ruby,\n\n"},
		},
		notes: []storage.VisitNote{
			{ID: id(61), Child: id(1), Visit: day("2026-11-17"), Place: "home", At: time.Date(2026, 11, 17, 16, 40, 0, 0, time.UTC),
				Text: "Beads at the kitchen table. Blue first. “I like it here but I miss my contact with Mum.” Bev in and out. Did not ask about school."},
			{ID: id(62), Child: id(1), AddsTo: id(61), Visit: day("2026-11-17"), At: time.Date(2026, 11, 18, 9, 5, 0, 0, time.UTC), Text: "Bev rang: Amira slept through for the first time."},
		},
		holds:  []storage.Hold{{About: id(13), Why: storage.Court, Since: now()}},
		events: []storage.Event{{What: storage.Happening(storage.InRecord), About: id(12), At: now().AddDate(0, 0, -12)}},
		untouched: []storage.DueLetter{
			{Letter: id(51), Child: id(5), Name: "Ruby", State: storage.Draft, Since: now().AddDate(0, 0, -29)},
			{Letter: id(13), Child: id(1), Name: "Amira", Visit: day("2026-10-19"), State: storage.Agreed, Since: now().AddDate(0, 0, -30), Holds: []storage.HoldReason{storage.Court}},
		},
	}
}

// managerShelf is a manager's.
func managerShelf() *shelf {
	return &shelf{
		settings: storage.Settings{Name: "Maya", Role: storage.Manager},
		brought: []storage.Brought{
			{ID: id(71), Version: 3, From: "Jo Bell", Child: "Amira", Age: 8, Visit: day("2026-11-17"), Sent: now().AddDate(0, 0, -1), Text: "Dear Amira,\n\nI came to see you on Tuesday because it is my job to check that you are safe and well."},
			{ID: id(72), Version: 1, From: "Ken Adeyemi-Fotheringham of the North Team", Child: "Maximiliana-Rosalinde Featherstonehaugh-O", Age: 15, Sent: now().Add(-3 * time.Hour), Text: "Dear Max,\n\nyou told me about the band."},
			{ID: id(73), Version: 2, From: "Jo Bell", Child: "Kofi", Age: 13, Sent: now().AddDate(0, 0, -9), Text: "Dear Kofi,\n\nyou beat me at chess."},
		},
		reviews: []storage.Review{
			{ID: id(81), Letter: id(73), Version: 2, By: "Maya", Given: now().AddDate(0, 0, -8), Actions: []storage.ReviewAction{
				{ID: id(91), What: "Ask Kofi what he thinks of the plan", Who: "Jo Bell", By: day("2026-11-18")},
				{ID: id(92), What: "Read the letter with him", Who: "Jo Bell", By: day("2026-12-01")},
				{ID: id(93), What: "Tell the school who comes on Thursdays", Who: "Maya"},
				{ID: id(94), What: "Book the interpreter", Who: "Maya", By: day("2026-11-20"), Done: day("2026-11-22")},
				{ID: id(95), What: "Long done", Who: "Maya", By: day("2026-11-02"), Done: day("2026-11-02")}}},
			{ID: id(82), Letter: id(72), Version: 1, By: "Maya"},
		},
	}
}
