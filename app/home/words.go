package home

import (
	"strings"
	"unicode/utf8"

	"dearly/app/look"
	"dearly/storage"
)

const ageUnknown = "Age not given"

// ageLine is a child's age in words: "8 years old", "5 months old".
func ageLine(c storage.Child, today storage.Date) string {
	if years := c.AgeOn(today); years > 0 {
		return look.Count(years, "year", "years") + " old"
	}
	if c.Born.IsZero() {
		return ageUnknown
	}
	months := (today.Year-c.Born.Year)*12 + int(today.Month) - int(c.Born.Month)
	if today.Day < c.Born.Day {
		months--
	}
	switch {
	case c.Born.Compare(today) > 0:
		return "Not born yet"
	case months <= 0:
		return "A few weeks old"
	}
	return look.Count(months, "month", "months") + " old"
}

// aboutLine is what the worker wrote about a child, in one line.
func aboutLine(c storage.Child) string {
	var parts []string
	if len(c.OwnWords) > 0 {
		var words []string
		for _, w := range c.OwnWords {
			words = append(words, "“"+w+"”")
		}
		parts = append(parts, "Says "+strings.Join(words, ", "))
	}
	if c.About != "" {
		parts = append(parts, c.About)
	}
	return strings.Join(parts, " · ")
}

// shortName is a name for a button: whole when it is short, else its first
// word, else nobody's.
func shortName(name string) string {
	const room = 14
	if utf8.RuneCountInString(name) <= room {
		return name
	}
	if first := strings.Fields(name)[0]; utf8.RuneCountInString(first) <= room {
		return first
	}
	return "this child"
}

// firstWords is how a letter begins, without its headings and signs, as one
// line.
func firstWords(markdown string) string {
	const enough = 240 // runes; the widest window shows fewer
	var b strings.Builder
	n := 0
	for line := range strings.Lines(markdown) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "## ") {
			continue
		}
		if rest, ok := strings.CutPrefix(line, "- "); ok {
			line = rest
		} else {
			line = strings.TrimPrefix(line, `\`)
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(line)
		if n += utf8.RuneCountInString(line) + 1; n > enough {
			break
		}
	}
	if b.Len() == 0 {
		return "Nothing written yet"
	}
	text := []rune(b.String())
	if len(text) > enough {
		return string(text[:enough]) + "…"
	}
	return string(text)
}

// splitWords reads a list with commas, semicolons or lines between.
func splitWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if w = strings.Join(strings.Fields(w), " "); w != "" {
			out = append(out, w)
		}
	}
	return out
}
