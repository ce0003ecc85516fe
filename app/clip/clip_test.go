package clip

import (
	"strings"
	"testing"
	"time"
)

// board is a clipboard; like that of Windows it may give other line ends back.
type board struct {
	content string
	windows bool
}

func (b *board) SetContent(s string) { b.content = s }

func (b *board) Content() string {
	if b.windows {
		return strings.ReplaceAll(b.content, "\n", "\r\n")
	}
	return b.content
}

// timer is the one timer that waits.
type timer struct {
	d    time.Duration
	call func()
}

func (t *timer) after(d time.Duration, f func()) func() {
	t.d, t.call = d, f
	return func() { t.call = nil }
}

func (t *timer) ring() {
	if f := t.call; f != nil {
		f()
	}
}

func TestACopyStaysForTwoMinutesAndNoLonger(t *testing.T) {
	for _, windows := range []bool{false, true} {
		b, k := &board{windows: windows}, &timer{}
		c := Clip{Board: b, After: k.after, Put: func(string) bool { return false }}
		c.Copy("Dear Wren,\n\nI came.")
		if b.content != "Dear Wren,\n\nI came." || k.d != 2*time.Minute {
			t.Fatalf("%q for %v", b.content, k.d)
		}
		k.ring()
		if b.content != "" {
			t.Errorf("still there: %q", b.content)
		}
	}
}

func TestWhatSomebodyElseCopiedMeanwhileStays(t *testing.T) {
	b, k := &board{}, &timer{}
	c := Clip{Board: b, After: k.after, Put: func(string) bool { return false }}
	c.Copy("Dear Wren,")
	b.content = "a bus ticket"
	k.ring()
	if b.content != "a bus ticket" {
		t.Errorf("the clipboard holds %q", b.content)
	}
	c.Clear()
	if b.content != "a bus ticket" {
		t.Errorf("the clipboard holds %q", b.content)
	}
}

func TestASecondCopyHasItsOwnTwoMinutes(t *testing.T) {
	b, k := &board{}, &timer{}
	c := Clip{Board: b, After: k.after, Put: func(string) bool { return false }}
	c.Copy("one")
	first := k.call
	c.Copy("two")
	if first == nil || k.call == nil {
		t.Fatal("no timer")
	}
	k.ring()
	if b.content != "" {
		t.Errorf("the clipboard holds %q", b.content)
	}
}

func TestTheSystemsOwnWayIsTakenWhereThereIsOne(t *testing.T) {
	b, k := &board{}, &timer{}
	c := Clip{Board: b, After: k.after, Put: func(s string) bool { b.content = s; return true }}
	c.Copy("one")
	c.Clear()
	if b.content != "" {
		t.Errorf("the clipboard holds %q", b.content)
	}
}
