package storage

import (
	"errors"
	"sync"
	"time"
)

// SaveState is what people are told about their latest words.
type SaveState uint8

const (
	Saved   SaveState = iota // everything is on the disk
	Unsaved                  // there are words that will be saved in a moment
	Saving                   // they are being saved
	Failed                   // they could not be; they stay, and it is tried again
)

// String is the state in one word, for logs and tests.
func (s SaveState) String() string {
	return [...]string{"saved", "unsaved", "saving", "failed"}[s]
}

// Status is the state of a letter's saving.
type Status struct {
	State SaveState
	At    time.Time // of the last save that is on the disk; zero when there was none
	Err   error     // why, when Failed; Explain says it in plain words
	// Letter is the letter's own state after the last save, which may have
	// withdrawn an agreement.
	Letter State
}

const (
	autosaveQuiet = time.Second     // after the last key
	autosaveLimit = 5 * time.Second // after the first key not yet saved
)

// AutosaveOptions are what tests want different.
type AutosaveOptions struct {
	// Report is told of every change of state, in order and one at a time,
	// but from any goroutine: a screen comes back by fyne.Do.
	Report func(Status)
	// AfterFunc runs f once after d, unless stop was called first;
	// nil: time.AfterFunc.
	AfterFunc func(d time.Duration, f func()) (stop func())
	// Now is the clock; nil: time.Now.
	Now func() time.Time
}

// Autosave saves one open letter while it is being written: a second after the
// last change, and at least every five seconds while changes go on. Saving
// happens on its own goroutine, one save at a time; words that came in meanwhile
// are saved next, and of several only the last.
//
// When a save fails the words are kept and tried again every five seconds, and
// at each change and Flush. ErrChanged and ErrGone do not go away by themselves,
// so those are tried again only when asked.
type Autosave struct {
	save    func(*Letter) error
	options AutosaveOptions

	saving sync.Mutex // held during a save: one at a time

	mu      sync.Mutex // guards what follows; never held while saving or reporting
	base    Letter     // as last saved: owns ID, Rev, Created, Saved
	lost    State      // a state that the last save took away, until a snapshot has another; "": none
	next    *Letter    // words not yet saved
	first   time.Time  // when the oldest of them came; zero: none
	wake    func()     // stops the timer; nil: none is set
	alarm   int        // which timer counts: a late one is none
	closed  bool
	status  Status
	reports []Status // to be told
	telling bool     // someone is telling them
}

// Autosave starts autosaving a letter into the store. The letter may be new.
func (s *Store) Autosave(l Letter, report func(Status)) *Autosave {
	return NewAutosave(s.SaveLetter, l, AutosaveOptions{Report: report, Now: s.options.Now})
}

