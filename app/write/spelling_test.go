package write

import (
	"bytes"
	"slices"
	"testing"

	"dearly/assets"
	"dearly/editor"
	"dearly/editor/spelling"
	"dearly/jargon"
)

// testSpelling is the checker of the program itself.
func testSpelling(t testing.TB) func() *spelling.Checker {
	t.Helper()
	checker, err := spelling.New(spelling.Files{
		Aff: bytes.NewReader(assets.SpellingAffixes()), Dic: bytes.NewReader(assets.SpellingWords()),
		Extra: bytes.NewReader(assets.SpellingExtra()), Common: bytes.NewReader(assets.SpellingCommon()),
	})
	if err != nil {
		t.Fatal(err)
	}
	return func() *spelling.Checker { return checker }
}

const misspeltLetter = "Dear Maya,\n\nI was definately glad. Your placement is freindly. You said, “I luv it.” Pat showed me the Makatonn signs."

func TestMisspeltWordsAreMarkedAndCountedApart(t *testing.T) {
	s, _, _ := open(t, misspeltLetter)
	s.SetSpelling(testSpelling(t))
	s.settled()
	if got := marked(s); !slices.Equal(got, []string{"definately", "placement", "freindly"}) {
		t.Errorf("marked %q", got)
	}
	if got := s.foot.Items(); !slices.Equal(got[1:], []string{"1 word to look at", "2 spellings to check"}) {
		t.Errorf("the foot line says %q", got)
	}
	place := s.lookAt(t, "definately")
	card := s.card(place.Mark.Data.(found).paragraph, place.Mark)
	if len(card.Wordings) == 0 || card.Wordings[0].Text != "definitely" {
		t.Fatalf("offered %+v", card.Wordings)
	}
	s.page.Replace(place, card.Wordings[0])
	if s.lookAt(t, "freindly"); len(s.page.Marks()) != 2 {
		t.Errorf("after mending one, marked %q", marked(s))
	}
	s.SetSpelling(nil)
	if got := marked(s); !slices.Equal(got, []string{"placement"}) {
		t.Errorf("switched off, marked %q", got)
	}
}

func TestAMisspeltWordMayBecomeMyWordOrAName(t *testing.T) {
	s, store, _ := open(t, "We used widgits and frobbles.")
	s.SetSpelling(testSpelling(t))
	s.do(t, s.lookAt(t, "widgits"), "Add to my words")
	if !slices.Equal(store.words, []string{"widgits"}) || !slices.Equal(marked(s), []string{"frobbles"}) {
		t.Errorf("my words %q, marked %q", store.words, marked(s))
	}
	s.do(t, s.lookAt(t, "frobbles"), "It is a name")
	if !slices.Contains(store.child.Names, "frobbles") || len(marked(s)) != 0 {
		t.Errorf("names %q, marked %q", store.child.Names, marked(s))
	}
}

func TestMisspeltWordsAndFindingsDoNotOverlap(t *testing.T) {
	finding := func(start, end int, level jargon.Level) jargon.Finding {
		return jargon.Finding{Start: start, End: end, Level: level}
	}
	all := together(
		[]jargon.Finding{finding(0, 3, jargon.Swap), finding(10, 14, jargon.Unfamiliar), finding(20, 30, jargon.Explain)},
		[]spelling.Span{{Start: 5, End: 8}, {Start: 10, End: 14}, {Start: 22, End: 25}, {Start: 40, End: 44}},
	)
	var got [][3]int
	for _, f := range all {
		misspelt := 0
		if f.misspelt {
			misspelt = 1
		}
		got = append(got, [3]int{f.Start, f.End, misspelt})
	}
	want := [][3]int{{0, 3, 0}, {5, 8, 1}, {10, 14, 1}, {20, 30, 0}, {40, 44, 1}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheShapeOfAMisspeltWordIsItsOwn(t *testing.T) {
	if got := shape(found{misspelt: true}); got != editor.Beaded {
		t.Errorf("shape %v", got)
	}
}
