package storage

import (
	"errors"
	"fmt"
	"hash/crc32"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	passA = "lantern pebble orchard kite" // testPass
	passB = "meadow thimble walnut fern"
)

// signed is a text that proves itself: number, filling, checksum.
func signed(n int64) string {
	text := fmt.Sprintf("Dear Wren, %d %s", n, strings.Repeat("word ", rand.IntN(900)))
	return fmt.Sprintf("%s|%08x", text, crc32.ChecksumIEEE([]byte(text)))
}

// readSigned gives the number of a signed text, or false when it is bent.
func readSigned(text string) (n int64, ok bool) {
	body, sum, found := strings.Cut(text, "|")
	if !found || fmt.Sprintf("%08x", crc32.ChecksumIEEE([]byte(body))) != sum {
		return 0, false
	}
	_, err := fmt.Sscanf(body, "Dear Wren, %d", &n)
	return n, err == nil
}

// killAutosave saves letters as fast as it can and tells what is saved.
func killAutosave(dir string) error {
	s, err := Open(dir, passA, cheap())
	if err != nil {
		return err
	}
	children, err := s.Children()
	if err != nil {
		return err
	}
	letters, err := s.Letters(children[0].ID)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		l := &letters[i%len(letters)]
		n, _ := readSigned(l.Text)
		l.Text = signed(n + 1)
		if err := s.SaveLetter(l); err != nil {
			return err
		}
		fmt.Println(l.ID, n+1)
	}
}

// TestKillAutosave kills a program that saves: what it said was saved must be
// there, and nothing may be bent. DEARLY_LONG=1: 1,000 kills; else 100.
func TestKillAutosave(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	saved := map[string]int64{}
	for range 5 {
		l := newLetter(t, s, c, signed(0))
		saved[l.ID.String()] = 0
	}
	must(t, s.Close())
	kills, acknowledged, hot := long(100, 1000), 0, 0
	for kill := range kills {
		killed(t, "autosave", s.Dir(), rand.IntN(8), time.Duration(rand.IntN(4000))*time.Microsecond, func(line string) {
			var id string
			var n int64
			if _, err := fmt.Sscan(line, &id, &n); err != nil {
				return // the last line may be cut
			}
			if _, known := saved[id]; known {
				saved[id] = n
				acknowledged++
			}
		})
		if info, err := os.Stat(storeFile(s) + "-journal"); err == nil && info.Size() > 0 {
			hot++
		}
		again, err := Open(s.Dir(), passA, cheap())
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		letters, err := again.Letters(c.ID)
		if err != nil || len(letters) != len(saved) {
			t.Errorf("kill %d: %d letters, %v", kill, len(letters), err)
		}
		for _, l := range letters {
			n, ok := readSigned(l.Text)
			if !ok {
				t.Errorf("kill %d: a letter is bent", kill)
			}
			if n < saved[l.ID.String()] {
				t.Errorf("kill %d: save %d was acknowledged, %d is there", kill, saved[l.ID.String()], n)
			}
			saved[l.ID.String()] = n
		}
		must(t, again.Close())
	}
	if left := stray(t, s.Dir()); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
	t.Logf("%d kills, %d acknowledged saves, %d hot journals met", kills, acknowledged, hot)
}

// killRekey changes the passphrase to and fro.
func killRekey(dir string) error {
	s, err := openEither(dir)
	if err != nil {
		return err
	}
	for {
		for _, p := range []string{passB, passA} {
			if err := s.SetPassphrase(p); err != nil {
				return err
			}
			fmt.Println("now", p)
		}
	}
}

func openEither(dir string) (*Store, error) {
	s, err := Open(dir, passA, cheap())
	if errors.Is(err, ErrWrongSecret) {
		return Open(dir, passB, cheap())
	}
	return s, err
}

// TestKillRekey kills a program that changes the passphrase: one of the two
// opens everything, the other nothing, and the recovery key always fits.
func TestKillRekey(t *testing.T) {
	s, recovery := newStore(t)
	c := newChild(t, s, "Wren")
	for range 60 {
		newLetter(t, s, c, signed(1))
	}
	must(t, s.Close())
	kills, rotations := long(20, 300), 0
	for kill := range kills {
		killed(t, "rekey", s.Dir(), rand.IntN(3), time.Duration(rand.IntN(15_000))*time.Microsecond, func(string) { rotations++ })
		for name, open := range map[string]func() (*Store, error){
			"passphrase":   func() (*Store, error) { return openEither(s.Dir()) },
			"recovery key": func() (*Store, error) { return OpenWithRecovery(s.Dir(), recovery, cheap()) },
		} {
			again, err := open()
			if err != nil {
				t.Fatalf("kill %d, %s: %v", kill, name, err)
			}
			letters, err := again.Letters(c.ID)
			if err != nil || len(letters) != 60 {
				t.Errorf("kill %d, %s: %d letters, %v", kill, name, len(letters), err)
			}
			must(t, again.Close())
		}
	}
	t.Logf("%d kills, %d changes of the passphrase", kills, rotations)
}

