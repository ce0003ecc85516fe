package coach

// whereabouts looks for somebody else's place: a town or a street, a refuge,
// a person they stay with. The reader's own home is no secret from the reader.
func (p *page) whereabouts(s sentence) {
	done := false
	tables().private.where.each(p, s, func(from, to int) {
		if done || p.subject(s, from) != otherPerson && !oneOf(p.words[from].low, "house flat home place address whereabouts new caravan") || p.owner(s, from) != otherPerson || p.subject(s, from) == reader || p.subject(s, from) == writer {
			return
		}
		if to2, ok := p.place(s, from, to); ok {
			p.add(from, to2, Look, whereWhy, privateAsk)
			done = true
		}
	})
}

// subject tells who the verb at word at belongs to: the last person before it
// that is no possessive.
func (p *page) subject(s sentence, at int) ownerKind {
	for i := at - 1; i >= s.from; i-- {
		low := p.words[i].low
		if low == "your" || low == "my" || low == "our" {
			continue
		}
		if k := p.personAt(s, i); k != nobody {
			return k
		}
	}
	return nobody
}

var hidden = set("refuge hostel hotel b&b shelter prison hospital clinic unit rehab safehouse")

// place gives the end of the place that follows word from: it must hold a name,
// a house number, a hiding place, or after "with" a person.
func (p *page) place(s sentence, from, to int) (int, bool) {
	end := min(s.to, to+5)
	with := p.words[to-1].low == "with"
	for i := to - 1; i < end; i++ {
		w := &p.words[i]
		if w.quoted || i >= to && (w.brk == ';' || w.brk == '.') {
			break
		}
		if readerWords[w.low] || writerWords[w.low] || w.low == "here" || w.low == "nearby" {
			return 0, false
		}
		if oneOf(w.low, "year mr mrs miss ms reception dr class") {
			return 0, false
		}
		if i < to && !p.isName(s, i) && !hidden[w.low] && w.low != "home" {
			continue
		}
		if with && kin[w.low] && w.upper {
			return 0, false // with Auntie, with Nan: nobody the child does not know
		}
		if hidden[w.low] || w.low == "home" && i == to-1 && i > from+2 || p.isName(s, i) && !p.isChild(i) || with && kin[w.low] && i > to && oneOf(p.words[i-1].low, "his her their") || with && oneOf(w.low, "friend friends mate mates") {
			return i + 1, true
		}
		if w.isNumber() && i+1 < s.to && (p.words[i+1].upper || p.words[i+1].isNumber()) {
			return i + 2, true
		}
	}
	return 0, false
}

// teller looks for who made a referral. The reader and the writer may be named.
func (p *page) teller(s sentence) {
	done := false
	tables().private.tell.each(p, s, func(from, to int) {
		if done {
			return
		}
		subject := p.teller1(s, from)
		if subject == reader || subject == writer && p.words[from].low != "were" && p.words[from].low != "was" && p.words[from].low != "been" {
			return
		}
		if p.words[from].low == "told" && subject == nobody && from == s.from {
			return
		}
		for i := s.from; i < from; i++ {
			if oneOf(p.words[i].low, "will if can could would should please going") {
				return
			}
		}
		p.add(from, to, Look, tellerWhy, privateAsk)
		done = true
	})
}

// teller1 gives the subject of the telling, people at work included.
func (p *page) teller1(s sentence, at int) ownerKind {
	for i := at - 1; i >= s.from; i-- {
		w := &p.words[i]
		if w.low == "police" {
			// The child saw them come, and nobody can be paid back for it.
			return writer
		}
		if workPeople[w.low] || w.low == "neighbour" || w.low == "someone" || oneOf(w.low, "school family nursery college hospital gp clinic surgery landlord club church") {
			return otherPerson
		}
		if w.low == "your" {
			continue
		}
		if k := p.personAt(s, i); k != nobody {
			return k
		}
	}
	return nobody
}
