package letter

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/assets"
	"dearly/jargon"
	"dearly/storage"
)

func now() time.Time { return time.Date(2026, time.November, 22, 21, 50, 0, 0, time.UTC) }

func day(s string) storage.Date {
	d, err := storage.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// shelf is a store in memory.
type shelf struct {
	kept     []storage.Happening
	recorded int
	fails    error
	order    []string
	versions []storage.Version
	events   []storage.Event
	restored []int64
}

func (s *shelf) KeepVersion(_ storage.ID, why storage.Happening) error {
	if s.fails == nil {
		s.kept = append(s.kept, why)
	}
	return s.fails
}

func (s *shelf) MarkInRecord(storage.ID) error {
	if s.fails == nil {
		s.recorded++
	}
	return s.fails
}

func (s *shelf) Retention() (storage.Retention, error) {
	return storage.Retention{InRecord: 14, Untouched: 28}, nil
}

func (s *shelf) Settings() (storage.Settings, error) {
	return storage.Settings{CopyOrder: s.order}, nil
}

// canary is in the worker's own note and must be nowhere else.
const canary = "xylophone-canary"

// letterOf is a made-up letter to a child of an age.
func letterOf(age int) (storage.Child, storage.Letter) {
	l := storage.Letter{ID: storage.ID{15: 9}, Rev: 4, Visit: day("2026-11-17"), Place: "home", State: storage.Agreed, Note: canary,
		Facts: storage.VisitFacts{Time: "15:30", Kind: "Statutory visit", Present: []string{"Auntie Bev", "Pickle the cat"},
			Seen: storage.Yes, SeenAlone: storage.Yes, Next: day("2026-12-07")}}
	switch age {
	case 5:
		l.Text = "Dear Tom,\n\nI am Rosa. I came to your house.\n\n## What we did\n\nWe made a big tower. You laughed when it fell.\n\n## What you told me\n\nYou said, “Again!”\n\n## When I will see you again\n\nI will come on Monday. I will bring the bricks.\n\nFrom Rosa"
		return storage.Child{Name: "Tom", Age: 5}, l
	case 17:
		l.Text = "Dear Fionn,\n\nYou asked me to keep this short and honest, so I will.\n\nI came on Tuesday because the court asked for a care order last month, and you have a right to know what that means for you. You told me, “I just want to be asked before people decide.” I should have asked you in September and I did not. I am sorry.\n\nYou have a college place from January. Samir, your personal adviser, will come with you on Friday 4 December to sign the tenancy for your flat. If the flat falls through, you stay with Dana until we find another; nobody will move you over Christmas.\n\nIf any of this is wrong, write in the margin and give it back to me.\n\nRosa"
		return storage.Child{Name: "Fionn", Age: 17}, l
	}
	l.Text = "Dear Amira,\n\nYou asked me to write it in points, so here they are.\n\n## Why I came\n\n1. It is my job to check that you are safe and well.\n2. You had asked to see me about your contact with Mum.\n\n## What you told me\n\n1. You said, “I like it here but I miss Mum on Sundays.”\n2. You like the blue beads best, and you do not want anyone to touch your box.\n\n## What happens next\n\n- I will ask Sam if you can see Mum every week. I will tell you what Sam says by Friday.\n- Auntie Bev will mend your window on Saturday.\n\nYour social worker,\n\nRosa"
	return storage.Child{Name: "Amira", Age: 11}, l
}

// voice is a voice that reads when it is told to.
type voice struct {
	heard string
	done  func(error)
	stops int
}

func (v *voice) Read(words string, done func(error)) { v.heard, v.done = words, done }
func (v *voice) Stop()                               { v.stops++; v.done(nil) }

// preview is the screen with everything that it was made of.
type preview struct {
	*Screen
	shelf  *shelf
	voice  *voice
	w      fyne.Window
	dir    string
	file   string // the name suggested last
	copied string
	backs  int
	kept   int
}

type setup struct {
	child  storage.Child
	letter storage.Letter
	look   look.Appearance
	mute   bool
	path   string // where files are saved; empty: in a folder of the test's
}

func open(t *testing.T, c setup) *preview {
	t.Helper()
	test.NewTempApp(t)
	test.ApplyTheme(t, look.NewTheme(c.look))
	p := &preview{shelf: &shelf{}, voice: &voice{}, dir: t.TempDir()}
	save := func(name string, write func(string) error) {
		p.file = name
		path := c.path
		if path == "" {
			path = filepath.Join(p.dir, name)
		}
		_ = write(path)
	}
	params := Params{
		Store: p.shelf, Child: c.child, Letter: c.letter, Words: words(t),
		SaveFile: save, Print: save, Copy: func(s string) { p.copied = s },
		OnVersions: func() { p.kept++ }, OnBack: func() { p.backs++ },
		Canvas: func() fyne.Canvas { return p.w.Canvas() },
		Now:    now, Do: func(f func()) { f() }, Run: func(work, then func()) { work(); then() },
	}
	if !c.mute {
		params.Voice = p.voice
	}
	p.Screen = New(params)
	p.w = test.NewTempWindow(t, p.Content())
	p.w.SetPadded(false)
	p.w.Resize(fyne.NewSize(1366, 768))
	p.Focus()
	return p
}

func usual(t *testing.T, age int) *preview {
	child, letter := letterOf(age)
	return open(t, setup{child: child, letter: letter, look: look.Appearance{Mode: look.Light}})
}

// words are a few of the built-in ones.
func words(t *testing.T) func(storage.Child) *jargon.Dictionary {
	t.Helper()
	d, problems := jargon.Compile(nil, jargon.Layer{Name: "test", Entries: []jargon.Entry{
		{Term: "care order", Plain: []string{"a decision of a court that the council looks after you"}, Level: jargon.Explain, Kind: jargon.Legal, Why: "law"},
		{Term: "contact", Plain: []string{"time with your family"}, Level: jargon.Explain, Why: "it means touch to a child"},
		{Term: "tenancy", Plain: []string{"the right to live in a home that you pay rent for"}, Level: jargon.Explain, Why: "law"},
		{Term: "placement", Plain: []string{"home"}, Level: jargon.Swap, Why: "a thing put somewhere"},
	}})
	if d == nil {
		t.Fatal(problems)
	}
	return func(storage.Child) *jargon.Dictionary { return d }
}

func (p *preview) key(k fyne.KeyName) { p.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }

func (p *preview) read(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(p.dir, p.file))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTheKeyboardIsOnThePaperAndScrollsIt(t *testing.T) {
	p := usual(t, 17)
	for _, c := range []struct {
		key  fyne.KeyName
		goes func(before, after float32) bool
	}{
		{fyne.KeyDown, func(b, a float32) bool { return a > b }},
		{fyne.KeyPageDown, func(b, a float32) bool { return a >= b }},
		{fyne.KeyEnd, func(b, a float32) bool { return a > 0 }},
		{fyne.KeyUp, func(b, a float32) bool { return a < b }},
		{fyne.KeyPageUp, func(b, a float32) bool { return a < b || a == 0 }},
		{fyne.KeyHome, func(b, a float32) bool { return a == 0 }},
	} {
		before := p.scroll.Offset.Y
		p.key(c.key)
		if !c.goes(before, p.scroll.Offset.Y) {
			t.Errorf("%s went from %.0f to %.0f", c.key, before, p.scroll.Offset.Y)
		}
	}
}

func TestEscGoesBackFromEveryPlace(t *testing.T) {
	p := usual(t, 5)
	p.key(fyne.KeyEscape)
	seen := 1
	for range 20 {
		p.w.Canvas().FocusNext()
		if p.w.Canvas().Focused() == fyne.Focusable(p.sheet) {
			break
		}
		p.key(fyne.KeyEscape)
		seen++
	}
	if p.backs < 10 || p.backs < seen-1 { // the way back itself is pressed by Enter
		t.Errorf("of %d places Esc went back from %d", seen, p.backs)
	}
}

func TestTheWorkersOwnNoteIsNowhere(t *testing.T) {
	p := usual(t, 11)
	p.SavePDF()
	p.read(t)
	p.SaveText()
	all := p.read(t)
	p.SaveWord()
	p.read(t)
	p.Print()
	p.CopyOut()
	p.ReadAloud()
	all += p.copied + p.voice.heard + p.sheet.AccessibilityLabel() + p.message.Text() + p.file
	files, _ := filepath.Glob(filepath.Join(p.dir, "*"))
	for _, f := range files {
		all += opened(t, f)
	}
	if len(files) != 3 || strings.Contains(all, canary) {
		t.Errorf("%d files; the note is in what left: %v", len(files), strings.Contains(all, canary))
	}
	if strings.Count(all, "Auntie Bev will mend your window") < 5 {
		t.Error("not everything that left was read")
	}
}

// opened is what a file holds as others read it: a document's parts unpacked, a
// PDF's words where there is a program that reads them.
func opened(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	switch filepath.Ext(path) {
	case ".docx":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		all := ""
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			text, _ := io.ReadAll(r)
			all += string(text)
		}
		return all
	case ".pdf":
		text, err := exec.Command("pdftotext", path, "-").Output()
		if err != nil {
			t.Skipf("pdftotext is not installed, so the PDF was not read: %v", err)
		}
		return strings.Join(strings.Fields(string(text)), " ")
	}
	return string(data)
}

