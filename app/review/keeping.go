package review

import (
	"slices"
	"sync"

	"dearly/app/look"
	"dearly/storage"
)

// keeper writes states of one review in their order. What the store counts (ID,
// revision, when it was begun) lives here, since a save may end while the next
// words are typed.
type keeper struct {
	mu    sync.Mutex
	save  func(*storage.Review) error
	last  int // the state that was written last
	saved storage.Review
}

// write saves the review's state n, unless a later one is saved already.
func (k *keeper) write(r storage.Review, n int) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if n <= k.last {
		return nil
	}
	r.Rev, r.Begun = k.saved.Rev, k.saved.Begun
	if err := k.save(&r); err != nil {
		return err
	}
	k.last, k.saved = n, r
	return nil
}

// copied is the review as it stands, for another goroutine.
func (s *Screen) copied() storage.Review {
	r := s.review
	r.Comments, r.Answers, r.Actions = slices.Clone(r.Comments), slices.Clone(r.Answers), slices.Clone(r.Actions)
	return r
}

// changed has what was said saved in a moment.
func (s *Screen) changed() {
	if s.given() {
		return
	}
	s.changes++
	s.count()
	if !s.failing { // until a save has gone well, "not saved" is the truth
		s.foot.SetState("Not saved yet", look.Quiet)
	}
	s.saveSoon()
}

func (s *Screen) saveSoon() {
	if s.stopWait == nil {
		s.stopWait = s.p.After(pause, s.saveNow)
	}
}

func (s *Screen) stopWaiting() {
	if s.stopWait != nil {
		s.stopWait()
		s.stopWait = nil
	}
}

// saveNow writes off the painting goroutine.
func (s *Screen) saveNow() {
	s.stopWaiting()
	if s.given() {
		return
	}
	if s.saving { // its end looks whether more was said
		return
	}
	s.saving = true
	n, r := s.changes, s.copied()
	var err error
	s.p.Run(func() { err = s.keeper.write(r, n) }, func() {
		s.saving = false
		if s.given() { // meanwhile
			return
		}
		s.saved(err)
		if err == nil && s.changes > n {
			s.saveSoon()
		}
	})
}

// Save writes at once and waits for it. When it cannot, the words stay on the
// screen, which says so, and the error is given back.
func (s *Screen) Save() error {
	s.closeCard()
	s.stopWaiting()
	if s.changes == 0 || s.given() {
		return nil
	}
	err := s.keeper.write(s.copied(), s.changes)
	s.saved(err)
	return err
}

// saved says what became of the words.
func (s *Screen) saved(err error) {
	if err != nil {
		s.failing = true
		s.foot.SetState("Not saved", look.Trouble)
		s.offer("Not saved. "+storage.Explain(err), look.Trouble, "Try again", s.saveNow)
		return
	}
	if s.failing {
		s.failing = false
		s.message.Clear()
		s.content.Refresh()
	}
	s.keeper.mu.Lock()
	last := s.keeper.last
	s.review.Rev, s.review.Begun = s.keeper.saved.Rev, s.keeper.saved.Begun
	s.keeper.mu.Unlock()
	if last == s.changes {
		s.foot.SetState("Saved "+look.Clock(s.p.Now()), look.Good)
	}
}
