package coach

import "strings"

var (
	greetWords = set("dear hi hello hey hiya to")
	notNames   = set("all both everyone everybody team colleague colleagues sir madam you there")
	partings   = set("from love yours best kind warm regards take with lots sincerely cheers bye x xx xxx")
)

// greet parts "Dear NAME," from the first sentence and learns the name.
func (p *page) greet() {
	if name := strings.TrimSpace(p.about.Child); name != "" {
		p.learn(split(nil, name, 0, len(name)))
	}
	if len(p.sentences) == 0 || p.sentences[0].part == heading {
		return
	}
	s := &p.sentences[0]
	i := s.from
	hasDear := greetWords[p.words[i].low] && i+1 < s.to && p.words[i+1].upper && p.words[i+1].brk == ' '
	if hasDear {
		i++
	}
	first := i
	for i < s.to && i-first < 8 && (p.words[i].upper || p.words[i].low == "and") && (i == first || p.words[i].brk == ' ' || p.words[i].brk == '-') {
		i++
	}
	if i == first {
		if hasDear || greetWords[p.words[s.from].low] && i < s.to && notNames[p.words[i].low] {
			s.part = greeting
		}
		return
	}
	// The greeting ends at its comma or with its line.
	tail := ""
	if i < s.to {
		tail = p.text[p.words[i-1].end:p.words[i].start]
	} else {
		tail = p.text[p.words[i-1].end:s.end]
	}
	comma := strings.HasPrefix(tail, ",") || strings.HasPrefix(tail, "!") || strings.HasPrefix(tail, " –")
	lone := i == s.to && len(p.sentences) > 1 && p.sentences[1].para > s.para
	if !hasDear && (!comma || !lone) || hasDear && !comma && !lone {
		return
	}
	if len(p.names) == 0 {
		from := first
		for k := first; k <= i; k++ {
			if k == i || p.words[k].low == "and" {
				p.learn(p.words[from:k])
				from = k + 1
			}
		}
	}
	if i == s.to {
		s.part = greeting
		return
	}
	rest := *s
	s.to, s.end, s.part, s.asks = i, p.words[i-1].end, greeting, false
	rest.from, rest.start = i, p.words[i].start
	if k := strings.LastIndexAny(p.text[p.words[i-1].end:rest.start], "“\"‘'"); k >= 0 {
		rest.start = p.words[i-1].end + strings.IndexAny(p.text[p.words[i-1].end:rest.start], "“\"‘'")
	}
	p.sentences = append(p.sentences[:1], append([]sentence{rest}, p.sentences[1:]...)...)
}

// learn keeps a name of the child: the whole, and the first word by itself.
func (p *page) learn(words []word) {
	var name []string
	for _, w := range words {
		if w.low != "'s" && !notNames[w.low] {
			name = append(name, w.low)
		}
	}
	if len(name) == 0 {
		return
	}
	p.names = append(p.names, name)
	if len(name) > 1 && !(len(words) > 1 && words[1].brk == '-') {
		p.names = append(p.names, name[:1])
	}
}

// signOff marks the lines at the end that only say goodbye and by whom.
func (p *page) signOff() {
	for k := len(p.sentences) - 1; k > 0 && k >= len(p.sentences)-3; k-- {
		s := &p.sentences[k]
		n := s.to - s.from
		w := p.words[s.from]
		names := n <= 3
		for i := s.from; i < s.to; i++ {
			names = names && p.words[i].upper
		}
		alone := p.sentences[k-1].para != s.para || p.sentences[k-1].end < s.start && strings.Contains(p.text[p.sentences[k-1].end:s.start], "\n")
		ends := strings.HasSuffix(p.text[s.start:s.end], ".")
		switch {
		case partings[w.low] && n <= 7 && (s.from+1 == s.to || w.low == "from" && p.words[s.from+1].upper || w.low != "from" && w.low != "with" && w.low != "take" || alone):
		case names && (alone || !ends) && s.part == body:
		default:
			return
		}
		s.part = signoff
	}
}
