package coach

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// part says what a sentence is in the letter.
type part uint8

const (
	body part = iota
	item
	heading
	greeting
	signoff
)

// sentence is a stretch of words that a reader takes in one breath.
type sentence struct {
	start, end int // bytes, without the space around it
	from, to   int // words, half open
	para       int // paragraph, counted from 0
	part       part
	asks       bool // ends with a question mark
	leads      bool // ends with a colon
}

// page is a letter read once.
type page struct {
	text      string
	about     Letter
	names     [][]string // the child's names, as lower-case words
	words     []word
	sentences []sentence
	talksTo   bool // says "you" somewhere outside quotations
	rule      string
	found     []Finding
}

// read takes a letter apart.
func read(text string, about Letter) *page {
	p := &page{text: text, about: about, words: make([]word, 0, len(text)/4)}
	para := 0
	for from := 0; from < len(text); {
		from = skipBlank(text, from)
		if from >= len(text) {
			break
		}
		to := blockEnd(text, from)
		p.block(from, to, para)
		para++
		from = to
	}
	known := tables().vocabulary
	for i := range p.words {
		p.words[i].number = known[p.words[i].low]
	}
	p.greet()
	p.signOff()
	for _, w := range p.words {
		if !w.quoted && (w.low == "you" || w.low == "your") {
			p.talksTo = true
			break
		}
	}
	return p
}

// skipBlank moves over whole blank lines.
func skipBlank(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i
}

// blockEnd finds the blank line that ends a paragraph.
func blockEnd(text string, i int) int {
	for i < len(text) {
		k := strings.IndexByte(text[i:], '\n')
		if k < 0 {
			return len(text)
		}
		i += k + 1
		rest := strings.TrimLeft(text[i:], " \t\r")
		if rest == "" || rest[0] == '\n' {
			return i
		}
	}
	return i
}

// block reads one paragraph: its quotations first, then its lines. Lines that
// are items or headings stand alone; other lines run on unless the one before
// was short and the next begins with a capital, as in a sign-off.
func (p *page) block(from, to, para int) {
	firstWord := len(p.words)
	quotes := quotations(p.text, from, to)
	runStart := from
	kind := body
	flush := func(end int) {
		if end > runStart {
			p.run(runStart, end, para, kind, quotes)
		}
	}
	for i := from; i < to; {
		j := to
		if k := strings.IndexByte(p.text[i:to], '\n'); k >= 0 {
			j = i + k
		}
		lineKind, skip := lineSign(p.text[i:j])
		if i > from && (lineKind != body || kind == heading || p.breaks(runStart, i, j)) {
			flush(i)
			runStart, kind = i, body
		}
		if lineKind != body {
			runStart, kind = i+skip, lineKind
		}
		i = j + 1
	}
	flush(to)
	for _, q := range quotes {
		for k := firstWord; k < len(p.words); k++ {
			if w := &p.words[k]; w.start >= q.start && w.end <= q.end {
				w.quoted = true
			}
		}
	}
}

// lineSign tells the kind of a line and how many bytes its sign takes.
func lineSign(line string) (part, int) {
	s := strings.TrimLeft(line, " \t")
	pad := len(line) - len(s)
	switch {
	case strings.HasPrefix(s, "#"):
		return heading, pad + len(s) - len(strings.TrimLeft(s, "# "))
	case strings.HasPrefix(s, "- "), strings.HasPrefix(s, "* "):
		return item, pad + 2
	case strings.HasPrefix(s, "• "), strings.HasPrefix(s, "– "):
		return item, pad + len("• ")
	}
	d := 0
	for d < len(s) && d < 2 && s[d] >= '0' && s[d] <= '9' {
		d++
	}
	if d > 0 && d+1 < len(s) && (s[d] == '.' || s[d] == ')') && s[d+1] == ' ' {
		return item, pad + d + 2
	}
	return body, 0
}

// breaks tells whether the line text[i:j] begins anew.
func (p *page) breaks(runStart, i, j int) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.text[i:j], " \t"))
	before := strings.TrimRight(p.text[runStart:i], " \t\r\n")
	last := before[strings.LastIndexByte(before, '\n')+1:]
	return unicode.IsUpper(first) && len(last) < 50
}

// run splits a stretch of running text into sentences.
func (p *page) run(from, to, para int, kind part, quotes []span) {
	start := from
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(p.text[i:to])
		i += n
		if r != '.' && r != '!' && r != '?' && r != '…' {
			continue
		}
		end, ok := p.ends(from, i-n, i, to, r)
		if ok {
			p.sentence(start, end, para, kind)
			start = end
		}
		i = max(i, end)
	}
	p.sentence(start, to, para, kind)
}

// ends decides whether the sign at text[at:after] ends a sentence, and where.
func (p *page) ends(from, at, after, to int, sign rune) (int, bool) {
	end := after
	for end < to {
		r, n := utf8.DecodeRuneInString(p.text[end:to])
		if !strings.ContainsRune(".!?…”\"’')]»", r) {
			break
		}
		end += n
	}
	next := strings.TrimLeft(p.text[end:to], " \t\r\n\u00a0")
	if next == "" {
		return end, true
	}
	if len(next) == to-end { // no space: 3.30, e.g, a web address
		return after, false
	}
	first, n := utf8.DecodeRuneInString(next)
	if strings.ContainsRune("“\"‘'(", first) {
		first, _ = utf8.DecodeRuneInString(next[n:])
	}
	if unicode.IsLower(first) {
		return end, false
	}
	if sign != '.' || end-after >= 2 {
		return end, true
	}
	return end, !p.abbreviated(from, at, first)
}

var (
	// titles stand before a name, so their full stop never ends a sentence.
	titles = set("mr mrs ms miss dr prof rev fr sr st hon eg ie vs approx ref tel")
	// counters stand before a figure.
	counters = set("no nos p pp para reg s ss flat tel ext")
)

// abbreviated tells whether the word that ends at byte at is a short form.
func (p *page) abbreviated(from, at int, next rune) bool {
	i := at
	for i > from {
		r, n := utf8.DecodeLastRuneInString(p.text[from:i])
		if !inWord(r) && r != '.' {
			break
		}
		i -= n
	}
	short := strings.ToLower(p.text[i:at])
	if dots := strings.ReplaceAll(short, ".", ""); dots != short {
		// a.m. and p.m. may end a sentence; e.g. and J.R. do not.
		return dots != "am" && dots != "pm" && dots != "etc" && !unicode.IsDigit(rune(dots0(dots)))
	}
	if titles[short] || counters[short] && unicode.IsDigit(next) {
		return true
	}
	// An initial, as in "J. R. Okoro"; not the word I, nor a figure.
	first, n := utf8.DecodeRuneInString(p.text[i:at])
	return n == at-i && unicode.IsUpper(first) && first != 'I'
}

func dots0(s string) byte {
	if s == "" {
		return 'a'
	}
	return s[0]
}

// sentence notes text[start:end] when it holds a word.
func (p *page) sentence(start, end, para int, kind part) {
	trimmed := strings.TrimLeft(p.text[start:end], " \t\r\n")
	start = end - len(trimmed)
	end = start + len(strings.TrimRight(trimmed, " \t\r\n"))
	from := len(p.words)
	p.words = split(p.words, p.text, start, end)
	if len(p.words) == from {
		return
	}
	tail := strings.TrimRight(p.text[start:end], "”\"’')]» ")
	p.sentences = append(p.sentences, sentence{
		start: start, end: end, from: from, to: len(p.words), para: para, part: kind,
		asks: strings.HasSuffix(tail, "?"), leads: strings.HasSuffix(tail, ":"),
	})
}
