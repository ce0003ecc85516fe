package look

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Day is a day in full, without its year: "Tuesday 17 November".
func Day(t time.Time) string { return t.Format("Monday 2 January") }

// DayIn is Day, with the year when it is not now's: "Tuesday 18 November 2025".
func DayIn(t, now time.Time) string {
	if t.Year() != now.Year() {
		return t.Format("Monday 2 January 2006")
	}
	return Day(t)
}

// ShortDay is a day in little room: "Tue 17 Nov".
func ShortDay(t time.Time) string { return t.Format("Mon 2 Jan") }

// Clock is the time of day: "21:42".
func Clock(t time.Time) string { return t.Format("15:04") }

// LongDate is a date for a field: "4 May 2017".
func LongDate(t time.Time) string { return t.Format("2 January 2006") }

// When says when something happened, as near as people care: the time today,
// the day before that. "21:42", "yesterday 21:42", "Tue 17 Nov".
func When(t, now time.Time) string {
	t = t.In(now.Location())
	switch days := int(midnight(now).Sub(midnight(t)).Hours()/24 + 0.5); {
	case days == 0:
		return Clock(t)
	case days == 1:
		return "yesterday " + Clock(t)
	case t.Year() != now.Year():
		return t.Format("2 Jan 2006")
	}
	return ShortDay(t)
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// ParseDate reads a date as people in Britain write it: 4/5/2017, 04.05.17,
// 4-5-2017, 4 May 2017, Tuesday 4th May 2017, 2017-05-04. Two figures of a year
// lie within the hundred years that end with now. The answer is midnight UTC.
func ParseDate(text string, now time.Time) (time.Time, bool) {
	parts := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("/.-,–", r)
	})
	if len(parts) == 4 && weekday(parts[0]) {
		parts = parts[1:]
	}
	if len(parts) != 3 {
		return time.Time{}, false
	}
	day, month, year := parts[0], parts[1], parts[2]
	if len(day) == 4 { // 2017-05-04
		day, year = year, day
	}
	d, ok := number(strings.TrimRight(day, "stndrh"), 2)
	if !ok {
		return time.Time{}, false
	}
	m, ok := monthOf(month)
	if !ok {
		return time.Time{}, false
	}
	y, ok := number(year, 4)
	if !ok || len(year) == 3 || len(year) == 1 {
		return time.Time{}, false
	}
	if len(year) == 2 {
		y += now.Year() - now.Year()%100
		if y > now.Year() {
			y -= 100
		}
	}
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || t.Month() != m { // 31 April
		return time.Time{}, false
	}
	return t, true
}

func number(s string, longest int) (int, bool) {
	if s == "" || len(s) > longest {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n > 0
}

func monthOf(s string) (time.Month, bool) {
	if n, ok := number(s, 2); ok {
		return time.Month(n), n <= 12
	}
	if len(s) >= 3 {
		for m := time.January; m <= time.December; m++ {
			if strings.HasPrefix(strings.ToLower(m.String()), s) || s == "sept" && m == time.September {
				return m, true
			}
		}
	}
	return 0, false
}

func weekday(s string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if len(s) >= 3 && strings.HasPrefix(strings.ToLower(d.String()), s) {
			return true
		}
	}
	return false
}
