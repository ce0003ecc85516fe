package storage

import (
	"fmt"
	"time"
)

// Date is a day in the calendar, without a time or a time zone: the day of a
// visit is the same day wherever the laptop is. The zero Date means not given.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads a day written "2006-01-02". Days that are not in the
// calendar are refused.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("a date is written like 2026-11-22: %d characters do not fit", len(s))
	}
	return DateOf(t), nil
}

// DateOf is the day on which t falls, in t's own time zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero tells whether the date was never given.
func (d Date) IsZero() bool { return d == Date{} }

// String is the date as "2006-01-02", or "" when not given.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Time is the first moment of the day in loc, or the zero time when the date
// was not given.
func (d Date) Time(loc *time.Location) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
}

// Compare is negative when d is before e, positive when after, 0 when the same
// day. A date not given comes before all others.
func (d Date) Compare(e Date) int {
	if c := d.Year - e.Year; c != 0 {
		return c
	}
	if c := int(d.Month) - int(e.Month); c != 0 {
		return c
	}
	return d.Day - e.Day
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
