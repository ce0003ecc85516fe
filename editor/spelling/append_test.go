package spelling

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

func TestReadingAgainAllocatesNothing(t *testing.T) {
	c := checker(t)
	text := page16K(t) + " Teh “wierd” adn recieve, Xanthe’s well-beeing. Oyelaran came; 'twas goin' on etc. "
	r := Reading{NewWords("Amina Okafor"), NewWords("zoomies")}
	dst := c.Append(nil, text, r)
	if len(dst) == 0 {
		t.Fatal("nothing flagged")
	}
	if n := testing.AllocsPerRun(20, func() { dst = c.Append(dst[:0], text, r) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestAVerdictIsTheSameColdAndWarmAndWhenTheMemoryIsFull(t *testing.T) {
	c := checker(t)
	text := page16K(t) + " definately adn wierd "
	first := c.Append(nil, text, Reading{})
	for _, w := range everyForm(c)[:60_000] {
		c.right(w)
	}
	if again := c.Append(nil, text, Reading{}); !slices.Equal(first, again) {
		t.Errorf("%v, then %v", first, again)
	}
}

func TestManyMayReadAtOnce(t *testing.T) {
	c := checker(t)
	text := page16K(t) + " definately adn wierd "
	want := c.Append(nil, text, Reading{})
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				if got := c.Append(nil, text, Reading{}); !slices.Equal(got, want) {
					t.Errorf("%v, want %v", got, want)
				}
				if got := c.Suggest("definately", 1); len(got) != 1 || got[0] != "definitely" {
					t.Error(got)
				}
			}
		})
	}
	all.Wait()
}

func TestNoSuggestionIsMisspeltRudeOrTheWordItself(t *testing.T) {
	c := checker(t)
	for _, row := range rows(t, "suggestions.tsv") {
		for _, s := range c.Suggest(row[0], 10) {
			if s == row[0] || len(c.Append(nil, s, Reading{})) > 0 {
				t.Errorf("%s: %s", row[0], s)
			}
		}
	}
	for _, typed := range []string{"fukc", "shti", "cnut"} {
		for _, s := range c.Suggest(typed, 10) {
			if c.find([]byte(strings.ToLower(s))) == shy {
				t.Errorf("%s: %s", typed, s)
			}
		}
	}
}

func TestThereIsNothingToSuggestForWhatIsRightOrNoWord(t *testing.T) {
	c := checker(t)
	for _, w := range []string{"", "a", "school", "CAMHS", "Агата", "👋", "it’s", strings.Repeat("x", 200)} {
		if got := c.Suggest(w, 5); got != nil {
			t.Errorf("%q: %q", w, got)
		}
	}
	if got := c.Suggest("wierd", 0); got != nil {
		t.Errorf("none were asked for: %q", got)
	}
}

func TestAFileOfAnotherKindIsRefused(t *testing.T) {
	dic := "1\nword/S\n"
	for name, aff := range map[string]string{
		"another encoding":   "SET ISO8859-1\n",
		"flags of two signs": "FLAG long\n",
		"forbidden words":    "FORBIDDENWORD !\n",
		"endings on endings": "SFX S Y 1\nSFX S 0 s/T .\n",
	} {
		if _, err := New(Files{Aff: strings.NewReader(aff), Dic: strings.NewReader(dic)}); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := New(Files{Aff: strings.NewReader("")}); !errors.Is(err, ErrFormat) {
		t.Error("no words:", err)
	}
	if _, err := New(Files{Aff: iotest.ErrReader(os.ErrClosed), Dic: strings.NewReader(dic)}); !errors.Is(err, os.ErrClosed) {
		t.Error("a reader that fails:", err)
	}
}

func TestASmallListOfOnesOwnWorks(t *testing.T) {
	aff := "SET UTF-8\nNOSUGGEST !\nONLYINCOMPOUND _\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D 0 ed [^ey]\nSFX D y ied [^aeiou]y\nSFX N N 1\nSFX N 0 en .\n"
	c, err := New(Files{Aff: strings.NewReader(aff), Dic: strings.NewReader("\ufeff4\r\ntick/UDN\r\ntidy/UD\tVerb\r\ndamn/!\r\nth/_")})
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]bool{
		"tick": true, "ticked": true, "unticked": true, "ticken": true, "tidied": true, "untidied": true, "Untidy": true, "damn": true,
		"unticken": false, "tidyed": false, "th": false, "ed": false, "un": false,
	} {
		if got := c.Append(nil, word, Reading{}) == nil; got != want {
			t.Errorf("%s: %v", word, got)
		}
	}
	if got := c.Suggest("dmn", 5); len(got) != 0 {
		t.Errorf("a shy word was suggested: %q", got)
	}
	if got := c.Suggest("unticekd", 5); len(got) != 1 || got[0] != "unticked" {
		t.Error(got)
	}
}

func FuzzAppend(f *testing.F) {
	for _, row := range rows(f, "sentences.tsv") {
		part := strings.Split(row[0], "|")
		f.Add(part[2], part[0])
	}
	files, _ := filepath.Glob("../coach/testdata/letters/1-0*.txt")
	for _, file := range files {
		if b, err := os.ReadFile(file); err == nil {
			f.Add(string(b), "Amina")
		}
	}
	f.Add("\xff\xfe'’\xe2\x80 “", "")
	c := checker(f)
	f.Fuzz(func(t *testing.T, text, names string) {
		r := Reading{Names: NewWords(names)}
		spans := c.Append(nil, text, r)
		end := 0
		for _, s := range spans {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%v is out of order", spans)
			}
			end = s.End
			word := text[s.Start:s.End]
			if !utf8.ValidString(word) || len(word) > longest || strings.ContainsAny(word, " \n0123456789-") {
				t.Fatalf("%q is no word", word)
			}
			if c.right(word) {
				t.Fatalf("%q is right", word)
			}
			if again := c.Append(nil, text, Reading{Own: NewWords(word, names)}); slices.Contains(again, s) {
				t.Fatalf("%q is flagged among the writer's own words", word)
			}
		}
		if again := c.Append(nil, text, r); !slices.Equal(again, spans) {
			t.Fatalf("%v, then %v", spans, again)
		}
		if len(spans) > 0 {
			word := text[spans[0].Start:spans[0].End]
			for _, s := range c.Suggest(word, 5) {
				if s == word || s == "" {
					t.Fatalf("%q for %q", s, word)
				}
			}
		}
	})
}
