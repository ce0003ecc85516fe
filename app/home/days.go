package home

import (
	"strings"
	"time"
	"unicode"

	"dearly/app/look"
	"dearly/storage"
)

// dayHint says how the day of something that was is written.
const dayHint = "Like 17 November, 17/11/2026, today or yesterday."

// notADay is said of what cannot be read as one.
const notADay = "Write a day and a month, like 17 November or 17/11."

// readDay reads the day of something that was: as [look.ParseDate] does, or
// without a year (the last such day), or "today", "yesterday", "last Tuesday".
// Nothing written is no day.
func readDay(text string, now time.Time) (storage.Date, bool) {
	text = strings.TrimSpace(text)
	today := storage.DateOf(now)
	switch strings.ToLower(text) {
	case "":
		return storage.Date{}, true
	case "today":
		return today, true
	case "yesterday":
		return plus(today, -1), true
	}
	if day, ok := look.ParseWeekday(text, now, false); ok {
		return storage.DateOf(day), true
	}
	if day, ok := look.ParseDate(text, now); ok {
		return storage.DateOf(day), true
	}
	if strings.ContainsFunc(text, unicode.IsSpace) || strings.ContainsAny(text, "/.-") {
		for _, year := range []string{now.Format("2006"), now.AddDate(-1, 0, 0).Format("2006")} {
			day, ok := look.ParseDate(text+" "+year, now)
			if d := storage.DateOf(day); ok && d.Compare(today) <= 0 {
				return d, true
			}
		}
	}
	return storage.Date{}, false
}

// doubtOf is a plain sentence about a day that something cannot have happened on;
// empty when all is well. It stops nothing.
func doubtOf(day storage.Date, c storage.Child, now time.Time) string {
	switch {
	case day.IsZero():
		return ""
	case day.Compare(storage.DateOf(now)) > 0:
		return "That day is still to come."
	case !c.Born.IsZero() && day.Compare(c.Born) < 0:
		return "That is before " + c.Name + " was born, " + look.LongDate(c.Born.Time(time.UTC)) + "."
	}
	return ""
}
