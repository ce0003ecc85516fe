package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// exporter gathers the files.
type exporter struct {
	files  []exportFile
	held   map[ID][]heldRow
	called map[ID]string // what the log calls whom it is about
	bad    error
	count  int // boxes that did not open
}

func (e *exporter) file(name string) exportFile {
	f := exportFile{name, &strings.Builder{}}
	e.files = append(e.files, f)
	return f
}

// missed notes boxes that do not open, and hands on every other trouble.
func (e *exporter) missed(err error) error {
	if errors.Is(err, ErrDamaged) {
		e.count++
		e.bad = err
		return nil
	}
	return err
}

func (e *exporter) holds(f exportFile, about ID) {
	for _, h := range e.held[about] {
		f.line("On hold", fmt.Sprintf("%s, since %s", strings.ReplaceAll(string(h.Why), "-", " "), moment(h.Since)))
	}
}

func (s *Store) allAbout(child ID) (files []exportFile, bad, err error) {
	e := &exporter{called: map[ID]string{child: "the child's page"}}
	first := e.file("Read me first.txt")
	if e.held, err = s.held(s.conn); e.missed(err) != nil {
		return nil, nil, err
	}
	pages := []func(*exporter, ID) error{s.exportChild, s.exportLetters, s.exportNotes, s.exportLog}
	if brought, err := s.isBrought(child); err != nil {
		return nil, nil, err
	} else if brought {
		pages = []func(*exporter, ID) error{s.exportBrought, s.exportLog}
	}
	for _, gather := range pages {
		if err := gather(e, child); err != nil {
			return nil, nil, err
		}
	}
	fmt.Fprintf(first.text, "Everything that Dearly holds about one child on this computer.\n\nMade: %s\n\n", moment(s.now()))
	first.text.WriteString("These are drafts and working notes. The record itself is in the council's system.\n\n")
	if e.count > 0 {
		fmt.Fprintf(first.text, "NOT COMPLETE: part of the store is damaged, and %s could not be opened.\n\n", times(e.count, "place"))
	}
	first.text.WriteString("In here:\n")
	for _, f := range e.files[1:] {
		fmt.Fprintf(first.text, "- %s\n", f.name)
	}
	return e.files, e.bad, nil
}

