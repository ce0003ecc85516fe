package review

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/jargon"
	"dearly/storage"
)

func onDay(y int, m time.Month, d int) storage.Date { return storage.Date{Year: y, Month: m, Day: d} }

// testDrafts are a year of letters that grow plainer.
func testDrafts() []Draft {
	var out []Draft
	for i := range 10 {
		text := "Dear Maya,\n\n## What we did\n\nYou said, “I like my placement.” We walked to the shop and back."
		if i%3 == 0 {
			text = "Dear Maya,\n\n- We walked to the shop, and it wasn't far."
		}
		text += strings.Repeat(" The placement is good and I safeguard you.", max(0, 5-i/2)) + strings.Repeat(" We talked and laughed and you showed me your cat.", 4)
		if i > 4 {
			text += " The IRO asked."
		}
		out = append(out, Draft{ID: storage.ID{byte(i)}, On: onDay(2026, time.Month(i+1), 3), Child: "Maya", Text: text})
	}
	return append(out, Draft{Child: "Kofi", Text: "Dear Kofi, we had crisps."})
}

func testReviews() []storage.Review {
	day := func(d int) storage.Date { return onDay(2026, 11, d) }
	return []storage.Review{
		{By: "Ruth", Given: testNow, Actions: []storage.ReviewAction{
			{What: "a", Who: "Jo", By: day(10), Done: day(9)}, {What: "b", Who: "Jo", By: day(10), Done: day(12)}, {What: "c", Done: day(1)},
			{What: "d", By: day(3)}, {What: "e", By: day(30)}, {What: "f"},
		}},
		{Actions: []storage.ReviewAction{{What: "not given yet"}}},
	}
}

func TestWordsAreCountedAsTheWritingScreenCountsThem(t *testing.T) {
	d := testWords(t)(storage.Child{})
	for _, c := range []struct {
		name, text string
		names, own []string
		words, hit int
	}{
		{"a heading's sign is no word", "## Why I came\n\nThe placement.", nil, nil, 5, 1},
		{"what might be fine is not counted", "I will review this.", nil, nil, 4, 0},
		{"nor what the child said", "You said, “my placement”.", nil, nil, 4, 0},
		{"nor names", "I rang Placement.", []string{"Placement"}, nil, 3, 0},
		{"nor the child's own word", "Your placement. The IRO.", nil, []string{"Placement"}, 4, 1},
		{"nothing", "", nil, nil, 0, 0},
	} {
		m := Measure([]Draft{{Text: c.text, Names: c.names, Own: c.own}}, d)
		if p := m.Points[0]; p.Words != c.words || p.Findings != c.hit {
			t.Errorf("%s: %+v", c.name, p)
		}
	}
}

func TestTheWordsThatKeepComingBackAreInMoreThanOneLetter(t *testing.T) {
	m := Measure([]Draft{{Text: "placement placement placement IRO"}, {Text: "placement, safeguard"}, {Text: "safeguard, placements"}}, testWords(t)(storage.Child{}))
	want := []Coming{{"placement", "home", 5, 3}, {"safeguard", "keep safe from harm", 2, 2}}
	if !slices.Equal(m.Coming, want) {
		t.Errorf("%+v", m.Coming)
	}
}

func TestADraftHasTheDayOfItsVisitOrOfItsComing(t *testing.T) {
	for _, c := range []struct {
		got  Draft
		want storage.Date
	}{
		{DraftOf(storage.Brought{Visit: onDay(2026, 5, 1), Sent: testNow, From: "Jo"}), onDay(2026, 5, 1)},
		{DraftOf(storage.Brought{Sent: testNow, From: "Jo"}), onDay(2026, 11, 17)},
		{DraftOfLetter(storage.Letter{Visit: onDay(2026, 5, 1)}, storage.Child{}), onDay(2026, 5, 1)},
		{DraftOfLetter(storage.Letter{Saved: testNow}, storage.Child{}), onDay(2026, 11, 17)},
		{DraftOfLetter(storage.Letter{}, storage.Child{}), storage.Date{}},
	} {
		if c.got.On != c.want {
			t.Errorf("%v, want %v", c.got.On, c.want)
		}
	}
}

