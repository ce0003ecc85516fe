package settings

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

// chosen is what a person chose in a test.
type chosen struct {
	mode   int
	idle   string
	folder string
	pages  int
}

func (c *chosen) groups() []Group {
	return []Group{
		{Name: "How it looks", Line: "These are kept for this person on this computer.", Settings: []Setting{
			{Name: "Colours", Line: "Light, dark, or as this computer is set.", Pick: &Pick{
				Answers: []string{"As on this computer", "Light", "Dark", "High contrast"},
				Get:     func() int { return c.mode },
				Set: func(i int) string {
					if i == 3 {
						return "High contrast could not be kept. The colours stay as they were."
					}
					c.mode = i
					return ""
				},
			}},
		}},
		{Name: "Safety", Settings: []Setting{
			{Name: "Lock after", Line: "Minutes without a key or a move of the mouse, from 2 to 30.", Write: &Write{
				Get: func() string { return c.idle },
				Set: func(s string) string {
					if n, err := strconv.Atoi(s); err != nil || n < 2 || n > 30 {
						return "Please give a number of minutes from 2 to 30."
					}
					c.idle = s
					return ""
				},
			}},
			{Name: "Days until a letter in the record is deleted here", Line: "The record itself is in your council’s system.", Locked: true,
				Write: &Write{Get: func() string { return "14" }}},
			{Name: "A second place for backups", Line: "A folder on another disk.", Write: &Write{
				Get:    func() string { return c.folder },
				Set:    func(s string) string { c.folder = s; return "" },
				Choose: func(f func(string)) { f("/media/stick") },
			}},
			{Name: "A new recovery key", Line: "The one on paper then opens nothing any more.", Press: &Press{Button: "Make a new key…", Do: func() { c.pages++ },
				Say: func() string { return "The present key was made on 3 November." }}},
		}},
	}
}

func newScreen(t *testing.T, c *chosen, appearance look.Appearance, size fyne.Size) (*Screen, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(appearance))
	w := test.NewTempWindow(t, nil)
	w.SetPadded(false)
	s := New(Params{Groups: c.groups, OnBack: func() {}, Canvas: w.Canvas})
	w.SetContent(s.Content())
	w.Resize(size)
	return s, w
}

func laptop() fyne.Size { return fyne.NewSize(1366, 700) }

// find is the widget of a kind that the keyboard comes to next.
func tabTo[T fyne.Focusable](t *testing.T, w fyne.Window) T {
	t.Helper()
	for range 40 {
		w.Canvas().FocusNext()
		if f, ok := w.Canvas().Focused().(T); ok {
			return f
		}
	}
	var none T
	t.Fatalf("no %T to be reached by Tab", none)
	return none
}

func TestWhatIsWrittenIsKeptWhenTheKeyboardLeavesTheField(t *testing.T) {
	c := &chosen{idle: "10"}
	s, w := newScreen(t, c, look.Appearance{}, laptop())
	s.list.Choose(1)
	input := tabTo[*look.Input](t, w)
	input.SetText("five")
	w.Canvas().FocusNext()
	if c.idle != "10" {
		t.Errorf("kept %q", c.idle)
	}
	input.SetText("5")
	s.Keep()
	if c.idle != "5" {
		t.Errorf("kept %q, want 5", c.idle)
	}
}

func TestAChoiceThatCannotBeKeptGoesBack(t *testing.T) {
	c := &chosen{}
	_, w := newScreen(t, c, look.Appearance{}, laptop())
	choice := tabTo[*look.Choice](t, w)
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if c.mode != 1 {
		t.Errorf("mode %d", c.mode)
	}
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	if c.mode == 3 || choice.Chosen() != c.mode {
		t.Errorf("mode %d, shown %d", c.mode, choice.Chosen())
	}
}

func TestTheArrowsWalkTheGroups(t *testing.T) {
	s, w := newScreen(t, &chosen{}, look.Appearance{}, laptop())
	s.Focus()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.Group() != "Safety" {
		t.Errorf("the group is %q", s.Group())
	}
}

func TestPictures(t *testing.T) {
	for _, c := range []struct {
		name  string
		look  look.Appearance
		size  fyne.Size
		group int
	}{
		{"looks-light", look.Appearance{Mode: look.Light}, laptop(), 0},
		{"safety-light", look.Appearance{Mode: look.Light}, laptop(), 1},
		{"safety-dark", look.Appearance{Mode: look.Dark}, laptop(), 1},
		{"safety-contrast", look.Appearance{Mode: look.Contrast}, laptop(), 1},
		{"safety-large", look.Appearance{Mode: look.Light, Text: 200}, laptop(), 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, w := newScreen(t, &chosen{idle: "10"}, c.look, c.size)
			s.list.Choose(c.group)
			if c.group == 1 {
				tabTo[*look.Input](t, w).SetText("90")
				w.Canvas().FocusNext()
			}
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}
