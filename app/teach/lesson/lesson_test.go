package lesson

import (
	"slices"
	"strings"
	"testing"

	"dearly/jargon"
)

const kofi = "title: Kofi at the weekend house\r\nage: 13\r\nchild: Kofi\r\ncommunicates: pictures and looks\r\ntheme: short breaks\r\nnames: Ben, Ms Shah\r\n\r\n" +
	"# Note\nVisit to short break provision.\n\nKofi presented as content.\n\n# Prompts\n- What did you see him choose?\n- What made him laugh?\n\n" +
	"# Letter\nDear Kofi,\n\n## Why I came\nI came to see you.\n\n# Why\n- It says what he did.\n"

func TestALessonIsReadInItsParts(t *testing.T) {
	l, err := Parse(kofi)
	if err != nil {
		t.Fatal(err)
	}
	if l.Title != "Kofi at the weekend house" || l.Age != "13" || l.Child != "Kofi" || l.Theme != "short breaks" || l.Communicates == "" ||
		!slices.Equal(l.Names, []string{"Ben", "Ms Shah"}) {
		t.Errorf("%+v", l)
	}
	if l.Note != "Visit to short break provision.\n\nKofi presented as content." || len(l.Prompts) != 2 || len(l.Why) != 1 {
		t.Errorf("%q, %q, %q", l.Note, l.Prompts, l.Why)
	}
	if l.Letter != "Dear Kofi,\n\n## Why I came\nI came to see you." {
		t.Errorf("%q", l.Letter)
	}
}

func TestALessonThatLacksAPartSaysWhich(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "a title",
		"title: X\n\n# Note\na":           "a child",
		"title: X\nchild: Y\n\n# Why\nb":  "a note",
		"title: X\nchild: Y\n\n# Note\nb": "a letter",
	} {
		if _, err := Parse(text); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func finder(t *testing.T) *jargon.Finder {
	t.Helper()
	entries, _, err := jargon.ReadCSV(strings.NewReader("term,plain,level\nplacement,home,\nreview,look again,ask\nben,x,\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := jargon.Compile(nil, jargon.Layer{Entries: entries})
	return d.NewFinder()
}

func TestWhatIsLeftAndWhatIsDoneWellAreRead(t *testing.T) {
	l, _ := Parse(kofi)
	bad := Read(l, finder(t), "Kofi's placement with Ben is under review. He presented as settled. The child will be supported.")
	if len(bad.Findings) != 1 || bad.Left() <= 1 {
		t.Errorf("%d findings, %d left", len(bad.Findings), bad.Left())
	}
	if got := bad.Strengths("Kofi"); got != nil {
		t.Errorf("too short to be praised: %q", got)
	}
	good := Read(l, finder(t), "Dear Kofi,\n\nI came to see you on Saturday at the weekend house. You pointed to the red ball and we threw it. "+
		"You laughed each time it hit the wall. You said, “Again.” I liked that very much and I wrote it down. I will come to see you on Friday 4 December.\n\nFrom Jo")
	got := good.Strengths("Kofi")
	if good.Left() != 0 || len(got) != 7 {
		t.Errorf("%d left (%+v), done well: %q", good.Left(), good.Coach, got)
	}
}
