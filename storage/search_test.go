package storage

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// search asks and gives the letters' texts, in order.
func search(t testing.TB, s *Store, typed string) (texts []string, hits []Hit) {
	t.Helper()
	hits, err := s.Search(typed, 100)
	must(t, err)
	for _, h := range hits {
		if h.Letter.IsZero() {
			texts = append(texts, "child "+h.Name)
			continue
		}
		l, err := s.Letter(h.Letter)
		must(t, err)
		texts = append(texts, l.Text)
	}
	return texts, hits
}

func marked(h Hit) string {
	var out []string
	for _, m := range h.Marks {
		out = append(out, h.Snippet[m.Start:m.End])
	}
	return strings.Join(out, "|")
}

func TestSearchFindsWordsInAnyForm(t *testing.T) {
	for _, row := range tsv(t, "search.tsv", 3) {
		s, _ := newStore(t)
		c := Child{Name: "Ash"}
		must(t, s.SaveChild(&c))
		newLetter(t, s, c, strings.ReplaceAll(row[1], `\n`, "\n"))
		_, hits := search(t, s, row[0])
		got := "-"
		if len(hits) > 0 {
			got = marked(hits[0])
		}
		if got != row[2] {
			t.Errorf("%q in %q: %s, want %s", row[0], row[1], got, row[2])
		}
		must(t, s.Close())
	}
}

func TestSearchLooksEverywhereAndSaysWhere(t *testing.T) {
	s, _ := newStore(t)
	wren := Child{Name: "Wren", Names: []string{"Biscuit"}, OwnWords: []string{"contact"}, About: "likes newts"}
	ash := Child{Name: "Ash"}
	must(t, s.SaveChild(&wren))
	must(t, s.SaveChild(&ash))
	l := Letter{Child: wren.ID, Visit: Date{2026, time.November, 17}, Place: "Hill School library", Note: "ring the dentist", Text: "Dear Wren,\n\nYou showed me a frog."}
	must(t, s.SaveLetter(&l))
	other := newLetter(t, s, ash, "Dear Ash,\n\nYou showed me a toad.")
	for typed, want := range map[string][]Hit{
		"frog":         {{Letter: l.ID, Where: InText}},
		"dentists":     {{Letter: l.ID, Where: InNote}},
		"library":      {{Letter: l.ID, Where: InPlace}},
		"biscuit":      {{Where: InChild}},
		"newt":         {{Where: InChild}},
		"wren":         {{Where: InChild}, {Letter: l.ID, Where: InText}},
		"newts frog":   {{Letter: l.ID, Where: InText}}, // one on the child's page, one in the letter
		"biscuit toad": nil,
		"frog dentist": {{Letter: l.ID, Where: InText}},
		"toad frog":    nil,
		"":             nil,
		" . ":          nil,
	} {
		_, hits := search(t, s, typed)
		var got []Hit
		for _, h := range hits {
			name, child := "Wren", wren.ID
			if h.Letter == other.ID {
				name, child = "Ash", ash.ID
			}
			if h.Name != name || h.Child != child {
				t.Errorf("%q: under the name of %s", typed, h.Name)
			}
			got = append(got, Hit{Letter: h.Letter, Where: h.Where})
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %+v, want %+v", typed, got, want)
		}
	}
	_, hits := search(t, s, "frog")
	if h := hits[0]; l.Text[h.Place.Start:h.Place.End] != "frog" || h.Snippet != "You showed me a frog." || h.Visit != l.Visit || h.State != Draft || !h.Saved.Equal(l.Saved) {
		t.Errorf("the hit is %+v", h)
	}
	if hits, err := s.Search("wren", 1); err != nil || len(hits) != 1 || !hits[0].Letter.IsZero() {
		t.Errorf("one hit asked for: %+v, %v", hits, err)
	}
	if hits, err := s.Search("wren", -1); err != nil || len(hits) != 0 {
		t.Errorf("less than none asked for: %+v, %v", hits, err)
	}
}

