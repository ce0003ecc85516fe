package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dearly/app/look"
	"dearly/storage"
)

// hands sit at the desk with a real store: they press what can be seen and write
// where the keyboard is. What the program wants done later, or comes back with from
// another goroutine, is done in the test's own.
type hands struct {
	*desk
	t     *testing.T
	home  string // where files are saved
	queue chan func()
	later []later
}

type later struct {
	wait time.Duration
	do   func()
}

// atDesk opens a store of its own in a home of its own.
func atDesk(t *testing.T) *hands {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	for name, folder := range map[string]string{"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "TMPDIR": "tmp"} {
		path := filepath.Join(home, folder)
		if err := os.MkdirAll(path, 0o700); err != nil {
			t.Fatal(err)
		}
		t.Setenv(name, path)
	}
	t.Setenv("DISPLAY", "") // nobody is away, and no bus is asked
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
	dir := filepath.Join(home, "letters")
	store, _, err := storage.Create(dir, testPassphrase, storage.Options{Cost: storage.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	h := &hands{desk: newDesk(test.NewTempApp(t), options{data: dir}), t: t, home: home, queue: make(chan func(), 10_000)}
	h.do = func(f func()) { h.queue <- f }
	h.after = func(wait time.Duration, f func()) func() {
		stopped := false
		h.later = append(h.later, later{wait, func() {
			if !stopped {
				f()
			}
		}})
		return func() { stopped = true }
	}
	t.Cleanup(func() {
		h.end()
		h.window.Close()
	})
	h.dir = dir
	h.opened(store)
	return h
}

// until does what comes back to the screen until something is so.
func (h *hands) until(what string, so func() bool) {
	h.t.Helper()
	for enough := time.After(patience); ; {
		h.drain()
		if so() {
			return
		}
		select {
		case f := <-h.queue:
			f()
		case <-enough:
			h.t.Fatalf("waited for this in vain: %s\nthe screen shows %q", what, h.shows())
		}
	}
}

// drain does what has come back to the screen.
func (h *hands) drain() {
	for len(h.queue) > 0 {
		(<-h.queue)()
	}
}

// next waits for one thing to come back to the screen, and does it.
func (h *hands) next() {
	h.t.Helper()
	select {
	case f := <-h.queue:
		f()
	case <-time.After(patience):
		h.t.Fatalf("nothing comes back; the screen shows %q", h.shows())
	}
}

// pause is a person who rests for a second: what waits for that is done.
func (h *hands) pause() {
	due := h.later
	h.later = nil
	for _, l := range due {
		if l.wait <= time.Second {
			l.do()
		} else {
			h.later = append(h.later, l)
		}
	}
}

// seen is everything that can be seen, in the sheet on top if there is one.
func (h *hands) seen() (all []fyne.CanvasObject) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		all = append(all, o)
		switch o := o.(type) {
		case *fyne.Container:
			for _, in := range o.Objects {
				walk(in)
			}
		case fyne.Widget:
			for _, in := range test.WidgetRenderer(o).Objects() {
				walk(in)
			}
		}
	}
	if top := h.window.Canvas().Overlays().Top(); top != nil {
		walk(top)
	} else {
		walk(h.window.Content())
	}
	return all
}

// shows is every sentence that can be seen.
func (h *hands) shows() string {
	var b strings.Builder
	for _, o := range h.seen() {
		switch o := o.(type) {
		case *look.Text:
			fmt.Fprintln(&b, o.Text())
		case *look.Button:
			fmt.Fprintln(&b, o.Text)
		case *look.Input:
			fmt.Fprintln(&b, o.Text)
		}
	}
	return b.String()
}

// press presses the button, card or link that says so, or that begins so.
func (h *hands) press(label string) {
	h.t.Helper()
	var begins fyne.Tappable
	for _, o := range h.seen() {
		what, says := fyne.Tappable(nil), []string{}
		switch o := o.(type) {
		case *look.Button:
			what, says = o, []string{o.Text, o.Spoken}
		case *look.Card:
			what, says = o, []string{o.AccessibilityLabel()}
		case *widget.Button: // of Fyne's own dialogs
			what, says = o, []string{o.Text}
		}
		for _, words := range says {
			if words == label {
				test.Tap(what)
				return
			}
			if begins == nil && strings.HasPrefix(words, label) {
				begins = what
			}
		}
	}
	if begins == nil {
		h.t.Fatalf("nothing to press says %q; the screen shows %q", label, h.shows())
	}
	test.Tap(begins)
}

