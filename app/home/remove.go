package home

import (
	"strings"

	"dearly/app/look"
	"dearly/storage"
)

// backupsToo is true of any deletion: the store renews its own backups, and knows
// of no others.
const backupsToo = "All of it goes from the sealed backups of the last days too. A copy that somebody put elsewhere stays."

// askDeleteLetter asks before a letter goes, and says what goes.
func (s *Screen) askDeleteLetter(l storage.Letter) *look.Sheet {
	day := "without a day"
	if !l.Visit.IsZero() {
		day = "of " + look.DayIn(l.Visit.Time(s.p.Now().Location()), s.p.Now())
	}
	name := "the child"
	if i := s.find(l.Child); i >= 0 {
		name = s.children[i].Name
	}
	state := look.StateChip(l.State).Text()
	what := "The letter to " + name + " " + day + " (" + strings.ToLower(state) + ") goes from this computer, with your own note and its earlier wordings. It cannot be brought back here."
	return s.askDelete("Delete this letter?", what, "Delete the letter", func() error { return s.p.Store.DeleteLetter(l.ID) })
}

// askDeleteChild asks before the chosen child goes, and says what goes.
func (s *Screen) askDeleteChild() *look.Sheet {
	child, ok := s.Child()
	if !ok {
		return nil
	}
	what := child.Name + "’s page goes from this computer. It cannot be brought back here."
	button := "Delete " + shortName(child.Name)
	if n := len(s.letters); n > 0 {
		letters := look.Count(n, "letter", "letters")
		what = child.Name + "’s page and " + letters + " go from this computer: " + s.tally() + ". They cannot be brought back here."
		button += " and " + letters
	}
	if n := len(s.notes); n > 0 {
		what += " So do your " + look.Count(n, "visit note", "visit notes") + "."
	}
	return s.askDelete("Delete "+child.Name+"?", what, button, func() error { return s.p.Store.DeleteChild(child.ID) })
}

// tally counts the letters by state: "2 drafts, 1 in the record".
func (s *Screen) tally() string {
	states := []struct {
		state     storage.State
		one, more string
	}{
		{storage.Draft, "draft", "drafts"},
		{storage.WithManager, "with your manager", "with your manager"},
		{storage.CameBack, "that came back", "that came back"},
		{storage.Agreed, "agreed", "agreed"},
		{storage.InRecord, "in the record", "in the record"},
	}
	var parts []string
	for _, st := range states {
		n := 0
		for _, l := range s.letters {
			if l.State == st.state || l.State == "" && st.state == storage.Draft {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, look.Count(n, st.one, st.more))
		}
	}
	return strings.Join(parts, ", ")
}

// askDelete asks; Enter and Esc both keep.
func (s *Screen) askDelete(title, what, button string, remove func() error) *look.Sheet {
	var sheet *look.Sheet
	say := look.Soft("").In(look.ColorDanger)
	keep := look.PrimaryButton("Keep", func() { sheet.Close() })
	away := look.DangerButton(button, func() {
		var err error
		s.run(func() { err = remove() }, func() {
			if err != nil {
				say.SetText("Not deleted. " + storage.Explain(err))
				sheet.Refresh()
				return
			}
			sheet.Close()
			s.reread(storage.ID{})
			s.Focus()
		})
	})
	sheet = look.NewSheet(title, look.Column(10, look.Words(what), look.Soft(backupsToo), say), away, keep)
	sheet.Open(s.canvas(), keep)
	return sheet
}
