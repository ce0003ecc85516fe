package crash

import (
	"path/filepath"
	"regexp"
	"strings"
)

// wordless is a line of a trace as it may be kept; ok is false for a line that
// is left out.
func (l traceLines) wordless(line string) (kept string, ok bool) {
	switch {
	case line == "":
		return "", true
	case strings.HasPrefix(line, "panic: runtime error: "), strings.HasPrefix(line, "fatal error: "):
		if l.own.MatchString(line) {
			return line, true
		}
		return "panic", true
	case strings.HasPrefix(line, "panic: "):
		return "panic, in words that are left out here", true
	case l.goroutine.MatchString(line):
		return line, true
	case l.place.MatchString(line):
		m := l.place.FindStringSubmatch(line)
		return "\t" + filepath.Base(m[1]) + ":" + m[2], true // the path would name the person
	case l.call.MatchString(line):
		return l.call.FindStringSubmatch(line)[1], true // without what was handed in
	}
	return "", false
}

// traceLines tell the lines of a trace apart.
type traceLines struct{ own, goroutine, place, call *regexp.Regexp }

func lines() traceLines {
	return traceLines{
		// Numbers, types and the runtime's own words, never a quotation.
		own:       regexp.MustCompile(`^(panic: runtime error|fatal error): [A-Za-z0-9 ,.:;()\[\]*/+_<>=-]{1,160}$`),
		goroutine: regexp.MustCompile(`^goroutine \d+ .{0,20}\[[a-zA-Z0-9 ,()]+\]:$`),
		place:     regexp.MustCompile(`^\t(.+\.(?:go|s|c)):(\d+)(?: \+0x[0-9a-f]+)?$`),
		call:      regexp.MustCompile(`^((?:created by )?[A-Za-z0-9_./*()\[\]…·-]+?)(?:\((?:0x[0-9a-f]+|[{}, .…?]|\d)*\)|\(\.\.\.\))?(?: in goroutine \d+)?$`),
	}
}
