package storage

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
)

// keys is a new data key on its way into the store: the sealer that uses it and
// the slots that give it back.
type keys struct {
	seal   *sealer
	slots  []slot
	worker []byte // what the passphrase slot is wrapped under
}

// newKeys makes a data key and wraps it under the passphrase, and under the
// recovery slot's derived key.
func newKeys(passphrase string, cost Cost, recovery slot, recoveryKey []byte) (keys, error) {
	worker := newSlot(slotPassphrase, cost)
	workerKey, err := worker.derive([]byte(tidyPassphrase(passphrase)))
	if err != nil {
		return keys{}, err
	}
	return wrapNew(worker, workerKey, recovery, recoveryKey)
}

// wrapNew makes a data key and wraps it under the derived keys of both slots.
func wrapNew(worker slot, workerKey []byte, recovery slot, recoveryKey []byte) (keys, error) {
	dataKey := make([]byte, dataKeySize)
	rand.Read(dataKey)
	defer clear(dataKey)
	seal, err := newSealer(dataKey)
	if err != nil {
		return keys{}, err
	}
	if err := worker.wrap(workerKey, dataKey); err != nil {
		return keys{}, err
	}
	if err := recovery.wrap(recoveryKey, dataKey); err != nil {
		return keys{}, err
	}
	return keys{seal, []slot{worker, recovery}, workerKey}, nil
}

// write puts the slots into the store in place of those that are there.
func (k keys) write(tx *sql.Tx) error {
	if _, err := tx.ExecContext(ctx, "DELETE FROM key_slot"); err != nil {
		return wrap("clearing the key slots", err)
	}
	for _, s := range k.slots {
		_, err := tx.ExecContext(ctx,
			"INSERT INTO key_slot (kind, time, memory, lanes, salt, wrapped) VALUES (?, ?, ?, ?, ?, ?)",
			string(s.kind), s.cost.Time, s.cost.Memory, s.cost.Lanes, s.salt[:], s.wrapped)
		if err != nil {
			return wrap("writing a key slot", err)
		}
	}
	return nil
}

// readSlot reads one slot; ErrDamaged when it is missing or out of shape.
func readSlot(q querier, kind slotKind) (slot, error) {
	var t, m, p int64
	var salt, wrapped []byte
	err := q.QueryRowContext(ctx,
		"SELECT time, memory, lanes, salt, wrapped FROM key_slot WHERE kind = ?", string(kind)).
		Scan(&t, &m, &p, &salt, &wrapped)
	if errors.Is(err, sql.ErrNoRows) {
		return slot{}, fmt.Errorf("reading the %s slot: %w", kind, ErrDamaged)
	}
	if err != nil {
		return slot{}, wrap("reading a key slot", err)
	}
	k := slot{kind: kind, cost: Cost{uint32(t), uint32(m), uint8(p)}, wrapped: wrapped}
	if t != int64(k.cost.Time) || m != int64(k.cost.Memory) || p != int64(k.cost.Lanes) ||
		len(salt) != saltSize || !k.cost.withinReason() {
		return slot{}, fmt.Errorf("reading the %s slot: %w", kind, ErrDamaged)
	}
	copy(k.salt[:], salt)
	return k, nil
}

// dataKey opens a slot. The caller clears what it gets.
func (s *Store) dataKey(kind slotKind, secret []byte) ([]byte, error) {
	k, err := readSlot(s.conn, kind)
	if err != nil {
		return nil, err
	}
	derived, err := k.derive(secret)
	if err != nil {
		return nil, err
	}
	dataKey, err := k.unwrap(derived)
	if err == nil && kind == slotPassphrase {
		s.worker = derived // kept, so that erasing can give the passphrase a new data key
	} else {
		clear(derived)
	}
	return dataKey, err
}

// Confirm says nil when passphrase is the store's, ErrWrongSecret when not: for
// asking again before something that cannot be undone.
func (s *Store) Confirm(passphrase string) error {
	return s.locked(func() error { return s.confirm(passphrase) })
}

func (s *Store) confirm(passphrase string) error {
	key, err := s.dataKey(slotPassphrase, []byte(tidyPassphrase(passphrase)))
	clear(key)
	return err
}
