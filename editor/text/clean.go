package text

import (
	"strings"
	"unicode"
)

// Clean makes paragraphs of pasted text. Line breaks of all kinds part
// paragraphs and blank lines go; tabs and no-break spaces become spaces;
// control characters and invisible ones that carry nothing are dropped, while
// those that hold an emoji or a script together stay; lines that begin with a
// bullet become list items. Of one line, the space at its ends is kept.
// It gives no paragraph when nothing is left.
func Clean(pasted string) []Paragraph {
	s := sift(Mend(pasted))
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

// bullets are the signs that programs put before a point of a list. The last is
// what Word's Symbol font leaves behind.
const bullets = "•·▪◦●○‣∙■□➢\uf0b7"

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
		tabbed := strings.HasPrefix(t, sign+"\t")
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

func spaces(s string) string { return strings.ReplaceAll(s, "\t", " ") }

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
