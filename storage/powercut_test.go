//go:build linux

package storage

import (
	"errors"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"dearly/storage/internal/powercut"
)

// cuts is how a store fared through power cuts.
type cuts struct {
	corrupt, lost     int // cuts after which something was damaged; a save was gone
	acknowledged, hot int // saves; journals met that had to be rolled back
	again             int // cuts while what an earlier cut had left was rolled back
}

// powerCuts cuts the power n times while letters are saved. bend is called on
// every store that is opened to be cut. All chances hang on seed.
func powerCuts(t *testing.T, n int, seed uint64, bend func(*Store)) (out cuts) {
	t.Helper()
	dice := rand.New(rand.NewPCG(seed, 0))
	dir, saved := cutStore(t)
	must(t, powercut.On(dir))
	defer powercut.Off()
	for range n {
		powercut.Arm(1+dice.IntN(160), dice.Uint64())
		s, err := Open(dir, testPass, cheap())
		if err != nil && !powercut.Dead() {
			t.Fatalf("opening with the power on: %v", err)
		}
		if err == nil {
			bend(s)
			out.acknowledged += saveUntilCut(t, s, dice, saved)
			s.Close()
		}
		must(t, powercut.Restore())
		if interrupted(filepath.Join(dir, fileName)) {
			out.hot++
		}
		if dice.IntN(3) == 0 {
			powercut.Arm(1+dice.IntN(12), dice.Uint64())
			if s, err := Open(dir, testPass, cheap()); err == nil {
				bend(s)
				s.Close()
			}
			if powercut.Dead() {
				out.again++
			}
			must(t, powercut.Restore())
		}
		bent, gone := lookAfterCut(dir, saved)
		if gone {
			out.lost++
		}
		if bent {
			out.corrupt++
			powercut.Off()
			dir, saved = cutStore(t)
			must(t, powercut.On(dir))
		}
	}
	return out
}

// cutStore makes a store with some letters, on a disk that has all of it.
func cutStore(t *testing.T) (dir string, saved map[ID]int64) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	saved = map[ID]int64{}
	for range 12 {
		saved[newLetter(t, s, c, signed(0)).ID] = 0
	}
	must(t, s.Close())
	return s.Dir(), saved
}

// saveUntilCut saves until the disk refuses, and notes what was acknowledged.
func saveUntilCut(t *testing.T, s *Store, dice *rand.Rand, saved map[ID]int64) (acknowledged int) {
	children, err := s.Children()
	must(t, err)
	letters, err := s.Letters(children[0].ID)
	must(t, err)
	for {
		l := &letters[dice.IntN(len(letters))]
		n, _ := readSigned(l.Text)
		l.Text = signed(n + 1)
		save := s.SaveLetter
		switch dice.IntN(24) { // everything sealed anew, and then the letter
		case 0:
			save = func(l *Letter) error { return errors.Join(s.SetPassphrase(testPass), s.SaveLetter(l)) }
		case 1:
			save = func(l *Letter) error {
				other := Letter{Child: l.Child, Text: signed(0)}
				if err := s.SaveLetter(&other); err != nil {
					return err
				}
				return errors.Join(s.DeleteLetter(other.ID), s.SaveLetter(l))
			}
		}
		if err := save(l); err != nil {
			if !powercut.Dead() {
				t.Fatalf("saving with the power on: %v", err)
			}
			return acknowledged
		}
		saved[l.ID] = n + 1
		acknowledged++
	}
}

// lookAfterCut tells whether anything is damaged, and whether a save that was
// acknowledged is not there; saved is then what is there.
func lookAfterCut(dir string, saved map[ID]int64) (bent, gone bool) {
	s, err := Open(dir, testPass, cheap())
	if err != nil {
		return true, false
	}
	defer s.Close()
	if _, err := everything(s); err != nil {
		return true, false
	}
	for id, want := range saved {
		l, err := s.Letter(id)
		if err != nil {
			return true, gone
		}
		n, ok := readSigned(l.Text)
		bent = bent || !ok
		gone = gone || n < want
		saved[id] = n
	}
	return bent, gone
}

// TestPowerCut cuts the power while letters are saved. DEARLY_LONG=1: 1,000
// cuts; else 100.
func TestPowerCut(t *testing.T) {
	n := long(100, 1000)
	out := powerCuts(t, n, 5, func(*Store) {})
	t.Logf("%d cuts: %+v", n, out)
	if out.corrupt != 0 || out.lost != 0 {
		t.Errorf("%d cuts damaged something, %d lost a save", out.corrupt, out.lost)
	}
	if out.hot == 0 || out.acknowledged == 0 {
		t.Error("no cut hit a save: the test sees nothing")
	}
}

// TestPowerCutIsSeenWithoutFullSync proves that the test above can see: with the
// driver's own setting the same cuts do harm, to some 2 in 100.
func TestPowerCutIsSeenWithoutFullSync(t *testing.T) {
	for batch := range uint64(20) {
		out := powerCuts(t, 50, batch, func(s *Store) {
			_, err := s.conn.ExecContext(ctx, "PRAGMA synchronous = NORMAL")
			must(t, err)
		})
		if out.corrupt+out.lost > 0 {
			t.Logf("harm among cuts %d to %d: %+v", batch*50+1, batch*50+50, out)
			return
		}
	}
	t.Error("synchronous=NORMAL did no harm in 1,000 cuts: the test sees nothing")
}
