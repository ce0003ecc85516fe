package storage

import (
	"bytes"
	"errors"
	"testing"
)

// FuzzSlot: a slot read from a bent file gives back the data key only when
// nothing of it is changed.
func FuzzSlot(f *testing.F) {
	good, secret, dataKey := knownSlot(f, tsv(f, "slots.tsv", 8)[0])
	f.Add(string(good.kind), good.cost.Time, good.cost.Memory, good.cost.Lanes, good.salt[:], good.wrapped)
	f.Add("recovery", uint32(1), uint32(64), uint8(1), good.salt[:], good.wrapped)
	f.Add("", uint32(0), uint32(0), uint8(0), []byte{}, []byte{})
	f.Fuzz(func(t *testing.T, kind string, time, memory uint32, lanes uint8, salt, wrapped []byte) {
		k := slot{kind: slotKind(kind), cost: Cost{time, memory, lanes}, wrapped: wrapped}
		copy(k.salt[:], salt)
		if k.cost.withinReason() && (memory > 1024 || time > 4) {
			return // right, but slow
		}
		key, err := k.derive([]byte(secret))
		if err != nil {
			if !errors.Is(err, ErrDamaged) {
				t.Error(err)
			}
			return
		}
		got, err := k.unwrap(key)
		same := k.kind == good.kind && k.cost == good.cost && k.salt == good.salt && bytes.Equal(wrapped, good.wrapped)
		switch {
		case same && (err != nil || !bytes.Equal(got, dataKey)):
			t.Errorf("the good slot: %v", err)
		case !same && !errors.Is(err, ErrWrongSecret):
			t.Errorf("a bent slot: %v", err)
		}
	})
}

func TestCostsBeyondReasonAreRefusedBeforeTheMemoryIsTaken(t *testing.T) {
	for _, c := range []Cost{{}, {1, 4 << 20, 1}, {33, 64, 1}, {1, 64, 33}, {1, 63, 8}, {1, 7, 1}, {0, 64, 1}, {1, 64, 0}} {
		if _, err := (slot{kind: slotPassphrase, cost: c}).derive([]byte(testPass)); !errors.Is(err, ErrDamaged) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	if !productionCost.withinReason() || !CheapCost.withinReason() {
		t.Error("our own costs are beyond reason")
	}
}

func TestTheProductionCostIsWhatTheDesignSays(t *testing.T) {
	if got := (Options{}).filled().Cost; got != (Cost{3, 256 << 10, 4}) {
		t.Errorf("%+v", got)
	}
}
