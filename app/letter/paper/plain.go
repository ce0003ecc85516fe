package paper

import (
	"slices"
	"strings"
	"time"
)

// Plain writes a letter as text without any signs of its own: a blank line between
// paragraphs, a bullet before each point. Lines are not broken. It ends in a line
// break.
func Plain(l Letter, o Options) string { return plain(Lay(l, o)) }

func plain(blocks []Block) string {
	var out strings.Builder
	for i, b := range blocks {
		if i > 0 && !closeTo(blocks[i-1], b) {
			out.WriteByte('\n')
		}
		if b.Sign != "" {
			out.WriteString(b.Sign + " ")
		}
		out.WriteString(b.Text() + "\n")
	}
	return out.String()
}

// closeTo says whether a block follows the one above without a blank line.
func closeTo(above, below Block) bool {
	return above.Kind == Heading && below.Kind != Heading || above.Kind == Point && below.Kind == Point ||
		above.Kind == Title && below.Kind == Day
}

// The parts of a copy-out, as the settings name them.
const (
	PartType = "type"
	PartDate = "date"
	PartWho  = "who"
	PartBody = "body"
)

// UsualOrder is the order of a copy-out unless the settings say otherwise: the one
// in which the forms of the councils' systems ask.
func UsualOrder() []string { return []string{PartType, PartDate, PartWho, PartBody} }

// Record is what a council's system asks about a visit, besides the letter: lines
// as they are to stand ("Date: Tuesday 17 November 2026, 15:30").
type Record struct{ Type, Date, Who []string }

// CopyOut writes the letter and what goes with it in the order in which a council's
// system asks; no order is the usual one. Parts that were not filled in are left
// out. The letter itself always comes, last if the order does not name it.
func CopyOut(l Letter, r Record, order []string, o Options) string {
	if len(order) == 0 {
		order = UsualOrder()
	}
	if !slices.Contains(order, PartBody) {
		order = append(slices.Clone(order), PartBody)
	}
	var out []string
	for i, part := range order {
		if slices.Contains(order[:i], part) {
			continue
		}
		var words string
		switch part {
		case PartType:
			words = strings.Join(r.Type, "\n")
		case PartDate:
			words = strings.Join(r.Date, "\n")
		case PartWho:
			words = strings.Join(r.Who, "\n")
		case PartBody:
			l.Day = time.Time{} // it has a part of its own
			words = strings.TrimSpace(Plain(l, o))
		}
		if words != "" {
			out = append(out, words)
		}
	}
	return strings.Join(out, "\n\n") + "\n"
}
