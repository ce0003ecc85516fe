package exchange

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"dearly/storage"
)

// FuzzOpenExchange: whatever comes, as a file, as an age file in a sound first
// line, or as a content sealed with the right words, either opens or is refused for
// a reason that people can be told; what opens can be sealed and opened again, and
// is the same.
func FuzzOpenExchange(f *testing.F) {
	letter, review := sampleLetter(), sampleReview()
	for _, p := range []Parcel{letter, review} {
		file := sealed(f, p)
		f.Add(byte(0), file)
		f.Add(byte(0), file[:len(file)-7])
		f.Add(byte(1), within(f, file))
		f.Add(byte(2), []byte(content(f, p)))
	}
	f.Add(byte(0), []byte("dearly-review 2 "))
	f.Add(byte(1), []byte(ageIntro+"-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n"))
	f.Add(byte(2), []byte(`{"dearly":1,"letter":{"marks":[{}]},"Letter":null}`))
	for line := range strings.Lines(string(readFile(f, "testdata/strict.tsv"))) {
		if row := strings.Split(line, "\t"); len(row) == 5 {
			f.Add(byte(2), []byte(strings.Replace(content(f, letter), row[2], row[3], 1)))
		}
	}
	f.Fuzz(func(t *testing.T, how byte, b []byte) {
		file := b
		switch how % 3 {
		case 1:
			var at bytes.Buffer
			if envelop(&at, tagOf(review), b) != nil {
				return
			}
			file = at.Bytes()
		case 2:
			tag := noTag
			if bytes.Contains(b, []byte(`"review":{`)) {
				tag = tagOf(review)
			}
			file = sealedText(t, string(b), tag)
		}
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
		Fit(parcelComments(p), sampleParagraphs())
		again, err := open(sealed(t, p))
		if err != nil {
			t.Fatalf("what opened does not seal: %v", err)
		}
		if !reflect.DeepEqual(toWire(again), toWire(p)) {
			t.Fatalf("what opened is not what is sealed:\n%+v\n%+v", p, again)
		}
	})
}

// dear tells whether a file's cost is allowed but would hold the fuzzing up.
func dear(file []byte) bool {
	_, age, err := unwrap(bytes.NewReader(file))
	if err != nil {
		return false
	}
	line, _, _ := strings.Cut(strings.TrimPrefix(string(age), ageIntro), "\n")
	parts := strings.Split(line, " ")
	n, ok := number(parts[len(parts)-1])
	return ok && len(parts) == 4 && n > 10
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