func TestSearchPutsWordsSideBySideFirstAndThenTheNewest(t *testing.T) {
	s, _ := newStore(t)
	c := newChild(t, s, "Wren")
	far := strings.Repeat("and so on ", 30)
	put := func(day int, text string) {
		must(t, s.SaveLetter(&Letter{Child: c.ID, Visit: Date{2026, time.November, day}, Text: text}))
	}
	put(1, "old: a red bike")
	put(2, "new: my bike, red")
	put(3, "near: a red and shiny bike")
	put(4, "far: red "+far+" bike")
	put(5, "only a bike")
	put(6, "far and then close: red "+far+" the red bikes")
	got, hits := search(t, s, "red bike")
	for i, want := range []string{"far and then", "new", "old", "near", "far: red"} {
		if i >= len(got) || !strings.HasPrefix(got[i], want) {
			t.Fatalf("order %q", got)
		}
	}
	if len(got) != 5 {
		t.Errorf("%d hits", len(got))
	}
	if h := hits[0]; !strings.HasPrefix(h.Snippet, "… ") || marked(h) != "red|bikes" {
		t.Errorf("the place that is closest: %q %s", h.Snippet, marked(h))
	}
	if h := hits[4]; !strings.HasSuffix(h.Snippet, " …") {
		t.Errorf("a snippet that is cut: %q", h.Snippet)
	}
}

// TestSearchFollowsEveryChange does things at random and compares what search
// finds with a store that was opened anew, and with reading every letter.
func TestSearchFollowsEveryChange(t *testing.T) {
	words := strings.Fields("newt newts school school's worry worried dog Dog toad drawing drew café")
	dice := rand.New(rand.NewPCG(1, 2))
	some := func() string {
		var out []string
		for range dice.IntN(6) {
			out = append(out, words[dice.IntN(len(words))])
		}
		return strings.Join(out, " ")
	}
	s, _ := newStore(t)
	var children []Child
	var letters []Letter
	for step := range long(150, 2000) {
		switch what := dice.IntN(10); {
		case what < 2 || len(children) == 0:
			c := Child{Name: some()}
			must(t, s.SaveChild(&c))
			children = append(children, c)
		case what < 4:
			l := Letter{Child: children[dice.IntN(len(children))].ID, Text: some(), Note: some()}
			must(t, s.SaveLetter(&l))
			letters = append(letters, l)
		case what < 6 && len(letters) > 0:
			l := &letters[dice.IntN(len(letters))]
			l.Text = some()
			must(t, s.SaveLetter(l))
		case what == 6 && len(letters) > 0:
			at := dice.IntN(len(letters))
			must(t, s.DeleteLetter(letters[at].ID))
			letters = slices.Delete(letters, at, at+1)
		case what == 7:
			c := &children[dice.IntN(len(children))]
			c.Name = some()
			must(t, s.SaveChild(c))
		case what == 8 && step%4 == 0:
			at := dice.IntN(len(children))
			gone := children[at].ID
			must(t, s.DeleteChild(gone))
			children = slices.Delete(children, at, at+1)
			letters = slices.DeleteFunc(letters, func(l Letter) bool { return l.Child == gone })
		}
		typed := some() + " "
		hits, err := s.Search(typed, 1000)
		must(t, err)
		var got, want []ID
		for _, h := range hits {
			if !h.Letter.IsZero() {
				got = append(got, h.Letter)
			}
		}
		for _, l := range letters {
			at := slices.IndexFunc(children, func(c Child) bool { return c.ID == l.Child })
			if naive(typed, l, children[at]) {
				want = append(want, l.ID)
			}
		}
		byID := func(a, b ID) int { return strings.Compare(a.String(), b.String()) }
		slices.SortFunc(got, byID)
		slices.SortFunc(want, byID)
		if !slices.Equal(got, want) {
			t.Fatalf("step %d, %q: %d letters, want %d", step, typed, len(got), len(want))
		}
		if step%25 == 0 {
			s = reopen(t, s)
			again, err := s.Search(typed, 1000)
			if err != nil || !reflect.DeepEqual(again, hits) {
				t.Fatalf("step %d, %q: another answer after starting again, %v", step, typed, err)
			}
		}
	}
}

// naive says by plain reading whether a letter answers.
func naive(typed string, l Letter, c Child) bool {
	stem := func(w string) string { v := newVocabulary(); return v.stems[v.number(w)] }
	has := func(text, stemmed string) bool {
		return slices.ContainsFunc(strings.Fields(text), func(w string) bool { return stem(w) == stemmed })
	}
	own := false
	words := strings.Fields(typed)
	for _, w := range words {
		in := has(l.Text+" "+l.Note, stem(w))
		own = own || in
		if !in && !has(c.Name, stem(w)) {
			return false
		}
	}
	return own
}

