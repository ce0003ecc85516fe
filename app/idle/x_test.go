//go:build linux

package idle

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// newXServer starts an X server of the test's own and has this process use it.
func newXServer(t *testing.T) (press func(key string)) {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is missing: run `bash .ci/setup` first", tool)
		}
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "320x200x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		t.Fatalf("starting Xvfb: %v", err)
	}
	write.Close()
	t.Cleanup(func() { server.Process.Kill(); server.Wait() })
	number, err := bufio.NewReader(read).ReadString('\n')
	read.Close()
	if err != nil {
		t.Fatalf("Xvfb named no display: %v", err)
	}
	t.Setenv("DISPLAY", ":"+strings.TrimSpace(number))
	t.Setenv("WAYLAND_DISPLAY", "")
	return func(key string) {
		t.Helper()
		if out, err := exec.Command("xdotool", "key", key).CombinedOutput(); err != nil {
			t.Fatalf("xdotool: %v\n%s", err, out)
		}
	}
}

// waitFor asks again and again until the answer is yes. It is no measure of speed.
func waitFor(t *testing.T, what string, yes func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); !yes(); time.Sleep(50 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited for this in vain: %s", what)
		}
	}
}

func TestARealXServerTellsHowLongAgoTheLastKeyWas(t *testing.T) {
	press := newXServer(t)
	var quiet time.Duration
	waitFor(t, "a second without a key", func() bool {
		ago, ok := systemIdle()
		if !ok {
			t.Fatal("the X server does not say")
		}
		quiet = ago
		return ago >= time.Second
	})
	waitFor(t, "the key to be heard of", func() bool { // again, should the computer be slow to ask
		press("a")
		ago, ok := systemIdle()
		return ok && ago < quiet
	})
}

func TestOnARealXServerKeysHoldTheLockOffAndNobodyMeansLocked(t *testing.T) {
	press := newXServer(t)
	gone := make(chan struct{})
	var check func()
	now := time.Now()
	w := &Watch{Limit: time.Second, Away: func() { close(gone) },
		Now:   func() time.Time { return now },
		After: func(_ time.Duration, f func()) func() { check = f; return func() {} }}
	w.Start()
	now = now.Add(30 * time.Second) // nothing was done in the program itself
	waitFor(t, "a key within the last second", func() bool {
		press("a")
		ago, ok := systemIdle()
		return ok && ago < time.Second/4
	})
	check()
	select {
	case <-gone:
		t.Fatal("it locks though a key was pressed in another window")
	default:
	}
	waitFor(t, "a second without a key", func() bool { ago, ok := systemIdle(); return ok && ago > time.Second })
	check()
	select {
	case <-gone:
	default:
		t.Error("it does not lock though nobody is there")
	}
}

func TestWithoutAnXServerNothingIsMadeUp(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	for _, display := range []string{"", ":6553"} {
		t.Setenv("DISPLAY", display)
		if ago, ok := xIdle(); ok {
			t.Errorf("on display %q it says %v", display, ago)
		}
	}
}
