package unlock

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

// door is a door in a window, with work done at once.
type door struct {
	*Screen
	w      fyne.Window
	dir    string
	opened *storage.Store
	copied string
	quit   bool
}

func inline(work, after func()) { work(); after() }

func newDoor(t *testing.T, a look.Appearance, gate Gate, dir string, run func(work, after func())) *door {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(a))
	d := &door{dir: dir}
	d.Screen = New(Params{
		Gate: gate, Dir: "/home/pat/Dearly",
		OnOpened: func(s *storage.Store) { d.opened = s; t.Cleanup(func() { _ = s.Close() }) },
		OnQuit:   func() { d.quit = true },
		Run:      run,
		Offer:    func() string { return "kettle meadow ribbon tiger" },
		Copy:     func(s string) { d.copied = s },
	})
	d.w = test.NewTempWindow(t, d.Content())
	d.w.SetPadded(false)
	d.w.Resize(fyne.NewSize(1366, 768))
	d.Focus()
	return d
}

func cheap(dir string) Folder {
	return Folder{Dir: dir, Options: storage.Options{Cost: storage.CheapCost}}
}

func usual(t *testing.T) *door {
	dir := t.TempDir()
	return newDoor(t, look.Appearance{Mode: look.Light}, cheap(filepath.Join(dir, "desk")), dir, inline)
}

// withStore is a door to a store that is there; key is its recovery key.
func withStore(t *testing.T, passphrase string) (d *door, key string) {
	return withStoreWhoseKey(t, passphrase, true)
}

