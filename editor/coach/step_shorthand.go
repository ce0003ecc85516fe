package coach

import (
	"strings"
)

// shorthandStep finds "SW to liaise with school" and "plan to be updated": a
// sentence without a verb of its own, that speaks neither of I nor of you.
func (p *page) shorthandStep(s sentence, to int) (step, bool) {
	if to+1 >= s.to || to-s.from > 6 {
		return step{}, false
	}
	st := step{modal: to, from: s.from, to: p.clauseEnd(s, to+1), who: true}
	named := false
	for i := s.from; i < to; i++ {
		w := &p.words[i]
		if w.brk >= ':' && w.brk != 0 && i > s.from {
			st.from, named = i, false
		}
		if oneOf(w.low, "i you we is are was were has have had am 's needs need wants want asked told seems trying able like likes used ready likely hope hopes said unable keen continues continue appears due refused refuses declined to") ||
			hasAnySuffix(w.low, "ed") && !oneOf(w.low, "allocated placed looked") {
			return step{}, false
		}
		named = named || actorWords[w.low] || p.isName(s, i) || p.shorthand(i)
	}
	if !named {
		return step{}, false
	}
	v := p.words[to+1].low
	if v == "be" {
		if to+2 < s.to && passives[p.words[to+2].low] {
			st.passive = true
			st.who = p.agent(s, to+1)
			return st, true
		}
		return step{}, false
	}
	if !oneOf(v, "liaise provide review consider raise continue arrange contact chase follow make send complete attend refer discuss support visit meet ring call speak check update submit convene prepare book apply ask help explore request share ensure monitor bring take write work give look attend undertake draft seek notify be buy clear chair assess observe see invite confirm obtain source identify progress escalate inform advise address facilitate deliver schedule develop create start commence carry conduct join transport drop pick order pay replace remove reduce allocate agree establish track scope fix wash sort find register collect get") {
		return step{}, false
	}
	return st, true
}

// jobList finds "Actions: chase school, update plan": jobs without a doer.
func (p *page) jobList(s sentence) (step, bool) {
	first := p.words[s.from].low
	if !oneOf(first, "action actions plan plans next todo outstanding") || s.to-s.from < 4 {
		return step{}, false
	}
	for i := s.from + 1; i < min(s.to, s.from+4); i++ {
		if b := p.words[i].brk; b == ':' && strings.Contains(p.text[p.words[i-1].end:p.words[i].start], ":") {
			return step{from: s.from, to: p.clauseEnd(s, i), modal: i}, !p.hasDay(s, s.from, s.to) && (first != "next" || !p.hasAny(s, s.from, "visit meeting review supervision"))
		}
	}
	return step{}, false
}

// clauseStart gives the start of the clause whose modal is at word m.
func (p *page) clauseStart(s sentence, m int) int {
	for k := m; k > s.from; k-- {
		w := &p.words[k]
		if w.brk == ';' || w.brk == ':' || w.brk == ',' && oneOf(w.low, "and but so") || p.words[k-1].quoted {
			return k
		}
	}
	return s.from
}

// clauseEnd gives the end of the clause that holds word i.
func (p *page) clauseEnd(s sentence, i int) int {
	for k := i + 1; k < s.to; k++ {
		if b := p.words[k].brk; b == ';' || b == ':' || b == '.' || p.words[k].quoted {
			return k
		}
	}
	return s.to
}
