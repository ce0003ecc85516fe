package teach

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
)

func someDrafts(o *office, _ *Params) {
	o.drafts = []Text{{"one.txt", kofi}, {"two.txt", "The placement. The placement again, and a safeguard. " + kofi}, {"three.txt", "Dear Sam, we had tea."}}
}

func inLearn(t testing.TB, change ...func(*office, *Params)) *office {
	t.Helper()
	o := open(t, change...)
	o.open(o.learn)
	o.Focus()
	return o
}

func TestDraftsShowTheWordsMostUsed(t *testing.T) {
	o := inLearn(t, someDrafts)
	o.press("Return")
	if w := o.learn; w.texts != 3 || len(w.rows) != 8 || w.rows[0].Count != 2 || w.rows[0].Texts != 2 {
		t.Fatalf("%d texts, %+v", w.texts, w.rows)
	}
	test.Tap(button(t, o.Content(), "Save the table"))
	if got := string(o.saved["words-most-used.csv"]); strings.Count(got, "\r\n") != 9 || !strings.Contains(got, "placement,professional,swap,2,1,home; where you live") {
		t.Errorf("%q", got)
	}
	o.learn.poster()
	if pairs, chosen := o.words.posterWords(); !chosen || len(pairs) != 8 {
		t.Errorf("%+v", pairs)
	}
}

func TestDraftsWithoutAWordToSayPlainlyAreSaidToBeSo(t *testing.T) {
	o := inLearn(t, func(o *office, _ *Params) { o.drafts = []Text{{"a", "We had tea."}} })
	o.press("Return")
	if !strings.Contains(allText(o.Content()), "no word in 1 draft") {
		t.Error(allText(o.Content()))
	}
}

func TestPicturesOfLearn(t *testing.T) {
	for _, c := range []struct {
		name string
		look look.Appearance
		size fyne.Size
		keys []string
	}{
		{"learn-empty", look.Appearance{Mode: look.Light}, fyne.NewSize(1366, 740), nil},
		{"learn", look.Appearance{Mode: look.Light}, fyne.NewSize(1366, 740), []string{"Return"}},
		{"learn-dark", look.Appearance{Mode: look.Dark}, fyne.NewSize(1024, 768), []string{"Return"}},
		{"learn-largest", look.Appearance{Mode: look.Light, Text: 250}, fyne.NewSize(1366, 740), []string{"Return"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := inLearn(t, someDrafts)
			o.theme(c.look)
			o.w.Resize(c.size)
			o.press(c.keys...)
			test.AssertImageMatches(t, c.name+".png", o.w.Canvas().Capture())
		})
	}
}
