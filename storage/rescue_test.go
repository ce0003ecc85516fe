package storage

import (
	"bytes"
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

func rescue(t testing.TB, dir string) (*Store, Rescued) {
	t.Helper()
	damaged := readFile(t, filepath.Join(dir, fileName))
	s, report, err := Rescue(dir, testPass, cheap())
	must(t, err)
	t.Cleanup(func() { s.Close() })
	if !bytes.Equal(readFile(t, report.Aside), damaged) {
		t.Errorf("the damaged file of %d bytes was not kept as it was: %d", len(damaged), len(readFile(t, report.Aside)))
	}
	return s, report
}

func TestRescueTakesWhatOpensAndTheRestFromTheBackup(t *testing.T) {
	s, recovery := newStore(t)
	clock := testNow
	s.options.Now = func() time.Time { return clock }
	c := newChild(t, s, "Wren")
	gone := newChild(t, s, "Ásta")
	var letters []Letter
	for i := range 4 {
		letters = append(letters, newLetter(t, s, c, fmt.Sprint("old ", i)))
	}
	letters[1].State = Agreed
	must(t, s.SaveLetter(&letters[1]))
	theirs := newLetter(t, s, gone, "of a child to be deleted")
	theirs.State = Agreed
	must(t, s.SaveLetter(&theirs))
	must(t, s.DeleteBackups())
	clock = clock.AddDate(0, 0, 1)
	must(t, s.SaveLetter(&letters[0])) // the backup holds all of this
	must(t, s.BackupProblem())
	for i := range letters {
		letters[i].Text = fmt.Sprint("new ", i)
		must(t, s.SaveLetter(&letters[i]))
	}
	late := newLetter(t, s, c, "written after the backup")
	backup := filepath.Join(s.Dir(), backupsDir, names(t, s)[0])
	held := readFile(t, backup)
	must(t, s.DeleteLetter(letters[3].ID))
	must(t, s.DeleteChild(gone.ID))
	must(t, s.Close())
	must(t, os.WriteFile(backup, held, 0o600)) // somebody had put a copy of it by
	meddle(t, s.Dir(), fmt.Sprintf("UPDATE letter SET rev = 99 WHERE id = x'%s'", letters[2].ID),
		fmt.Sprintf("DELETE FROM child WHERE id = x'%s'", c.ID)) // without foreign keys: a lost row

	again, report := rescue(t, s.Dir())
	if report.Whole != 3 || report.Lost != 0 || len(report.Older) != 1 {
		t.Errorf("report %+v", report)
	}
	if o := report.Older[0]; o.Letter != letters[2].ID || o.Child != "Wren" || o.Visit != letters[2].Visit || !o.Saved.Equal(testNow) {
		t.Errorf("older: %+v", o)
	}
	all, err := again.Letters(c.ID)
	must(t, err)
	got := map[ID]string{}
	for _, l := range all {
		got[l.ID] = l.Text
	}
	if want := map[ID]string{letters[0].ID: "new 0", letters[1].ID: "new 1", letters[2].ID: "old 2", late.ID: late.Text}; !reflect.DeepEqual(got, want) {
		t.Errorf("letters %v, want %v", got, want)
	}
	children, err := again.Children()
	must(t, err)
	if len(children) != 1 || children[0].Name != "Wren" {
		t.Errorf("children %+v", children)
	}
	if v, err := again.Versions(letters[1].ID); err != nil || len(v) != 1 || v[0].Text != "old 1" {
		t.Errorf("versions %+v, %v", v, err)
	}
	must(t, again.SaveLetter(&all[0]))
	must(t, again.Close())
	byKey, err := OpenWithRecovery(s.Dir(), recovery, cheap())
	must(t, err)
	byKey.Close()
}

func TestRescueWithoutABackupKeepsWhatOpens(t *testing.T) {
	dir, letters := furnished(t)
	must(t, os.RemoveAll(filepath.Join(dir, backupsDir)))
	meddle(t, dir, "UPDATE letter SET rev = 99 WHERE rowid = 1", "UPDATE child SET rev = 99 WHERE rowid = 2",
		fmt.Sprintf("DELETE FROM letter WHERE id = x'%s'", letters[3].ID))
	s, report := rescue(t, dir)
	if report.Whole != 2 || len(report.Older) != 2 || report.Lost != 0 {
		t.Errorf("report %+v", report) // two came back from their kept versions
	}
	children, err := s.Children()
	must(t, err)
	found := map[string]int{}
	for _, c := range children {
		all, err := s.Letters(c.ID)
		must(t, err)
		found[c.Name] += len(all)
	}
	if !reflect.DeepEqual(found, map[string]int{"Wren": 1, "Name not known": 3}) {
		t.Errorf("letters by child: %v", found)
	}
}

func TestRescueOfAFileThatIsNoStoreAnyMore(t *testing.T) {
	dir, _ := furnished(t)
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	must(t, s.SetPassphrase(testPass)) // a backup of all there is
	want, err := everything(s)
	must(t, err)
	must(t, s.Close())
	for name, content := range map[string][]byte{
		"zeros":   make([]byte, 40_960),
		"text":    []byte("Dear Wren,"),
		"nothing": {},
	} {
		must(t, os.WriteFile(filepath.Join(dir, fileName), content, 0o600))
		again, report := rescue(t, dir)
		if got, err := everything(again); err != nil || !reflect.DeepEqual(got, want) || len(report.Older) != 4 {
			t.Errorf("%s: %d letters from the backup, %v", name, len(report.Older), err)
		}
		must(t, again.Close())
	}
	must(t, os.Remove(filepath.Join(dir, fileName)))
	if _, err := Open(dir, testPass, cheap()); !errors.Is(err, ErrLost) || !Exists(dir) {
		t.Errorf("only backups are left: %v", err)
	}
	if _, _, err := Create(dir, testPass, cheap()); !errors.Is(err, ErrExists) {
		t.Errorf("a new store beside another's backups: %v", err)
	}
	again, report, err := Rescue(dir, testPass, cheap())
	must(t, err)
	if got, err := everything(again); err != nil || !reflect.DeepEqual(got, want) || report.Aside != "" {
		t.Errorf("deleted: %+v, %v", report, err)
	}
	must(t, again.Close())
}

func TestARescueThatCannotBeLeavesEverythingAsItWas(t *testing.T) {
	dir, _ := furnished(t)
	path := filepath.Join(dir, fileName)
	before := readFile(t, path)
	if _, _, err := Rescue(dir, "another passphrase", cheap()); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("wrong passphrase: %v", err)
	}
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	if _, _, err := Rescue(dir, testPass, cheap()); !errors.Is(err, ErrInUse) {
		t.Errorf("while it is open: %v", err)
	}
	must(t, s.Close())
	must(t, os.RemoveAll(filepath.Join(dir, backupsDir)))
	must(t, os.WriteFile(path, []byte("text"), 0o600))
	if _, _, err := Rescue(dir, testPass, cheap()); !errors.Is(err, ErrDamaged) {
		t.Errorf("nothing to be had: %v", err)
	}
	if string(readFile(t, path)) != "text" {
		t.Error("the file was changed")
	}
	must(t, os.WriteFile(path, before, 0o600))
	readAll(t, dir)
	if left := stray(t, dir); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// TestFlipAndRescue spoils whole pages: everything in the file's backup must be
// there after a rescue, as it is in the file or as it was in the backup.
func TestFlipAndRescue(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	old, now := map[ID]string{}, map[ID]string{}
	var letters []Letter
	for i := range 40 {
		l := newLetter(t, s, c, fmt.Sprint("old ", i, bytes.Repeat([]byte("x"), 500*(i%7))))
		letters = append(letters, l)
		old[l.ID] = l.Text
	}
	must(t, s.SetPassphrase(testPass)) // today's backup anew
	for i := range letters {
		letters[i].Text = "new " + letters[i].Text
		must(t, s.SaveLetter(&letters[i]))
		now[letters[i].ID] = letters[i].Text
	}
	must(t, s.Close())
	path := storeFile(s)
	real := readFile(t, path)
	random := rand.New(rand.NewPCG(3, 4))
	opened, newest, older := 0, 0, 0
	for range long(15, 300) {
		bent := bytes.Clone(real)
		for range 1 + random.IntN(4) {
			at := random.IntN(len(bent)/4096) * 4096
			for i := range 4096 {
				bent[at+i] = byte(random.Uint32())
			}
		}
		must(t, os.WriteFile(path, bent, 0o600))
		if again, err := Open(s.Dir(), testPass, cheap()); err == nil { // only boxes were hit
			opened++
			again.Close()
		}
		again, report := rescue(t, s.Dir())
		all, err := again.Letters(c.ID)
		must(t, err)
		if len(all) != len(letters) {
			t.Errorf("%d letters of %d", len(all), len(letters))
		}
		for _, l := range all {
			switch l.Text {
			case now[l.ID]:
				newest++
			case old[l.ID]:
				older++
			default:
				t.Error("a letter is neither as it is nor as it was")
			}
		}
		must(t, again.Close())
		must(t, os.Remove(report.Aside))
	}
	t.Logf("%d still opened; %d letters as they were, %d from the backup", opened, newest, older)
}

func TestReviewsComeThroughARescueAndThoseDeletedDoNot(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	stays, gone := newLetter(t, s, c, "stays"), newLetter(t, s, c, "gone")
	came, sentBack, again := fullBrought(itself), fullBrought(itself), fullBrought(itself)
	var reviews []Review
	for _, b := range []*Brought{&came, &sentBack, &again} {
		must(t, s.SaveBrought(b))
	}
	for _, about := range []ID{stays.ID, gone.ID, came.ID, sentBack.ID, again.ID, stays.ID} {
		r := fullReview(about, 1, itself)
		must(t, s.SaveReview(&r))
		reviews = append(reviews, r)
	}
	must(t, s.SetPassphrase(testPass)) // today's backup anew
	backup := filepath.Join(s.Dir(), backupsDir, names(t, s)[0])
	held := readFile(t, backup)
	must(t, s.DeleteLetter(gone.ID))
	must(t, s.DeleteBrought(sentBack.ID))
	must(t, s.DeleteBrought(again.ID))
	again.Rev = 0
	must(t, s.SaveBrought(&again)) // came once more
	must(t, s.DeleteReview(reviews[5].ID))
	must(t, s.Close())
	must(t, os.WriteFile(backup, held, 0o600))
	bend := func(table string, id ID) string {
		return fmt.Sprintf("UPDATE %s SET box = zeroblob(1053) WHERE id = x'%s'", table, id)
	}
	meddle(t, s.Dir(), bend("brought", came.ID), bend("brought", again.ID), bend("review", reviews[0].ID), bend("review", reviews[2].ID))

	fresh, _ := rescue(t, s.Dir())
	var got []ID
	all, err := fresh.AllReviews()
	must(t, err)
	for _, r := range all {
		got = append(got, r.ID)
	}
	for i, want := range []bool{true, false, true, false, true, false} {
		if slices.Contains(got, reviews[i].ID) != want {
			t.Errorf("review %d: there %v, want %v", i, !want, want)
		}
	}
	brought, err := fresh.AllBrought()
	if err != nil || len(brought) != 2 || slices.ContainsFunc(brought, func(b Brought) bool { return b.ID == sentBack.ID || b.Text != came.Text }) {
		t.Errorf("brought letters: %+v, %v", brought, err)
	}
	must(t, fresh.Close())

	// Now without a backup: what is left of it hangs on a letter without words.
	must(t, os.RemoveAll(filepath.Join(s.Dir(), backupsDir)))
	meddle(t, s.Dir(), bend("brought", came.ID))
	fresh, _ = rescue(t, s.Dir())
	if b, err := fresh.Brought(came.ID); err != nil || b.Child != "Name not known" || b.Text != "" {
		t.Errorf("a brought letter that was lost: %+v, %v", b, err)
	}
	if r, err := fresh.Reviews(came.ID); err != nil || len(r) != 1 || r[0].Comments[0].Words != "Comment" {
		t.Errorf("its review: %+v, %v", r, err)
	}
}
