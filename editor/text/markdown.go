package text

import "strings"

const (
	headingSign = "## "
	itemSign    = "- "
)

// Parse reads light Markdown, in which letters are kept: "## " begins a
// heading, "- " a list item, a blank line parts body paragraphs. A line break
// alone parts paragraphs as well; a blank line more than needed is an empty
// paragraph. Any text at all is read: bytes that are not UTF-8 are mended.
func Parse(markdown string) *Document {
	s := Mend(markdown)
	if strings.Contains(s, "\r") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	var out []Paragraph
	breaks, first := 0, true
	for line := range strings.SplitSeq(s, "\n") {
		if line != "" {
			empty := breaks / 2
			if !first {
				empty = max(0, empty-1)
			}
			out = append(out, make([]Paragraph, empty)...)
			out = append(out, parseLine(line))
			breaks, first = 0, false
		}
		breaks++
	}
	empty := (breaks - 1) / 2
	if first {
		empty++
	}
	return New(append(out, make([]Paragraph, empty)...)...)
}

func parseLine(line string) Paragraph {
	if t, ok := strings.CutPrefix(line, headingSign); ok {
		return Paragraph{Heading, t}
	}
	if t, ok := strings.CutPrefix(line, itemSign); ok {
		return Paragraph{Item, t}
	}
	if strings.HasPrefix(line, `\`) && looksSigned(line) {
		line = line[1:]
	}
	return Paragraph{Body, line}
}

// looksSigned reports whether body text would be taken for a heading or an
// item, not counting backslashes before the sign.
func looksSigned(s string) bool {
	s = strings.TrimLeft(s, `\`)
	return strings.HasPrefix(s, headingSign) || strings.HasPrefix(s, itemSign)
}

// Format writes a document as light Markdown, so that Parse(Format(d)) is d.
// Body text that begins with a sign gets a backslash before it.
func Format(d *Document) string {
	var b strings.Builder
	was := Body
	for i, p := range d.All {
		if i > 0 {
			b.WriteByte('\n')
			if was != Item || p.Kind != Item {
				b.WriteByte('\n')
			}
		}
		switch {
		case p.Kind == Heading:
			b.WriteString(headingSign)
		case p.Kind == Item:
			b.WriteString(itemSign)
		case looksSigned(p.Text):
			b.WriteByte('\\')
		}
		b.WriteString(p.Text)
		was = p.Kind
	}
	return b.String()
}

// Plain writes a fragment as people would see it, to be pasted elsewhere: no
// signs, a bullet before each list item, a blank line between paragraphs.
func Plain(fragment []Paragraph) string {
	var b strings.Builder
	for i, p := range fragment {
		if i > 0 {
			b.WriteByte('\n')
			if fragment[i-1].Kind == Body && p.Kind != Item || p.Kind == Heading {
				b.WriteByte('\n')
			}
		}
		if p.Kind == Item && len(fragment) > 1 {
			b.WriteString("• ")
		}
		b.WriteString(p.Text)
	}
	return b.String()
}
