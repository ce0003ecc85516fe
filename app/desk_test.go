package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/app/policy"
)

// newTestDesk is the desk with the made-up children, in Fyne's test driver.
func newTestDesk(t *testing.T) *desk {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	d := newDesk(test.NewTempApp(t), options{demo: true})
	d.do = func(func()) {} // the test driver would run it on any goroutine
	d.after = func(time.Duration, func()) func() { return func() {} }
	t.Cleanup(func() {
		if d.letter != nil {
			d.letter.Abandon()
		}
		if d.store != nil {
			d.store.Close()
		}
		d.window.Close()
		d.forgetDemo()
	})
	d.start()
	return d
}

// sheetTitle is the title of the sheet that asks something, or "".
func (d *desk) sheetTitle() string {
	if s, ok := d.window.Canvas().Overlays().Top().(*look.Sheet); ok {
		return s.Title()
	}
	return ""
}

func (d *desk) closeOverlays() {
	for top := d.window.Canvas().Overlays().Top(); top != nil; top = d.window.Canvas().Overlays().Top() {
		if s, ok := top.(*look.Sheet); ok {
			s.Close()
		} else {
			d.window.Canvas().Overlays().Remove(top)
		}
	}
}

func (d *desk) command(t *testing.T, label string) command {
	t.Helper()
	for _, c := range d.commands() {
		if c.label == label {
			return c
		}
	}
	t.Fatalf("there is no command %q", label)
	return command{}
}

func TestTheDemonstrationOpensWithItsMarkAndKeepsNothing(t *testing.T) {
	d := newTestDesk(t)
	if d.home == nil || d.mark.Text() != demoMark {
		t.Fatalf("home %v, mark %q", d.home, d.mark.Text())
	}
	children, err := d.store.Children()
	if err != nil || len(children) != 3 {
		t.Errorf("%d children, %v", len(children), err)
	}
	d.store.Close()
	d.store = nil
	d.forgetDemo()
	if _, err := os.Stat(d.dir); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

func TestEveryCommandDoesSomethingSensibleOnEveryScreen(t *testing.T) {
	leaves := map[string]bool{"Quit": true, "Lock": true}
	for _, screen := range []string{"home", "writing"} {
		for _, c := range newTestDesk(t).commands() {
			if leaves[c.label] {
				continue
			}
			t.Run(screen+": "+c.label, func(t *testing.T) {
				d := newTestDesk(t)
				if screen == "writing" {
					d.newLetter()
				}
				d.command(t, c.label).do() // whether able or not: keys come at any time
				d.closeOverlays()
			})
		}
	}
}

func TestALetterIsStartedWrittenLeftAndFoundAgain(t *testing.T) {
	d := newTestDesk(t)
	child, _ := d.home.Child()
	before, _ := d.store.Letters(child.ID)
	d.newLetter()
	if got := d.window.Title(); got != "Dearly: writing" {
		t.Errorf("the title is %q", got)
	}
	test.Type(d.letter.Page(), "I came today.")
	d.backHome()
	if d.home == nil || d.letter != nil {
		t.Fatal("not back at home")
	}
	after, err := d.store.Letters(child.ID)
	if err != nil || len(after) != len(before)+1 {
		t.Fatalf("%d letters, want %d; %v", len(after), len(before)+1, err)
	}
	if want := "Dear " + child.Name + ",\n\nI came today."; after[0].Text != want {
		t.Errorf("the letter says %q, want %q", after[0].Text, want)
	}
}

func TestALetterThatCannotBeSavedIsNotLeftByAccident(t *testing.T) {
	d := newTestDesk(t)
	d.newLetter()
	test.Type(d.letter.Page(), "I came today.")
	d.store.Close() // whatever makes saving fail
	d.backHome()
	if d.letter == nil || d.sheetTitle() != "The latest words are not saved" {
		t.Errorf("the letter %v, the sheet %q", d.letter, d.sheetTitle())
	}
}

func TestTheLatestWordsAreSavedWhenTheProgramIsEndedFromOutside(t *testing.T) {
	d := newTestDesk(t)
	d.newLetter()
	test.Type(d.letter.Page(), "I came today.")
	child, saved := d.letter.Child().ID, 0
	store := d.store
	d.store = nil // end would close it, and this test still reads it
	d.end()
	letters, err := store.Letters(child)
	for _, l := range letters {
		if strings.HasSuffix(l.Text, "I came today.") {
			saved++
		}
	}
	if err != nil || saved != 1 {
		t.Errorf("%d of %d letters have the words, %v", saved, len(letters), err)
	}
	store.Close()
}

func TestATextFileBecomesALetterByDroppingIt(t *testing.T) {
	d := newTestDesk(t)
	path := filepath.Join(t.TempDir(), "visit.txt")
	if err := os.WriteFile(path, []byte("Dear Bea,\r\n\r\nI came.\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.dropped([]fyne.URI{storage.NewFileURI(path)})
	if d.letter == nil {
		t.Fatal("no letter is open")
	}
	if got := strings.TrimSpace(d.letter.Page().Text()); got != "Dear Bea,\n\nI came." {
		t.Errorf("the letter says %q", got)
	}
	if err := d.letter.Save(); err != nil {
		t.Fatal(err)
	}
	letters, err := d.store.Letters(d.letter.Child().ID)
	if err != nil || letters[0].Text != d.letter.Page().Text() {
		t.Errorf("it was not saved: %v", err)
	}

	d.dropped([]fyne.URI{storage.NewFileURI(filepath.Join(t.TempDir(), "none.txt"))})
	if d.sheetTitle() == "" {
		t.Error("nothing is said about a file that cannot be opened")
	}
}

func TestTheLookChangesAtOnceAndIsRemembered(t *testing.T) {
	d := newTestDesk(t)
	d.command(t, "Dark").do()
	d.command(t, "Larger text").do()
	d.command(t, "Lines further apart").do()
	d.command(t, "Steady caret").do()
	d.command(t, "Check spelling").do()
	again := loadAppearance(d.app.Preferences(), policy.Policy{})
	if again.mode != look.Dark || again.text != look.UsualText+textStep || !again.wide || !again.steady || again.spelling {
		t.Errorf("remembered %+v", again)
	}
	for range 30 {
		d.command(t, "Larger text").do()
	}
	if d.appearance.text != look.LargestText {
		t.Errorf("text of %d %%, want %d", d.appearance.text, look.LargestText)
	}
}

func TestNoTwoCommandsShareKeys(t *testing.T) {
	seen := map[string]string{}
	for _, c := range newTestDesk(t).commands() {
		keys := keyNames(c)
		if keys == "" {
			continue
		}
		if other, taken := seen[keys]; taken {
			t.Errorf("%s is both %q and %q", keys, other, c.label)
		}
		seen[keys] = c.label
		if strings.Contains(keys, "Alt") {
			t.Errorf("%q has %s: AltGr writes letters on many keyboards", c.label, keys)
		}
	}
}
