package storage

import (
	"crypto/rand"
	_ "embed"
	"math/big"
	"strings"
	"unicode/utf8"
)

const (
	passphraseRunes = 12 // the least a passphrase must have
	passphraseWords = 4  // in one that Dearly makes
)

// wordList holds some 4,500 words, so four of them make 48 bits: out of reach at
// our cost of Argon2id. They were chosen from the words that British children
// know by eleven; of those, too few are friendly, easily spelled and not the
// ending of another to make the customary 7,776.
//
//go:embed words.txt
var wordList string

// NewPassphrase makes a passphrase of four words, parted by spaces, each drawn
// evenly from the words of words.txt.
func NewPassphrase() string {
	words := strings.Fields(wordList)
	limit := big.NewInt(int64(len(words)))
	chosen := make([]string, passphraseWords)
	for i := range chosen {
		n, err := rand.Int(rand.Reader, limit) // draws again rather than lean to some words
		if err != nil {
			panic(err) // cannot be: crypto/rand ends the program first
		}
		chosen[i] = words[n.Int64()]
	}
	return strings.Join(chosen, " ")
}

// CheckPassphrase says ErrShort for fewer than 12 characters, counted in runes
// after tidying. There are no other rules: rules about digits and signs make
// people choose worse ones and write them down.
func CheckPassphrase(p string) error {
	if utf8.RuneCountInString(tidyPassphrase(p)) < passphraseRunes {
		return ErrShort
	}
	return nil
}

// tidyPassphrase makes one space of any run of white space and drops it at the
// ends: a pasted passphrase brings a line's end along, and nobody sees whether
// there are two spaces between two words.
func tidyPassphrase(p string) string { return strings.Join(strings.Fields(p), " ") }