// fill writes into the field of that label, over what stood there.
func (h *hands) fill(label, words string) {
	h.t.Helper()
	for _, o := range h.seen() {
		if in, ok := o.(*look.Input); ok && in.Spoken == label {
			h.window.Canvas().Focus(in)
			in.SetText("")
			test.Type(in, words)
			return
		}
	}
	h.t.Fatalf("no field is called %q; the screen shows %q", label, h.shows())
}

// choose answers a question by the place of the answer.
func (h *hands) choose(label string, i int) {
	h.t.Helper()
	for _, o := range h.seen() {
		if c, ok := o.(*look.Choice); ok && strings.HasPrefix(c.AccessibilityLabel(), label) {
			c.Choose(i)
			if c.OnChanged != nil {
				c.OnChanged()
			}
			return
		}
	}
	h.t.Fatalf("nothing asks %q; the screen shows %q", label, h.shows())
}

func (h *hands) noSheet() bool { return h.window.Canvas().Overlays().Top() == nil }

// saveAs saves a file by a button of the preview and gives back what is in it. The
// file itself goes: every letter's has the same name in that folder.
func (h *hands) saveAs(button string) []byte {
	h.t.Helper()
	h.drain()
	h.app.Preferences().SetString("fyne:fileDialogLastFolder", "file://"+h.home)
	h.press(button)
	path := ""
	for _, o := range h.seen() {
		if e, ok := o.(*widget.Entry); ok && e.Text != "" {
			path = filepath.Join(h.home, e.Text)
		}
	}
	h.press("Save")
	h.next() // the wording that left is kept
	data, err := os.ReadFile(path)
	if err != nil {
		h.t.Fatalf("%v; the screen shows %q", err, h.shows())
	}
	os.Remove(path)
	return data
}

// wordsOf are all words without the space between, which every format breaks anew,
// and without the feet of pages.
func wordsOf(s string) string {
	s = regexp.MustCompile(`(?m)^\s*Page \d+( of \d+)?\s*$`).ReplaceAllString(s, "")
	return strings.Join(strings.Fields(strings.TrimPrefix(s, "\ufeff")), " ")
}

// outside runs a program that others wrote; ok is false where it is not installed.
func outside(t *testing.T, name string, args ...string) (out string, ok bool) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		return "", false
	}
	said, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, said)
	}
	return string(said), true
}

// toLookAt reads a tab beside the page: "Words, 12 to look at".
func (h *hands) toLookAt(tab string) int {
	h.t.Helper()
	for _, o := range h.seen() {
		if c, ok := o.(*look.Card); ok && (c.Spoken == tab || strings.HasPrefix(c.Spoken, tab+", ")) {
			n, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(c.Spoken, tab+", "), " to look at"))
			return n
		}
	}
	h.t.Fatalf("there is no tab %q", tab)
	return 0
}

// writeOnly writes a letter in place of all that stands on the page and rests.
func (h *hands) writeOnly(words string) {
	h.t.Helper()
	page := h.letter.Page()
	h.window.Canvas().Focus(page)
	h.command(h.t, "Select all").do()
	for i, line := range strings.Split(strings.TrimSpace(words), "\n") {
		if i > 0 {
			page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		for _, r := range line {
			page.TypedRune(r)
		}
	}
	h.command(h.t, "Save now").do()
	h.drain()
	h.pause() // the coach reads
	h.next()  // and has read
}

// said is every sentence in the strips over the page and in the sheet on top.
func (h *hands) said() string {
	var b strings.Builder
	for _, o := range h.seen() {
		switch o := o.(type) {
		case *look.Message:
			b.WriteString(o.Text() + "\n")
		case fyne.Accessible: // as a screen reader tells it
			b.WriteString(o.AccessibilityLabel() + "\n")
		}
	}
	return b.String()
}

func (h *hands) mustSay(words string) {
	h.t.Helper()
	if !strings.Contains(h.said(), words) {
		h.t.Errorf("nothing says %q; the screen shows %q", words, h.said())
	}
}

// add adds a child of a name by the form.
func (h *hands) add(name, age string) storage.Child {
	h.t.Helper()
	h.command(h.t, "Add a child…").do()
	h.fill("What they like to be called", name)
	h.fill("Age, or date of birth", age)
	h.press("Add")
	if name == "" {
		h.press("Add") // it was said what they are called then
	}
	h.until("the child on the desk", func() bool { return h.noSheet() && h.desk.home.HasChild() })
	return mustChild(h)
}
