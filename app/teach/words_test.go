package teach

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dearly/app/look"
	"dearly/app/teach/wordlist"
	"dearly/jargon"
)

const teamList = "term,plain,kind,level,match,also,forms,not,why,source,yes,no\n" +
	"contact,seeing Mum; family time,professional,swap,,,,contact lenses,It sounds like a touch.,,We had contact.,My contact lenses.\n" +
	"placement,,professional,off,,,,,,,,\n" +
	"CIN,child in need,acronym,explain,,,,,It is only letters.,,,\n"

func withTeam(o *office, _ *Params) { o.team = teamList }

func inWords(t testing.TB, change ...func(*office, *Params)) *office {
	t.Helper()
	o := open(t, change...)
	o.open(o.words)
	o.Focus()
	return o
}

// pick opens a word of the list.
func (o *office) pick(t testing.TB, term string) {
	t.Helper()
	for i, r := range o.words.rows {
		if r.Entry.Term == term {
			o.words.table.Select(i)
			return
		}
	}
	t.Fatalf("%q is not shown", term)
}

func shown(o *office) string {
	var s []string
	for _, r := range o.words.rows {
		s = append(s, r.Entry.Term)
	}
	return strings.Join(s, ", ")
}

func TestAWordIsFoundChangedAndTheListKept(t *testing.T) {
	o := inWords(t, withTeam)
	if shown(o) != "CIN, contact, placement" {
		t.Fatal(shown(o))
	}
	o.words.search.SetText("mum")
	if shown(o) != "contact" {
		t.Fatal(shown(o))
	}
	o.pick(t, "contact")
	o.words.form.plain.SetText("time with Mum\nseeing Mum")
	test.Tap(button(t, o.Content(), "Keep"))
	if !strings.Contains(o.team, "time with Mum; seeing Mum") || o.told != 1 {
		t.Errorf("kept: %q, told %d times", o.team, o.told)
	}
	test.Tap(button(t, o.Content(), "Undo"))
	if !strings.Contains(o.team, "seeing Mum; family time") {
		t.Errorf("after undo: %q", o.team)
	}
	test.Tap(button(t, o.Content(), "Redo"))
	if !strings.Contains(o.team, "time with Mum; seeing Mum") {
		t.Errorf("after redo: %q", o.team)
	}
}

func TestAWordIsAdded(t *testing.T) {
	o := inWords(t)
	test.Tap(button(t, o.Content(), "New word"))
	f := o.words.form
	test.Tap(button(t, o.Content(), "Add the word"))
	if f.word.Trouble() == "" {
		t.Error("a word without letters was taken")
	}
	f.word.SetText("severity")
	test.Tap(button(t, o.Content(), "Add the word"))
	if f.plain.Trouble() == "" {
		t.Error("a word without wordings was taken")
	}
	f.plain.SetText("how bad it is")
	f.yes.SetText("The severity was clear.")
	f.no.SetText("Several people came.")
	f.settled()
	test.Tap(button(t, o.Content(), "Add the word"))
	if !strings.Contains(o.team, "severity,how bad it is") || !strings.Contains(o.message.Text(), "Kept") {
		t.Errorf("kept: %q; said: %q", o.team, o.message.Text())
	}
}

func TestSentencesAreTriedAsTheyAreTyped(t *testing.T) {
	o := inWords(t, withTeam)
	o.pick(t, "contact")
	said := func() (all string) {
		for _, x := range o.words.form.tried.Objects {
			all += x.(*look.Text).Text() + "\n"
		}
		return all
	}
	if got := said(); strings.Count(got, "✓") != 2 {
		t.Fatalf("%q", got)
	}
	o.words.form.not.SetText("")
	if got := said(); !strings.Contains(got, "✗  Found, and should not be: My contact lenses.") {
		t.Errorf("%q", got)
	}
}

func TestTheAuditOffersWordsByStemAndATickTakesThemIn(t *testing.T) {
	o := inWords(t)
	f := o.words.form
	f.word.SetText("severity")
	f.plain.SetText("how bad it is")
	f.settled()
	var several *look.Tick
	for _, x := range f.stems.Objects {
		if b, ok := x.(*look.Tick); ok && b.Text() == "several" {
			several = b
		}
	}
	if several == nil {
		t.Fatal("several is not offered")
	}
	test.Tap(several)
	f.yes.SetText("Several people came.")
	if got := wordlist.Try(f.entry()); len(got) != 1 || !got[0].Passes {
		t.Errorf("%+v", got)
	}
}

