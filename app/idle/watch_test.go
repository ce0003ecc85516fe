package idle

import (
	"testing"
	"time"
)

// clock is a wall clock and timers that the test winds on.
type clock struct {
	now  time.Time
	due  time.Duration
	call func()
}

func (c *clock) after(d time.Duration, f func()) func() {
	c.due, c.call = d, f
	return func() { c.call = nil }
}

// ring lets the timer end, so much later than it was to.
func (c *clock) ring(late time.Duration) {
	c.now = c.now.Add(c.due + late)
	if f := c.call; f != nil {
		c.call = nil
		f()
	}
}

func TestItLocksWhenNobodyWasThere(t *testing.T) {
	const limit = 10 * time.Minute
	for _, c := range []struct {
		name  string
		since []time.Duration // what the system says at each look; negative: nothing
		late  time.Duration
		want  []time.Duration // the waits until it calls, the first one included
	}{
		{"no key at all", []time.Duration{limit}, 0, []time.Duration{limit}},
		{"a key just now, then none", []time.Duration{0, limit}, 0, []time.Duration{limit, limit}},
		{"a key six minutes ago, then none", []time.Duration{6 * time.Minute, limit}, 0, []time.Duration{limit, 4 * time.Minute}},
		{"the system does not say", []time.Duration{-1}, 0, []time.Duration{limit}},
		{"the computer slept, and woke by a key", []time.Duration{0}, time.Hour, []time.Duration{limit}},
		{"a busy computer is a little late", []time.Duration{0, limit}, time.Second, []time.Duration{limit, limit}},
	} {
		t.Run(c.name, func(t *testing.T) {
			k, away, looks := &clock{now: time.Date(2026, 11, 22, 21, 0, 0, 0, time.UTC)}, 0, 0
			w := &Watch{Limit: limit, Away: func() { away++ }, Now: func() time.Time { return k.now }, After: k.after}
			w.Since = func() (time.Duration, bool) {
				said := c.since[looks]
				looks++
				return said, said >= 0
			}
			w.Start()
			for i, wait := range c.want {
				if k.due != wait {
					t.Errorf("wait %d is %v, want %v", i, k.due, wait)
				}
				if away != 0 {
					t.Fatalf("called after %d looks", i)
				}
				k.ring(c.late)
			}
			if away != 1 || k.call != nil {
				t.Errorf("called %d times, still waiting: %v", away, k.call != nil)
			}
		})
	}
}

func TestWhatIsDoneCountsWhereTheSystemDoesNotSay(t *testing.T) {
	k, away := &clock{now: time.Date(2026, 11, 22, 21, 0, 0, 0, time.UTC)}, 0
	w := &Watch{Limit: 2 * time.Minute, Away: func() { away++ }, Now: func() time.Time { return k.now }, After: k.after,
		Since: func() (time.Duration, bool) { return 0, false }}
	w.Start()
	k.now = k.now.Add(time.Minute)
	w.Seen()
	k.due = time.Minute
	k.ring(0)
	if away != 0 || k.due != time.Minute {
		t.Errorf("called %d times, waits %v, want another minute", away, k.due)
	}
	k.ring(0)
	if away != 1 {
		t.Errorf("called %d times", away)
	}
}

func TestAStoppedWatchCallsNothing(t *testing.T) {
	k := &clock{now: time.Unix(0, 0)}
	w := &Watch{Limit: time.Minute, Away: func() { t.Error("called") }, Now: func() time.Time { return k.now }, After: k.after,
		Since: func() (time.Duration, bool) { return time.Hour, true }}
	w.Start()
	call := k.call
	w.Stop()
	call() // a timer that had ended already
}

func TestAChosenTimeStaysWithinTwoAndThirtyMinutes(t *testing.T) {
	for chosen, want := range map[int]int{0: 10, 1: 2, 2: 2, 12: 12, 31: 30, -4: 2} {
		if got := Minutes(chosen); got != want {
			t.Errorf("%d gives %d, want %d", chosen, got, want)
		}
	}
}
