package look

import (
	"testing"

	"dearly/editor"
	"dearly/jargon"
)

func TestEveryKindOfFindingHasAShapeOfItsOwn(t *testing.T) {
	word, label := &jargon.Entry{Kind: jargon.Professional}, &jargon.Entry{Kind: jargon.Label}
	for _, c := range []struct {
		name string
		f    jargon.Finding
		want editor.Shape
	}{
		{"a word to swap", jargon.Finding{Level: jargon.Swap, Entry: word}, editor.Solid},
		{"a word to explain", jargon.Finding{Level: jargon.Explain, Entry: word}, editor.Dotted},
		{"a word that may be fine", jargon.Finding{Level: jargon.Ask, Entry: word}, editor.Dashed},
		{"a label", jargon.Finding{Level: jargon.Swap, Entry: label}, editor.Wavy},
		{"a label to explain", jargon.Finding{Level: jargon.Explain, Entry: label}, editor.Wavy},
		{"a label that may be fine", jargon.Finding{Level: jargon.Ask, Entry: label}, editor.Dashed},
		{"a word that is new to the child", jargon.Finding{Level: jargon.Unfamiliar}, editor.Faint},
		{"a finding of no entry", jargon.Finding{Level: jargon.Swap}, editor.Solid},
	} {
		if got := ShapeOf(c.f); got != c.want {
			t.Errorf("%s: shape %v, want %v", c.name, got, c.want)
		}
	}
}
