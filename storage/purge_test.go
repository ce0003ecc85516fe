package storage

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"
)

// clocked is a store whose clock is set in days after testNow.
func clocked(t testing.TB) (s *Store, recovery string, day func(int)) {
	s, recovery = newStore(t)
	clock := testNow
	s.options.Now = func() time.Time { return clock }
	return s, recovery, func(n int) { clock = testNow.AddDate(0, 0, n) }
}

// recorded saves a letter and marks it as in the record.
func recorded(t testing.TB, s *Store, c Child, text string) Letter {
	t.Helper()
	l := newLetter(t, s, c, text)
	l.State = InRecord
	must(t, s.SaveLetter(&l))
	return l
}

func TestWhatIsDueWhen(t *testing.T) {
	type does func(s *Store, l *Letter)
	mark := func(state State) does {
		return func(s *Store, l *Letter) { l.State = state; must(t, s.SaveLetter(l)) }
	}
	hold := func(s *Store, l *Letter) { must(t, s.Hold(l.ID, Court)) }
	holdChild := func(s *Store, l *Letter) { must(t, s.Hold(l.Child, AccessRequest)) }
	release := func(s *Store, l *Letter) { must(t, s.Release(l.ID, Court)) }
	keep := func(r Retention) does { return func(s *Store, l *Letter) { must(t, s.SetRetention(r)) } }
	type step struct {
		day int
		do  does
	}
	for name, c := range map[string]struct {
		steps []step
		day   int
		want  string
	}{
		"a draft of today":                 {nil, 0, ""},
		"a draft of 27 days":               {nil, 27, ""},
		"a draft of 28 days":               {nil, 28, "untouched"},
		"one with the manager":             {[]step{{0, mark(WithManager)}}, 28, "untouched"},
		"one saved again":                  {[]step{{20, mark(Draft)}}, 28, ""},
		"in the record for 13 days":        {[]step{{0, mark(InRecord)}}, 13, ""},
		"in the record for 14 days":        {[]step{{0, mark(InRecord)}}, 14, "purge"},
		"in the record since a later day":  {[]step{{10, mark(InRecord)}}, 14, ""},
		"a correction moves no day":        {[]step{{0, mark(InRecord)}, {10, mark(InRecord)}}, 14, "purge"},
		"taken back and recorded again":    {[]step{{0, mark(InRecord)}, {5, mark(Draft)}, {6, mark(InRecord)}}, 14, ""},
		"in the record long ago":           {[]step{{0, mark(InRecord)}}, 4000, "purge"},
		"the clock went back":              {[]step{{0, mark(InRecord)}}, -400, ""},
		"on hold":                          {[]step{{0, mark(InRecord)}, {1, hold}}, 20, "held"},
		"its child on hold":                {[]step{{0, mark(InRecord)}, {1, holdChild}}, 20, "held"},
		"both, and one lifted":             {[]step{{0, mark(InRecord)}, {1, hold}, {1, holdChild}, {2, release}}, 20, "held"},
		"a hold that was lifted":           {[]step{{0, mark(InRecord)}, {1, hold}, {2, release}}, 20, "purge"},
		"a shorter time set":               {[]step{{0, mark(InRecord)}, {1, keep(Retention{InRecord: 3})}}, 3, "purge"},
		"a longer time set":                {[]step{{0, mark(InRecord)}, {1, keep(Retention{InRecord: 60})}}, 59, ""},
		"no time at all is a day":          {[]step{{0, mark(InRecord)}, {0, keep(Retention{InRecord: -5})}}, 0, ""},
		"the default again":                {[]step{{0, keep(Retention{3, 3})}, {0, mark(InRecord)}, {0, keep(Retention{})}}, 13, ""},
		"untouched, a shorter time":        {[]step{{0, keep(Retention{Untouched: 2})}}, 2, "untouched"},
		"an untouched draft is not purged": {nil, 4000, "untouched"},
	} {
		s, _, day := clocked(t)
		l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren,")
		for _, step := range c.steps {
			day(step.day)
			step.do(s, &l)
		}
		day(c.day)
		due, err := s.Due()
		must(t, err)
		got := ""
		for kind, list := range map[string][]DueLetter{"purge": due.Purge, "held": due.Held, "untouched": due.Untouched} {
			if len(list) > 0 {
				got += kind
				if d := list[0]; len(list) != 1 || d.Letter != l.ID || d.Child != l.Child || d.Name != "Wren" || d.State != l.State {
					t.Errorf("%s: %+v", name, list)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		gone, err := s.Purge()
		must(t, err)
		_, err = s.Letter(l.ID)
		if purged := c.want == "purge"; purged != errors.Is(err, ErrGone) || purged != (len(gone.Purge) == 1) {
			t.Errorf("%s: %d purged, and reading it gives %v", name, len(gone.Purge), err)
		}
		must(t, s.Close())
	}
}

func TestPurgeReachesVersionsSearchBackupsAndTheKey(t *testing.T) {
	for name, erase := range map[string]func(s *Store, l Letter) error{
		"purge":            func(s *Store, l Letter) error { _, err := s.Purge(); return err },
		"deletion by hand": func(s *Store, l Letter) error { return s.DeleteLetter(l.ID) },
		"of the child":     func(s *Store, l Letter) error { return s.DeleteChild(l.Child) },
	} {
		s, recovery, day := clocked(t)
		gone := recorded(t, s, newChild(t, s, "Wren"), "Dear Wren, a newt")
		stays := newLetter(t, s, newChild(t, s, "Ásta"), "Dear Ásta, a toad")
		for n := range 20 {
			day(n)
			stays.Text += "."
			must(t, s.SaveLetter(&stays))
		}
		if len(names(t, s)) != 7 {
			t.Fatalf("%s: %d backups to begin with", name, len(names(t, s)))
		}
		if texts, _ := search(t, s, "newts"); len(texts) != 1 {
			t.Fatalf("%s: not found to begin with", name)
		}
		before := s.seal
		must(t, erase(s, gone))
		must(t, s.BackupProblem())

		if _, err := s.Letter(gone.ID); !errors.Is(err, ErrGone) {
			t.Errorf("%s: the letter: %v", name, err)
		}
		if versions, err := s.Versions(gone.ID); err != nil || len(versions) != 0 {
			t.Errorf("%s: %d versions, %v", name, len(versions), err)
		}
		if texts, _ := search(t, s, "newts"); len(texts) != 0 {
			t.Errorf("%s: search finds %q", name, texts)
		}
		if s.index != nil && slices.Contains(s.index.vocabulary.list, "newt") {
			t.Errorf("%s: search remembers its words", name)
		}
		all, err := s.Backups()
		must(t, err)
		if len(all) != 1 {
			t.Fatalf("%s: %d backups", name, len(all))
		}
		copied, err := asStore(t, all[0], testPass)
		must(t, err)
		if _, err := copied.Letter(gone.ID); !errors.Is(err, ErrGone) {
			t.Errorf("%s: the backup has it: %v", name, err)
		}
		if l, err := copied.Letter(stays.ID); err != nil || l.Text != stays.Text {
			t.Errorf("%s: the backup's other letter: %v", name, err)
		}
		for _, table := range boxTables() {
			rows, err := boxRows(s.conn, table, -1)
			must(t, err)
			for _, r := range rows {
				if _, err := before.open(r.name, r.box); err == nil {
					t.Errorf("%s: the old key opens a box of %s", name, table.name)
				}
			}
		}
		events, err := s.Events(ID{})
		must(t, err)
		if last := events[len(events)-1]; last.About != gone.ID && last.About != gone.Child {
			t.Errorf("%s: the log ends with %+v", name, last)
		}
		s = reopen(t, s) // by the same passphrase
		if l, err := s.Letter(stays.ID); err != nil || l.Text != stays.Text {
			t.Errorf("%s: the other letter: %v", name, err)
		}
		must(t, s.Close())
		byKey, err := OpenWithRecovery(s.Dir(), recovery, cheap())
		must(t, err)
		must(t, byKey.Close())
	}
}

func TestNothingDueChangesNothing(t *testing.T) {
	s, _, day := clocked(t)
	newLetter(t, s, newChild(t, s, "Wren"), "x")
	day(3)
	before := s.seal
	if gone, err := s.Purge(); err != nil || len(gone.Purge) != 0 || s.seal != before || len(names(t, s)) != 1 {
		t.Errorf("%d purged, %v", len(gone.Purge), err)
	}
}

func TestWhatIsOnHoldIsNotDeletedByHandEither(t *testing.T) {
	s, _ := newStore(t)
	c, other := newChild(t, s, "Wren"), newChild(t, s, "Ásta")
	l, second := newLetter(t, s, c, "x"), newLetter(t, s, c, "y")
	must(t, s.Hold(l.ID, Court))
	must(t, s.Hold(l.ID, Court)) // once
	must(t, s.Hold(l.ID, Complaint))
	must(t, s.Hold(other.ID, AccessRequest))
	for what, err := range map[string]error{
		"the letter": s.DeleteLetter(l.ID), "its child": s.DeleteChild(c.ID), "the child on hold": s.DeleteChild(other.ID),
	} {
		if !errors.Is(err, ErrHeld) {
			t.Errorf("deleting %s: %v", what, err)
		}
	}
	must(t, s.DeleteLetter(second.ID))
	s = reopen(t, s)
	holds, err := s.Holds()
	if want := []HoldReason{Court, Complaint, AccessRequest}; err != nil || len(holds) != len(want) {
		t.Fatalf("holds %+v, %v", holds, err)
	}
	if h := holds[0]; !h.Since.Equal(testNow) {
		t.Errorf("hold %+v", h)
	}
	must(t, s.Release(l.ID, Court))
	if err := s.DeleteLetter(l.ID); !errors.Is(err, ErrHeld) {
		t.Errorf("with one of two holds lifted: %v", err)
	}
	must(t, s.Release(l.ID, Complaint))
	must(t, s.DeleteLetter(l.ID))
	must(t, s.DeleteChild(c.ID))
	for what, err := range map[string]error{
		"lifting again": s.Release(l.ID, Court), "holding what is gone": s.Hold(l.ID, Court), "deleting again": s.DeleteLetter(l.ID),
	} {
		if !errors.Is(err, ErrGone) {
			t.Errorf("%s: %v", what, err)
		}
	}
	events, err := s.Events(l.ID)
	must(t, err)
	var log []Happening
	for _, e := range events {
		log = append(log, e.What)
	}
	if want := []Happening{LetterBegun, HeldBack, HeldBack, Released, Released, LetterDeleted}; !slices.Equal(log, want) {
		t.Errorf("the log says %q", log)
	}
}

func TestAHoldThatDoesNotOpenStopsEveryDeletion(t *testing.T) {
	s, _, day := clocked(t)
	c := newChild(t, s, "Wren")
	l := recorded(t, s, c, "x")
	must(t, s.Hold(newLetter(t, s, c, "y").ID, Court))
	day(40)
	_, err := s.conn.ExecContext(ctx, "UPDATE hold SET box = zeroblob(1053)")
	must(t, err)
	_, purge := s.Purge()
	_, due := s.Due()
	for what, err := range map[string]error{"purge": purge, "due": due, "by hand": s.DeleteLetter(l.ID), "the child": s.DeleteChild(c.ID)} {
		if !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := s.Letter(l.ID); err != nil {
		t.Error(err)
	}
}

func TestAStoreWithADamagedBoxStillPurges(t *testing.T) {
	s, _, day := clocked(t)
	c := newChild(t, s, "Wren")
	l, bent := recorded(t, s, c, "x"), recorded(t, s, c, "y")
	_, err := s.conn.ExecContext(ctx, "UPDATE letter SET box = zeroblob(1053) WHERE id = ?", bent.ID[:])
	must(t, err)
	if _, err := s.Due(); !errors.Is(err, ErrDamaged) {
		t.Errorf("due: %v", err)
	}
	day(14)
	if gone, err := s.Purge(); err != nil || len(gone.Purge) != 1 || gone.Purge[0].Letter != l.ID {
		t.Errorf("purged %+v, %v", gone, err)
	}
	must(t, s.BackupProblem())
	must(t, s.DeleteLetter(bent.ID)) // and it can be deleted itself
	s = reopen(t, s)
	if letters, err := s.Letters(c.ID); err != nil || len(letters) != 0 {
		t.Errorf("%d letters, %v", len(letters), err)
	}
}

func TestDeletingAfterTheRecoveryKeyAndThenChoosingAPassphrase(t *testing.T) {
	s, recovery := newStore(t)
	c := newChild(t, s, "Wren")
	l, stays := newLetter(t, s, c, "x"), newLetter(t, s, c, "y")
	must(t, s.Close())
	s, err := OpenWithRecovery(s.Dir(), recovery, cheap())
	must(t, err)
	must(t, s.DeleteLetter(l.ID))
	before := s.seal
	must(t, s.SetPassphrase("meadow thimble walnut fern"))
	if s.seal == before {
		t.Error("the data key is the old one")
	}
	must(t, s.DeleteLetter(stays.ID))
	must(t, s.Close())
	s, err = Open(s.Dir(), "meadow thimble walnut fern", cheap())
	must(t, err)
	must(t, s.Close())
}

func TestOldBackupsThatCannotBeRemovedAreRemovedLater(t *testing.T) {
	for name, later := range map[string]func(*Store, *Letter) *Store{
		"with the next save":  func(s *Store, l *Letter) *Store { must(t, s.SaveLetter(l)); return s },
		"at the next opening": func(s *Store, l *Letter) *Store { return reopen(t, s) },
	} {
		s, _ := newStore(t)
		c := newChild(t, s, "Wren")
		l, stays := newLetter(t, s, c, "x"), newLetter(t, s, c, "y")
		stuck := filepath.Join(s.Dir(), backupsDir, "dearly-2026-11-02.store")
		must(t, os.MkdirAll(filepath.Join(stuck, "inside"), 0o700)) // a folder that is not empty cannot be removed
		must(t, s.DeleteLetter(l.ID))
		if s.BackupProblem() == nil {
			t.Errorf("%s: nothing is said", name)
		}
		must(t, os.Remove(filepath.Join(stuck, "inside")))
		s = later(s, &stays)
		must(t, s.BackupProblem())
		if got := names(t, s); !slices.Equal(got, []string{"dearly-2026-11-22.store"}) {
			t.Errorf("%s: %q are left", name, got)
		}
		if own, err := s.ownBox(s.conn); err != nil || len(own.Owed) != 0 {
			t.Errorf("%s: still owed: %q, %v", name, own.Owed, err)
		}
	}
}

func TestABackupThatIsPutBackLeavesNewerOnesAlone(t *testing.T) {
	s, _, day := clocked(t)
	c := newChild(t, s, "Wren")
	l, stays := newLetter(t, s, c, "x"), newLetter(t, s, c, "y")
	day(1)
	must(t, s.DeleteLetter(l.ID)) // the backup of this day still says what is owed
	for n := 2; n < 5; n++ {
		day(n)
		must(t, s.SaveLetter(&stays))
	}
	want := names(t, s)
	must(t, s.Close())
	must(t, os.WriteFile(storeFile(s), readFile(t, filepath.Join(s.Dir(), backupsDir, want[0])), 0o600))
	s, err := Open(s.Dir(), testPass, s.options)
	must(t, err)
	defer s.Close()
	if got := names(t, s); !slices.Equal(got, want) || len(want) != 4 {
		t.Errorf("backups %q, were %q", got, want)
	}
}

func TestRetentionIsKept(t *testing.T) {
	s, _ := newStore(t)
	for _, c := range []struct{ set, want Retention }{
		{Retention{}, Retention{14, 28}}, {Retention{7, 3}, Retention{7, 3}}, {Retention{-1, 9999}, Retention{1, 366}}, {Retention{0, 5}, Retention{14, 5}},
	} {
		must(t, s.SetRetention(c.set))
		must(t, s.SetPassphrase(testPass))
		s = reopen(t, s)
		if got, err := s.Retention(); err != nil || got != c.want {
			t.Errorf("%+v gives %+v, %v", c.set, got, err)
		}
	}
}

// killPurge purges the store in dir, weeks later.
func killPurge(dir string) error {
	fmt.Println("opening")
	s, err := Open(dir, passA, weeksLater())
	if err != nil {
		return err
	}
	if _, err := s.Purge(); err != nil {
		return err
	}
	fmt.Println("purged")
	for {
		if _, err := s.Children(); err != nil {
			return err
		}
	}
}

func weeksLater() Options {
	o := cheap()
	o.Now = func() time.Time { return testNow.AddDate(0, 0, 20) }
	return o
}

// TestKillPurge kills a program that purges: all that was due is there or all of
// it is gone, what was not due is there, and once the store has been opened
// again no backup holds what is gone.
func TestKillPurge(t *testing.T) {
	s, recovery := newStore(t)
	c := newChild(t, s, "Wren")
	var due []ID
	for range 30 {
		newLetter(t, s, c, signed(1))
		due = append(due, recorded(t, s, c, signed(2)).ID)
	}
	must(t, s.SetPassphrase(passA)) // a backup with all of it
	must(t, s.Close())
	store, backup := readFile(t, storeFile(s)), readFile(t, filepath.Join(s.Dir(), backupsDir, names(t, s)[0]))
	there, gone := 0, 0
	for kill := range long(20, 300) {
		dir := t.TempDir()
		must(t, os.Mkdir(filepath.Join(dir, backupsDir), 0o700))
		for _, n := range []string{"dearly-2026-11-21.store", "dearly-2026-11-22.store"} {
			must(t, os.WriteFile(filepath.Join(dir, backupsDir, n), backup, 0o600))
		}
		must(t, os.WriteFile(filepath.Join(dir, fileName), store, 0o600))
		killed(t, "purge", dir, 0, time.Duration(rand.IntN(40_000))*time.Microsecond, func(string) {})
		s, err := Open(dir, passA, weeksLater())
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		if _, err := s.Letter(due[0]); err == nil {
			there++
			if letters, err := s.Letters(c.ID); err != nil || len(letters) != 60 {
				t.Errorf("kill %d: %d letters, %v", kill, len(letters), err)
			}
			purged, err := s.Purge()
			if err != nil || len(purged.Purge) != len(due) {
				t.Errorf("kill %d: purging again: %d, %v", kill, len(purged.Purge), err)
			}
		} else {
			gone++
		}
		must(t, s.BackupProblem())
		checkPurged(t, s, c, due)
		if all, err := s.Backups(); err != nil || len(all) != 1 {
			t.Errorf("kill %d: %d backups, %v", kill, len(all), err)
		} else {
			copied, err := asStore(t, all[0], passA)
			must(t, err)
			checkPurged(t, copied, c, due)
			must(t, copied.Close())
		}
		must(t, s.Close())
		byKey, err := OpenWithRecovery(dir, recovery, cheap())
		if err != nil {
			t.Fatalf("kill %d, recovery key: %v", kill, err)
		}
		must(t, byKey.Close())
	}
	t.Logf("%d not yet purged, %d purged", there, gone)
}

// checkPurged sees that exactly what was due is gone, with its versions.
func checkPurged(t *testing.T, s *Store, c Child, due []ID) {
	t.Helper()
	letters, err := s.Letters(c.ID)
	if err != nil || len(letters) != 30 {
		t.Errorf("%d letters, %v", len(letters), err)
	}
	for _, l := range letters {
		if _, ok := readSigned(l.Text); !ok || l.State != Draft {
			t.Errorf("a letter is bent, or one that was due: %s", l.State)
		}
	}
	logged := map[ID]bool{}
	events, err := s.Events(ID{})
	must(t, err)
	for _, e := range events {
		logged[e.About] = logged[e.About] || e.What == LetterPurged
	}
	for _, id := range due {
		if v, err := s.Versions(id); err != nil || len(v) != 0 || !logged[id] {
			t.Errorf("%d versions left, %v, logged %v", len(v), err, logged[id])
		}
	}
}

func TestDaysArePassedAtMidnight(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Skip("no time zones here")
	}
	for _, c := range []struct {
		since time.Time
		today Date
		want  int
	}{
		{time.Date(2026, 3, 28, 23, 59, 0, 0, london), Date{2026, 3, 29}, 1}, // the clocks go forward
		{time.Date(2026, 3, 28, 23, 59, 0, 0, london), Date{2026, 4, 11}, 14},
		{time.Date(2026, 10, 24, 0, 1, 0, 0, london), Date{2026, 10, 26}, 2}, // and back
		{time.Date(2026, 10, 24, 0, 1, 0, 0, london), Date{2026, 10, 20}, -4},
	} {
		if got := passed(c.since, c.today); got != c.want {
			t.Errorf("from %v to %v: %d, want %d", c.since, c.today, got, c.want)
		}
	}
}

func TestHoldsComeThroughARescue(t *testing.T) {
	s, _ := newStore(t)
	l := recorded(t, s, newChild(t, s, "Wren"), "x")
	must(t, s.Hold(l.ID, Court))
	want, err := s.Holds()
	must(t, err)
	must(t, s.Close())
	meddle(t, s.Dir(), "UPDATE event SET box = x'00' WHERE seq = 1")
	again, _ := rescue(t, s.Dir())
	if got, err := again.Holds(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("holds %+v, %v", got, err)
	}
}
