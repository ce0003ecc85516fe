package storage

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// inFolder are the names of the files below a folder.
func inFolder(t testing.TB, dir string) (out []string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			out = append(out, filepath.Base(path))
		}
		return err
	}))
	return out
}

// withAway is a store with a second folder.
func withAway(t testing.TB) (s *Store, folder string, day func(int)) {
	s, _, day = clocked(t)
	folder = t.TempDir()
	must(t, s.SetSettings(Settings{BackupFolder: folder}))
	return s, folder, day
}

func TestTheSecondFolderGetsACopyOfEachDaysBackup(t *testing.T) {
	s, folder, day := withAway(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	for n := range 9 {
		day(n)
		l.Text += "."
		must(t, s.SaveLetter(&l))
		must(t, s.BackUpAway())
		must(t, s.BackUpAway()) // there already
	}
	if got, want := inFolder(t, folder), names(t, s); !slices.Equal(got, want) || len(got) != 7 {
		t.Errorf("in the second folder: %q, want %q", got, want)
	}
	all, err := s.AwayBackups()
	if err != nil || len(all) != 7 {
		t.Fatalf("%d copies, %v", len(all), err)
	}
	must(t, s.Close())
	again, _, err := RestoreBackup(filepath.Join(t.TempDir(), "another", "computer"), all[0], testPass, s.options)
	must(t, err)
	defer again.Close()
	if got, err := again.Letter(l.ID); err != nil || got.Text == "" {
		t.Errorf("from the newest copy: %+v, %v", got, err)
	}
}

func TestTheSecondFolderMakesTheDaysBackupWhereThereIsNone(t *testing.T) {
	s, folder, _ := withAway(t)
	must(t, s.BackUpAway())
	if got := inFolder(t, folder); len(got) != 1 || len(names(t, s)) != 1 {
		t.Errorf("in the second folder: %q, here: %q", got, names(t, s))
	}
	must(t, s.SetSettings(Settings{}))
	if all, err := s.AwayBackups(); err != nil || all != nil {
		t.Errorf("without a second folder: %v, %v", all, err)
	}
	must(t, s.BackUpAway())
	must(t, s.Close())
	if err := s.BackUpAway(); !errors.Is(err, ErrClosed) {
		t.Errorf("a closed store: %v", err)
	}
}

func TestASecondFolderThatIsNotThereSpoilsNothing(t *testing.T) {
	s, folder, _ := withAway(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	must(t, os.Remove(folder))
	if err := s.BackUpAway(); !errors.Is(err, ErrAway) || Explain(err) != Explain(ErrAway) {
		t.Errorf("a folder that is not there: %v", err)
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("a stick that is not plugged in was made a folder")
	}
	if _, err := s.AwayBackups(); !errors.Is(err, ErrAway) {
		t.Errorf("its copies: %v", err)
	}
	must(t, os.WriteFile(folder, nil, 0o600))
	if err := s.BackUpAway(); !errors.Is(err, ErrAway) {
		t.Errorf("a file in its place: %v", err)
	}
	must(t, s.SaveLetter(&l))
	must(t, s.BackupProblem())
	must(t, os.Remove(folder))
	must(t, os.Mkdir(folder, 0o700))
	must(t, s.BackUpAway())
	if got := inFolder(t, folder); len(got) != 1 {
		t.Errorf("once it is there again: %q", got)
	}
}

func TestWhatIsErasedGoesFromTheSecondFolderToo(t *testing.T) {
	for name, c := range map[string]struct {
		erase func(s *Store, l Letter) error
		want  int
	}{
		"a letter":    {func(s *Store, l Letter) error { return s.DeleteLetter(l.ID) }, 1},
		"all backups": {func(s *Store, l Letter) error { return s.DeleteBackups() }, 1},
	} {
		s, folder, day := withAway(t)
		l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren, a newt")
		stays := newLetter(t, s, newChild(t, s, "Ásta"), "Dear Ásta")
		for n := range 3 {
			day(n)
			must(t, s.SaveLetter(&stays))
			must(t, s.BackUpAway())
		}
		elsewhere := folder + "-unplugged"
		must(t, os.Rename(folder, elsewhere))
		must(t, c.erase(s, l))
		if err := s.BackUpAway(); !errors.Is(err, ErrAway) {
			t.Errorf("%s: %v", name, err)
		}
		s = reopen(t, s)
		must(t, os.Rename(elsewhere, folder))
		if got := inFolder(t, folder); len(got) != 3 {
			t.Errorf("%s: before: %q", name, got)
		}
		must(t, s.BackUpAway())
		all, err := s.AwayBackups()
		if err != nil || len(all) != c.want {
			t.Fatalf("%s: %d copies, %v", name, len(all), err)
		}
		if name == "a letter" {
			copied, err := asStore(t, all[0], testPass)
			must(t, err)
			if _, err := copied.Letter(l.ID); !errors.Is(err, ErrGone) {
				t.Errorf("%s: the copy has it: %v", name, err)
			}
		}
		must(t, s.Close())
	}
}

func TestSavesGoOnWhileACopyIsMadeInTheSecondFolder(t *testing.T) {
	s, folder, _ := withAway(t)
	l := newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren")
	done := make(chan error)
	go func() {
		var err error
		for range 20 {
			err = errors.Join(err, s.BackUpAway(), os.RemoveAll(filepath.Join(folder, "nothing")))
		}
		done <- err
	}()
	for i := range 20 {
		l.Text += "."
		must(t, s.SaveLetter(&l))
		if i == 10 {
			other := newLetter(t, s, newChild(t, s, "Ásta"), "Dear Ásta")
			must(t, s.DeleteLetter(other.ID))
		}
	}
	must(t, <-done)
	s.options.Now = func() time.Time { return testNow.AddDate(0, 0, 1) }
	must(t, s.SaveLetter(&l))
	must(t, s.BackUpAway())
	if got := inFolder(t, folder); len(got) == 0 || len(got) > 2 {
		t.Errorf("in the second folder: %q", got)
	}
}
