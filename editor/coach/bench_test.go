package coach

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkCheck reads a letter of about a thousand words and one of fifteen hundred.
func BenchmarkCheck(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join("testdata", "letters", "*.txt"))
	var all strings.Builder
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all.Write(raw)
		all.WriteString("\n\n")
	}
	words := strings.SplitAfter(all.String(), " ")
	for _, size := range []struct {
		name  string
		words int
	}{{"1k", 1000}, {"1500", 1500}} {
		text := strings.Join(words[:size.words], "")
		b.Run(size.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Check(text, Letter{Child: "Sam"})
			}
		})
	}
}
