package storage

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// desk is a clock, a set of timers and a place to save, all by hand.
type desk struct {
	mu      sync.Mutex
	now     time.Time
	timers  map[int]timer
	next    int
	saves   []Letter
	fail    error
	hold    chan struct{} // when set, a save waits for it
	entered chan struct{} // told when a save has begun to wait
	reports []Status
}

type timer struct {
	at time.Time
	f  func()
}

func newDesk() *desk { return &desk{now: testNow, timers: map[int]timer{}} }

func (d *desk) autosave(l Letter) *Autosave {
	return NewAutosave(d.save, l, AutosaveOptions{
		Report: func(s Status) {
			d.mu.Lock()
			defer d.mu.Unlock()
			d.reports = append(d.reports, s)
		},
		AfterFunc: d.afterFunc,
		Now: func() time.Time {
			d.mu.Lock()
			defer d.mu.Unlock()
			return d.now
		},
	})
}

func (d *desk) afterFunc(wait time.Duration, f func()) func() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.next++
	n := d.next
	d.timers[n] = timer{d.now.Add(wait), f}
	return func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.timers, n)
	}
}

// pass lets time go by, a tenth of a second at a time.
func (d *desk) pass(t time.Duration) {
	for ; t > 0; t -= 100 * time.Millisecond {
		d.mu.Lock()
		d.now = d.now.Add(100 * time.Millisecond)
		var due []func()
		for n, timer := range d.timers {
			if !timer.at.After(d.now) {
				due = append(due, timer.f)
				delete(d.timers, n)
			}
		}
		d.mu.Unlock()
		for _, f := range due {
			f()
		}
	}
}

func (d *desk) save(l *Letter) error {
	if d.hold != nil {
		d.entered <- struct{}{}
		<-d.hold
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.fail != nil {
		return d.fail
	}
	l.Rev++
	l.Saved = d.now
	d.saves = append(d.saves, *l)
	return nil
}

func (d *desk) texts() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []string
	for _, l := range d.saves {
		out = append(out, l.Text)
	}
	return strings.Join(out, " ")
}

func (d *desk) states() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []string
	for _, s := range d.reports {
		out = append(out, s.State.String())
	}
	d.reports = nil
	return strings.Join(out, " ")
}

func TestWordsAreSavedASecondAfterTheLastKey(t *testing.T) {
	d := newDesk()
	a := d.autosave(Letter{})
	a.Changed(Letter{Text: "a"})
	d.pass(900 * time.Millisecond)
	a.Changed(Letter{Text: "ab"})
	d.pass(900 * time.Millisecond)
	if d.texts() != "" {
		t.Errorf("saved too early: %s", d.texts())
	}
	d.pass(100 * time.Millisecond)
	if d.texts() != "ab" {
		t.Errorf("saved %q", d.texts())
	}
	if got := d.states(); got != "unsaved saving saved" {
		t.Errorf("states: %s", got)
	}
	d.pass(time.Minute)
	if d.texts() != "ab" {
		t.Error("saved again though nothing changed")
	}
	if len(d.timers) != 0 {
		t.Error("a timer runs while nobody writes")
	}
}

func TestWordsAreSavedEveryFiveSecondsWhileTyping(t *testing.T) {
	d := newDesk()
	a := d.autosave(Letter{})
	for i := range 120 {
		a.Changed(Letter{Text: string(rune('a' + i%26))})
		d.pass(100 * time.Millisecond)
	}
	if n := len(d.saves); n != 2 {
		t.Errorf("%d saves in 12 seconds of typing", n)
	}
}

func TestTheLastWordsWin(t *testing.T) {
	d := newDesk()
	d.hold, d.entered = make(chan struct{}), make(chan struct{}, 9)
	a := d.autosave(Letter{})
	a.Changed(Letter{Text: "1"})
	done := make(chan error)
	go func() { done <- a.Flush() }()
	<-d.entered
	for _, text := range []string{"2", "3", "4"} { // while 1 is on its way
		a.Changed(Letter{Text: text})
	}
	d.hold <- struct{}{}
	<-d.entered
	d.hold <- struct{}{}
	must(t, <-done)
	if d.texts() != "1 4" {
		t.Errorf("saved %q", d.texts())
	}
	if d.saves[1].Rev != 2 {
		t.Errorf("the second save began from revision %d", d.saves[1].Rev-1)
	}
	if got := d.states(); got != "unsaved saving unsaved saving saved" {
		t.Errorf("states: %s", got)
	}
}

func TestTheSnapshotsRevisionDoesNotMatter(t *testing.T) {
	d := newDesk()
	id := NewID()
	a := d.autosave(Letter{ID: id, Rev: 7})
	a.Changed(Letter{ID: NewID(), Rev: 3, Text: "x"})
	must(t, a.Flush())
	a.Changed(Letter{Text: "y"})
	must(t, a.Flush())
	if d.saves[0].ID != id || d.saves[0].Rev != 8 || d.saves[1].ID != id || d.saves[1].Rev != 9 {
		t.Errorf("saved %+v", d.saves)
	}
	if l := a.Letter(); l.ID != id || l.Rev != 9 || l.Text != "y" {
		t.Errorf("the letter is %+v", l)
	}
}

