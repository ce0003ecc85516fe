package home

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"dearly/app/look"
	"dearly/storage"
)

// nameless is what a child is called until somebody knows their name: a letter can
// begin with it.
const nameless = "Little one"

// childForm is the form about one part of a child's page. A new child is asked for
// the first part only; the rest can wait.
type childForm struct {
	s     *Screen
	child storage.Child // as it was when the form was opened
	part  part
	sheet *look.Sheet

	fields  map[string]*look.Field
	choice  *look.Choice // nil in a part without one
	order   []fyne.CanvasObject
	say     *look.Text // what went wrong with saving
	save    *look.Button
	next    *look.Button // nil for a new child and in the last part
	at      []string     // how it stood when it was opened
	warned  bool         // that leaving loses what was typed
	unnamed bool         // that a child without a name is called Little one
}

// askChild opens the form about a part of the child's page; about the first for a
// new child.
func (s *Screen) askChild(child storage.Child, p part) *childForm {
	f := &childForm{s: s, child: child, part: p, fields: map[string]*look.Field{}, say: look.Soft("").In(look.ColorDanger)}
	f.lay()
	for _, field := range f.fields {
		field.Input.OnChanged = func(string) { f.changed(field) }
	}
	cancel := look.PlainButton("Cancel", func() { f.sheet.Close() })
	f.save = look.PrimaryButton("Save", func() { f.keep(nil) })
	buttons := []*look.Button{cancel}
	title := p.title()
	all := parts()
	switch i := slices.Index(all, p); {
	case child.ID.IsZero():
		title = "Add a child"
		f.save.SetText("Add")
	case i+1 < len(all):
		f.next = look.PlainButton("Save, next part", func() { f.keep(func() { s.askSaved(child.ID, all[i+1]) }) })
		buttons = append(buttons, f.next)
	}
	f.sheet = look.NewSheet(title, look.Column(12, append(f.order, f.say)...), append(buttons, f.save)...)
	f.sheet.OnEscape = f.leave
	for _, field := range f.fields {
		if field.Input.MultiLine { // Enter begins a line there, Shift and Enter goes on
			field.Input.OnSubmitted = func(string) { f.keep(nil) }
		}
	}
	f.at = f.stands()
	f.sheet.Open(s.canvas(), f.first())
	return f
}

// askSaved opens the form about a child as it was just saved.
func (s *Screen) askSaved(id storage.ID, p part) {
	if i := s.find(id); i >= 0 {
		s.askChild(s.children[i], p)
	}
}

// field adds a line, long adds several.
func (f *childForm) field(key, label, hint, text string) *look.Field {
	return f.put(key, look.NewField(label), hint, text)
}

func (f *childForm) long(key, label, hint, text string, lines int) *look.Field {
	return f.put(key, look.NewLongField(label, lines), hint, text)
}

func (f *childForm) put(key string, field *look.Field, hint, text string) *look.Field {
	field.SetHint(hint)
	field.SetText(text)
	f.fields[key] = field
	f.order = append(f.order, field)
	return field
}

func (f *childForm) first() fyne.Focusable {
	if f.choice != nil && len(f.order) > 0 && f.order[0] == fyne.CanvasObject(f.choice) {
		return f.choice
	}
	return f.order[0].(*look.Field).Input
}

// text is what stands in a field, as one line.
func (f *childForm) text(key string) string {
	return strings.Join(strings.Fields(f.fields[key].Text()), " ")
}

// stands is everything that stands in the form.
func (f *childForm) stands() []string {
	var out []string
	for _, o := range f.order {
		switch o := o.(type) {
		case *look.Field:
			out = append(out, o.Text())
		case *look.Choice:
			out = append(out, o.AccessibilityLabel())
		}
	}
	return out
}

func (f *childForm) typed() bool { return !slices.Equal(f.stands(), f.at) }

// changed takes back what was said of a field once it is being mended.
func (f *childForm) changed(field *look.Field) {
	f.warned, f.unnamed = false, false
	if field == f.fields["name"] {
		f.nameHint()
	}
	if field.Trouble() != "" || f.say.Text() != "" {
		field.SetTrouble("")
		f.say.SetText("")
		f.sheet.Refresh()
	}
}

// nameHint says when another child is called the same.
func (f *childForm) nameHint() {
	hint := nameHint
	other := storage.Child{ID: f.child.ID, Name: f.text("name")}
	if other.Name != "" && f.s.sameName(other) {
		hint = "Another child here is called that too. Their age and the line about them tell them apart."
	}
	field := f.fields["name"]
	if field.Hint() != hint {
		field.SetHint(hint)
		if f.sheet != nil {
			f.sheet.Refresh()
		}
	}
}

// leave closes the form; when that would lose something typed it says so first.
func (f *childForm) leave() {
	if f.warned || !f.typed() {
		f.sheet.Close()
		return
	}
	f.warned = true
	f.say.SetText("Not saved yet. Press Save to keep it, or Esc once more to leave it.")
	f.sheet.Refresh()
}

const longestName = 80 // runes

// read takes the child from the form. What will not do is told beside its
// field, the first such field gets the keyboard, and all stays as typed.
func (f *childForm) read() (storage.Child, bool) {
	c := f.child
	var wrong *look.Field
	f.fill(&c, func(key, sentence string) {
		f.fields[key].SetTrouble(sentence)
		if wrong == nil {
			wrong = f.fields[key]
		}
	})
	if wrong == nil {
		return c, true
	}
	f.sheet.Refresh()
	f.s.focus(wrong.Input)
	return c, false
}

// readName takes the name. A child whom nobody has named yet can be written to all
// the same, once it was said what they are called until then.
func (f *childForm) readName(c *storage.Child, trouble func(key, sentence string)) {
	c.Name = f.text("name")
	switch {
	case c.Name == "" && f.unnamed:
		c.Name = nameless
	case c.Name == "":
		f.unnamed = true
		trouble("name", "Write the name that you call them by. If there is none yet, press "+f.save.Text+" once more: the letters say “"+nameless+"” until you know it.")
	case utf8.RuneCountInString(c.Name) > longestName:
		trouble("name", "That is longer than a name in a letter can be: "+daysText(longestName)+" letters at most.")
	}
}

// keep saves the child and shows their page, and then does more.
func (f *childForm) keep(then func()) {
	c, ok := f.read()
	if !ok {
		return
	}
	fresh := c.ID.IsZero()
	var err error
	f.s.run(func() { err = f.s.p.Store.SaveChild(&c) }, func() {
		if err != nil {
			f.say.SetText("Not saved. " + storage.Explain(err))
			f.sheet.Refresh()
			return
		}
		f.sheet.Close()
		if fresh {
			f.s.read(c.ID)
			f.s.Focus()
			return
		}
		f.s.reread(partID(f.part))
		if then != nil {
			then()
		}
	})
}
