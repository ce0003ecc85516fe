package editor

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/editor/text"
)

// about is a comment on the first place at which words stand in a paragraph.
func (d *desk) about(paragraph int, words string, kind CommentKind) Comment {
	d.t.Helper()
	found := text.NewSearch(text.Query{What: words, Case: true}).Append(nil, d.doc.Paragraph(paragraph).Text)
	if len(found) == 0 {
		d.t.Fatalf("%q is not in paragraph %d", words, paragraph)
	}
	return Comment{From: place2(paragraph, found[0].Start), To: place2(paragraph, found[0].End), Kind: kind}
}

// words are what a comment is about now.
func (d *desk) words(c Comment) string { return text.Plain(d.doc.Fragment(c.From, c.To)) }

func TestACommentFollowsItsWords(t *testing.T) {
	const start = "First line.\n\nDad has failed to engage with us."
	for name, c := range map[string]struct {
		do   func(*desk)
		want string
	}{
		"typing before it":       {func(d *desk) { d.sel = text.At(place2(1, 0)); d.write("Your ") }, "failed to engage"},
		"typing at its start":    {func(d *desk) { d.sel = text.At(place2(1, 8)); d.write("really ") }, "failed to engage"},
		"typing at its end":      {func(d *desk) { d.sel = text.At(place2(1, 24)); d.write("d") }, "failed to engage"},
		"typing within it":       {func(d *desk) { d.sel = text.At(place2(1, 15)); d.write("not ") }, "failed not to engage"},
		"a new paragraph before": {func(d *desk) { d.sel = text.At(place2(0, 5)); d.press(fyne.KeyReturn) }, "failed to engage"},
		"a new paragraph within": {func(d *desk) { d.sel = text.At(place2(1, 15)); d.press(fyne.KeyReturn) }, "failed \n\nto engage"},
		"joined paragraphs":      {func(d *desk) { d.sel = text.At(place2(1, 0)); d.press(fyne.KeyBackspace) }, "failed to engage"},
		"its first word goes": {func(d *desk) {
			d.sel = text.Selection{Anchor: place2(1, 4), Caret: place2(1, 15)}
			d.press(fyne.KeyDelete)
		}, "to engage"},
		"its last word goes": {func(d *desk) {
			d.sel = text.Selection{Anchor: place2(1, 17), Caret: place2(1, 27)}
			d.press(fyne.KeyDelete)
		}, "failed to"},
		"other words for it": {func(d *desk) {
			d.Replace(Place{1, Mark{Start: 8, End: 24}}, Wording{Start: 8, End: 24, Text: "missed three meetings"})
		}, "missed three meetings"},
		"all of it goes": {func(d *desk) { d.SelectAll(); d.press(fyne.KeyDelete) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := plainDesk(t, start)
			d.SetComments([]Comment{d.about(1, "failed to engage", Remark)})
			c.do(d)
			if got := d.words(d.Comments()[0]); got != c.want {
				t.Errorf("it is about %q, not %q", got, c.want)
			}
			for d.CanUndo() {
				d.Undo()
			}
			if got := d.words(d.Comments()[0]); got != "failed to engage" {
				t.Errorf("after undoing it is about %q", got)
			}
		})
	}
}

func TestACommentDeletedLetterByLetterComesBackWithItsWords(t *testing.T) {
	d := plainDesk(t, "a good day")
	d.SetComments([]Comment{d.about(0, "good", KeepThis)})
	d.sel = text.At(place2(0, 6))
	d.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	if got := d.words(d.Comments()[0]); got != "" {
		t.Errorf("it is about %q", got)
	}
	d.Undo()
	if got := d.words(d.Comments()[0]); got != "good" {
		t.Errorf("after undoing it is about %q", got)
	}
}

