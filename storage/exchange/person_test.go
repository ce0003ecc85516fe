package exchange

import (
	"math/rand/v2"
	"runtime"
	"testing"
)

// person is one program at the folder, with what its store would hold.
type person struct {
	t        *testing.T
	rng      *rand.Rand
	dir      string
	seen     *memory
	folder   *Folder
	got      map[Key]int // how often a parcel was taken over
	put, bad int
	restarts int
	arrives  func(Parcel)
}

func newPerson(t *testing.T, seed uint64, dir string) *person {
	p := &person{t: t, rng: rand.New(rand.NewPCG(seed, 1)), dir: dir, seen: newMemory(), got: map[Key]int{}}
	p.start()
	return p
}

// start starts the program anew: nothing is left but what is on the disk.
func (p *person) start() {
	p.folder = NewFolder(p.dir, p.seen)
	p.folder.pause = runtime.Gosched
}

func (p *person) send(parcel Parcel) {
	if _, err := p.folder.Put(parcel, day(), sealCheap); err != nil {
		p.t.Error(err)
	}
	p.put++
}

// turn is one look into the folder. Now and then the program ends in the middle of
// it, before what it opened is saved.
func (p *person) turn() {
	l, err := p.folder.List()
	if err != nil {
		p.t.Error(err)
		return
	}
	p.bad += len(l.Wait)
	for _, found := range l.New {
		parcel, again, err := p.folder.Open(found, openCheap)
		switch {
		case readingError(err) == nil && err != nil: // gone, or gone on: next time
			continue
		case err != nil:
			p.t.Errorf("a whole file does not open: %v", err)
			continue
		case p.rng.IntN(15) == 0:
			p.start()
			p.restarts++
			return
		}
		if !again { // saved, and only then done
			p.got[parcel.Key()]++
			p.arrives(parcel)
		}
		must(p.t, p.folder.Done(found, parcel))
		if p.rng.IntN(3) > 0 {
			if err := p.folder.Remove(found); err != nil {
				p.t.Error(err)
			}
		}
	}
}
