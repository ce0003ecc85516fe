package write

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/editor/text"
)

// findBar is the strip over the page in which words are looked for and replaced.
// Closed, it takes no room, and remembers what was looked for.
type findBar struct {
	screen      *Screen
	find, with  *look.Field
	count       *look.Text
	same, whole *look.Tick
	replaced    int            // by Replace all, until something else is looked for
	home        text.Selection // where the person was, before the bar showed them a match
	rows        *findRows
	strip       *look.Ground
	stops       []fyne.Focusable
}

// Widths of the bar's parts at the usual text size, in points.
const (
	findLabel = 92
	findField = 220
	findCount = 90
)

func newFindBar(s *Screen) *findBar {
	b := &findBar{screen: s, find: look.NewField(""), with: look.NewField(""), count: look.Soft("").OneLine()}
	b.find.Input.Spoken, b.with.Input.Spoken = "Find", "Replace with"
	b.find.Input.OnChanged = func(string) { b.changed() }
	b.same, b.whole = look.NewTick("Same capitals", false), look.NewTick("Whole words", false)
	for _, tick := range []*look.Tick{b.same, b.whole} {
		tick.OnChanged, tick.OnKey = func(bool) { b.changed() }, b.key
	}
	b.find.Input.OnKey = b.enter(s.page.NextMatch)
	b.with.Input.OnKey = b.enter(b.replace)
	button := func(label string, do func()) *look.Button {
		o := look.PlainButton(label, do)
		o.OnKey = b.key
		return o
	}
	previous, next := button("Previous", b.then(s.page.PreviousMatch)), button("Next", b.then(s.page.NextMatch))
	one, all := button("Replace", b.replace), button("Replace all", b.replaceAll)
	done := button("Done", b.close)
	b.stops = []fyne.Focusable{b.find.Input, b.with.Input, previous, next, b.same, b.whole, done, one, all}

	row := func(label string, field *look.Field) fyne.CanvasObject {
		return look.Row(findGap, []fyne.CanvasObject{wide(findLabel, look.Words(label).OneLine()), wide(findField, field)}, nil)
	}
	b.rows = newFindRows([2]fyne.CanvasObject{row("Find", b.find), row("Replace with", b.with)}, [2]fyne.CanvasObject{
		look.HeadLine([]fyne.CanvasObject{previous, next, wide(findCount, b.count)}, []fyne.CanvasObject{b.same, b.whole, done}),
		look.Row(findGap, []fyne.CanvasObject{one, all}, nil),
	})
	b.strip = look.NewGround(look.ColorPanel, look.Pad(8, 18, 8, 18, b.rows))
	b.strip.Sides.Bottom = true
	b.strip.Hide()
	return b
}

// open shows the bar, with the words selected on the page as those to look for.
func (b *findBar) open(replace bool) {
	if s := b.screen.page.SelectedText(); s != "" && s == text.OneLine(s) && len(s) < 200 && !b.isOpen() {
		b.find.SetText(s)
	}
	b.rows.setSecond(replace)
	b.strip.Show()
	b.screen.content.Refresh()
	b.changed()
	b.screen.focus(b.find.Input)
	b.find.Input.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// close takes the bar away; what was found last stays selected on the page.
func (b *findBar) close() {
	b.strip.Hide()
	b.screen.content.Refresh()
	b.screen.page.SearchFor(text.Query{})
	b.screen.Focus()
}

func (b *findBar) isOpen() bool { return b.strip.Visible() }

func (b *findBar) query() text.Query {
	return text.Query{What: b.find.Text(), Case: b.same.On(), Whole: b.whole.On()}
}

// changed looks for what is written now. When there is no such place the person is
// back where they were.
func (b *findBar) changed() {
	b.replaced = 0
	if !b.isOpen() {
		return
	}
	page := b.screen.page
	if n, _ := page.Matches(); n == 0 {
		b.home = page.Selection()
	}
	page.SearchFor(b.query())
	if _, total := page.Matches(); total == 0 {
		page.Select(b.home) // half of a word must not stay selected, to be written over after Esc
	}
	page.NearestMatch()
	b.say()
}

// say writes how many places there are and which is shown.
func (b *findBar) say() {
	if !b.isOpen() {
		return
	}
	said := ""
	switch n, total := b.screen.page.Matches(); {
	case b.find.Text() == "":
	case total == 0 && b.replaced > 0:
		said = fmt.Sprintf("%d replaced", b.replaced)
	case total == 0:
		said = "Not found"
	case n == 0:
		said = fmt.Sprint(total)
	default:
		said = fmt.Sprintf("%d of %d", n, total)
	}
	if b.count.Text() != said {
		b.count.SetText(said)
	}
}

// then does something and says where that led.
func (b *findBar) then(do func()) func() {
	return func() {
		do()
		b.say()
	}
}

func (b *findBar) replace() { b.then(func() { b.screen.page.ReplaceMatch(b.with.Text()) })() }

func (b *findBar) replaceAll() {
	b.replaced = b.screen.page.ReplaceAll(b.with.Text())
	b.say()
}

// step goes to the next place or the one before, also with the bar closed.
func (b *findBar) step(back bool) {
	page := b.screen.page
	if !b.isOpen() {
		page.SearchFor(b.query())
		defer page.SearchFor(text.Query{})
	}
	if back {
		page.PreviousMatch()
	} else {
		page.NextMatch()
	}
	b.say()
}

// enter is the keys of a field, in which Enter does something and Shift+Enter
// goes back.
func (b *findBar) enter(do func()) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		if e.Name != fyne.KeyReturn && e.Name != fyne.KeyEnter {
			return b.key(e)
		}
		if b.screen.shift() {
			b.screen.page.PreviousMatch()
		} else {
			do()
		}
		b.say()
		return true
	}
}

// key is what a key does anywhere in the bar.
func (b *findBar) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		b.close()
		return true
	}
	return b.screen.key(e.Name, b.screen.shift())
}

// wide gives one thing a width, in points at the usual text size.
func wide(points float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(fixedWidth(points), o)
}

type fixedWidth float32

func (w fixedWidth) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := max(objects[0].MinSize().Height, look.Soft("A").MinSize().Height) // words may come later
	return fyne.NewSize(look.Grow(float32(w)), height)
}

func (w fixedWidth) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}
