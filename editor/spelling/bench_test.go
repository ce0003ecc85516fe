package spelling

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// page16K is 16 KiB of the made-up letters as one paragraph.
func page16K(b testing.TB) string {
	files, err := filepath.Glob("../coach/testdata/letters/*.txt")
	if err != nil || len(files) == 0 {
		b.Fatal("no letters", err)
	}
	var text strings.Builder
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		text.WriteString(strings.ReplaceAll(string(data), "\n", " "))
	}
	return text.String()[:16<<10]
}

func BenchmarkAppend(b *testing.B) {
	c := checker(b)
	names := Reading{NewWords("Amina Okafor, Leo, Biscuit"), NewWords("zoomies")}
	text := page16K(b)
	slips := strings.NewReplacer("the ", "teh ", "and ", "adn ").Replace(text)
	report := func(b *testing.B, size int) {
		b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/B")
	}
	for _, bench := range []struct{ name, text string }{{"warm/16k", text}, {"warm/16k-slips", slips}} {
		b.Run(bench.name, func(b *testing.B) {
			dst := c.Append(nil, bench.text, names)
			b.ReportAllocs()
			for b.Loop() {
				dst = c.Append(dst[:0], bench.text, names)
			}
			report(b, len(bench.text))
		})
	}
	b.Run("cold/16k", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			forget(c)
			b.StartTimer()
			c.Append(nil, text, names)
		}
		report(b, len(text))
	})
}

func BenchmarkSuggest(b *testing.B) {
	c := checker(b)
	for _, word := range []string{"teh", "definately", "neccessary", "safegaurdding", "xyzzyqwrtplugh"} {
		b.Run(word, func(b *testing.B) {
			for b.Loop() {
				c.Suggest(word, 5)
			}
		})
	}
}

// BenchmarkName is what an unknown word with a capital costs, the first time that it
// opens a sentence.
func BenchmarkName(b *testing.B) {
	c := checker(b)
	for _, word := range []string{"Priya", "Oluwaseun"} {
		b.Run(word, func(b *testing.B) {
			for b.Loop() {
				forget(c)
				c.likeAWord(word)
			}
		})
	}
}

// BenchmarkNew reports what is kept as well, in MB.
func BenchmarkNew(b *testing.B) {
	var files [4][]byte
	for i, name := range []string{"en_GB.aff", "en_GB.dic", "extra.dic", "common.txt"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "spelling", name))
		if err != nil {
			b.Fatal(err)
		}
		files[i] = data
	}
	heap := func() float64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / 1e6
	}
	var c *Checker
	before := heap()
	for b.Loop() {
		var err error
		c, err = New(Files{bytes.NewReader(files[0]), bytes.NewReader(files[1]), bytes.NewReader(files[2]), bytes.NewReader(files[3])})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(heap()-before, "MB-kept")
	runtime.KeepAlive(c)
}

// forget empties the checker's memory.
func forget(c *Checker) {
	for i := range c.memory {
		c.memory[i].Store(0)
	}
	for i := range c.openers {
		c.openers[i].Store(0)
	}
}
