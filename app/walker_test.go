package main

import (
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/storage"
)

// walker goes through the program with the keyboard alone: it opens a screen, walks
// Tab until it comes round, then presses each button and card and does the same with
// what that shows, two presses deep.
type walker struct {
	*desk
	t     *testing.T
	queue chan func()
	later []func()
	seen  map[string]bool // screens and sheets, by what can be done there
	shown map[string]bool // kinds of widgets whose focus was seen in a picture
}

// stop is a widget that takes the keyboard.
type stop struct {
	fyne.Focusable
	at, clip box // where it lies; what of the window shows that part
	scroll   *container.Scroll
	card     fyne.Focusable // on which it lies, or nil
}

// box is a rectangle in points of the window.
type box struct{ left, top, right, bottom float32 }

func boxOf(at fyne.Position, size fyne.Size) box {
	return box{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

func (b box) and(c box) box {
	return box{max(b.left, c.left), max(b.top, c.top), min(b.right, c.right), min(b.bottom, c.bottom)}
}

// newWalker sits at a desk with the made-up children in a store that is no
// demonstration, so that there is a passphrase to change and a backup to delete.
func newWalker(t *testing.T) *walker {
	t.Helper()
	return newWalkerIn(t, appearance{mode: look.Light, text: look.UsualText, spelling: true, unfamiliar: true})
}

// newWalkerIn begins with a look. Fyne's test driver follows a change of theme on
// another goroutine, in its own time, which is too late for a picture.
func newWalkerIn(t *testing.T, a appearance) *walker {
	t.Helper()
	home := t.TempDir()
	for _, name := range []string{"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"} {
		t.Setenv(name, home)
	}
	for _, name := range []string{"DISPLAY", "PATH"} { // nobody is away, nothing is opened with other programs
		t.Setenv(name, "")
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
	dir := filepath.Join(home, "letters")
	store, _, err := storage.Create(dir, testPassphrase, storage.Options{Cost: storage.CheapCost})
	if err == nil {
		err = fillDemo(store)
	}
	if err != nil {
		t.Fatal(err)
	}
	app := test.NewTempApp(t)
	a.save(app.Preferences())
	w := &walker{desk: newDesk(app, options{data: dir}), t: t, queue: make(chan func(), 10_000), seen: map[string]bool{}, shown: map[string]bool{}}
	w.do = func(f func()) { w.queue <- f }
	w.after = func(_ time.Duration, f func()) func() {
		stopped := false
		w.later = append(w.later, func() {
			if !stopped {
				f()
			}
		})
		return func() { stopped = true }
	}
	w.dir = dir
	w.opened(store)
	t.Cleanup(func() {
		w.leave()
		w.end()
		w.window.Close()
	})
	return w
}

// leave goes out of whatever is shown, and nothing asks.
func (w *walker) leave() {
	w.closeOverlays()
	if w.letter != nil {
		w.letter.Abandon()
	}
	w.drain()
}

// pause is a person who rests: what waits for that is done.
func (w *walker) pause() {
	due := w.later
	w.later = nil
	for _, f := range due {
		f()
	}
	w.drain()
}

func (w *walker) drain() {
	for len(w.queue) > 0 {
		(<-w.queue)()
	}
}

// sheet is what is asked, or nil.
func (w *walker) sheet() *look.Sheet {
	s, _ := w.window.Canvas().Overlays().Top().(*look.Sheet)
	return s
}

// stops are all widgets in sight that take the keyboard; besides them, whatever can
// be clicked and is none.
func (w *walker) stops() (stops []stop, mouseOnly []fyne.CanvasObject) {
	var walk func(o fyne.CanvasObject, at fyne.Position, clip box, in stop)
	walk = func(o fyne.CanvasObject, at fyne.Position, clip box, in stop) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		me := boxOf(at, o.Size())
		if s, ok := o.(*container.Scroll); ok {
			clip, in.scroll = clip.and(me), s
		}
		off, _ := o.(fyne.Disableable)
		if f, ok := o.(fyne.Focusable); ok {
			if off == nil || !off.Disabled() {
				in.Focusable, in.at, in.clip = f, me, clip
				stops = append(stops, in)
			}
			if _, isCard := o.(*look.Card); !isCard { // what is inside belongs to it
				return
			}
			in.card = f
		} else if _, ok := o.(fyne.Tappable); ok && in.Focusable == nil && w.clickable(o) {
			mouseOnly = append(mouseOnly, o)
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, inner := range o.Objects {
				walk(inner, at, clip, in)
			}
		case fyne.Widget:
			for _, inner := range test.WidgetRenderer(o).Objects() {
				walk(inner, at, clip, in)
			}
		}
	}
	c := w.window.Canvas()
	top := w.window.Content()
	if o := c.Overlays().Top(); o != nil {
		top = o
	}
	walk(top, fyne.NewPos(0, 0), boxOf(fyne.NewPos(0, 0), c.Size()), stop{})
	return stops, mouseOnly
}

// clickable leaves out what is clicked only so that nothing beneath is, and bars to
// scroll with, which the keyboard does by other keys.
func (w *walker) clickable(o fyne.CanvasObject) bool {
	kind := reflect.TypeOf(o).String()
	return kind != "*look.Sheet" && !strings.HasSuffix(kind, ".bar") && !strings.Contains(kind, "scrollBar")
}

// tab presses Tab as the window does: most widgets let it go on, the page is asked.
func (w *walker) tab(back bool) {
	c := w.window.Canvas()
	if f, ok := c.Focused().(fyne.Tabbable); ok && f.AcceptsTab() {
		k, _ := f.(desktop.Keyable)
		if back && k != nil {
			k.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			defer k.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		return
	}
	if back {
		c.FocusPrevious()
		return
	}
	c.FocusNext()
}

func (w *walker) press(k fyne.KeyName) {
	if f := w.window.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	} else if on := w.window.Canvas().OnTypedKey(); on != nil {
		on(&fyne.KeyEvent{Name: k})
	}
	w.drain()
}

// name is what a screen reader is told of a widget.
func name(f any) string {
	if a, ok := f.(fyne.Accessible); ok {
		return strings.TrimSpace(a.AccessibilityLabel())
	}
	return ""
}

func describe(f any) string { return fmt.Sprintf("%T %.60q", f, name(f)) }

// walked is the widgets that Tab comes to, in order, until it comes round.
func (w *walker) walked(t *testing.T, back bool, want int, each func(fyne.Focusable)) (order []fyne.Focusable) {
	t.Helper()
	w.window.Canvas().Unfocus()
	for range 2*want + 2 {
		w.tab(back)
		f := w.window.Canvas().Focused()
		if f == nil || len(order) > 0 && f == order[0] {
			return order
		}
		if slices.Contains(order, f) {
			t.Errorf("Tab comes to %s again before it comes round", describe(f))
			return order
		}
		order = append(order, f)
		if each != nil {
			each(f)
		}
	}
	t.Errorf("Tab does not come round after %d widgets", len(order))
	return order
}

// check is what must be so of every screen and sheet.
func (w *walker) check(t *testing.T) {
	top := w.window.Canvas().Overlays().Top()
	if top != nil && w.sheet() == nil { // Fyne's own dialog or menu
		w.window.Canvas().Unfocus() // Fyne's field keeps Esc to itself
		w.press(fyne.KeyEscape)
		if w.window.Canvas().Overlays().Top() == top {
			t.Error("Esc does not close it")
		}
		return
	}
	stops, mouseOnly := w.stops()
	for _, o := range mouseOnly {
		t.Errorf("only the mouse reaches %s", describe(o))
	}
	if len(stops) == 0 {
		t.Error("nothing takes the keyboard")
		return
	}
	order := w.walked(t, false, len(stops), func(f fyne.Focusable) { w.checkInSight(t, f) })
	stops, _ = w.stops() // what has the keyboard may open what belongs to it
	for _, s := range stops {
		if !slices.Contains(order, s.Focusable) {
			t.Errorf("Tab never comes to %s", describe(s.Focusable))
		}
	}
	w.checkOrder(t, order)
	back := w.walked(t, true, len(stops), nil)
	if want := wayBack(order, stops); !slices.Equal(back, want) {
		t.Errorf("Shift+Tab is not the way back:\n%s\n%s", names(back), names(want))
	}
	checkNames(t, stops)
	if s := w.sheet(); s != nil {
		w.window.Canvas().Unfocus()
		w.press(fyne.KeyEscape)
		if w.sheet() == s {
			t.Error("Esc does not close it")
		}
	}
}

// wayBack is the order in which Shift+Tab comes to all: backwards, but to a card
// before what is on it. Fyne walks so.
func wayBack(order []fyne.Focusable, stops []stop) (back []fyne.Focusable) {
	on := map[fyne.Focusable]fyne.Focusable{}
	for _, s := range stops {
		on[s.Focusable] = s.card
	}
	for i := len(order) - 1; i >= 0; i-- {
		if card := on[order[i]]; card != nil && !slices.Contains(back, card) {
			back = append(back, card)
		}
		if !slices.Contains(back, order[i]) {
			back = append(back, order[i])
		}
	}
	return back
}

func names(all []fyne.Focusable) string {
	var s []string
	for _, f := range all {
		s = append(s, fmt.Sprintf("%.24s", name(f)))
	}
	return strings.Join(s, " → ")
}

// checkOrder wants the keyboard to go as eyes do: never up in a column, never left
// in a row.
func (w *walker) checkOrder(t *testing.T, order []fyne.Focusable) {
	stops, _ := w.stops()
	where := map[fyne.Focusable]stop{}
	for _, s := range stops {
		where[s.Focusable] = s
	}
	for i := 1; i < len(order); i++ {
		a, b := where[order[i-1]], where[order[i]]
		up := b.at.bottom <= a.at.top+1 && b.at.left < a.at.right && a.scroll == b.scroll
		row := min(a.at.bottom, b.at.bottom)-max(a.at.top, b.at.top) > 4
		left := row && b.at.right <= a.at.left+1
		if up || left {
			t.Errorf("Tab goes backwards from %s to %s", describe(order[i-1]), describe(order[i]))
		}
	}
}

// checkInSight wants what has the keyboard to be scrolled to and to look so.
func (w *walker) checkInSight(t *testing.T, f fyne.Focusable) {
	t.Helper()
	stops, _ := w.stops()
	i := slices.IndexFunc(stops, func(s stop) bool { return s.Focusable == f })
	if i < 0 {
		t.Errorf("Tab comes to %s, which is not in sight", describe(f))
		return
	}
	s := stops[i]
	in := s.at.and(s.clip)
	if in.right-in.left < 8 || in.bottom-in.top < min(s.at.bottom-s.at.top, 24)-1 {
		t.Errorf("the keyboard is on %s at %v, of which %v shows", describe(f), s.at, in)
	}
	if kind := reflect.TypeOf(f).String(); !w.shown[kind] {
		w.shown[kind] = true
		c := w.window.Canvas()
		with := c.Capture()
		f.FocusLost()
		without := c.Capture()
		f.FocusGained()
		if reflect.DeepEqual(with, without) {
			t.Errorf("%s looks the same with the keyboard and without", describe(f))
		}
	}
}

func checkNames(t *testing.T, stops []stop) {
	t.Helper()
	for _, s := range stops {
		a, ok := s.Focusable.(fyne.Accessible)
		if !ok {
			t.Errorf("%T says nothing to a screen reader", s.Focusable)
			continue
		}
		said := name(a)
		if in, ok := a.(*look.Input); ok {
			said = in.Spoken
		}
		if !regexp.MustCompile(`[\pL\d]`).MatchString(said) || a.AccessibilityRole() == "" {
			t.Errorf("%T is called %q, a %q", a, said, a.AccessibilityRole())
		}
	}
}
