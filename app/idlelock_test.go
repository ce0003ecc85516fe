//go:build linux

package main

import (
	"image/color"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"dearly/storage"
)

// accentButton is the ground of the one thing to do next, in the light look.
var accentButton = color.RGBA{0x0F, 0x6B, 0x6E, 0xFF}

// running are the processes of the test's own program: no other has that path.
func (p *program) running() (pids []int) {
	p.t.Helper()
	all, err := filepath.Glob("/proc/[0-9]*/exe")
	if err != nil {
		p.t.Fatal(err)
	}
	for _, link := range all {
		if to, err := os.Readlink(link); err == nil && to == p.binary {
			if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(link))); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

// takeOver waits for the window of a process that the program itself has started,
// gives it the keyboard and sees to it that it ends with the test.
func (p *program) takeOver(title string) (pid int) {
	p.t.Helper()
	p.t.Cleanup(func() {
		for _, pid := range p.running() {
			syscall.Kill(pid, syscall.SIGKILL)
		}
	})
	before := p.cmd.Process.Pid // its end is not waited for: the fresh one holds its output
	waitFor(p.t, "the fresh process alone", func() bool {
		pids := p.running()
		return len(pids) == 1 && pids[0] != before
	})
	p.waitForTitle(title)
	id := p.xdotool("search", "--onlyvisible", "--name", "^"+title+"$")
	p.xdotool("windowmove", id, "0", "0", "windowsize", id, "1366", "768", "windowfocus", "--sync", id)
	return p.running()[0]
}

// quitFresh quits a process that was taken over.
func (p *program) quitFresh() {
	p.t.Helper()
	p.keys("ctrl+q")
	waitFor(p.t, "the fresh process to end", func() bool { return len(p.running()) == 0 })
}

func (p *program) unlock() {
	p.t.Helper()
	p.write(testPassphrase)
	p.keys("Return")
	p.waitForTitle("Dearly: home")
}

func TestWindowLocksIntoAFreshProcessWithTheTextSavedAndTheClipboardEmpty(t *testing.T) {
	p := newLetterIn(t, "gb")
	p.write("I came today.")
	p.keys("ctrl+p")
	p.waitForTitle("Dearly: preview")
	waitFor(t, "the preview to be painted", func() bool { return p.pixels(screen, accentButton) > 3000 })
	before := p.pixels(screen, accentButton)
	p.keys("shift+Tab", "space") // from the paper back to "Copy for the record"
	waitFor(t, "the question about the record", func() bool { return p.pixels(screen, accentButton) > before+500 })
	p.keepPicture("copied")
	p.keys("Escape")
	p.waitForTitle("Dearly: writing")
	p.keys("ctrl+End")
	p.write(" So:")
	p.keys("ctrl+v", "ctrl+l") // at once: locking saves

	p.takeOver("Dearly: unlock")
	p.keepPicture("locked")
	p.unlock()
	p.keys("ctrl+n")
	p.waitForTitle("Dearly: writing")
	p.keys("ctrl+v")
	p.write("End.")
	p.quitFresh()

	letters := p.lettersOnDisk()
	if len(letters) != 2 {
		t.Fatalf("the store holds %+v", letters)
	}
	was, now := letters[0].Text, letters[1].Text
	if len(was) < len(now) {
		was, now = now, was
	}
	const begins = "I came today. So:"
	if len(was) < len(begins)+40 || was[:len(begins)] != begins {
		t.Errorf("the letter before locking is %q: it begins otherwise, or nothing was pasted", was)
	}
	if want := "Dear " + testChild + ",\n\nEnd."; now != want {
		t.Errorf("the letter after locking is %q, want %q", now, want)
	}
}

// The words of a record typed by real keys are in no file: not while the window is
// open, nor after locking, nor after the process was killed while they were typed.
func TestWindowLeavesNoWordInAnyFileEvenWhenKilled(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	root := filepath.Dir(temporary) // the home of the program lies in it too
	p := newLetterIn(t, "gb")
	where := []string{"by real keys"}
	p.write(canaryWord + "a ")
	p.keys("ctrl+shift+o")
	p.write(canaryWord + "b ")
	p.keys("Escape", "ctrl+k")
	for _, field := range []string{"c", "d", "e"} { // who, what, by when
		p.write(canaryWord + field)
		p.keys("Return")
	}
	p.keys("Return", "ctrl+shift+d") // from an empty line: keep them
	p.write(canaryWord + "f")
	p.keys("shift+Return", "Escape", "Escape")
	p.keys("ctrl+f")
	p.write(canaryWord + "a")
	p.keys("Escape", "ctrl+s")
	p.keepPicture("canaries")
	searchForCanary(t, "while the window is open", root, canaryWord, where)
	p.keys("ctrl+w")
	p.waitForTitle("Dearly: home")
	p.keys("ctrl+f")
	p.write(canaryWord + "a")
	p.keepPicture("found")
	p.keys("Escape", "ctrl+l")
	pid := p.takeOver("Dearly: unlock")
	searchForCanary(t, "after locking", root, canaryWord, where)

	p.unlock()
	p.keys("ctrl+n")
	p.waitForTitle("Dearly: writing")
	p.write(canaryWord + "g and no time to save")
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	waitFor(t, "the process to be gone", func() bool { return len(p.running()) == 0 })
	searchForCanary(t, "after a kill", root, canaryWord, where)
	letters := p.lettersOnDisk()
	steps, notes := 0, 0
	for _, l := range letters {
		steps += len(l.Steps)
		if l.Note != "" {
			notes++
		}
	}
	if steps != 1 || notes != 1 {
		t.Errorf("%d steps and %d notes reached the store: %+v", steps, notes, letters)
	}
}

// The shortest time that a person may choose passes for real, so this runs with
// DEARLY_LONG=1 only.
func TestWindowLocksWhenNobodyIsThere(t *testing.T) {
	if os.Getenv("DEARLY_LONG") != "1" {
		t.Skip("it takes the two minutes that it is about: DEARLY_LONG=1")
	}
	p := newLetterIn(t, "gb")
	p.write("Before. ")
	p.quit()
	store, err := storage.Open(p.data, testPassphrase, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	chosen, err := store.Settings()
	if err != nil {
		t.Fatal(err)
	}
	chosen.IdleLock = 2
	if err := store.SetSettings(chosen); err != nil {
		t.Fatal(err)
	}
	store.Close()
	p.start("Dearly: unlock", "--data", p.data)
	p.unlock()
	p.keys("Tab", "Return")
	p.waitForTitle("Dearly: writing")
	p.keys("ctrl+End")
	p.write("Nobody is there.")
	for deadline := time.Now().Add(3 * time.Minute); len(p.running()) > 0 && time.Now().Before(deadline); time.Sleep(time.Second) {
		if _, err := p.try("search", "--onlyvisible", "--name", "^Dearly: unlock$"); err == nil {
			break
		}
	}
	p.takeOver("Dearly: unlock")
	p.unlock()
	p.quitFresh()
	if got := p.lettersOnDisk(); len(got) != 1 || got[0].Text != "Before. Nobody is there." {
		t.Errorf("the store holds %+v", got)
	}
}
