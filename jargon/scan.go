package jargon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// join says what stands between a word and the one before it.
type join uint8

const (
	apart     join = iota // anything that parts words: a full stop, a comma, a bracket, a blank line
	spaced                // spaces, or one line break
	hyphened              // one hyphen
	slashed               // a slash
	amped                 // an ampersand
	dotted                // a full stop, for terms such as "s.47"
	pointed               // one comma, colon or bracket, for terms such as "1:1"
	blankLine             // a blank line: nothing reaches across
)

// word is one word of the text, by byte offsets. A clitic ('s, 'll, a bare
// apostrophe after s) stays outside, so that a swap keeps it.
type word struct {
	start, end uint32
	off        uint32 // where the Finder keeps what it remembers of this word
	n          uint8  // how many dictionary words it may be a form of
	band       uint8  // age at which most children know it; 0 = never
	flags      wordFlags
	before     join
}

type wordFlags uint8

const (
	alone      wordFlags = 1 << iota // may be an entry by itself
	opens                            // may be the first word of a phrase
	follows                          // may be the second word of a phrase
	listed                           // stands in a list as a word of its own
	possessive                       // followed by 's or by an apostrophe after s
)

// wordEnd finds where the word that starts at i ends, the slow way. It is
// called when the fast loop over ASCII letters met something else than a
// plain separator. It returns the end of the word, the end of its clitic, and
// whether the clitic is possessive.
func wordEnd(text string, i int) (end, after int, poss bool) {
	start := i
	if e := dottedEnd(text, start); e > 0 {
		return clitic(text, start, e)
	}
	if withSlash(text, start) {
		return start + 2, start + 2, false
	}
	for i < len(text) {
		c := text[i]
		if fold[c] != 0 {
			i++
			continue
		}
		if c == '+' && i > start {
			// "LGBTQ+" and "16+" are other words than "LGBTQ" and "16".
			if i+1 >= len(text) || fold[text[i+1]] == 0 && text[i+1] != '+' {
				i++
			}
			break
		}
		if c == '\'' {
			if i > start && wordAt(text, i+1) {
				if e, a, p := clitic(text, start, i); a > e {
					return e, a, p
				}
				i++
				continue
			}
			break
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == '’' || r == 'ʼ' {
			if i > start && wordAt(text, i+n) {
				if e, a, p := clitic(text, start, i); a > e {
					return e, a, p
				}
				i += n
				continue
			}
			break
		}
		if invisible(r) || wordRune(r) {
			i += n
			continue
		}
		break
	}
	return clitic(text, start, i)
}

// withSlash tells whether "w/" for "with" stands at i. Its slash joins nothing.
func withSlash(text string, i int) bool {
	return i+1 < len(text) && text[i]|0x20 == 'w' && text[i+1] == '/' && !wordAt(text, i+2)
}

// wordAt tells whether a letter or digit stands at i.
func wordAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	if c := text[i]; c < utf8.RuneSelf {
		return fold[c] != 0
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return wordRune(r)
}

// clitic looks for 's, 're, 've, 'll, 'd, 'm, or an apostrophe after s, at the
// end of a word.
func clitic(text string, start, end int) (int, int, bool) {
	n := apostrophe(text, end)
	if n == 0 || end == start {
		return end, end, false
	}
	i := end + n
	k := i
	for k < len(text) && fold[text[k]] != 0 {
		k++
	}
	if k < len(text) && text[k] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(text[k:]); wordRune(r) {
			return end, end, false
		}
	}
	switch strings.ToLower(text[i:min(k, i+3)]) {
	case "s":
		return end, k, true
	case "d":
		if shortened(text[start:end]) {
			return k, k, false
		}
		return end, k, false
	case "re", "ve", "ll", "m":
		return end, k, false
	case "":
		if c := text[end-1]; (c == 's' || c == 'S') && !wordAt(text, i) {
			return end, end, true // the apostrophe may also close a quotation
		}
	}
	return end, end, false
}

// shortened tells whether 'd after s makes a short form ("ref'd", "rec'd")
// rather than "had" or "would": these follow pronouns, people, long words and
// letters.
func shortened(s string) bool {
	if len(s) < 2 || len(s) > 6 || allCapitals(s) || hasDigit(s) {
		return false
	}
	switch strings.ToLower(s) {
	case "i", "you", "he", "she", "it", "we", "they", "that", "this", "there", "here", "who", "what", "where", "when", "how", "why", "which",
		"mum", "dad", "nan", "gran", "nana", "nanny", "auntie", "uncle", "mummy", "daddy", "school", "these", "those", "people":
		return false
	}
	return true
}

// apostrophe gives the length of the apostrophe at i, or 0.
func apostrophe(text string, i int) int {
	switch {
	case i >= len(text):
		return 0
	case text[i] == '\'':
		return 1
	case strings.HasPrefix(text[i:], "’"):
		return len("’")
	case strings.HasPrefix(text[i:], "ʼ"):
		return len("ʼ")
	}
	return 0
}

