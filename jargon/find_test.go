package jargon

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"
)

// checkFindings fails the test when findings are out of order, overlap, or
// split a character.
func checkFindings(t testing.TB, text string, found []Finding) {
	t.Helper()
	at := 0
	for _, f := range found {
		if f.Start < at || f.End <= f.Start || f.End > len(text) {
			t.Fatalf("finding %d to %d after %d in %q", f.Start, f.End, at, text)
		}
		if utf8.ValidString(text) && (!utf8.RuneStart(text[f.Start]) || f.End < len(text) && !utf8.RuneStart(text[f.End])) {
			t.Fatalf("finding %d to %d splits a character of %q", f.Start, f.End, text)
		}
		if (f.Entry == nil) != (f.Level == Unfamiliar) {
			t.Fatalf("finding of level %s with entry %v", f.Level, f.Entry)
		}
		at = f.End
	}
}

// checkLocality fails the test when two blocks read together and apart differ.
func checkLocality(t testing.TB, f *Finder, a, b string, r Reading) {
	t.Helper()
	both := f.Append(nil, a+"\n\n"+b, r)
	apart := f.Append(nil, a, r)
	for _, x := range f.Append(nil, b, r) {
		x.Start += len(a) + 2
		x.End += len(a) + 2
		apart = append(apart, x)
	}
	if len(both) != len(apart) || len(both) > 0 && !reflect.DeepEqual(both, apart) {
		t.Fatalf("blocks are not read alone:\n%q\n%q\ntogether %v\napart    %v", a, b, both, apart)
	}
}

func FuzzFind(f *testing.F) {
	for _, row := range rows(f, "testdata/cases.tsv") {
		f.Add(unescape.Replace(row["text"]), unescape.Replace(row["expected"]))
	}
	for _, row := range rows(f, "testdata/cases-more.tsv") {
		f.Add(unescape.Replace(row["text"]), "")
	}
	f.Add("x\r", "\ny\u00ad")
	f.Add("L.A.", "C. a@")
	known := smallKnown(f)
	d, _ := Compile(known, Layer{"test", formEntries(f)})
	names := NewNames("Grace", "Contact House", "Siân")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4096 {
			t.Skip()
		}
		r := Reading{Names: names, Age: 9}
		finder := d.NewFinder()
		checkLocality(t, finder, a, b, r)
		found := finder.Append(nil, a, r)
		checkFindings(t, a, found)
		for _, x := range found {
			for _, s := range x.Suggestions(a) {
				if s.Start > x.Start || s.End < x.End && !s.Advice || s.Start < 0 || s.End > len(a) {
					t.Fatalf("a wording for %d to %d replaces %d to %d", x.Start, x.End, s.Start, s.End)
				}
			}
		}
	})
}

func TestBlocksAreReadAlone(t *testing.T) {
	known := smallKnown(t)
	d, _ := Compile(known, Layer{"test", formEntries(t)})
	f := d.NewFinder()
	r := Reading{Names: NewNames("Grace", "Contact House"), Age: 9}
	pieces := []string{"core", "group", "placement", "Placement", "LAC", "L.A.C.", "s.", "47", "child", "in", "need", "plan", "“", "”", "\"", "'", "’", "‘",
		" ", " ", " ", "\n", "\r", "\r\n", "\t", "\u00a0", "\u2028", "\u0085", "\v", "\f", "\u00ad", "\u200b", ".", ",", "-", "–", "/", "&", "@", "://", "www.", "a", "\xff", "Grace", "Contact", "House", "MASH", "PEP", "+", "8", "é", "\u0301", "(", ")", "\ufeff", "#"}
	rnd := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		var b strings.Builder
		for range rnd.IntN(14) {
			b.WriteString(pieces[rnd.IntN(len(pieces))])
		}
		return b.String()
	}
	for range 30_000 {
		a, b := text(), text()
		checkLocality(t, f, a, b, r)
		checkFindings(t, a, f.Append(nil, a, r))
	}
}

// reference is a slow and simple reading of the rules for small dictionaries
// without guards: each word of the text is compared with each listed word.
func reference(d *Dictionary, entries []Entry, text string) []Finding {
	var out []Finding
	toks := tokens(text, 0)
	for i := 0; i < len(toks); {
		best, bestLen, bestBends := -1, 0, 0
		for k := range entries {
			parts := split(entries[k].Term)
			if i+len(parts) > len(toks) {
				continue
			}
			bends, ok := 0, true
			for j, p := range parts {
				tk := toks[i+j]
				if j > 0 && tk.before != spaced && tk.before != hyphened {
					ok = false
					break
				}
				canonical := lang.canon(tk.fold)
				r := relate(lang.canon(p.fold), canonical)
				switch {
				case tk.fold == p.fold:
					r = same
				case r == same:
					r = variant
				case r == 0:
					for _, irr := range lang.base[canonical] {
						if irr.base == lang.canon(p.fold) {
							r = irr.rel
						}
					}
				}
				if mask(&entries[k], parts, j, byTerm)&r == 0 {
					ok = false
					break
				}
				bends += int(bent(r))
			}
			if ok && (len(parts) > bestLen || len(parts) == bestLen && bends < bestBends) {
				best, bestLen, bestBends = k, len(parts), bends
			}
		}
		if best < 0 {
			i++
			continue
		}
		out = append(out, Finding{Start: toks[i].start, End: toks[i+bestLen-1].end, Entry: d.Lookup(entries[best].Term)})
		i += bestLen
	}
	return out
}