func TestWordsStayWhenSavingFails(t *testing.T) {
	d := newDesk()
	d.fail = ErrFull
	a := d.autosave(Letter{})
	a.Changed(Letter{Text: "a"})
	d.pass(time.Second)
	if s := a.Status(); s.State != Failed || !errors.Is(s.Err, ErrFull) || !s.At.IsZero() {
		t.Errorf("status %+v", s)
	}
	if a.Letter().Text != "a" {
		t.Error("the words are gone")
	}
	if err := a.Close(); !errors.Is(err, ErrFull) {
		t.Errorf("closing: %v", err)
	}
	a.Changed(Letter{Text: "ab"})
	if s := a.Status(); s.State != Failed {
		t.Errorf("after more typing: %s", s.State)
	}
	d.pass(time.Second)
	d.mu.Lock()
	d.fail = nil
	d.mu.Unlock()
	d.pass(5 * time.Second) // it is tried again without being asked
	if d.texts() != "ab" {
		t.Errorf("saved %q", d.texts())
	}
	if s := a.Status(); s.State != Saved || s.Err != nil || s.At.IsZero() {
		t.Errorf("status %+v", s)
	}
}

func TestWhatDoesNotHealIsNotTriedAgainUnasked(t *testing.T) {
	for _, fail := range []error{ErrChanged, ErrGone, ErrClosed} {
		d := newDesk()
		d.fail = fail
		a := d.autosave(Letter{})
		a.Changed(Letter{Text: "a"})
		d.pass(time.Minute)
		if got := d.states(); got != "unsaved saving failed" {
			t.Errorf("%v: states %s", fail, got)
		}
		if err := a.Flush(); !errors.Is(err, fail) {
			t.Errorf("%v: flush gives %v", fail, err)
		}
	}
}

func TestNewerWordsTakeThePlaceOfThoseThatFailed(t *testing.T) {
	d := newDesk()
	d.hold, d.entered = make(chan struct{}), make(chan struct{}, 9)
	d.fail = ErrDisk
	a := d.autosave(Letter{})
	a.Changed(Letter{Text: "old"})
	done := make(chan error)
	go func() { done <- a.Flush() }()
	<-d.entered
	a.Changed(Letter{Text: "new"})
	d.hold <- struct{}{}
	if err := <-done; !errors.Is(err, ErrDisk) {
		t.Error(err)
	}
	if a.Letter().Text != "new" {
		t.Errorf("kept %q", a.Letter().Text)
	}
}

func TestAfterTheEndNothingIsSaved(t *testing.T) {
	d := newDesk()
	a := d.autosave(Letter{})
	a.Changed(Letter{Text: "a"})
	must(t, a.Close())
	a.Changed(Letter{Text: "b"})
	must(t, a.Flush())
	b := d.autosave(Letter{})
	b.Changed(Letter{Text: "c"})
	b.Abandon()
	must(t, b.Flush())
	d.pass(time.Minute)
	if d.texts() != "a" {
		t.Errorf("saved %q", d.texts())
	}
}

func TestReportsMayComeBackToTheAutosave(t *testing.T) {
	d := newDesk()
	var a *Autosave
	var seen []SaveState
	a = NewAutosave(d.save, Letter{}, AutosaveOptions{AfterFunc: d.afterFunc, Report: func(s Status) {
		_ = a.Status()
		_ = a.Letter()
		seen = append(seen, s.State)
	}})
	a.Changed(Letter{Text: "a"})
	must(t, a.Flush())
	if !slices.Equal(seen, []SaveState{Unsaved, Saving, Saved}) {
		t.Errorf("reports: %v", seen)
	}
}

func TestAutosaveIntoAStore(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	var mu sync.Mutex
	var last Status
	a := s.Autosave(Letter{Child: c.ID}, func(now Status) {
		mu.Lock()
		defer mu.Unlock()
		last = now
	})
	var group sync.WaitGroup
	for _, text := range []string{"a", "b", "c", "d"} {
		group.Go(func() {
			for range 10 {
				a.Changed(Letter{Child: c.ID, Text: text})
				if err := a.Flush(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	must(t, a.Close())
	letters, err := s.Letters(c.ID)
	must(t, err)
	if len(letters) != 1 || letters[0].ID != a.Letter().ID || letters[0].Rev != a.Letter().Rev {
		t.Errorf("in the store: %+v", letters)
	}
	mu.Lock()
	defer mu.Unlock()
	if last.State != Saved || !last.At.Equal(testNow) {
		t.Errorf("last report: %+v", last)
	}
}
