package storage

import (
	"crypto/rand"
	"fmt"
	"strings"
	"unicode"
)

// crockford is Crockford's base 32: no I, L, O or U, so that a printed key is
// hard to misread. (https://www.crockford.com/base32.html)
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	recoveryDigits = 32 // of five bits each: 160 bits
	recoveryGroup  = 4  // digits printed together
)

// newRecovery makes a recovery key as it is printed: eight groups of four,
// parted by hyphens.
func newRecovery() string {
	var random [recoveryDigits]byte
	rand.Read(random[:])
	var out strings.Builder
	for i, b := range random {
		if i > 0 && i%recoveryGroup == 0 {
			out.WriteByte('-')
		}
		out.WriteByte(crockford[b%32]) // 256 is a multiple of 32: no bias
	}
	clear(random[:])
	return out.String()
}

// readRecovery takes a recovery key as people type it back from paper: any
// case, O for 0, I or L for 1, and spaces, hyphens or dots anywhere. It returns
// the 32 digits, or ErrRecoveryForm when it cannot be one; the error tells how
// many digits there were, never which.
func readRecovery(typed string) ([]byte, error) {
	out := make([]byte, 0, recoveryDigits)
	for _, r := range typed {
		switch {
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), unicode.Is(unicode.Cf, r), r == '.', r == '_', r == '\u2212':
			continue
		case r == 'o' || r == 'O':
			r = '0'
		case r == 'i' || r == 'I' || r == 'l' || r == 'L':
			r = '1'
		default:
			r = unicode.ToUpper(r)
		}
		if r > unicode.MaxASCII || strings.IndexByte(crockford, byte(r)) < 0 {
			return nil, fmt.Errorf("reading the recovery key: a character that is in no key: %w", ErrRecoveryForm)
		}
		out = append(out, byte(r))
	}
	if len(out) != recoveryDigits {
		return nil, fmt.Errorf("reading the recovery key: %d letters and digits instead of %d: %w", len(out), recoveryDigits, ErrRecoveryForm)
	}
	return out, nil
}
