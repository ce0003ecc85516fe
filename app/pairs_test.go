package main

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dearly/app/teach/lesson"
	"dearly/assets"
	"dearly/editor/coach"
	"dearly/editor/text"
	"dearly/jargon"
	"dearly/storage"
)

type visitOf struct{ n, name, age, how, plan, day, place, there, names string }

// theVisits are the made-up visits of testdata/pairs.
func theVisits(t *testing.T) (all []visitOf) {
	t.Helper()
	for i, row := range strings.Split(strings.TrimSpace(readPair(t, "visits.tsv")), "\n") {
		c := strings.Split(row, "\t")
		if i < 2 {
			continue
		}
		if len(c) != 9 {
			t.Fatalf("visits.tsv: %d cells in %q", len(c), row)
		}
		all = append(all, visitOf{c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8]})
	}
	return all
}

func readPair(t *testing.T, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"testdata", "pairs"}, parts...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// addPairChild writes a child's page through its forms.
func (h *hands) addPairChild(v visitOf) {
	h.t.Helper()
	h.command(h.t, "Add a child…").do()
	h.fill("What they like to be called", v.name)
	h.fill("Age, or date of birth", v.age)
	h.press("Add")
	h.until("the child on the desk", func() bool {
		c, ok := h.desk.home.Child()
		return h.noSheet() && ok && c.Name == v.name
	})
	h.press("About " + v.name)
	h.press("How they communicate")
	how, err := strconv.Atoi(v.how)
	if err != nil {
		h.t.Fatal(err)
	}
	h.choose("How they communicate", how)
	h.press("Save, next part")
	h.until("the child's words", func() bool { return h.sheetTitle() == "Their words" })
	h.fill("Names in their life", v.names)
	h.press("Save, next part")
	h.until("what matters", func() bool { return h.sheetTitle() == "What matters to them" })
	h.press("Save, next part")
	h.until("the plan", func() bool { return h.sheetTitle() == "Plan and visits" })
	h.choose("Plan", 1+slices.Index(storage.Plans(), storage.Plan(v.plan)))
	h.press("Save")
	h.until("the child's page", h.noSheet)
}

const ownNote = "quokka-canary 7731: ring the referrer first"

