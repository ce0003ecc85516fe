package spelling

import (
	"os"
	"strings"
	"testing"
)

func TestOurOwnWordsAreWellFormedAndNeeded(t *testing.T) {
	b, err := os.ReadFile("../../assets/spelling/extra.dic")
	if err != nil {
		t.Fatal(err)
	}
	files := [2]*os.File{}
	for i, name := range []string{"en_GB.aff", "en_GB.dic"} {
		if files[i], err = os.Open("../../assets/spelling/" + name); err != nil {
			t.Fatal(err)
		}
		defer files[i].Close()
	}
	theirs, err := New(Files{Aff: files[0], Dic: files[1]})
	if err != nil {
		t.Fatal(err)
	}
	ours, seen := checker(t), map[string]bool{}
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		word, flags, _ := strings.Cut(line, "/")
		if seen[word] {
			t.Errorf("%s is there twice", word)
		}
		seen[word] = true
		if gone, ok := strings.CutPrefix(word, "~"); ok {
			if theirs.look([]byte(gone)) == unknown || ours.look([]byte(gone)) != unknown {
				t.Errorf("%s need not be taken away, or was not", gone)
			}
			continue
		}
		if strings.Trim(flags, "SDGM") != "" || !spellable(word) {
			t.Errorf("%s cannot be read", line)
		}
		if ours.look([]byte(word)) == unknown {
			t.Errorf("%s is not known", word)
		}
		if flags == "" && theirs.look([]byte(word)) != unknown {
			t.Errorf("%s is in en_GB already", word)
		}
	}
}
