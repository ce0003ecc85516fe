package teach

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/app/teach/lesson"
	"dearly/jargon"
)

var testNow = time.Date(2026, 11, 17, 14, 30, 0, 0, time.UTC)

// office is the test's room: a store in memory, files that are named beforehand.
type office struct {
	*Screen
	w        fyne.Window
	team     string
	texts    []Text
	progress lesson.Progress
	fail     error
	saved    map[string][]byte
	told     int // how often the team's words were said to have changed
	full     bool
	list     struct {
		name string
		data []byte
	}
	drafts []Text
}

func (o *office) TeamWords() (string, error) { return o.team, o.fail }

func (o *office) SetTeamWords(list string) error {
	if o.fail == nil {
		o.team = list
	}
	return o.fail
}

// testList is a small built-in list of the tests' own.
const testList = "term,plain,kind,level,match,also,forms,not,why,source,yes,no\n" +
	"placement,home; where you live,professional,swap,,,,,To a child it sounds like a thing being put somewhere.,,We talked about your placement.,\n" +
	"safeguard,keep safe from harm,professional,explain,,,,,,,,\n" +
	"non-verbal,say how the child tells us things,label,swap,,,,,Every child tells us something.,,,\n" +
	"complex needs,things that are hard for you; needs help with many things,professional,swap,,,,,It says nothing about the child.,,,\n" +
	"unable to ascertain wishes and feelings,say what you saw,label,swap,,,,,Every child tells us something. Say what you saw him do.,,,\n" +
	"short break provision,place where you stay for fun,process,swap,,,,,It is a service's word for a nice weekend.,,,\n" +
	"respite package,nights away,process,swap,,,,,It makes the child sound like a burden.,,,\n" +
	"presented as,seemed,professional,swap,verb,presented,,,People seem or look. They do not present.,,,\n" +
	"review,look again at,process,ask,,,,,,,,\n"

func testEntries(t testing.TB, csv string) []jargon.Entry {
	t.Helper()
	entries, problems, err := jargon.ReadCSV(strings.NewReader(csv))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return entries
}

const kofi = "Visit to short break provision. Kofi is non-verbal with complex needs; unable to ascertain wishes and feelings. Presented as content. Respite package to continue."

// open shows the training room in a test window.
func open(t testing.TB, change ...func(*office, *Params)) *office {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.ForTraining(look.NewTheme(look.Appearance{Mode: look.Light})))
	o := &office{saved: map[string][]byte{}}
	p := Params{
		Store: o, BuiltIn: jargon.Layer{Name: "built-in", Entries: testEntries(t, testList)},
		LoadTexts:    func() ([]Text, error) { return o.texts, nil },
		SaveTexts:    func(all []Text) error { o.texts = all; return o.fail },
		LoadProgress: func() (lesson.Progress, error) { return o.progress, nil },
		SaveProgress: func(p lesson.Progress) error { o.progress = p; return o.fail },
		OnBack:       func() {}, OnTeamWords: func() { o.told++ },
		OnFullScreen: func(on bool) { o.full = on },
		OpenText:     func(got func(Text)) { got(Text{"A visit to Kofi", kofi}) },
		OpenTexts:    func(got func([]Text)) { got(o.drafts) },
		OpenList:     func(got func(string, []byte)) { got(o.list.name, o.list.data) },
		Save:         func(name string, data []byte, kept func()) { o.saved[name] = data; kept() },
		Canvas:       func() fyne.Canvas { return o.w.Canvas() },
		Now:          func() time.Time { return testNow },
		Run:          func(work, after func()) { work(); after() },
		After:        func(time.Duration, func()) func() { return func() {} },
	}
	for _, f := range change {
		f(o, &p)
	}
	o.Screen = New(p)
	o.w = test.NewTempWindow(t, o.Content())
	o.w.SetPadded(false)
	o.w.Resize(fyne.NewSize(1366, 740))
	o.Focus()
	return o
}

// press sends keys to whatever has the keyboard: names of keys, or single letters.
func (o *office) press(keys ...string) {
	for _, k := range keys {
		f := o.w.Canvas().Focused()
		if len(k) == 1 {
			f.TypedRune(rune(k[0]))
			continue
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
	}
}

func (o *office) theme(a look.Appearance) {
	fyne.CurrentApp().Settings().SetTheme(look.ForTraining(look.NewTheme(a)))
}

// button finds a button by its words.
func button(t testing.TB, o fyne.CanvasObject, text string) *look.Button {
	t.Helper()
	for _, x := range test.LaidOutObjects(o) {
		if b, ok := x.(*look.Button); ok && b.Text == text {
			return b
		}
	}
	t.Fatalf("there is no button %q", text)
	return nil
}
