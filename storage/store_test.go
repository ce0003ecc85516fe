package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestWhatIsSavedIsThereAfterStartingAgain(t *testing.T) {
	s, _ := newStore(t)
	child := Child{
		Name: "Wren", Born: Date{2017, time.March, 4}, Names: []string{"Biscuit"},
		OwnWords: []string{"contact"}, About: "likes newts",
	}
	must(t, s.SaveChild(&child))
	letter := Letter{
		Child: child.ID, Visit: Date{2026, time.November, 17}, Place: "school",
		Text: "Dear Wren,\n\n## Why I came\n\nI came to see you. 🦎", Note: "ring the school", Left: []string{"contact"},
	}
	must(t, s.SaveLetter(&letter))
	if letter.State != Draft || letter.Rev != 1 || letter.ID.IsZero() || !letter.Saved.Equal(testNow) || !letter.Created.Equal(testNow) {
		t.Errorf("after saving: %+v", letter)
	}
	letter.Text += "\n\nSee you on Tuesday."
	must(t, s.SaveLetter(&letter))

	s = reopen(t, s)
	children, err := s.Children()
	must(t, err)
	if !reflect.DeepEqual(children, []Child{child}) {
		t.Errorf("children are %+v, want %+v", children, child)
	}
	letters, err := s.Letters(child.ID)
	must(t, err)
	if !reflect.DeepEqual(letters, []Letter{letter}) {
		t.Errorf("letters are\n%+v, want\n%+v", letters, letter)
	}
	one, err := s.Letter(letter.ID)
	must(t, err)
	if !reflect.DeepEqual(one, letter) {
		t.Errorf("letter is\n%+v, want\n%+v", one, letter)
	}
}

func TestTheRecoveryKeyOpensTheStoreHoweverItIsTyped(t *testing.T) {
	s, recovery := newStore(t)
	newChild(t, s, "Wren")
	s.Close()
	bare := strings.ReplaceAll(recovery, "-", "")
	for name, typed := range map[string]string{
		"as printed":    recovery,
		"small letters": strings.ToLower(recovery),
		"no hyphens":    bare,
		"spaces":        " " + strings.ReplaceAll(recovery, "-", "  ") + "\n",
		"long hyphens":  strings.ReplaceAll(recovery, "-", "–"),
		"O for 0":       strings.ReplaceAll(recovery, "0", "O"),
		"l for 1":       strings.ReplaceAll(recovery, "1", "l"),
		"I for 1":       strings.ReplaceAll(recovery, "1", "I"),
	} {
		again, err := OpenWithRecovery(s.Dir(), typed, cheap())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		children, err := again.Children()
		if err != nil || len(children) != 1 {
			t.Errorf("%s: %d children, %v", name, len(children), err)
		}
		again.Close()
	}
}

func TestSecretsThatDoNotFitGiveOnePlainRefusal(t *testing.T) {
	s, recovery := newStore(t)
	s.Close()
	other := []byte(recovery)
	if other[0]++; !strings.ContainsRune(crockford, rune(other[0])) {
		other[0] = 'A'
		if recovery[0] == 'A' {
			other[0] = 'B'
		}
	}
	for name, open := range map[string]func() (*Store, error){
		"wrong passphrase":      func() (*Store, error) { return Open(s.Dir(), "lantern pebble orchard bike", cheap()) },
		"capitals":              func() (*Store, error) { return Open(s.Dir(), strings.ToUpper(testPass), cheap()) },
		"empty":                 func() (*Store, error) { return Open(s.Dir(), "", cheap()) },
		"the key as passphrase": func() (*Store, error) { return Open(s.Dir(), recovery, cheap()) },
		"another key":           func() (*Store, error) { return OpenWithRecovery(s.Dir(), string(other), cheap()) },
		"half a key":            func() (*Store, error) { return OpenWithRecovery(s.Dir(), recovery[:19], cheap()) },
		"passphrase as key":     func() (*Store, error) { return OpenWithRecovery(s.Dir(), testPass, cheap()) },
		"no key":                func() (*Store, error) { return OpenWithRecovery(s.Dir(), "", cheap()) },
	} {
		got, err := open()
		if !errors.Is(err, ErrWrongSecret) {
			t.Errorf("%s: %v", name, err)
		}
		if got != nil {
			got.Close()
		}
	}
	again, err := Open(s.Dir(), "  lantern pebble\torchard kite\n", cheap())
	if err != nil {
		t.Fatalf("white space around and between words must not matter: %v", err)
	}
	again.Close()
}

