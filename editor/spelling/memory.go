package spelling

import "sync/atomic"

// memory keeps verdicts on words by the words' hashes alone: 63 bits of them, under
// a seed drawn at each start. It has a fixed size, a power of two; a verdict takes
// the place of another when it must. Each has two places it may stand in, so that
// two words which are met by turns seldom push one another out. Safe for several
// goroutines.
type memory []atomic.Uint64

// recall gives a verdict met before.
func (m memory) recall(key uint64) (ok, seen bool) {
	for i := range uint64(2) {
		if kept := m[m.place(key)^i].Load(); kept|1 == key|1 {
			return kept&1 == 1, true
		}
	}
	return false, false
}

// remember keeps a verdict and gives it back.
func (m memory) remember(key uint64, ok bool) bool {
	kept := key &^ 1
	if ok {
		kept |= 1
	}
	first := m.place(key)
	if m[first].Load() != 0 { // the older of the two makes room
		m[first^1].Store(m[first].Load())
	}
	m[first].Store(kept)
	return ok
}

func (m memory) place(key uint64) uint64 { return (key >> 32) & uint64(len(m)-1) }
