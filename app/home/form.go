package home

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"dearly/app/look"
	"dearly/storage"
)

// childForm is the form about a child, new or known.
type childForm struct {
	s     *Screen
	child storage.Child // as it was when the form was opened
	sheet *look.Sheet

	name, age, names, words, about *look.Field
	say                            *look.Text // what went wrong with saving
	save, cancel, remove           *look.Button
	warned                         bool // that leaving loses what was typed
}

// askChild opens the form.
func (s *Screen) askChild(child storage.Child) *childForm {
	f := &childForm{s: s, child: child,
		name:  look.NewField("What they like to be called"),
		age:   look.NewField("Age, or date of birth"),
		names: look.NewField("Names in their life"),
		words: look.NewField("Their own words"),
		about: look.NewField("One line about them"),
		say:   look.Soft("").In(look.ColorDanger),
	}
	f.age.SetHint("8, or 4 May 2017. It can wait.")
	f.names.SetHint("People, pets, school, street, with commas between. They are never marked.")
	f.words.SetHint("Words they use and you keep, like contact. They are not marked either.")
	f.about.SetHint("What matters to them, for the next worker too.")
	f.name.SetText(child.Name)
	f.age.SetText(ageText(child))
	f.names.SetText(strings.Join(child.Names, ", "))
	f.words.SetText(strings.Join(child.OwnWords, ", "))
	f.about.SetText(child.About)
	for _, field := range f.fields() {
		field.Input.OnChanged = func(string) {
			f.warned = false
			if field.Trouble() != "" || f.say.Text() != "" {
				field.SetTrouble("")
				f.say.SetText("")
				f.sheet.Refresh()
			}
		}
	}

	title := "Add a child"
	f.cancel = look.PlainButton("Cancel", func() { f.sheet.Close() })
	f.save = look.PrimaryButton("Add", f.keep)
	buttons := []*look.Button{f.cancel, f.save}
	if !child.ID.IsZero() {
		title = "About " + child.Name
		f.save.SetText("Save")
		f.remove = look.DangerButton("Delete…", func() {
			f.sheet.Close()
			s.askDeleteChild()
		})
		f.remove.Spoken = "Delete " + child.Name + " and their letters"
		buttons = append([]*look.Button{f.remove}, buttons...)
	}
	f.sheet = look.NewSheet(title, look.Column(12, f.name, f.age, f.names, f.words, f.about, f.say), buttons...)
	f.sheet.OnEscape = f.leave
	f.sheet.Open(s.canvas(), f.name.Input)
	return f
}

func (f *childForm) fields() []*look.Field {
	return []*look.Field{f.name, f.age, f.names, f.words, f.about}
}

// leave closes the form; when that would lose something typed it says so first.
func (f *childForm) leave() {
	if f.warned || !f.typed() {
		f.sheet.Close()
		return
	}
	f.warned = true
	f.say.SetText("Not saved yet. Press Enter to save, or Esc once more to leave it.")
	f.sheet.Refresh()
}

// typed says whether the form differs from the child.
func (f *childForm) typed() bool {
	return f.name.Text() != f.child.Name || f.age.Text() != ageText(f.child) || f.about.Text() != f.child.About ||
		!slices.Equal(splitWords(f.names.Text()), f.child.Names) || !slices.Equal(splitWords(f.words.Text()), f.child.OwnWords)
}

const longestName = 80 // runes

// read takes the child from the form. What will not do is told beside its
// field, the first such field gets the keyboard, and all stays as typed.
func (f *childForm) read() (storage.Child, bool) {
	c := f.child
	var wrong *look.Field
	trouble := func(field *look.Field, sentence string) {
		field.SetTrouble(sentence)
		if wrong == nil {
			wrong = field
		}
	}
	c.Name = strings.Join(strings.Fields(f.name.Text()), " ")
	switch {
	case c.Name == "":
		trouble(f.name, "Write the name that you call them by.")
	case utf8.RuneCountInString(c.Name) > longestName:
		trouble(f.name, "That is longer than a name in a letter can be: "+strconv.Itoa(longestName)+" letters at most.")
	}
	born, age, sentence := readAge(f.age.Text(), f.s.p.Now())
	if sentence != "" {
		trouble(f.age, sentence)
	}
	c.Born, c.Age = born, age
	c.Names, c.OwnWords = splitWords(f.names.Text()), splitWords(f.words.Text())
	c.About = strings.Join(strings.Fields(f.about.Text()), " ")
	if wrong != nil {
		f.sheet.Refresh()
		f.s.focus(wrong.Input)
		return c, false
	}
	return c, true
}

// keep saves the child and shows their page.
func (f *childForm) keep() {
	c, ok := f.read()
	if !ok {
		return
	}
	var err error
	f.s.run(func() { err = f.s.p.Store.SaveChild(&c) }, func() {
		if err != nil {
			f.say.SetText("Not saved. " + storage.Explain(err))
			f.sheet.Refresh()
			return
		}
		f.sheet.Close()
		f.s.read(c.ID)
		f.s.Focus()
	})
}

// ageText is what stands in the field for a child.
func ageText(c storage.Child) string {
	switch {
	case !c.Born.IsZero():
		return look.LongDate(c.Born.Time(time.UTC))
	case c.Age > 0:
		return strconv.Itoa(c.Age)
	}
	return ""
}

const oldest = 25 // years: care leavers are written to until then

// readAge reads an age in years or a date of birth. The sentence says what will
// not do; empty when all is well.
func readAge(text string, now time.Time) (born storage.Date, age int, sentence string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return born, 0, ""
	}
	words := strings.Fields(strings.ToLower(text))
	if n, err := strconv.Atoi(words[0]); err == nil && (len(words) == 1 || strings.HasPrefix(words[1], "y")) {
		if n < 1 || n > oldest {
			return born, 0, "An age is from 1 to " + strconv.Itoa(oldest) + ". For a baby write the date of birth, like 4 May " + strconv.Itoa(now.Year()) + "."
		}
		return born, n, ""
	}
	day, ok := look.ParseDate(text, now)
	if !ok {
		return born, 0, "The date needs a day, a month and a year, like 4 May 2017."
	}
	born = storage.DateOf(day)
	switch {
	case born.Compare(storage.DateOf(now)) > 0:
		return storage.Date{}, 0, "That day is still to come. Look at the year again."
	case now.Year()-born.Year > oldest+1:
		return storage.Date{}, 0, "That is more than " + strconv.Itoa(oldest) + " years ago. Look at the year again."
	}
	return born, 0, ""
}