func TestFindingAgreesWithASlowReading(t *testing.T) {
	vocabulary := strings.Fields("plan care caring child children need assess assessed assessment remit undertake undertook strategy strategies evidence evidenced analysis centre center organise organization signal refer box boxes group the in of step stepping down visit visits")
	endings := []string{"", "", "", "s", "es", "ed", "d", "ing", "'s", "’"}
	rnd := rand.New(rand.NewPCG(3, 4))
	pick := func() string { return vocabulary[rnd.IntN(len(vocabulary))] }
	for round := range 1500 {
		var entries []Entry
		seen := map[string]bool{}
		for range 1 + rnd.IntN(8) {
			term := pick()
			for range rnd.IntN(3) {
				term += " " + pick()
			}
			if k := termKey(term); !seen[k] {
				seen[k] = true
				entries = append(entries, Entry{Term: term, Kind: Professional, Match: Match(rnd.IntN(2)) * Verb})
			}
		}
		d, _ := Compile(nil, Layer{"random", entries})
		f := d.NewFinder()
		for range 8 {
			var b strings.Builder
			for range 2 + rnd.IntN(12) {
				b.WriteString(pick() + endings[rnd.IntN(len(endings))])
				b.WriteString([]string{" ", " ", " ", " ", "-", ", ", "\n", ". "}[rnd.IntN(8)])
			}
			text := b.String()
			got, want := f.Append(nil, text, Reading{}), reference(d, entries, text)
			if len(got) != len(want) {
				t.Fatalf("round %d: %q with %s\n got  %s\n want %s", round, text, terms(entries), show(text, got), show(text, want))
			}
			for i := range got {
				if got[i].Start != want[i].Start || got[i].End != want[i].End || got[i].Entry.Term != want[i].Entry.Term {
					t.Fatalf("round %d: %q with %s\n got  %s\n want %s", round, text, terms(entries), show(text, got), show(text, want))
				}
			}
		}
	}
}

func terms(entries []Entry) string {
	var s []string
	for _, e := range entries {
		s = append(s, fmt.Sprintf("%s(%s)", e.Term, e.Match))
	}
	return strings.Join(s, ", ")
}

func show(text string, found []Finding) string {
	var s []string
	for _, f := range found {
		s = append(s, fmt.Sprintf("%q=%s", text[f.Start:f.End], f.Entry.Term))
	}
	return strings.Join(s, ", ")
}

func TestWarmFindingNeedsNoMemory(t *testing.T) {
	known, entries := realWords(t)
	d, _ := Compile(known, Layer{"built in", entries})
	f := d.NewFinder()
	text := visitText(t, known, entries, 20_000) + "“quoted words” and Mr Cooper’s LAC review"
	r := Reading{Names: NewNames("Cooper", "Contact House"), Age: 9}
	found := f.Append(nil, text, r)
	if n := testing.AllocsPerRun(20, func() { found = f.Append(found[:0], text, r) }); n != 0 {
		t.Errorf("%v allocations a run", n)
	}
}

func TestAFinderForgetsBeforeItsMemoryGrowsTooLarge(t *testing.T) {
	d := compile(t, entry("placement"))
	f := d.NewFinder()
	var b strings.Builder
	for round := range 3 {
		b.Reset()
		for i := range 60_000 {
			fmt.Fprintf(&b, "w%xq%c ", i*7919+round, 'a'+i%26)
			if i%50 == 0 {
				b.WriteString("placements \n\n")
			}
		}
		found := f.Append(nil, b.String(), Reading{})
		if len(found) != 1200 {
			t.Fatalf("%d findings, want 1200", len(found))
		}
		if f.memory.count > maxMemory+100 || len(f.memory.slots) > 4*maxMemory {
			t.Fatalf("the finder remembers %d words in %d places", f.memory.count, len(f.memory.slots))
		}
	}
}

func TestOneDictionaryServesManyGoroutines(t *testing.T) {
	d := formDictionary(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			f := d.NewFinder()
			for range 50 {
				if got, _ := spans("Your children in need plans.", f.Append(nil, "Your children in need plans.", Reading{})); got != "children in need plans" {
					t.Errorf("found %q", got)
				}
			}
		})
	}
	wg.Wait()
}
