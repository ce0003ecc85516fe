package editor

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestALineBreaksAtSpacesAndHyphensAndNeverInShorthand(t *testing.T) {
	w := newDesk(t, nil, fyne.NewSize(500, 300)).body
	for _, c := range []struct {
		text string
		want []string // the narrowest pieces
	}{
		{"a t/c to mum", []string{"a ", "t/c ", "to ", "mum"}},
		{"and/or he/she", []string{"and/or ", "he/she"}},
		{"either / or", []string{"either ", "/ ", "or"}},
		{"well-being", []string{"well-", "being"}},
		{"home–school", []string{"home–", "school"}},
		{"-x 3-4", []string{"-x ", "3-4"}},
	} {
		var got []string
		for at := 0; at < len(c.text); {
			_, end := nextPiece(c.text, at)
			got = append(got, c.text[at:end])
			at = end
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q breaks into %q", c.text, got)
		}
	}
	rows := wrapAll(nil, "I made a t/c", w.of("I made a t/")+1, w)
	if len(rows) != 2 || rows[1].start != len("I made a ") {
		t.Errorf("the rows are %v", rows)
	}
}
