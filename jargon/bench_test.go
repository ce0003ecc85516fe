package jargon

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// realWords reads the dictionary and the known words that the program carries.
// Tests read them by path, since this package must not import assets.
func realWords(t testing.TB) (*Known, []Entry) {
	t.Helper()
	dict, err := os.ReadFile("../assets/dictionary.csv")
	if err != nil {
		t.Fatalf("the program's dictionary is missing: %v", err)
	}
	words, err := os.ReadFile("../assets/known-words.tsv")
	if err != nil {
		t.Fatalf("the program's list of known words is missing: %v", err)
	}
	known, problems, err := ReadKnown(bytes.NewReader(words))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	entries, problems, err := ReadCSV(bytes.NewReader(dict))
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	return known, entries
}

// visitText makes text of about size bytes whose sentences are all different:
// plain sentences of everyday words, one in three with a word or phrase of the
// dictionary in it, in paragraphs of five.
func visitText(t testing.TB, known *Known, entries []Entry, size int) string {
	t.Helper()
	r := rand.New(rand.NewPCG(5, 9))
	frames := []string{
		"On %s I came to see you and we talked about the %s and your %s for a while.",
		"You told me that %s is %s and that you do not want it to be %s any more.",
		"Mum said the %s was %s, and Nan thought so too when she rang on %s.",
		"I saw your %s in the kitchen next to the %s; it made you %s.",
		"We will look at the %s again with your teacher by %s and I will tell you what %s means.",
		"When you were %s you ran to the %s, and nobody had said why the %s mattered.",
	}
	days := []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}
	pick := func() string {
		switch r.IntN(9) {
		case 0:
			return entries[r.IntN(len(entries))].Term
		case 1:
			return fmt.Sprintf("%s %d", days[r.IntN(len(days))], 1+r.IntN(30))
		}
		// everyday words come often, rare ones seldom, as in real text
		n := len(known.words.words)
		return known.words.words[min(r.IntN(n), min(r.IntN(n), r.IntN(n)))].fold
	}
	var b strings.Builder
	for n := 1; b.Len() < size; n++ {
		fmt.Fprintf(&b, frames[r.IntN(len(frames))], pick(), pick(), pick())
		if n%5 == 0 {
			b.WriteString("\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()[:size]
}

var sizes = []struct {
	name  string
	bytes int
}{{"1k", 1_000}, {"57k", 57_000}, {"577k", 577_000}}

func perByte(b *testing.B, size int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/B")
}

func BenchmarkFind(b *testing.B) {
	known, entries := realWords(b)
	d, _ := Compile(known, Layer{"built in", entries})
	for _, how := range []string{"warm", "cold", "unfamiliar"} {
		for _, size := range sizes {
			b.Run(how+"/"+size.name, func(b *testing.B) {
				text := visitText(b, known, entries, size.bytes)
				f := d.NewFinder()
				var r Reading
				if how == "unfamiliar" {
					r.Age = 9
				}
				found := f.Append(nil, text, r)
				b.ReportAllocs()
				b.ResetTimer()
				for b.Loop() {
					if how == "cold" {
						f = d.NewFinder()
					}
					found = f.Append(found[:0], text, r)
				}
				perByte(b, size.bytes)
			})
		}
	}
}

// BenchmarkFindPeers runs what others do over the same text: one alternation
// of all terms in Go's regexp, and plain Snowball with a trie of stems, each
// word stemmed each time.
func BenchmarkFindPeers(b *testing.B) {
	known, entries := realWords(b)
	text := visitText(b, known, entries, 57_000)
	b.Run("regexp/57k", func(b *testing.B) {
		var terms []string
		for _, e := range entries {
			terms = append(terms, regexp.QuoteMeta(e.Term))
		}
		re := regexp.MustCompile(`(?i)\b(?:` + strings.Join(terms, "|") + `)\b`)
		for b.Loop() {
			re.FindAllStringIndex(text, -1)
		}
		perByte(b, len(text))
	})
	b.Run("stemtrie/57k", func(b *testing.B) {
		type trie struct {
			next map[string]*trie
			end  bool
		}
		root := &trie{next: map[string]*trie{}}
		for _, e := range entries {
			at := root
			for _, p := range split(e.Term) {
				s := stem(p.fold)
				if at.next[s] == nil {
					at.next[s] = &trie{next: map[string]*trie{}}
				}
				at = at.next[s]
			}
			at.end = true
		}
		for b.Loop() {
			var stems []string
			for _, p := range split(text) {
				stems = append(stems, stem(p.fold))
			}
			found := 0
			for i := 0; i < len(stems); i++ {
				at := root
				for k := i; k < len(stems) && at != nil; k++ {
					if at = at.next[stems[k]]; at != nil && at.end {
						found++
					}
				}
			}
		}
		perByte(b, len(text))
	})
}

// BenchmarkCompile reads and compiles the program's dictionary and the known
// words, and reports what stays in memory.
func BenchmarkCompile(b *testing.B) {
	known, entries := realWords(b)
	dict, err := os.ReadFile("../assets/dictionary.csv")
	if err != nil {
		b.Fatal(err)
	}
	words, err := os.ReadFile("../assets/known-words.tsv")
	if err != nil {
		b.Fatal(err)
	}
	_, _ = known, entries
	load := func() *Dictionary {
		k, _, _ := ReadKnown(bytes.NewReader(words))
		e, _, _ := ReadCSV(bytes.NewReader(dict))
		d, _ := Compile(k, Layer{"built in", e})
		d.all() // all that is begun beside is waited for
		k.all()
		return d
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	kept := load()
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		load()
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/1e6, "MB-kept")
	b.ReportMetric(float64(len(kept.entries)), "entries")
}
