package assets

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
)

// The LGPL lets us carry the lists; that they are unchanged keeps it simple.
func TestTheSpellingListsAreAsTheyCame(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		sum  string
	}{
		"en_GB.aff": {SpellingAffixes(), "d9de51fae3020ddea29285e0e2ec59efd123e799798044d75c26367c5874f96c"},
		"en_GB.dic": {SpellingWords(), "3debccf0d99c9a4112824eac0cd43a0693b3aea125850d8b539f771e6c060d89"},
	} {
		sum := sha256.Sum256(c.data)
		if got := hex.EncodeToString(sum[:]); got != c.sum {
			t.Errorf("%s has the sum %s", name, got)
		}
	}
}

func TestTheSpellingListsKeepTheirLicences(t *testing.T) {
	text := string(SpellingLicences())
	for _, want := range []string{"GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "David Bartlett", "Kevin Atkinson", "Princeton"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing from the licences", want)
		}
	}
}

func TestTheCommonWordsComeInBands(t *testing.T) {
	for _, band := range []string{"\n=10\n", "\n=20\n", "\n=35\n"} {
		if !bytes.Contains(SpellingCommon(), []byte(band)) {
			t.Errorf("no band %q", band)
		}
	}
	if !bytes.Contains(SpellingExtra(), []byte("\nwellbeing\n")) {
		t.Error("our own words are not there")
	}
}
