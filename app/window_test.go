package main

import (
	"bytes"
	"image"
	"image/color"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"dearly/storage"
)

// program is the real program in a real window on a display of the test's own.
type program struct {
	*display
	binary, home, data string
	cmd                *exec.Cmd
	ended              chan error
}

// build compiles the program as `go run ./app` does.
func build(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "dearly")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return binary
}

// newProgram makes ready to start the program with a home folder of its own.
func newProgram(t *testing.T) *program {
	t.Helper()
	home := t.TempDir()
	return &program{display: newDisplay(t, 1366, 768), binary: build(t), home: home, data: filepath.Join(home, "letters")}
}

// start starts the program and gives its window the keyboard: there is no window
// manager on the display to do so.
func (p *program) start(title string, args ...string) {
	p.t.Helper()
	p.cmd = exec.Command(p.binary, args...)
	p.cmd.Env = append(os.Environ(), "DISPLAY="+p.name, "HOME="+p.home, "LANG=en_GB.UTF-8",
		"LC_CTYPE=C.UTF-8", // dead keys need a locale that is there; a bare system has this one alone
		"LIBGL_ALWAYS_SOFTWARE=1",
		"XDG_CONFIG_HOME="+filepath.Join(p.home, "config"), "XDG_CACHE_HOME="+filepath.Join(p.home, "cache"),
		"XDG_DATA_HOME="+filepath.Join(p.home, "data"), "FYNE_THEME=light", "WAYLAND_DISPLAY=", "XDG_SESSION_TYPE=x11")
	var said bytes.Buffer
	p.cmd.Stdout, p.cmd.Stderr = &said, &said
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	ended := make(chan error, 1)
	p.ended = ended
	go func(cmd *exec.Cmd) { ended <- cmd.Wait() }(p.cmd)
	p.t.Cleanup(func() {
		p.cmd.Process.Kill()
		if p.t.Failed() {
			p.t.Logf("the program said: %s", said.String())
			p.keepPicture("failed-" + p.t.Name())
		}
	})
	p.waitForTitle(title)
	id := p.xdotool("search", "--onlyvisible", "--name", "^"+title+"$")
	p.xdotool("windowmove", id, "0", "0", "windowsize", id, "1366", "768", "windowfocus", "--sync", id)
}

// quit presses Ctrl+Q and waits until the program has ended well.
func (p *program) quit() {
	p.t.Helper()
	p.keys("ctrl+q")
	p.waitForEnd()
}

func (p *program) waitForEnd() {
	p.t.Helper()
	select {
	case err := <-p.ended:
		if err != nil {
			p.t.Fatalf("the program ended badly: %v", err)
		}
	case <-time.After(patience):
		p.t.Fatal("the program did not end")
	}
}

// Colours of the light look, as LOOK.md of the design names them.
var (
	swapTint     = color.RGBA{0xFF, 0xE8, 0xB3, 0xFF}
	explainTint  = color.RGBA{0xD6, 0xE8, 0xFA, 0xFF}
	accentGround = color.RGBA{0xDC, 0xEB, 0xEA, 0xFF} // under what is chosen: a child, the first wording
	trouble      = color.RGBA{0xA4, 0x26, 0x2C, 0xFF} // a sentence about what will not do
)

// sheet is the part of the screen in which the page lies, screen is all of it.
var (
	sheet  = image.Rect(100, 90, 1020, 730)
	screen = image.Rect(0, 0, 1366, 768)
)

// typeLastFour copies the recovery key, as if to print it, and gives its last four
// signs back: the key is nowhere but on the screen.
func (p *program) typeLastFour() {
	p.t.Helper()
	p.keys("Tab", "space", "shift+Tab", "ctrl+v", "Home")
	p.keys(slices.Repeat([]string{"Delete"}, 7*5)...)
	p.keys("Return")
}

// lettersOnDisk opens the store as the program does, once it has ended.
func (p *program) lettersOnDisk() (letters []storage.Letter) {
	p.t.Helper()
	store, err := storage.Open(p.data, testPassphrase, storage.Options{})
	if err != nil {
		p.t.Fatal(err)
	}
	defer store.Close()
	children, err := store.Children()
	if err != nil {
		p.t.Fatal(err)
	}
	for _, child := range children {
		l, err := store.Letters(child.ID)
		if err != nil {
			p.t.Fatal(err)
		}
		letters = append(letters, l...)
	}
	return letters
}

