package coach

import "strings"

// Measures are plain counts over a letter, greeting and sign-off left out.
type Measures struct {
	Words, Sentences int
	Long             int // sentences over 25 words
	Syllables        int // by counting vowel groups: right for about nine words in ten
}

// Measure counts a letter. Headings and quotations count: the child reads them.
func Measure(text string) Measures {
	p := read(text, Letter{})
	var m Measures
	for _, s := range p.sentences {
		if s.part == greeting || s.part == signoff {
			continue
		}
		all, own := p.count(s)
		if s.part != heading {
			m.Sentences++
			if all > mostWords && own >= fewestOwn {
				m.Long++
			}
		}
		m.Words += all
		for i := s.from; i < s.to; i++ {
			m.Syllables += syllables(p.words[i].low)
		}
	}
	return m
}

// MeasureName is what Band goes by; it must be shown beside the band.
const MeasureName = "Flesch–Kincaid"

// Band words the Flesch–Kincaid grade (Kincaid and others, 1975) as a band,
// "short and light" to "long and heavy". It sees only the length of words and
// sentences: clipped notes score well on it although their words are the
// hardest, so it is never a reading age. Empty under 100 words, where the
// figure means nothing.
func (m Measures) Band() string {
	if m.Words < 100 || m.Sentences == 0 {
		return ""
	}
	return band(m.grade())
}

// grade is the Flesch–Kincaid grade, of a letter with words and sentences.
func (m Measures) grade() float64 {
	return 0.39*float64(m.Words)/float64(m.Sentences) + 11.8*float64(m.Syllables)/float64(m.Words) - 15.59
}

func band(grade float64) string {
	switch {
	case grade < 3:
		return "short words and sentences"
	case grade < 6:
		return "mostly short words and sentences"
	case grade < 9:
		return "some long words or sentences"
	default:
		return "many long words or sentences"
	}
}

// syllables counts groups of vowels, less a silent e at the end.
func syllables(w string) int {
	n, prev := 0, false
	for _, r := range w {
		v := strings.ContainsRune("aeiouyáéíóúàèäëïöü", r)
		if v && !prev {
			n++
		}
		prev = v
	}
	silent := strings.HasSuffix(w, "e") && !strings.HasSuffix(w, "le") ||
		strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ted") && !strings.HasSuffix(w, "ded") ||
		strings.HasSuffix(w, "es") && !strings.HasSuffix(w, "ses") && !strings.HasSuffix(w, "ces") && !strings.HasSuffix(w, "xes") && !strings.HasSuffix(w, "shes") && !strings.HasSuffix(w, "ches")
	if silent && n > 1 {
		n--
	}
	if n == 0 && w != "'s" && w != "" {
		n = 1
	}
	return n
}
