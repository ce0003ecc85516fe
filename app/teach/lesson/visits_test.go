package lesson

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"dearly/assets"
	"dearly/jargon"
)

// The made-up visits that come with Dearly can all be read, and their good letters
// are good by Dearly's own lights.
func TestTheMadeUpVisitsAreWhole(t *testing.T) {
	files, err := filepath.Glob("../../../assets/practice/*.md")
	if err != nil || len(files) < 26 {
		t.Skipf("%d visits so far", len(files))
	}
	entries, _, err := jargon.ReadCSV(bytes.NewReader(assets.Dictionary()))
	if err != nil {
		t.Fatal(err)
	}
	d, _ := jargon.Compile(nil, jargon.Layer{Entries: entries})
	f := d.NewFinder()
	titles := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		l, err := Parse(string(text))
		name := filepath.Base(file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if titles[l.Title] {
			t.Errorf("%s: another visit has the title %q", name, l.Title)
		}
		titles[l.Title] = true
		if len(l.Prompts) == 0 || len(l.Why) == 0 {
			t.Errorf("%s: %d prompts, %d reasons", name, len(l.Prompts), len(l.Why))
		}
		note, letter := Read(l, f, l.Note), Read(l, f, l.Letter)
		if len(note.Findings) < 5 {
			t.Errorf("%s: the note has only %d professional words", name, len(note.Findings))
		}
		if len(letter.Findings) > 3 {
			var found []string
			for _, x := range letter.Findings {
				found = append(found, l.Letter[x.Start:x.End])
			}
			t.Errorf("%s: the good letter has %q", name, found)
		}
	}
}