func TestQuotationsAreTold(t *testing.T) {
	for text, want := range map[string]bool{
		"You said, “I like it.”":           true,
		`You said, "I like it."`:           true,
		"You said, ‘it’s nice’ to me.":     true,
		"You said, 'it's nice' to me.":     true,
		"It wasn't Mum's or the boys' cat": false,
		"In the '90s it wasn't so, boys'":  false,
		"An open “quotation\n\nnever shut": false,
		"Five 6\" pans and 7\" pans":       false,
		"“…”":                              false,
		"":                                 false,
	} {
		if Quotes(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestPeriodsAreWeeksAtFirstAndMonthsLater(t *testing.T) {
	weeks := Periods([]Point{{onDay(2026, 11, 1), 10, 1}, {onDay(2026, 11, 2), 100, 3}, {onDay(2026, 11, 15), 100, 1}, {storage.Date{}, 5, 5}})
	if len(weeks) != 3 || !weeks[0].Week || weeks[0].Name() != "Week of 26 October 2026" || weeks[1].Letters != 1 || weeks[2].Findings != 1 {
		t.Errorf("%+v", weeks)
	}
	months := Periods([]Point{{onDay(2025, 12, 31), 50, 2}, {onDay(2026, 3, 1), 50, 1}, {onDay(2026, 3, 31), 50, 1}})
	if len(months) != 4 || months[0].Name() != "December 2025" || months[1].Letters != 0 || months[3].Letters != 2 || months[3].Per100() != 2 {
		t.Errorf("%+v", months)
	}
	long := Periods([]Point{{onDay(2019, 1, 1), 1, 1}, {onDay(2026, 3, 1), 1, 1}})
	if len(long) != periodsAtMost || long[len(long)-1].Name() != "March 2026" {
		t.Errorf("%d periods", len(long))
	}
	if Periods(nil) != nil || Periods([]Point{{Words: 3}}) != nil {
		t.Error("no day, and yet a period")
	}
}

func TestActionsAreCountedByWhatBecameOfThem(t *testing.T) {
	if k := ActionsKept(testReviews(), storage.DateOf(testNow)); k != (Kept{OnTime: 2, Late: 1, Overdue: 1, Ahead: 2}) {
		t.Errorf("%+v", k)
	}
}

// openPicture shows the picture in a test window.
func openPicture(t testing.TB, a look.Appearance, change func(*PictureParams)) (*Picture, fyne.Window) {
	t.Helper()
	w := bare(t, a)
	p := PictureParams{
		Mine: testDrafts(), Reviewed: []Draft{}, Reviews: testReviews(), OnBack: func() {}, SaveFile: func(string, func(string)) {},
		Words: func() *jargon.Dictionary { return testWords(t)(storage.Child{}) }, Now: func() time.Time { return testNow }, Canvas: w.Canvas,
	}
	if change != nil {
		change(&p)
	}
	v := NewPicture(p)
	w.SetContent(v.Content())
	v.Focus()
	return v, w
}

func TestTheFiguresAreReachedByKeyboard(t *testing.T) {
	v, w := openPicture(t, look.Appearance{Mode: look.Light}, func(p *PictureParams) {
		p.Reviews = append(p.Reviews, storage.Review{Letter: storage.ID{99}, Given: testNow, Actions: []storage.ReviewAction{{Done: onDay(2026, 1, 1)}}})
	})
	test.FocusNext(w.Canvas())
	var said []string
	for range v.rows {
		c := w.Canvas().Focused().(*look.Card)
		said = append(said, c.AccessibilityLabel())
		c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	all := strings.Join(said, "\n")
	for _, want := range []string{"January 2026: 11.0 in 100 words", "placement, say home: in 10 letters", "Maya, Saturday 3 October", "Done in time: 2"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not said in:\n%s", want, all)
		}
	}
}

func TestTheLettersOfOthersAreChosenAndWhatIsOvertakenIsNotShown(t *testing.T) {
	var after []func()
	v, w := openPicture(t, look.Appearance{Mode: look.Light}, func(p *PictureParams) {
		p.Run = func(work, then func()) { work(); after = append(after, then) }
	})
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	after[1]()
	after[0]()
	if v.measures.Letters != 0 || len(v.rows) != 0 {
		t.Errorf("%d letters are shown", v.measures.Letters)
	}
}

func TestTheFiguresAreSavedAndHoldNobodysName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "figures.csv")
	v, _ := openPicture(t, look.Appearance{Mode: look.Light}, func(p *PictureParams) {
		p.SaveFile = func(name string, chosen func(string)) {
			if name != "Words over time 2026-11-17.csv" {
				t.Errorf("it is offered as %q", name)
			}
			chosen(path)
		}
	})
	v.save()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\ufeffwhat,name,", "month,2026-01-01,1,", "word,placement,10,,", "letters without the child's own words,,5,", "actions,Done in time,,,,,2\r\n"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%q is not in\n%s", want, data)
		}
	}
	for _, name := range []string{"Maya", "Kofi", "Jo", "Ruth"} {
		if strings.Contains(string(data), name) {
			t.Errorf("%s is in it", name)
		}
	}
	v.p.SaveFile = func(_ string, chosen func(string)) { chosen(filepath.Join(path, "no")) }
	v.save()
	if !strings.Contains(v.message.Text(), "not saved") {
		t.Errorf("the strip says %q", v.message.Text())
	}
}

func TestPicturesOfThePicture(t *testing.T) {
	for _, c := range []struct {
		name   string
		look   look.Appearance
		change func(*PictureParams)
		down   float32
	}{
		{"picture-light", look.Appearance{Mode: look.Light}, nil, 0},
		{"picture-lower", look.Appearance{Mode: look.Light}, nil, 900},
		{"picture-dark", look.Appearance{Mode: look.Dark}, func(p *PictureParams) { p.Reviewed = nil }, 0},
		{"picture-contrast", look.Appearance{Mode: look.Contrast}, nil, 0},
		{"picture-large", look.Appearance{Mode: look.Light, Text: 200}, nil, 200},
		{"picture-empty", look.Appearance{Mode: look.Light}, func(p *PictureParams) { p.Mine = []Draft{} }, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, w := openPicture(t, c.look, c.change)
			v.scroll.Offset.Y = c.down
			v.scroll.Refresh()
			test.AssertImageMatches(t, c.name+".png", w.Canvas().Capture())
		})
	}
}
