package write

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dearly/app/look"
	"dearly/editor/text"
	"dearly/storage"
)

// stepSentence says a step in plain words: "I will phone your school by Friday 4
// December." Without who or what there is no sentence.
func stepSentence(s storage.Step, now time.Time) string {
	who, what, by := stepWho(s.Who), trimmed(s.What), stepBy(s.By, now)
	for _, lead := range []string{"will ", "to "} {
		if rest, ok := strings.CutPrefix(strings.ToLower(what), lead); ok {
			what = what[len(what)-len(rest):]
		}
	}
	if who == "" || what == "" {
		return ""
	}
	if by != "" {
		by = " " + by
	}
	return capitalDays(who + " will " + firstDown(what) + by + ".")
}

func trimmed(s string) string { return strings.TrimRight(strings.Join(strings.Fields(s), " "), ".;, ") }

func stepWho(s string) string {
	s = trimmed(s)
	switch strings.ToLower(s) {
	case "i", "me", "myself":
		return "I"
	}
	return firstUp(s)
}

// stepBy words the time of a step. A day is named with its weekday; other words
// stand as they are, with "by" before them unless they bring their own.
func stepBy(s string, now time.Time) string {
	s = trimmed(s)
	if s == "" {
		return ""
	}
	bare := strings.TrimPrefix(strings.TrimPrefix(firstDown(s), "by "), "on ")
	if t, ok := parseDay(bare, now, ahead); ok {
		word := "by "
		if strings.HasPrefix(firstDown(s), "on ") {
			word = "on "
		}
		switch strings.ToLower(bare) {
		case "today", "tomorrow":
			return strings.ToLower(bare) + ", " + look.DayIn(t, now)
		}
		return word + look.DayIn(t, now)
	}
	first := strings.ToLower(strings.Fields(s)[0])
	if slices.Contains(strings.Fields("by on before after until at in every each this next when as once tonight within during straight soon while"), first) {
		return firstDown(s)
	}
	return "by " + s
}

// stepHint says gently what a step lacks; empty when it is whole, or not begun.
func stepHint(s storage.Step) string {
	who, what, by := trimmed(s.Who), trimmed(s.What), trimmed(s.By)
	switch {
	case who == "" && what == "" && by == "":
		return ""
	case what == "":
		return "What will happen? Until that is here, the step stays out of the letter."
	case who == "":
		return "Who will do it? Until that is here, the step stays out of the letter."
	case by == "":
		return "By when? A step without a day is easily lost."
	}
	return ""
}

// stepRow is one line of the table.
type stepRow struct {
	was           storage.Step // as it was when the table was opened
	who, what, by *look.Input
	hint          *look.Text
	object        *fyne.Container
}

func (r *stepRow) step() storage.Step {
	return storage.Step{Who: trimmed(r.who.Text), What: trimmed(r.what.Text), By: trimmed(r.by.Text)}
}

// spareSteps is how many empty lines the table can grow by while it is open.
const spareSteps = 12