func TestFilesAreNamedByTheDayAndNotByTheChild(t *testing.T) {
	p := usual(t, 11)
	for ending, save := range map[string]func(){".pdf": p.SavePDF, ".docx": p.SaveWord, ".txt": p.SaveText} {
		save()
		if p.file != "letter-2026-11-17"+ending {
			t.Errorf("suggested %s", p.file)
		}
	}
	if got := fileName(storage.Letter{}, now(), ".pdf"); got != "letter-2026-11-22.pdf" {
		t.Errorf("without a day: %s", got)
	}
}

func TestTheTextFileIsTheLetterWithoutSigns(t *testing.T) {
	p := usual(t, 11)
	p.SaveText()
	got := p.read(t)
	for _, want := range []string{"\ufeffA letter to Amira\nTuesday 17 November 2026\n\nDear Amira,", "Why I came\n1. It is my job", "• Auntie Bev will", "What some words mean\n• contact: time with your family\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestACopyIsMadeInTheOrderOfTheSettingsAndKept(t *testing.T) {
	p := usual(t, 11)
	p.shelf.order = []string{"date", "who", "type", "body"}
	p.CopyOut()
	want := "Date: Tuesday 17 November 2026, 15:30\nPlace: home\nNext visit: Monday 7 December 2026\n\nThere: Auntie Bev, Pickle the cat\nChild seen: yes\nSeen alone: yes\n\nType of visit: Statutory visit\n\nA letter to Amira\n\nDear Amira,\n"
	if !strings.HasPrefix(p.copied, want) {
		t.Errorf("copied\n%s", p.copied)
	}
	if len(p.shelf.kept) != 1 || p.shelf.kept[0] != storage.CopiedOut {
		t.Errorf("kept %v", p.shelf.kept)
	}
	if !p.side.ask {
		t.Error("nobody asks whether it is in the record")
	}
}

func TestYesMarksTheLetterAsInTheRecord(t *testing.T) {
	p := usual(t, 11)
	p.CopyOut()
	test.Tap(p.side.yes)
	if p.shelf.recorded != 1 || p.Letter().State != storage.InRecord || p.side.ask {
		t.Errorf("marked %d times, state %s", p.shelf.recorded, p.Letter().State)
	}
	if got := p.side.inRecord(); !strings.Contains(got, "deleted here after 14 days") {
		t.Errorf("says %s", got)
	}
	p.CopyOut()
	if p.side.ask {
		t.Error("it asks again although it is in the record")
	}
}

func TestNotYetLeavesTheLetterAsItIs(t *testing.T) {
	p := usual(t, 11)
	p.SavePDF()
	p.notYet()
	if p.shelf.recorded != 0 || p.Letter().State != storage.Agreed || p.side.ask {
		t.Error("it was marked")
	}
}

func TestAStoreThatFailsIsSaidPlainly(t *testing.T) {
	p := usual(t, 11)
	p.shelf.fails = storage.ErrFull
	p.CopyOut()
	if got := p.message.Text(); !strings.HasPrefix(got, "The words have left Dearly, but this wording could not be kept. There is no room") {
		t.Errorf("says %s", got)
	}
	p.InRecord()
	if got := p.message.Text(); !strings.HasPrefix(got, "That could not be noted.") || p.Letter().State == storage.InRecord {
		t.Errorf("says %s", got)
	}
}

func TestAFileThatCannotBeSavedIsSaidPlainlyAndAsksNothing(t *testing.T) {
	child, letter := letterOf(11)
	p := open(t, setup{child: child, letter: letter, path: filepath.Join(t.TempDir(), "gone", "x.pdf")})
	p.SavePDF()
	if got := p.message.Text(); !strings.HasPrefix(got, "Dearly may not write in that folder") {
		t.Errorf("says %s", got)
	}
	if p.side.ask || len(p.shelf.kept) > 0 {
		t.Error("it went on as if the words had left")
	}
}

func TestTheVoiceReadsAndStops(t *testing.T) {
	p := usual(t, 5)
	p.ReadAloud()
	if !strings.HasPrefix(p.voice.heard, "A letter to Tom\n") || p.side.aloud.Text != "Stop reading" {
		t.Errorf("hears %q, the button says %s", p.voice.heard, p.side.aloud.Text)
	}
	p.ReadAloud()
	if p.voice.stops != 1 || p.side.aloud.Text != "Read it to me" {
		t.Error("it goes on")
	}
	p.ReadAloud()
	p.voice.done(errors.New("no sound"))
	if !strings.HasPrefix(p.message.Text(), "The computer's voice stopped") {
		t.Errorf("says %s", p.message.Text())
	}
	p.ReadAloud()
	p.back()
	if p.voice.stops != 2 {
		t.Error("it reads on after the screen was left")
	}
}

func TestWordsThatAreKeptAreExplainedOnce(t *testing.T) {
	child, letter := letterOf(11)
	letter.Text = "Dear Amira,\n\nyour contact with Mum and your Contact with Dad. You said, “I hate my care order.”\n\nThe tenancy is the right to live in a home that you pay rent for."
	var got []string
	for _, e := range explainedIn(letter, child, words(t)(child)) {
		got = append(got, e.Word+"="+e.Means)
	}
	if strings.Join(got, "; ") != "contact=time with your family" {
		t.Errorf("explains %q", got)
	}
}

func TestAMeaningDoesNotRepeatItsWord(t *testing.T) {
	for _, c := range [][3]string{
		{"guardian", "guardian, who tells the judge what is best for you", "the person who tells the judge what is best for you"},
		{"refuge", "safe house", "safe house"},
		{"IRO", "the person who runs your meeting", "the person who runs your meeting"},
	} {
		if got := meaning(c[0], c[1]); got != c[2] {
			t.Errorf("%s: %s, want %s", c[0], got, c[2])
		}
	}
}

// The child's words for what they mean come from the built-in list as it is.
func TestEveryBuiltInWordThatIsExplainedHasAMeaning(t *testing.T) {
	entries, _, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Level == jargon.Explain && (len(e.Plain) == 0 || strings.HasPrefix(meaning(e.Term, e.Plain[0]), e.Term+", ")) {
			t.Errorf("%s has no meaning to print", e.Term)
		}
	}
}

func TestACharacterWithoutAShapeIsWarnedOf(t *testing.T) {
	child, letter := letterOf(11)
	letter.Text += "\n\nYou drew 🙂."
	p := open(t, setup{child: child, letter: letter})
	if got := p.message.Text(); !strings.Contains(got, "1 character that the PDF's type has no shape for: 🙂") {
		t.Errorf("says %s", got)
	}
	p.SavePDF()
	if got := p.message.Text(); !strings.Contains(got, "no shape for: 🙂") {
		t.Errorf("after saving says %q", got)
	}
}

func TestAChildWithoutANameStillGetsALetter(t *testing.T) {
	p := open(t, setup{letter: storage.Letter{Text: "Hello."}})
	if p.top.Title() != "As the child will read it" || !strings.HasPrefix(p.sheet.AccessibilityLabel(), " A letter to you\n") {
		t.Errorf("%s; %q", p.top.Title(), p.sheet.AccessibilityLabel())
	}
}
