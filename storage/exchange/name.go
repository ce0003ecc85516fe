package exchange

import (
	"crypto/rand"
	"math/big"
	"strings"

	"dearly/storage"
)

// Extension is the end of a sealed file's name.
const Extension = ".dearly-review"

// nameLetters make no words, and none looks like another or like a digit.
const nameLetters = "bcdfghjkmnpqrstvwxz"

// FileName is a new name for a parcel's file. It names no child: what it is, the
// day, and six letters drawn by chance.
func FileName(p Parcel, day storage.Date) string {
	what := "letter-for-review"
	if p.Review != nil {
		what = "review"
	}
	letters := make([]byte, 6)
	for i := range letters {
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(nameLetters))))
		if err != nil {
			panic(err) // cannot be: crypto/rand ends the program first
		}
		letters[i] = nameLetters[n.Int64()]
	}
	return strings.Join([]string{what, day.String(), string(letters)}, "-") + Extension
}

// IsName tells whether a file's name ends as sealed files' names do. Sync clients
// put their remarks before the ending.
func IsName(name string) bool {
	return len(name) > len(Extension) && strings.EqualFold(name[len(name)-len(Extension):], Extension)
}
