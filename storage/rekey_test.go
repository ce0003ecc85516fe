package storage

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
)

func TestAChangedPassphraseSealsEverythingAnew(t *testing.T) {
	dir, _ := furnished(t)
	want := readAll(t, dir)
	before := readFile(t, filepath.Join(dir, fileName))
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	must(t, s.SetPassphrase("meadow thimble walnut fern"))
	if got, err := everything(s); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("at once after: %v", err)
	}
	must(t, s.Close())

	if _, err := Open(dir, testPass, cheap()); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("the old passphrase: %v", err)
	}
	s, err = Open(dir, "meadow thimble walnut fern", cheap())
	must(t, err)
	if got, err := everything(s); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("after starting again: %v", err)
	}
	must(t, s.Close())
	after := readFile(t, filepath.Join(dir, fileName))
	for at := 0; at+64 <= len(before); at += 512 { // pages are rewritten, so boxes would stand at the same places
		piece := before[at : at+64]
		if !bytes.Equal(piece, make([]byte, 64)) && bytes.Contains(after, piece) && at > 8192 && entropyLike(piece) {
			t.Fatalf("a piece of an old box is still at byte %d", at)
		}
	}
}

// entropyLike tells sealed bytes from a page's own.
func entropyLike(b []byte) bool {
	seen := map[byte]bool{}
	for _, c := range b {
		seen[c] = true
	}
	return len(seen) > 48
}

func TestTheRecoveryKeyOutlivesAChangedPassphrase(t *testing.T) {
	s, recovery := newStore(t)
	newChild(t, s, "Wren")
	for i := range 3 {
		must(t, s.SetPassphrase(fmt.Sprintf("meadow thimble walnut %d", i)))
	}
	must(t, s.Close())
	again, err := OpenWithRecovery(s.Dir(), recovery, cheap())
	must(t, err)
	defer again.Close()
	must(t, again.SetPassphrase(testPass)) // the way back in when the passphrase is forgotten
	reopen(t, again)
}

func TestANewRecoveryKeyEndsTheOldOne(t *testing.T) {
	s, old := newStore(t)
	newChild(t, s, "Wren")
	if _, err := s.NewRecovery("not the passphrase"); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("without the passphrase: %v", err)
	}
	fresh, err := s.NewRecovery(testPass)
	must(t, err)
	s = reopen(t, s)
	must(t, s.SetPassphrase(testPass)) // the new one stays with the next data key too
	must(t, s.Close())
	if _, err := OpenWithRecovery(s.Dir(), old, cheap()); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("the old key: %v", err)
	}
	again, err := OpenWithRecovery(s.Dir(), fresh, cheap())
	must(t, err)
	defer again.Close()
	if children, err := again.Children(); err != nil || len(children) != 1 {
		t.Errorf("%d children, %v", len(children), err)
	}
}

func TestAPassphraseIsNotChangedOverADamagedBox(t *testing.T) {
	dir, letters := furnished(t)
	meddle(t, dir, "UPDATE letter SET rev = 9 WHERE rowid = 1")
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	defer s.Close()
	if err := s.SetPassphrase("meadow thimble walnut fern"); !errors.Is(err, ErrDamaged) {
		t.Errorf("got %v", err)
	}
	if err := s.SetPassphrase("short"); !errors.Is(err, ErrShort) {
		t.Errorf("got %v", err)
	}
	again := reopen(t, s)
	if l, err := again.Letter(letters[3].ID); err != nil || l.Text != letters[3].Text {
		t.Errorf("another letter: %v", err)
	}
}

func TestConfirmKnowsThePassphrase(t *testing.T) {
	s, _ := newStore(t)
	must(t, s.Confirm(" "+testPass+" "))
	if err := s.Confirm("another one here"); !errors.Is(err, ErrWrongSecret) {
		t.Errorf("got %v", err)
	}
}

func TestAHigherCostIsStoredWithTheSlot(t *testing.T) {
	s, _ := newStore(t)
	s.options.Cost = Cost{2, 256, 2}
	must(t, s.SetPassphrase(testPass))
	k, err := readSlot(s.conn, slotPassphrase)
	must(t, err)
	if k.cost != (Cost{2, 256, 2}) {
		t.Errorf("cost %v", k.cost)
	}
	must(t, s.Close())
	again, err := Open(s.Dir(), testPass, cheap())
	must(t, err)
	again.Close()
}

func TestANewRecoveryKeyCountsAsUnseenUntilItIsOnPaper(t *testing.T) {
	s, _ := newStore(t)
	must(t, s.SawRecovery())
	if _, err := s.NewRecovery(testPass); err != nil {
		t.Fatal(err)
	}
	seen, err := s.RecoverySeen()
	must(t, err)
	if seen {
		t.Error("a key that nobody has written down counts as seen")
	}
}
