package poster

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var testDay = time.Date(2026, 11, 17, 14, 30, 0, 0, time.UTC)

func some(n int) (pairs []Pair) {
	say := []string{"home", "where you live", "seeing Mum", "the person who runs your meeting", "what happened", "sad", "a grown-up who helps your family", "nights away at Ben’s house"}
	not := []string{"placement", "current accommodation", "contact", "IRO", "incident", "emotionally dysregulated", "family support practitioner", "respite package"}
	for i := range n {
		pairs = append(pairs, Pair{say[i%len(say)], not[i%len(not)]})
	}
	return pairs
}

// keep writes a PDF where it can be looked at, and gives its words.
func keep(t *testing.T, name string, data []byte) string {
	t.Helper()
	dir := t.TempDir()
	if d := os.Getenv("DEARLY_KEEP"); d != "" {
		dir = d
	}
	path := filepath.Join(dir, name+".pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("no pdftotext here")
	}
	out, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestAPosterHoldsEveryWord(t *testing.T) {
	for _, paper := range []Paper{A4, A3} {
		for _, n := range []int{1, 3, 12, 40, 300} {
			t.Run(fmt.Sprintf("%s-%d", paper, n), func(t *testing.T) {
				data, err := Words(some(n), paper, "Made by the Ashfield team", testDay)
				if err != nil {
					t.Fatal(err)
				}
				text := keep(t, fmt.Sprintf("poster-%s-%d", paper, n), data)
				if got := strings.Count(text, "not:"); got != n {
					t.Errorf("%d words of %d", got, n)
				}
				if pages := strings.Count(text, "\f"); n <= 40 && pages != 1 || pages > 5 {
					t.Errorf("%d pages", pages)
				}
			})
		}
	}
}

func TestAVeryLongWordIsBrokenAndNothingLeavesThePage(t *testing.T) {
	data, err := Words([]Pair{{strings.Repeat("Rumpelstiltskin", 8), strings.Repeat("W", 200)}}, A4, "", testDay)
	if err != nil {
		t.Fatal(err)
	}
	if text := keep(t, "poster-long", data); !strings.Contains(text, "Rumpel") {
		t.Error(text)
	}
}

func TestTheSameWordsGiveTheSameBytes(t *testing.T) {
	a, _ := Words(some(7), A4, "x", testDay)
	b, _ := Words(some(7), A4, "x", testDay)
	if !bytes.Equal(a, b) {
		t.Error("two posters differ")
	}
}

func TestNoWordsMakeNoPoster(t *testing.T) {
	if _, err := Words(nil, A4, "", testDay); !errors.Is(err, ErrNothing) {
		t.Error(err)
	}
}

func TestASummaryIsOnePage(t *testing.T) {
	for _, n := range []int{0, 1, 30, 120} {
		var all []Exercise
		for i := range n {
			all = append(all, Exercise{fmt.Sprintf("Visit %d to a child whose title goes on for quite some time, it does", i+1), i%2 == 0, 12, i % 5})
		}
		data, err := Summary(all, testDay)
		if err != nil {
			t.Fatal(err)
		}
		text := keep(t, fmt.Sprintf("summary-%d", n), data)
		if strings.Count(text, "\f") != 1 || strings.Count(text, "Visit ") < n {
			t.Errorf("%d pages, %d visits of %d", strings.Count(text, "\f"), strings.Count(text, "Visit "), n)
		}
	}
}

func TestSignsThatTheFontLacksDoNotStopAPoster(t *testing.T) {
	for _, odd := range []string{"🙂🙂 family", "عائلة", "家", "a\x00b", "\xff\xfe", strings.Repeat("\u0301", 50), "\u2028x", "🙂"} {
		if _, err := Words([]Pair{{odd, odd}}, A4, odd, testDay); err != nil {
			t.Errorf("%q: %v", odd, err)
		}
		if _, err := Summary([]Exercise{{Title: odd}}, testDay); err != nil {
			t.Errorf("%q: %v", odd, err)
		}
	}
}
