package jargon

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Known is a list of the words that British children know, each with the age
// by which most do. It never changes after it is read.
type Known struct {
	words  families
	lowest uint8         // the lowest band of the list; 0 when it is empty
	ready  chan struct{} // closed when the words are joined to their families
}

// all gives the words, joined to their families. Stemming them takes longer
// than reading them and goes on beside whatever is done next.
func (k *Known) all() *families {
	<-k.ready
	return &k.words
}

// never is the band of words that no child of any age is said to know.
const never = 0

// always is the band of what never counts as unfamiliar: numbers, single
// letters, short forms such as "didn't", words of the layers.
const always = 1

// Ages that a band may have.
const (
	minBand = 2
	maxBand = 18
)

// ReadKnown reads a list of known words: a word, a tab (or a comma), the age
// by which most children know it, and if wanted a note. A first row of names
// is passed over. Rows it cannot use are reported with their line.
func ReadKnown(r io.Reader) (*Known, []Problem, error) {
	text, problems, err := readText(r)
	if err != nil {
		return nil, nil, err
	}
	k := &Known{words: newFamilies(strings.Count(text, "\n") + 1), ready: make(chan struct{})}
	report := func(line int, word, s string) {
		if len(problems) < maxProblems {
			problems = append(problems, Problem{Line: line, Term: clip(word), Text: s})
		}
	}
	for line := 1; text != ""; line++ {
		var row string
		row, text, _ = strings.Cut(text, "\n")
		row = strings.TrimRight(row, "\r")
		if strings.TrimSpace(row) == "" {
			continue
		}
		sep := "\t"
		if !strings.Contains(row, sep) {
			sep = ","
		}
		w, rest, _ := strings.Cut(row, sep)
		age, _, _ := strings.Cut(rest, sep)
		w, age = strings.TrimSpace(w), strings.TrimSpace(age)
		if line == 1 && strings.EqualFold(w, "word") {
			continue
		}
		band, err := strconv.Atoi(age)
		if err != nil || band < minBand || band > maxBand {
			report(line, w, fmt.Sprintf("The second cell must be an age in years, from %d to %d.", minBand, maxBand))
			continue
		}
		if len(w) > maxTerm {
			report(line, w, "The word is too long.")
			continue
		}
		if k.lowest == 0 || uint8(band) < k.lowest {
			k.lowest = uint8(band)
		}
		parts := split(w)
		if len(parts) == 0 {
			report(line, w, "There are no letters in this word.")
			continue
		}
		for _, p := range parts { // a text is read word by word, so a phrase is its words
			i, _ := k.words.list(p.fold)
			l := &k.words.words[i]
			if l.band == never || uint8(band) < l.band {
				l.band = uint8(band)
			}
		}
	}
	go func() {
		for i := range k.words.words {
			k.words.join(uint32(i), "")
		}
		close(k.ready)
	}()
	return k, problems, nil
}

// Len is the number of words, without their endings.
func (k *Known) Len() int {
	if k == nil {
		return 0
	}
	return len(k.words.words)
}

// Band is the age by which most children know a word or the word it is a
// regular form of, or 0 when it is not in the list.
func (k *Known) Band(word string) int {
	if k == nil {
		return 0
	}
	w := foldWord(word)
	if w == "" || len(w) > maxStem {
		return 0
	}
	return int(k.band(look(w)))
}

func (k *Known) band(w *looked) uint8 {
	band := uint8(never)
	all := k.all()
	all.related(w, true, func(at uint32, _ relation) {
		if b := all.words[at].band; band == never || b < band {
			band = b
		}
	})
	return band
}

// has tells whether the list holds this very word.
func (k *Known) has(folded string) bool {
	if k == nil {
		return false
	}
	_, ok := k.words.byWord[folded]
	return ok
}