func TestFilesThatAreNotOursAreRefusedUntouched(t *testing.T) {
	made, _ := newStore(t)
	made.Close()
	real := readFile(t, storeFile(made))
	change := func(at int, v uint32) []byte {
		out := bytes.Clone(real)
		binary.BigEndian.PutUint32(out[at:], v)
		return out
	}
	for name, c := range map[string]struct {
		content []byte
		want    error
	}{
		"nothing":             {nil, ErrNoStore},
		"text":                {[]byte("Dear Wren,"), ErrNotStore},
		"long text":           {bytes.Repeat([]byte("Dear Wren, "), 1000), ErrNotStore},
		"zeros":               {make([]byte, 8192), ErrNotStore},
		"another application": {change(68, 0x12345678), ErrNotStore},
		"newer":               {change(60, uint32(schemaVersion(migrations)+1)), ErrNewer},
		"only a header":       {real[:100], ErrDamaged},
		"cut in the middle":   {real[:len(real)/2/4096*4096], ErrDamaged},
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, fileName)
		must(t, os.WriteFile(path, c.content, 0o600))
		s, err := Open(dir, testPass, cheap())
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if s != nil {
			s.Close()
		}
		if !bytes.Equal(readFile(t, path), c.content) {
			t.Errorf("%s: the file was changed", name)
		}
		if len(c.content) > 0 {
			if _, _, err := Create(dir, testPass, cheap()); !errors.Is(err, ErrExists) {
				t.Errorf("%s: creating over it gives %v", name, err)
			}
		}
	}
	if _, err := Open(t.TempDir(), testPass, cheap()); !errors.Is(err, ErrNoStore) {
		t.Errorf("empty folder: %v", err)
	}
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, fileName), 0o700))
	if _, err := Open(dir, testPass, cheap()); !errors.Is(err, ErrNotStore) {
		t.Errorf("a folder in the file's place: %v", err)
	}
}

func TestExistsKnowsAStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a")
	if Exists(dir) {
		t.Error("no folder, but a store")
	}
	s, _, err := Create(dir, testPass, cheap())
	must(t, err)
	defer s.Close()
	if !Exists(dir) {
		t.Error("the store is not seen")
	}
}

func TestAShortPassphraseMakesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a")
	for _, p := range []string{"", "short", "eleven char", "é é é é é", "   a         b   "} {
		if _, _, err := Create(dir, p, cheap()); !errors.Is(err, ErrShort) {
			t.Errorf("%q: %v", p, err)
		}
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a folder was made")
	}
	for _, p := range []string{"twelve chars", "éééééééééééé", "漢字漢字漢字漢字漢字漢字"} {
		if err := CheckPassphrase(p); err != nil {
			t.Errorf("%q: %v", p, err)
		}
	}
}

func TestASecondWindowIsRefused(t *testing.T) {
	s, _ := newStore(t)
	if _, err := Open(s.Dir(), testPass, cheap()); !errors.Is(err, ErrInUse) {
		t.Errorf("second: %v", err)
	}
	newChild(t, s, "Wren") // the first goes on
	reopen(t, s)
}

