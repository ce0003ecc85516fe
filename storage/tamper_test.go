package storage

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// meddle runs SQL on a closed store's file, as someone with a database tool
// would.
func meddle(t testing.TB, dir string, statements ...string) {
	t.Helper()
	db := openRaw(t, dir)
	for _, statement := range statements {
		if _, err := db.Exec(statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	must(t, db.Close())
}

// everything reads all there is in a store and gives it as text, with the
// first refusal met on the way.
func everything(s *Store) (map[ID]string, error) {
	out := map[ID]string{}
	children, bad := s.Children()
	for _, c := range children {
		out[c.ID] = fmt.Sprintf("%+v", c)
		notes, err := s.VisitNotes(c.ID)
		if bad == nil {
			bad = err
		}
		for _, n := range notes {
			out[n.ID] = fmt.Sprintf("%+v", n)
		}
		letters, err := s.Letters(c.ID)
		if bad == nil {
			bad = err
		}
		for _, l := range letters {
			out[l.ID] = fmt.Sprintf("%+v", l)
			versions, err := s.Versions(l.ID)
			if bad == nil {
				bad = err
			}
			for _, v := range versions {
				key := l.ID
				key[0] ^= 0xff
				key[1] ^= byte(v.Rev)
				out[key] = fmt.Sprintf("%+v", v)
			}
		}
	}
	reviews, err := s.AllReviews()
	if bad == nil {
		bad = err
	}
	for _, r := range reviews {
		out[r.ID] = fmt.Sprintf("%+v", r)
	}
	brought, err := s.AllBrought()
	if bad == nil {
		bad = err
	}
	for _, b := range brought {
		key := b.ID // which may be a letter's here
		key[0] ^= 0xff
		out[key] = fmt.Sprintf("%+v", b)
	}
	holds, err := s.Holds()
	if bad == nil {
		bad = err
	}
	for _, h := range holds {
		key := DigestOf(h.About.String() + string(h.Why)) // a letter may have several
		out[ID(key[:16])] = fmt.Sprintf("%+v", h)
	}
	events, err := s.Events(ID{})
	if bad == nil {
		bad = err
	}
	for _, e := range events {
		out[eventID(e.Seq)] = fmt.Sprintf("%+v", e)
	}
	return out, bad
}

// furnished is a closed store with two children, four letters and some versions.
func furnished(t testing.TB) (dir string, letters []Letter) {
	t.Helper()
	s, _ := newStore(t)
	for _, name := range []string{"Wren", "Ásta"} {
		c := newChild(t, s, name)
		for i := range 2 {
			l := newLetter(t, s, c, fmt.Sprintf("Dear %s, letter %d", name, i))
			l.Text += strings.Repeat(" more", 300*i)
			l.State = WithManager
			must(t, s.SaveLetter(&l))
			letters = append(letters, l)
		}
		note := VisitNote{Child: c.ID, Text: "Seen alone. " + name + " showed me newts."}
		must(t, s.FixNote(&note))
		must(t, s.FixNote(&VisitNote{Child: c.ID, AddsTo: note.ID, Text: "Two newts."}))
		must(t, s.Hold(letters[0].ID, HoldReason("reason "+name)))
		b := fullBrought(func(what string) string { return name + what })
		must(t, s.SaveBrought(&b))
		for _, about := range []ID{letters[len(letters)-1].ID, b.ID} {
			r := fullReview(about, 1, func(what string) string { return name + strings.Repeat(what+" ", 40) })
			must(t, s.SaveReview(&r))
		}
	}
	must(t, s.Close())
	return s.Dir(), letters
}

func TestWhatWasMovedInTheFileIsRefused(t *testing.T) {
	dir, _ := furnished(t)
	real := readFile(t, filepath.Join(dir, fileName))
	first := "(SELECT min(rowid) FROM letter)"
	last := "(SELECT max(rowid) FROM letter)"
	swap := func(table string) []string {
		return []string{
			"CREATE TEMP TABLE x AS SELECT * FROM " + table,
			fmt.Sprintf("UPDATE %s SET box = (SELECT box FROM x WHERE x.rowid <> %s.rowid ORDER BY x.rowid DESC LIMIT 1)", table, table),
		}
	}
	for name, statements := range map[string][]string{
		"letters' boxes changed round": {fmt.Sprintf("UPDATE letter SET box = (SELECT box FROM letter WHERE rowid = %s) WHERE rowid = %s", first, last)},
		"a version put in a letter's place": {fmt.Sprintf(
			"UPDATE letter SET box = (SELECT box FROM version WHERE version.letter = letter.id) WHERE rowid = %s", first)},
		"an older revision":                   {"UPDATE letter SET rev = 1 WHERE rowid = " + first},
		"a newer revision":                    {"UPDATE letter SET rev = rev + 1 WHERE rowid = " + first},
		"given to another child":              {fmt.Sprintf("UPDATE letter SET child = (SELECT child FROM letter WHERE rowid = %s) WHERE rowid = %s", last, first)},
		"given another id":                    {fmt.Sprintf("PRAGMA foreign_keys=0; UPDATE letter SET id = randomblob(16) WHERE rowid = %s", first)},
		"children's boxes changed":            swap("child"),
		"the log in another order":            swap("event"),
		"a visit note given to another child": {"DROP TRIGGER note_stays; UPDATE note SET child = (SELECT child FROM note ORDER BY rowid DESC LIMIT 1) WHERE rowid = 1"},
		"holds' boxes changed":                swap("hold"),
		"reviews' boxes changed":              swap("review"),
		"brought letters' boxes changed":      swap("brought"),
		"a review of another letter":          {"UPDATE review SET box = (SELECT box FROM review ORDER BY rowid DESC LIMIT 1) WHERE rowid = 1"},
		"an older review":                     {"UPDATE review SET rev = 2"},
		"a brought letter under another id":   {"UPDATE brought SET id = randomblob(16) WHERE rowid = 1"},
		"an empty box":                        {"UPDATE letter SET box = x'' WHERE rowid = " + first},
		"a box of zeros":                      {"UPDATE letter SET box = zeroblob(1053) WHERE rowid = " + first},
		"a negative revision":                 {"PRAGMA ignore_check_constraints=1; UPDATE letter SET rev = -1 WHERE rowid = " + first},
		"an id of another length":             {"PRAGMA ignore_check_constraints=1; PRAGMA foreign_keys=0; UPDATE child SET id = x'00' WHERE rowid = 1"},
	} {
		must(t, os.WriteFile(filepath.Join(dir, fileName), real, 0o600))
		whole := len(readAll(t, dir))
		meddle(t, dir, statements...)
		s, err := Open(dir, testPass, cheap())
		if errors.Is(err, ErrDamaged) {
			continue // refused as a whole
		}
		must(t, err)
		got, err := everything(s)
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
		}
		if len(got) == 0 || len(got) >= whole {
			t.Errorf("%s: %d of %d things read", name, len(got), whole)
		}
		s.Close()
	}
}

// readAll reads a sound store.
func readAll(t testing.TB, dir string) map[ID]string {
	t.Helper()
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	defer s.Close()
	all, err := everything(s)
	must(t, err)
	return all
}

func TestKeyOfAnotherStoreOrACheaperSlotIsRefused(t *testing.T) {
	dir, _ := furnished(t)
	real := readFile(t, filepath.Join(dir, fileName))
	other, _, err := Create(filepath.Join(t.TempDir(), "other"), "another passphrase", cheap())
	must(t, err)
	must(t, other.Close())
	attach := fmt.Sprintf("ATTACH '%s' AS other", storeFile(other))
	for name, c := range map[string]struct {
		statements []string
		pass       string
		want       error
	}{
		"cheaper":        {[]string{"UPDATE key_slot SET memory = 32"}, testPass, ErrWrongSecret},
		"dearer":         {[]string{"UPDATE key_slot SET time = 2"}, testPass, ErrWrongSecret},
		"beyond reason":  {[]string{"UPDATE key_slot SET memory = 1099511627776"}, testPass, ErrDamaged},
		"lanes wrap":     {[]string{"UPDATE key_slot SET lanes = 257"}, testPass, ErrDamaged},
		"kinds swapped":  {[]string{"UPDATE key_slot SET wrapped = (SELECT wrapped FROM key_slot WHERE kind = 'recovery')"}, testPass, ErrWrongSecret},
		"no slot":        {[]string{"DELETE FROM key_slot"}, testPass, ErrDamaged},
		"no own box":     {[]string{"DELETE FROM store"}, testPass, ErrDamaged},
		"other's slots":  {[]string{attach, "DELETE FROM key_slot", "INSERT INTO key_slot SELECT * FROM other.key_slot"}, "another passphrase", ErrDamaged},
		"other's, mine":  {[]string{attach, "DELETE FROM key_slot", "INSERT INTO key_slot SELECT * FROM other.key_slot"}, testPass, ErrWrongSecret},
		"other's id":     {[]string{"UPDATE store SET id = randomblob(16)"}, testPass, ErrDamaged},
		"short salt":     {[]string{"PRAGMA ignore_check_constraints=1; UPDATE key_slot SET salt = x'00'"}, testPass, ErrDamaged},
		"empty wrapping": {[]string{"UPDATE key_slot SET wrapped = x''"}, testPass, ErrWrongSecret},
	} {
		must(t, os.WriteFile(filepath.Join(dir, fileName), real, 0o600))
		meddle(t, dir, c.statements...)
		s, err := Open(dir, c.pass, cheap())
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if s != nil {
			s.Close()
		}
	}
}

// TestFlip bends one bit of the file at a time. Every box must be refused or
// read as it was: never wrong. DEARLY_LONG=1: 2,000 flips; else 150.
func TestFlip(t *testing.T) {
	dir, _ := furnished(t)
	path := filepath.Join(dir, fileName)
	real := readFile(t, path)
	want := readAll(t, dir)
	random := rand.New(rand.NewPCG(1, 2))
	tally := map[string]int{}
	for range long(150, 2000) {
		bent := bytes.Clone(real)
		at := random.IntN(len(bent))
		bent[at] ^= 1 << random.IntN(8)
		must(t, os.WriteFile(path, bent, 0o600))
		os.Remove(path + "-journal")
		s, err := Open(dir, testPass, cheap())
		if err != nil {
			tally["opening refused"]++
			if Explain(err) == Explain(errors.New("unknown")) {
				t.Errorf("byte %d: no words for %v", at, err)
			}
			continue
		}
		got, err := everything(s)
		s.Close()
		wrong := false
		for id, text := range got {
			if text != want[id] {
				wrong = true
				t.Errorf("byte %d: something is read wrong and nobody is told", at)
			}
		}
		switch {
		case wrong:
			tally["read wrong"]++
		case err != nil:
			tally["a box refused"]++
			if !errors.Is(err, ErrDamaged) {
				t.Errorf("byte %d: %v", at, err)
			}
		case len(got) < len(want):
			tally["missing"]++
		default:
			tally["harmless"]++
		}
	}
	t.Logf("%v", tally)
}

func TestABoxIsNeverTakenFromAnotherStoreWithTheSameIds(t *testing.T) {
	a, _ := newStore(t)
	b, _ := newStore(t)
	c := newChild(t, a, "Wren")
	twin := Child{ID: c.ID, Name: "Ásta"}
	must(t, b.SaveChild(&twin))
	must(t, a.Close())
	must(t, b.Close())
	var box []byte
	must(t, openRaw(t, b.Dir()).QueryRow("SELECT box FROM child").Scan(&box))
	db := openRaw(t, a.Dir())
	_, err := db.Exec("UPDATE child SET box = ?", box)
	must(t, err)
	must(t, db.Close())
	s, err := Open(a.Dir(), testPass, cheap())
	must(t, err)
	defer s.Close()
	if children, err := s.Children(); len(children) != 0 || !errors.Is(err, ErrDamaged) {
		t.Errorf("%d children, %v", len(children), err)
	}
	newer := Child{ID: c.ID, Rev: 1, Name: "Wren"} // what cannot be read gives way to new words
	must(t, s.SaveChild(&newer))
	if children, err := s.Children(); len(children) != 1 || err != nil {
		t.Errorf("%d children, %v", len(children), err)
	}
}

// long picks the small number for CI or the full one for DEARLY_LONG=1.
func long(ci, full int) int {
	if os.Getenv("DEARLY_LONG") == "1" {
		return full
	}
	return ci
}
