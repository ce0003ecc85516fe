package jargon

import "strings"

// Suggestion is one wording for a finding. With Advice it is to be read and
// acted on; without, text[Start:End] is to be replaced by Text. The range may
// be wider than the finding, since "a" or "the" before it may have to change.
type Suggestion struct {
	Start, End int // bytes, half open
	Text       string
	Advice     bool
}

// Suggestions gives the wordings of a finding, best first, fitted to the text
// it was found in.
func (f Finding) Suggestions(text string) []Suggestion {
	if f.Entry == nil || f.Start < 0 || f.End > len(text) || f.Start >= f.End {
		return nil
	}
	var out []Suggestion
	for _, w := range f.Entry.Plain {
		s := Suggestion{Start: f.Start, End: f.End, Text: w, Advice: f.Entry.Kind == Label && strings.HasPrefix(w, "say ")}
		if !s.Advice && sentenceStart(text, f.Start) {
			s.Text = strings.ToUpper(w[:1]) + w[1:]
		}
		out = append(out, s)
	}
	return out
}
