package wordlist

import (
	"testing"

	"dearly/jargon"
)

// Whatever a file holds: taking it in gives a list that can be kept, read again,
// and differs in nothing from what was shown.
func FuzzImport(f *testing.F) {
	f.Add("a.csv", []byte("term,plain\ncontact,seeing Mum\ncontact,family time\n=1,2\n"))
	f.Add("a.yml", []byte("extends: substitution\nswap:\n  utilise: use\n  (?:a|b)c: d\n"))
	f.Add("a.csv", []byte("term;level;also\nSEN;off;\"a; b\"\nsen;ask;c\n"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		entries, _, err := Import(name, data)
		if err != nil {
			return
		}
		base := []jargon.Entry{{Term: "contact", Plain: []string{"seeing Mum"}, Kind: jargon.Professional}}
		after := Merge(base, entries)
		if len(Diff(after, after)) != 0 {
			t.Fatal("a list differs from itself")
		}
		csv, err := CSV(after)
		if err != nil {
			t.Fatal(err)
		}
		again, _, err := Read(string(csv))
		if err != nil {
			t.Fatalf("cannot be read again: %v", err)
		}
		for _, c := range Diff(after, again.Entries()) {
			if cells := c.Cells(); cells[0].Name != "a column of your own" { // a name of a column may gain an apostrophe
				t.Errorf("not as it was: %q %v", c.Term, cells)
			}
		}
		Conflicts(nil, jargon.Layer{Entries: base}, after)
	})
}
