package spelling

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// british makes a checker of the files that the program carries.
var british = sync.OnceValues(func() (*Checker, error) {
	var files [4][]byte
	for i, name := range []string{"en_GB.aff", "en_GB.dic", "extra.dic", "common.txt"} {
		b, err := os.ReadFile(filepath.Join("..", "..", "assets", "spelling", name))
		if err != nil {
			return nil, err
		}
		files[i] = b
	}
	return New(Files{bytes.NewReader(files[0]), bytes.NewReader(files[1]), bytes.NewReader(files[2]), bytes.NewReader(files[3])})
})

func checker(t testing.TB) *Checker {
	t.Helper()
	c, err := british()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// rows reads a table of tabs, without its remarks.
func rows(t testing.TB, name string) [][]string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// flagged are the words that a paragraph is told of.
func flagged(c *Checker, paragraph string, r Reading) []string {
	var words []string
	for _, s := range c.Append(nil, paragraph, r) {
		words = append(words, paragraph[s.Start:s.End])
	}
	return words
}