func TestPathsWithSignsInThemWork(t *testing.T) {
	names := []string{
		"with spaces", "50% #1", "a&b=c+d", "Zoë O'Neil", "100%25", "a;b", "漢字", "~x", "-x", "%00",
		strings.Repeat("long", 50),
	}
	if runtime.GOOS != "windows" {
		names = append(names, "tab\there", "file:x", "a?b", `back\slash`, "a:b", "new\nline", `"quoted"`, "mode=ro?mode=ro")
	}
	for _, name := range names {
		dir := filepath.Join(t.TempDir(), name, "deeper")
		s, _, err := Create(dir, testPass, cheap())
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		newChild(t, s, "Wren")
		s = reopen(t, s)
		if children, err := s.Children(); err != nil || len(children) != 1 {
			t.Errorf("%q: %d children, %v", name, len(children), err)
		}
		s.Close()
		entries, err := os.ReadDir(dir)
		must(t, err)
		for _, e := range entries {
			if !ourName(e.Name()) {
				t.Errorf("%q: stray file %q", name, e.Name())
			}
		}
	}
}

func TestOnlyTheOwnerMayReadTheFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps this in the folder's access list")
	}
	s, _ := newStore(t)
	newLetter(t, s, newChild(t, s, "Wren"), "Dear Wren,")
	must(t, filepath.Walk(s.Dir(), func(path string, info os.FileInfo, err error) error {
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", filepath.Base(path), info.Mode().Perm())
		}
		return err
	}))
	open := t.TempDir()
	must(t, os.Chmod(open, 0o755))
	must(t, os.WriteFile(filepath.Join(open, "theirs.txt"), nil, 0o644))
	other, _, err := Create(open, testPass, cheap())
	must(t, err)
	other.Close()
	info, err := os.Stat(open)
	must(t, err)
	if info.Mode().Perm() != 0o755 {
		t.Error("a folder with other files was closed to others")
	}
}

func TestGoroutinesWaitForOneAnother(t *testing.T) {
	s, _ := newStore(t)
	child := newChild(t, s, "Wren")
	shared := newLetter(t, s, child, "0")
	var group sync.WaitGroup
	var mu sync.Mutex
	won, lost := 0, 0
	for range 4 {
		group.Go(func() {
			mine := Letter{Child: child.ID, Text: "mine"}
			for range 15 {
				must(t, s.SaveLetter(&mine))
				rival, err := s.Letter(shared.ID)
				must(t, err)
				rival.Text += "x"
				err = s.SaveLetter(&rival)
				mu.Lock()
				if err == nil {
					won++
				} else if errors.Is(err, ErrChanged) {
					lost++
				} else {
					t.Error(err)
				}
				mu.Unlock()
				if _, err := s.Letters(child.ID); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	last, err := s.Letter(shared.ID)
	must(t, err)
	if won+lost != 60 || last.Rev != int64(1+won) || len(last.Text) != 1+won {
		t.Errorf("%d won, %d lost, revision %d, %d runes", won, lost, last.Rev, len(last.Text))
	}
}

func TestAClosedStoreSaysSo(t *testing.T) {
	s, _ := newStore(t)
	child := newChild(t, s, "Wren")
	must(t, s.Close())
	must(t, s.Close())
	for name, err := range map[string]error{
		"SaveChild":  s.SaveChild(&child),
		"SaveLetter": s.SaveLetter(&Letter{Child: child.ID}),
		"Delete":     s.DeleteChild(child.ID),
		"Passphrase": s.SetPassphrase(testPass),
		"Confirm":    s.Confirm(testPass),
	} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAFileTakenAwayIsNoticed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let it be taken")
	}
	s, _ := newStore(t)
	child := newChild(t, s, "Wren")
	aside := storeFile(s) + ".aside"
	must(t, os.Rename(storeFile(s), aside))
	child.About = "x"
	if err := s.SaveChild(&child); !errors.Is(err, ErrMoved) || child.Rev != 1 {
		t.Errorf("gone: %v, revision %d", err, child.Rev)
	}
	must(t, os.WriteFile(storeFile(s), []byte("another"), 0o600))
	if err := s.SaveChild(&child); !errors.Is(err, ErrMoved) {
		t.Errorf("replaced: %v", err)
	}
	must(t, os.Rename(aside, storeFile(s)))
	must(t, s.SaveChild(&child))
}

func TestAFolderThatCannotBeWrittenIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o600))
	if _, _, err := Create(filepath.Join(file, "inside"), testPass, cheap()); !errors.Is(err, ErrNotWritable) {
		t.Errorf("inside a file: %v", err)
	}
}
