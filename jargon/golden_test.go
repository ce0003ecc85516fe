package jargon

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden findings anew")

// visits gives the paths of the made-up notes or letters, by hand.
func visits(t testing.TB, what string) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/eval/hand-*/" + what + "/*.txt")
	if err != nil || len(paths) < 40 {
		t.Fatalf("%d %s, %v", len(paths), what, err)
	}
	return paths
}

func textOf(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The findings in the made-up notes and letters, read with lists that do not
// change with the program's own, stand in a file, so that a change of a rule
// shows as a diff. `go test -run Golden -update` writes it anew.
func TestGoldenFindingsOfTheMadeUpVisits(t *testing.T) {
	more, problems, err := ReadCSV(open(t, "testdata/terms-more.csv"))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	d, _ := Compile(smallKnown(t), Layer{"test", formEntries(t)}, Layer{"more", more})
	f := d.NewFinder()
	var b strings.Builder
	for _, path := range append(visits(t, "notes"), visits(t, "letters")...) {
		fmt.Fprintf(&b, "# %s\n", strings.TrimPrefix(filepath.ToSlash(path), "testdata/eval/"))
		text := textOf(t, path)
		for _, x := range f.Append(nil, text, Reading{Age: 9}) {
			fmt.Fprintf(&b, "%d %s", x.Start, x.Level)
			if x.Quoted {
				b.WriteString(" quoted")
			}
			fmt.Fprintf(&b, ": %s", strings.ReplaceAll(text[x.Start:x.End], "\n", "⏎"))
			if x.Entry != nil {
				fmt.Fprintf(&b, " (%s)", x.Entry.Term)
			}
			for _, s := range x.Suggestions(text) {
				if s.Advice {
					b.WriteString(": advice")
				} else {
					fmt.Fprintf(&b, ": [%s] → [%s]", text[s.Start:s.End], s.Text)
				}
				break
			}
			b.WriteByte('\n')
		}
	}
	const golden = "testdata/eval/findings.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, got := strings.Split(textOf(t, golden), "\n"), strings.Split(b.String(), "\n")
	shown := 0
	for _, line := range differences(want, got) {
		if shown++; shown > 40 {
			t.Errorf("and more; run with -update and read the diff")
			break
		}
		t.Error(line)
	}
}

// differences lists the lines of each text that the other lacks, those of the
// first with "-", in order.
func differences(want, got []string) []string {
	count := func(lines []string) map[string]int {
		n, under := map[string]int{}, ""
		for _, l := range lines {
			if strings.HasPrefix(l, "#") {
				under = l
			}
			n[under+" "+l]++
		}
		return n
	}
	var out []string
	less := func(sign string, lines []string, n map[string]int) {
		under := ""
		for _, l := range lines {
			if strings.HasPrefix(l, "#") {
				under = l
			}
			if n[under+" "+l]--; n[under+" "+l] < 0 {
				out = append(out, sign+" "+under+" "+l)
			}
		}
	}
	less("-", want, count(got))
	less("+", got, count(want))
	return out
}

// coreRecall says how many of the spans that stop a child of nine are found in
// the notes of one hand, quoted ones left aside.
func coreRecall(t testing.TB, f *Finder, hand string) (found, all int, missed []string) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(textOf(t, "testdata/eval/"+hand+"/notes.gold.tsv")), "\n")
	for _, line := range lines[1:] {
		c := strings.Split(line, "\t")
		text := textOf(t, "testdata/eval/"+hand+"/notes/"+c[0]+".txt")
		var start, end int
		if len(c) == 2 { // hand-1: the span alone, all of them core
			if start = strings.Index(text, c[1]); start < 0 {
				start = strings.Index(strings.ToLower(text), strings.ToLower(c[1]))
			}
			if end = start + len(c[1]); start < 0 {
				t.Errorf("%s: %q is not in the note", hand, line)
				continue
			}
		} else {
			if c[3] != "core" {
				continue
			}
			from, _ := strconv.Atoi(c[1])
			to, _ := strconv.Atoi(c[2])
			start, end = byteAt(text, from), byteAt(text, to)
			if text[start:end] != c[4] {
				t.Errorf("%s: %q is not in its place", hand, line)
			}
		}
		hit, quoted := false, false
		for _, x := range f.Append(nil, text, Reading{}) {
			if x.Start < end && x.End > start {
				hit = hit || !x.Quoted
				quoted = quoted || x.Quoted
			}
		}
		switch {
		case hit:
			found++
			all++
		case !quoted:
			all++
			missed = append(missed, text[start:end])
		}
	}
	return found, all, missed
}

// byteAt gives the byte at which the character n of a text begins.
func byteAt(text string, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// The program's own dictionary against notes and letters of five hands: the
// figures of issue 3. The list is edited by others than the engine, so the
// floor is the figure asked for and not what a list of today happens to reach.
func TestTheProgramsDictionaryIsAwakeOnNotesAndQuietOnLetters(t *testing.T) {
	known, entries := realWords(t)
	d, _ := Compile(known, Layer{"built in", entries})
	f := d.NewFinder()
	for n := 1; n <= 5; n++ {
		hand := fmt.Sprintf("hand-%d", n)
		found, all, missed := coreRecall(t, f, hand)
		share := 100 * float64(found) / float64(all)
		t.Logf("%s: %d of %d core spans, %.1f %%; missed: %s", hand, found, all, share, strings.Join(missed, "; "))
		if share < 92 {
			t.Errorf("%s: only %.1f %% of the core spans are found", hand, share)
		}
	}
	letters := visits(t, "letters")
	marks, asks := 0, 0
	for _, path := range letters {
		text := textOf(t, path)
		for _, x := range f.Append(nil, text, Reading{}) {
			switch {
			case x.Quoted:
			case x.Level == Ask:
				asks++
			default:
				marks++
				t.Logf("%s: %q (%s)", path, text[x.Start:x.End], x.Entry.Term)
			}
		}
	}
	t.Logf("%d good letters: %d marks and %d to ask about", len(letters), marks, asks)
	if marks*5 > len(letters) {
		t.Errorf("%d marks in %d good letters: more than one in five", marks, len(letters))
	}
}

// Most children of the age know nearly every word of a good letter.
func TestGoodLettersKeepToWordsChildrenKnow(t *testing.T) {
	known, entries := realWords(t)
	d, _ := Compile(known, Layer{"built in", entries})
	f := d.NewFinder()
	words, strange := 0, 0
	for _, path := range visits(t, "letters") {
		text := textOf(t, path)
		words += len(split(text))
		for _, x := range f.Append(nil, text, Reading{Age: 9}) {
			if x.Level == Unfamiliar {
				strange++
			}
		}
	}
	t.Logf("%d words, %d unfamiliar at 9", words, strange)
	if 100*strange > 3*words {
		t.Errorf("%d of %d words of good letters are called unfamiliar", strange, words)
	}
}
