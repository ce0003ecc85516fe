package storage

import (
	"crypto/rand"
	"fmt"
	"runtime/debug"

	"golang.org/x/crypto/argon2"
)

// Cost is what deriving a key from a passphrase takes. It is stored with each
// slot, so that it can be raised for new passphrases without losing old ones.
type Cost struct {
	Time   uint32 // passes over the memory
	Memory uint32 // KiB
	Lanes  uint8  // threads
}

// productionCost takes some 0.6 s on a laptop: nobody minds once a morning, and
// a thief with a rack of graphics cards does. (RFC 9106, between its two
// recommended choices; measured in notes/storage.md §1.6.)
var productionCost = Cost{Time: 3, Memory: 256 << 10, Lanes: 4}

// CheapCost is for tests and throwaway stores only.
var CheapCost = Cost{Time: 1, Memory: 64, Lanes: 1}

// withinReason keeps a bent slot from asking for all of the machine's memory.
func (c Cost) withinReason() bool {
	return c.Time >= 1 && c.Time <= 32 && c.Lanes >= 1 && c.Lanes <= 32 &&
		c.Memory >= 8*uint32(c.Lanes) && c.Memory <= 2<<20
}

// slotKind is whose secret opens the slot.
type slotKind string

const (
	slotPassphrase slotKind = "passphrase"
	slotRecovery   slotKind = "recovery"
)

const saltSize = 16 // bytes

// slot is the data key wrapped under one secret.
type slot struct {
	kind    slotKind
	cost    Cost
	salt    [saltSize]byte
	wrapped []byte
}

// name binds kind, cost and salt to what is wrapped, so that a slot copied
// to the other kind, or given a cheaper cost, is refused.
func (k slot) name() boxName {
	table := fmt.Sprintf("key_slot %s t=%d m=%d p=%d", k.kind, k.cost.Time, k.cost.Memory, k.cost.Lanes)
	return boxName{table: table, id: ID(k.salt), rev: 1}
}

// newSlot picks a salt for a slot that is still empty.
func newSlot(kind slotKind, cost Cost) slot {
	k := slot{kind: kind, cost: cost}
	rand.Read(k.salt[:])
	return k
}

// derive turns a secret into the key that wraps the data key. The caller clears
// it.
func (k slot) derive(secret []byte) ([]byte, error) {
	if !k.cost.withinReason() {
		return nil, fmt.Errorf("reading the %s slot: %w", k.kind, ErrDamaged)
	}
	key := argon2.IDKey(secret, k.salt[:], k.cost.Time, k.cost.Memory, k.cost.Lanes, dataKeySize)
	if k.cost.Memory >= 64<<10 {
		debug.FreeOSMemory() // or 256 MiB stay with the process
	}
	return key, nil
}

// wrap puts the data key into the slot under a derived key.
func (k *slot) wrap(derived, dataKey []byte) error {
	s, err := newSealer(derived)
	if err != nil {
		return err
	}
	k.wrapped = s.seal(k.name(), dataKey)
	return nil
}

// unwrap takes the data key out, or says ErrWrongSecret: from here a wrong
// passphrase and a bent slot look the same, and must.
func (k slot) unwrap(derived []byte) ([]byte, error) {
	s, err := newSealer(derived)
	if err != nil {
		return nil, err
	}
	dataKey, err := s.open(k.name(), k.wrapped)
	if err != nil || len(dataKey) != dataKeySize {
		return nil, fmt.Errorf("opening the %s slot: %w", k.kind, ErrWrongSecret)
	}
	return dataKey, nil
}
