package idle

import (
	"sync"
	"time"
)

// Minutes that a person may choose to be away before Dearly locks (DESIGN §6).
const (
	Shortest = 2
	Usual    = 10
	Longest  = 30
)

// Minutes keeps a chosen number within what may be chosen; 0 is the usual one.
func Minutes(chosen int) int {
	if chosen == 0 {
		return Usual
	}
	return min(max(chosen, Shortest), Longest)
}

// Watch calls Away once when nobody has been there for Limit. It looks no more
// often than it must: about once in Limit.
type Watch struct {
	Limit time.Duration
	Away  func()

	// Since is how long ago the last key or move of the mouse was; ok is false
	// when the system does not say. Nil: the system's.
	Since func() (ago time.Duration, ok bool)
	Now   func() time.Time                              // nil: time.Now
	After func(d time.Duration, f func()) (stop func()) // nil: a timer of the runtime

	mu   sync.Mutex
	seen time.Time // the last that Seen was told
	look time.Time // when it will look next
	stop func()    // of the timer; nil: not watching
}

// nap is by how much a timer may be late before it is taken for a sleep of the
// whole computer: the runtime's clock stands still meanwhile, the one on the wall
// does not.
const nap = time.Minute

// Start begins to watch. Limit and Away must be set.
func (w *Watch) Start() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.Since == nil {
		w.Since = systemIdle
	}
	if w.Now == nil {
		w.Now = time.Now
	}
	if w.After == nil {
		w.After = func(d time.Duration, f func()) func() {
			t := time.AfterFunc(d, f)
			return func() { t.Stop() }
		}
	}
	if w.stop != nil {
		w.stop()
	}
	w.seen = w.now()
	w.wait(w.Limit)
}

// Stop ends the watch.
func (w *Watch) Stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
}

// Seen tells that somebody has just done something.
func (w *Watch) Seen() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.Now != nil {
		w.seen = w.now()
	}
}

// now has no monotonic reading, which would stand still while the computer sleeps.
func (w *Watch) now() time.Time { return w.Now().Round(0) }

func (w *Watch) wait(d time.Duration) {
	w.look = w.now().Add(d)
	w.stop = w.After(d, w.check)
}

// check looks whether anybody is there. The lock is not held while Away runs.
func (w *Watch) check() {
	w.mu.Lock()
	if w.stop == nil {
		w.mu.Unlock()
		return
	}
	now := w.now()
	ago, ok := w.Since()
	if own := now.Sub(w.seen); !ok || own < ago {
		ago = own
	}
	if slept := now.Sub(w.look) > nap; !slept && ago < w.Limit {
		w.wait(w.Limit - max(ago, 0))
		w.mu.Unlock()
		return
	}
	w.stop = nil
	away := w.Away
	w.mu.Unlock()
	away()
}
