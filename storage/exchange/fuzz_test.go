package exchange

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"dearly/storage"
)

// FuzzOpenExchange: whatever comes either opens or is refused for a reason that
// people can be told; what opens can be sealed and opened again, and is the same.
// The bytes are tried as a file, as an age file behind a first line that fits, as a
// content sealed with the right words, and in the place of a piece of a sound
// content.
func FuzzOpenExchange(f *testing.F) {
	letter, review := sampleLetter(), sampleReview()
	sound := [2]string{content(f, letter), content(f, review)}
	for i, p := range []Parcel{letter, review} {
		file := sealed(f, p)
		f.Add(file, uint16(0), uint16(0))
		f.Add(file[:len(file)-7], uint16(0), uint16(0))
		f.Add(within(f, file), uint16(0), uint16(0))
		f.Add([]byte(sound[i]), uint16(0), uint16(0))
	}
	f.Add([]byte("dearly-review 2 "), uint16(0), uint16(0))
	f.Add([]byte(ageIntro+"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n"), uint16(0), uint16(0))
	f.Add([]byte(`{"dearly":1,"letter":{"marks":[{}]},"Letter":null}`), uint16(0), uint16(0))
	for line := range strings.Lines(string(readFile(f, "testdata/strict.tsv"))) {
		if row := strings.Split(line, "\t"); len(row) == 5 {
			at := max(0, strings.Index(sound[0], row[2]))
			f.Add([]byte(row[3]), uint16(at), uint16(at+len(row[2])))
		}
	}
	f.Fuzz(func(t *testing.T, b []byte, from, to uint16) {
		for _, file := range waysIn(t, b, int(from), int(to), sound) {
			opens(t, file)
		}
	})
}

// waysIn are the files that some bytes can make.
func waysIn(t *testing.T, b []byte, from, to int, sound [2]string) [][]byte {
	files := [][]byte{b, sealedText(t, string(b), noTag)}
	var fits bytes.Buffer
	if envelop(&fits, noTag, b) == nil {
		files = append(files, fits.Bytes())
	}
	for i, tag := range []string{noTag, tagOf(sampleReview())} {
		s := sound[i]
		from, to := min(from, to)%len(s), max(from, to)%len(s)
		files = append(files, sealedText(t, s[:min(from, to)]+string(b)+s[max(from, to):], tag))
	}
	return files
}

func opens(t *testing.T, file []byte) {
	if dear(file) {
		return
	}
	p, err := open(file)
	if err != nil {
		if readingError(err) == nil || Explain(err) == "" {
			t.Fatalf("no sentinel: %v", err)
		}
		if !reflect.DeepEqual(p, Parcel{}) {
			t.Fatal("something is given out with a refusal")
		}
		return
	}
	for _, c := range Fit(parcelComments(p), sampleParagraphs()) {
		if c.How != Adrift && sampleParagraphs()[c.Paragraph][c.Start:c.End] != c.Quote {
			t.Fatal("a comment on other words")
		}
	}
	again, err := open(sealed(t, p))
	if err != nil {
		t.Fatalf("what opened does not seal: %v", err)
	}
	if !reflect.DeepEqual(toWire(again), toWire(p)) {
		t.Fatalf("what opened is not what is sealed:\n%+v\n%+v", p, again)
	}
}

// dear tells whether a file's cost is allowed but would hold the fuzzing up.
func dear(file []byte) bool {
	o, err := Sniff(bytes.NewReader(file))
	return err == nil && o.logN > 10
}

func parcelComments(p Parcel) (all []storage.Comment) {
	if p.Review != nil {
		all = append(all, p.Review.Comments...)
	}
	if p.Letter != nil {
		for _, r := range p.Letter.Earlier {
			all = append(all, r.Comments...)
		}
	}
	return all
}
