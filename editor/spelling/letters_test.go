package spelling

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The made-up letters of five hands (../coach/testdata/letters) are well spelt:
// nothing is flagged in them, though no child's page gives their names.
func TestGoodLettersAreLeftAlone(t *testing.T) {
	c := checker(t)
	files, err := filepath.Glob("../coach/testdata/letters/*.txt")
	if err != nil || len(files) < 45 {
		t.Fatal(len(files), err)
	}
	total := 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for paragraph := range strings.SplitSeq(string(b), "\n") {
			total += len(strings.Fields(paragraph))
			if got := flagged(c, paragraph, Reading{}); got != nil {
				t.Errorf("%s: %q", filepath.Base(file), got)
			}
		}
	}
	t.Logf("%d letters, %d words, none flagged", len(files), total)
}