func TestAWordIsSwitchedOffAndOn(t *testing.T) {
	o := inWords(t, func(o *office, _ *Params) {})
	o.words.search.SetText("placement")
	o.pick(t, "placement")
	test.Tap(button(t, o.Content(), "Switch off"))
	if !strings.Contains(o.team, "placement,") || !strings.Contains(o.team, ",off,") {
		t.Fatalf("kept: %q", o.team)
	}
	test.Tap(button(t, o.Content(), "Switch on"))
	if strings.Contains(o.team, "placement") {
		t.Errorf("a word as it is built in stays on the team's list: %q", o.team)
	}
}

func TestAChangeIsKeptWhenAnotherWordIsOpened(t *testing.T) {
	o := inWords(t, withTeam)
	o.pick(t, "contact")
	o.words.form.why.SetText("It is a word of plugs.")
	o.pick(t, "CIN")
	if !strings.Contains(o.team, "word of plugs") || o.words.form.term != "CIN" {
		t.Errorf("kept: %q, open: %q", o.team, o.words.form.term)
	}
}

func TestAListThatCannotBeSavedSaysSoAndStays(t *testing.T) {
	o := inWords(t, withTeam)
	o.pick(t, "contact")
	o.fail = errors.New("disk")
	o.words.form.why.SetText("Other.")
	test.Tap(button(t, o.Content(), "Keep"))
	if !strings.Contains(o.message.Text(), "could not be saved") {
		t.Errorf("said: %q", o.message.Text())
	}
	if o.team != teamList {
		t.Error("something was saved")
	}
}

func TestAFileIsTakenInAfterAPreview(t *testing.T) {
	o := inWords(t, withTeam)
	o.list.name = "new.csv"
	o.list.data = []byte("term,plain,level\ncontact,family time,\nrespite,nights away,\n,nothing,\n=1+1,x,\n")
	test.Tap(button(t, o.Content(), "Take in a file"))
	text := allText(o.Content())
	for _, want := range []string{"1 added, 1 changed, 0 taken off", "Line 4.", "Line 5.", "say instead: seeing Mum; family time, now family time", "2 words of the team’s list are not in the file"} {
		if !strings.Contains(text, want) {
			t.Errorf("the preview does not say %q:\n%s", want, text)
		}
	}
	if o.team != teamList {
		t.Fatal("taken in without being asked")
	}
	test.Tap(button(t, o.Content(), "Take it in"))
	if !strings.Contains(o.team, "respite") || !strings.Contains(o.team, "CIN") {
		t.Errorf("kept: %q", o.team)
	}
	test.Tap(button(t, o.Content(), "Undo"))
	if strings.Contains(o.team, "respite") {
		t.Error("taking in a file cannot be undone")
	}
	o.TakeIn("new.csv", o.list.data)
	test.Tap(button(t, o.Content(), "Take its place"))
	if strings.Contains(o.team, "CIN") || !strings.Contains(o.team, "respite") {
		t.Errorf("in its place: %q", o.team)
	}
}

func TestAValeRuleAndWhatIsNoListAreToldApart(t *testing.T) {
	o := inWords(t)
	o.TakeIn("Plain.yml", []byte("extends: substitution\nmessage: x\nswap:\n  utilise: use\n  commence: start\n"))
	test.Tap(button(t, o.Content(), "Take it in"))
	if !strings.Contains(o.team, "utilise,use") || !strings.Contains(o.team, "commence,start") {
		t.Errorf("kept: %q", o.team)
	}
	for _, bad := range []string{"", "a,b\n1,2\n", "\x00\x01\x02"} {
		o.TakeIn("bad.csv", []byte(bad))
		if !strings.Contains(o.message.Text(), "Nothing was changed") {
			t.Errorf("%q: said %q", bad, o.message.Text())
		}
	}
}