func times(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func (s *Store) exportChild(e *exporter, id ID) error {
	f := e.file("Child.txt")
	var rev int64
	var sealed []byte
	err := s.conn.QueryRowContext(ctx, "SELECT rev, box FROM child WHERE id = ?", id[:]).Scan(&rev, &sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("exporting: %w", ErrGone)
	}
	if err != nil {
		return wrap("reading the child", err)
	}
	text, err := s.seal.open(boxName{"child", id, rev}, sealed)
	var box childBox
	if err == nil {
		err = decode(text, &box)
	}
	if err != nil {
		f.text.WriteString("This page could not be opened.\n")
		return e.missed(err)
	}
	f.childPage(box.child(id, rev))
	f.line("Saved", moment(box.Saved.In(s.now().Location())))
	e.holds(f, id)
	f.part("What matters to them", box.Matters)
	return nil
}

func (s *Store) exportLetters(e *exporter, child ID) error {
	rows, err := s.conn.QueryContext(ctx, "SELECT id FROM letter WHERE child = ?", child[:])
	if err != nil {
		return wrap("reading the letters", err)
	}
	var letters []Letter
	var ids []ID
	for rows.Next() {
		var column []byte
		if err := rows.Scan(&column); err != nil {
			break // Err tells
		}
		id, _ := idFrom(column)
		ids = append(ids, id)
	}
	rows.Close()
	if err := rows.Err(); err != nil {
		return wrap("reading the letters", err)
	}
	for _, id := range ids {
		l, err := s.letter(s.conn, id)
		if err != nil {
			l = Letter{ID: id} // its kept wordings may open
			if err := e.missed(err); err != nil {
				return err
			}
		}
		letters = append(letters, l)
	}
	slices.SortFunc(letters, func(a, b Letter) int { return newestFirst(b, a) })
	for i, l := range letters {
		number := fmt.Sprintf("%02d", i+1)
		folder := "Letters/" + number
		if d := l.day(); d.Year > 1 {
			folder += " " + d.String()
		}
		e.called[l.ID] = "letter " + number
		f := e.file(folder + "/Letter.txt")
		if l.Rev == 0 {
			f.text.WriteString("This letter could not be opened.\n")
		} else {
			f.line("Visit", day(l.Visit))
			f.line("Place", l.Place)
			f.facts(l.Facts)
			f.line("State", strings.ReplaceAll(string(l.State), "-", " "))
			f.line("Begun", moment(l.Created))
			f.line("Saved", moment(l.Saved))
			f.line("Marks the worker chose to leave", strings.Join(l.Left, ", "))
			e.holds(f, l.ID)
			f.part("The letter", l.Text)
			f.steps(l.Steps)
			f.replies(l.Replies)
			f.part("Not for the letter: the worker's own note", l.Note)
		}
		if err := s.exportVersions(e, folder, l.ID); err != nil {
			return err
		}
		if err := s.exportReviews(e, folder+"/", l.ID); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) exportVersions(e *exporter, folder string, letter ID) error {
	versions, err := s.versions(s.conn, letter)
	if err := e.missed(err); err != nil {
		return err
	}
	for i, v := range versions {
		f := e.file(fmt.Sprintf("%s/Kept wording %d of %d.txt", folder, i+1, len(versions)))
		f.line("Kept", fmt.Sprintf("%s, because: %s", moment(v.At), inWords(v.Why)))
		f.line("Visit", day(v.Visit))
		f.line("Place", v.Place)
		f.part("The letter", v.Text)
	}
	return nil
}

func (s *Store) exportNotes(e *exporter, child ID) error {
	notes, err := s.notes(s.conn, "WHERE child = ?", child[:])
	if err := e.missed(err); err != nil {
		return err
	}
	for i, n := range notes {
		e.called[n.ID] = fmt.Sprintf("visit note %02d", i+1)
	}
	for i, n := range notes {
		f := e.file(fmt.Sprintf("Visit notes/%02d %s.txt", i+1, DateOf(n.At)))
		f.line("Fixed", moment(n.At))
		f.line("Visit", day(n.Visit))
		f.line("Place", n.Place)
		f.line("Taken for", e.called[n.Letter])
		f.line("Adds to", e.called[n.AddsTo])
		f.line("In the record", moment(n.Recorded))
		f.part("The note", n.Text)
	}
	return nil
}

func (s *Store) exportLog(e *exporter, _ ID) error {
	f := e.file("Log.txt")
	err := s.eachEvent(s.conn, func(event Event) {
		about, ours := e.called[event.About]
		if !ours {
			return
		}
		fmt.Fprintf(f.text, "%s: %s: %s", moment(event.At), about, inWords(event.What))
		if event.Rev > 0 {
			fmt.Fprintf(f.text, ", revision %d", event.Rev)
		}
		if event.Digest != (Digest{}) {
			fmt.Fprintf(f.text, ", SHA-256 of the text %x", event.Digest[:])
		}
		f.text.WriteByte('\n')
	})
	return e.missed(err)
}

// moment is a time as people write it; "" for none.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006, 15:04")
}

// day is a day as people write it; "" for none.
func day(d Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time(time.UTC).Format("2 January 2006")
}

// inWords says what was done as people say it.
func inWords(what Happening) string {
	switch what {
	case Happening(Draft):
		return "taken back"
	case Happening(WithManager):
		return "sent to the manager"
	case Happening(CameBack):
		return "came back from the manager"
	case Happening(InRecord):
		return "marked as in the record"
	case HeldBack:
		return "put on hold"
	case Released:
		return "hold lifted"
	case Restored:
		return "a kept wording was made a new letter"
	case AgreementWithdrawn:
		return "the agreement was withdrawn, for the words were changed or taken back"
	case ReviewBegun:
		return "a review was begun"
	case ReviewGiven:
		return "a review was given"
	case ReviewCame:
		return "a review came"
	case ReviewTakenBack:
		return "a review was taken back"
	case CommentAnswered:
		return "a comment was answered"
	case CommentResolved:
		return "a comment was resolved"
	case ActionDone:
		return "an action was done"
	case BroughtIn:
		return "came for review"
	case BroughtDeleted, BroughtPurged, LetterDeleted, LetterPurged:
		return "deleted here"
	case NoteFixed:
		return "written down"
	case NoteRecorded:
		return "copied into the record"
	case Exported:
		return "everything held was exported"
	}
	return strings.ReplaceAll(string(what), "-", " ")
}
