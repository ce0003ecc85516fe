package home

import (
	"strconv"
	"strings"
	"time"
	"unicode"
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

// shortAge is a child's age beside other things: "8", "5 months old"; empty when
// it is not known.
func shortAge(c storage.Child, today storage.Date) string {
	if years := c.AgeOn(today); years > 0 {
		return strconv.Itoa(years)
	}
	if c.Born.IsZero() {
		return ""
	}
	return ageLine(c, today)
}

// aboutLine is what the worker wrote about a child, in one line.
func aboutLine(c storage.Child) string {
	var parts []string
	if len(c.OwnWords) > 0 {
		parts = append(parts, "Says "+quoted(c.OwnWords))
	}
	if len(c.Calls) > 0 {
		var calls []string
		for _, call := range c.Calls {
			if call.Who == "" {
				calls = append(calls, "“"+call.Word+"”")
			} else {
				calls = append(calls, call.Who+" “"+call.Word+"”")
			}
		}
		parts = append(parts, "calls "+strings.Join(calls, ", "))
	}
	if c.About != "" {
		parts = append(parts, c.About)
	}
	return strings.Join(parts, " · ")
}

// quoted is a list of words in quotation marks.
func quoted(words []string) string {
	var out []string
	for _, w := range words {
		out = append(out, "“"+w+"”")
	}
	return strings.Join(out, ", ")
}

// nonEmpty leaves out the empty ones.
func nonEmpty(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// capital begins a line with a capital letter.
func capital(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst goes on with a line inside a sentence.
func lowerFirst(s string) string {
	if s == "" || weekdayFirst(s) {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// weekdayFirst says whether a line begins with the name of a day, which keeps its
// capital.
func weekdayFirst(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	for d := time.Sunday; d <= time.Saturday; d++ {
		if first == d.String() {
			return true
		}
	}
	return false
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
