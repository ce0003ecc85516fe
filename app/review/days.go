package review

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dearly/app/look"
	"dearly/storage"
)

// dayHint says how a day can be written.
const dayHint = "Like Friday, 4/12, in 2 weeks."

// readDay reads the day by which something is to be done, as people write it: a
// date with or without its year, "today", "tomorrow", the next such weekday, or "in
// 2 weeks". Nothing written is no day. A date without a year is the nearest one
// that is not long gone.
func readDay(words string, now time.Time) (day storage.Date, ok bool) {
	words = strings.ToLower(strings.Join(strings.Fields(words), " "))
	words = strings.TrimPrefix(strings.TrimPrefix(words, "by "), "on ")
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	switch words {
	case "":
		return day, true
	case "today":
		return storage.DateOf(today), true
	case "tomorrow":
		return storage.DateOf(today.AddDate(0, 0, 1)), true
	}
	if n, ok := weekdayNamed(strings.TrimPrefix(words, "next ")); ok {
		ahead := (int(n)-int(today.Weekday())+6)%7 + 1 // today's own name means in a week
		return storage.DateOf(today.AddDate(0, 0, ahead)), true
	}
	if t, ok := fromToday(words, today); ok {
		return storage.DateOf(t), true
	}
	if t, ok := look.ParseDate(words, now.AddDate(1, 0, 0)); ok { // a year of two figures may be the next
		return storage.DateOf(t), true
	}
	t, ok := look.ParseDate(fmt.Sprintf("%s %d", words, now.Year()), now)
	if ok && t.Before(today.AddDate(0, -1, 0)) {
		t, ok = look.ParseDate(fmt.Sprintf("%s %d", words, now.Year()+1), now)
	}
	if !ok {
		return day, false
	}
	return storage.DateOf(t), true
}

// weekdayNamed reads a weekday's name or its first three letters.
func weekdayNamed(word string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if len(word) >= 3 && strings.HasPrefix(name, word) {
			return d, true
		}
	}
	return 0, false
}

// fromToday reads "in 3 days", "2 weeks", "a month".
func fromToday(words string, today time.Time) (time.Time, bool) {
	parts := strings.Fields(strings.TrimPrefix(words, "in "))
	if len(parts) != 2 {
		return today, false
	}
	n, err := strconv.Atoi(parts[0])
	if parts[0] == "a" || parts[0] == "one" {
		n, err = 1, nil
	}
	if err != nil || n < 1 || n > 366 {
		return today, false
	}
	switch strings.TrimSuffix(parts[1], "s") {
	case "day":
		return today.AddDate(0, 0, n), true
	case "week":
		return today.AddDate(0, 0, 7*n), true
	case "month":
		return today.AddDate(0, n, 0), true
	}
	return today, false
}

// dayWords writes a day so that readDay reads it again.
func dayWords(d storage.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Time(time.UTC).Format("Mon 2 January 2006")
}
