package unlock

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

// spoiled is a door to a store with one letter, whose file was spoiled after the
// day's backup was made.
func spoiled(t *testing.T, spoil func(file string)) *door {
	t.Helper()
	dir := t.TempDir()
	now := time.Date(2026, 11, 17, 9, 0, 0, 0, time.Local)
	o := storage.Options{Cost: storage.CheapCost, Now: func() time.Time { return now }}
	store, _, err := storage.Create(dir, "kettle meadow ribbon", o)
	if err != nil {
		t.Fatal(err)
	}
	child := storage.Child{Name: "Rosa"}
	if err := store.SaveChild(&child); err != nil {
		t.Fatal(err)
	}
	letter := storage.Letter{Child: child.ID, Text: "Dear Rosa,", Visit: storage.Date{Year: 2026, Month: 11, Day: 17}}
	for range 2 {
		if err := store.SaveLetter(&letter); err != nil {
			t.Fatal(err)
		}
		now = now.AddDate(0, 0, 1) // the first save of a day makes the backup
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	spoil(filepath.Join(dir, "dearly.store"))
	return newDoor(t, look.Appearance{Mode: look.Light}, cheap(dir), dir, inline)
}

func TestADamagedStoreIsRescuedAndTheWorkerIsTold(t *testing.T) {
	for name, spoil := range map[string]func(string){
		"overwritten": func(file string) { os.WriteFile(file, []byte(strings.Repeat("spoiled ", 4000)), 0o600) },
		"gone":        func(file string) { os.Remove(file) },
	} {
		t.Run(name, func(t *testing.T) {
			d := spoiled(t, spoil)
			d.typed("kettle meadow ribbon")
			d.enter()
			if d.step.name != "damaged" || d.opened != nil {
				t.Fatalf("the step is %q", d.step.name)
			}
			test.Tap(d.step.goOn)
			if d.step.name != "rescued" {
				t.Fatalf("after the rescue the step is %q: %v", d.step.name, d.step.say)
			}
			if !strings.Contains(d.step.say.Text(), "copy") {
				t.Errorf("it says %q", d.step.say.Text())
			}
			test.Tap(d.step.goOn)
			if d.opened == nil {
				t.Fatal("the store is not open")
			}
			children, err := d.opened.Children()
			if err != nil || len(children) != 1 {
				t.Fatalf("%d children, %v", len(children), err)
			}
		})
	}
}

func TestARescueWithTheWrongPassphraseChangesNothing(t *testing.T) {
	d := spoiled(t, func(file string) { os.Remove(file) })
	d.typed("another passphrase")
	d.enter()
	if d.step.name == "damaged" {
		test.Tap(d.step.goOn)
	}
	if d.opened != nil {
		t.Fatal("it opened")
	}
	if _, err := os.Stat(filepath.Join(d.dir, "dearly.store")); !os.IsNotExist(err) {
		t.Errorf("a file was made: %v", err)
	}
}

func TestWhatARescueFoundIsToldInPlainWords(t *testing.T) {
	letter := storage.RescuedLetter{Child: "Rosa", Visit: storage.Date{Year: 2026, Month: 11, Day: 17},
		Saved: time.Date(2026, 11, 18, 21, 42, 0, 0, time.Local)}
	for _, c := range []struct {
		r    storage.Rescued
		want string
	}{
		{storage.Rescued{Aside: "x", Whole: 12}, "12 letters were read whole from the file."},
		{storage.Rescued{Aside: "x", Whole: 1, Older: []storage.RescuedLetter{letter}, Lost: 2},
			"1 letter was read whole from the file. 1 letter comes from a copy: what was written after it was made is missing. 2 letters could not be read at all."},
		{storage.Rescued{Older: []storage.RescuedLetter{letter, letter}},
			"The newest copy was put together again. 2 letters come from a copy: what was written after it was made is missing."},
	} {
		if got := rescuedWords(c.r); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
	if got := olderLine(letter); got != "Rosa, visit on Tue 17 Nov, as it was saved on Wed 18 Nov at 21:42" {
		t.Errorf("got %q", got)
	}
}

func TestPictureOfARescue(t *testing.T) {
	d := usual(t)
	var older []storage.RescuedLetter
	for i := range 3 {
		older = append(older, storage.RescuedLetter{Child: "Rosa", Visit: storage.Date{Year: 2026, Month: 11, Day: 10 + i},
			Saved: time.Date(2026, 11, 18, 21, 42, 0, 0, time.Local)})
	}
	d.showRescued(nil, storage.Rescued{Aside: "/home/pat/Dearly/dearly-damaged-2026-11-22.store", Whole: 41, Older: older, Lost: 1})
	test.AssertImageMatches(t, "rescued-light.png", d.w.Canvas().Capture())
}
