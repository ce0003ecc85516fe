package wordlist

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dearly/jargon"
)

func entries(t testing.TB, rows ...string) []jargon.Entry {
	t.Helper()
	all, problems, err := jargon.ReadCSV(strings.NewReader("term,plain,level,also,not,why,yes,no\n" + strings.Join(rows, "\n") + "\n"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return all
}

func terms(all []jargon.Entry) string {
	var s []string
	for _, e := range all {
		s = append(s, e.Term)
	}
	return strings.Join(s, " ")
}

func TestEveryStepCanBeTakenBackAndDoneAgain(t *testing.T) {
	l := &List{}
	l.Put("", jargon.Entry{Term: "contact", Plain: []string{"seeing Mum"}})
	l.Put("", jargon.Entry{Term: "review"})
	l.Put("contact", jargon.Entry{Term: "Contact", Plain: []string{"family time"}})
	l.Remove("review")
	if terms(l.Entries()) != "Contact" || l.CanUndo() != "taking “review” off the list" {
		t.Fatalf("%s, %q", terms(l.Entries()), l.CanUndo())
	}
	for range 4 {
		l.Undo()
	}
	if len(l.Entries()) != 0 || l.CanUndo() != "" {
		t.Fatalf("left: %s", terms(l.Entries()))
	}
	for range 4 {
		l.Redo()
	}
	if terms(l.Entries()) != "Contact" || l.Entries()[0].Plain[0] != "family time" {
		t.Errorf("done again: %+v", l.Entries())
	}
}

func TestAWordRenamedToOneThatIsThereTakesItsPlace(t *testing.T) {
	l := &List{entries: entries(t, "contact,a,,,,,,", "review,b,,,,,,")}
	l.Put("review", jargon.Entry{Term: "Contact"})
	if terms(l.Entries()) != "Contact" {
		t.Error(terms(l.Entries()))
	}
}

func TestCapitalsMakeAnotherTerm(t *testing.T) {
	if Key("SEN") == Key("sen") || Key("Contact  Centre") != Key("contact centre") || Key("A") != Key("a") {
		t.Error("terms are told apart wrongly")
	}
}

func TestADiffNamesWhatIsAddedChangedAndRemoved(t *testing.T) {
	before := entries(t, "contact,seeing Mum,,,,,,", "review,look again,,,,,,", "LAC,you,,,,,,")
	after := entries(t, "contact,family time,,,,,,", "LAC,you,,,,,,", "respite,nights away,,,,,,")
	var got []string
	for _, c := range Diff(before, after) {
		got = append(got, fmt.Sprint(c.What, c.Term))
	}
	if fmt.Sprint(got) != "[1contact 0respite 2review]" {
		t.Error(got)
	}
	if cells := Diff(before, after)[0].Cells(); len(cells) != 1 || cells[0] != (Cell{"say instead", "seeing Mum", "family time"}) {
		t.Error(cells)
	}
	if terms(Merge(before, after)) != "contact review LAC respite" {
		t.Error(terms(Merge(before, after)))
	}
}

func TestAFileTakesAwayNoCellItHasNoColumnFor(t *testing.T) {
	base := entries(t, "contact,seeing Mum,ask,access,contact lenses,Why.,We had contact.,")
	for _, c := range []struct {
		name, data string
		want       string // the cells that change
	}{
		{"a.csv", "term,plain\ncontact,family time\n", "[{say instead seeing Mum family time}]"},
		{"a.csv", "\ufeff\"TERM\";plain;Why\r\nContact;family time;\r\n", "[{word contact Contact} {say instead seeing Mum family time} {why Why. }]"},
		{"a.yml", "extends: substitution\nswap:\n  contact: family time\n", "[{say instead seeing Mum family time}]"},
	} {
		read, problems, err := Import(c.name, []byte(c.data))
		if err != nil || len(problems) > 0 {
			t.Fatal(err, problems)
		}
		changes := Diff(base, Merge(base, FillIn(base, read, c.name, []byte(c.data))))
		if len(changes) != 1 || fmt.Sprint(changes[0].Cells()) != c.want {
			t.Errorf("%q: %v", c.data, changes)
		}
	}
}

func TestConflictsAreSaidPlainly(t *testing.T) {
	builtIn := jargon.Layer{Name: "built-in", Entries: entries(t, "placement,home,,,,Sounds like a thing.,,", "abode,dwelling,,,,Old.,,")}
	for _, c := range []struct {
		name string
		team []string
		want string // "" none
	}{
		{"every word switched off", []string{"placement,,off,,,,,", "abode,,off,,,,,"}, "switches off every word"},
		{"one word switched off", []string{"placement,,off,,,,,"}, ""},
		{"a circle of two", []string{"dwelling,abode,,,,Old.,,"}, "leads in a circle"},
		{"a circle through a changed word", []string{"home,placement,,,,Why.,,"}, "leads in a circle"},
		{"its own word", []string{"contact,contact time,,,,Why.,,"}, "holds the word itself"},
		{"found and not found", []string{"contact,seeing Mum,,,,Why.,We had contact.,We had contact."}, "it cannot be both"},
		{"never found", []string{"contact,seeing Mum,,,contact,Why.,,"}, "also never to be found"},
		{"twice", []string{"contact,seeing Mum,,,,Why.,,", "contact,family time,,,,Why.,,"}, "contact"},
		{"a sentence that fails", []string{"contact,seeing Mum,,,,Why.,We met.,"}, "We met."},
		{"all well", []string{"contact,seeing Mum,,,,Why.,We had contact.,My contact lenses."}, "lenses"},
		{"wholly well", []string{"contact,seeing Mum,,,contact lenses,Why.,We had contact.,My contact lenses."}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Conflicts(nil, builtIn, entries(t, c.team...))
			if c.want == "" && len(got) > 0 || c.want != "" && !slices.ContainsFunc(got, func(p jargon.Problem) bool { return strings.Contains(p.String(), c.want) }) {
				t.Errorf("said: %v", got)
			}
		})
	}
}

func TestSentencesAreTriedOnTheWordAlone(t *testing.T) {
	e := entries(t, "contact,seeing Mum,off,,contact lenses,Why.,We had contact.,My contact lenses.; Contact me.")[0]
	got := Try(e)
	if len(got) != 3 || !got[0].Passes || !got[1].Passes || got[2].Passes {
		t.Errorf("%+v", got)
	}
}

func TestTheViewFindsAndOrdersWords(t *testing.T) {
	builtIn := entries(t, "placement,home,,,,,,", "abode,place,,,,,,", "review,look again,,,,,,")
	team := entries(t, "review,,off,,,,,", "complacent,calm,,,,,,")
	for _, c := range []struct {
		which Which
		query string
		want  string
	}{
		{Team, "", "complacent review"},
		{Switched, "", "review"},
		{Every, "", "abode complacent placement review"},
		{Every, "place", "placement abode complacent"},
		{Every, "PLACE home", "placement"},
		{Every, "zebra", ""},
	} {
		var got []string
		for _, r := range View(builtIn, team, c.which, c.query) {
			got = append(got, r.Entry.Term)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%d %q: %v, want %s", c.which, c.query, got, c.want)
		}
	}
}

func TestTheVocabularyFeedsAnAudit(t *testing.T) {
	known := []byte("word\tband\tnote\nseveral\t7\t\nsever\t11\t\ncat\t3\t\n")
	got := jargon.Audit(jargon.Entry{Term: "severity"}, Vocabulary(known, entries(t, "severely affected,hurt,,,,,,")))
	if fmt.Sprint(got) != "[sever several severely]" {
		t.Error(got)
	}
}

func BenchmarkConflicts(b *testing.B) {
	var rows []string
	for i := range 20_000 {
		rows = append(rows, fmt.Sprintf("term%d word,plain words %d,,,,Why.,,", i, i))
	}
	team := entries(b, rows...)
	for b.Loop() {
		Conflicts(nil, jargon.Layer{}, team)
	}
}

func BenchmarkView(b *testing.B) {
	var rows []string
	for i := range 20_000 {
		rows = append(rows, fmt.Sprintf("term%d word,plain words %d,,,,Why.,,", i, i))
	}
	team := entries(b, rows...)
	for b.Loop() {
		View(nil, team, Every, "term1")
	}
}
