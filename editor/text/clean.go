package text

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean makes paragraphs of pasted text. Line breaks of all kinds part
// paragraphs and blank lines go; tabs and no-break spaces become spaces, and one
// space where several stood for a gap; letters come composed and unjoined, as
// keyboards write them; control characters and invisible ones that carry nothing
// are dropped, while those that hold an emoji or a script together stay; lines
// that begin with a bullet become list items, while numbers stay as they are
// written. Quotation marks and dashes stay. Of one line, the space at its ends is
// kept. It gives no paragraph when nothing is left.
func Clean(pasted string) []Paragraph {
	s := sift(norm.NFC.String(Mend(pasted)))
	lines := strings.Split(s, "\n")
	out := make([]Paragraph, 0, len(lines))
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			out = append(out, cleanLine(line, len(lines) > 1))
		}
	}
	if len(out) == 0 && len(lines) == 1 && s != "" {
		out = append(out, Paragraph{Text: spaces(s)}) // a space alone
	}
	return out
}

// bullets are the signs that programs put before a point of a list. The last ones
// are what Word's Symbol and Wingdings fonts leave behind.
const bullets = "•·▪◦●○‣∙■□➢➔✓❖⁃\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0e0"

func cleanLine(line string, several bool) Paragraph {
	t := strings.TrimLeft(line, " \t")
	if h, ok := strings.CutPrefix(t, headingSign); ok && strings.TrimSpace(h) != "" {
		return Paragraph{Heading, strings.TrimSpace(spaces(h))}
	}
	sign, rest, found := strings.Cut(t, " ")
	if tabSign, tabRest, tab := strings.Cut(t, "\t"); tab && len(tabSign) < len(sign) || !found {
		sign, rest, found = tabSign, tabRest, tab
	}
	if found && strings.TrimSpace(rest) != "" {
		tabbed := strings.HasPrefix(t, sign+"\t") || several && strings.HasPrefix(t, sign+"  ")
		switch {
		case len([]rune(sign)) == 1 && strings.Contains(bullets, sign),
			several && (sign == "-" || sign == "*" || sign == "–"),
			tabbed && (sign == "-" || sign == "–" || sign == "o" || sign == "§"):
			return Paragraph{Item, strings.TrimSpace(spaces(rest))}
		}
	}
	if several {
		line = strings.TrimSpace(line)
	}
	return Paragraph{Body, spaces(line)}
}

// spaces makes one space of each gap that was made of tabs or of many spaces;
// two after a full stop are somebody's way of writing.
func spaces(s string) string {
	if !strings.Contains(s, "\t") && !strings.Contains(s, "   ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for len(s) > 0 {
		n := len(s) - len(strings.TrimLeft(s, " \t"))
		if gap := s[:n]; n > 2 || strings.Contains(gap, "\t") {
			b.WriteByte(' ')
		} else {
			b.WriteString(gap)
		}
		s = s[n:]
		next := strings.IndexAny(s, " \t")
		if next < 0 {
			next = len(s)
		}
		b.WriteString(s[:next])
		s = s[next:]
	}
	return b.String()
}

// sift makes one sort of line break and of space, and drops what cannot be seen
// and means nothing. Tabs stay for the moment.
func sift(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	var was rune
	runes := []rune(s)
	for i, r := range runes {
		next := rune(0)
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		switch {
		case r == '\n' && was == '\r':
			// the break is there already
		case r == '\n', r == '\r', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte('\t')
		case unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case r == '\u2010', r == '\u2011': // hyphens that Word puts where it must not break
			b.WriteByte('-')
		case r >= '\ufb00' && r <= '\ufb04': // joined letters, from printed pages
			b.WriteString([]string{"ff", "fi", "fl", "ffi", "ffl"}[r-'\ufb00'])
		case r == 0x200D, r == 0x200C: // joiners: between emoji or letters of other scripts
			if was > unicode.MaxASCII && next > unicode.MaxASCII {
				b.WriteRune(r)
			}
		case r >= 0xE0020 && r <= 0xE007F: // the tags in the flags of England, Scotland and Wales
			b.WriteRune(r)
		case unicode.Is(unicode.Cf, r), unicode.IsControl(r), r == 0xFFFC:
			// invisible
		default:
			b.WriteRune(r)
		}
		was = r
	}
	return b.String()
}
