package storage

import (
	"database/sql"
	"math"
)

// SetPassphrase changes the passphrase, and with it the data key: everything is
// sealed again in one transaction, so that whoever knew the old passphrase has
// no use for the new file. The printed recovery key goes on fitting; NewRecovery
// changes that. Today's backup is made anew; older ones keep opening with the old
// passphrase only: say so and offer DeleteBackups.
//
// ErrShort for a short one; ErrDamaged when a box does not open, and then
// nothing was changed.
func (s *Store) SetPassphrase(passphrase string) error {
	if err := CheckPassphrase(passphrase); err != nil {
		return err
	}
	return s.locked(func() error {
		own, err := s.ownBox(s.conn)
		if err != nil {
			return err
		}
		recovery, err := readSlot(s.conn, slotRecovery)
		if err != nil {
			return err
		}
		return s.rekey(passphrase, recovery, own)
	})
}

// NewRecovery makes a new recovery key and a new data key; the paper with the
// old one is then worth nothing. The passphrase stays, and is asked for because
// the store does not keep it: ErrWrongSecret when it does not fit.
func (s *Store) NewRecovery(passphrase string) (recovery string, err error) {
	err = s.locked(func() error {
		if err := s.confirm(passphrase); err != nil {
			return err
		}
		own, err := s.ownBox(s.conn)
		if err != nil {
			return err
		}
		recovery = newRecovery()
		digits, err := readRecovery(recovery)
		if err != nil {
			return err
		}
		fresh := newSlot(slotRecovery, s.options.Cost)
		if own.Recovery, err = fresh.derive(digits); err != nil {
			return err
		}
		own.RecoveryUnseen = true // until SawRecovery: broken off here, another one is made
		return s.rekey(passphrase, fresh, own)
	})
	if err != nil {
		return "", err
	}
	return recovery, nil
}

// rekey makes a new data key, seals every box with it and writes the slots.
func (s *Store) rekey(passphrase string, recovery slot, own storeBox) error {
	fresh, err := newKeys(passphrase, s.options.Cost, recovery, own.Recovery)
	if err != nil {
		return err
	}
	err = s.inTx(func(tx *sql.Tx) error {
		for _, t := range boxTables() {
			if err := s.reseal(tx, t, fresh.seal); err != nil {
				return err
			}
		}
		if err := s.writeOwnBox(tx, fresh.seal, own); err != nil {
			return err
		}
		return fresh.write(tx)
	})
	if err != nil {
		return err
	}
	clear(s.worker)
	s.seal, s.worker = fresh.seal, fresh.worker
	s.backupNow(backupPrefix + DateOf(s.now()).String() + backupSuffix)
	return nil
}

// writeOwnBox replaces the store's own box by one under a new key.
func (s *Store) writeOwnBox(tx *sql.Tx, fresh *sealer, own storeBox) error {
	var rev int64
	var box []byte
	if err := tx.QueryRowContext(ctx, "SELECT rev, box FROM store").Scan(&rev, &box); err != nil {
		return wrap("reading the store's own box", err)
	}
	old, err := s.seal.open(boxName{"store", s.id, rev}, box)
	if err != nil {
		return err
	}
	text, err := encode(own, old)
	if err != nil {
		return err
	}
	rev++
	_, err = tx.ExecContext(ctx, "UPDATE store SET rev = ?, box = ?",
		rev, fresh.seal(boxName{"store", s.id, rev}, text))
	return wrap("writing the store's own box", err)
}

// reseal opens each box of a table and seals it under a new key.
func (s *Store) reseal(tx *sql.Tx, t boxTable, fresh *sealer) error {
	for after := int64(math.MinInt64); ; {
		rows, err := boxRows(tx, t, after)
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			text, err := s.seal.open(r.name, r.box)
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, "UPDATE "+t.name+" SET box = ? WHERE rowid = ?", fresh.seal(r.name, text), r.rowid)
			clear(text)
			if err != nil {
				return wrap("sealing table "+t.name+" again", err)
			}
			after = r.rowid
		}
	}
}
