package home

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// fixedNote says what becomes of a note from a visit. (Courts ask for notes made
// at the time, so it cannot be changed after.)
const fixedNote = "It is kept as it is, with its day and hour. You cannot change it afterwards, only add to it. It is for you and the record, and is not part of a letter."

// askNote takes down a note from a visit; one that adds to first, unless that is
// nil.
func (s *Screen) askNote(child storage.Child, first *storage.VisitNote) *wordSheet {
	n := storage.VisitNote{Child: child.ID}
	place := look.NewField("Where")
	title, label := "Note a visit to "+child.Name, "What you saw and heard"
	w := &wordSheet{s: s, child: child, day: dayField("Day of the visit", s.p.Now()), none: "Write something down first."}
	if first != nil {
		n.AddsTo = first.ID
		title, label = "Add to your note", "What to add, or to put right"
		place.SetText(first.Place)
		if !first.Visit.IsZero() {
			w.day.SetText(look.LongDate(first.Visit.Time(time.UTC)))
		}
	}
	w.words = look.NewLongField(label, 6)
	w.words.SetHint("Shift and Enter keeps it.")
	w.others = []*look.Field{place}
	w.keep = func(day storage.Date) error {
		n.Visit, n.Place, n.Text = day, strings.TrimSpace(place.Text()), strings.TrimSpace(w.words.Text())
		return s.p.Store.FixNote(&n)
	}
	w.card = func() storage.ID {
		if !n.AddsTo.IsZero() {
			return n.AddsTo
		}
		return n.ID
	}
	w.open(title, "Keep it", fixedNote)
	return w
}

// noteCards are a child's visit notes, newest first, each with what was added to
// it; nothing when there are none. In gives them their width.
func (p *letterPage) noteCards(child storage.Child, in func(fyne.CanvasObject) fyne.CanvasObject) []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for i := len(p.s.notes) - 1; i >= 0; i-- {
		if n := p.s.notes[i]; n.AddsTo.IsZero() {
			cards = append(cards, p.card(n.ID, p.noteCard(child, n)))
		}
	}
	if len(cards) == 0 {
		return nil
	}
	return []fyne.CanvasObject{look.Pad(12, 0, 0, 2, look.Label("Notes from visits")), in(look.Column(9, cards...))}
}

func (p *letterPage) noteCard(child storage.Child, n storage.VisitNote) *look.Card {
	s, now := p.s, p.s.p.Now()
	day := "Visit without a day"
	if !n.Visit.IsZero() {
		day = look.DayIn(n.Visit.Time(time.UTC), now)
	}
	left := []fyne.CanvasObject{look.NewText(look.Span{Text: day, Bold: true}, look.Span{Text: "  " + n.Place, Color: look.ColorSoft}).OneLine()}
	if !n.Recorded.IsZero() {
		left = append(left, look.NewChip("In the record", look.Good))
	}
	fixed := look.Soft("written " + look.When(n.At, now)).OneLine()
	fixed.Gives = true
	more := look.NewButton(look.QuietLink, "More", nil)
	more.Spoken = "What can be done with the note of " + day
	more.OnTapped = func() { s.noteMenu(child, n, below(more)) }
	words := look.Words(n.Text)
	words.Lines = 8
	objects := []fyne.CanvasObject{look.Row(10, left, []fyne.CanvasObject{fixed, more}), words}
	spoken := []string{"Note", day, n.Text}
	for _, a := range s.notes {
		if a.AddsTo != n.ID {
			continue
		}
		head := "Added " + look.When(a.At, now) + ": "
		block := look.NewGround("", look.Pad(2, 0, 2, 14, look.NewText(look.Span{Text: head, Color: look.ColorSoft}, look.Span{Text: a.Text})))
		block.Bar = look.ColorLine
		objects = append(objects, block)
		spoken = append(spoken, head+a.Text)
	}
	card := look.NewCard(look.Column(6, objects...), func() { s.askNote(child, &n) })
	card.Spoken = strings.Join(spoken, ", ")
	card.OnMenu = func(at fyne.Position) { s.noteMenu(child, n, at) }
	return card
}

// noteMenu is what can be done with a note. It cannot be deleted: it goes by the
// rules, some days after it was put in the record.
func (s *Screen) noteMenu(child storage.Child, n storage.VisitNote, at fyne.Position) {
	if c := s.canvas(); c != nil {
		showMenu(c, at, s.noteItems(child, n)...)
	}
}

func (s *Screen) noteItems(child storage.Child, n storage.VisitNote) []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem("Start a letter from it", func() { s.p.OnLetter(child, letterFrom(child, n)) }),
		fyne.NewMenuItem("Add to it…", func() { s.askNote(child, &n) }),
	}
	if n.Recorded.IsZero() {
		items = append(items, fyne.NewMenuItem("It is in the record", func() {
			s.act(n.ID, func() error { return s.recordNote(n) })
		}))
	}
	return items
}

// recordNote marks a note and what was added to it: they are copied out together,
// and no purge takes one without the others.
func (s *Screen) recordNote(n storage.VisitNote) error {
	for _, a := range s.notes {
		if a.ID == n.ID || a.AddsTo == n.ID && a.Recorded.IsZero() {
			if err := s.p.Store.NoteInRecord(a.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// letterFrom is a new letter about the visit of a note, with the note where the
// worker's own words lie, so that none of it comes into the letter unseen.
func letterFrom(child storage.Child, n storage.VisitNote) storage.Letter {
	return storage.Letter{Child: child.ID, Visit: n.Visit, Place: n.Place, State: storage.Draft,
		Text: "Dear " + child.Name + ",\n\n", Note: n.Text}
}
