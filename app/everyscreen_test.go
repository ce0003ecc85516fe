package main

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// start is a screen to begin at.
type start struct {
	name string
	open func(w *walker)
	only bool // nothing is pressed there
}

func starts() []start {
	home := func(role storage.Role) func(*walker) {
		return func(w *walker) {
			w.set(func(c *storage.Settings) { c.Role = role })
			w.showHome(storage.ID{})
		}
	}
	letter := func(w *walker) {
		home(storage.Worker)(w)
		child, _ := w.home.Child()
		letters, err := w.store.Letters(child.ID)
		if err != nil || len(letters) == 0 {
			w.t.Fatal("there is no letter", err)
		}
		w.showLetter(child, letters[0])
	}
	return []start{
		{"home", home(storage.Worker), false},
		{"manager", home(storage.Manager), false},
		{"trainer", home(storage.Trainer), false},
		{"writing", letter, false},
		{"finding", func(w *walker) { letter(w); w.letter.OpenFind(false) }, true},
		{"replacing", func(w *walker) { letter(w); w.letter.OpenFind(true) }, true},
		{"preview", func(w *walker) { letter(w); w.showPreview() }, false},
		{"kept versions", func(w *walker) { letter(w); w.showKept() }, false},
		{"reviewing", func(w *walker) {
			home(storage.Manager)(w)
			child, _ := w.home.Child()
			letters, err := w.store.Letters(child.ID)
			if err != nil || len(letters) == 0 {
				w.t.Fatal("there is no letter", err)
			}
			kept, err := w.handOver(letters[0].ID)
			if err != nil {
				w.t.Fatal(err)
			}
			w.reviewHere(kept)
		}, false},
		{"settings", func(w *walker) { w.showSettings("") }, false},
		{"help", func(w *walker) { w.showHelp("") }, false},
		{"training", func(w *walker) { home(storage.Trainer)(w); w.showTeach() }, false},
		{"unlock", func(w *walker) { w.clearRooms(); w.showUnlock() }, false},
		{"first start", func(w *walker) {
			was := w.dir
			w.clearRooms()
			w.dir = filepath.Join(was, "none")
			w.showUnlock()
			w.dir = was
		}, false},
		{"trying it out", func(w *walker) {
			home(storage.Worker)(w)
			w.mark.Offer(demoMark, look.Training, "Start for real", func() {})
			w.window.Content().Refresh()
		}, true},
	}
}

// goTo opens a room anew and presses in it what is named, one after the other.
// Whatever is not there any more ends the way.
func (w *walker) goTo(r start, presses []string) bool {
	w.leave()
	r.open(w)
	w.pause()
	for _, p := range presses {
		if label, isCommand := strings.CutPrefix(p, "menu: "); isCommand {
			w.command(w.t, label).do()
			w.pause()
			continue
		}
		stops, _ := w.stops()
		i := slices.IndexFunc(stops, func(s stop) bool { return name(s.Focusable) == p })
		if i < 0 {
			return false
		}
		w.window.Canvas().Focus(stops[i].Focusable)
		w.press(fyne.KeySpace)
		w.pause()
	}
	return true
}

// presses are what can be pressed here and shows something else. What ends the
// program, and what is behind a question whether it is meant, is left alone.
func (w *walker) presses(depth int) (all []string) {
	endings := []string{"Lock", "Close Dearly", "Quit", "Start for real", "Look around first, with made-up children"}
	if depth == 0 {
		for _, c := range w.commands() {
			if c.able && !slices.Contains([]string{"Edit", "View"}, c.menu) && !slices.Contains(endings, c.label) {
				all = append(all, "menu: "+c.label)
			}
		}
	}
	cards := 0
	stops, _ := w.stops()
	for _, s := range stops {
		switch f := s.Focusable.(type) {
		case *look.Button:
			if slices.Contains(endings, f.Text) {
				continue
			}
			if f.Kind != look.Danger || w.sheet() == nil {
				all = append(all, name(f))
			}
		case *look.Card:
			if cards++; cards <= 10 { // more than ten are a list of things alike
				all = append(all, name(f))
			}
		}
	}
	return all
}

// signature tells screens and sheets apart by what can be done there.
func (w *walker) signature() string {
	sign := []string{w.window.Title(), w.sheetTitle()}
	if top := w.window.Canvas().Overlays().Top(); top != nil {
		sign[0] = fmt.Sprintf("%T", top)
		if w.sheet() == nil { // Fyne's own
			return sign[0]
		}
	}
	stops, _ := w.stops()
	var can []string
	for _, s := range stops {
		if _, isCard := s.Focusable.(*look.Card); !isCard {
			can = append(can, fmt.Sprintf("%T", s.Focusable)+regexp.MustCompile(`[\d,:].*`).ReplaceAllString(name(s.Focusable), ""))
		}
	}
	slices.Sort(can)
	return strings.Join(append(sign, slices.Compact(can)...), "|")
}

func TestEveryScreenAndSheetIsWalkedByKeysAlone(t *testing.T) {
	type way struct {
		start
		presses []string
	}
	w := newWalker(t)
	var ways []way
	for _, s := range starts() {
		ways = append(ways, way{s, nil})
	}
	for ; len(ways) > 0; ways = ways[1:] {
		now := ways[0]
		if !w.goTo(now.start, now.presses) {
			continue
		}
		sign := w.signature()
		if w.seen[sign] {
			continue
		}
		w.seen[sign] = true
		if depth := len(now.presses); depth < 2 && !now.only {
			for _, p := range w.presses(depth) {
				ways = append(ways, way{now.start, append(slices.Clone(now.presses), p)})
			}
		}
		t.Run(strings.Join(append([]string{now.name}, now.presses...), ", "), func(t *testing.T) { w.check(t) })
	}
	w.leave()
}
