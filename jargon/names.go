package jargon

// Names are the people, pets and places of one record. They are never jargon
// where they stand with a capital letter. Names never change and may be shared.
type Names struct {
	words  map[string]bool
	phrase [][]string
}

// nameless are words of names that say nothing alone.
var nameless = map[string]bool{
	"the": true, "of": true, "and": true, "mr": true, "mrs": true, "ms": true, "miss": true, "dr": true, "school": true, "primary": true,
	"academy": true, "road": true, "street": true, "lane": true, "avenue": true, "close": true, "house": true, "centre": true, "nursery": true,
	"college": true, "hospital": true, "park": true, "st": true, "a": true, "home": true, "unit": true, "team": true, "contact": true, "family": true,
	"hub": true, "surgery": true, "clinic": true, "court": true, "placement": true, "care": true, "social": true, "worker": true, "support": true,
}

// NewNames gathers names. Of a name of several words each word counts alone,
// except such as "School" or "Street", which count inside the whole name only.
func NewNames(names ...string) *Names {
	n := &Names{words: map[string]bool{}}
	for _, name := range names {
		parts := split(name)
		if len(parts) == 1 {
			n.words[parts[0].fold] = true
			continue
		}
		var phrase []string
		for _, p := range parts {
			phrase = append(phrase, p.fold)
			if !nameless[p.fold] && len(p.fold) > 1 {
				n.words[p.fold] = true
			}
		}
		if len(phrase) > 0 {
			n.phrase = append(n.phrase, phrase)
		}
	}
	return n
}

// has tells whether a capitalised word is a name, or a name with an s ("the
// Coopers"). buf is scratch.
func (n *Names) has(w string, buf *[]byte) bool {
	if n == nil || !startsUpper(w) {
		return false
	}
	*buf = appendFolded((*buf)[:0], w)
	b := *buf
	if n.words[string(b)] {
		return true
	}
	return len(b) > 2 && b[len(b)-1] == 's' && n.words[string(b[:len(b)-1])]
}

// covers tells whether the words from to (half open) of ws lie inside an
// occurrence of a name of several words.
func (n *Names) covers(text string, ws []word, from, to int, buf *[]byte) bool {
	if n == nil {
		return false
	}
	for _, p := range n.phrase {
		for at := max(0, to-len(p)); at <= from && at+len(p) <= len(ws); at++ {
			if n.at(text, ws[at:at+len(p)], p, buf) {
				return true
			}
		}
	}
	return false
}

func (n *Names) at(text string, ws []word, phrase []string, buf *[]byte) bool {
	for i, p := range phrase {
		w := text[ws[i].start:ws[i].end]
		if i > 0 && ws[i].before == apart && ws[i].before != dotted {
			return false
		}
		*buf = appendFolded((*buf)[:0], w)
		if string(*buf) != p || !startsUpper(w) && !nameless[p] {
			return false
		}
	}
	return true
}