// AskSteps opens the table of who will do what by when. Kept, it becomes sentences
// in the letter.
func (s *Screen) AskSteps() {
	s.unsay()
	var rows []*stepRow
	var sheet *look.Sheet
	lines := []fyne.CanvasObject{
		look.Soft("Each line becomes a sentence under “" + nextHeading + "”. What you have written over in the letter stays as you wrote it."),
		container.New(stepColumns{}, look.Label("Who"), look.Label("What"), look.Label("By when")),
	}
	grow := func() { // one empty line at the end, always
		for i, r := range rows {
			show := i == 0 || rows[i-1].step() != (storage.Step{}) || r.step() != (storage.Step{}) || i < len(s.letter.Steps)
			if show && !r.object.Visible() {
				r.object.Show()
			}
			if hint := stepHint(r.step()); hint != r.hint.Text() {
				r.hint.SetText(hint)
			}
		}
		if sheet != nil {
			sheet.Refresh()
		}
	}
	for i := range len(s.letter.Steps) + spareSteps {
		r := &stepRow{who: look.NewInput(), what: look.NewInput(), by: look.NewInput(), hint: look.Soft("")}
		if i < len(s.letter.Steps) {
			r.was = s.letter.Steps[i]
		}
		r.who.SetText(r.was.Who)
		r.what.SetText(r.was.What)
		r.by.SetText(r.was.By)
		r.who.Spoken, r.what.Spoken, r.by.Spoken = "Who", "What", "By when"
		r.object = look.Column(3, container.New(stepColumns{}, r.who, r.what, r.by), r.hint)
		r.object.Hide()
		for _, in := range []*look.Input{r.who, r.what, r.by} {
			in.OnChanged = func(string) { grow() }
			in.OnKey = func(e *fyne.KeyEvent) bool { return s.stepAcross(rows, in, e.Name) }
		}
		rows = append(rows, r)
		lines = append(lines, r.object)
	}
	rows[0].who.SetPlaceHolder("I")
	rows[0].what.SetPlaceHolder("phone your school")
	rows[0].by.SetPlaceHolder("4 December")
	grow()
	end := func() {
		sheet.Close()
		s.Focus()
	}
	keep := look.PrimaryButton("Keep, and write them into the letter", func() {
		end()
		s.keepSteps(rows)
	})
	cancel := look.PlainButton("Cancel", end)
	sheet = look.NewSheet("Next steps", look.Column(8, lines...), cancel, keep)
	sheet.OnEscape = end
	first := rows[min(len(s.letter.Steps), len(rows)-1)].who
	for _, r := range rows { // Enter goes on through the table, and from an empty line keeps it
		for _, step := range [][2]*look.Input{{r.who, r.what}, {r.what, r.by}} {
			step[0].OnSubmitted = func(string) {
				if r.step() == (storage.Step{}) {
					keep.Tapped(nil)
					return
				}
				s.focus(step[1])
			}
		}
	}
	for i, r := range rows {
		r.by.OnSubmitted = func(string) {
			if i+1 < len(rows) && rows[i+1].object.Visible() {
				s.focus(rows[i+1].who)
				return
			}
			keep.Tapped(nil)
		}
	}
	sheet.Open(s.canvas(), first)
}

// stepAcross moves up and down the columns of the table.
func (s *Screen) stepAcross(rows []*stepRow, from *look.Input, key fyne.KeyName) bool {
	move := 0
	switch key {
	case fyne.KeyUp:
		move = -1
	case fyne.KeyDown:
		move = 1
	default:
		return false
	}
	for i, r := range rows {
		for col, in := range []*look.Input{r.who, r.what, r.by} {
			if in != from {
				continue
			}
			if k := i + move; k >= 0 && k < len(rows) && rows[k].object.Visible() {
				s.focus([]*look.Input{rows[k].who, rows[k].what, rows[k].by}[col])
			}
			return true
		}
	}
	return false
}

// keepSteps takes the steps over and writes them into the letter.
func (s *Screen) keepSteps(rows []*stepRow) {
	now := s.params.Now()
	var steps []storage.Step
	var sentences []sentence
	for _, r := range rows {
		step := r.step()
		if step != (storage.Step{}) {
			steps = append(steps, step)
		}
		sentences = append(sentences, sentence{stepSentence(r.was, now), stepSentence(step, now)})
	}
	s.letter.Steps = steps
	s.changed = true
	if own := s.write(nextHeading, []string{"If this does not work", againHeading, "Tell me if I got this wrong"}, text.Item, sentences); own > 0 {
		s.Say(look.Count(own, "step is", "steps are")+" in your own words in the letter, or no longer in it. Change that there: your words were left as they are.", look.Quiet)
	}
	s.soon()
}

// write puts sentences into the letter, as one step to undo, and says how many of
// them the worker has written over.
func (s *Screen) write(heading string, after []string, kind text.Kind, sentences []sentence) (own int) {
	was := s.page.Paragraphs()
	out, at, own := placed(was, heading, after, kind, sentences)
	if !slices.Equal(out, was) {
		if len(out) == 0 {
			out = []text.Paragraph{{}}
		}
		at = max(0, min(at, len(out)-1))
		s.page.Rewrite(out, text.Position{Paragraph: at, Byte: len(out[at].Text)})
	}
	return own
}

// stepColumns lays who, what and by when side by side.
type stepColumns struct{}

const columnGap = 8

// MinSize is one line.
func (stepColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s.Width += min(m.Width, look.Grow(60)) + columnGap
		s.Height = max(s.Height, m.Height)
	}
	return s
}

// Layout gives what the most room.
func (stepColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room, x := size.Width-2*columnGap, float32(0)
	for i, o := range objects {
		w := room * [...]float32{0.24, 0.46, 0.30}[i]
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(w, size.Height))
		x += w + columnGap
	}
}
