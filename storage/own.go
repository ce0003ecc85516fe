package storage

import (
	"slices"
	"strings"
)

// Words are the words that the worker has told Dearly to take as spelt right, in
// the order in which they were added.
func (s *Store) Words() (words []string, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		words = own.Words
		return err
	})
	return words, err
}

// AddWord takes a word as spelt right from now on, in every letter. A word that is
// there already, in whatever case, is not added again.
func (s *Store) AddWord(word string) error {
	word = strings.TrimSpace(word)
	if word == "" {
		return nil
	}
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) {
			if !slices.ContainsFunc(own.Words, func(w string) bool { return strings.EqualFold(w, word) }) {
				own.Words = append(own.Words, word)
			}
		})
	})
}

// RecoverySeen tells whether the worker has shown that the recovery key is on
// paper. It is not while the first run was broken off on that page: then a new key
// is to be shown, by NewRecovery.
func (s *Store) RecoverySeen() (seen bool, err error) {
	err = s.locked(func() error {
		own, err := s.ownBox(s.conn)
		seen = !own.RecoveryUnseen
		return err
	})
	return seen, err
}

// SawRecovery notes that the recovery key is on paper.
func (s *Store) SawRecovery() error {
	return s.locked(func() error {
		return s.changeOwn(func(own *storeBox) { own.RecoveryUnseen = false })
	})
}
