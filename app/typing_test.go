package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// layout gives the display a keyboard, as setxkbmap names it: "gb", "gb intl".
func (d *display) layout(name ...string) {
	d.t.Helper()
	cmd := exec.Command("setxkbmap", name...) // layout and variant
	cmd.Env = append(os.Environ(), "DISPLAY="+d.name)
	if out, err := cmd.CombinedOutput(); err != nil {
		d.t.Fatalf("setxkbmap %v: %v\n%s", name, err, out)
	}
}

// newLetterIn starts the program for the first time on a keyboard of that layout
// and goes on to an empty letter.
func newLetterIn(t *testing.T, layout ...string) *program {
	t.Helper()
	p := newProgram(t)
	p.layout(layout...)
	p.start("Dearly: first start", "--data", p.data)
	p.write(testPassphrase)
	p.keys("Return")
	p.write(testPassphrase)
	p.keys("Return")
	p.waitForTitle("Dearly: recovery key")
	p.typeLastFour()
	p.waitForTitle("Dearly: home")
	p.keys("ctrl+shift+n")
	p.write(testChild)
	p.keys("Return")
	waitFor(t, "the child in the list", func() bool { return p.pixels(screen, accentGround) > 500 })
	p.keys("ctrl+n")
	p.waitForTitle("Dearly: writing")
	p.keys("ctrl+a", "Delete")
	return p
}

// quitAndRead quits and gives the one letter that the store then holds.
func (p *program) quitAndRead() string {
	p.t.Helper()
	p.quit()
	letters := p.lettersOnDisk()
	if len(letters) != 1 {
		p.t.Fatalf("the store holds %d letters", len(letters))
	}
	return letters[0].Text
}

// pageOf is a letter of about n words, no two sentences alike, so that nothing can
// change places unseen.
func pageOf(n int) string {
	var b strings.Builder
	for i := 1; len(strings.Fields(b.String())) < n; i++ {
		fmt.Fprintf(&b, "Visit %d: we talked about your placement, and you said (twice) that bead no. %d is \"yours\". ", i, 7*i)
		if i%4 == 0 {
			b.WriteString("\n")
		}
	}
	return b.String()
}

func TestWindowLosesNoKeyOfAPageTypedAtFullSpeed(t *testing.T) {
	p := newLetterIn(t, "gb")
	paragraphs := strings.Split(pageOf(300), "\n")
	var keys []string
	for i, s := range paragraphs { // all by one xdotool, without a pause
		if i > 0 {
			keys = append(keys, "key", "--delay", "0", "Return")
		}
		keys = append(keys, "type", "--delay", "0", "--args", "1", s)
	}
	p.xdotool(keys...)
	want := strings.Join(paragraphs, "\n\n")
	if got := p.quitAndRead(); got != want {
		t.Errorf("typed\n%q\nand the store holds\n%q", want, got)
	}
}

func TestWindowTakesAltGrAndDeadKeys(t *testing.T) {
	const altGr = "ISO_Level3_Shift+"
	for _, c := range []struct {
		layout []string
		keys   []string
		want   string
	}{
		{[]string{"gb"}, []string{altGr + "4", "5", "shift+3", "6"}, "€5£6"},
		{[]string{"gb", "extd"}, []string{"c", "a", "f", altGr + "e", "space", altGr + "4", "5"}, "café €5"}, // as on Windows
		{[]string{"gb", "intl"}, []string{
			"shift+numbersign", "n", "dead_acute", "e", "dead_grave", "a", "shift+2", "shift+u", "shift+6", "o", "space", altGr + "4",
		}, "ñéàÜô €"},
	} {
		t.Run(strings.Join(c.layout, " "), func(t *testing.T) {
			p := newLetterIn(t, c.layout...)
			p.keys(c.keys...)
			if got := p.quitAndRead(); got != c.want {
				t.Errorf("typed %q, and the store holds %q", c.want, got)
			}
		})
	}
}