// withStoreWhoseKey may be one whose first run was broken off at the key.
func withStoreWhoseKey(t *testing.T, passphrase string, seen bool) (d *door, key string) {
	dir := t.TempDir()
	store, key, err := storage.Create(dir, passphrase, storage.Options{Cost: storage.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	if seen {
		if err := store.SawRecovery(); err != nil {
			t.Fatal(err)
		}
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return newDoor(t, look.Appearance{Mode: look.Light}, cheap(dir), dir, inline), key
}

func (d *door) typed(s string) {
	for _, r := range s {
		d.w.Canvas().Focused().TypedRune(r)
	}
}

func (d *door) key(k fyne.KeyName) { d.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
func (d *door) enter()             { d.key(fyne.KeyReturn) }

func TestTheFirstRunGoesByKeyboardAlone(t *testing.T) {
	d := usual(t)
	if d.step.name != "first" {
		t.Fatalf("the step is %q", d.step.name)
	}
	d.typed("kettle meadow ribbon")
	d.enter()
	d.typed("kettle meadow ribbon")
	d.enter()
	if d.step.name != "key" {
		t.Fatalf("after both passphrases the step is %q: %q %q", d.step.name, d.step.fields[0].Trouble(), d.step.fields[1].Trouble())
	}
	if d.opened != nil {
		t.Fatal("the recovery key could be passed by unseen")
	}
	test.Tap(d.step.buttons[0])
	groups := strings.Split(d.copied, "-")
	if len(groups) != 8 {
		t.Fatalf("the copied key has %d groups, want 8", len(groups))
	}
	d.typed("zzzz")
	d.enter()
	if d.opened != nil || d.step.fields[0].Trouble() == "" {
		t.Fatal("wrong last four went on, or nothing was said")
	}
	d.typed(strings.ToLower(groups[7])) // what was typed before is selected, so this replaces it
	d.enter()
	if d.opened == nil {
		t.Fatalf("the last four did not go on: field %q, %q", d.step.fields[0].Text(), d.step.fields[0].Trouble())
	}
}

func TestAPassphraseThatWillNotDoIsToldBesideItsField(t *testing.T) {
	for _, c := range []struct {
		first, again string
		field        int
		says         string
	}{
		{"", "", 0, "Choose a passphrase"},
		{"short", "short", 0, "5 characters"},
		{"kettle meadow", "", 1, "once more"},
		{"kettle meadow", "kettle medow", 1, "differ"},
		{"           a", "           a", 0, "1 characters"},
	} {
		d := usual(t)
		d.step.fields[0].SetText(c.first)
		d.step.fields[1].SetText(c.again)
		test.Tap(d.step.goOn)
		if got := d.step.fields[c.field].Trouble(); !strings.Contains(got, c.says) {
			t.Errorf("%q and %q: said %q, want something with %q", c.first, c.again, got, c.says)
		}
		if d.step.fields[0].Text() != c.first || d.step.fields[1].Text() != c.again {
			t.Errorf("%q and %q: what was typed is lost", c.first, c.again)
		}
		if d.w.Canvas().Focused() != fyne.Focusable(d.step.fields[c.field].Input) {
			t.Errorf("%q and %q: the keyboard is not in the field to mend", c.first, c.again)
		}
		if d.step.name != "first" {
			t.Errorf("%q and %q: went on", c.first, c.again)
		}
	}
}

func TestHintsFollowTheTyping(t *testing.T) {
	d := usual(t)
	first, again := d.step.fields[0], d.step.fields[1]
	first.SetText("kettle")
	if got := first.Hint(); got != "Too short so far: 6 of at least 12 characters." {
		t.Errorf("hint %q", got)
	}
	first.SetText("kettle meadow")
	if got := first.Hint(); got != "Long enough." {
		t.Errorf("hint %q", got)
	}
	for text, want := range map[string]string{"kett": "The same so far.", "ketl": "The two differ.", "kettle  meadow ": "The same both times."} {
		again.SetText(text)
		if got := again.Hint(); got != want {
			t.Errorf("%q: hint %q, want %q", text, got, want)
		}
	}
}

func TestAMadePassphraseIsShownAndTypedOnce(t *testing.T) {
	d := usual(t)
	test.Tap(d.step.buttons[1])
	if got := d.step.fields[0].Text(); got != "kettle meadow ribbon tiger" {
		t.Fatalf("offered %q", got)
	}
	if d.step.fields[0].Input.Password {
		t.Error("the offered passphrase is hidden")
	}
	d.typed("kettle meadow ribbon tiger")
	d.enter()
	if d.step.name != "key" {
		t.Errorf("the step is %q", d.step.name)
	}
}

func TestShowAndHide(t *testing.T) {
	d := usual(t)
	show := d.step.buttons[0]
	test.Tap(show)
	if d.step.fields[0].Input.Password || d.step.fields[1].Input.Password || show.Text != "Hide" {
		t.Error("Show does not show")
	}
	test.Tap(show)
	if !d.step.fields[0].Input.Password || !d.step.fields[1].Input.Password || show.Text != "Show" {
		t.Error("Hide does not hide")
	}
}

func TestThePassphraseOpens(t *testing.T) {
	d, _ := withStore(t, "kettle meadow ribbon")
	if d.step.name != "open" {
		t.Fatalf("the step is %q", d.step.name)
	}
	d.typed(" kettle  meadow ribbon ")
	d.enter()
	if d.opened == nil {
		t.Fatalf("did not open: %q", d.step.fields[0].Trouble())
	}
}

func TestTheRecoveryKeyIsOfferedAfterThreeTriesAndANewPassphraseIsSet(t *testing.T) {
	d, key := withStore(t, "kettle meadow ribbon")
	for i := 1; i <= 3; i++ {
		d.typed("kettle meadow tiger")
		d.enter()
		if got := d.step.fields[0].Trouble(); !strings.Contains(got, "Caps Lock") {
			t.Fatalf("try %d said %q", i, got)
		}
		if shown := d.step.buttons[1].Visible(); shown != (i == 3) {
			t.Fatalf("after %d tries the recovery key is offered: %v", i, shown)
		}
	}
	test.Tap(d.step.buttons[1])
	d.typed("not a key")
	d.enter()
	if got := d.step.fields[0].Trouble(); !strings.Contains(got, "8 groups of 4") {
		t.Fatalf("a key that is none: %q", got)
	}
	other := strings.Repeat("0000-", 7) + "0000"
	d.typed(other)
	d.enter()
	if got := d.step.fields[0].Trouble(); !strings.Contains(got, "does not fit") {
		t.Fatalf("another key: %q", got)
	}
	d.typed(strings.ToLower(strings.ReplaceAll(key, "-", " ")))
	d.enter()
	if d.step.name != "new" || d.opened != nil {
		t.Fatalf("the step is %q", d.step.name)
	}
	d.typed("garden window seven")
	d.enter()
	d.typed("garden window seven")
	d.enter()
	if d.opened == nil {
		t.Fatal("did not open")
	}
	if err := d.opened.Confirm("garden window seven"); err != nil {
		t.Errorf("the new passphrase is not set: %v", err)
	}
}

func TestTheButtonCannotBePressedTwiceWhileOpening(t *testing.T) {
	dir := t.TempDir()
	store, _, err := storage.Create(dir, "kettle meadow ribbon", storage.Options{Cost: storage.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	_ = store.SawRecovery()
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	var waiting []func()
	d := newDoor(t, look.Appearance{Mode: look.Light}, cheap(dir), dir, func(work, after func()) {
		waiting = append(waiting, func() { work(); after() })
	})
	d.typed("kettle meadow ribbon")
	d.enter()
	if d.step.goOn.Text != "Opening…" || !d.step.goOn.Disabled() {
		t.Errorf("the button says %q, switched off: %v", d.step.goOn.Text, d.step.goOn.Disabled())
	}
	d.enter()
	test.Tap(d.step.goOn)
	if len(waiting) != 1 {
		t.Fatalf("opened %d times", len(waiting))
	}
	waiting[0]()
	if d.opened == nil {
		t.Error("did not open")
	}
}

// refusing is a store that will not open, for a reason.
type refusing struct {
	Folder
	err    error
	exists bool
}

func (r refusing) Exists() bool { return r.exists }
func (r refusing) Open(string) (*storage.Store, error) {
	return nil, fmt.Errorf("opening the store: %w", r.err)
}
func (r refusing) Create(string) (*storage.Store, string, error) {
	return nil, "", fmt.Errorf("making the store: %w", r.err)
}

func TestATroubleIsToldInWordsWithWhatCanBeDone(t *testing.T) {
	for name, err := range map[string]error{
		"in-use": storage.ErrInUse, "newer": storage.ErrNewer, "not-ours": storage.ErrNotStore,
		"not-writable": storage.ErrNotWritable, "full": storage.ErrFull, "damaged": storage.ErrDamaged,
		"place": storage.ErrPlace, "other": errors.New("something else"),
	} {
		for _, exists := range []bool{true, false} {
			d := newDoor(t, look.Appearance{Mode: look.Light}, refusing{err: err, exists: exists}, "", inline)
			for _, f := range d.step.fields {
				f.SetText("kettle meadow ribbon")
			}
			test.Tap(d.step.goOn)
			want := "trouble"
			if exists && name == "damaged" {
				want = "damaged" // and can be rescued: see rescue_test.go
			}
			if d.step.name != want {
				t.Fatalf("%s: the step is %q", name, d.step.name)
			}
			if want == "damaged" {
				continue
			}
			if got := d.step.say.Text(); got != storage.Explain(err) {
				t.Errorf("%s: said %q", name, got)
			}
			d.enter() // the keyboard is on Try again
			if d.step.name == "trouble" {
				t.Errorf("%s: Try again does nothing", name)
			}
		}
	}
}

func TestAStoreOpenElsewhereOpensWhenTheOtherWindowIsClosed(t *testing.T) {
	dir := t.TempDir()
	other, _, err := storage.Create(dir, "kettle meadow ribbon", storage.Options{Cost: storage.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	d := newDoor(t, look.Appearance{Mode: look.Light}, cheap(dir), dir, inline)
	d.typed("kettle meadow ribbon")
	d.enter()
	if d.step.name != "trouble" {
		t.Fatalf("the step is %q", d.step.name)
	}
	_ = other.SawRecovery()
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	d.enter()
	d.typed("kettle meadow ribbon")
	d.enter()
	if d.opened == nil {
		t.Error("did not open")
	}
}

func TestAFileThatIsNotOursIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	store, _, err := storage.Create(dir, "kettle meadow ribbon", storage.Options{Cost: storage.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no file in the store: %v", err)
	}
	for _, f := range files {
		if err := os.WriteFile(f, []byte(strings.Repeat("shopping list\n", 400)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d := newDoor(t, look.Appearance{Mode: look.Light}, cheap(dir), dir, inline)
	d.typed("kettle meadow ribbon")
	d.enter()
	if d.step.name != "trouble" || !strings.Contains(d.step.say.Text(), "not one of Dearly's") {
		t.Errorf("the step is %q", d.step.name)
	}
}

func TestARecoveryKeyNobodySawIsMadeAnewAtTheNextStart(t *testing.T) {
	d, old := withStoreWhoseKey(t, "kettle meadow ribbon", false)
	d.typed("kettle meadow ribbon")
	d.enter()
	if d.step.name != "key" || d.opened != nil {
		t.Fatalf("the step is %q", d.step.name)
	}
	test.Tap(d.step.buttons[0])
	if d.copied == "" || d.copied == old {
		t.Fatalf("the key shown is %q", d.copied)
	}
	d.typed(d.copied[len(d.copied)-4:])
	d.enter()
	if d.opened == nil {
		t.Fatal("the store is not open")
	}
	if seen, err := d.opened.RecoverySeen(); !seen || err != nil {
		t.Errorf("seen %v, %v", seen, err)
	}
}
