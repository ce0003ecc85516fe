package coach

// whenFor tells whether the step st in sentence k has a time: in the sentence
// itself, in the next one ("I will do that on Monday"), in the one before when
// this one leans on it, or in the line or heading that leads the list.
func (p *page) whenFor(k int, st step) bool {
	s := p.sentences[k]
	if p.hasWhen(s, st.modal, s.to) {
		return true
	}
	told := false
	for i := s.from; i < st.modal; i++ {
		told = told || reporting[p.words[i].low]
	}
	if !told && p.hasWhen(s, s.from, st.modal) {
		return true
	}
	if tables().clock.vague.between(p, s, st.modal, s.to) {
		return false
	}
	if k+1 < len(p.sentences) {
		if n := p.sentences[k+1]; n.para == s.para && p.leansBack(n) && p.hasWhen(n, n.from, n.to) {
			return true
		}
	}
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		prev := p.sentences[b]
		if prev.para != s.para {
			break
		}
		if p.leansOn(s) && p.comes(prev) && p.hasWhen(prev, prev.from, prev.to) {
			return true
		}
	}
	return p.leadHasWhen(k)
}

// leansBack tells whether n begins by pointing at the sentence before:
// "I will do that", "That will be", "It is on".
func (p *page) leansBack(n sentence) bool {
	for i := n.from; i < min(n.to, n.from+5); i++ {
		if oneOf(p.words[i].low, "that this it") {
			return true
		}
	}
	return false
}

// leansOn tells whether s takes up what went before.
func (p *page) leansOn(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if oneOf(p.words[i].low, "then that it her him them there too also well this both answer he she they so after while during until take stay sit wait bring together we meeting") {
			return true
		}
	}
	return false
}

// comes tells whether s speaks of the future.
func (p *page) comes(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if oneOf(p.words[i].low, "will shall going next due can tonight tomorrow") || p.words[i].low == "on" && i > s.from && p.words[i-1].low == "is" {
			return true
		}
	}
	return false
}

// leadHasWhen looks at the heading, or the line with a colon, over sentence k.
func (p *page) leadHasWhen(k int) bool {
	for b := k - 1; b >= 0; b-- {
		lead := p.sentences[b]
		if lead.part == heading || lead.leads {
			return p.hasWhen(lead, lead.from, lead.to)
		}
		if p.sentences[k].part != item && lead.part != item {
			return false
		}
	}
	return false
}