func TestThirteenVisitsAreWrittenAndLeaveTheProgramAsTheyWere(t *testing.T) {
	h := atDesk(t)
	docs := t.TempDir()
	wanted := map[string]string{}
	var words, coach [2]int // in the notes, in the letters
	for _, v := range theVisits(t) {
		h.addPairChild(v)
		h.command(t, "New letter").do()
		h.command(t, "About the visit…").do()
		h.fill("Day of the visit", v.day)
		h.fill("Where it was", v.place)
		h.fill("Who was there", v.there)
		h.choose("Did you see "+v.name+"?", 1)
		h.press("Keep")
		if !h.noSheet() {
			t.Fatalf("%s: the visit is not kept: %s", v.n, h.shows())
		}
		h.command(t, "Notes that are not for the letter").do()
		h.fill("Not for the letter: your own note, never printed or sent with it", ownNote)

		note, letter := readPair(t, "notes", v.n+".txt"), readPair(t, "letters", v.n+".txt")
		h.writeOnly(note)
		w0, c0 := h.toLookAt("Words"), h.toLookAt("Letter")
		h.writeOnly(letter)
		w1, c1 := h.toLookAt("Words"), h.toLookAt("Letter")
		t.Logf("%s %-8s note: %2d words, %d questions; letter: %d words, %d questions", v.n, v.name, w0, c0, w1, c1)
		words[0], words[1], coach[0], coach[1] = words[0]+w0, words[1]+w1, coach[0]+c0, coach[1]+c1
		if w0+c0 < 4 || w1+c1 > 5 || w1+c1 >= w0+c0 {
			t.Errorf("%s: %d places in the note and %d in the letter", v.n, w0+c0, w1+c1)
		}

		h.command(t, "Preview, print, save and copy out").do()
		if h.preview == nil {
			t.Fatalf("%s: no preview: %s", v.n, h.shows())
		}
		plain := string(h.saveAs("Plain text…"))
		if !strings.HasPrefix(wordsOf(plain), "A letter to "+v.name) || !strings.Contains(wordsOf(plain), wordsOf(letter)) {
			t.Errorf("%s: the plain text is\n%s", v.n, plain)
		}
		file := filepath.Join(docs, v.n+".pdf")
		if err := os.WriteFile(file, h.saveAs("PDF…"), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, ok := outside(t, "pdftotext", "-enc", "UTF-8", file, "-"); !ok {
			t.Log("pdftotext is not installed, so nobody else has read the PDF")
		} else if wordsOf(got) != wordsOf(plain) {
			t.Errorf("%s: the PDF reads\n%s", v.n, got)
		}
		if err := os.WriteFile(filepath.Join(docs, v.n+".docx"), h.saveAs("Word…"), 0o600); err != nil {
			t.Fatal(err)
		}
		wanted[v.n] = plain
		h.press("Copy for the record")
		h.next()
		copied := h.app.Clipboard().Content()
		if !strings.Contains(wordsOf(copied), wordsOf(letter)) || !strings.Contains(copied, v.place) {
			t.Errorf("%s: copied\n%s", v.n, copied)
		}
		if strings.Contains(plain+copied+h.shows(), "quokka") {
			t.Errorf("%s: the worker's own note leaves", v.n)
		}
		h.press("Yes, it is there")
		h.until("the record", func() bool { return h.preview.Letter().State == storage.InRecord })
		h.press("‹ Writing")
		h.command(t, "Back").do()
		letters, err := h.store.Letters(mustChild(h).ID)
		if err != nil || len(letters) != 1 || text.Format(text.Parse(letters[0].Text)) != strings.TrimSpace(letter) || letters[0].Note != ownNote {
			t.Errorf("%s: the store holds %+v, %v", v.n, letters, err)
		}
	}
	n := len(wanted)
	t.Logf("notes: %d words and %d questions; letters: %d and %d", words[0], coach[0], words[1], coach[1])
	if n != 13 || words[0] < 5*n || coach[0] < n || words[1] > 2*n || coach[1] > n {
		t.Errorf("over %d visits there are %v words to look at and %v questions in notes and letters", n, words, coach)
	}
	readAsWordDoes(t, docs, wanted)
}

func mustChild(h *hands) storage.Child {
	h.t.Helper()
	c, ok := h.desk.home.Child()
	if !ok {
		h.t.Fatal("no child is chosen")
	}
	return c
}

// readAsWordDoes has another program read all the documents at once.
func readAsWordDoes(t *testing.T, docs string, wanted map[string]string) {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(docs, "*.docx"))
	if err != nil || len(all) != len(wanted) {
		t.Fatalf("%d documents, %v", len(all), err)
	}
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.ToSlash(t.TempDir()), "--convert-to", "txt:Text (encoded):UTF8", "--outdir", docs}
	if _, ok := outside(t, "soffice", append(args, all...)...); !ok {
		t.Skip("LibreOffice is not installed, so nobody else has read the documents")
	}
	for n, want := range wanted {
		got, err := os.ReadFile(filepath.Join(docs, n+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if bare(string(got)) != bare(want) || strings.Contains(string(got), "quokka") {
			t.Errorf("%s: the document reads\n%s\nwant\n%s", n, got, want)
		}
	}
}

// bare is words without the sign before an item, which programs draw as they like.
func bare(s string) string { return wordsOf(strings.ReplaceAll(s, "•", "")) }

// The practice visits must be worth practising on: a note full of what there is to
// find, and a letter that shows how it is done.
func TestThePracticeVisitsAreWorthPractisingOn(t *testing.T) {
	lists := readLists()
	words, problems := jargon.Compile(lists.known, lists.builtIn)
	if words == nil {
		t.Fatal(problems)
	}
	var notes, loud, asked, n float64
	for _, raw := range assets.Practice() {
		l, err := lesson.Parse(raw)
		if err != nil {
			t.Fatal(err)
		}
		years, err := strconv.Atoi(cmp.Or(l.Age, "0"))
		if err != nil {
			years = 0 // "5 months"
		}
		count := func(text string) (all, loud int) {
			for _, f := range words.NewFinder().Append(nil, text, jargon.Reading{Names: l.Known(), Age: max(years, 1)}) {
				if f.Quoted || f.Level == jargon.Unfamiliar {
					continue
				}
				all++
				if f.Level != jargon.Ask {
					loud++
				}
			}
			return all, loud
		}
		inNote, _ := count(l.Note)
		_, inLetter := count(l.Letter)
		questions := coach.Check(l.Letter, coach.Letter{Child: l.Child})
		t.Logf("%-45s note %2d, letter %d, coach %d", l.Title, inNote, inLetter, len(questions))
		for _, q := range questions {
			t.Logf("    %s: %q", q.Rule, l.Letter[q.Start:q.End])
		}
		if inLetter > 1 {
			t.Errorf("%s: %d words of the good letter stand out", l.Title, inLetter)
		}
		notes, loud, asked, n = notes+float64(inNote), loud+float64(inLetter), asked+float64(len(questions)), n+1
	}
	t.Logf("%.0f visits; on average %.1f in the note, %.2f in the letter, %.2f questions about the letter", n, notes/n, loud/n, asked/n)
	if n == 0 || notes/n < 8 || loud/n > 0.2 || asked/n > 1 {
		t.Error("that will not do")
	}
}
