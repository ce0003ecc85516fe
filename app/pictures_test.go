package main

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

// shownText is a look.Text on the screen, and what of the window shows it.
type shownText struct {
	*look.Text
	at, clip box
}

// texts are all words in sight, and the fields.
func (w *walker) texts() (all []shownText, fields []*look.Input) {
	var walk func(o fyne.CanvasObject, at fyne.Position, clip box)
	walk = func(o fyne.CanvasObject, at fyne.Position, clip box) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		me := boxOf(at, o.Size())
		switch o := o.(type) {
		case *look.Text:
			if o.Text() != "" {
				all = append(all, shownText{o, me, clip})
			}
		case *look.Input:
			fields = append(fields, o)
		case *container.Scroll:
			clip = clip.and(me)
			clip.top, clip.bottom = -1e6, 1e6 // what is above or below is scrolled to
			walk(o.Content, at, clip)
		case *fyne.Container:
			for _, inner := range o.Objects {
				walk(inner, at, clip)
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(o).Objects() {
				walk(inner, at, clip)
			}
		}
	}
	walk(w.window.Content(), fyne.NewPos(0, 0), boxOf(fyne.NewPos(0, 0), w.window.Canvas().Size()))
	return all, fields
}

// cuts are the words that are not whole: that end in "…", are broken between their
// letters, lie beyond what shows them or over others.
func (w *walker) cuts() (faults []string) {
	fault := func(format string, of ...any) { faults = append(faults, fmt.Sprintf(format, of...)) }
	all, fields := w.texts()
	th := w.app.Settings().Theme()
	for i, s := range all {
		wide, tall := s.at.right-s.at.left, s.at.bottom-s.at.top
		if need := s.HeightFor(wide); need > tall+1 {
			fault("%.40q is %v tall and needs %v", s.Text.Text(), tall, need)
		}
		if s.Lines == 1 && s.Wish() > wide+1 {
			fault("%.40q is %v wide and wants %v: it ends in …", s.Text.Text(), wide, s.Wish())
		}
		if s.at.left < s.clip.left-1 || s.at.right > s.clip.right+1 || s.at.top < s.clip.top-1 || s.at.bottom > s.clip.bottom+1 {
			fault("%.40q at %v lies beyond %v", s.Text.Text(), s.at, s.clip)
		}
		size := s.TextSize
		if size == "" {
			size = look.SizeBody
		}
		for _, span := range s.Spans {
			for _, word := range strings.Fields(span.Text) {
				if strings.ContainsAny(word, `/\`) { // the name of a place on the disk may be broken anywhere
					continue
				}
				if m := fyne.MeasureText(word, th.Size(size), fyne.TextStyle{Bold: span.Bold}); m.Width > wide+1 {
					fault("%q is broken: it is %v wide and has %v", word, m.Width, wide)
				}
			}
		}
		for _, o := range all[:i] { // the dot of a list has more room than it paints
			if in := s.at.and(o.at); o.Text.Text() != "•" && s.clip == o.clip && in.right-in.left > 2 && in.bottom-in.top > 2 {
				fault("%.40q lies over %.40q", s.Text.Text(), o.Text.Text())
			}
		}
	}
	for _, f := range fields {
		if m := fyne.MeasureText(f.PlaceHolder, th.Size(look.SizeBody), fyne.TextStyle{}); m.Width > f.Size().Width-2*th.Size("innerPadding") {
			fault("%q does not fit in its field", f.PlaceHolder)
		}
	}
	return faults
}

func TestWordsThatAreNotWholeAreFound(t *testing.T) {
	w := newWalker(t)
	at := func(o fyne.CanvasObject, x, width float32) fyne.CanvasObject {
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, 20))
		return o
	}
	for what, page := range map[string][]fyne.CanvasObject{
		"ends in …":   {at(look.Strong("A line too long for its room"), 0, 60)},
		"tall":        {at(look.Words("Prose that takes more rows than it has"), 0, 60)},
		"is broken":   {at(look.Words("Unbreakable"), 0, 30)},
		"lies beyond": {at(look.Words("Beyond"), windowWidth-20, 100)},
		"lies over":   {at(look.Words("One"), 0, 100), at(look.Words("Two"), 10, 100)},
	} {
		w.window.SetContent(container.NewWithoutLayout(page...))
		if found := strings.Join(w.cuts(), "; "); !strings.Contains(found, what) {
			t.Errorf("want one that %s, found %q", what, found)
		}
	}
}

// looksToTry are the ways in which a page must be whole.
func looksToTry() map[string]appearance {
	return map[string]appearance{
		"light": {mode: look.Light, text: 100}, "dark": {mode: look.Dark, text: 100},
		"contrast": {mode: look.Contrast, text: 100}, "large": {mode: look.Light, text: 200},
	}
}

// Of these pages the pictures themselves are kept.
const (
	keptGroup = "Visits"
	keptPage  = "Locking"
)

// TestEveryPageOfSettingsAndHelpIsWhole draws each page on a small laptop. With
// DEARLY_PICTURES=DIR all pictures are written there.
func TestEveryPageOfSettingsAndHelpIsWhole(t *testing.T) {
	for name, a := range looksToTry() {
		a.spelling, a.unfamiliar = true, true
		t.Run(name, func(t *testing.T) { everyPageIsWhole(newWalkerIn(t, a), name) })
	}
}

func everyPageIsWhole(w *walker, name string) {
	type page struct {
		name string
		kept bool
		show func()
	}
	var pages []page
	for _, g := range w.choices() {
		pages = append(pages, page{"settings-" + g.Name, g.Name == keptGroup, func() { w.showSettings(g.Name) }})
	}
	for _, p := range w.helpPages() {
		pages = append(pages, page{"help-" + p.Title, strings.HasPrefix(p.Title, keptPage), func() { w.showHelp(p.Title) }})
	}
	for _, p := range pages {
		w.t.Run(p.name, func(t *testing.T) {
			p.show()
			w.window.Canvas().Unfocus()
			for _, fault := range w.cuts() {
				t.Error(fault)
			}
			file := strings.ReplaceAll(strings.ToLower(p.name+"-"+name), " ", "-") + ".png"
			if p.kept {
				test.AssertImageMatches(t, filepath.Join("pages", file), w.window.Canvas().Capture())
			}
			if dir := os.Getenv("DEARLY_PICTURES"); dir != "" {
				if err := w.draw(filepath.Join(dir, strings.ReplaceAll(file, "/", "-"))); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

func (w *walker) draw(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("drawing a page: %w", err)
	}
	defer f.Close()
	return png.Encode(f, w.window.Canvas().Capture())
}
