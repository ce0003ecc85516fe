package storage

import (
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"
)

// Child is a child whom letters are written to.
type Child struct {
	ID  ID
	Rev int64 // 0 until it is saved; the next save must start from the same one

	Name     string   // what they like to be called
	Born     Date     // may be zero
	Age      int      // in years, used when Born is zero; 0: not known
	Names    []string // people, pets, school, street: never marked in their letters
	OwnWords []string // terms the child uses themself: not marked either
	About    string   // one line

	Pronouns     string        // as they told; empty: they did not
	Communicates Communication // empty: not said
	HowTo        string        // how this child communicates, in a sentence or two
	Language     string        // spoken at home, when not English
	Interpreter  string        // who interprets, or what to remember about it
	Calls        []Calling     // what they call people and places
	Wanted       []string      // words they want to read
	Unwanted     []string      // words they do not want to read
	Matters      string        // what matters to them; several lines
	Plan         Plan          // empty: not said
	VisitEvery   int           // days between visits; 0: as the settings say for the plan
}

// Communication is how a child communicates, as far as prompts for a letter
// differ by it.
type Communication string

const (
	Talks        Communication = "talks"
	FewWords     Communication = "few-words"
	SignsSymbols Communication = "signs-symbols" // Makaton, BSL, pictures, a device
	NoWords      Communication = "no-words"      // by sounds, looks and movement
	Baby         Communication = "baby"
)

// Calling is what a child calls somebody or some place.
type Calling struct {
	Word string `json:"word"` // "Nanny Pat"
	Who  string `json:"who"`  // "grandmother"
}

// Plan is the kind of plan that a child has.
type Plan string

const (
	NoPlan          Plan = ""
	EarlyHelp       Plan = "early-help"
	ChildInNeed     Plan = "child-in-need"
	ChildProtection Plan = "child-protection"
	LookedAfter     Plan = "looked-after"
	PrivateFoster   Plan = "private-fostering"
	CareLeaver      Plan = "care-leaver"
)

// Plans are all kinds of plan but NoPlan, the earliest help first.
func Plans() []Plan {
	return []Plan{EarlyHelp, ChildInNeed, ChildProtection, LookedAfter, PrivateFoster, CareLeaver}
}

// AgeOn is the child's age in whole years on a day, or 0 when it is not known
// or the child is not a year old. Whoever is born on 29 February has their
// birthday on 1 March of other years.
func (c Child) AgeOn(day Date) int {
	if c.Born.IsZero() || day.IsZero() {
		return max(c.Age, 0)
	}
	years := day.Year - c.Born.Year
	if day.Month < c.Born.Month || day.Month == c.Born.Month && day.Day < c.Born.Day {
		years--
	}
	return max(years, 0)
}

// childBox is a Child as it is sealed. Its field names are the file's format.
type childBox struct {
	Name     string    `json:"name"`
	Born     Date      `json:"born"`
	Age      int       `json:"age"`
	Names    []string  `json:"names"`
	OwnWords []string  `json:"own_words"`
	About    string    `json:"about"`
	Saved    time.Time `json:"saved"`

	Pronouns     string        `json:"pronouns"`
	Communicates Communication `json:"communicates"`
	HowTo        string        `json:"how_to"`
	Language     string        `json:"language"`
	Interpreter  string        `json:"interpreter"`
	Calls        []Calling     `json:"calls"`
	Wanted       []string      `json:"wanted"`
	Unwanted     []string      `json:"unwanted"`
	Matters      string        `json:"matters"`
	Plan         Plan          `json:"plan"`
	VisitEvery   int           `json:"visit_every"`
}

func (b childBox) child(id ID, rev int64) Child {
	return Child{
		ID: id, Rev: rev, Name: b.Name, Born: b.Born, Age: b.Age,
		Names: b.Names, OwnWords: b.OwnWords, About: b.About,
		Pronouns: b.Pronouns, Communicates: b.Communicates, HowTo: b.HowTo, Language: b.Language, Interpreter: b.Interpreter,
		Calls: b.Calls, Wanted: b.Wanted, Unwanted: b.Unwanted, Matters: b.Matters, Plan: b.Plan, VisitEvery: b.VisitEvery,
	}
}

// Children are all children, by name. When some boxes do not open, the others
// are returned together with ErrDamaged.
func (s *Store) Children() ([]Child, error) {
	var out []Child
	err := s.locked(func() error {
		rows, err := s.conn.QueryContext(ctx, "SELECT id, rev, box FROM child")
		if err != nil {
			return wrap("reading the children", err)
		}
		return s.each(rows, "child", func(id ID, rev int64, text []byte) error {
			var box childBox
			if err := decode(text, &box); err != nil {
				return err
			}
			out = append(out, box.child(id, rev))
			return nil
		})
	})
	slices.SortFunc(out, func(a, b Child) int {
		if c := strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)); c != 0 {
			return c
		}
		return strings.Compare(a.ID.String(), b.ID.String()) // the same order each time
	})
	return out, err
}

// SaveChild writes a child, new (ID zero, or Rev 0) or changed. After the commit
// it sets ID and Rev in c. ErrChanged when the child was saved elsewhere since
// it was read, ErrGone when it was deleted.
func (s *Store) SaveChild(c *Child) error {
	return s.locked(func() error {
		box := childBox{
			c.Name, c.Born, c.Age, c.Names, c.OwnWords, c.About, s.now().UTC(),
			c.Pronouns, c.Communicates, c.HowTo, c.Language, c.Interpreter,
			c.Calls, c.Wanted, c.Unwanted, c.Matters, c.Plan, c.VisitEvery,
		}
		var done saved
		err := s.inTx(func(tx *sql.Tx) (err error) {
			done, err = s.save(tx, row{table: "child", id: c.ID, rev: c.Rev, value: box})
			return err
		})
		if err != nil {
			return err
		}
		c.ID, c.Rev = done.id, done.rev
		if s.index != nil {
			s.index.putChild(*c)
		}
		s.backupOnceADay()
		return nil
	})
}

// DeleteChild deletes a child with all letters, kept versions and visit notes,
// for good: see Purge for what that reaches. The event log keeps that it was
// done. ErrGone when there is no such child, ErrHeld when it or one of its
// letters is on hold.
func (s *Store) DeleteChild(id ID) error {
	return s.locked(func() error {
		if err := s.mayDelete(id); err != nil {
			return err
		}
		return s.erase(func(tx *sql.Tx) error {
			if err := remove(tx, "child", id); err != nil {
				return err
			}
			return s.log(tx, Event{What: ChildDeleted, About: id})
		})
	})
}

// each reads rows of (id, rev, box), opens the boxes and hands the texts to
// read. A box that does not open is left out; the walk goes on, and the last
// reason comes back at the end.
func (s *Store) each(rows *sql.Rows, table string, read func(ID, int64, []byte) error) error {
	defer rows.Close()
	var bad error
	for rows.Next() {
		var idColumn, box sql.RawBytes
		var rev int64
		if err := rows.Scan(&idColumn, &rev, &box); err != nil {
			return wrap("reading table "+table, err)
		}
		id, _ := idFrom(idColumn)
		text, err := s.seal.open(boxName{table, id, rev}, box)
		if err == nil {
			err = read(id, rev, text)
		}
		if err != nil {
			bad = err
		}
	}
	return errors.Join(bad, wrap("reading table "+table, rows.Err()))
}
