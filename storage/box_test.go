package storage

import (
	"bytes"
	"crypto/rand"
	"errors"
	"strings"
	"testing"
)

func newTestSealer(t testing.TB) *sealer {
	t.Helper()
	key := make([]byte, dataKeySize)
	rand.Read(key)
	s, err := newSealer(key)
	must(t, err)
	return s
}

func TestABoxOpensOnlyUnderItsOwnNameAndKey(t *testing.T) {
	s := newTestSealer(t)
	name := boxName{"letter", NewID(), 3}
	text := []byte("Dear Wren, I came to see you.")
	box := s.seal(name, text)
	if got, err := s.open(name, box); err != nil || !bytes.Equal(got, text) {
		t.Fatalf("opens as %q, %v", got, err)
	}
	for what, other := range map[string]boxName{
		"another table":     {"version", name.id, 3},
		"another row":       {"letter", NewID(), 3},
		"older revision":    {"letter", name.id, 2},
		"newer revision":    {"letter", name.id, 4},
		"no name":           {},
		"bytes pushed over": {"letter\x00", name.id, 3},
	} {
		if _, err := s.open(other, box); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := newTestSealer(t).open(name, box); !errors.Is(err, ErrDamaged) {
		t.Errorf("another key: %v", err)
	}
	for cut := range len(box) {
		if _, err := s.open(name, box[:cut]); !errors.Is(err, ErrDamaged) {
			t.Fatalf("cut to %d: %v", cut, err)
		}
	}
}

func TestEqualTextsMakeUnequalBoxesOfWholeUnits(t *testing.T) {
	s := newTestSealer(t)
	name := boxName{"letter", NewID(), 1}
	for size, units := range map[int]int{0: 1, 1: 1, 1020: 1, 1021: 2, 2044: 2, 2045: 3, 100_000: 98} {
		text := []byte(strings.Repeat("x", size))
		a, b := s.seal(name, text), s.seal(name, text)
		if len(a) != units*boxUnit+boxOverhead {
			t.Errorf("%d bytes make a box of %d", size, len(a))
		}
		if bytes.Equal(a, b) || bytes.Equal(a[:1+12], b[:1+12]) {
			t.Errorf("%d bytes: two boxes are alike", size)
		}
		if got, err := s.open(name, a); err != nil || !bytes.Equal(got, text) {
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

// FuzzBox: whatever is in a file, opening a box gives what was sealed or
// ErrDamaged, and never anything else.
func FuzzBox(f *testing.F) {
	key := bytes.Repeat([]byte{7}, dataKeySize)
	s, err := newSealer(key)
	must(f, err)
	name := boxName{"letter", ID{1}, 1}
	f.Add(s.seal(name, []byte("Dear Wren,")), []byte("Dear Wren,"))
	f.Add([]byte{}, []byte{})
	f.Add(make([]byte, boxOverhead+boxUnit), make([]byte, boxUnit))
	f.Fuzz(func(t *testing.T, box, text []byte) {
		if got, err := s.open(name, box); err == nil {
			if again, err := s.open(name, s.seal(name, got)); err != nil || !bytes.Equal(again, got) {
				t.Error("what opened does not seal")
			}
		} else if !errors.Is(err, ErrDamaged) {
			t.Error(err)
		}
		got, err := s.open(name, s.seal(name, text))
		if err != nil || !bytes.Equal(got, text) {
			t.Errorf("sealed %d bytes, opened %d: %v", len(text), len(got), err)
		}
	})
}
