package look

import (
	"strings"
	"time"
)

// ParseWeekday reads a day said by its weekday: "friday", "this friday", "next
// friday" (of the week that begins on the coming Monday), "friday week", "last
// friday". A weekday alone is the coming one, or the one that has been, which may be
// today. The answer is midnight UTC; show the person which day it is, since people
// differ in what they mean by next.
func ParseWeekday(words string, now time.Time, ahead bool) (time.Time, bool) {
	today := midnight(now)
	parts := strings.Fields(strings.ToLower(words))
	if len(parts) > 1 && parts[0] == "on" {
		parts = parts[1:]
	}
	which, week := "", 0
	if n := len(parts); n == 2 && parts[1] == "week" {
		which, week, parts = "coming", 7, parts[:1]
	} else if n > 1 {
		which, parts = strings.Join(parts[:n-1], " "), parts[n-1:]
	}
	if len(parts) != 1 {
		return time.Time{}, false
	}
	day, ok := weekdayOf(parts[0])
	if !ok {
		return time.Time{}, false
	}
	coming := (int(day)-int(today.Weekday())+6)%7 + 1                // 1 to 7 days from now
	monday := today.AddDate(0, 0, -((int(today.Weekday()) + 6) % 7)) // of this week
	ofWeek := func(n int) time.Time { return monday.AddDate(0, 0, 7*n+(int(day)+6)%7) }
	switch {
	case which == "last":
		if coming == 7 { // the one before today
			coming = 0
		}
		return today.AddDate(0, 0, coming-7), true
	case which == "next":
		return ofWeek(1), true
	case which == "this":
		return ofWeek(0), true
	case which == "coming", which == "this coming", which == "" && ahead:
		return today.AddDate(0, 0, coming+week), true
	case which == "":
		return today.AddDate(0, 0, coming-7), true
	}
	return time.Time{}, false
}

// weekdayOf reads a weekday, or three letters of it or more.
func weekdayOf(s string) (time.Weekday, bool) {
	if s == "weds" {
		return time.Wednesday, true
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if len(s) >= 3 && strings.HasPrefix(strings.ToLower(d.String()), s) {
			return d, true
		}
	}
	return 0, false
}
