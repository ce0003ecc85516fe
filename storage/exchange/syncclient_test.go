package exchange

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// syncClient carries files between two folders as sync clients do: late, in
// pieces, sometimes twice under two names, with room made before it is filled, and
// sometimes bringing back what was deleted. It goes step by step, so that nothing
// depends on a clock.
type syncClient struct {
	t       *testing.T
	rng     *rand.Rand
	dirs    [2]string
	had     [2]map[string]bool // what each side had when it was last in step with the other
	going   []*transfer
	back    []transfer // deleted files that will come back
	copies  int
	partial int
	revived int
}

// transfer is a file on its way.
type transfer struct {
	to    int
	name  string
	b     []byte
	done  int
	room  bool // it is made as long as it will be first
	delay int  // steps
}

func newSyncClient(t *testing.T, seed uint64, a, b string) *syncClient {
	return &syncClient{
		t: t, rng: rand.New(rand.NewPCG(seed, seed)), dirs: [2]string{a, b},
		had: [2]map[string]bool{{}, {}},
	}
}

func (s *syncClient) chance(oneIn int) bool { return s.rng.IntN(oneIn) == 0 }

// step looks at both sides and moves each file that is on its way a little.
func (s *syncClient) step() {
	for side := range s.dirs {
		s.scan(side)
	}
	s.going = slices.DeleteFunc(s.going, func(tr *transfer) bool { return s.move(tr) })
	for i := range s.back { // at most one a step
		if s.chance(6) {
			tr := s.back[i]
			s.back = slices.Delete(s.back, i, i+1)
			s.write(tr.to, tr.name, tr.b)
			s.had[tr.to][tr.name], s.revived = true, s.revived+1
			break
		}
	}
}

// scan finds what is new on a side, and what was deleted there.
func (s *syncClient) scan(side int) {
	other := 1 - side
	now := map[string]bool{}
	for _, name := range names(s.t, s.dirs[side]) {
		now[name] = true
		if s.had[side][name] || s.onItsWay(side, name) {
			continue
		}
		b, err := os.ReadFile(filepath.Join(s.dirs[side], name))
		if err != nil {
			continue // renamed or deleted under our hands
		}
		s.had[side][name] = true
		if !s.had[other][name] {
			s.going = append(s.going, &transfer{to: other, name: name, b: b, room: s.chance(3), delay: s.rng.IntN(6)})
		}
	}
	for name := range s.had[side] {
		if now[name] {
			continue
		}
		delete(s.had[side], name)
		if s.had[other][name] {
			path := filepath.Join(s.dirs[other], name)
			if b, err := os.ReadFile(path); err == nil && IsName(name) && s.chance(6) {
				s.back = append(s.back, transfer{to: other, name: name, b: b})
			}
			os.Remove(path)
			delete(s.had[other], name)
		}
	}
}

func (s *syncClient) onItsWay(side int, name string) bool {
	return slices.ContainsFunc(s.going, func(tr *transfer) bool { return tr.to == side && tr.name == name })
}

// move writes some more of a file; true when it has arrived.
func (s *syncClient) move(tr *transfer) bool {
	if tr.delay > 0 {
		tr.delay--
		return false
	}
	tr.done = min(len(tr.b), tr.done+1+s.rng.IntN(len(tr.b)+1))
	if tr.done < len(tr.b) {
		part := slices.Clone(tr.b[:tr.done])
		if tr.room {
			part = append(part, make([]byte, len(tr.b)-tr.done)...)
		}
		s.partial++
		s.write(tr.to, tr.name, part)
		return false
	}
	name := tr.name
	if IsName(name) && s.chance(8) { // arrives under another name, and goes on from there as a new file
		s.copies++
		os.Remove(filepath.Join(s.dirs[tr.to], name))
		s.write(tr.to, remarked(name, s.copies), tr.b)
		delete(s.had[1-tr.to], name)
		os.Remove(filepath.Join(s.dirs[1-tr.to], name))
		return true
	}
	s.write(tr.to, name, tr.b)
	s.had[tr.to][name] = true
	if IsName(name) && s.chance(4) { // and once more, to be carried back too
		s.copies++
		s.write(tr.to, remarked(name, s.copies), tr.b)
	}
	return true
}

