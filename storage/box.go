package storage

import (
	"crypto/aes"
	"crypto/cipher"
	"encoding/binary"
	"fmt"
)

const (
	dataKeySize = 32   // bytes; AES-256
	boxFormat   = 1    // first byte of every box, so that the form can change
	boxUnit     = 1024 // bytes; the text inside is padded to whole units
	boxLength   = 4    // bytes in front of the text that say how long it is
	boxOverhead = 1 + 12 + 16
)

// boxName is what a box is bound to. Opening it under any other name fails.
type boxName struct {
	table string
	id    ID
	rev   int64
}

// bind is the additional data: the name in a form that no other name shares.
func (n boxName) bind() []byte {
	out := make([]byte, 0, len(n.table)+1+len(n.id)+8+1)
	out = append(out, boxFormat)
	out = append(out, n.table...)
	out = append(out, 0) // tables have no NUL in their names
	out = append(out, n.id[:]...)
	return binary.BigEndian.AppendUint64(out, uint64(n.rev))
}

// sealer seals and opens boxes under one data key.
type sealer struct{ aead cipher.AEAD }

// newSealer keeps no reference to key; the caller clears it.
//
// The nonce is random: NIST allows 2^32 seals a key so, and a worker's autosave
// makes some four million a year.
func newSealer(key []byte) (*sealer, error) {
	if len(key) != dataKeySize {
		return nil, fmt.Errorf("a data key has %d bytes, not %d", dataKeySize, len(key))
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCMWithRandomNonce(block)
	if err != nil {
		return nil, err
	}
	return &sealer{aead}, nil
}

// seal makes the box: format, nonce, sealed (length, text, zeros), tag.
func (s *sealer) seal(name boxName, text []byte) []byte {
	units := (boxLength + len(text) + boxUnit - 1) / boxUnit
	padded := make([]byte, units*boxUnit)
	binary.BigEndian.PutUint32(padded, uint32(len(text)))
	copy(padded[boxLength:], text)
	out := make([]byte, 1, len(padded)+boxOverhead)
	out[0] = boxFormat
	out = s.aead.Seal(out, nil, padded, name.bind())
	clear(padded)
	return out
}

// open gives the text of a box, or ErrDamaged when the box is not what was
// sealed under this name by this key.
func (s *sealer) open(name boxName, box []byte) ([]byte, error) {
	if len(box) < boxOverhead+boxUnit || (len(box)-boxOverhead)%boxUnit != 0 || box[0] != boxFormat {
		return nil, fmt.Errorf("opening a box of %s: %w", name.table, ErrDamaged)
	}
	padded, err := s.aead.Open(nil, nil, box[1:], name.bind())
	if err != nil {
		return nil, fmt.Errorf("opening a box of %s: %w", name.table, ErrDamaged)
	}
	length := binary.BigEndian.Uint32(padded)
	if uint64(length) > uint64(len(padded)-boxLength) {
		return nil, fmt.Errorf("opening a box of %s: %w", name.table, ErrDamaged)
	}
	return padded[boxLength : boxLength+int(length)], nil
}
