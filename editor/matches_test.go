package editor

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

func (d *desk) matchNow() string {
	n, total := d.Matches()
	return fmt.Sprintf("%d of %d: %s", n, total, d.SelectedText())
}

func TestMatchesAreWalkedRoundAndRound(t *testing.T) {
	d := plainDesk(t, "One home.\n\nNo such place.\n\nTwo homes, a HOME.")
	d.SearchFor(text.Query{What: "home"})
	var got []string
	d.NearestMatch()
	got = append(got, d.matchNow())
	for range 3 {
		d.NextMatch()
		got = append(got, d.matchNow())
	}
	d.PreviousMatch()
	got = append(got, d.matchNow())
	want := []string{"1 of 3: home", "2 of 3: home", "3 of 3: HOME", "1 of 3: home", "3 of 3: HOME"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
	d.press(fyne.KeyLeft)
	if got := d.matchNow(); got != "0 of 3: " {
		t.Errorf("with the caret elsewhere: %q", got)
	}
}

func TestAQueryBeingWrittenStaysWhereItIs(t *testing.T) {
	d := plainDesk(t, "plan, place, placement")
	for _, what := range []string{"p", "pl", "pla", "plac", "place", "placem"} {
		d.SearchFor(text.Query{What: what})
		d.NearestMatch()
	}
	if got := d.matchNow(); got != "1 of 1: placem" {
		t.Error(got)
	}
	d.SearchFor(text.Query{})
	if _, total := d.Matches(); total != 0 || d.SelectedText() != "placem" {
		t.Errorf("after the search %d are left, selected is %q", total, d.SelectedText())
	}
}

func TestReplaceGoesOnToTheNextAndIsOneStep(t *testing.T) {
	d := plainDesk(t, "placement, Placement and placement")
	d.SearchFor(text.Query{What: "placement"})
	d.ReplaceMatch("home") // nothing is selected yet: only goes there
	d.check("placement, Placement and placement")
	d.ReplaceMatch("home")
	d.check("home, Placement and placement")
	if got := d.matchNow(); got != "1 of 2: Placement" {
		t.Error(got)
	}
	d.Undo()
	d.check("placement, Placement and placement")
}

func TestReplaceAllIsOneStepToUndo(t *testing.T) {
	for name, letter := range map[string]string{
		"few":  "a placement, a placement\n\n- Placement\n\nnothing",
		"many": strings.Repeat("placement and ", 300) + "placement",
	} {
		t.Run(name, func(t *testing.T) {
			d := plainDesk(t, letter)
			d.CaretToEnd()
			d.SearchFor(text.Query{What: "placement"})
			_, total := d.Matches()
			if n := d.ReplaceAll("home\nhere"); n != total {
				t.Errorf("%d of %d", n, total)
			}
			want := strings.ReplaceAll(strings.ReplaceAll(letter, "placement", "home here"), "Placement", "home here")
			d.check(want)
			if d.sel.Caret != d.doc.End() {
				t.Errorf("the caret is at %v", d.sel.Caret)
			}
			d.Undo()
			d.check(letter)
			if _, back := d.Matches(); back != total {
				t.Errorf("%d matches after undoing, not %d", back, total)
			}
			d.Redo()
			d.check(want)
		})
	}
}

func TestAReplacementThatHoldsTheQueryIsNotReplacedAgain(t *testing.T) {
	d := plainDesk(t, "home home")
	d.SearchFor(text.Query{What: "home"})
	d.ReplaceAll("homely home")
	d.check("homely home homely home")
}

func TestAReadOnlyPageIsSearchedAndNotReplaced(t *testing.T) {
	d := plainDesk(t, "placement")
	d.SetReadOnly(true)
	d.SearchFor(text.Query{What: "placement"})
	d.NextMatch()
	d.ReplaceMatch("home")
	if d.ReplaceAll("home") != 0 {
		t.Error("something was replaced")
	}
	d.check("placement")
}

// However the letter changes, the places shown are those that a new search finds.
func TestMatchesStayTrueWhileTheTextChanges(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	d := plainDesk(t, strings.Repeat("a home\n\nno one\n\n", 6)+strings.Repeat("long text with a home in it. ", 700))
	q := text.Query{What: "home"}
	d.SearchFor(q)
	told := 0
	d.OnMatches = func() { told++ }
	keys := []fyne.KeyName{fyne.KeyReturn, fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyDown, fyne.KeyUp, fyne.KeyRight, fyne.KeyEnd, fyne.KeyHome}
	for step := range 600 {
		switch rng.IntN(5) {
		case 0:
			d.write(" home ")
		case 1:
			d.TypedRune('h')
		case 2:
			if d.CanUndo() {
				d.Undo()
			}
		case 3:
			d.shiftPress(fyne.KeyDown)
		default:
			d.press(keys[rng.IntN(len(keys))])
		}
		if step%10 > 0 {
			continue
		}
		d.clock.pass(afterPause) // very long paragraphs are read at a pause
		total := 0
		for i, b := range d.blocks.All {
			want := text.NewSearch(q).Append(nil, d.doc.Paragraph(i).Text)
			if !slices.Equal(b.found, want) {
				t.Fatalf("step %d, paragraph %d: %v, not %v", step, i, b.found, want)
			}
			total += len(want)
		}
		if _, n := d.Matches(); n != total {
			t.Fatalf("step %d: counted %d, there are %d", step, n, total)
		}
	}
	if told == 0 {
		t.Error("nobody was told")
	}
}

func TestMatchesArePainted(t *testing.T) {
	for _, name := range []string{"light", "dark", "contrast"} {
		t.Run(name, func(t *testing.T) {
			th := newSheetTheme(t, name != "light", 18)
			th.contrast = name == "contrast"
			d := newDesk(t, th, fyne.NewSize(1026, 654))
			d.SetText(letter)
			d.SearchFor(text.Query{What: "a"})
			d.SearchFor(text.Query{What: "the"})
			d.NextMatch()
			d.NextMatch()
			d.window.Canvas().Unfocus() // the keyboard is in the bar
			d.picture("matches-" + name)
		})
	}
}
