package home

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// goesSoon is how many days before a letter is deleted by the rules it is told of.
const goesSoon = 3

// kept is a letter or note of which the rules say something.
type kept struct {
	child  storage.Child
	letter storage.Letter    // its ID is zero for a note
	note   storage.VisitNote // its ID is zero for a letter
	line   string            // what the rules say
	goes   bool              // it will be deleted; else it lies here too long
}

// keepings are the letters that will soon be deleted and the drafts and notes that
// nobody has touched for long.
func (s *Screen) keepings() []kept {
	var out []kept
	today := s.today()
	for _, c := range s.children {
		for _, l := range s.reading.letters[c.ID] {
			if goes := s.reading.goes(l); !goes.IsZero() && between(today, goes) <= goesSoon {
				out = append(out, kept{child: c, letter: l, line: "in the record, " + s.fate(l), goes: true})
			}
		}
	}
	for _, d := range s.reading.due.Untouched {
		if l, ok := s.reading.letter(d.Letter); ok {
			if i := s.find(d.Child); i >= 0 {
				line := "not in the record, untouched for " + look.Count(between(storage.DateOf(d.Since), today), "day", "days")
				if why := holdWords(d.Holds); why != "" {
					line += " · " + why
				}
				out = append(out, kept{child: s.children[i], letter: l, line: line})
			}
		}
	}
	for _, d := range s.reading.due.NotesOpen {
		if i := s.find(d.Child); i >= 0 {
			line := "a visit note, not in the record after " + look.Count(between(storage.DateOf(d.Since), today), "day", "days")
			out = append(out, kept{child: s.children[i], note: storage.VisitNote{ID: d.Note, Child: d.Child, Visit: d.Visit}, line: line})
		}
	}
	return out
}

// tellKeeping says in one calm strip what the rules have done and will do.
func (s *Screen) tellKeeping() {
	var parts []string
	if n := s.p.Purged; n > 0 {
		parts = append(parts, look.Count(n, "letter or note", "letters and notes")+" went from here, "+look.Count(s.reading.keep.InRecord, "day", "days")+" after the record had them.")
	}
	goes, lie, notes := 0, 0, 0
	for _, k := range s.keepings() {
		switch {
		case k.goes:
			goes++
		case !k.letter.ID.IsZero():
			lie++
		default:
			notes++
		}
	}
	if lie > 0 {
		parts = append(parts, look.Count(lie, "letter", "letters")+" not in the record, untouched for "+look.Count(s.reading.keep.Untouched, "day", "days")+".")
	}
	if notes > 0 {
		parts = append(parts, look.Count(notes, "visit note", "visit notes")+" not in the record.")
	}
	if goes > 0 {
		parts = append(parts, look.Count(goes, "letter in the record goes", "letters in the record go")+" from here soon.")
	}
	switch {
	case len(parts) == 0 || s.p.Again || s.looked:
		s.keeping.Clear()
	case goes+lie+notes == 0:
		s.keeping.Say(strings.Join(parts, " "), look.Quiet)
	default:
		s.keeping.Offer(strings.Join(parts, " "), look.Quiet, "Look at them", func() { s.askKeeping() })
	}
}

// askKeeping lists them with what can be done.
func (s *Screen) askKeeping() *look.Sheet {
	var sheet *look.Sheet
	var cards []fyne.CanvasObject
	walk := walker{focus: s.focus}
	then := func(f func()) func() {
		return func() {
			sheet.Close()
			f()
		}
	}
	for _, k := range s.keepings() {
		card := s.keptCard(k, then)
		walk.add(card)
		cards = append(cards, card)
	}
	if len(cards) == 0 {
		return nil
	}
	away := func() {
		sheet.Close()
		s.looked = true
		s.tellKeeping()
		s.content.Refresh()
	}
	sheet = look.NewSheet("What lies here", look.Column(12,
		look.Soft("Your council’s system is the record; letters do not stay here for ever. Nothing that is not in the record is deleted by itself."),
		look.Pad(0, 2, 0, 2, look.Column(9, cards...))), look.PrimaryButton("Close", away))
	sheet.OnEscape = away
	sheet.Open(s.canvas(), walk.cards[0])
	return sheet
}

// keptCard is one of them, with links for what can be done.
func (s *Screen) keptCard(k kept, then func(func()) func()) *look.Card {
	day := "visit without a day"
	visit := k.letter.Visit
	if k.letter.ID.IsZero() {
		visit = k.note.Visit
	}
	if !visit.IsZero() {
		day = look.DayIn(visit.Time(time.UTC), s.p.Now())
	}
	open := then(func() { s.p.OnLetter(k.child, k.letter) })
	link := func(text string, f func()) fyne.CanvasObject {
		b := look.LinkButton(text, then(f))
		b.Spoken = text + ": " + k.child.Name + ", " + day
		return b
	}
	var links []fyne.CanvasObject
	if k.letter.ID.IsZero() {
		open = then(func() { s.goTo(k.child.ID, func() { s.toNote(k.note.ID) }) })
		links = append(links, link("Look at it", func() { s.goTo(k.child.ID, func() { s.toNote(k.note.ID) }) }))
	} else {
		links = append(links, link("Open", func() { s.p.OnLetter(k.child, k.letter) }))
		if !k.goes {
			links = append(links, link("In the record…", func() { s.askRecord(k.child, k.letter) }))
		}
		links = append(links,
			link(holdLabel(s.reading.holds[k.letter.ID]), func() { s.askHold(k.letter.ID, "the letter of "+lowerFirst(s.visitDay(k.letter))) }),
			link("Delete…", func() { s.askDeleteLetter(k.letter) }))
	}
	head := look.NewText(look.Span{Text: k.child.Name, Bold: true}, look.Span{Text: "  " + day, Color: look.ColorSoft}).OneLine()
	card := look.NewCard(look.Column(5, head, look.Soft(capital(k.line)), look.HeadLine(links, nil)), open)
	card.Spoken = strings.Join([]string{k.child.Name, day, k.line}, ", ")
	return card
}