func (s *syncClient) write(side int, name string, b []byte) {
	must(s.t, os.WriteFile(filepath.Join(s.dirs[side], name), b, 0o600))
}

// remarked is a name with the remark of one or another sync client, short of those
// that have had several.
func remarked(name string, n int) string {
	base, _ := strings.CutSuffix(name, Extension)
	if len(base) > 80 {
		base = base[:40]
	}
	remarks := []string{" (%d)", "-LAPTOP-%d", " (Ines's conflicted copy %d)", ".sync-conflict-20261122-%d-ABCDEF"}
	return base + fmt.Sprintf(remarks[n%len(remarks)], n) + Extension
}

func TestFiveHundredExchangesThroughASyncClientAreNeitherLostNorDoubled(t *testing.T) {
	exchanges := 500
	if testing.Short() {
		exchanges = 50
	}
	a, b := t.TempDir(), t.TempDir()
	worker, manager, client := newPerson(t, 1, a), newPerson(t, 2, b), newSyncClient(t, 3, a, b)
	sent, back := map[Key]bool{}, 0
	worker.arrives = func(p Parcel) {
		if p.Review == nil {
			t.Error("a letter came back to its writer")
		}
		back++
	}
	manager.arrives = func(p Parcel) {
		if p.Letter == nil {
			t.Error("a review came back to its writer")
			return
		}
		review := sampleReview()
		review.Review.Letter = p.Letter.ID
		manager.send(review)
	}
	ticks := [2]chan bool{make(chan bool), make(chan bool)}
	acks := make(chan bool)
	for i, turn := range []func(){func() {
		if len(sent) < exchanges && worker.rng.IntN(2) == 0 {
			letter := sampleLetter()
			worker.send(letter)
			sent[letter.Key()] = true
		}
		worker.turn()
	}, manager.turn} {
		go func() {
			for range ticks[i] {
				turn()
				acks <- true
			}
		}()
	}
	steps := 0
	for ; back < exchanges && steps < 200*exchanges && !t.Failed(); steps++ {
		ticks[0] <- true
		ticks[1] <- true
		client.step() // while both programs are at work
		<-acks
		<-acks
	}
	for range 60 { // what is still on its way, and what comes back from the dead
		client.step()
		for i := range ticks {
			ticks[i] <- true
			<-acks
		}
	}
	close(ticks[0])
	close(ticks[1])
	t.Logf("%d exchanges in %d steps: %d partial states, %d copies, %d deleted files came back; the programs met %d files that were not whole and ended %d times in between",
		back, steps, client.partial, client.copies, client.revived, worker.bad+manager.bad, worker.restarts+manager.restarts)
	if back != exchanges || worker.put != exchanges || manager.put != exchanges || len(manager.got) != exchanges || len(worker.got) != exchanges {
		t.Errorf("sent %d, arrived %d, answered %d, came back %d", worker.put, len(manager.got), manager.put, len(worker.got))
	}
	for key := range sent {
		if manager.got[key] != 1 {
			t.Errorf("a letter arrived %d times", manager.got[key])
		}
	}
	for _, n := range worker.got {
		if n != 1 {
			t.Errorf("a review arrived %d times", n)
		}
	}
	if !testing.Short() && (client.partial == 0 || client.copies == 0 || client.revived == 0 || worker.bad+manager.bad == 0) {
		t.Error("the sync client did not misbehave")
	}
}

func TestTheSyncClientOfTheTestCarriesFiles(t *testing.T) {
	a, b := t.TempDir(), t.TempDir()
	s := newSyncClient(t, 9, a, b)
	put(t, a, "x.dearly-review", sealed(t, sampleLetter()))
	for range 50 {
		s.step()
	}
	arrived := names(t, b)
	if len(arrived) == 0 || !bytes.Equal(readFile(t, filepath.Join(b, arrived[0])), readFile(t, filepath.Join(a, names(t, a)[0]))) {
		t.Errorf("there: %q", arrived)
	}
}
