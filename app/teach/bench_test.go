package teach

import (
	"fmt"
	"strings"
	"testing"

	"dearly/assets"
	"dearly/jargon"
)

// A text of 200 pages on the projector: one key reveals the next word.
func BenchmarkRevealNext(b *testing.B) {
	entries, _, err := jargon.ReadCSV(strings.NewReader(string(assets.Dictionary())))
	if err != nil {
		b.Fatal(err)
	}
	d, _ := jargon.Compile(nil, jargon.Layer{Entries: entries})
	for _, paragraphs := range []int{4, 4000} {
		b.Run(fmt.Sprint(paragraphs), func(b *testing.B) {
			k := newDeck(d)
			k.open(strings.Repeat(kofi+"\n\n", paragraphs))
			b.ResetTimer()
			for b.Loop() {
				if !k.next() {
					k.at, k.looking, k.revealed = 0, false, 0
				}
			}
		})
	}
}

// Twenty thousand words of a team: one key in the search field.
func BenchmarkFindAmongTwentyThousand(b *testing.B) {
	var list strings.Builder
	list.WriteString("term,plain,why\n")
	for i := range 20_000 {
		fmt.Fprintf(&list, "termword%d phrase,plain words %d,Why.\n", i, i)
	}
	o := open(b, func(o *office, _ *Params) { o.team = list.String() })
	o.open(o.words)
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		o.words.search.SetText(fmt.Sprint("termword", i%10))
	}
}
