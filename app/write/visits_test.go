package write

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"dearly/assets"
	"dearly/editor/text"
	"dearly/jargon"
	"dearly/storage"
)

// Thirteen made-up visits go through the screen: the professional note pasted in, and
// then the letter that somebody wrote instead. (The texts are those that the coach is
// tested on.)
func TestThirteenVisitsAreWrittenThroughTheScreen(t *testing.T) {
	entries, _, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
	if err != nil {
		t.Fatal(err)
	}
	known, _, err := jargon.ReadKnown(bytes.NewReader(assets.KnownWords()))
	if err != nil {
		t.Fatal(err)
	}
	words, _ := jargon.Compile(known, jargon.Layer{Entries: entries})
	s, store, _ := open(t, "")
	s.params.Words = func(storage.Child) *jargon.Dictionary { return words }
	s.params.Prompts = assets.Prompts()

	var before, after [2]int // words to look at, questions of the coach
	for i := 1; i <= 13; i++ {
		read := func(folder string) string {
			raw, err := os.ReadFile(filepath.Join("..", "..", "editor", "coach", "testdata", folder, fmt.Sprintf("1-%02d.txt", i)))
			if err != nil {
				t.Fatal(err)
			}
			return text.Format(text.Parse(string(raw)))
		}
		note, letter := read("notes"), read("letters")
		p := s.params
		p.Child, p.Letter = storage.Child{}, storage.Letter{}
		screen := New(p)
		for _, step := range []struct {
			text  string
			count *[2]int
		}{{note, &before}, {letter, &after}} {
			fyne.CurrentApp().Clipboard().SetContent(step.text)
			screen.page.SelectAll()
			screen.page.Paste()
			screen.settled()
			screen.coachNow()
			toLookAt, _ := counted(screen.page.Marks())
			step.count[0] += toLookAt
			step.count[1] += len(screen.letterList.shown)
		}
		if err := screen.Save(); err != nil {
			t.Fatal(err)
		}
		if got := store.last().Text; text.Format(text.Parse(got)) != got || len(got) < len(letter)*9/10 {
			t.Errorf("visit %d: saved is %q", i, got)
		}
	}
	t.Logf("notes: %d words to look at, %d questions; letters: %d and %d", before[0], before[1], after[0], after[1])
	if before[0] < 13*5 || before[1] < 13*3 {
		t.Errorf("in the notes there are only %d words to look at and %d questions", before[0], before[1])
	}
	if after[0] > 13*2 || after[1] > 13 {
		t.Errorf("in the letters there are still %d words to look at and %d questions", after[0], after[1])
	}
}
