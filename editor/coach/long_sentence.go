package coach

import "fmt"

// mostWords is the longest sentence that is not pointed out. Plain-language
// guides for adults name 15 to 20 words as a mean and 25 as a limit.
const mostWords = 25

// fewestOwn is how many of the words must be the worker's: a long quotation
// is the child's, and cannot be shortened.
const fewestOwn = 16

func longSentence(p *page) {
	for _, s := range p.sentences {
		if s.part == heading || s.part == greeting || s.part == signoff {
			continue
		}
		all, own := p.count(s)
		if all <= mostWords || own < fewestOwn {
			continue
		}
		level := Ask
		if all > mostWords+10 {
			level = Look
		}
		p.addSpan(s.start, s.end, level,
			fmt.Sprintf("This sentence has %d words; a child may lose the thread before its end.", all),
			"Could it be two or three sentences?")
	}
}

// count gives the words of s as a person would count them, and how many of
// them are not quoted.
func (p *page) count(s sentence) (all, own int) {
	for i := s.from; i < s.to; i++ {
		if w := &p.words[i]; w.counted() {
			all++
			if !w.quoted {
				own++
			}
		}
	}
	return all, own
}