func TestAContradictionIsShownAndLeadsToItsWord(t *testing.T) {
	o := inWords(t, func(o *office, _ *Params) {
		o.team = "term,plain,level,why\ncontact,contact time,,Why.\n"
	})
	if len(o.words.problems) == 0 {
		t.Fatal("nothing found")
	}
	o.words.showProblems()
	if text := allText(o.Content()); !strings.Contains(text, "holds the word itself") {
		t.Error(text)
	}
	for _, x := range test.LaidOutObjects(o.Content()) {
		if c, ok := x.(*look.Card); ok && strings.Contains(c.AccessibilityLabel(), "holds the word itself") {
			test.Tap(c)
			break
		}
	}
	if o.words.form.term != "contact" || o.words.aside != nil {
		t.Errorf("open: %q", o.words.form.term)
	}
}

func TestAPosterOfChosenWordsOrOfThoseShown(t *testing.T) {
	o := inWords(t, withTeam)
	if pairs, chosen := o.words.posterWords(); len(pairs) != 2 || chosen {
		t.Errorf("%+v, %v", pairs, chosen)
	}
	o.focusOn(o.words.table)
	o.pick(t, "CIN")
	o.press("Space")
	if pairs, chosen := o.words.posterWords(); len(pairs) != 1 || !chosen || pairs[0].Say != "child in need" {
		t.Errorf("%+v, %v", pairs, chosen)
	}
	pairs, _ := o.words.posterWords()
	o.words.savePoster(pairs, 1, "Us")
	if !bytes.HasPrefix(o.saved["say-this-not-that-A3.pdf"], []byte("%PDF")) {
		t.Error("no poster")
	}
}

func TestTwentyThousandWordsAreTakenInAndGoneThrough(t *testing.T) {
	var b strings.Builder
	b.WriteString("term,plain,why\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "termword%d phrase,plain words %d,Why.\n", i, i)
	}
	o := inWords(t)
	o.TakeIn("many.csv", []byte(b.String()))
	test.Tap(button(t, o.Content(), "Take it in"))
	o.focusOn(o.words.table)
	o.press("End", "Up", "Home", "Next", "Space")
	o.words.search.SetText("termword1999")
	if n := len(o.words.rows); n != 11 {
		t.Errorf("%d words found", n)
	}
	if got := o.compiled().Lookup("termword19999 phrase"); got == nil {
		t.Error("the last word is not in the dictionary")
	}
}

func TestAListThatCannotBeReadIsNotWrittenOver(t *testing.T) {
	o := inWords(t, func(o *office, _ *Params) { o.team = "not a list\n1,2\n" })
	if !strings.Contains(o.message.Text(), "could not be read") {
		t.Errorf("said: %q", o.message.Text())
	}
	o.words.form.word.SetText("respite")
	o.words.form.plain.SetText("nights away")
	o.words.form.keep()
	if !strings.Contains(o.message.Text(), "not kept") {
		t.Errorf("said: %q", o.message.Text())
	}
	if o.team != "not a list\n1,2\n" {
		t.Errorf("written over: %q", o.team)
	}
}

func TestLeavingTheRoomKeepsWhatIsBeingWritten(t *testing.T) {
	o := inWords(t, withTeam, withLessons)
	o.pick(t, "contact")
	o.words.form.why.SetText("Half a thought.")
	o.open(o.show)
	o.show.change("Begun", "")
	o.show.desk.page.SetText("A text in the middle of")
	o.lessons.begin(0)
	o.lessons.desk.page.SetText("Dear Kofi,")
	o.Close()
	o.Close()
	if !strings.Contains(o.team, "Half a thought.") || len(o.texts) != 1 || o.progress["A weekend away"].Text != "Dear Kofi," {
		t.Errorf("kept: %q, %v, %v", o.team, o.texts, o.progress)
	}
}