// NewAutosave starts autosaving a letter by any means: save must behave as
// Store.SaveLetter does.
func NewAutosave(save func(*Letter) error, l Letter, o AutosaveOptions) *Autosave {
	if o.AfterFunc == nil {
		o.AfterFunc = func(d time.Duration, f func()) func() {
			t := time.AfterFunc(d, f)
			return func() { t.Stop() }
		}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Autosave{save: save, options: o, base: l, status: Status{State: Saved, At: l.Saved, Letter: l.State}}
}

// Changed hands over the letter as it is now. Its ID, Rev, Created and Saved do
// not matter: Autosave keeps those of its last save. Nor does a State that the
// last save took away (an agreement to other words), until a snapshot has had
// another. It returns at once.
func (a *Autosave) Changed(snapshot Letter) {
	a.mu.Lock()
	if a.closed {
		a.mu.Unlock()
		return
	}
	if a.lost != "" && snapshot.State != a.lost {
		a.lost = ""
	}
	a.next = &snapshot
	now := a.options.Now()
	if a.first.IsZero() {
		a.first = now
	}
	a.arm(min(autosaveQuiet, max(0, a.first.Add(autosaveLimit).Sub(now))))
	if a.status.State == Saved {
		a.say(Unsaved, nil)
	}
	a.mu.Unlock()
	a.tell()
}

// arm sets the timer anew. Callers hold mu.
func (a *Autosave) arm(d time.Duration) {
	a.disarm()
	alarm := a.alarm
	a.wake = a.options.AfterFunc(d, func() {
		a.mu.Lock()
		late := alarm != a.alarm || a.closed
		a.mu.Unlock()
		if !late {
			_ = a.saveNow() // the report tells
		}
	})
}

// disarm stops the timer. Callers hold mu.
func (a *Autosave) disarm() {
	a.alarm++
	if a.wake != nil {
		a.wake()
		a.wake = nil
	}
}

// Flush saves what is not yet saved and waits for it: before leaving a letter,
// locking, closing. nil means that everything is on the disk.
func (a *Autosave) Flush() error { return a.saveNow() }

// Close is Flush and then the end. When the words could not be saved it says why
// and goes on as before, so that nothing is dropped by accident; Abandon drops.
func (a *Autosave) Close() error {
	for {
		if err := a.saveNow(); err != nil {
			return err
		}
		a.mu.Lock()
		if a.next == nil { // nothing came in between
			a.end()
			a.mu.Unlock()
			return nil
		}
		a.mu.Unlock()
	}
}

// Abandon ends the autosave without saving: the letter is to be deleted, or the
// person said so. A save that has begun is waited for, so never call it from
// Report.
func (a *Autosave) Abandon() {
	a.mu.Lock()
	a.end()
	a.mu.Unlock()
	a.saving.Lock()
	a.saving.Unlock() //lint:ignore SA2001 waiting is all we want
}

// end takes no more words. Callers hold mu.
func (a *Autosave) end() {
	a.disarm()
	a.closed, a.next = true, nil
}

// Letter is the letter with its latest words and the ID and Rev of its last
// save.
func (a *Autosave) Letter() Letter {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.next == nil {
		return a.base
	}
	return a.onBase(*a.next)
}

// Status is the state now.
func (a *Autosave) Status() Status {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.status
}

// onBase gives a snapshot what the last save decided. Callers hold mu.
func (a *Autosave) onBase(l Letter) Letter {
	l.ID, l.Rev, l.Created, l.Saved = a.base.ID, a.base.Rev, a.base.Created, a.base.Saved
	if a.lost != "" && l.State == a.lost {
		l.State = a.base.State
	}
	return l
}

// saveNow saves until there is nothing left to save, or a save fails.
func (a *Autosave) saveNow() error {
	a.saving.Lock()
	defer a.saving.Unlock()
	for {
		l, ok := a.take()
		if !ok {
			return nil
		}
		a.tell()
		asked := l.State
		err := a.save(&l)
		a.done(l, asked, err)
		a.tell()
		if err != nil {
			return err
		}
	}
}

// take takes the words to be saved.
func (a *Autosave) take() (Letter, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.disarm()
	if a.next == nil {
		return Letter{}, false
	}
	l := a.onBase(*a.next)
	a.next, a.first = nil, time.Time{}
	a.say(Saving, nil)
	return l, true
}

// done learns how a save went that was asked for a state.
func (a *Autosave) done(l Letter, asked State, err error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if err == nil {
		a.base = l
		if asked != "" && l.State != asked {
			a.lost = asked
		}
		a.status.At, a.status.Letter = l.Saved, l.State
		if a.next == nil {
			a.say(Saved, nil)
		} else {
			a.say(Unsaved, nil)
		}
		return
	}
	if a.next == nil && !a.closed { // newer words take the place of these
		a.next = &l
	}
	a.say(Failed, err)
	if a.next != nil && !errors.Is(err, ErrChanged) && !errors.Is(err, ErrGone) && !errors.Is(err, ErrClosed) {
		a.arm(autosaveLimit)
	}
}

// say puts a report in the queue. Callers hold mu.
func (a *Autosave) say(state SaveState, err error) {
	a.status.State, a.status.Err = state, err
	a.reports = append(a.reports, a.status)
}

// tell empties the queue unless someone is doing so already: reports stay in
// order, and no lock is held while the screen listens.
func (a *Autosave) tell() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.telling {
		return
	}
	a.telling = true
	for len(a.reports) > 0 {
		next := a.reports[0]
		a.reports = a.reports[1:]
		if a.options.Report != nil {
			a.mu.Unlock()
			a.options.Report(next)
			a.mu.Lock()
		}
	}
	a.telling = false
}