// killBackup makes backups over and over.
func killBackup(dir string) error {
	s, err := Open(dir, passA, cheap())
	if err != nil {
		return err
	}
	for {
		if err := s.backupTo("dearly-2026-11-22.store"); err != nil {
			return err
		}
		if err := s.rotate(); err != nil {
			return err
		}
		fmt.Println("made")
	}
}

// TestKillBackup kills a program that makes backups: the store is whole, and so
// is every file that bears a backup's name.
func TestKillBackup(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	for range 60 {
		newLetter(t, s, c, signed(1))
	}
	must(t, s.Close())
	for kill := range long(20, 300) {
		killed(t, "backup", s.Dir(), rand.IntN(3), time.Duration(rand.IntN(8000))*time.Microsecond, func(string) {})
		again, err := Open(s.Dir(), passA, cheap())
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		all, err := again.Backups()
		must(t, err)
		for _, b := range all {
			copied, err := asStore(t, b, passA)
			if err != nil {
				t.Fatalf("kill %d: the backup: %v", kill, err)
			}
			letters, err := copied.Letters(c.ID)
			if err != nil || len(letters) != 60 {
				t.Errorf("kill %d: %d letters in the backup, %v", kill, len(letters), err)
			}
			copied.Close()
		}
		must(t, again.rotate())
		if got := names(t, again); len(got) > 1 {
			t.Errorf("kill %d: left behind after tidying: %q", kill, got)
		}
		must(t, again.Close())
	}
}

// killCreate makes stores, each in its own folder.
func killCreate(dir string) error {
	for i := 0; ; i++ {
		fmt.Println("making", i)
		s, _, err := Create(filepath.Join(dir, fmt.Sprint(i)), passA, cheap())
		if err != nil {
			return err
		}
		if err := s.Close(); err != nil {
			return err
		}
	}
}

// TestKillCreate kills a program that makes a store: afterwards there is a whole
// one, or the next start can make one.
func TestKillCreate(t *testing.T) {
	whole, none := 0, 0
	for kill := range long(20, 300) {
		dir := t.TempDir()
		last := 0
		killed(t, "create", dir, rand.IntN(3), time.Duration(rand.IntN(30_000))*time.Microsecond, func(line string) {
			_, _ = fmt.Sscanf(line, "making %d", &last)
		})
		at := filepath.Join(dir, fmt.Sprint(last))
		s, err := Open(at, passA, cheap())
		if errors.Is(err, ErrNoStore) {
			none++
			s, _, err = Create(at, passA, cheap())
		} else {
			whole++
		}
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		newChild(t, s, "Wren")
		must(t, s.Close())
	}
	t.Logf("%d whole, %d not yet there", whole, none)
}

// killRescue rescues the store in dir.
func killRescue(dir string) error {
	fmt.Println("rescuing")
	s, _, err := Rescue(dir, passA, cheap())
	if err != nil {
		return err
	}
	fmt.Println("rescued")
	for {
		if _, err := s.Children(); err != nil {
			return err
		}
	}
}

// TestKillRescue kills a program that rescues a store: afterwards there is the
// damaged one, which can be rescued, or the sound one.
func TestKillRescue(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	for range 60 {
		newLetter(t, s, c, signed(1))
	}
	must(t, s.SetPassphrase(passA)) // today's backup anew
	must(t, s.Close())
	backup := readFile(t, filepath.Join(s.Dir(), backupsDir, names(t, s)[0]))
	bent := readFile(t, storeFile(s))
	clear(bent[:100])
	damaged, sound := 0, 0
	for kill := range long(20, 300) {
		dir := t.TempDir()
		must(t, os.Mkdir(filepath.Join(dir, backupsDir), 0o700))
		must(t, os.WriteFile(filepath.Join(dir, backupsDir, "dearly-2026-11-22.store"), backup, 0o600))
		must(t, os.WriteFile(filepath.Join(dir, fileName), bent, 0o600))
		killed(t, "rescue", dir, 0, time.Duration(rand.IntN(45_000))*time.Microsecond, func(string) {})
		again, err := Open(dir, passA, cheap())
		if errors.Is(err, ErrNotStore) {
			damaged++
			again, _, err = Rescue(dir, passA, cheap())
		} else {
			sound++
		}
		if err != nil {
			t.Fatalf("kill %d: %v", kill, err)
		}
		letters, err := again.Letters(c.ID)
		if err != nil || len(letters) != 60 {
			t.Errorf("kill %d: %d letters, %v", kill, len(letters), err)
		}
		must(t, again.Close())
	}
	t.Logf("%d still damaged, %d sound", damaged, sound)
}
