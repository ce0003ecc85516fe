package wordlist

import (
	"bytes"
	"strings"

	"dearly/jargon"
)

// FillIn gives the cells that a file has no column for the words they have on the
// list already: a file of words and wordings alone takes nothing else away. Data is
// the file that the entries were read from.
func FillIn(base, entries []jargon.Entry, name string, data []byte) []jargon.Entry {
	has := columns(name, data)
	if has == nil {
		return entries
	}
	was := make(map[string]jargon.Entry, len(base))
	for _, e := range base {
		was[Key(e.Term)] = e
	}
	out := make([]jargon.Entry, len(entries))
	for i, e := range entries {
		if old, ok := was[Key(e.Term)]; ok {
			e = filled(e, old, has)
		}
		out[i] = e
	}
	return out
}

func filled(e, old jargon.Entry, has map[string]bool) jargon.Entry {
	lists := []struct {
		column string
		to     *[]string
		from   []string
	}{{"plain", &e.Plain, old.Plain}, {"also", &e.Also, old.Also}, {"forms", &e.Forms, old.Forms}, {"not", &e.Not, old.Not}, {"yes", &e.Yes, old.Yes}, {"no", &e.No, old.No}}
	for _, l := range lists {
		if !has[l.column] {
			*l.to = l.from
		}
	}
	if !has["kind"] {
		e.Kind = old.Kind
	}
	if !has["level"] {
		e.Level = old.Level
	}
	if !has["match"] {
		e.Match = old.Match
	}
	if !has["why"] {
		e.Why = old.Why
	}
	if !has["source"] {
		e.Source = old.Source
	}
	if len(e.Extra) == 0 {
		e.Extra = old.Extra
	}
	return e
}

// columns are the names in a file's first row; nil when they cannot be told. A Vale
// rule has words and wordings only.
func columns(name string, data []byte) map[string]bool {
	if isVale(name) {
		return map[string]bool{"term": true, "plain": true}
	}
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return nil // UTF-16: its reader knows
	}
	first, _, _ := bytes.Cut(bytes.ReplaceAll(bytes.TrimPrefix(data, []byte("\ufeff")), []byte("\r"), []byte("\n")), []byte("\n"))
	has := map[string]bool{}
	for cell := range strings.FieldsFuncSeq(string(first), func(r rune) bool { return r == ',' || r == ';' || r == '\t' }) {
		has[strings.ToLower(strings.Trim(strings.TrimSpace(cell), `"`))] = true
	}
	if !has["term"] {
		return nil
	}
	return has
}

func isVale(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".yml") || strings.HasSuffix(name, ".yaml")
}