// dottedEnd finds the end of letters with dots that starts at i ("L.A.C.",
// "P.A.", "L.A.Cs"), or 0. Two letters need both dots.
func dottedEnd(text string, i int) int {
	letters := 0
	for i+1 < len(text) && fold[text[i]] > '9' && text[i+1] == '.' {
		letters++
		i += 2
	}
	if letters == 0 || i < len(text) && text[i] >= utf8.RuneSelf && wordAt(text, i) {
		return 0
	}
	k := i
	for k < len(text) && fold[text[k]] != 0 {
		k++
	}
	switch tail := text[i:k]; {
	case tail == "":
		if letters >= 2 {
			return i
		}
	case tail == "s" || tail == "S":
		if letters >= 2 {
			return k
		}
	case len(tail) == 1 && tail[0] > '9':
		if letters >= 2 {
			return k
		}
	case len(tail) == 2 && tail[1] == 's' && tail[0] <= 'Z':
		if letters >= 2 {
			return k
		}
	}
	return 0
}

// between reads the text from i to the next word and says where that is and
// how it joins the word before. It stops behind a blank line, and it gathers
// the quotation marks it passes.
func between(text string, i int, quotes []quoteMark) (int, join, []quoteMark) {
	var (
		breaks, blanks, hyphens, dots, slashes, amps, points, others int

		line       bool // a line break was seen and only spaces since
		spaceFirst bool
		start      = i
	)
	for i < len(text) {
		c := text[i]
		if fold[c] != 0 {
			break
		}
		switch c {
		case ' ', '\t':
			blanks++
			if i == start {
				spaceFirst = true
			}
			i++
		case '\n', '\r':
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			i++
			if line {
				return i, blankLine, quotes
			}
			line = true
			breaks++
			continue
		case '-':
			hyphens++
			i++
		case '.':
			dots++
			i++
		case '/':
			slashes++
			i++
		case '&':
			amps++
			i++
		case ',', ':', '(', ')':
			points++
			i++
		case '"', '\'':
			quotes = append(quotes, quoteMark{at: uint32(i), r: rune(c)})
			others++
			i++
		default:
			if c < utf8.RuneSelf {
				if c != '\v' && c != '\f' {
					line = false
				}
				others++
				i++
				continue
			}
			r, n := utf8.DecodeRuneInString(text[i:])
			switch {
			case r == 0x2010 || r == 0x2011 || r == 0x2012 || r == 0x2013:
				hyphens++
			case r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || r == '‘' || r == '’':
				quotes = append(quotes, quoteMark{at: uint32(i), r: r})
				others++
			case invisible(r) && r != 0xfeff:
				if r == 0xad && i > start && wordAt(text, i+n) {
					hyphens++ // a soft hyphen between words is nobody's intention
				}
				i += n
				continue
			case unicode.IsSpace(r) && r != 0x85 && r != 0x2028 && r != 0x2029:
				blanks++
				if i == start {
					spaceFirst = true
				}
				i += n
				continue
			case wordRune(r) && !unicode.IsMark(r):
				return i, kindOf(breaks, blanks, hyphens, dots, slashes, amps, points, others, spaceFirst), quotes
			default:
				others++
			}
			line = false
			i += n
			continue
		}
		if c != ' ' && c != '\t' {
			line = false
		}
	}
	return i, kindOf(breaks, blanks, hyphens, dots, slashes, amps, points, others, spaceFirst), quotes
}

func kindOf(breaks, blanks, hyphens, dots, slashes, amps, points, others int, spaceFirst bool) join {
	switch {
	case others > 0 || breaks > 1:
		return apart
	case hyphens+dots+slashes+amps+points == 0:
		if blanks+breaks > 0 {
			return spaced
		}
	case hyphens+dots+slashes+amps+points > 1:
	case points == 1 && breaks == 0:
		return pointed
	case hyphens == 1 && blanks+breaks == 0:
		return hyphened
	case slashes == 1 && breaks == 0:
		return slashed
	case amps == 1 && breaks == 0:
		return amped
	case dots == 1 && breaks == 0 && !spaceFirst:
		return dotted
	}
	return apart
}

// part is one word of a term.
type part struct {
	text   string // as written
	fold   string
	before join
	poss   bool
}

// split cuts a term into words as the scanner cuts text. "#" alone is the word
// that stands for any number.
func split(term string) []part {
	parts := make([]part, 0, 1+strings.Count(term, " "))
	i := 0
	i, _, _ = betweenTerm(term, 0)
	before := apart
	for i < len(term) {
		if term[i] == '#' {
			parts = append(parts, part{text: "#", fold: "#", before: before})
			i++
		} else {
			end, after, poss := wordEnd(term, i)
			if end == i { // a mark or an apostrophe that no word carries
				_, n := utf8.DecodeRuneInString(term[i:])
				i += n
				continue
			}
			if f := foldWord(term[i:end]); f != "" {
				parts = append(parts, part{text: term[i:end], fold: f, before: before, poss: poss})
			}
			i = after
			if poss {
				i += apostrophe(term, i)
			}
		}
		i, before, _ = betweenTerm(term, i)
	}
	return parts
}

// betweenTerm is between, for which "#" starts a word.
func betweenTerm(term string, i int) (int, join, []quoteMark) {
	end, kind, q := between(term, i, nil)
	if k := strings.IndexByte(term[i:end], '#'); k >= 0 {
		_, kind, q = between(term[:i+k], i, nil)
		return i + k, kind, q
	}
	return end, kind, q
}
