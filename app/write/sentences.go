package write

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dearly/editor/text"
)

// sentence is one that the program wrote into the letter, as it was and as it is to
// be. Nothing was: it is new; nothing is to be: it goes.
type sentence struct{ was, now string }

// placed writes sentences under a heading, each a paragraph of a kind. Only what is
// still word for word as the program wrote it is changed: what the worker wrote over
// it stands, and own counts those. The heading is added when it is needed.
func placed(paragraphs []text.Paragraph, heading string, after []string, kind text.Kind, sentences []sentence) (out []text.Paragraph, at, own int) {
	out, at = slices.Clone(paragraphs), -1
	var fresh []text.Paragraph
	for _, s := range sentences {
		switch i, found := whereIs(out, s.was); {
		case s.was == "" && s.now == "":
		case s.was == "":
			if _, there := whereIs(out, s.now); !there {
				fresh = append(fresh, text.Paragraph{Kind: kind, Text: s.now})
			}
		case !found:
			if s.was != s.now {
				own++
			}
		default:
			before, behind, _ := strings.Cut(out[i].Text, s.was)
			rest := before + s.now + behind
			if s.now == "" {
				rest = strings.TrimSpace(strings.TrimRight(before, " ") + " " + strings.TrimLeft(behind, " "))
			}
			if rest == "" {
				out = slices.Delete(out, i, i+1)
				at = min(at, i-1)
				continue
			}
			out[i].Text, at = rest, max(at, i)
		}
	}
	if len(fresh) == 0 {
		return out, at, own
	}
	if at < 0 {
		out, at = underHeading(out, heading, after)
	}
	out = slices.Insert(out, at+1, fresh...)
	return out, at + len(fresh), own
}

// whereIs finds the paragraph in which a sentence stands whole.
func whereIs(paragraphs []text.Paragraph, s string) (int, bool) {
	if s == "" {
		return 0, false
	}
	i := slices.IndexFunc(paragraphs, func(p text.Paragraph) bool {
		at := strings.Index(p.Text, s)
		if at < 0 || p.Kind == text.Heading {
			return false
		}
		return at == 0 || p.Text[at-1] == ' '
	})
	return i, i >= 0
}

// underHeading finds the last line written under a heading. When there is no such
// heading it is added: before the first of the headings that come after it, or
// before the farewell, or at the end.
func underHeading(paragraphs []text.Paragraph, heading string, after []string) ([]text.Paragraph, int) {
	i := headingAt(paragraphs, heading)
	if i < 0 {
		i = len(paragraphs)
		for i > 0 && paragraphs[i-1].Text == "" {
			i--
		}
		if f := farewell(paragraphs[:i]); f >= 0 {
			i = f
		}
		for _, h := range after {
			if k := headingAt(paragraphs, h); k >= 0 {
				i = k
				break
			}
		}
		paragraphs = slices.Insert(slices.Clone(paragraphs), i, text.Paragraph{Kind: text.Heading, Text: heading})
		return paragraphs, i
	}
	last := i
	for k := i + 1; k < len(paragraphs) && paragraphs[k].Kind != text.Heading; k++ {
		if paragraphs[k].Text != "" && farewell(paragraphs[k:k+1]) < 0 {
			last = k
		}
	}
	if last == i && i+1 < len(paragraphs) && paragraphs[i+1].Text == "" && paragraphs[i+1].Kind != text.Heading { // a line to write on
		paragraphs = slices.Delete(slices.Clone(paragraphs), i+1, i+2)
	}
	return paragraphs, last
}

// farewell is where the letter begins to say goodbye, or -1.
func farewell(paragraphs []text.Paragraph) int {
	const most = 3 // paragraphs that a farewell may take
	for i := max(0, len(paragraphs)-most); i < len(paragraphs); i++ {
		t := strings.ToLower(paragraphs[i].Text)
		if utf8.RuneCountInString(t) > 60 || paragraphs[i].Kind != text.Body {
			continue
		}
		for _, s := range []string{"love", "lots of love", "best wishes", "with best wishes", "kind regards", "warm", "yours", "from ", "take care", "all the best", "bye"} {
			if strings.HasPrefix(t, s) {
				return i
			}
		}
	}
	return -1
}

// firstUp is s with a capital at the start.
func firstUp(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// firstDown is s with a small letter at the start, unless it is a word in capitals
// or of one letter.
func firstDown(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	if size == 0 || !unicode.IsLower(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}