func TestSearchGoesOnAroundADamagedBox(t *testing.T) {
	dir, letters := furnished(t)
	meddle(t, dir, "UPDATE letter SET rev = 9 WHERE rowid = 1")
	s, err := Open(dir, testPass, cheap())
	must(t, err)
	defer s.Close()
	for range 2 {
		hits, err := s.Search("dear", 1000)
		if !errors.Is(err, ErrDamaged) || len(hits) == 0 || len(hits) >= len(letters) {
			t.Errorf("%d hits of %d letters, %v", len(hits), len(letters), err)
		}
	}
}

func TestSearchInAClosedStoreFindsNothing(t *testing.T) {
	s, _ := newStore(t)
	newChild(t, s, "Wren")
	search(t, s, "wren")
	must(t, s.Close())
	if _, err := s.Search("wren", 9); !errors.Is(err, ErrClosed) || s.index != nil {
		t.Errorf("after closing: %v", err)
	}
}

// FuzzSearch checks that places, snippets and marks fit their texts.
func FuzzSearch(f *testing.F) {
	for _, seed := range [][2]string{
		{"red bike", "## A red\n\n- bike"}, {"zoë", strings.Repeat("é", 300) + " Zoë"}, {"o'b", "O’Brien 'x' ''"},
		{"a", strings.Repeat("a ", 200)}, {"\xff a", "\xff\xfea\xcc\x81 a"}, {"w", strings.Repeat("ж", 400)},
		{"ж", strings.Repeat("ж", 400)}, {"a b", "a\n" + strings.Repeat("x", 500) + " b"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, typed, text string) {
		x := newIndex()
		id := NewID()
		x.putLetter(Letter{ID: id, Text: text})
		q := x.ask(typed)
		for _, hit := range x.find(q, 10) {
			place, snippet, marks := x.snippet(q, hit.match, text)
			if place.Start < 0 || place.End > len(text) || place.Start >= place.End || len(marks) == 0 {
				t.Fatalf("place %v, %d marks, in %d bytes", place, len(marks), len(text))
			}
			if utf8.ValidString(text) && !utf8.ValidString(snippet) || strings.Contains(snippet, "\n") {
				t.Fatalf("snippet %q", snippet)
			}
			last := 0
			for _, m := range marks {
				if m.Start < last || m.End <= m.Start || m.End > len(snippet) {
					t.Fatalf("marks %v in %q", marks, snippet)
				}
				if !q.hits(x, snippet[m.Start:m.End]) || !strings.Contains(text, snippet[m.Start:m.End]) {
					t.Fatalf("%q is marked in %q", snippet[m.Start:m.End], snippet)
				}
				last = m.End
			}
		}
	})
}

// manyWords gives letters of some 4 KB that share a vocabulary of some 8,000
// words, used as unevenly as words are.
func manyWords() func() string {
	base := strings.Fields(wordList)
	var all []string
	for _, w := range base {
		all = append(all, w, w+"s")
	}
	dice := rand.New(rand.NewPCG(7, 7))
	often := rand.NewZipf(dice, 1.1, 4, uint64(len(all)-1))
	return func() string {
		var out strings.Builder
		out.WriteString("Dear Wren,\n\n")
		for n := 1; out.Len() < 4000; n++ {
			out.WriteString(all[(often.Uint64()*2654435761)%uint64(len(all))])
			if out.WriteByte(' '); n%90 == 0 {
				out.WriteString("\n\n")
			}
		}
		return out.String()
	}
}

// BenchmarkSearch asks while somebody types, 20 hits shown.
func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			s, _ := filledWith(b, n, manyWords())
			_, err := s.Search("", 0)
			must(b, err)
			asked := []string{"w", "wr", "wren", "wren dear", "lantern", "lantern peb", "orchards kite dear", "nothingofthe"}
			i := 0
			for b.Loop() {
				_, err := s.Search(asked[i%len(asked)], 20)
				must(b, err)
				i++
			}
		})
	}
}