// Whatever is done, comments lie within the letter; when all is undone, each is
// about the words it was about.
func TestCommentsSurviveEdits(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 1))
		d := plainDesk(t, "One two three four.\n\n- five six\n\nSeven eight nine ten eleven.")
		anywhere := func() text.Position {
			i := rng.IntN(d.doc.Len())
			return d.doc.Clamp(place2(i, rng.IntN(len(d.doc.Paragraph(i).Text)+1)))
		}
		var set []Comment
		for k := range 4 {
			from, to := text.Selection{Anchor: anywhere(), Caret: anywhere()}.Ends()
			if from != to {
				set = append(set, Comment{From: from, To: to, Kind: CommentKind(k % 2), Data: k})
			}
		}
		d.SetComments(set)
		for range 12 {
			from, to := text.Selection{Anchor: anywhere(), Caret: anywhere()}.Ends()
			fragment := []text.Paragraph{{Text: "new"}, {Text: "words"}}[:1+rng.IntN(2)]
			if rng.IntN(3) == 0 {
				d.do(text.Single, text.At(from), d.doc.Deletion(from, to))
			} else {
				d.do(text.Single, text.At(from), d.doc.Paste(from, to, fragment))
			}
			for _, c := range d.Comments() {
				if c.To.Before(c.From) || d.doc.Clamp(c.From) != c.From || d.doc.Clamp(c.To) != c.To {
					t.Fatalf("seed %d: a comment lies at %v to %v", seed, c.From, c.To)
				}
			}
		}
		for d.CanUndo() {
			d.Undo()
		}
		if got, want := fmt.Sprint(d.Comments()), fmt.Sprint(set); got != want {
			t.Fatalf("seed %d: %v, not %v", seed, got, want)
		}
	}
}

func TestTheCaretTellsWhichCommentItCameTo(t *testing.T) {
	d := plainDesk(t, "One two three four.")
	wide, narrow := d.about(0, "two three four", Remark), d.about(0, "three", KeepThis)
	d.SetComments([]Comment{wide, narrow})
	var told []CommentKind
	d.OnComment = func(c Comment) { told = append(told, c.Kind) }
	d.control(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyEnd)
	if fmt.Sprint(told) != fmt.Sprint([]CommentKind{Remark, KeepThis, Remark}) {
		t.Errorf("told of %v", told)
	}
	d.ShowComment(narrow)
	if got := d.SelectedText(); got != "three" {
		t.Errorf("%q is shown", got)
	}
	if from, to := d.SelectedPlace(); from != narrow.From || to != narrow.To {
		t.Errorf("selected is %v to %v", from, to)
	}
}

func TestCommentsBeyondTheLetterAreDrawnIn(t *testing.T) {
	d := plainDesk(t, "Short.")
	d.SetComments([]Comment{
		{From: place2(0, 2), To: place2(9, 9)},
		{From: place2(0, 5), To: place2(0, 1)}, // upside down
		{From: place2(0, 0), To: place2(0, 1), Kind: 77},
	})
	if got := d.Comments(); len(got) != 1 || got[0].To != d.doc.End() {
		t.Errorf("%v", got)
	}
}

func TestCommentsLieUnderMarks(t *testing.T) {
	for _, name := range []string{"light", "dark", "contrast"} {
		t.Run(name, func(t *testing.T) {
			th := newSheetTheme(t, name != "light", 18)
			th.contrast = name == "contrast"
			d := newDesk(t, th, fyne.NewSize(1026, 654))
			d.SetText(letter)
			over := d.about(8, "Dad has failed to engage", Remark)
			over.To = place2(8, 120)
			gone := d.about(2, "every", KeepThis)
			gone.To = gone.From
			list := Comment{From: d.about(5, "blue", KeepThis).From, To: d.about(6, "review", KeepThis).To, Kind: KeepThis}
			d.SetComments([]Comment{over, gone, list, d.about(4, "We made bracelets at the kitchen table.", KeepThis)})
			d.picture("comments-" + name)
		})
	}
}