// The list goes out, is edited in a spreadsheet, and comes back equal but for the
// edit.
func TestAListComesBackFromASpreadsheetEqualButForTheEdit(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no soffice here")
	}
	o := inWords(t, func(o *office, _ *Params) {
		o.team = teamList + "“well-being”,how you are; café,label,ask,verb,a; b,c,\"d, e; f\",“Quotes”, 3/4 and 007.,TRUE,,\n"
	})
	if err := o.words.list.Entries()[0]; len(err.Plain) != 2 {
		t.Fatal(err)
	}
	test.Tap(button(t, o.Content(), "Share as a file"))
	dir := t.TempDir()
	path := filepath.Join(dir, "team.csv")
	if err := os.WriteFile(path, o.saved["team-words.csv"], 0o600); err != nil {
		t.Fatal(err)
	}
	convert := func(from, to, filter, infilter string) {
		args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", to + filter, "--outdir", dir}
		if infilter != "" {
			args = append(args, "--infilter="+infilter)
		}
		if out, err := exec.Command(soffice, append(args, from)...).CombinedOutput(); err != nil {
			t.Skipf("soffice does not run here: %v\n%s", err, out)
		}
	}
	convert(path, "ods", "", "CSV:44,34,76,1,,0,false,true")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	convert(filepath.Join(dir, "team.ods"), "csv", ":Text - txt - csv (StarCalc):44,34,76,1", "")
	edited, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	edited = bytes.Replace(edited, []byte("family time"), []byte("time with the family"), 1)
	entries, problems, err := wordlist.Import("team.csv", edited)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	changes := wordlist.Diff(o.words.list.Entries(), entries)
	if len(changes) != 1 || changes[0].Term != "contact" || len(changes[0].Cells()) != 1 {
		for _, c := range changes {
			t.Errorf("%s: %v", c.Term, c.Cells())
		}
	}
}

// allText is every word shown.
func allText(o fyne.CanvasObject) string {
	var b strings.Builder
	for _, x := range test.LaidOutObjects(o) {
		if t, ok := x.(*look.Text); ok {
			b.WriteString(t.Text() + "\n")
		}
	}
	return b.String()
}

func TestPicturesOfWords(t *testing.T) {
	light := look.Appearance{Mode: look.Light}
	pickContact := func(t *testing.T, o *office) { o.pick(t, "contact") }
	for _, c := range []struct {
		name string
		look look.Appearance
		size fyne.Size
		do   func(*testing.T, *office)
	}{
		{"words", light, fyne.NewSize(1366, 740), pickContact},
		{"words-1024", light, fyne.NewSize(1024, 768), pickContact},
		{"words-1920", light, fyne.NewSize(1920, 1080), pickContact},
		{"words-dark", look.Appearance{Mode: look.Dark}, fyne.NewSize(1366, 1300), func(t *testing.T, o *office) {
			o.pick(t, "contact")
			o.focusOn(o.words.table)
			o.press("Space")
			o.words.form.not.SetText("")
		}},
		{"words-contrast", look.Appearance{Mode: look.Contrast}, fyne.NewSize(1366, 740), pickContact},
		{"words-largest", look.Appearance{Mode: look.Light, Text: 250}, fyne.NewSize(1366, 740), pickContact},
		{"words-every", light, fyne.NewSize(1366, 740), func(t *testing.T, o *office) {
			o.focusOn(o.words.which)
			o.press("Right")
			o.focusOn(o.words.table)
			o.press("Down", "Down")
		}},
		{"words-audit", light, fyne.NewSize(1366, 1300), func(t *testing.T, o *office) {
			f := o.words.form
			f.open(jargon.Entry{Term: "severity", Plain: []string{"how bad it is"}}, false)
			f.settled()
		}},
		{"words-none", light, fyne.NewSize(1366, 740), func(t *testing.T, o *office) {
			o.words.search.SetText("zebra")
		}},
		{"words-preview", light, fyne.NewSize(1366, 740), func(t *testing.T, o *office) {
			o.TakeIn("spring list.csv", []byte("term,plain,level\ncontact,family time,\nrespite,nights away,\n,nothing,\n=1+1,x,\n"))
		}},
		{"words-poster", light, fyne.NewSize(1366, 740), func(t *testing.T, o *office) { o.words.askPoster() }},
		{"words-problems", light, fyne.NewSize(1366, 740), func(t *testing.T, o *office) {
			o.words.list.Put("", jargon.Entry{Term: "review", Plain: []string{"review again"}, Kind: jargon.Professional})
			o.words.commit("Added.")
			o.words.showProblems()
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := inWords(t, withTeam)
			o.theme(c.look)
			o.w.Resize(c.size)
			c.do(t, o)
			test.AssertImageMatches(t, c.name+".png", o.w.Canvas().Capture())
		})
	}
}
