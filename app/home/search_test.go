package home

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/storage"
)

func TestWordsAreFoundWhileTheyAreTypedAndEnterOpensTheFirst(t *testing.T) {
	d := usual(t, usualShelf())
	d.FocusSearch()
	for _, r := range "rattles" {
		d.w.Canvas().Focused().TypedRune(r)
	}
	if len(d.search.hits) != 1 || len(d.page.walk.cards) != 1 {
		t.Fatalf("%d hits, %d cards", len(d.search.hits), len(d.page.walk.cards))
	}
	d.key(fyne.KeyReturn)
	if len(d.opened) != 1 || d.opened[0] != id(12) {
		t.Errorf("opened %v", d.opened)
	}
	if d.search.field.Text != "" || len(d.page.walk.cards) != len(d.letters) {
		t.Error("the search still stands")
	}
}

func TestFoundPlacesAreWalkedByArrowsAndEscEndsTheSearch(t *testing.T) {
	d := usual(t, usualShelf())
	d.FocusSearch()
	d.search.field.SetText("you")
	if len(d.page.walk.cards) < 2 {
		t.Fatalf("%d cards", len(d.page.walk.cards))
	}
	d.key(fyne.KeyDown)
	if !d.page.walk.cards[0].Focused() {
		t.Fatal("Down does not go to what was found")
	}
	d.key(fyne.KeyDown)
	if !d.page.walk.cards[1].Focused() {
		t.Error("Down does not go on")
	}
	d.key(fyne.KeyUp)
	d.key(fyne.KeyUp)
	if d.w.Canvas().Focused() != fyne.Focusable(d.search.field) {
		t.Fatal("Up does not come back to the field")
	}
	d.key(fyne.KeyEscape)
	if d.search.asked() || len(d.page.walk.cards) != len(d.letters) {
		t.Error("Esc does not end the search")
	}
}

func TestEachPlaceThatIsFoundOpensWhereItIs(t *testing.T) {
	for _, c := range []struct {
		name string
		hit  storage.Hit
		want func(d *desk) bool
	}{
		{"the child's name", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InChild, Snippet: "Amira"}, func(d *desk) bool { return d.view == onLetters && d.list.rows[d.chosen].Focused() }},
		{"the child's page", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InChild, Snippet: "without a knock"}, func(d *desk) bool { return d.view == onAbout }},
		{"a note", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InVisitNote, Note: id(61)}, func(d *desk) bool { return d.page.walk.cards[3].Focused() }},
		{"what was added to a note", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InVisitNote, Note: id(62)}, func(d *desk) bool { return d.page.walk.cards[3].Focused() }},
		{"a letter for review", storage.Hit{Name: "Amira", Where: storage.InBrought, Brought: id(71)}, func(d *desk) bool { return len(d.reviewed) == 1 }},
		{"a review of one's own letter", storage.Hit{Child: id(1), Letter: id(13), Review: id(81), Where: storage.InReview}, func(d *desk) bool { return len(d.opened) == 1 }},
		{"what is gone meanwhile", storage.Hit{Child: id(99)}, func(d *desk) bool { return len(d.opened) == 0 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := usual(t, fullShelf())
			d.search.hits = []storage.Hit{c.hit}
			d.page.showFound(d.search)
			d.search.open(0)
			if !c.want(d) {
				t.Error("it opens something else")
			}
		})
	}
}

func TestWithoutChildrenThereIsNothingToFind(t *testing.T) {
	if d := usual(t, &shelf{}); d.search.content.Visible() {
		t.Error("the field is shown")
	}
	if d := usual(t, usualShelf()); !d.search.content.Visible() {
		t.Error("the field is hidden")
	}
}

func TestAPlaceThatIsFoundInALetterIsHandedOn(t *testing.T) {
	for _, c := range []struct {
		name string
		hit  storage.Hit
		want int
	}{
		{"in the own note", storage.Hit{Child: id(1), Letter: id(11), Where: storage.InNote}, 1},
		{"in the letter", storage.Hit{Child: id(1), Letter: id(11), Where: storage.InText}, 1},
		{"a child", storage.Hit{Child: id(1), Name: "Amira", Where: storage.InChild, Snippet: "Amira"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := usual(t, fullShelf())
			var got []storage.Where
			d.p.OnHit = func(child storage.Child, l storage.Letter, hit storage.Hit) {
				if child.ID != id(1) || l.ID != id(11) {
					t.Errorf("child %v, letter %v", child.ID, l.ID)
				}
				got = append(got, hit.Where)
			}
			d.search.hits = []storage.Hit{c.hit}
			d.page.showFound(d.search)
			d.search.open(0)
			if len(got) != c.want || len(got) == 1 && got[0] != c.hit.Where || len(d.opened) != 0 {
				t.Errorf("handed on %v, opened %v", got, d.opened)
			}
		})
	}
}

func TestOfTwoChildrenWithOneNameWhatIsFoundSaysHowOld(t *testing.T) {
	s := usualShelf()
	s.children = append(s.children, storage.Child{ID: id(6), Name: "Anouk", Age: 15})
	s.letters = append(s.letters, storage.Letter{ID: id(15), Child: id(6), Visit: day("2026-11-10"), Text: "the window rattles"})
	d := usual(t, s)
	d.search.field.SetText("window rattles")
	var got []string
	for _, c := range d.page.walk.cards {
		got = append(got, c.AccessibilityLabel())
	}
	if all := strings.Join(got, "\n"); len(got) != 2 || !strings.Contains(all, "Anouk, 8 ") || !strings.Contains(all, "Anouk, 15 ") {
		t.Errorf("found is\n%s", all)
	}
	d.search.field.SetText("Dear Anouk")
	s.children = s.children[:5]
	d.Reload()
	d.search.field.SetText("Dear Anouk,")
	if got := d.page.walk.cards[0].AccessibilityLabel(); strings.Contains(got, "Anouk, 8") {
		t.Errorf("of the only Anouk it says %q", got)
	}
}