// findNoWord looks through every file that the program left in its home, the store
// and its backups, preferences and caches, for words that must not lie about.
func (p *program) findNoWord(words ...string) {
	p.t.Helper()
	files := 0
	err := filepath.WalkDir(p.home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		for _, word := range words {
			if bytes.Contains(data, []byte(word)) {
				p.t.Errorf("%q stands in %s", word, strings.TrimPrefix(path, p.home))
			}
		}
		return err
	})
	if err != nil || files == 0 {
		p.t.Errorf("looked through %d files: %v", files, err)
	}
}

const (
	testPassphrase = "seven green kites over Hull"
	testChild      = "Wilhelmina"
	testSentence   = "The placement was statutory. "
)

// TestWindowFromFirstStartToTheLetterAgain is the main job as a worker does it,
// with the keyboard alone.
func TestWindowFromFirstStartToTheLetterAgain(t *testing.T) {
	p := newProgram(t)

	p.start("Dearly: first start", "--data", p.data)
	p.keepPicture("first-start")
	p.write(testPassphrase)
	p.keys("Return")
	p.write(testPassphrase)
	p.keys("Return")
	p.waitForTitle("Dearly: recovery key")
	p.keepPicture("recovery-key")
	p.typeLastFour()
	p.waitForTitle("Dearly: home")
	p.keepPicture("home-empty")

	p.keys("ctrl+shift+n")
	p.write(testChild)
	p.keepPicture("add-child")
	p.keys("Return")
	waitFor(t, "the child in the list", func() bool { return p.pixels(screen, accentGround) > 500 })
	p.keepPicture("home")
	p.keys("ctrl+n")
	p.waitForTitle("Dearly: writing")
	p.write(testSentence)
	waitFor(t, "the mark under placement", func() bool { return p.pixels(sheet, swapTint) > 500 })
	p.keepPicture("marked")
	p.keys("F8", "ctrl+period")
	waitFor(t, "the card with the wordings", func() bool { return p.pixels(sheet, accentGround) > 500 })
	p.keepPicture("card")
	p.keys("Return")
	waitFor(t, "the mark to go", func() bool { return p.pixels(sheet, swapTint) == 0 })
	waitFor(t, "the card to go", func() bool { return p.pixels(sheet, accentGround) == 0 })
	explained := p.pixels(sheet, explainTint)
	p.keepPicture("swapped")
	p.quit()

	const want = "Dear " + testChild + ",\n\nThe home was statutory. "
	if got := p.lettersOnDisk(); len(got) != 1 || got[0].Text != want {
		t.Fatalf("the store holds %+v, want one letter %q", got, want)
	}
	p.findNoWord(testChild, "statutory", "The home", testPassphrase)

	p.start("Dearly: unlock", "--data", p.data)
	p.write("not the passphrase")
	p.keys("Return")
	waitFor(t, "the sentence about the wrong passphrase", func() bool { return p.pixels(screen, trouble) > 50 })
	p.keepPicture("wrong")
	p.keys("ctrl+a")
	p.write(testPassphrase)
	p.keys("Return")
	p.waitForTitle("Dearly: home")
	p.keys("Tab", "Return") // from "New letter" to the letter there is
	p.waitForTitle("Dearly: writing")
	waitFor(t, "the letter as it was left", func() bool {
		return p.pixels(sheet, explainTint) == explained && p.pixels(sheet, swapTint) == 0
	})
	p.keepPicture("again")
	p.quit()
	if got := p.lettersOnDisk(); len(got) != 1 || got[0].Text != want {
		t.Errorf("after reading it again the store holds %+v", got)
	}
}

func TestWindowKeepsTheWordsWhenTheSystemEndsIt(t *testing.T) {
	p := newLetterIn(t, "gb")
	p.write("The placement was good. ")
	waitFor(t, "the mark under placement", func() bool { return p.pixels(sheet, swapTint) > 500 })
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil { // as when signing off
		t.Fatal(err)
	}
	p.waitForEnd()
	if got := p.lettersOnDisk(); len(got) != 1 || got[0].Text != "The placement was good. " {
		t.Errorf("the store holds %+v", got)
	}
}
