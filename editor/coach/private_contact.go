package coach

import (
	"strings"
	"unicode"
)

// contactDetails looks for a telephone number, an e-mail address, a postcode or
// a house number with a street that is not the reader's or the writer's.
func (p *page) contactDetails(s sentence) {
	for i := s.from; i < s.to; i++ {
		w := &p.words[i]
		if w.quoted {
			continue
		}
		if n := p.phoneAt(s, i); n > 0 {
			if !p.ownContact(s, i) {
				p.add(i, i+n, Look, numberWhy, privateAsk)
			}
			return
		}
		if p.streetAt(s, i) || p.postcodeAt(s, i) {
			if o := p.owner(s, i); o == otherPerson && p.subject(s, i) == otherPerson {
				p.add(i, min(i+3, s.to), Look, numberWhy, privateAsk)
				return
			}
		}
		if i+1 < s.to && strings.HasPrefix(p.text[w.end:], "@") && !p.ownContact(s, i) {
			p.add(i, i+2, Look, numberWhy, privateAsk)
			return
		}
	}
}

// phoneAt gives how many words a telephone number at word i takes, or 0.
func (p *page) phoneAt(s sentence, i int) int {
	digits, k := 0, i
	for k < s.to && k < i+6 {
		low := p.words[k].low
		for _, r := range low {
			if !unicode.IsDigit(r) {
				low = ""
				break
			}
		}
		if low == "" {
			break
		}
		digits += len(low)
		k++
	}
	if digits >= 10 && digits <= 13 && p.words[i].low[0] == '0' || digits >= 11 && digits <= 13 && strings.HasPrefix(p.words[i].low, "44") {
		return k - i
	}
	return 0
}

// ownContact tells whether a number belongs to the writer or a help line.
func (p *page) ownContact(s sentence, at int) bool {
	for i := s.from; i < s.to; i++ {
		if ownLines[p.words[i].low] {
			return true
		}
	}
	for i := at - 1; i >= s.from; i-- {
		low := p.words[i].low
		if low == "my" || low == "me" || low == "us" || low == "our" {
			return true
		}
		if k := p.personAt(s, i); k == otherPerson {
			return false
		} else if k == reader && low != "you" {
			// "your new number", but "your nan's" has met Nan first.
			return true
		}
	}
	return false
}

func (p *page) streetAt(s sentence, i int) bool {
	w := &p.words[i]
	if !w.isNumber() || i+2 >= s.to || !p.words[i+1].upper {
		return false
	}
	return roadWords[p.words[i+2].low] || i+3 < s.to && roadWords[p.words[i+3].low] && p.words[i+2].upper
}

// postcodeAt tells whether words i and i+1 are a British postcode.
func (p *page) postcodeAt(s sentence, i int) bool {
	if i+1 >= s.to || !p.words[i].upper {
		return false
	}
	a, b := p.words[i].low, p.words[i+1].low
	return len(a) >= 2 && len(a) <= 4 && len(b) == 3 && strings.IndexFunc(a, unicode.IsDigit) > 0 &&
		unicode.IsDigit(rune(b[0])) && unicode.IsLetter(rune(b[1])) && unicode.IsLetter(rune(b[2]))
}
