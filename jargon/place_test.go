package jargon

import (
	"strings"
	"testing"
)

func TestAPlaceLeftAloneIsFoundAgainAfterEditsElsewhere(t *testing.T) {
	key := func(s string) string {
		start := strings.Index(s, "placement")
		return PlaceKey(s, start, start+len("placement"), "placement")
	}
	const first = "Then we talked about your placement with Bev. It was sunny."
	for _, c := range []struct {
		name, text string
		same       bool
	}{
		{"as it was", first, true},
		{"words added far before", "On Tuesday, before tea, then we talked about your placement with Bev. It was sunny.", true},
		{"words added far after", "Then we talked about your placement with Bev. It rained.", true},
		{"only punctuation changed", "Then we talked about your placement, with Bev. It was sunny.", true},
		{"the words beside it changed", "Then we talked about the placement with Bev. It was sunny.", false},
		{"another place of the same term", "Nan says the new placement is nice.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := key(c.text) == key(first); got != c.same {
				t.Errorf("same key: %v, want %v", got, c.same)
			}
		})
	}
}

func TestAKeyHoldsNoWordOfTheLetter(t *testing.T) {
	key := PlaceKey("your placement with Bev", 5, 14, "placement")
	if strings.Trim(key, "0123456789abcdef") != "" || len(key) != 16 {
		t.Errorf("key %q, want 16 hexadecimal digits", key)
	}
}
