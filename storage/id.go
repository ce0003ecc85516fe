package storage

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
)

// ID names a row. It is random, so that it says nothing about who, when or how
// many.
type ID [16]byte

// NewID makes an ID that nothing else has.
func NewID() ID {
	var id ID
	rand.Read(id[:]) // never fails: crypto/rand ends the program instead
	return id
}

// IsZero tells whether the ID was never given.
func (id ID) IsZero() bool { return id == ID{} }

// String is the ID in hexadecimal.
func (id ID) String() string { return hex.EncodeToString(id[:]) }

// MarshalText writes the ID in hexadecimal, so that it can stand in JSON.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (id *ID) UnmarshalText(text []byte) error {
	if hex.DecodedLen(len(text)) != len(id) || len(text)%2 != 0 {
		return fmt.Errorf("an id has 32 hexadecimal digits, not %d characters", len(text))
	}
	if _, err := hex.Decode(id[:], text); err != nil {
		return fmt.Errorf("an id has 32 hexadecimal digits: %w", err)
	}
	return nil
}

// idFrom reads an ID from a column.
func idFrom(column []byte) (ID, bool) {
	var id ID
	if len(column) != len(id) {
		return id, false
	}
	copy(id[:], column)
	return id, true
}
