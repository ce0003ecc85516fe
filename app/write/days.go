package write

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"dearly/app/look"
)

// direction, past or ahead, says on which side of today a day without a year is looked for.
type direction bool

const (
	past  direction = false
	ahead direction = true
)

// parseDay reads a day as people in Britain write it, with or without its year;
// also "today", "yesterday", "tomorrow". Without a year it is the nearest such day
// that is not far on the other side of today.
func parseDay(words string, now time.Time, way direction) (time.Time, bool) {
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	switch strings.ToLower(strings.TrimSpace(words)) {
	case "today":
		return today, true
	case "yesterday":
		return today.AddDate(0, 0, -1), true
	case "tomorrow":
		return today.AddDate(0, 0, 1), true
	}
	if t, ok := look.ParseDate(words, now.AddDate(1, 0, 0)); ok { // a year of two figures may be the next
		return t, true
	}
	t, ok := look.ParseDate(fmt.Sprintf("%s %d", words, now.Year()), now)
	switch {
	case !ok:
		return t, false
	case way == past && t.After(today.AddDate(0, 1, 0)):
		return look.ParseDate(fmt.Sprintf("%s %d", words, now.Year()-1), now)
	case way == ahead && t.Before(today.AddDate(0, -1, 0)):
		return look.ParseDate(fmt.Sprintf("%s %d", words, now.Year()+1), now)
	}
	return t, true
}

// readDay reads a day in a field, where also a weekday will do; in a sentence, which
// is read again later, that would be another day then.
func readDay(words string, now time.Time, way direction) (time.Time, bool) {
	if t, ok := look.ParseWeekday(words, now, way == ahead); ok {
		return t, true
	}
	return parseDay(words, now, way)
}

// atTime says a time of day in a sentence: "at 15:30", "at half past 4", "after
// school".
func atTime(words string) string {
	parts := strings.Fields(strings.ToLower(words))
	if len(parts) == 0 {
		return ""
	}
	first := parts[0]
	at := slices.Contains(strings.Fields("half quarter noon midday lunch lunchtime tea teatime break breaktime playtime hometime bedtime "+
		"one two three four five six seven eight nine ten eleven twelve twenty"), first)
	if first[0] >= '0' && first[0] <= '9' {
		at = !strings.ContainsAny(words, "-–—") && !slices.Contains(parts, "to") // "4 to 5 pm" is a while
	}
	if at {
		return "at " + words
	}
	return words
}

// parseClock reads a time of day: 15:30, 15.30, 3.30pm, 3pm, 1530. The answer is
// "15:30".
func parseClock(words string) (string, bool) {
	s := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(words), " ", ""))
	after := strings.HasSuffix(s, "pm")
	half := after || strings.HasSuffix(s, "am")
	s = strings.TrimSuffix(strings.TrimSuffix(s, "pm"), "am")
	s = strings.ReplaceAll(s, ".", ":")
	if !strings.Contains(s, ":") && len(s) > 2 {
		s = s[:len(s)-2] + ":" + s[len(s)-2:]
	}
	if !strings.Contains(s, ":") {
		if !half {
			return "", false // "3" may be anything
		}
		s += ":00"
	}
	t, err := time.Parse("15:04", s)
	if err != nil || half && (t.Hour() > 12 || t.Hour() == 0) {
		return "", false
	}
	hour := t.Hour()
	switch {
	case after && hour < 12:
		hour += 12
	case half && !after && hour == 12:
		hour = 0
	}
	return fmt.Sprintf("%02d:%02d", hour, t.Minute()), true
}
