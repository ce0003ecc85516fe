package coach

// visitTable names a sentence that speaks of the writer coming again. The
// writer is I or we, or the child's next social worker.
const visitTable = `
i|we will|shall|would|can ..3 see|meet you|again|both|up|at|on|next|for|there|in|then|this|tomorrow
i|we will|shall|would|can ..3 visit !mum|dad|your|his|her|nan
i|we will|shall|would|can ..3 come|pop|return|bring|drop|join|collect|catch
i|we will|shall|would|can ..3 be back|round|there|with|at|over|along|here|in|coming|visiting|seeing|taking
i|we will|shall|would|can ..3 take|drive|pick|walk|fetch|find|watch you|up|round
i|we will|shall|would|can ..3 call in|round|by|over
i|we will|shall|would|can ..3 go ..2 with|there|together|out
we will|shall|can ..3 go|talk|all|look|do|play|have|start|finish|make|plan
i|we am|are ..2 coming|visiting|seeing|meeting|taking|picking|back|round|dropping
i|we am|are ..1 going to ..1 come|visit|pop|bring|drop|join|return|collect|catch
i|we am|are ..1 going to ..1 see|meet|take|pick you|again|up
i|we am|are due to|back ..1 see|visit|come|meet|on|here
when|time|before|until i|we next? see|visit|come|meet
^ ..1 see|meet you !do|doing|play|smile|laugh
see|meet me again|on|next|in|at|then|this|tomorrow|soon|later
^ ..1 catch up
next|my visit|meeting|appointment|date|session|chat|lac|time
nv|n/v
our meeting|visit|chat|day|next|session|trip|walk
i|we visit|come every|each|on|again|back|next
booked|hope|like|want|plan|planning|agreed|arranged|going|love|promised|due|hoping to ..2 see|visit|come|meet|be|call ..1 you|again|back|on|up|next|with|round|at|in|there
shall|can|could i|we ..2 come|meet|visit|see
let 's|us meet|say
worker ..3 will|is|are ..2 visit|see|come|meet|visiting|coming
i have ..2 put|booked|got|kept|saved
diary
back on|next
`

// notVisitTable names what sounds like a visit and is none.
const notVisitTable = `
will|can|could|would|am|are not ..2 see|come|visit|meet|be|coming|able
not be able
would have
`

// pastTable names verbs after which an earlier day in the sentence is past.
const pastTable = `
came|saw|met|was|were|told|said|did|had|went|spoke|visited|talked|heard|rang|asked|played
`

type visitWords struct{ visit, not, past, promise *matcher }

func (v vocabulary) visitWords() visitWords {
	return visitWords{v.compile(visitTable), v.compile(notVisitTable), v.compile(pastTable), v.compile(promiseTable)}
}

// noNextVisit speaks once for the whole letter when no sentence about the
// writer coming again has a day. It keeps quiet on fragments: fewer than three
// sentences, unless one of them promises a visit. "Next week" is no day.
func noNextVisit(p *page) {
	count, last, vague := 0, -1, -1
	greeted := false
	inHeading := false
	for k, s := range p.sentences {
		switch s.part {
		case greeting:
			greeted = true
			continue
		case signoff:
			continue
		case heading:
			_, _, about := tables().visit.visit.in(p, s)
			inHeading = about || p.hasAny(s, s.from, "visit again back")
			if inHeading && p.hasDay(s, s.from, s.to) {
				return
			}
			continue
		}
		count++
		last = k
		if inHeading && p.hasDay(s, s.from, s.to) {
			return
		}
		at, isVisit := p.visit(s)
		if !isVisit {
			continue
		}
		if p.visitDay(k, at) {
			return
		}
		vague = k
	}
	if last < 0 || count < 3 && !(greeted && count == 2) && vague < 0 {
		return
	}
	if vague >= 0 && count < 3 && !p.promisesVisit(p.sentences[vague]) {
		return
	}
	s := p.sentences[last]
	if vague >= 0 && p.promisesVisit(p.sentences[vague]) {
		s = p.sentences[vague]
	}
	p.addSpan(s.start, s.end, Ask,
		"The letter does not name a day when the child will see you next.",
		"Which day will you come again, or when will you say?")
}

// visit gives the word at which s begins to speak of a visit to come.
func (p *page) visit(s sentence) (int, bool) {
	t := tables().visit
	from, _, ok := t.visit.in(p, s)
	if !ok || t.not.between(p, s, s.from, s.to) {
		return 0, false
	}
	return from, true
}

// visitDay tells whether the visit of sentence k, spoken of from word at, has a day.
func (p *page) visitDay(k, at int) bool {
	s := p.sentences[k]
	if p.hasDay(s, at, s.to) {
		return true
	}
	if p.hasDay(s, s.from, at) && !tables().visit.past.between(p, s, s.from, at) {
		return true
	}
	if k+1 < len(p.sentences) {
		n := p.sentences[k+1]
		if n.para == s.para && p.leansBack(n) && p.hasDay(n, n.from, n.to) && !tables().visit.past.between(p, n, n.from, n.to) {
			return true
		}
	}
	// "Ruth will meet you on 5 May. I will be there too."
	if k > 0 && p.sentences[k-1].para == s.para && p.hasAny(s, at, "there too together with") {
		prev := p.sentences[k-1]
		return p.comes(prev) && p.hasDay(prev, prev.from, prev.to)
	}
	return false
}

// promiseTable names the plainest ways to say that one will come.
const promiseTable = `
i|we will|shall ..3 see|visit|meet|come|pop|be|call
i|we am|are ..1 coming|visiting|going
^ ..1 see you|next|soon
^ ..1 catch up
next|my visit
`

// promisesVisit tells whether s itself says that the writer will come.
func (p *page) promisesVisit(s sentence) bool {
	_, _, ok := tables().visit.promise.in(p, s)
	return ok && !s.asks && !tables().visit.past.between(p, s, s.from, s.to)
}
