package settings

import (
	"cmp"

	"fyne.io/fyne/v2"

	"dearly/app/look"
)

// Params are what the screen is made of.
type Params struct {
	Groups func() []Group // asked anew for each page, so that it tells what is so now
	Group  string         // the page shown first; empty: the first
	Back   string         // where back leads, in a word; empty: "Letters"
	OnBack func()
	Canvas func() fyne.Canvas
}

// Screen shows one group of settings at a time.
type Screen struct {
	p       Params
	list    *look.SideList
	keep    []func() // writes what stands in the fields
	content fyne.CanvasObject
}

// fixed is what stands under a setting that the council has locked.
const fixed = "Your council has set this for everybody, so it cannot be changed here."

// New lays out the screen.
func New(p Params) *Screen {
	s := &Screen{p: p}
	bar := look.NewTopBar("Settings")
	bar.SetBack(cmp.Or(p.Back, "Letters"), p.OnBack)
	s.list = look.NewSideList(nil, s.focus)
	var names []string
	at := 0
	for i, g := range p.Groups() {
		names = append(names, g.Name)
		if g.Name == p.Group {
			at = i
		}
	}
	s.list.Names(names, at)
	s.list.OnChosen = s.show
	s.content = look.Frame([]fyne.CanvasObject{bar}, nil, s.list.Content())
	s.show(at)
	return s
}

// Content is what the window shows.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus puts the keyboard on the list of groups.
func (s *Screen) Focus() { s.list.Focus() }

// Group is the name of the page that is shown.
func (s *Screen) Group() string { return s.p.Groups()[s.list.Chosen()].Name }

// Keep writes what stands in the fields, before the screen goes away.
func (s *Screen) Keep() {
	for _, keep := range s.keep {
		keep()
	}
}

// Reload shows how things stand now.
func (s *Screen) Reload() { s.show(s.list.Chosen()) }

func (s *Screen) focus(f fyne.Focusable) {
	if c := s.p.Canvas(); c != nil {
		look.Focus(c, f)
	}
}

func (s *Screen) show(i int) {
	s.Keep()
	s.keep = nil
	group := s.p.Groups()[i]
	rows := []fyne.CanvasObject{look.Head(group.Name)}
	if group.Line != "" {
		rows = append(rows, look.Words(group.Line).In(look.ColorSoft))
	}
	for _, setting := range group.Settings {
		rows = append(rows, look.Paper(look.Pad(14, 16, 14, 16, s.setting(setting))))
	}
	s.list.Show(look.Column(12, rows...))
}

func (s *Screen) setting(it Setting) fyne.CanvasObject {
	line := it.Line
	if it.Locked {
		line += " " + fixed
	}
	switch {
	case it.Locked && it.Pick != nil:
		return told(it.Name, it.Pick.Answers[it.Pick.Get()], line)
	case it.Locked && it.Write != nil:
		return told(it.Name, it.Write.Get(), line)
	case it.Pick != nil:
		return s.pick(it, line)
	case it.Write != nil:
		return s.write(it, line)
	}
	return press(it, line)
}

// told is a setting that can only be read.
func told(name, value, line string) fyne.CanvasObject {
	if value == "" {
		value = "Nothing"
	}
	return look.Column(6, look.Label(name).In(look.ColorInk), look.Strong(value), look.Soft(line))
}

func (s *Screen) pick(it Setting, line string) fyne.CanvasObject {
	choice := look.NewChoice(it.Name, it.Pick.Answers...)
	choice.Choose(it.Pick.Get())
	under := look.Soft(line)
	choice.OnChanged = func() {
		trouble := it.Pick.Set(choice.Chosen())
		say(under, line, trouble)
		if trouble != "" {
			choice.Choose(it.Pick.Get())
		}
		s.content.Refresh()
	}
	return look.Column(6, choice, under)
}

// say shows the line of a setting, or why it could not be changed.
func say(t *look.Text, line, trouble string) {
	t.Color = look.ColorSoft
	if trouble != "" {
		line, t.Color = trouble, look.ColorDanger
	}
	t.SetText(line)
}

func (s *Screen) write(it Setting, line string) fyne.CanvasObject {
	field := look.NewField(it.Name)
	if it.Write.Lines > 1 {
		field = look.NewLongField(it.Name, it.Write.Lines)
	}
	field.SetHint(line)
	written := it.Write.Get()
	field.SetText(written)
	keep := func() {
		if field.Text() == written {
			return
		}
		written = field.Text()
		trouble := it.Write.Set(written)
		field.SetTrouble(trouble)
		if trouble == "" {
			written = it.Write.Get()
			field.SetText(written)
		}
		s.content.Refresh()
	}
	s.keep = append(s.keep, keep)
	came := field.Input.OnFocus
	field.Input.OnFocus = func(on bool) {
		came(on)
		if !on {
			keep()
		}
	}
	field.Input.OnSubmitted = func(string) { keep() }
	if it.Write.Choose != nil {
		choose := look.PlainButton("Choose…", func() {
			it.Write.Choose(func(path string) {
				field.SetText(path)
				keep()
			})
		})
		choose.Spoken = "Choose: " + it.Name
		field.Beside(choose)
	}
	return field
}

func press(it Setting, line string) fyne.CanvasObject {
	button := look.PlainButton(it.Press.Button, it.Press.Do)
	if it.Press.Danger {
		button = look.DangerButton(it.Press.Button, it.Press.Do)
	}
	if it.Locked {
		button.Disable()
	}
	rows := []fyne.CanvasObject{look.Label(it.Name).In(look.ColorInk), look.Soft(line)}
	if it.Press.Say != nil {
		if how := it.Press.Say(); how != "" {
			rows = append(rows, look.Words(how))
		}
	}
	return look.Column(6, append(rows, look.Row(0, []fyne.CanvasObject{button}, nil))...)
}
