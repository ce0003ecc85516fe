package storage

import (
	"slices"
	"testing"
)

func TestTheWorkersOwnWordsAreKeptOnceEach(t *testing.T) {
	dir := t.TempDir()
	s, _, err := Create(dir, "kettle meadow ribbon", Options{Cost: CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"Makaton", " genogram ", "makaton", ""} {
		if err := s.AddWord(word); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.SetPassphrase("another passphrase"); err != nil { // which seals everything anew
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = Open(dir, "another passphrase", Options{Cost: CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if words, err := s.Words(); err != nil || !slices.Equal(words, []string{"Makaton", "genogram"}) {
		t.Errorf("words %q, %v", words, err)
	}
}

func TestARecoveryKeyCountsAsSeenOnlyOnceSomebodySaysSo(t *testing.T) {
	dir := t.TempDir()
	s, _, err := Create(dir, "kettle meadow ribbon", Options{Cost: CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	check := func(want bool) {
		t.Helper()
		if seen, err := s.RecoverySeen(); err != nil || seen != want {
			t.Errorf("seen %v, %v; want %v", seen, err, want)
		}
	}
	check(false)
	s.Close() // broken off
	if s, err = Open(dir, "kettle meadow ribbon", Options{Cost: CheapCost}); err != nil {
		t.Fatal(err)
	}
	check(false)
	key, err := s.NewRecovery("kettle meadow ribbon")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SawRecovery(); err != nil {
		t.Fatal(err)
	}
	check(true)
	s.Close()
	if s, err = OpenWithRecovery(dir, key, Options{Cost: CheapCost}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	check(true)
}
