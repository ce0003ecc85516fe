package unlock

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

const oldPass, newPass = "kettle meadow ribbon tiger", "orchard pebble saddle wagon"

// inside is the door from inside, of an open store.
func inside(t *testing.T, what Changing) (d *door, store *storage.Store, back *bool) {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(look.Appearance{Mode: look.Light}))
	d, back = &door{dir: t.TempDir()}, new(bool)
	store, _, err := storage.Create(d.dir, oldPass, storage.Options{Cost: storage.CheapCost})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close() })
	d.Screen = Change(Params{
		OnOpened: func(s *storage.Store) { d.opened = s },
		OnBack:   func() { *back = true },
		Run:      inline,
		Copy:     func(s string) { d.copied = s },
	}, store, what)
	d.w = test.NewTempWindow(t, d.Content())
	d.w.SetPadded(false)
	d.Focus()
	return d, store, back
}

func opens(t *testing.T, dir, passphrase string) bool {
	t.Helper()
	s, err := storage.Open(dir, passphrase, storage.Options{})
	if err == nil {
		s.Close()
	}
	return err == nil
}

func TestAPassphraseIsChangedByTheKeyboardAlone(t *testing.T) {
	d, store, _ := inside(t, ChangePassphrase)
	d.typed("not it at all, not it")
	d.enter()
	d.typed(newPass)
	d.enter()
	d.typed(newPass)
	d.enter()
	if d.step.name != "change" || d.step.fields[0].Trouble() == "" {
		t.Fatalf("step %q, trouble %q: a wrong passphrase changed something", d.step.name, d.step.fields[0].Trouble())
	}
	d.typed(oldPass)
	d.enter()
	d.enter()
	d.enter()
	if d.step.name != "changed" {
		t.Fatalf("step %q: %q", d.step.name, d.step.fields[0].Trouble())
	}
	d.enter()
	if d.opened != store {
		t.Error("it does not go on")
	}
	store.Close()
	if !opens(t, d.dir, newPass) || opens(t, d.dir, oldPass) {
		t.Error("the new passphrase does not open it, or the old one still does")
	}
}

func TestOldCopiesAreDeletedWhenAskedFor(t *testing.T) {
	d, store, _ := inside(t, ChangePassphrase)
	old := filepath.Join(d.dir, "backups")
	_ = os.MkdirAll(old, 0o700)
	before, _ := store.Backups()
	d.showChanged(store)
	test.Tap(d.step.buttons[0])
	after, err := store.Backups()
	if err != nil || len(after) > len(before) || d.opened != store {
		t.Errorf("%d copies, before %d, %v", len(after), len(before), err)
	}
}

func TestANewRecoveryKeyIsShownAndGoesOnOnlyFromPaper(t *testing.T) {
	d, store, _ := inside(t, ChangeRecovery)
	d.enter()
	if d.step.fields[0].Trouble() == "" {
		t.Error("nothing is said about an empty passphrase")
	}
	d.typed(oldPass)
	d.enter()
	if d.step.name != "key" {
		t.Fatalf("step %q: %q", d.step.name, d.step.fields[0].Trouble())
	}
	test.Tap(d.step.buttons[0])
	d.typed(d.copied[len(d.copied)-4:])
	d.enter()
	if d.opened != store {
		t.Error("it does not go on")
	}
	store.Close()
	s, err := storage.OpenWithRecovery(d.dir, d.copied, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}

func TestEscapeThinksBetterOfIt(t *testing.T) {
	for _, what := range []Changing{ChangePassphrase, ChangeRecovery} {
		d, _, back := inside(t, what)
		d.key(fyne.KeyEscape)
		if !*back {
			t.Errorf("Esc does not lead back from %q", d.step.name)
		}
	}
}

func TestThinkingBetterOfItChangesNothing(t *testing.T) {
	for _, what := range []Changing{ChangePassphrase, ChangeRecovery} {
		d, store, back := inside(t, what)
		last := d.step.buttons[len(d.step.buttons)-1]
		test.Tap(last)
		if !*back {
			t.Errorf("%q does not lead back", last.Text)
		}
		store.Close()
		if !opens(t, d.dir, oldPass) {
			t.Error("the passphrase does not open it any more")
		}
	}
}
