package coach

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// The figures of the peer are in testdata/peer, with how they were made.
func TestCountsAndGradeAgreeWithAPublishedImplementation(t *testing.T) {
	f, err := os.Open(filepath.Join("testdata", "peer", "peer.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = '\t'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var off, perWord, words, sentences, n float64
	bands := 0
	for _, row := range rows[1:] {
		raw, err := os.ReadFile(filepath.Join("testdata", filepath.FromSlash(row[0])))
		if err != nil {
			t.Fatal(err)
		}
		var peer [4]float64
		for i := range peer {
			if peer[i], err = strconv.ParseFloat(row[i+1], 64); err != nil {
				t.Fatal(err)
			}
		}
		m := Measure(string(raw))
		if m.Words == 0 || m.Sentences == 0 {
			t.Fatalf("%s: nothing counted", row[0])
		}
		n++
		off += math.Abs(m.grade() - peer[3])
		perWord += math.Abs(float64(m.Syllables)/float64(m.Words) - peer[1]/peer[0])
		words += math.Abs(float64(m.Words)-peer[0]) / peer[0]
		sentences += math.Abs(float64(m.Sentences)-peer[2]) / peer[2]
		if band(m.grade()) == band(peer[3]) {
			bands++
		}
	}
	t.Logf("over %.0f texts, on average: words differ by %.1f %%, sentences by %.1f %%, syllables a word by %.3f, the grade by %.2f; the band is the same in %d",
		n, 100*words/n, 100*sentences/n, perWord/n, off/n, bands)
	if off/n > 0.5 || perWord/n > 0.05 || words/n > 0.03 {
		t.Errorf("too far off: grade by %.2f, syllables a word by %.3f, words by %.1f %%", off/n, perWord/n, 100*words/n)
	}
}
